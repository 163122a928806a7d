/** The workbench: a workbook on the left, the add-in's own ribbon and pane with it, and no Excel. */

import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef } from "react";

import { App } from "../../taskpane/App";
import { CellBar } from "./CellBar";
import { Header } from "./Header";
import { frontCell, shapeOf } from "./front-cell";
import { Ribbon } from "./Ribbon";
import { SheetTable } from "./SheetTable";
import { SheetTabs } from "./SheetTabs";
import { nextPart, toSheet } from "./next-part";
import type { BookPicture } from "./picture";
import { useWorkbook, type WorkbookActions } from "./use-workbook";
import { Welcome } from "./Welcome";
import type { Far } from "./workbook-desk";

/** The grid is heavy: it comes with the first workbook. */
const SheetCanvas = lazy(() => import("./SheetCanvas").then(({ SheetCanvas: made }) => ({ default: made })));

const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  page: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    fontFamily: "Arial, sans-serif",
    color: "#231F20",
    backgroundColor: "#FFFFFF",
    [NARROW]: { height: "auto", minHeight: "100vh" },
  },
  workbook: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  body: { flexGrow: 1, minHeight: 0, display: "flex", [NARROW]: { flexDirection: "column" } },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    position: "relative",
    [NARROW]: { height: "55vh", flexGrow: 0, flexShrink: 0 },
  },
  /** As narrow as Excel lets a pane be. */
  pane: {
    width: "320px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: "1px solid #AEB7BD",
    [NARROW]: { width: "auto", borderLeft: "none", borderTop: "3px solid #005EB8" },
  },
  notice: { margin: 0, padding: "8px 12px", backgroundColor: "#E8EDEE", color: "#231F20" },
  refusal: { margin: 0, padding: "8px 12px", backgroundColor: "#F7D4D1", color: "#6A140E" },
});

export function Workbench({ far }: { readonly far: Far }): React.JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook(far);
  const { opened, picture, select, type } = workbook;
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // At the document, and before the grid: where nothing has the focus, F6 still leads somewhere.
    const go = (event: KeyboardEvent): void => {
      if (!page.current) return;
      if (event.key === "Escape" && isInPane(event.target)) {
        toSheet(page.current);
        return;
      }
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      nextPart(page.current, event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", go, true);
    return () => document.removeEventListener("keydown", go, true);
  }, []);
  useEffect(() => {
    // The button that opened the workbook is gone; the next step is to check it.
    if (opened) page.current?.querySelector<HTMLElement>('[aria-label="Ribbon"] button')?.focus();
  }, [opened]);
  return (
    <div ref={page} className={styles.page}>
      <Header workbook={workbook} />
      <div role="alert">{workbook.refusal && <p className={styles.refusal}>{workbook.refusal}</p>}</div>
      <div role="status">{workbook.notice && <p className={styles.notice}>{workbook.notice}</p>}</div>
      {opened && picture ? (
        <div className={styles.workbook} inert={workbook.opening} aria-busy={workbook.opening}>
          <Ribbon opened={opened} />
          <div className={styles.body}>
            <OpenedSheet fileName={opened.fileName} picture={picture} select={select} type={type} />
            <aside className={styles.pane} aria-label="PlanProof pane">
              <App key={opened.id} session={opened.session} edits={opened.edits} />
            </aside>
          </div>
        </div>
      ) : (
        <Welcome workbook={workbook} />
      )}
    </div>
  );
}

/** As in Excel, where Escape in the pane leads to the sheet; in a field it is the field's own. */
function isInPane(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches("input, select, textarea")) return false;
  return target.closest('[aria-label="PlanProof pane"]') !== null;
}

interface OpenedSheetProps extends Pick<WorkbookActions, "select" | "type"> {
  readonly fileName: string;
  readonly picture: BookPicture;
}

function OpenedSheet({ fileName, picture, select, type }: OpenedSheetProps): React.JSX.Element {
  const styles = useStyles();
  const { sheet, selection } = picture;
  const { address, held, link } = frontCell(picture);
  const { id } = sheet.frame;
  const onSelect = useCallback((row: number, column: number) => select(id, row, column), [select, id]);
  return (
    <div className={styles.sheet}>
      <CellBar
        key={`${id} ${address} ${held}`}
        address={address}
        text={held}
        link={link?.words ?? null}
        onEnter={(text) => type(selection.row, selection.column, [[text]])}
        onFollow={() => link && select(link.sheetId, link.row, link.column)}
      />
      <Suspense fallback={<Spinner label="Drawing the sheet …" />}>
        <SheetCanvas
          key={`${fileName} ${shapeOf(sheet.frame)}`}
          sheet={sheet}
          selection={selection}
          onSelect={onSelect}
          onType={type}
        />
      </Suspense>
      <section aria-label="Sheet as a table">
        <SheetTable sheet={sheet} selection={selection} />
      </section>
      <LeftOut picture={picture} />
      <SheetTabs picture={picture} onSheet={(to) => select(to, 0, 0)} />
    </div>
  );
}

/** What a very large sheet holds beyond what is drawn. */
function LeftOut({ picture }: { readonly picture: BookPicture }): React.JSX.Element | null {
  const { rowsLeftOut, columnsLeftOut } = picture.sheet.frame;
  if (rowsLeftOut + columnsLeftOut === 0) return null;
  return (
    <p style={{ margin: 0, padding: "4px 12px", fontSize: "13px" }}>
      The sheet goes on for {rowsLeftOut.toLocaleString("en-GB")} rows and {columnsLeftOut} columns that are not drawn
      here; the pane reads them all.
    </p>
  );
}
