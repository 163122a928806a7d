/** Says what went wrong outside the plan, what was kept, and what to do; offers to do it again where that may help. */

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

import type { Failure } from "../../app/outcome";

interface Props {
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

export function FailureBar({ failure, onRetry, onDismiss }: Props): React.JSX.Element {
  return (
    <div role="alert">
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
          >
            {failure.retry && <Button onClick={onRetry}>{failure.retryAs ?? "Try again"}</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
