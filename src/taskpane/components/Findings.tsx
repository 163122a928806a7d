/** The findings: counts that filter, ways to group, a step to the next and the one before, and the list itself. */

import { Button, Field, Input, Select, Text, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";

import type { ReviewFinding } from "../../domain/review-schema";
import { plural } from "../words";
import { Bar, type BarPart } from "./Bar";
import { GROUPINGS, groupFindings, keyOf, type GroupingId, type Severity } from "./finding-groups";
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
  if (!review) return null;
  const groups = groupFindings(review, grouping, { severity, words });
  const inOrder = groups.flatMap(({ findings }) => findings);
  const at = inOrder.findIndex((finding) => keyOf(finding) === current);
  const go = (finding: ReviewFinding): void => {
    setCurrent(keyOf(finding));
    void session.select(finding.sheet, finding.cell);
  };
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
          count: review.findings.filter((finding) => finding.severity === part.id).length,
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
          review={review}
          current={current}
          busy={state.work !== null}
          onGo={go}
          onSelect={(sheet, cell) => void session.select(sheet, cell)}
          onFix={(fix) => void session.fix([fix])}
        />
      ))}
    </section>
  );
}
