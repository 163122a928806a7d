/** Which tracking columns a plan lacks, and where they would go: what the officer is shown before a click adds them. */

import { lastColumn, lastRow, readAddress, valueAt } from "../domain/grid";
import type { ColumnField } from "../domain/plan/columns";
import { HEADINGS, STATUS_CHOICES } from "../domain/plan/schema-words";
import { COLUMN_BY_FIELD } from "../domain/plan/columns";
import { STATUS_MEANINGS } from "../domain/settings";
import type { Reviewed } from "./run-review";
import type { NewColumn, WorkbookReading } from "./workbook-port";

/** In the order in which they stand. */
const TRACKING: readonly { readonly field: ColumnField; readonly holds: NewColumn["holds"] }[] = [
  { field: "status", holds: "status" },
  { field: "revised", holds: "day" },
  { field: "percent", holds: "percent" },
  { field: "progress", holds: "text" },
];

export interface Tracking {
  readonly sheet: string;
  /** Empty where the plan has them all. */
  readonly columns: readonly NewColumn[];
}

/** For each plan of actions, in the order of the sheets. Several plans on one sheet each get their own. */
export function trackingColumns({ review, reading }: Pick<Reviewed, "review" | "reading">): Tracking[] {
  return review.tables
    .filter(({ kind }) => kind === "actions")
    .map((table) => {
      const area = readAddress(table.address);
      if (!area) throw new Error("A table has no address.");
      const first = firstFree(reading, table.sheet, table.headerRow, area);
      const beside = lastHeading(reading, table.sheet, table.headerRow, area);
      const missing = TRACKING.filter(({ field }) => !(field in table.columns));
      const columns = missing.map(({ field, holds }, index): NewColumn => ({
        sheet: table.sheet,
        headingRow: table.headerRow,
        firstRow: table.headerRow + 1,
        lastRow: area.bottom,
        column: first + index,
        ...(beside ? { beside } : {}),
        heading: HEADINGS[field] ?? COLUMN_BY_FIELD.get(field)?.title ?? field,
        holds,
        ...(holds === "status" ? { words: STATUS_MEANINGS.map((meaning) => STATUS_CHOICES[meaning]) } : {}),
      }));
      return { sheet: table.sheet, columns };
    });
}

function lastHeading(
  { grids }: WorkbookReading,
  sheet: string,
  headerRow: number,
  { left, right }: { readonly left: number; readonly right: number },
): NewColumn["beside"] {
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) return undefined;
  for (let column = right; column >= left; column -= 1) {
    const text = String(valueAt(grid, headerRow, column) ?? "");
    if (text.trim() !== "") return { column, text };
  }
  return undefined;
}

/** The first column to the right of the plan with nothing in or below its heading row, so that nothing is written over. */
function firstFree(
  { grids }: WorkbookReading,
  sheet: string,
  headerRow: number,
  area: { readonly right: number },
): number {
  const grid = grids.find((each) => each.sheet === sheet);
  let column = area.right + 1;
  if (!grid) return column;
  for (let right = lastColumn(grid); right >= column; right -= 1) {
    for (let row = headerRow; row <= lastRow(grid); row += 1) {
      if (valueAt(grid, row, right) !== "" && valueAt(grid, row, right) !== null) {
        column = right + 1;
        return column;
      }
    }
  }
  return column;
}
