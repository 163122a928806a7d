/** What the last click did, and, where it changed cells, one click that takes it back. */

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

import type { ViewProps } from "./view";

export function SaidBar({ session, state }: ViewProps): React.JSX.Element | null {
  if (!state.said || state.work) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{state.said}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close this message"
            icon={<DismissRegular />}
            onClick={session.dismiss}
          />
        }
      >
        {state.undo.length > 0 && <Button onClick={() => void session.takeBack()}>Take it back</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
