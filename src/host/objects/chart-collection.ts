/** ChartCollection: the charts on a sheet. */

import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { index, objectOf, oneOf, optional, text } from "../wire/shapes";
import { chartType } from "./chart";
import { rangeType } from "./range";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

function open(ref: SheetRef, chart: { id: string } | undefined): HostObject | null {
  return chart ? chartType.of({ ...ref, id: chart.id }) : null;
}

/** By name in any case, or by id. */
function byKey(ref: SheetRef, key: string): HostObject | null {
  return open(
    ref,
    sheetAt(ref)
      .charts()
      .find((chart) => chart.id === key || chart.name.toLowerCase() === key.toLowerCase()),
  );
}

export const chartCollectionType: HostType<SheetRef> = hostType<SheetRef>("ChartCollection", {
  properties: { Count: readOnly((ref) => sheetAt(ref).charts().length) },
  items: (ref) =>
    sheetAt(ref)
      .charts()
      .flatMap((chart) => open(ref, chart) ?? []),
  item: finder("Chart", [text], byKey),
  finders: {
    Add: finder(
      "Chart",
      [text, objectOf("Range"), optional(oneOf("Auto", "Columns", "Rows"))],
      (ref, type, source, seriesBy) => {
        const { sheetId, box } = rangeType.targetOf(source);
        return open(ref, sheetAt(ref).addChart(type, { sheetId, box }, seriesBy ?? "Auto"));
      },
    ),
    GetItem: finder("Chart", [text], byKey),
    GetItemAt: finder("Chart", [index], (ref, at) => open(ref, sheetAt(ref).charts()[at])),
    GetItemOrNullObject: finder("Chart", [text], byKey),
  },
  methods: { GetCount: method([], (ref) => sheetAt(ref).charts().length) },
});
