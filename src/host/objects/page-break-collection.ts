/** PageBreakCollection: where pages are made to end, between rows. */

import { HostError, invalidArgument } from "../wire/host-error";
import { finder, hostType, method } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { index, rangeOrAddress } from "../wire/shapes";
import { pageBreakType } from "./page-break";
import { cellsGiven } from "./range";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

function at(ref: SheetRef, position: number): HostObject | null {
  const row = sheetAt(ref).rowBreaks()[position];
  return row === undefined ? null : pageBreakType.of({ ...ref, row });
}

export const pageBreakCollectionType: HostType<SheetRef> = hostType<SheetRef>("PageBreakCollection", {
  items: (ref) =>
    sheetAt(ref)
      .rowBreaks()
      .map((row) => pageBreakType.of({ ...ref, row })),
  item: finder("PageBreak", [index], at),
  finders: {
    // The break comes before the range's first row. Source: reference of PageBreakCollection.add.
    Add: finder("PageBreak", [rangeOrAddress], (ref, given) => {
      const { sheetId, box } = cellsGiven(ref, given);
      if (sheetId !== ref.sheetId) throw invalidArgument("The page break is on another sheet.");
      if (box.row === 0) throw invalidArgument("There is no page before the first row.");
      const sheet = sheetAt(ref);
      if (sheet.rowBreaks().length >= ref.session.limits.pageBreaks)
        throw new HostError("InvalidOperation", "No more page breaks fit on a sheet.");
      sheet.addRowBreak(box.row);
      return pageBreakType.of({ ...ref, row: box.row });
    }),
  },
  methods: {
    GetCount: method([], (ref) => sheetAt(ref).rowBreaks().length),
    RemovePageBreaks: method([], (ref) => sheetAt(ref).clearRowBreaks()),
  },
});
