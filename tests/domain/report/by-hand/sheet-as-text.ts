/** Sheets of ours written as text, for tests of what officers type on them. */

import type { Day } from "../../../../src/domain/calendar";
import type { Content, SheetCell, SheetModel } from "../../../../src/domain/report/sheet-model";
import { sheetModel } from "../../../support/sheet-model-of";

/** "12" is a number, "2025-03-31" a day, "=1+1 -> 2" a formula; a first line of "#" cells is headings. */
export function cellOf(said: string): SheetCell {
  const text = said.trim();
  const formula = /^(=.*) -> (.*)$/.exec(text);
  if (text.startsWith("#")) return { content: { kind: "text", text: text.slice(1) }, role: "heading" };
  const content: Content =
    text === ""
      ? { kind: "empty" }
      : formula
        ? { kind: "formula", formula: formula[1]!, value: Number(formula[2]) }
        : /^\d{4}-\d{2}-\d{2}$/.test(text)
          ? { kind: "day", day: text as Day }
          : /^-?\d+(\.\d+)?$/.test(text)
            ? { kind: "number", number: Number(text) }
            : { kind: "text", text };
  return { content, role: "body" };
}

/** A sheet of the pack; `text` has a line a row and "|" between cells. */
export function sheet(text: string, more: Partial<SheetModel> = {}): SheetModel {
  const cells = text.split("\n").map((line) => line.split("|").map(cellOf));
  const width = Math.max(...cells.map((row) => row.length));
  const even = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? cellOf("")));
  return sheetModel("exceptions", "Exceptions", even, { kind: "pack", ...more });
}

export const PACK = `Exceptions
#Ref|#Action|#Reason|#Due
1|Open the hub|The lease waits|2025-03-31
2|Print a leaflet|The printer failed|2025-04-30
3|Train receptionists|Two are ill|2025-05-31`;
