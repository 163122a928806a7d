/** Asks for the reason of something that is kept in the workbook, and does it only with one. */

import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";

import { useLook } from "./use-look";

interface Props {
  /** What is about to be done, as the button says it. */
  readonly does: string;
  /** What that means, before it is done. */
  readonly means: string;
  readonly busy: boolean;
  readonly onDo: (reason: string) => void;
  readonly onLeave: () => void;
}

export function ReasonForm({ does, means, busy, onDo, onLeave }: Props): React.JSX.Element {
  const look = useLook();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const explained = useId();
  const missing = asked && reason.trim() === "";
  return (
    <form
      className={look.tight}
      aria-describedby={explained}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== "" && !busy) onDo(reason.trim());
      }}
    >
      <span id={explained} className={look.small}>
        {means}
      </span>
      <Field
        label="Reason"
        {...(missing ? { validationState: "error", validationMessage: "A reason is needed; it is kept with it." } : {})}
      >
        <Input autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={look.line}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={busy}>
          {does}
        </Button>
        <Button size="small" type="button" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
