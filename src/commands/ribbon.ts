/** The ribbon's buttons: each does its job on one click, shows the outcome in the pane, and completes on every path. */

import type { Session } from "../app/session";

/** What a button needs of Office: to be known by its name, and to bring the pane to the front. */
export interface RibbonHost {
  readonly associate: (name: string, run: (event: { completed(): void }) => void) => void;
  readonly showPane: () => Promise<void>;
  /** Where a mistake of ours goes to be seen; the browser's own report of uncaught errors unless it is given. */
  readonly report?: (error: unknown) => void;
}

/**
 * Registers the buttons; the names are the manifest's. Called at the top of the page's script, before anything is awaited.
 * A button that never completes stays pressed and, in Excel on the web, blocks the next one: so it completes even where the pane
 * cannot be shown or the job throws, and what was thrown is reported.
 */
export function registerButtons(host: RibbonHost, session: Session): void {
  const report = host.report ?? ((error: unknown) => reportError(error));
  const button = (name: string, job: () => Promise<unknown>): void =>
    host.associate(name, (event) => {
      const steps = [host.showPane, job].map(async (step) => step());
      void Promise.allSettled(steps).then((results) => {
        event.completed();
        for (const result of results) if (result.status === "rejected") report(result.reason);
      });
    });
  button("checkPlan", () => session.check());
  button("buildPack", () => session.buildPack());
  button("toggleHighlights", () => session.toggleHighlights());
}
