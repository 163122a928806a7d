/** The session's state, for components. */

import { useSyncExternalStore } from "react";

import type { Session, SessionState } from "../app/session";

export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.watch, session.now);
}
