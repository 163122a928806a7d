/** What stands there before a workbook is open. */

import { Spinner, Text, makeStyles } from "@fluentui/react-components";

import { OpenButtons } from "./OpenButtons";
import type { WorkbookActions, WorkbookState } from "./use-workbook";

const useStyles = makeStyles({
  welcome: {
    maxWidth: "640px",
    margin: "8vh auto",
    padding: "0 16px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
  },
});

export function Welcome({ workbook }: { readonly workbook: WorkbookState & WorkbookActions }): React.JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.welcome}>
      <Text as="h2" size={600} weight="semibold" style={{ margin: 0 }}>
        Try PlanProof on an action plan
      </Text>
      <Text>
        This page stands in for Excel: it opens a workbook in your browser and shows the add-in&apos;s own pane beside
        it. The same code runs as in Excel, with the same results. The workbook stays on this computer.
      </Text>
      <OpenButtons workbook={workbook} />
      {workbook.opening && <Spinner label="Opening the workbook …" />}
    </main>
  );
}
