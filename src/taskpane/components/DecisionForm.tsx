/** One decision of a committee, to be recorded: about which action, what was decided, by whom and when. */

import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import { readDay } from "../../domain/calendar";
import { DECISION_KINDS } from "../../domain/decisions/decision-kinds";
import type { ReviewRow } from "../../domain/review-schema";
import { longDay } from "../words";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const UNTIL = { "new date": "New date", "wanted by": "Wanted by" } as const;

/** Longer than this, an action is cut in the list to pick from; what is recorded is whole. */
const MOST_LETTERS = 80;

interface Typed {
  readonly row: string;
  readonly kind: string;
  readonly committee: string;
  readonly date: string;
  readonly minute: string;
  readonly until: string;
  readonly lead: string;
}

export function DecisionForm({
  session,
  state,
  rows,
}: ViewProps & { readonly rows: readonly ReviewRow[] }): React.JSX.Element {
  const look = useLook();
  const { committee, meeting } = state.form;
  const [typed, setTyped] = useState<Typed>({
    row: "",
    kind: "",
    committee,
    date: meeting,
    minute: "",
    until: "",
    lead: "",
  });
  const change = (part: Partial<Typed>): void => setTyped((was) => ({ ...was, ...part }));
  const row = rows.find((each) => keyOf(each) === typed.row);
  const kind = DECISION_KINDS.find(({ id }) => id === typed.kind);
  const date = readDay(typed.date) ?? null;
  const until = kind?.until ? (readDay(typed.until) ?? null) : null;
  const lacks = [
    row ? "" : "the action",
    kind ? "" : "the decision",
    date ? "" : "the day it was taken",
    kind?.until === "new date" && !until ? "the new date" : "",
  ].filter((each) => each !== "");
  const record = async (): Promise<void> => {
    if (!row || !kind || !date || lacks.length > 0 || state.work) return;
    const recorded = await session.recordDecision({
      date,
      committee: typed.committee.trim(),
      minute: typed.minute.trim(),
      ref: row.ref ?? "",
      action: row.action,
      decision: kind.word,
      until,
      lead: typed.lead.trim(),
      done: "",
    });
    // The next one was mostly taken at the same meeting.
    if (recorded) change({ row: "", kind: "", minute: "", until: "", lead: "" });
  };
  return (
    <form
      className={look.stack}
      aria-label="Record a decision"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Field label="Action decided on">
        <Select className={look.pick} value={typed.row} onChange={(_event, { value }) => change({ row: value })}>
          <option value="">Pick an action</option>
          {rows.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {shortly(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Decision" hint={kind?.effect}>
        <Select value={typed.kind} onChange={(_event, { value }) => change({ kind: value })}>
          <option value="">Pick what was decided</option>
          {DECISION_KINDS.map(({ id, word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      {kind?.until && (
        <Field label={UNTIL[kind.until]} hint={until ? longDay(until) : undefined}>
          <Input type="date" value={typed.until} onChange={(_event, { value }) => change({ until: value })} />
        </Field>
      )}
      <Field label="Decided by">
        <Input value={typed.committee} onChange={(_event, { value }) => change({ committee: value })} />
      </Field>
      <Field label="Decided on" hint={date ? longDay(date) : "The day it was taken; it counts from that day on."}>
        <Input type="date" value={typed.date} onChange={(_event, { value }) => change({ date: value })} />
      </Field>
      <Field label="Minute">
        <Input value={typed.minute} onChange={(_event, { value }) => change({ minute: value })} />
      </Field>
      <Field label="Lead" hint="Who takes it forward, where that was said.">
        <Input value={typed.lead} onChange={(_event, { value }) => change({ lead: value })} />
      </Field>
      <Text className={look.small}>
        {lacks.length === 0
          ? "It is written on the Decisions sheet, and the plan is checked again. Your own sheets are not touched."
          : `Needed first: ${lacks.join(", ")}.`}
      </Text>
      <Button type="submit" disabledFocusable={state.work !== null || lacks.length > 0}>
        Record the decision
      </Button>
    </form>
  );
}

const keyOf = ({ sheet, cell }: ReviewRow): string => `${sheet} ${cell}`;

function shortly({ ref, action }: ReviewRow): string {
  const words = ref ? `${ref} ${action}` : action;
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
