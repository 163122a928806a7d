/**
 * The sheet drawn by FortuneSheet, loaded when a workbook is first opened. The component draws and selects; what is typed, pasted or
 * deleted goes to the workbook behind the page, and comes back from there, so that the grid never shows what the file does not hold.
 */

import { Workbook, type WorkbookInstance } from "@fortune-sheet/react";
import type { Sheet } from "@fortune-sheet/core";
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";

import { clearKeys, pastedTexts, passesOn } from "./grid-keys";
import { gridCell, gridData, span } from "./grid-data";
import type { SheetFrame, SheetPicture } from "./picture";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    // What the component would do to its own copy alone: filling, moving, freezing and sizing by the mouse, and its sums.
    "& .fortune-stat-area, & .fortune-add-row-button": { display: "none" },
    "& .luckysheet-cs-fillhandle, & .luckysheet-cs-draghandle, & .fortune-cols-freeze-handle, & .fortune-rows-freeze-handle":
      { display: "none" },
    "& .fortune-cols-change-size, & .fortune-rows-change-size, & .luckysheet-modal-dialog-image": {
      pointerEvents: "none",
    },
  },
});

interface Props {
  readonly sheet: SheetPicture;
  readonly selection: { readonly row: number; readonly column: number };
  readonly onSelect: (row: number, column: number) => void;
  readonly onType: (row: number, column: number, texts: readonly (readonly string[])[]) => void;
}

/** The component's own style sheet, as a file beside ours. */
const STYLES = new URL("../../../node_modules/@fortune-sheet/react/dist/index.css", import.meta.url).href;
const NUMBERS_PX = 46;
const LETTERS_PX = 20;

/** To be given a key of the sheet's frame: a sheet whose shape changes is made anew. */
export function SheetCanvas(props: Props): React.JSX.Element {
  const { sheet, selection, onSelect, onType } = props;
  const styles = useStyles();
  const styled = useStyleSheet(STYLES);
  const api = useRef<WorkbookInstance>(null);
  const frame = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  const [data] = useState<Sheet[]>(() => [gridData(sheet)]);
  const drawn = useRef(sheet);

  // Cells that changed behind the grid are put into it one by one.
  useEffect(() => {
    const before = drawn.current;
    drawn.current = sheet;
    const ops = sheet.cells.flatMap((line, row) =>
      line === before.cells[row]
        ? []
        : line.flatMap((cell, column) =>
            cell === before.cells[row]?.[column]
              ? []
              : [
                  {
                    op: "replace" as const,
                    id: sheet.frame.id,
                    path: ["data", row, column],
                    value: gridCell(cell, sheet.looks, sheet.frame, row, column),
                  },
                ],
          ),
    );
    if (ops.length > 0) api.current?.applyOp(ops);
  }, [sheet]);

  const selected = useRef("");
  useEffect(() => {
    const at = `${selection.row},${selection.column}`;
    if (!styled || selected.current === at) return;
    selected.current = at;
    // The component answers to its own first drawing only.
    const timer = setTimeout(() => {
      const { row, column } = selection;
      api.current?.setSelection([{ row: [row, row], column: [column, column] }]);
      // From now on what is typed goes into this cell.
      frame.current?.setAttribute("data-selected", at);
      if (api.current && frame.current) bringIntoView(api.current, frame.current, now.current.sheet.frame, row, column);
    }, 30);
    return () => clearTimeout(timer);
  }, [selection, styled]);

  const hooks = useMemo(
    () => ({
      beforeUpdateCell: (row: number, column: number, value: unknown) => {
        const text = typeof value === "string" ? value.replaceAll("\u00a0", " ").trim() : "";
        const cell = now.current.sheet.cells[row]?.[column];
        const held = cell?.[2] ?? cell?.[0] ?? "";
        // Called while the component renders: what follows must wait until it has.
        if (text !== held.trim()) setTimeout(() => onType(row, column, [[text]]));
        return false;
      },
      afterSelectionChange: (_sheet: string, { row_focus, column_focus, row, column }: Focus) => {
        const at = { row: row_focus ?? row[0] ?? 0, column: column_focus ?? column[0] ?? 0 };
        if (selected.current === `${at.row},${at.column}`) return;
        selected.current = `${at.row},${at.column}`;
        frame.current?.setAttribute("data-selected", selected.current);
        setTimeout(() => onSelect(at.row, at.column));
      },
    }),
    [onSelect, onType],
  );

  const block = (): Block | undefined => {
    const range = api.current?.getSelection()?.[0];
    const [top = 0, bottom = 0] = range?.row ?? [];
    const [left = 0, right = 0] = range?.column ?? [];
    return range && { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  };
  const isEditing = (): boolean =>
    frame.current?.contains(document.activeElement) === true &&
    document.activeElement?.textContent !== "" &&
    isEditorOpen(frame.current);

  return (
    <div
      ref={frame}
      data-sheet-grid=""
      className={styles.frame}
      onKeyDownCapture={(event) => {
        if (isEditing()) return;
        const at = clearKeys.has(event.key) ? block() : undefined;
        if (at) onType(at.row, at.column, blank(at));
        if (at || !passesOn(event)) event.stopPropagation();
      }}
      onContextMenuCapture={(event) => event.stopPropagation()}
      onPasteCapture={(event) => {
        if (isEditing()) return;
        const at = block();
        const texts = pastedTexts(event.clipboardData.getData("text/plain"));
        event.preventDefault();
        event.nativeEvent.stopImmediatePropagation();
        if (at && texts.length > 0) onType(at.row, at.column, texts);
      }}
    >
      {styled && (
        <Workbook
          ref={api}
          data={data}
          hooks={hooks}
          lang="en"
          showToolbar={false}
          showFormulaBar={false}
          showSheetTabs={false}
          allowEdit
          rowHeaderWidth={NUMBERS_PX}
          columnHeaderHeight={LETTERS_PX}
          cellContextMenu={[]}
          headerContextMenu={[]}
          row={sheet.cells.length}
          column={sheet.cells[0]?.length ?? 1}
        />
      )}
    </div>
  );
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Focus {
  readonly row_focus?: number;
  readonly column_focus?: number;
  readonly row: number[];
  readonly column: number[];
}

const blank = ({ rows, columns }: Block): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));

