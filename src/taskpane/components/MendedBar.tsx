/** After a mending: what was changed, and one click that takes it back. */

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";

import type { ViewProps } from "./view";

export function MendedBar({ session, state }: ViewProps): React.JSX.Element | null {
  if (!state.mended || state.work) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{state.mended} The plan was checked again.</MessageBarBody>
      {state.undo.length > 0 && (
        <MessageBarActions>
          <Button onClick={() => void session.takeBack()}>Take it back</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
