/** One group of findings under its heading, folded or open; the current finding is always in view. */

import { makeStyles } from "@fluentui/react-components";
import { memo, useState } from "react";

import type { Session } from "../../app/session";
import type { ReviewFinding } from "../../domain/review-schema";
import { keyOf, rowKeyOf, type FindingGroup } from "./finding-groups";
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
  /** What findings were chosen by. */
  readonly chosenBy: string;
  /** The words of the row that a finding is about, so that nobody has to look up what stands in row 21; by `rowKeyOf`. */
  readonly actions: ReadonlyMap<string, string>;
  /** The finding that was gone to, where it is one of this group. */
  readonly current: ReviewFinding | null;
  readonly busy: boolean;
  readonly onGo: (finding: ReviewFinding) => void;
}

export const FindingGroupView = memo(function FindingGroupView(props: Props): React.JSX.Element {
  const styles = useStyles();
  const { session, group, chosenBy, actions, current, busy, onGo } = props;
  const [open, setOpen] = useState(group.open);
  const [wasOpened, setWasOpened] = useState(group.open);
  return (
    <details
      open={open || current !== null}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={styles.summary}>
        {group.title} ({group.findings.length})
      </summary>
      {(wasOpened || current !== null) && (
        <LongList
          label={group.title}
          entries={group.findings}
          chosenBy={chosenBy}
          reach={current === null ? -1 : group.findings.indexOf(current)}
        >
          {(finding) => (
            <FindingItem
              key={keyOf(finding)}
              session={session}
              finding={finding}
              action={actions.get(rowKeyOf(finding)) ?? null}
              isCurrent={finding === current}
              busy={finding === current && busy}
              onGo={onGo}
            />
          )}
        </LongList>
      )}
    </details>
  );
});
