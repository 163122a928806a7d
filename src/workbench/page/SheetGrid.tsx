/** The sheet in front, drawn as a table: what is selected is followed into view, and the arrow keys move it. */

import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import { columnLetter } from "../../domain/grid";
import type { CellFormat } from "../../host/book/book";
import { cellStyle, PX } from "./cell-style";
import type { BookPicture, CellPicture, RowPicture } from "./picture";

const useStyles = makeStyles({
  frame: { overflow: "auto", flexGrow: 1, minHeight: 0, backgroundColor: "#FFFFFF", position: "relative" },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    tableLayout: "fixed",
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "-2px" },
  },
  head: { position: "sticky", top: 0, zIndex: 3, backgroundColor: "#FFFFFF" },
  letter: {
    backgroundColor: "#F0F3F5",
    color: "#354550",
    font: "12px Arial, sans-serif",
    textAlign: "center",
    height: "22px",
    borderRight: "1px solid #D0D7DB",
    borderBottom: "1px solid #AEB7BD",
  },
  number: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    backgroundColor: "#F0F3F5",
    color: "#354550",
    font: "12px Arial, sans-serif",
    textAlign: "center",
    borderRight: "1px solid #AEB7BD",
    borderBottom: "1px solid #D0D7DB",
  },
  marked: { backgroundColor: "#CCDFF1", color: "#003087", fontWeight: 700 },
  cell: { padding: "1px 3px", lineHeight: "normal", boxSizing: "border-box", cursor: "cell", position: "relative" },
  lines: { boxShadow: "inset -1px -1px 0 #E1E6E9" },
  selected: { outline: "2px solid #005EB8", outlineOffset: "-2px", zIndex: 1 },
  wrap: { overflow: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" },
  spill: { overflow: "visible", whiteSpace: "pre" },
  cut: { overflow: "hidden", whiteSpace: "pre" },
});

interface Props {
  readonly picture: BookPicture;
  readonly onSelect: (row: number, column: number) => void;
}

/** The width of the column of row numbers. */
const NUMBERS_PX = 44;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};

export const idOfCell = (row: number, column: number): string => `cell-${columnLetter(column + 1)}${row + 1}`;

export function SheetGrid({ picture, onSelect }: Props): React.JSX.Element {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { sheet, selection } = picture;
  const at = idOfCell(selection.row, selection.column);
  useEffect(() => {
    if (frame.current) bringIntoView(frame.current, at);
  }, [at, sheet.id]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    onSelect(Math.max(0, selection.row + step[0]), Math.max(0, selection.column + step[1]));
  };
  const row = (each: RowPicture, index: number, rows: readonly RowPicture[]): React.JSX.Element => (
    <Row key={each.row} row={each} above={rows[index - 1]} picture={picture} onSelect={onSelect} />
  );
  return (
    <div ref={frame} className={styles.frame}>
      <table
        role="grid"
        tabIndex={0}
        className={styles.table}
        style={{ width: `${NUMBERS_PX + sheet.columns.reduce((sum, { width }) => sum + width * PX, 0)}px` }}
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={sheet.rowsInAll}
        aria-activedescendant={at}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: `${NUMBERS_PX}px` }} />
          {sheet.columns.map(({ column, width }) => (
            <col key={column} style={{ width: `${width * PX}px` }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          <tr>
            <td className={mergeClasses(styles.letter, styles.number)} />
            {sheet.columns.map(({ column }) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(styles.letter, column === selection.column && styles.marked)}
              >
                {columnLetter(column + 1)}
              </th>
            ))}
          </tr>
          {sheet.frozen.map(row)}
        </thead>
        <tbody>{sheet.rows.map(row)}</tbody>
      </table>
    </div>
  );
}

interface RowProps extends Props {
  readonly row: RowPicture;
  readonly above: RowPicture | undefined;
}

function Row({ row, above, picture, onSelect }: RowProps): React.JSX.Element {
  const styles = useStyles();
  const { sheet, selection } = picture;
  const lookAt = (at: RowPicture | undefined, index: number): CellFormat | undefined =>
    sheet.looks[at?.cells[index]?.look ?? -1];
  return (
    <tr style={{ height: `${row.height * PX}px` }}>
      <th scope="row" className={mergeClasses(styles.number, row.row === selection.row && styles.marked)}>
        {row.row + 1}
      </th>
      {row.cells.map((cell, index) => {
        const column = sheet.columns[index]?.column ?? 0;
        const look = cell && sheet.looks[cell.look];
        if (!cell || !look) return null;
        const isSelected = row.row === selection.row && column === selection.column;
        return (
          <td
            key={column}
            id={idOfCell(row.row, column)}
            rowSpan={cell.rows}
            colSpan={cell.columns}
            aria-selected={isSelected}
            className={mergeClasses(styles.cell, sheet.gridlines && styles.lines, isSelected && styles.selected)}
            style={cellStyle(withoutDoubles(look, lookAt(row, index - 1), lookAt(above, index)), cell.number)}
            onClick={() => onSelect(row.row, column)}
          >
            <div
              className={look.wrap ? styles.wrap : spills(row.cells, index) ? styles.spill : styles.cut}
              style={{ maxHeight: cell.rows > 1 ? undefined : `${row.height * PX - 2}px` }}
            >
              {cell.text}
            </div>
          </td>
        );
      })}
    </tr>
  );
}

/** A line that the cell to the left or above draws already is not drawn twice. */
function withoutDoubles(look: CellFormat, left: CellFormat | undefined, above: CellFormat | undefined): CellFormat {
  const { top, bottom, left: leftLine, right } = look.borders;
  return {
    ...look,
    borders: {
      ...(bottom ? { bottom } : {}),
      ...(right ? { right } : {}),
      ...(leftLine && !left?.borders.right?.style ? { left: leftLine } : {}),
      ...(top && !above?.borders.bottom?.style ? { top } : {}),
    },
  };
}

/** Scrolls the frame alone, past the rows and the column that stay in view; the page around it stays where it is. */
function bringIntoView(frame: HTMLElement, id: string): void {
  const cell = frame.querySelector(`#${id}`);
  const head = frame.querySelector("thead");
  if (!cell || !head) return;
  const outer = frame.getBoundingClientRect();
  const inner = cell.getBoundingClientRect();
  const top = outer.top + (head.contains(cell) ? 0 : head.getBoundingClientRect().height);
  const left = outer.left + NUMBERS_PX;
  if (inner.top < top || inner.bottom > outer.bottom) frame.scrollTop += inner.top - top - (outer.bottom - top) / 3;
  if (inner.left < left || inner.width > outer.right - left) frame.scrollLeft += inner.left - left;
  else if (inner.right > outer.right) frame.scrollLeft += inner.right - outer.right + 24;
}

/** Text that does not wrap runs on over an empty neighbour, as in Excel. */
function spills(cells: readonly (CellPicture | null)[], index: number): boolean {
  const cell = cells[index];
  return cell !== null && cell !== undefined && !cell.number && cells[index + 1]?.text === "";
}
