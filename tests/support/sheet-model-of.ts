/** Small sheet models, made by hand: what a test of writing starts from. */

import type { Role } from "../../src/domain/report/roles";
import type { SheetCell, SheetModel } from "../../src/domain/report/sheet-model";

export const textCell = (text: string, role: Role = "body"): SheetCell => ({ content: { kind: "text", text }, role });
export const numberCell = (number: number, role: Role = "number"): SheetCell => ({
  content: { kind: "number", number },
  role,
});

/** A working sheet that holds these rows from A1 on and nothing else; `more` says what it holds beside. */
export function sheetModel(
  id: string,
  name: string,
  cells: readonly (readonly SheetCell[])[] = [[textCell(name, "title")]],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    id,
    name,
    kind: "working",
    widths: (cells[0] ?? []).map(() => 20),
    heights: {},
    blocks: [{ top: 1, left: 1, cells }],
    tables: [],
    charts: [],
    frozenRows: 0,
    print: {
      orientation: "landscape",
      titleRows: null,
      header: [name, "", ""],
      footer: ["", "", "Page &P of &N"],
      breaksBefore: [],
    },
    ...more,
  };
}
