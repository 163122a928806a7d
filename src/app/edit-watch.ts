/** Whether the workbook has been edited since it was checked: what the pane shows is then out of date, and is said to be. */

import type { Session } from "./session";

export class EditWatch {
  /** The review that stood when the last edit was heard. */
  private editedUnder: unknown = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly session: Session) {}

  /** To be called after each edit of somebody's. */
  readonly heard = (): void => {
    this.editedUnder = this.session.now().reviewed;
    for (const listener of this.listeners) listener();
  };

  /** True from an edit to the next check. */
  readonly isOutOfDate = (): boolean => {
    const { reviewed } = this.session.now();
    return reviewed !== null && reviewed === this.editedUnder;
  };

  /** Calls back whenever the answer may have changed; returns how to stop it. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    const stop = this.session.watch(listener);
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  };
}
