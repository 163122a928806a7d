/** What every view of the pane is given, and how a part of one keeps still while others change. */

import { memo, type ComponentType, type MemoExoticComponent } from "react";

import type { Session, SessionState } from "../../app/session";

export interface ViewProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** The part, drawn anew only when one of these changes: what it shows must rest on nothing else of the state. */
export function followsOnly<Props extends ViewProps>(
  Part: ComponentType<Props>,
  ...ids: readonly (keyof SessionState)[]
): MemoExoticComponent<ComponentType<Props>> {
  return memo(
    Part,
    (before, now) => before.session === now.session && ids.every((id) => before.state[id] === now.state[id]),
  );
}
