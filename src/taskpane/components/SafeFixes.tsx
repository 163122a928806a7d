/** Every change on offer at once: each shown with old and new before one click makes them all. */

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

import { useMemo, useState } from "react";

import type { ReviewFinding } from "../../domain/review-schema";
import { plural } from "../words";
import { fixOf } from "./fix-of";
import { LongList } from "./LongList";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: "6px", padding: "6px 12px" },
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: 600 },
  fix: { overflowWrap: "anywhere" },
});

export function SafeFixes({ session, state }: ViewProps): React.JSX.Element | null {
  const styles = useStyles();
  const findings = state.reviewed?.review.findings;
  const fixes = useMemo(() => fixesOf(findings ?? []), [findings]);
  const [wasOpened, setWasOpened] = useState(false);
  if (fixes.length < 2) return null;
  return (
    <details className={styles.box} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary className={styles.summary}>{plural(fixes.length, "change")} on offer</summary>
      {wasOpened && (
        <>
          <LongList label="Changes on offer" entries={fixes}>
            {(fix) => (
              <li key={`${fix.sheet} ${fix.cell}`} className={styles.fix}>
                {fix.sheet} {fix.cell}: <del>{fix.old || "(blank)"}</del> <ins>{fix.new || "(blank)"}</ins>
              </li>
            )}
          </LongList>
          <Text block>Only these cells change, and it can be taken back.</Text>
          <Button disabledFocusable={state.work !== null} onClick={() => void session.fix(fixes.map(fixOf))}>
            Change all {fixes.length}
          </Button>
        </>
      )}
    </details>
  );
}

/** None where two would change one cell: they would undo each other, and are left to be chosen one by one. */
function fixesOf(findings: readonly ReviewFinding[]): readonly NonNullable<ReviewFinding["fix"]>[] {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  const cells = new Set(fixes.map(({ sheet, cell }) => `${sheet} ${cell}`));
  return cells.size < fixes.length ? [] : fixes;
}
