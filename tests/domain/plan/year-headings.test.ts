/** A table whose headings are years, as text or as the numbers that Excel makes of them. */

import { findTables } from "../../../src/domain/plan/find-tables";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

test.each([
  ["as numbers", [2019, 2021]],
  ["as text", ["2019", "2021"]],
])("years over the columns, %s, are headings and no figures", (_name, years) => {
  const grid = gridOf("Figures", "A1", [
    ["Month", ...years],
    ["June", 296676, 374185],
    ["July", 336205, 353368],
  ]);
  const [table] = findTables([grid], DEFAULT_SETTINGS).tables;
  expect(table).toMatchObject({ kind: "figures", headerRow: 1, headerRows: 1 });
  expect(table?.columns.map(({ heading }) => heading)).toEqual(["Month", "2019", "2021"]);
});
