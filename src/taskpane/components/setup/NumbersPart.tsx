/** Days, points and tolerances that ratings turn on. A number that the policy fixes says so. */

import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";

import type { Settings } from "../../../domain/settings";
import { findPolicy } from "../../../domain/status/policies";
import { useLook } from "../use-look";
import { keepSettings } from "./keep-settings";
import type { SetupProps } from "./setup-props";

type NumberId = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];

const NUMBERS: readonly { readonly id: NumberId; readonly label: string; readonly hint: string }[] = [
  { id: "dueSoonDays", label: "Due soon", hint: "Days before its date from which an action is due soon." },
  { id: "graceDays", label: "Grace", hint: "Days after its date before an action is red." },
  {
    id: "reportingDays",
    label: "Between reports",
    hint: "Days; an update that is older, and 14 more, is out of date.",
  },
  { id: "behindPoints", label: "Behind schedule", hint: "Percentage points behind that make an action amber." },
  { id: "wellBehindPoints", label: "Well behind schedule", hint: "Percentage points behind that make it red." },
  { id: "revisionsForRed", label: "Dates revised", hint: "Revisions, not agreed, that make an action red." },
  { id: "tbcDays", label: "To be confirmed", hint: "Days after the plan was agreed for which that is accepted." },
  { id: "reviewDays", label: "Next review", hint: "Days ahead that a review date is suggested." },
  {
    id: "measureTolerancePercent",
    label: "Measures, per cent",
    hint: "How far short a count or rate may be and be amber.",
  },
  { id: "measureTolerancePoints", label: "Measures, points", hint: "How far short a share may be and be amber." },
];

export function NumbersPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const { settings } = reviewed;
  const [typed, setTyped] = useState<Partial<Record<NumberId, string>>>({});
  const fixed = findPolicy(settings.policy)?.settings ?? {};
  const changes = NUMBERS.flatMap(({ id }) => {
    const text = typed[id];
    const value = Number(text);
    return text === undefined || text.trim() === "" || value === settings[id] ? [] : [[id, value] as const];
  });
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (changes.length > 0) {
          void keepSettings(session, "Days and tolerances are kept.", () => Object.fromEntries(changes)).then(
            (kept) => {
              if (kept) setTyped({});
            },
          );
        }
      }}
    >
      {NUMBERS.map(({ id, label, hint }) => (
        <Field key={id} label={label} hint={id in fixed ? `${hint} This policy fixes it.` : hint}>
          <Input
            type="number"
            min={0}
            disabled={id in fixed}
            value={typed[id] ?? String(settings[id])}
            onChange={(_event, { value }) => setTyped((now) => ({ ...now, [id]: value }))}
          />
        </Field>
      ))}
      <Button type="submit" disabledFocusable={state.work !== null || changes.length === 0}>
        Keep these numbers
      </Button>
      <Checkbox
        label="A measure off its target that improves is amber, not red"
        checked={settings.improvingCounts}
        aria-disabled={state.work !== null}
        onChange={(_event, { checked }) =>
          void keepSettings(session, "How improving measures are rated is kept.", () => ({
            improvingCounts: checked === true,
          }))
        }
      />
    </form>
  );
}
