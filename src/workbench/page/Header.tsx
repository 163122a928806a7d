/** The page's head: what this is, which file is open, and how to open and download one. */

import { makeStyles } from "@fluentui/react-components";

import { OpenButtons } from "./OpenButtons";
import type { WorkbookActions, WorkbookState } from "./use-workbook";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px 16px",
    alignItems: "center",
    padding: "8px 16px",
    backgroundColor: "#003087",
    color: "#FFFFFF",
    flexShrink: 0,
  },
  name: { fontSize: "17px", fontWeight: 700, margin: 0 },
  about: { fontSize: "13px", flexGrow: 1, overflowWrap: "anywhere" },
});

export function Header({ workbook }: { readonly workbook: WorkbookState & WorkbookActions }): React.JSX.Element {
  const styles = useStyles();
  const { opened } = workbook;
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>PlanProof workbench</h1>
      <span className={styles.about}>
        {opened ? opened.fileName : "The add-in without Excel"} · stands in for Excel; nothing is uploaded
      </span>
      {opened && <OpenButtons workbook={workbook} />}
    </header>
  );
}
