/** What the pack was last built with, kept in the workbook: title, committee, meeting, marking and preset are typed once. */

import type { Day } from "../domain/calendar";
import type { Settings } from "../domain/settings";
import { changeSettings } from "./change-settings";
import { done, type Outcome } from "./outcome";
import type { WorkbookPort } from "./workbook-port";

export type PackForm = Settings["pack"];

/** What is offered again: nothing that was left blank, and no meeting that has been, which would be last month's. */
export function keptForm(kept: PackForm, today: Day): Partial<PackForm> {
  const said = Object.entries(kept).filter(([id, value]) => value !== "" && !(id === "meeting" && value < today));
  return Object.fromEntries(said);
}

/** Keeps the form where it differs from what is kept; gives what is kept then. The as-at day is said afresh for each report. */
export async function keepForm(
  port: Pick<WorkbookPort, "saveSettings">,
  kept: PackForm,
  { preset, title, committee, meeting, reportOf, agendaItem, marking }: PackForm,
): Promise<Outcome<PackForm>> {
  const pack = { preset, title, committee, meeting, reportOf, agendaItem, marking };
  if (JSON.stringify(pack) === JSON.stringify(kept)) return done(kept);
  const saved = await changeSettings(port, "", () => ({ pack }));
  return saved.ok ? done(pack) : saved;
}
