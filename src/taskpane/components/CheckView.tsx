/** Check: one click, then how the plan was read and what to mend, the gravest first. */

import { Button, Text } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";

import { AsAtField } from "./AsAtField";
import { Findings } from "./Findings";
import { FirstRun } from "./FirstRun";
import { Highlights } from "./Highlights";
import { Keys } from "./Keys";
import { PassCard } from "./PassCard";
import { QuietList } from "./QuietList";
import { ReadSummary } from "./ReadSummary";
import type { ViewProps } from "./view";

export function CheckView({ session, state }: ViewProps): React.JSX.Element {
  const { reviewed, work } = state;
  return (
    <>
      {!reviewed && (
        <Text>
          PlanProof reads every sheet, finds the plan, rates each action with a reason and lists what to mend. It
          changes nothing.
        </Text>
      )}
      <AsAtField session={session} state={state} />
      <Button
        appearance="primary"
        size="large"
        icon={<SearchRegular />}
        disabledFocusable={work !== null}
        onClick={() => void session.check()}
      >
        Check plan
      </Button>

      {reviewed && <ReadSummary reviewed={reviewed} typed={state.form.asAt} />}
      {reviewed && reviewed.review.findings.length === 0 && <PassCard review={reviewed.review} />}
      {reviewed && reviewed.review.findings.length > 0 && <Findings session={session} state={state} />}
      {reviewed && <QuietList session={session} state={state} />}
      {reviewed ? <Highlights session={session} state={state} /> : <FirstRun session={session} state={state} />}
      <Keys />
    </>
  );
}
