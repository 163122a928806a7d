/** What committees decided about actions: what stands on the Decisions sheet, what of it is still open, and a form for one more. */

import { Link, Text } from "@fluentui/react-components";

import type { Session } from "../../app/session";
import type { ReviewDecision } from "../../domain/review-schema";
import { longDay, plural } from "../words";
import { DecisionForm } from "./DecisionForm";
import { LongList } from "./LongList";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const isOpen = ({ asks, done }: ReviewDecision): boolean => asks && done === "";

export default function Decisions({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const review = state.reviewed?.review;
  if (!review) return <Text>Check the plan first.</Text>;
  const decisions = review.decisions ?? [];
  const open = decisions.filter(isOpen).length;
  return (
    <>
      {decisions.length === 0 ? (
        <Text>No decision is recorded. The first one makes the Decisions sheet.</Text>
      ) : (
        <>
          <Text>
            {plural(decisions.length, "decision")} recorded, {open === 0 ? "none still open" : `${open} still open`}.
            They stand on the Decisions sheet, where they are changed and where what was done is filled in.
          </Text>
          <LongList label="Decisions recorded" entries={[...decisions.entries()].reverse()}>
            {([at, decision]) => <Recorded key={at} decision={decision} session={session} look={look} />}
          </LongList>
        </>
      )}
      {(review.decisionNotes ?? []).map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <DecisionForm session={session} state={state} rows={review.rows} />
    </>
  );
}

interface RecordedProps {
  readonly decision: ReviewDecision;
  readonly session: Session;
  readonly look: ReturnType<typeof useLook>;
}

function Recorded({ decision, session, look }: RecordedProps): React.JSX.Element {
  const { date, committee, minute, ref, action, until, lead, done, row } = decision;
  const about = [
    committee,
    longDay(date),
    minute && `minute ${minute.replace(/^minute\s+/i, "")}`,
    lead && `for ${lead}`,
  ];
  return (
    <li className={look.item}>
      <span className={look.line}>
        <Text weight="semibold">
          {decision.decision}
          {until ? `${decision.asks ? ", wanted by" : " to"} ${longDay(until)}` : ""}
        </Text>
        {row && (
          <Link as="button" onClick={() => void session.select(row.sheet, row.cell)}>
            {row.sheet} {row.cell}
          </Link>
        )}
      </span>
      <Text block>{[ref, action].filter((each) => each !== "").join(" ")}</Text>
      <Text block className={look.small}>
        {about.filter((each) => each !== "").join(", ")}.{row ? "" : " Its action is not found in the plan."}
      </Text>
      {decision.asks && <Text block>{isOpen(decision) ? "Still open." : `Done: ${done}`}</Text>}
    </li>
  );
}
