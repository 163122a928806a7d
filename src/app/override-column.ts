/** The use case "This column means …": keeps in the workbook what the officer says a column holds, over what it was taken for. */

import { columnLetter, columnNumber } from "../domain/grid";
import { COLUMN_BY_FIELD, type ColumnField } from "../domain/plan/columns";
import type { Settings } from "../domain/settings";
import { done, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort } from "./workbook-port";

/** A column as `Review.tables[].headings` names it. */
export interface NamedColumn {
  readonly sheet: string;
  /** Its letter. */
  readonly column: string;
  /** As the sheet has it, "" where there is none: what is kept follows the heading when the column moves. */
  readonly heading: string;
}

export interface OverriddenColumns {
  /** All that the officer has said of columns, as it is kept now. */
  readonly columns: Settings["columns"];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/** Keeps what a column means; null: it means nothing to PlanProof. Holds from the next check on, until it is taken back. */
export async function overrideColumn(
  port: WorkbookPort,
  column: NamedColumn,
  field: ColumnField | null,
): Promise<Outcome<OverriddenColumns>> {
  const said = { sheet: column.sheet, column: columnNumber(column.column), heading: column.heading, field };
  const meaning = field === null ? "is left out" : `is read as ${titleOf(field)}`;
  const sentence = `${nameOf(column)} ${meaning} from the next check on.`;
  return save(port, (kept) => [...othersIn(kept, column), said], sentence);
}

/** Takes back what was said of a column: PlanProof reads it by itself again. */
export async function takeBackColumn(port: WorkbookPort, column: NamedColumn): Promise<Outcome<OverriddenColumns>> {
  const sentence = `What was said of ${nameOf(column).toLowerCase()} is taken back: it is read by its heading and its cells again.`;
  return save(port, (kept) => othersIn(kept, column), sentence);
}

/** What was said of other columns. One that was told by its heading is the same column wherever it stands now. */
function othersIn(kept: Settings["columns"], { sheet, column, heading }: NamedColumn): Settings["columns"] {
  return kept.filter((each) => {
    if (each.sheet !== sheet) return true;
    if (each.heading !== undefined && each.heading !== "") return each.heading !== heading;
    return columnLetter(each.column) !== column;
  });
}

/** Changes what is kept at the moment of saving, so that what somebody else said of another column is not lost. */
async function save(
  port: WorkbookPort,
  change: (kept: Settings["columns"]) => Settings["columns"],
  sentence: string,
): Promise<Outcome<OverriddenColumns>> {
  let columns: Settings["columns"] = [];
  const saved = await port.saveSettings((stored) => {
    columns = change(readSettings(stored).settings.columns);
    return { columns };
  });
  return saved.ok ? done({ columns, sentence }) : saved;
}

const titleOf = (field: ColumnField): string => (COLUMN_BY_FIELD.get(field)?.title ?? field).toLowerCase();

function nameOf({ sheet, column, heading }: NamedColumn): string {
  return `Column ${column} of "${sheet}"${heading === "" ? "" : ` ("${heading}")`}`;
}
