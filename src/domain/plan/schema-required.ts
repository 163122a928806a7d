/** What this workbook needs of every action beyond what rules of their own ask for: columns that are missing, cells that are blank. */

import type { Finding } from "../finding";
import type { Settings } from "../settings";
import { planColumns, type SchemaColumn } from "./plan-schema";
import type { PlanField, PlanRow, PlanTable, Reading, ReadingNote } from "./plan-row";

/** Fields with rules of their own for a blank cell (A01, O01, D01, M01) and for a missing column (S02, M01). */
const ASKED_FOR: ReadonlySet<string> = new Set<PlanField>(["action", "owner", "due", "measure"]);

/** What a reading about needed cells gives as its rule: the setting that asks for them. */
export const REQUIRED_SETTING = "settings.plan.required";

/** A note for each other needed column that a table of actions lacks; the rule about needed columns reports it. */
export function requiredColumnNotes(tables: readonly PlanTable[], settings: Settings): ReadingNote[] {
  const needed = neededBesides(settings);
  return tables
    .filter(({ kind }) => kind === "actions")
    .flatMap((table) =>
      needed
        .filter(({ field }) => !has(table, field))
        .map(({ field, heading }): ReadingNote => ({
          kind: "column-missing",
          cell: { sheet: table.sheet, row: table.headerRow, column: table.left },
          values: { column: lowered(heading), field },
        })),
    );
}

/** A reading for each other needed field that some actions leave blank. A second measure of an action is no action. */
export function requiredReadings(
  rows: readonly PlanRow[],
  tables: readonly PlanTable[],
  settings: Settings,
): Finding[] {
  return neededBesides(settings).flatMap(({ field, heading }) => {
    const held = rows.filter(({ table, measureOf }) => measureOf === null && has(tables[table], field));
    const cells = held
      .map((row) => row[field as PlanField] as Reading<unknown>)
      .filter(({ kind }) => kind === "blank")
      .map(({ cell }) => cell);
    const [cell] = cells;
    if (!cell) return [];
    return [
      {
        rule: REQUIRED_SETTING,
        severity: "warning",
        cell,
        cells,
        count: cells.length,
        message: `${heading} is needed in this workbook, and ${cells.length} of ${held.length} actions leave it blank.`,
        why: "The settings of this workbook say that every action needs it.",
        mend: "Fill the cells in, or take the column off the list of what is needed in the settings.",
        beforePaper: false,
      },
    ];
  });
}

function neededBesides(settings: Settings): SchemaColumn[] {
  return planColumns(settings).filter(({ field, required }) => required && !ASKED_FOR.has(field));
}

function has(table: PlanTable | undefined, field: string): boolean {
  return table?.columns.some((column) => column.field === field) ?? false;
}

/** "Review date" -> "review date", and "RAG rating" as it is. */
function lowered(heading: string): string {
  return /^\p{Lu}\p{Ll}/u.test(heading) ? heading.charAt(0).toLowerCase() + heading.slice(1) : heading;
}
