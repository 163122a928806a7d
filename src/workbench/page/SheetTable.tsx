/** The sheet as a table, for those who do not see the grid: the rows around the selected cell, under the letters of their columns. */

import { memo } from "react";

import { columnLetter } from "../../domain/grid";
import type { CellPicture, SheetPicture } from "./picture";

interface Props {
  readonly sheet: SheetPicture;
  readonly selection: { readonly row: number; readonly column: number };
}

/** Rows before and after the one that is selected. */
const AROUND = 12;

/** Out of sight, and still read aloud. */
export const UNSEEN: React.CSSProperties = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
};

export const SheetTable = memo(function SheetTable({ sheet, selection }: Props): React.JSX.Element {
  const { frame, cells } = sheet;
  const filled = Math.max(1, cells.length - countBlank(cells, (line) => line.every(isBlank)));
  const wide = Math.max(1, ...cells.slice(0, 60).map((line) => line.length - countBlank(line, isBlank)));
  const from = Math.max(frame.frozen.rows, Math.min(selection.row, filled - 1) - AROUND);
  const rows = [
    ...range(0, Math.min(frame.frozen.rows, filled)),
    ...range(from, Math.min(filled, from + 2 * AROUND + 1)),
  ];
  const columns = range(0, Math.max(wide, selection.column + 1)).filter((column) => frame.widths[column] !== 0);
  return (
    <div style={UNSEEN}>
      <table aria-label={`Sheet ${frame.name}`} aria-rowcount={filled + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Row</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => frame.heights[row] !== 0)
            .map((row) => (
              <tr key={row} aria-rowindex={row + 2}>
                <th scope="row">{row + 1}</th>
                {columns.map((column) => (
                  <td
                    key={column}
                    id={idOfCell(row, column)}
                    {...(row === selection.row && column === selection.column ? { "aria-current": true } : {})}
                  >
                    {cells[row]?.[column]?.[0] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
});

const isBlank = (cell: CellPicture): boolean => cell === null || cell[0] === "";

/** How many at the end are blank. */
function countBlank<T>(list: readonly T[], isBlankOne: (one: T) => boolean): number {
  let count = 0;
  while (count < list.length && isBlankOne(list[list.length - 1 - count] as T)) count += 1;
  return count;
}

export const idOfCell = (row: number, column: number): string => `cell-${columnLetter(column + 1)}${row + 1}`;

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_each, index) => from + index);
}
