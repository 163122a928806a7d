/** Any two issues beside each other, or one and the plan as it is now: what moved, and why the figures moved. */

import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { ComparedReports } from "../../app/compare-issues";
import type { Reviewed } from "../../app/run-review";
import { useLoaded } from "../use-loaded";
import { LongList } from "./LongList";
import { useLook } from "./use-look";

const NOW = "now";

export function CompareIssues({ reviewed }: { readonly reviewed: Reviewed }): React.JSX.Element {
  const look = useLook();
  const [from, setFrom] = useState("0");
  const [to, setTo] = useState(NOW);
  const told = useLoaded(async () => {
    const { compareIssues, issueName, issuesHeld } = await import("../../app/compare-issues");
    const later = to === NOW ? null : { place: Number(to) };
    return {
      names: issuesHeld(reviewed).map((issue) => `${issueName(issue)}${issue.superseded ? ", superseded" : ""}`),
      compared: compareIssues(reviewed, { from: { place: Number(from) }, to: later, committee: null }),
    };
  }, [reviewed, from, to]);
  if (!told) return <Text>One moment …</Text>;
  const options = [...told.names.entries()].map(([place, name]) => (
    <option key={place} value={String(place)}>
      {name}
    </option>
  ));
  return (
    <>
      <Field label="From">
        <Select className={look.pick} value={from} onChange={(_event, { value }) => setFrom(value)}>
          {options}
        </Select>
      </Field>
      <Field label="To">
        <Select className={look.pick} value={to} onChange={(_event, { value }) => setTo(value)}>
          {options}
          <option value={NOW}>the plan as it is now</option>
        </Select>
      </Field>
      {told.compared.ok ? (
        <Compared key={`${from} ${to}`} reports={told.compared.value} />
      ) : (
        <Text role="status">{told.compared.failure.sentence}</Text>
      )}
    </>
  );
}

function Compared({ reports }: { readonly reports: ComparedReports }): React.JSX.Element {
  const look = useLook();
  const { kinds, figures, unchanged, of } = reports;
  const lines = kinds.flatMap(({ kind, changes }) => changes.map((change) => ({ kind, ...change })));
  return (
    <>
      <Text role="status">
        {unchanged} of {of} did not change.
      </Text>
      <ul className={look.list} aria-label="Why the figures moved">
        {figures.map(({ rating, before, moves, after }) => (
          <li key={rating}>
            {rating}: {before}
            {moves.length > 0 ? `, ${moves.join(", ")}` : ", no change"} = {after}
          </li>
        ))}
      </ul>
      <LongList label="Changes between the two" entries={[...lines.entries()]}>
        {([at, { kind, name, said, how }]) => (
          <li key={at} className={look.item}>
            <Text block weight="semibold">
              {kind}: {name}
            </Text>
            <Text block>{said}</Text>
            {how !== null && (
              <Text block className={look.small}>
                Found again: {how}.
              </Text>
            )}
          </li>
        )}
      </LongList>
    </>
  );
}
