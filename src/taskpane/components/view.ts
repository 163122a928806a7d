/** What every view of the pane is given. */

import type { CheckChoices, Session, SessionState } from "../../app/session";
import { readDay } from "../../domain/calendar";

export interface ViewProps {
  readonly session: Session;
  readonly state: SessionState;
  /** As typed: "" for today. */
  readonly asAt: string;
  readonly onAsAt: (day: string) => void;
  readonly version: string;
}

/** How the plan is to be checked, from what was typed. */
export function choicesOf(asAt: string): CheckChoices {
  return { asAt: readDay(asAt) ?? null, policy: null };
}
