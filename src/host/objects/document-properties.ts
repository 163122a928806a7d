/** DocumentProperties: title, author and the like, as the file's own details show them. */

import { hostType, property } from "../wire/host-type";
import type { HostType, Property } from "../wire/host-type";
import type { Session } from "../wire/session";
import { text } from "../wire/shapes";

function detail(key: "title" | "author" | "subject" | "comments"): Property<Session> {
  return property<Session, string>(
    (session) => session.book.property(key),
    text,
    (session, value) => session.book.setProperty(key, value),
  );
}

export const documentPropertiesType: HostType<Session> = hostType<Session>("DocumentProperties", {
  properties: {
    Title: detail("title"),
    Author: detail("author"),
    Subject: detail("subject"),
    Comments: detail("comments"),
  },
});
