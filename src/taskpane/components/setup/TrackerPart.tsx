/** Makes an empty tracker in this workbook: the columns that a plan needs, with lists and date rules, on sheets of the officer's own. */

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";

import { useLook } from "../use-look";
import type { ViewProps } from "../view";

export function TrackerPart({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [title, setTitle] = useState("");
  return (
    <form
      className={look.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.work) void session.makeTracker(title);
      }}
    >
      <Text>
        Adds the sheets Plan, Measures and How to, with headings that PlanProof reads without a doubt, lists to choose
        from and rules for dates. No sheet that is there is touched.
      </Text>
      <Field label="Title of the plan" hint="Left blank: Action plan.">
        <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Button type="submit" disabledFocusable={state.work !== null}>
        Make an empty tracker
      </Button>
    </form>
  );
}
