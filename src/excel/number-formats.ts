/** Gives the cells of a block the number formats that decide what an entry becomes. */

import type { Area } from "../domain/grid";
import { LOOKS } from "../domain/report/roles";
import type { Block, SheetCell } from "../domain/report/sheet-model";
import { areasByKey, cellsIn, type KeyedCell } from "./areas";
import { BYTES_OF_A_CALL, type Step } from "./requests";
import { isTextAnywhere } from "./text-gate";
import { areaOf, cellsOf, rangeOf } from "./block-cells";

/**
 * The commonest code over the whole block in one call, then the others area by area: single codes cost far less than arrays of them.
 * A cell that any code suits goes with its column, so that a column of days with gaps takes one call.
 */
export function numberFormatSteps(block: Block): readonly Step[] {
  const areas = areasByKey(codedCells(block));
  const size = (format: string) => (areas.get(format) ?? []).reduce((sum, area) => sum + cellsIn(area), 0);
  const [commonest] = [...areas.keys()].sort((a, b) => size(b) - size(a));
  if (commonest === undefined) return [];
  const steps = [...areas].flatMap(([format, each]) =>
    format === commonest ? [] : each.map((area) => numberFormatStep(area, format)),
  );
  return [numberFormatStep(areaOf(block), commonest), ...steps];
}

/** Each cell with its code; a cell without one of its own has that of the cell above, and at the top that of the next below. */
function codedCells(block: Block): KeyedCell<string>[] {
  const width = block.cells[0]?.length ?? 0;
  const above = Array.from({ length: width }, (_, column) => {
    return block.cells.map((row) => numberFormatOf(row[column])).find((format) => format !== null) ?? "General";
  });
  return [...cellsOf(block)].map(({ row, column, cell }) => {
    const at = column - block.left;
    const key = numberFormatOf(cell) ?? above[at] ?? "General";
    above[at] = key;
    return { row, column, key };
  });
}

function numberFormatStep(area: Area, format: string): Step {
  return {
    bytes: 2 * BYTES_OF_A_CALL,
    act: (sheet) => setEveryCell(rangeOf(sheet, area), format),
  };
}

/** Excel takes one code for every cell of a range ("Set range format"); the typings know only arrays. */
function setEveryCell(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** In a cell of format "@" a formula would stay text and a number would become it. Null where any code will do. */
function numberFormatOf(cell: SheetCell | undefined): string | null {
  if (!cell || cell.content.kind === "empty") return null;
  const { content, role } = cell;
  const { numberFormat } = LOOKS[role];
  if (content.kind === "text" && isTextAnywhere(content.text)) return null;
  if (content.kind === "text" || content.kind === "link") return "@";
  if (numberFormat !== "@") return numberFormat;
  return content.kind === "day" ? LOOKS.day.numberFormat : "General";
}
