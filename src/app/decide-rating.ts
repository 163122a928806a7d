/** The use case "This rating is …": keeps the officer's decision on an action in the workbook, where it is printed in place of the computed rating. */

import { printDay, type Day } from "../domain/calendar";
import { comparable } from "../domain/plan/cell-text";
import type { Rating } from "../domain/ratings";
import type { Settings } from "../domain/settings";
import { done, failed, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort } from "./workbook-port";

/** A row as the review names it; the decision holds only while the row still holds this action. */
export interface DecidedRow {
  readonly sheet: string;
  readonly row: number;
  readonly action: string;
}

export interface RatingDecision {
  readonly rating: Rating;
  readonly reason: string;
  /** Who decides; a name or a role, printed with the rating. */
  readonly by: string;
  readonly on: Day;
  /** The last day on which it holds; null: until it is taken back or the action changes. */
  readonly expires: Day | null;
}

export interface KeptDecisions {
  /** All decisions that are kept now. */
  readonly decisions: Settings["decisions"];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/** Keeps one decision for each of the rows, in place of earlier ones on the same action there. Holds from the next check on. */
export async function decideRating(
  port: WorkbookPort,
  rows: readonly DecidedRow[],
  decision: RatingDecision,
): Promise<Outcome<KeptDecisions>> {
  const reason = decision.reason.trim();
  const by = decision.by.trim();
  if (reason === "" || by === "") return refused("A decision needs a reason and the name or role of who decides.");
  if (decision.expires !== null && decision.expires < decision.on) {
    return refused("A decision cannot end before the day on which it is made.");
  }
  const made = rows.map(({ sheet, row, action }) => ({ sheet, row, action, ...decision, reason, by }));
  const until = decision.expires === null ? "" : ` until ${printDay(decision.expires)}`;
  const count = rows.length === 1 ? "The action is" : `${rows.length} actions are`;
  return save(
    port,
    (kept) => [...kept.filter((each) => !rows.some((row) => isOn(each, row))), ...made],
    `${count} rated ${decision.rating}${until} by decision of ${by}, from the next check on.`,
  );
}

/** Takes the decisions on these rows back: they are rated by their owners and by the rules again. */
export async function takeBackDecision(
  port: WorkbookPort,
  rows: readonly DecidedRow[],
): Promise<Outcome<KeptDecisions>> {
  const count = rows.length === 1 ? "The decision is" : `The decisions on ${rows.length} actions are`;
  return save(
    port,
    (kept) => kept.filter((each) => !rows.some((row) => isOn(each, row))),
    `${count} taken back, from the next check on.`,
  );
}

const isOn = (kept: DecidedRow, row: DecidedRow): boolean =>
  kept.sheet === row.sheet && kept.row === row.row && comparable(kept.action) === comparable(row.action);

/** Changes what is kept at the moment of saving, so that a decision made since the last check is not lost. */
async function save(
  port: WorkbookPort,
  change: (kept: Settings["decisions"]) => Settings["decisions"],
  sentence: string,
): Promise<Outcome<KeptDecisions>> {
  let decisions: Settings["decisions"] = [];
  const saved = await port.saveSettings((stored) => {
    decisions = change(readSettings(stored).settings.decisions);
    return { decisions };
  });
  return saved.ok ? done({ decisions, sentence }) : saved;
}

function refused(sentence: string): Outcome<never> {
  return failed({ kind: "not-understood", sentence, detail: "a decision that is not complete", retry: false });
}
