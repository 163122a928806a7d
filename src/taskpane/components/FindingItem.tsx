/** One finding: a click shows its cell and opens why it matters, how to mend it, and the change on offer. */

import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useRef } from "react";

import type { Session } from "../../app/session";
import type { ReviewFinding } from "../../domain/review-schema";
import { fixOf } from "./fix-of";
import { QuietFinding } from "./QuietFinding";
import { Tag } from "./Tag";

const useStyles = makeStyles({
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: "6px", overflow: "hidden" },
  current: { border: "1px solid #005EB8", borderLeft: "5px solid #005EB8" },
  head: {
    display: "block",
    width: "100%",
    padding: "8px 12px",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "-2px" },
  },
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  place: { color: "#005EB8", overflowWrap: "anywhere" },
  message: { display: "block", fontWeight: 600, marginTop: "4px", overflowWrap: "anywhere" },
  action: {
    display: "block",
    color: "#425563",
    fontSize: "13px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  more: { padding: "0 12px 10px", display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  term: { fontWeight: 600, color: "#425563", fontSize: "12px" },
  words: { margin: 0 },
  fix: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    padding: "8px",
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const WORDS = { error: "Error", warning: "Warning", advice: "Advice" } as const;

interface Props {
  readonly session: Session;
  readonly finding: ReviewFinding;
  readonly action: string | null;
  readonly isCurrent: boolean;
  readonly busy: boolean;
  readonly onGo: (finding: ReviewFinding) => void;
}

export const FindingItem = memo(function FindingItem({
  finding,
  action,
  isCurrent,
  onGo,
  ...more
}: Props): React.JSX.Element {
  const styles = useStyles();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={place} className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isCurrent}
        {...(isCurrent ? { "aria-current": true } : {})}
        onClick={() => onGo(finding)}
      >
        <span className={styles.line}>
          <Tag role={`severity.${finding.severity}`}>{WORDS[finding.severity]}</Tag>
          <span className={styles.place}>
            {finding.sheet} {finding.cell}
          </span>
          {finding.count > 1 && <span>{finding.count} cells</span>}
          {finding.fix && <Tag role="rag.blue">Change on offer</Tag>}
        </span>
        <span className={styles.message}>{finding.message}</span>
        {action && <span className={styles.action}>{action}</span>}
      </button>
      {isCurrent && <More finding={finding} {...more} />}
    </li>
  );
});

function More({ session, finding, busy }: Omit<Props, "action" | "isCurrent" | "onGo">): React.JSX.Element {
  const styles = useStyles();
  const { fix } = finding;
  const others = finding.cells.slice(1, 13);
  return (
    <div className={styles.more}>
      <div>
        <span className={styles.term}>Why it matters</span>
        <p className={styles.words}>{finding.why}</p>
      </div>
      <div>
        <span className={styles.term}>How to mend it</span>
        <p className={styles.words}>{finding.mend}</p>
      </div>
      {others.length > 0 && (
        <div className={styles.line}>
          <span className={styles.term}>Also at</span>
          {others.map(({ sheet, cell }) => (
            <Link key={`${sheet} ${cell}`} as="button" onClick={() => void session.select(sheet, cell)}>
              {sheet === finding.sheet ? cell : `${sheet} ${cell}`}
            </Link>
          ))}
          {finding.cells.length > 13 && <span>and {finding.cells.length - 13} more</span>}
        </div>
      )}
      {fix && (
        <div className={styles.fix}>
          <span>
            {fix.cell} now: <del>{fix.old || "(blank)"}</del>
          </span>
          <span>
            Changed to: <ins>{fix.new || "(blank)"}</ins>
          </span>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void session.fix([fixOf(fix)])}
          >
            Change it
          </Button>
        </div>
      )}
      <QuietFinding session={session} finding={finding} busy={busy} />
    </div>
  );
}
