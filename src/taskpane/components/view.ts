/** What every view of the pane is given. */

import type { Session, SessionState } from "../../app/session";

export interface ViewProps {
  readonly session: Session;
  readonly state: SessionState;
}