/** The component keeps its editor out of sight until it is used. */
function isEditorOpen(frame: HTMLElement | null): boolean {
  const box = frame?.querySelector<HTMLElement>(".luckysheet-input-box");
  return box !== null && box !== undefined && box.offsetLeft >= 0 && box.getBoundingClientRect().left > -1000;
}

/** The component's own styles, from our own address; true once they are there. */
function useStyleSheet(address: string): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => setThere(true));
    document.head.append(link);
    return () => link.remove();
  }, [address]);
  return isThere;
}

/** Scrolls no further than it must: past the rows and columns that stay in view, a third of the way down. */
function bringIntoView(
  api: WorkbookInstance,
  frame: HTMLElement,
  { frozen, heights, heightBeyond, widths, widthBeyond }: SheetFrame,
  row: number,
  column: number,
): void {
  const down = frame.querySelector<HTMLElement>(".luckysheet-scrollbar-y");
  const across = frame.querySelector<HTMLElement>(".luckysheet-scrollbar-x");
  if (!down || !across) return;
  const top = span(heights, heightBeyond, frozen.rows, row);
  const height = span(heights, heightBeyond, row, row + 1);
  const frozenHeight = span(heights, heightBeyond, 0, frozen.rows);
  const room = frame.clientHeight - LETTERS_PX - frozenHeight;
  if (row >= frozen.rows && (top < down.scrollTop || top + height > down.scrollTop + room)) {
    api.scroll({ scrollTop: Math.max(0, Math.round(top - room / 3)) });
  }
  const left = span(widths, widthBeyond, frozen.columns, column);
  const width = span(widths, widthBeyond, column, column + 1);
  const wide = frame.clientWidth - NUMBERS_PX - span(widths, widthBeyond, 0, frozen.columns) - 14;
  if (column >= frozen.columns && (left < across.scrollLeft || left + width > across.scrollLeft + wide)) {
    api.scroll({ scrollLeft: Math.max(0, Math.round(Math.min(left, left + width - wide + 20))) });
  }
}
