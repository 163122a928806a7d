/** Issue, apart from the draft: the pack as a version for one meeting of one committee, which the workbook remembers from then on. */

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";

import { longDay } from "../words";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

export function IssueForm({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [version, setVersion] = useState("1.0");
  const { committee, meeting } = state.form;
  const lacks = [
    committee.trim() === "" ? "a committee" : "",
    meeting === "" ? "the day of the meeting" : "",
    version.trim() === "" ? "a version" : "",
  ].filter((each) => each !== "");
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks.length === 0 && state.work === null) void session.issue(version.trim());
      }}
    >
      <Text>
        A draft may be built as often as you like. Issue it once, when it goes: what it says of every action is kept on
        the History sheet, and the next report tells what has changed since.
      </Text>
      <Field label="Version">
        <Input value={version} onChange={(_event, { value }) => setVersion(value)} />
      </Field>
      <Text className={look.small}>
        {lacks.length === 0
          ? `To ${committee.trim()}, for its meeting on ${longDay(meeting)}.`
          : `Needed first: ${lacks.join(", ")}.`}
      </Text>
      <Button type="submit" disabledFocusable={state.work !== null || lacks.length > 0}>
        Issue this version
      </Button>
    </form>
  );
}
