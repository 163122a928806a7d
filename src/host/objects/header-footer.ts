/** HeaderFooter: what stands at the head and foot of every page, in Excel's codes ("&P" is the page). */

import type { PageSetup } from "../book/book";
import { invalidArgument } from "../wire/host-error";
import { hostType, property } from "../wire/host-type";
import type { HostType, Property } from "../wire/host-type";
import { text } from "../wire/shapes";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

/** Left, centre and right share the limit, as each is part of one text in the file ("&Lleft&Ccentre&Rright"). */
function section(line: "header" | "footer", side: keyof PageSetup["header"]): Property<SheetRef> {
  return property<SheetRef, string>(
    (ref) => sheetAt(ref).pageSetup()[line][side],
    text,
    (ref, value) => {
      const sheet = sheetAt(ref);
      const parts = { ...sheet.pageSetup()[line], [side]: value };
      const length = Object.values(parts).reduce((sum, part) => sum + (part === "" ? 0 : part.length + 2), 0);
      const limit = ref.session.limits.headerLength;
      if (length > limit)
        throw invalidArgument(`A page's ${line} has at most ${limit} characters with its codes, this one ${length}.`);
      sheet.setPageSetup(line === "header" ? { header: parts } : { footer: parts });
    },
  );
}

export const headerFooterType: HostType<SheetRef> = hostType<SheetRef>("HeaderFooter", {
  properties: {
    LeftHeader: section("header", "left"),
    CenterHeader: section("header", "centre"),
    RightHeader: section("header", "right"),
    LeftFooter: section("footer", "left"),
    CenterFooter: section("footer", "centre"),
    RightFooter: section("footer", "right"),
  },
});
