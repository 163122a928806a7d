/** The findings: counts that filter, ways to group, a step to the next and the one before, and the list itself. */

import { Button, Field, Input, Select, Text, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";

import type { ReviewFinding } from "../../domain/review-schema";
import { plural } from "../words";
import { Bar, type BarPart } from "./Bar";
import {
  actionsByRow,
  GROUPINGS,
  groupFindings,
  keyOf,
  makeReadyToFind,
  type GroupingId,
  type Severity,
} from "./finding-groups";
import { FindingGroupView } from "./FindingGroupView";
import { SafeFixes } from "./SafeFixes";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end", justifyContent: "space-between" },
  field: { flexBasis: "120px", flexGrow: 1, minWidth: 0 },
  steps: { display: "flex", alignItems: "center", gap: "4px" },
  stack: { display: "flex", flexDirection: "column", gap: "10px" },
});

const SEVERITIES: readonly Omit<BarPart<Severity>, "count">[] = [
  { id: "error", word: "Errors", role: "severity.error", barRole: "chart.red" },
  { id: "warning", word: "Warnings", role: "severity.warning", barRole: "chart.amber" },
  { id: "advice", word: "Advice", role: "severity.advice", barRole: "chart.grey" },
];

export function Findings({ session, state }: ViewProps): React.JSX.Element | null {
  const styles = useStyles();
  const [grouping, setGrouping] = useState<GroupingId>("urgency");
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [words, setWords] = useState("");
  const [current, setCurrent] = useState<string | null>(null);
  const review = state.reviewed?.review;
  // The letter appears at once; the list follows when there is time.
  const looked = useDeferredValue(words);
  const groups = useMemo(
    () => (review ? groupFindings(review, grouping, { severity, words: looked }) : []),
    [review, grouping, severity, looked],
  );
  useEffect(() => {
    if (!review || typeof requestIdleCallback === "undefined") return undefined;
    const soon = requestIdleCallback(() => makeReadyToFind(review));
    return () => cancelIdleCallback(soon);
  }, [review]);
  const inOrder = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const actions = useMemo(() => (review ? actionsByRow(review) : new Map<string, string>()), [review]);
  const counts = useMemo(() => countBySeverity(review?.findings ?? []), [review]);
  // By its words: after another check it is another object.
  const at = useMemo(
    () => (current === null ? -1 : inOrder.findIndex((finding) => keyOf(finding) === current)),
    [inOrder, current],
  );
  const gone = inOrder[at] ?? null;
  const go = useCallback(
    (finding: ReviewFinding): void => {
      setCurrent(keyOf(finding));
      void session.select(finding.sheet, finding.cell);
    },
    [session],
  );
  if (!review) return null;
  const step = (by: 1 | -1): void => {
    const next = inOrder[at < 0 && by < 0 ? inOrder.length - 1 : (at + by + inOrder.length) % inOrder.length];
    if (next) go(next);
  };
  return (
    <section aria-label="Findings" className={styles.stack}>
      <Text as="h2" block weight="semibold" size={400} style={{ margin: 0 }}>
        {plural(review.findings.length, "finding")}
      </Text>
      <Text block>
        {review.counts.lines} rows checked against {review.counts.rules} rules.
      </Text>
      <Bar
        label="Findings by severity"
        parts={SEVERITIES.map((part) => ({
          ...part,
          count: counts.get(part.id) ?? 0,
        }))}
        picked={severity}
        onPick={setSeverity}
      />
      <Field label="Find">
        <Input
          type="search"
          placeholder="A word, an owner, a cell"
          value={words}
          onChange={(_event, { value }) => setWords(value)}
        />
      </Field>
      <div className={styles.tools}>
        <Field label="Group" className={styles.field}>
          <Select
            value={grouping}
            onChange={(_event, { value }) => setGrouping(GROUPINGS.find(({ id }) => id === value)?.id ?? "urgency")}
          >
            {GROUPINGS.map(({ id, word }) => (
              <option key={id} value={id}>
                {word}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.steps} role="group" aria-label="Step through the findings">
          <span role="status">{at < 0 ? `${inOrder.length} shown` : `${at + 1} of ${inOrder.length}`}</span>
          <Button icon={<ChevronUpRegular />} aria-label="Previous finding" onClick={() => step(-1)} />
          <Button icon={<ChevronDownRegular />} aria-label="Next finding" onClick={() => step(1)} />
        </div>
      </div>
      <SafeFixes session={session} state={state} />
      {inOrder.length === 0 && <Text block>No finding holds these words.</Text>}
      {groups.map((group) => (
        <FindingGroupView
          key={`${grouping} ${group.title}`}
          session={session}
          group={group}
          chosenBy={`${severity ?? ""} ${looked}`}
          actions={actions}
          current={gone && group.findings.includes(gone) ? gone : null}
          busy={gone !== null && state.work !== null}
          onGo={go}
        />
      ))}
    </section>
  );
}

function countBySeverity(findings: readonly ReviewFinding[]): ReadonlyMap<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return counts;
}
