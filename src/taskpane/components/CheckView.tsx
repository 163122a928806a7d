/** Check: one click, then how the plan was read and what to mend, the gravest first. */

import { Button, Text } from "@fluentui/react-components";

import type { Reviewed } from "../../app/run-review";
import { AsAtField } from "./AsAtField";
import { FindingList } from "./FindingList";
import { choicesOf, type ViewProps } from "./view";

export function CheckView({ session, state, asAt, onAsAt }: ViewProps): React.JSX.Element {
  const check = (): void => void session.check(choicesOf(asAt));
  return (
    <>
      <AsAtField asAt={asAt} onAsAt={onAsAt} />
      <Button appearance="primary" size="large" disabled={state.work !== null} onClick={check}>
        Check plan
      </Button>
      {state.reviewed ? (
        <>
          <ReadSummary reviewed={state.reviewed} />
          <FindingList
            review={state.reviewed.review}
            onSelect={(cell) => void session.select(cell)}
            onFix={(fix) => void session.fix([fix], choicesOf(asAt))}
            disabled={state.work !== null}
          />
        </>
      ) : (
        <Text>
          PlanProof reads every sheet, finds the plan, rates each action with a reason and lists what to mend. It
          changes nothing.
        </Text>
      )}
    </>
  );
}

function ReadSummary({ reviewed }: { readonly reviewed: Reviewed }): React.JSX.Element {
  const { counts, tables, asAt, asAtFrom } = reviewed.review;
  const plans = tables.filter((table) => table.kind === "actions" || table.kind === "checklist");
  return (
    <section aria-label="How it was read">
      <Text block weight="semibold">
        {counts.lines} action {counts.lines === 1 ? "row" : "rows"} read, {counts.rowsSkipped} other rows skipped
      </Text>
      {plans.map((table) => (
        <Text block key={`${table.sheet} ${table.address}`}>
          {table.sheet}, {table.address}: {Math.round(table.sure * 100)}% sure
        </Text>
      ))}
      <Text block>{asAtFrom === "today" ? `Rated as at today, ${asAt}.` : `Rated as at ${asAt}.`}</Text>
      {reviewed.remarks.map((remark) => (
        <Text block key={remark}>
          {remark}
        </Text>
      ))}
    </section>
  );
}
