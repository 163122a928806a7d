/** What a cell of a model shows, as the text that an edit is told by. */

import type { Content } from "../sheet-model";

export function shownText(content: Content): string {
  switch (content.kind) {
    case "text":
    case "link":
      return content.text;
    case "number":
      return String(content.number);
    case "day":
      return content.day;
    case "formula":
      return String(content.value);
    case "empty":
      return "";
  }
}
