/** One group of findings under its heading, folded or open; the current finding is always in view. */

import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";

import type { Session } from "../../app/session";
import type { Fix } from "../../domain/finding";
import type { Review, ReviewFinding } from "../../domain/review-schema";
import { keyOf, rowOf, type FindingGroup } from "./finding-groups";
import { FindingItem } from "./FindingItem";
import { LongList } from "./LongList";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    fontWeight: 600,
    padding: "6px 0",
    ":focus-visible": { outline: "2px solid #003087" },
  },
});

interface Props {
  readonly session: Session;
  readonly group: FindingGroup;
  readonly review: Review;
  readonly current: string | null;
  readonly busy: boolean;
  readonly onGo: (finding: ReviewFinding) => void;
  readonly onSelect: (sheet: string, cell: string) => void;
  readonly onFix: (fix: Fix) => void;
}

export function FindingGroupView(props: Props): React.JSX.Element {
  const styles = useStyles();
  const { group, review, current } = props;
  const [open, setOpen] = useState(group.open);
  const at = group.findings.findIndex((finding) => keyOf(finding) === current);
  return (
    <details open={open || at >= 0} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {group.title} ({group.findings.length})
      </summary>
      <LongList label={group.title} entries={group.findings} reach={at}>
        {(finding) => (
          <FindingItem
            session={props.session}
            key={keyOf(finding)}
            finding={finding}
            action={actionOf(review, finding)}
            isCurrent={keyOf(finding) === current}
            busy={props.busy}
            onGo={props.onGo}
            onSelect={props.onSelect}
            onFix={props.onFix}
          />
        )}
      </LongList>
    </details>
  );
}

/** The words of the row that a finding is about, so that nobody has to look up what stands in row 21. */
function actionOf(review: Review, { sheet, cell }: ReviewFinding): string | null {
  const at = rowOf(cell);
  return review.rows.find((row) => row.sheet === sheet && row.row === at)?.action ?? null;
}
