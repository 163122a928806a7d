/** Who has to be asked for what: one text an owner, to copy into a message. PlanProof sends nothing. */

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { ChaseText } from "../../app/chase";
import type { Session } from "../../app/session";
import { readDay } from "../../domain/calendar";
import { useLoaded } from "../use-loaded";
import { longDay, plural } from "../words";
import { CopyBox } from "./CopyBox";
import { Fold } from "./Fold";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const chase = () => import("../../app/chase");

export default function ChaseList({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [replyBy, setReplyBy] = useState("");
  const { reviewed } = state;
  const texts = useLoaded(
    async () => (reviewed ? (await chase()).textsToCopy(reviewed, readDay(replyBy) ?? null) : []),
    [reviewed, replyBy],
  );
  if (!texts) return <Text>One moment …</Text>;
  if (texts.length === 0) return <Text>No owner of an open action was found, so there is nobody to ask.</Text>;
  return (
    <>
      <Text>
        {plural(texts.length, "owner")} with open actions. Copy a text into a message of your own: PlanProof sends
        nothing.
      </Text>
      <Field label="Reply by" hint={replyBy === "" ? "Left blank: no day is named." : longDay(replyBy)}>
        <Input type="date" value={replyBy} onChange={(_event, { value }) => setReplyBy(value)} />
      </Field>
      {texts.map((each) => (
        <Fold key={each.owner} title={titleOf(each)}>
          {() => <Owner session={session} text={each} busy={state.work !== null} look={look} />}
        </Fold>
      ))}
    </>
  );
}

function titleOf({ owner, actions, passed }: ChaseText): string {
  return `${owner}: ${plural(actions, "action")}${passed > 0 ? `, ${passed} past the date` : ""}`;
}

interface OwnerProps {
  readonly session: Session;
  readonly text: ChaseText;
  readonly busy: boolean;
  readonly look: ReturnType<typeof useLook>;
}

function Owner({ session, text, busy, look }: OwnerProps): React.JSX.Element {
  const { owner, ask, lastAsked } = text;
  const [named, setNamed] = useState(ask ?? "");
  return (
    <>
      {lastAsked && <Text className={look.small}>Last asked on {longDay(lastAsked)}.</Text>}
      <CopyBox label={text.subject} text={text.text}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void session.keep(async (port) => (await chase()).noteAsked(port, owner, session.today()))}
        >
          Note as asked today
        </Button>
      </CopyBox>
      <form
        className={look.ends}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void session.keep(async (port) => (await chase()).nameContact(port, owner, named));
        }}
      >
        <Field
          label="Ask instead"
          hint="For an owner that is no one person or post, such as all practices."
          className={look.grows}
        >
          <Input value={named} onChange={(_event, { value }) => setNamed(value)} />
        </Field>
        <Button size="small" type="submit" disabledFocusable={busy}>
          Keep
        </Button>
      </form>
    </>
  );
}
