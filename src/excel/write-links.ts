/** Gives cells their links to other cells of the workbook. */

import type { Block, SheetCell } from "../domain/report/sheet-model";
import { bytesOf } from "./bytes-of";
import { BYTES_OF_A_CALL, BYTES_OF_A_SLICE, type Step } from "./requests";
import { rangeOf } from "./block-cells";

/** Cells without a link between two of a column that cost less, as `{}`, than another call would. */
const CELLS_BETWEEN = Math.floor((2 * BYTES_OF_A_CALL) / 5);

/**
 * A call a column, cells between links going by untouched. Before the values, so that whatever Excel shows for a new link gives way to
 * our text, which comes through the gate. Links rather than HYPERLINK formulas, which would be a third smaller: these are values,
 * screen readers and Excel's own Remove Hyperlinks know them for links, and no text of the plan's comes near a formula.
 */
export function linkSteps(block: Block): readonly Step[] {
  const width = block.cells[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    stretchesOf(block.cells.map((row) => linkBytes(row[column]))).map(({ from, to, bytes }): Step => {
      const links = block.cells.slice(from, to + 1).map((row) => [linkOf(row[column])]);
      const at = block.left + column;
      return {
        bytes: bytes + 2 * BYTES_OF_A_CALL,
        act: (sheet) => {
          const area = { top: block.top + from, left: at, bottom: block.top + to, right: at };
          rangeOf(sheet, area).setCellProperties(links);
        },
      };
    }),
  );
}

/** From the first to the last of neighbouring sizes over nought, as long as few noughts lie between and a slice has room. */
function stretchesOf(sizes: readonly number[]): { from: number; to: number; bytes: number }[] {
  const stretches: { from: number; to: number; bytes: number }[] = [];
  for (const [index, size] of sizes.entries()) {
    if (size === 0) continue;
    const last = stretches.at(-1);
    const between = last ? 5 * (index - last.to) : 0;
    if (last && index - last.to <= CELLS_BETWEEN && last.bytes + between + size <= BYTES_OF_A_SLICE) {
      last.to = index;
      last.bytes += between + size;
    } else {
      stretches.push({ from: index, to: index, bytes: size });
    }
  }
  return stretches;
}

const linkBytes = (cell: SheetCell | undefined): number =>
  cell?.content.kind === "link" ? bytesOf(linkOf(cell)) + 3 : 0;

function linkOf(cell: SheetCell | undefined): Excel.SettableCellProperties {
  return cell?.content.kind === "link" ? { hyperlink: { documentReference: cell.content.target } } : {};
}
