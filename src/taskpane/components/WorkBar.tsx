/** Says what is being done and how far it is, what Excel is waited for, and afterwards what came of it; read aloud by screen readers. */

import { Button, makeStyles } from "@fluentui/react-components";

import type { SessionState } from "../../app/session";
import { ProgressLine } from "./ProgressLine";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  bar: { padding: "8px 12px 0", display: "flex", flexDirection: "column", gap: "6px", alignItems: "stretch" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  line: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
});

export function WorkBar({ session, state }: ViewProps): React.JSX.Element {
  const styles = useStyles();
  const { work } = state;
  return (
    <div className={work || state.waiting ? styles.bar : ""}>
      <div className={styles.line}>
        <div role="status" className={work || state.waiting ? "" : styles.unseen}>
          {doing(state) ?? cameOf(state)}
        </div>
        {(work || state.waiting) && (
          <Button size="small" onClick={session.stop}>
            Stop
          </Button>
        )}
      </div>
      {work && <ProgressLine label={work.doing} share={work.share} />}
    </div>
  );
}

function doing({ work, waiting }: SessionState): string | null {
  if (waiting) return waiting;
  if (!work) return null;
  return work.slow ? `${work.doing} … Excel has been silent for a while. You can wait, or stop.` : `${work.doing} …`;
}

function cameOf({ failure, written, reviewed, said }: SessionState): string {
  if (failure) return "";
  if (written) return `Pack built: ${written.sheets.length} sheets written.`;
  if (!reviewed) return said ?? "";
  const { counts, findings } = reviewed.review;
  return `${said ? `${said} ` : ""}Checked: ${counts.lines} action rows, ${findings.length} findings.`;
}
