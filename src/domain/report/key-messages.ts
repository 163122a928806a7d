/** The things to know, built from the facts: every sentence stands on the rows it names, and says no more than they do. */

import { printDay, type Day } from "../calendar";
import type { Review, ReviewRow } from "../review-schema";
import { dateNow, daysPast, hasPlan, isOpen, lateRows, lineNoun, measuresSentence, planHasNoStatus } from "./facts";
import { gradesOf } from "./wording";
import { capitalised, percentOf, plural, thousands } from "./words";

/** A part of a sentence, and the rows that bear it out: those it counts, not those it counts them among. */
export interface Claim {
  readonly text: string;
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface KeyMessage extends Claim {
  /** What the sentence says one after the other, "; " between; its rows are theirs together. */
  readonly claims: readonly Claim[];
}

/** A message with the rows it rests on; null where the facts give no cause for it. */
type Writer = (review: Review) => KeyMessage | null;

/** At most `most` messages, the weightiest first. Only an empty plan's message has no rows. */
export function keyMessages(review: Review, most = 3): readonly KeyMessage[] {
  if (review.rows.length === 0) {
    if (!hasPlan(review)) {
      return [said(`This workbook holds measures and no plan of actions. ${measuresSentence(review)}`, [])];
    }
    return [said("No action rows were found in the plan, so there is nothing to report.", [])];
  }
  const writers = planHasNoStatus(review) ? WITHOUT_STATUS : WITH_STATUS;
  return writers
    .map((write) => write(review))
    .filter((message) => message !== null)
    .slice(0, most);
}

const noStatus: Writer = (review) => {
  const count = review.rows.length;
  const noun = lineNoun(review);
  return said(
    count === 1
      ? `No status is recorded for the one ${noun}, so nothing is known of its progress.`
      : `No status is recorded for any of the ${plural(count, noun)}, so nothing is known of their progress.`,
    review.rows,
  );
};

const passedUnknown: Writer = (review) => {
  const passed = lateRows(review);
  if (passed.length === 0) return null;
  const longest = longestDays(review, passed);
  return said(
    passed.length === 1
      ? `The date of 1 ${lineNoun(review)} passed ${plural(longest, "day")} ago; whether it is done is not recorded.`
      : `The dates of ${plural(passed.length, lineNoun(review))} have passed, the earliest ${plural(longest, "day")} ago; ` +
          "whether they are done is not recorded.",
    passed,
  );
};

const completion: Writer = (review) => {
  const noun = lineNoun(review);
  const counted = review.rows.filter(({ reported }) => reported.rating !== "closed");
  const complete = counted.filter(({ reported }) => reported.rating === "blue");
  if (counted.length === 0) return said(`${all(review.rows.length, noun)} closed without completion.`, review.rows);
  const share = percentOf(complete.length, counted.length);
  const closed = review.rows.length - counted.length;
  const without = closed > 0 ? `, leaving out ${thousands(closed)} closed` : "";
  if (complete.length === counted.length) return said(`${all(counted.length, noun)} complete${without}.`, counted);
  const start =
    complete.length === 0
      ? counted.length === 1
        ? `The one ${noun} is not recorded as complete`
        : `None of the ${plural(counted.length, noun)} is recorded as complete`
      : `${thousands(complete.length)} of ${plural(counted.length, noun)} ${isAre(complete.length)} complete (${share})`;
  return saidOf([
    { text: `${start}${without}`, rows: complete.length === 0 ? counted : complete },
    { text: lateness(review), rows: lateRows(review) },
  ]);
};

const unrated: Writer = (review) => {
  const grey = review.rows.filter(({ reported }) => reported.rating === "grey");
  if (grey.length * 2 <= review.rows.length) return null;
  return said(
    `${thousands(grey.length)} of ${plural(review.rows.length, lineNoun(review))} (${percentOf(grey.length, review.rows.length)}) ` +
      `${isAre(grey.length)} not rated, because too little is recorded or the work is not yet due.`,
    grey,
  );
};

const noRecovery: Writer = (review) => {
  const pressing = review.rows.filter(({ reported }) => reported.rating === "red" || reported.rating === "amber");
  const without = pressing.filter(({ recovery }) => recovery === null || recovery.trim() === "");
  if (pressing.length === 0) return null;
  const { being } = gradesOf(review);
  const reds = pressing.filter(({ reported }) => reported.rating === "red").length;
  const ambers = pressing.length - reds;
  const counts = [
    reds > 0 ? `${thousands(reds)} ${being("red", reds)}` : "",
    ambers > 0 ? `${thousands(ambers)} ${being("amber", ambers)}` : "",
  ]
    .filter((part) => part !== "")
    .join(" and ");
  return saidOf([
    { text: counts, rows: pressing },
    { text: recoveryClause(pressing.length, without.length), rows: without.length === 0 ? pressing : without },
  ]);
};

const datesRevised: Writer = (review) => {
  const moved = review.rows.filter((row) => isOpen(row) && (row.variance.slipDays ?? 0) > 0);
  if (moved.length === 0) return null;
  const furthest = plural(Math.max(...moved.map((row) => row.variance.slipDays ?? 0)), "day");
  const noun = lineNoun(review);
  return said(
    moved.length === 1
      ? `The date of 1 open ${noun} has been revised, by ${furthest}.`
      : `The dates of ${thousands(moved.length)} open ${noun}s have been revised, the furthest by ${furthest}.`,
    moved,
  );
};

const disagreements: Writer = (review) => {
  const rows = review.rows.filter(({ disagreement }) => disagreement !== null);
  if (rows.length === 0) return null;
  return said(`The owner's rating and the rules differ on ${plural(rows.length, lineNoun(review))}.`, rows);
};

const dueSoon: Writer = (review) => {
  const rows = review.rows.filter((row) => isOpen(row) && row.position === "dueSoon");
  const days = rows.map(dateNow).filter((day) => day !== null);
  if (rows.length === 0 || days.length === 0) return null;
  const last = days.reduce((a, b) => (a > b ? a : b));
  const by = last === review.asAt ? `on ${printDay(last)}, the day of this report` : `by ${printDay(last)}`;
  const more = planHasNoStatus(review) && lateRows(review).length > 0 ? " more" : "";
  const noun = lineNoun(review);
  return said(
    rows.length === 1 ? `1${more} ${noun} is due ${by}.` : `${thousands(rows.length)}${more} ${noun}s are due ${by}.`,
    rows,
  );
};

const pileUp: Writer = (review) => {
  const open = review.rows.filter(isOpen);
  const byDay = new Map<Day, ReviewRow[]>();
  for (const row of open) {
    const day = dateNow(row);
    if (day === null) continue;
    const rows = byDay.get(day);
    if (rows) rows.push(row);
    else byDay.set(day, [row]);
  }
  const [day, rows] = [...byDay].reduce<[Day | null, ReviewRow[]]>(
    (most, each) => (each[1].length > most[1].length ? each : most),
    [null, []],
  );
  if (day === null || rows.length < 5 || rows.length * 2 <= open.length) return null;
  const verb = day < review.asAt ? "were" : "are";
  return said(
    `${thousands(rows.length)} of ${thousands(open.length)} open ${lineNoun(review)}s (${percentOf(rows.length, open.length)}) ` +
      `${verb} due on one day, ${printDay(day)}.`,
    rows,
  );
};

const WITHOUT_STATUS: readonly Writer[] = [noStatus, passedUnknown, dueSoon, pileUp];
const WITH_STATUS: readonly Writer[] = [completion, unrated, noRecovery, datesRevised, disagreements, dueSoon, pileUp];

/** A sentence of one claim. */
function said(text: string, rows: readonly ReviewRow[]): KeyMessage {
  return saidOf([{ text: text.replace(/\.$/, ""), rows }]);
}

function saidOf(parts: readonly { readonly text: string; readonly rows: readonly ReviewRow[] }[]): KeyMessage {
  const claims = parts.map(({ text, rows }, index) => ({
    text: index === 0 ? capitalised(text) : text,
    rows: rows.map(({ sheet, row }) => ({ sheet, row })),
  }));
  const spoken = new Set(parts.flatMap(({ rows }) => rows));
  return {
    text: `${claims.map(({ text }) => text).join("; ")}.`,
    rows: [...spoken].map(({ sheet, row }) => ({ sheet, row })),
    claims,
  };
}

function lateness(review: Review): string {
  const late = lateRows(review);
  if (late.length === 0) return "no fixed date of an open action has passed";
  const longest = plural(longestDays(review, late), "day");
  return late.length === 1
    ? `1 is past its date, by ${longest}`
    : `${thousands(late.length)} are past their dates, the longest by ${longest}`;
}

function recoveryClause(pressing: number, without: number): string {
  if (pressing === 1) return without === 1 ? "no recovery action is recorded for it" : "a recovery action is recorded";
  if (without === 0) return "each has a recovery action";
  if (without === pressing) return "no recovery action is recorded for any of them";
  return without === 1
    ? "1 of them has no recovery action recorded"
    : `${thousands(without)} of them have no recovery action recorded`;
}

const isAre = (count: number): string => (count === 1 ? "is" : "are");
const all = (count: number, noun: string): string =>
  count === 1 ? `The one ${noun} is` : `All ${plural(count, noun)} are`;

function longestDays(review: Review, rows: readonly ReviewRow[]): number {
  return rows.reduce((most, row) => Math.max(most, daysPast(review, row) ?? 0), 0);
}
