/** The workbench: a workbook on the left, the add-in's own ribbon and pane with it, and no Excel. */

import { makeStyles } from "@fluentui/react-components";

import { columnLetter } from "../../domain/grid";
import { App } from "../../taskpane/App";
import { CellBar } from "./CellBar";
import { Header } from "./Header";
import { Ribbon } from "./Ribbon";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { useWorkbook } from "./use-workbook";
import { Welcome } from "./Welcome";
import type { Far } from "./workbook-desk";
import type { BookPicture } from "./picture";

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
  body: { flexGrow: 1, minHeight: 0, display: "flex", [NARROW]: { flexDirection: "column" } },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    [NARROW]: { height: "55vh", flexGrow: 0, flexShrink: 0 },
  },
  pane: {
    width: "370px",
    flexShrink: 0,
    overflowY: "auto",
    borderLeft: "1px solid #AEB7BD",
    [NARROW]: { width: "auto", borderLeft: "none", borderTop: "3px solid #005EB8" },
  },
  refusal: { margin: 0, padding: "8px 12px", backgroundColor: "#F7D4D1", color: "#6A140E" },
});

export function Workbench({ far }: { readonly far: Far }): React.JSX.Element {
  const styles = useStyles();
  const workbook = useWorkbook(far);
  const { opened, picture } = workbook;
  return (
    <div className={styles.page}>
      <Header workbook={workbook} />
      <div role="alert">{workbook.refusal && <p className={styles.refusal}>{workbook.refusal}</p>}</div>
      {opened && picture ? (
        <>
          <Ribbon opened={opened} />
          <div className={styles.body}>
            <main className={styles.sheet} aria-label="Workbook">
              <CellBar
                key={`${picture.sheet.id} ${addressOf(picture)} ${textAt(picture)}`}
                address={addressOf(picture)}
                text={textAt(picture)}
                onEnter={(text) => void workbook.enter(text)}
              />
              <SheetGrid picture={picture} onSelect={(row, column) => workbook.select(picture.sheet.id, row, column)} />
              <Charts picture={picture} />
              <SheetTabs picture={picture} onSheet={(id) => workbook.select(id, 0, 0)} />
            </main>
            <aside className={styles.pane} aria-label="PlanProof pane">
              <App key={opened.fileName} session={opened.session} />
            </aside>
          </div>
        </>
      ) : (
        <Welcome workbook={workbook} />
      )}
    </div>
  );
}

function Charts({ picture }: { readonly picture: BookPicture }): React.JSX.Element | null {
  const { charts } = picture.sheet;
  if (charts.length === 0) return null;
  return (
    <ul aria-label="Charts on this sheet" style={{ margin: 0, padding: "4px 28px", fontSize: "13px" }}>
      {charts.map(({ id, title, altText }) => (
        <li key={id}>
          Chart, drawn by Excel: {title}. {altText}
        </li>
      ))}
    </ul>
  );
}

function addressOf({ selection }: BookPicture): string {
  return `${columnLetter(selection.column + 1)}${selection.row + 1}`;
}

function textAt({ sheet, selection }: BookPicture): string {
  const row = [...sheet.frozen, ...sheet.rows].find((each) => each.row === selection.row);
  const index = sheet.columns.findIndex(({ column }) => column === selection.column);
  return row?.cells[index]?.text ?? "";
}
