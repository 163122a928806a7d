/** What text struck through does to a row, said in its notes: nothing that is struck is lost without a word. */

import { plainText } from "./cell-text";
import type { RawCell } from "./cell-schemas";
import { COLUMN_BY_FIELD } from "./columns";
import type { PlanField } from "./plan-row";

type Cells = ReadonlyMap<PlanField, RawCell>;

/** Fields of names and single words: where a part is struck through, the rest is what holds. */
export const WITHOUT_STRUCK: ReadonlySet<PlanField> = new Set<PlanField>([
  "owner",
  "lead",
  "status",
  "declared",
  "percent",
  "priority",
]);

/** True where the action is struck through with the owner and the dates beside it: the row is crossed out, not one date of it. */
export function isStruckRow(cells: Cells): boolean {
  const beside = (["owner", "lead", "due", "revised"] as const).flatMap((field) => cells.get(field) ?? []);
  return cells.get("action")?.struck === "whole" && beside.every(({ struck }) => struck === "whole");
}

export function struckNotes(cells: Cells, struckRow: boolean): string[] {
  if (struckRow) return ["The whole row is struck through; it is read all the same."];
  const notes: string[] = [];
  for (const [field, { struck }] of cells) {
    const name = (COLUMN_BY_FIELD.get(field)?.title ?? field).toLowerCase();
    if (struck === undefined) continue;
    if (field === "action") {
      notes.push(
        `${struck === "whole" ? "The" : "Part of the"} action's text is struck through; it is read all the same.`,
      );
    } else if (struck !== "whole" && WITHOUT_STRUCK.has(field)) {
      const gone = struck.flatMap((run) => (run.struck ? plainText(run.text) : [])).join(" ");
      notes.push(
        gone === ""
          ? `Part of the ${name} is struck through, and this Excel does not say which; it is read as if nothing were.`
          : `Struck through in the ${name} and left out: "${gone}".`,
      );
    }
  }
  return notes;
}
