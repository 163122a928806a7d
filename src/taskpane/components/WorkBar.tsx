/** Says what is being done and how far it is, and afterwards what came of it; read aloud by screen readers. */

import { ProgressBar, makeStyles } from "@fluentui/react-components";

import type { SessionState } from "../../app/session";

const useStyles = makeStyles({
  bar: { padding: "8px 12px 0", display: "flex", flexDirection: "column", gap: "4px" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function WorkBar({ state }: { readonly state: SessionState }): React.JSX.Element {
  const styles = useStyles();
  const { work } = state;
  return (
    <>
      <div role="status" className={work ? styles.bar : styles.unseen}>
        {work ? `${work.doing} …` : cameOf(state)}
      </div>
      {work && (
        <div className={styles.bar}>
          <ProgressBar {...(work.share === null ? {} : { value: work.share })} aria-label={work.doing} />
        </div>
      )}
    </>
  );
}

function cameOf({ failure, written, reviewed, mended }: SessionState): string {
  if (failure) return "";
  if (written) return `Pack built: ${written.sheets.length} sheets written.`;
  if (!reviewed) return "";
  const { counts, findings } = reviewed.review;
  return `${mended ? `${mended} ` : ""}Checked: ${counts.lines} action rows, ${findings.length} findings.`;
}
