/** Says what went wrong outside the plan, what was kept, and what to do. */

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

import type { Failure } from "../../app/outcome";

export function FailureBar({
  failure,
  onDismiss,
}: {
  readonly failure: Failure | null;
  readonly onDismiss: () => void;
}): React.JSX.Element {
  return (
    <div aria-live="assertive">
      {failure && (
        <MessageBar intent={failure.retry ? "warning" : "error"} layout="multiline">
          <MessageBarBody>{failure.sentence}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label="Close this message"
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
