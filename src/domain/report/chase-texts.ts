/** What to ask each owner for, as text to copy into a message: per action exactly what is missing, and "no change" as an answer. */

import { printDay, type Day } from "../calendar";
import { oneLine } from "../plan/cell-text";
import type { Review, ReviewRow } from "../review-schema";
import type { Settings } from "../settings";
import { isOpen } from "./facts";
import { missingFrom } from "./missing";

export interface ChaseText {
  /** The owner as the plan names it. */
  readonly owner: string;
  /** Whom the officer named for it; null where the owner is asked directly. */
  readonly ask: string | null;
  readonly subject: string;
  readonly text: string;
  /** How many actions it asks about, and how many of them are past their date. */
  readonly actions: number;
  readonly passed: number;
  /** The day on which this owner was last asked; null where that was never noted. */
  readonly lastAsked: Day | null;
}

export interface ChaseOptions {
  readonly replyBy: Day | null;
  readonly settings: Pick<Settings, "contacts" | "asked">;
}

/** One text for each owner who leads open actions, those with most overdue first. An owner with nothing to answer for gets none. */
export function chaseTexts(review: Review, { replyBy, settings }: ChaseOptions): ChaseText[] {
  const byOwner = new Map<string, ReviewRow[]>();
  for (const row of review.rows) {
    if (row.measureOf !== null || !isOpen(row)) continue;
    const owner = row.lead ?? row.ownerText;
    if (owner !== null) byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  return [...byOwner]
    .map(([owner, rows]) => textFor(owner, rows, review, replyBy, settings))
    .sort((a, b) => b.passed - a.passed || b.actions - a.actions || a.owner.localeCompare(b.owner));
}

function textFor(
  owner: string,
  rows: readonly ReviewRow[],
  review: Review,
  replyBy: Day | null,
  { contacts, asked }: ChaseOptions["settings"],
): ChaseText {
  const sameName = (name: string): boolean => name.trim().toLowerCase() === owner.trim().toLowerCase();
  const ask = contacts.find((each) => sameName(each.owner))?.ask ?? null;
  const days = asked.filter((each) => sameName(each.owner)).map(({ on }) => on as Day);
  const lastAsked = days.length === 0 ? null : days.reduce((last, each) => (each > last ? each : last));
  const plan = review.title ?? "the action plan";
  const title = `Update needed: ${plan}`;
  const subject = replyBy === null ? title : `${title}, by ${printDay(replyBy)}`;
  const one = rows.length === 1;
  const lines = [
    `Dear ${ask ?? owner},`,
    "",
    `${ask === null ? "You are" : `You are asked for "${owner}", which is`} named as lead for ${one ? "this action" : `these ${rows.length} actions`} in ${plan}. ` +
      `Please reply${replyBy === null ? "" : ` by ${printDay(replyBy)}`}, action by action. If nothing has changed since last time, "no change" is an answer.`,
    ...(lastAsked === null ? [] : ["", `You were last asked on ${printDay(lastAsked)}.`]),
    ...rows.flatMap((row) => ["", ...linesOf(row, review)]),
  ];
  const passed = rows.filter(({ position }) => position === "passed").length;
  return { owner, ask, subject, text: lines.join("\n"), actions: rows.length, passed, lastAsked };
}

/** The action, when it was due, and what to send back. */
function linesOf(row: ReviewRow, review: Review): string[] {
  const first = oneLine(row.due.text);
  const due = row.revised === null || first === "" ? first : `${first}, moved to ${oneLine(row.revised.text)}`;
  const days = row.variance.days;
  const late =
    row.position === "passed" && days !== null && days > 0 ? ` (${days} ${days === 1 ? "day" : "days"} past)` : "";
  const wants = missingFrom(row, review);
  return [
    `${row.ref ? `${row.ref}. ` : ""}${row.action}`,
    `   Due: ${due === "" ? "no date recorded" : `${due}${late}`}`,
    `   Please send: ${wants.length === 0 ? 'an update, or "no change"' : `${wants.join("; ")}; or "no change"`}`,
    `   Your answer: `,
  ];
}
