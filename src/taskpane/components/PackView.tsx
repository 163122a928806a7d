/** Pack: what the front sheet should say, and one button that writes the sheets. */

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";

import { readDay } from "../../domain/calendar";
import { AsAtField } from "./AsAtField";
import { choicesOf, type ViewProps } from "./view";

export function PackView({ session, state, asAt, onAsAt }: ViewProps): React.JSX.Element {
  const [title, setTitle] = useState("");
  const [committee, setCommittee] = useState("");
  const [meeting, setMeeting] = useState("");
  const build = (): void =>
    void session.buildPack(choicesOf(asAt), {
      title: title.trim() || null,
      committee: committee.trim() || null,
      meeting: readDay(meeting) ?? null,
      preset: "council-scrutiny",
    });
  return (
    <>
      <Field label="Title" hint="Left blank: the plan's own title.">
        <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Field label="Committee">
        <Input value={committee} onChange={(_event, { value }) => setCommittee(value)} />
      </Field>
      <Field label="Meeting">
        <Input type="date" value={meeting} onChange={(_event, { value }) => setMeeting(value)} />
      </Field>
      <AsAtField asAt={asAt} onAsAt={onAsAt} />
      <Text>
        The plan is checked afresh, then PlanProof writes its own sheets at the end of this workbook, or refills them.
        Your sheets are not touched.
      </Text>
      <Button appearance="primary" size="large" disabled={state.work !== null} onClick={build}>
        Build pack
      </Button>
      {state.written && (
        <section aria-label="What was written" aria-live="polite">
          <Text block weight="semibold">
            {state.written.sheets.length} sheets written
          </Text>
          {state.written.sheets.map(({ id, name }) => (
            <Text block key={id}>
              {name}
            </Text>
          ))}
          {state.written.remarks.map((remark) => (
            <Text block key={remark}>
              {remark}
            </Text>
          ))}
        </section>
      )}
    </>
  );
}
