/** Says that cells were changed after the plan was checked, and offers to check again. */

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

import type { EditWatch } from "../../app/edit-watch";
import type { ViewProps } from "./view";

export function EditedBar({ session, state, edits }: ViewProps & { readonly edits: EditWatch }): React.JSX.Element {
  const isOutOfDate = useSyncExternalStore(edits.watch, edits.isOutOfDate);
  return (
    <div role="status">
      {isOutOfDate && !state.work && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>The workbook has changed since it was checked.</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void session.checkHere()}>Check again</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
