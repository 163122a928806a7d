/** The same plan as at other days: which rows turn red between the report date, the day the papers go out and the meeting. */

import { Button, Field, Input, Link, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { Trial } from "../../app/session";
import { longDay, plural } from "../words";
import { RATING_WORDS } from "./rating-words";
import { Tag } from "./Tag";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

export default function OtherDays({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [publication, setPublication] = useState("");
  const { meeting } = state.form;
  const days = [
    { day: publication, called: "publication" },
    { day: meeting, called: "the meeting" },
  ].filter(({ day }) => day !== "");
  return (
    <>
      <Text>
        Papers go out days before they are read. See which rows would be rated otherwise by then; nothing is changed.
      </Text>
      <div className={look.ends}>
        <Field
          label="Papers go out"
          hint={publication === "" ? "Not given" : longDay(publication)}
          className={look.grows}
        >
          <Input type="date" value={publication} onChange={(_event, { value }) => setPublication(value)} />
        </Field>
        <Field label="Meeting" hint={meeting === "" ? "Not given" : longDay(meeting)} className={look.grows}>
          <Input type="date" value={meeting} onChange={(_event, { value }) => session.choose({ meeting: value })} />
        </Field>
      </div>
      <Button
        disabledFocusable={state.work !== null || days.length === 0}
        onClick={() => days.length > 0 && void session.tryDays(days)}
      >
        Try these days
      </Button>
      {state.trials.map((trial) => (
        <TrialResult key={trial.called} trial={trial} onSelect={session.select} />
      ))}
    </>
  );
}

function TrialResult({
  trial,
  onSelect,
}: {
  readonly trial: Trial;
  readonly onSelect: (sheet: string, cell: string) => Promise<void>;
}): React.JSX.Element {
  const look = useLook();
  const { called, asAt, turned } = trial;
  const red = turned.filter(({ to }) => to === "red").length;
  return (
    <section aria-label={`As at ${called}`} className={look.tight}>
      <Text block weight="semibold">
        As at {called}, {longDay(asAt)}:{" "}
        {turned.length === 0
          ? "every row keeps its rating."
          : `${plural(turned.length, "row")} would be rated otherwise, ${red} of them red.`}
      </Text>
      <ul className={look.list}>
        {turned.map(({ sheet, cell, action, from, to, because }) => (
          <li key={`${sheet} ${cell}`} className={look.item}>
            <span className={look.line}>
              <Tag role={`rag.${to}`}>{`${RATING_WORDS[from]} to ${RATING_WORDS[to].toLowerCase()}`}</Tag>
              <Link as="button" onClick={() => void onSelect(sheet, cell)}>
                {sheet} {cell}
              </Link>
            </span>
            <Text block weight="semibold">
              {action}
            </Text>
            <Text block>{because}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
