/** Owners: who may own an action, whom to ask for owners that are no one person or post, and the body that reports. */

import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { useLook } from "../use-look";
import { keepSettings } from "./keep-settings";
import { PairList } from "./PairList";
import type { SetupProps } from "./setup-props";

export function OwnersPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const { settings, review } = reviewed;
  const [owners, setOwners] = useState(settings.plan.owners.join("\n"));
  const [body, setBody] = useState(settings.reportingBody);
  const busy = state.work !== null;
  const found = [...new Set(review.rows.flatMap((row) => row.owners))].sort((a, b) => a.localeCompare(b));
  return (
    <>
      <form
        className={look.stack}
        onSubmit={(event) => {
          event.preventDefault();
          const names = owners
            .split("\n")
            .map((name) => name.trim())
            .filter((name) => name !== "");
          if (busy) return;
          void keepSettings(session, "The owners and the reporting body are kept.", ({ plan }) => ({
            plan: { ...plan, owners: names },
            reportingBody: body.trim(),
          }));
        }}
      >
        <Field label="The body that reports" hint="Owners outside it are asked about.">
          <Input value={body} onChange={(_event, { value }) => setBody(value)} />
        </Field>
        <Field label="Owners that an action may have" hint="One on each line. Left blank: any may be used.">
          <Textarea rows={5} resize="vertical" value={owners} onChange={(_event, { value }) => setOwners(value)} />
        </Field>
        <div className={look.line}>
          <Button type="submit" disabledFocusable={busy}>
            Keep the owners
          </Button>
          {found.length > 0 && (
            <Button type="button" appearance="subtle" onClick={() => setOwners(found.join("\n"))}>
              Start from the {found.length} in the plan
            </Button>
          )}
        </div>
      </form>
      <Text weight="semibold">Whom to ask</Text>
      <Text className={look.small}>
        For an owner that is no one person or post, such as all practices, name who answers for it.
      </Text>
      <PairList
        label="Whom to ask"
        none="None named: owners are asked directly."
        nameLabel="Owner, as the plan has it"
        valueLabel="Ask"
        busy={busy}
        pairs={settings.contacts.map(({ owner, ask }) => ({ name: owner, value: ask }))}
        valueInput={(value, onValue) => <Input value={value} onChange={(_event, { value: typed }) => onValue(typed)} />}
        onAdd={({ name, value }) =>
          session.keep(async (port) => (await import("../../../app/chase")).nameContact(port, name, value))
        }
        onRemove={({ name }) =>
          void session.keep(async (port) => (await import("../../../app/chase")).nameContact(port, name, ""))
        }
      />
    </>
  );
}
