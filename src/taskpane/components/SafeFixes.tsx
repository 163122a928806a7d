/** Every change on offer at once: each shown with old and new before one click makes them all. */

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

import { plural } from "../words";
import { fixOf } from "./fix-of";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: "6px", padding: "6px 12px" },
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: 600 },
  list: { margin: "4px 0 8px", paddingLeft: "18px", overflowWrap: "anywhere" },
});

export function SafeFixes({ session, state }: ViewProps): React.JSX.Element | null {
  const styles = useStyles();
  const fixes = (state.reviewed?.review.findings ?? []).flatMap(({ fix }) => (fix ? [fix] : []));
  const cells = new Set(fixes.map(({ sheet, cell }) => `${sheet} ${cell}`));
  // Two changes to one cell would undo each other: those are left to be chosen one by one.
  if (fixes.length < 2 || cells.size < fixes.length) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>{plural(fixes.length, "change")} on offer</summary>
      <ul className={styles.list}>
        {fixes.map((fix) => (
          <li key={`${fix.sheet} ${fix.cell}`}>
            {fix.sheet} {fix.cell}: <del>{fix.old || "(blank)"}</del> <ins>{fix.new || "(blank)"}</ins>
          </li>
        ))}
      </ul>
      <Text block>Only these cells change, and it can be taken back.</Text>
      <Button disabledFocusable={state.work !== null} onClick={() => void session.fix(fixes.map(fixOf))}>
        Change all {fixes.length}
      </Button>
    </details>
  );
}
