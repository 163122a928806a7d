/** The ribbon's buttons: each does its job on one click, shows the outcome in the pane, and completes on every path. */

import type { Session } from "../app/session";

/** What a button needs of Office: to be known by its name, and to bring the pane to the front. */
export interface RibbonHost {
  readonly associate: (name: string, run: (event: { completed(): void }) => void) => void;
  readonly showPane: () => Promise<void>;
}

/** Registers the buttons; the names are the manifest's. Called at the top of the page's script, before anything is awaited. */
export function registerButtons(host: RibbonHost, session: Session): void {
  const checking = { asAt: null, policy: null };
  const button = (name: string, run: () => Promise<unknown>): void =>
    host.associate(name, (event) => {
      const shown = host.showPane();
      void Promise.allSettled([shown, run()]).then((results) => {
        event.completed();
        const broken = results.find((result) => result.status === "rejected");
        if (broken?.status === "rejected") throw broken.reason;
      });
    });
  button("checkPlan", () => session.check(checking));
  button("buildPack", () =>
    session.buildPack(checking, { title: null, committee: null, meeting: null, preset: "council-scrutiny" }),
  );
}
