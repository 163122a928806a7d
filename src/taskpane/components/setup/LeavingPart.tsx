/** Takes PlanProof out of a workbook: each kind of thing that it keeps there, ticked or not, with what taking it away means. */

import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { Traces, TracesToRemove } from "../../../app/workbook-port";
import { plural } from "../../words";
import { useLook } from "../use-look";
import type { ViewProps } from "../view";

interface Kind {
  readonly id: keyof Traces;
  /** "14 sheets: Front sheet, …"; null where there is nothing of the kind. */
  readonly what: (traces: Traces) => string | null;
  readonly means: string;
  /** Ticked unless the officer unticks it. */
  readonly ticked: boolean;
}

const some = (names: readonly string[], one: string): string | null =>
  names.length === 0 ? null : `${plural(names.length, one)}: ${names.join(", ")}`;

const KINDS: readonly Kind[] = [
  {
    id: "sheets",
    what: ({ sheets }) => some(sheets, "sheet"),
    means: "The pack and the working sheets go, with what was typed on them. Build pack makes them again.",
    ticked: true,
  },
  {
    id: "highlights",
    what: ({ highlights }) => (highlights === 0 ? null : plural(highlights, "highlight")),
    means: "Your own fills show again, exactly as they were.",
    ticked: true,
  },
  {
    id: "names",
    what: ({ names }) => some(names, "name"),
    means: "Names that PlanProof defined; none of yours.",
    ticked: true,
  },
  {
    id: "settings",
    what: ({ settings }) => (settings ? "The settings" : null),
    means: "Policy, owners, accepted findings and decisions are forgotten. Ratings may change.",
    ticked: false,
  },
  {
    id: "memory",
    what: ({ memory }) => (memory.length === 0 ? null : `The memory: ${memory.join(", ")}`),
    means: "What was issued, decided and answered is gone for good. Keep a copy if a record is needed.",
    ticked: false,
  },
];

export function LeavingPart({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { traces } = state;
  const [ticks, setTicks] = useState<Partial<Record<keyof Traces, boolean>>>({});
  const busy = state.work !== null;
  if (!traces) {
    return (
      <>
        <Text>See what PlanProof keeps in this workbook, and choose what goes. Your own sheets are never touched.</Text>
        <Button disabledFocusable={busy} onClick={() => void session.findTraces()}>
          Show what is kept here
        </Button>
      </>
    );
  }
  const found = KINDS.flatMap((kind) => {
    const what = kind.what(traces);
    return what === null ? [] : [{ ...kind, what, on: ticks[kind.id] ?? kind.ticked }];
  });
  if (found.length === 0) return <Text>PlanProof keeps nothing in this workbook.</Text>;
  const which: TracesToRemove = {
    sheets: false,
    memory: false,
    highlights: false,
    names: false,
    settings: false,
    ...Object.fromEntries(found.map(({ id, on }) => [id, on])),
  };
  return (
    <>
      {found.map(({ id, what, means, on }) => (
        <div key={id} className={look.tight}>
          <Checkbox
            label={what}
            checked={on}
            onChange={(_event, { checked }) => setTicks((now) => ({ ...now, [id]: checked === true }))}
          />
          <Text className={look.small}>{means}</Text>
        </div>
      ))}
      <Text>Taking sheets away cannot be undone in Excel for Windows and Mac.</Text>
      <Button
        disabledFocusable={busy || !found.some(({ on }) => on)}
        onClick={() => found.some(({ on }) => on) && void session.removeTraces(which)}
      >
        Take away what is ticked
      </Button>
    </>
  );
}
