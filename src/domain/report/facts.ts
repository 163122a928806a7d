/** What several sheets ask of a review, answered once: dates now and first, what is recorded, and repeats that print as one line. */

import { dayNumber, type Day } from "../calendar";
import { linkAddress, readAddress } from "../grid";
import type { Review, ReviewRow } from "../review-schema";
import { dateNow, firstDate } from "../row-dates";
import { plural } from "./words";

export { dateNow, firstDate };

/** Rows of one case, date and reason from here on print as one line (domain conventions 1.4). */
export const REPEATS = 5;

export function hasMoved(row: ReviewRow): boolean {
  return firstDate(row) !== dateNow(row);
}

/** False for a workbook of measures alone: sheets about actions are then left out. One with neither says so on every sheet. */
export function hasPlan(review: Review): boolean {
  return review.rows.length > 0 || review.measures.length === 0;
}

/** "9 measures: 3 on target or better, 4 short of it, 2 not rated."; "20 measures, none of them rated." */
export function measuresSentence({ measures }: Review): string {
  const met = measures.filter(({ rating }) => rating === "blue" || rating === "green").length;
  const short = measures.filter(({ rating }) => rating === "red" || rating === "amber").length;
  const rest = measures.length - met - short;
  const said = plural(measures.length, "measure");
  if (measures.length > 1 && rest === measures.length) return `${said}, none of them rated.`;
  const counts = [
    [met, "on target or better"],
    [short, "short of it"],
    [rest, "not rated"],
  ] as const;
  return `${said}: ${counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(", ")}.`;
}

/** True where the plan records anything of a row's progress. */
export function statusRecorded(row: ReviewRow): boolean {
  return [row.status, row.declared, row.percent, row.progress, row.completed].some((field) => field !== null);
}

/** True where no row of the plan records any status, so that only dates can be spoken of. */
export function planHasNoStatus(review: Review): boolean {
  return review.rows.length > 0 && !review.rows.some(statusRecorded);
}

/** True where every rating that is printed is grey or closed: sheets then show date positions in place of ratings. */
export function nothingRated(review: Review): boolean {
  return review.rows.every(({ reported }) => reported.rating === "grey" || reported.rating === "closed");
}

/** Days from the date in force to the as-at day: positive is past it. Null where there is no day. */
export function daysPast(review: Review, row: ReviewRow): number | null {
  const now = dateNow(row);
  return now === null ? null : dayNumber(review.asAt as Day) - dayNumber(now);
}

/** Days past a date are days late where it is known that the work is not done; where nothing, or notes alone, tell of it, they are days since. */
export function daysRole({ reported }: ReviewRow): "days" | "days.since" {
  return reported.rating === "grey" || reported.basis === "notes" ? "days.since" : "days";
}

/** Open rows whose date in force is behind the as-at day. */
export function lateRows(review: Review): ReviewRow[] {
  return review.rows.filter((row) => isOpen(row) && row.position === "passed" && (daysPast(review, row) ?? 0) > 0);
}

export function isOpen({ reported }: ReviewRow): boolean {
  return reported.rating !== "blue" && reported.rating !== "closed";
}

/** "action", or "action line" where one action stands on several lines. */
export function lineNoun(review: Review): string {
  return review.counts.lines === review.counts.actions ? "action" : "action line";
}

/** "8a", "3", or null: how the plan numbers the row. */
export function refOf(row: ReviewRow): string | null {
  return row.part ?? row.ref;
}

/** "8a" or "8" where all rows bear it, and it is not the action's: null where each action of the table has a number of its own. */
export function sharedRef(rows: readonly ReviewRow[], review: Review): string | null {
  const [only] = rows;
  if (rows.length === 1 && only && numbersActions(review).has(only.table)) return null;
  const one = (numbers: readonly (string | null)[]): string | null =>
    new Set(numbers).size === 1 ? (numbers[0] ?? null) : null;
  return one(rows.map(refOf)) ?? (rows.length > 1 ? one(rows.map(({ ref }) => ref)) : null);
}

const numbered = new WeakMap<Review, ReadonlySet<number>>();

/** Tables in which actions under one recommendation bear different numbers, so that a number is the action's. */
function numbersActions(review: Review): ReadonlySet<number> {
  const known = numbered.get(review) ?? new Set(tablesNumberingActions(review));
  numbered.set(review, known);
  return known;
}

function tablesNumberingActions({ rows }: Review): number[] {
  const first = new Map<string, string | null>();
  return rows.flatMap(({ table, recommendation, ref }) => {
    if (recommendation === null) return [];
    const key = JSON.stringify([table, recommendation]);
    const known = first.get(key);
    if (known === undefined) first.set(key, ref);
    return known === undefined || known === ref ? [] : [table];
  });
}

/** The action's words, under the plan's name where several plans are combined. */
export function actionOf(row: ReviewRow): string {
  return row.plan ? `${row.plan.name}: ${row.action}` : row.action;
}

/** The reason without the name in it, so that "Ask the Finance team …" and "Ask Public Health …" are one reason. */
export function reasonOf(row: ReviewRow): string {
  const { because } = row.reported;
  return row.lead === null || row.lead === "" ? because : because.split(row.lead).join("each lead");
}

/** Rows in order, with five or more of one case, date and reason put together where the first of them stands. */
export function groupRepeats(rows: readonly ReviewRow[]): readonly (readonly ReviewRow[])[] {
  const alike = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([
      row.computed.case,
      row.reported.rating,
      row.reported.label,
      dateNow(row),
      // A date after which the work may run on has not passed as another has.
      row.position,
      reasonOf(row),
    ]);
    const group = alike.get(key);
    if (group) group.push(row);
    else alike.set(key, [row]);
  }
  const repeated = [...alike.values()].filter((group) => group.length >= REPEATS);
  const groupOf = new Map(repeated.flatMap((group) => group.map((row) => [row, group] as const)));
  return rows.flatMap((row) => {
    const group = groupOf.get(row);
    if (!group) return [[row]];
    return group[0] === row ? [group] : [];
  });
}

/**
 * Groups of one row joined with those that are the same action: a second measure of it, or the same words under another
 * recommendation; only where rating, label and date agree, so that one line can speak for all.
 */
export function joinSameActions(groups: readonly (readonly ReviewRow[])[]): readonly (readonly ReviewRow[])[] {
  const joined: ReviewRow[][] = [];
  /** Groups by the place of their first row, and by the places that it points at: a long plan is not searched row by row. */
  const standing = new Map<string, ReviewRow[][]>();
  const pointing = new Map<string, ReviewRow[][]>();
  const order = new Map<ReviewRow[], number>();
  for (const group of groups) {
    const [row] = group;
    if (!row) continue;
    const near = [
      ...linksOf(row).flatMap((each) => standing.get(placeOf(each)) ?? []),
      ...(pointing.get(placeOf(row)) ?? []),
    ];
    const same =
      group.length === 1
        ? near
            .filter(([first, ...rest]) => first && rest.length < REPEATS && isSameAction(first, row))
            .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0]
        : undefined;
    if (same) {
      same.push(row);
      continue;
    }
    const made = [...group];
    order.set(made, joined.length);
    joined.push(made);
    add(standing, placeOf(row), made);
    for (const each of linksOf(row)) add(pointing, placeOf(each), made);
  }
  return joined;
}

type Place = Pick<ReviewRow, "sheet" | "row">;

const placeOf = ({ sheet, row }: Place): string => `${row}!${sheet}`;

/** The rows that a row says it is the same action as. */
const linksOf = ({ sheet, measureOf, linkedTo }: ReviewRow): readonly Place[] =>
  measureOf === null ? linkedTo : [{ sheet, row: measureOf }, ...linkedTo];

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function isSameAction(one: ReviewRow, other: ReviewRow): boolean {
  const linked =
    (one.sheet === other.sheet && (one.measureOf === other.row || other.measureOf === one.row)) ||
    one.linkedTo.some(({ sheet, row }) => sheet === other.sheet && row === other.row);
  return (
    linked &&
    one.reported.rating === other.reported.rating &&
    one.reported.label === other.reported.label &&
    dateNow(one) === dateNow(other)
  );
}

/** "'Action plan'!C6": the action's cell in the tracker. */
export function targetOf(row: ReviewRow): string {
  const area = readAddress(row.cell);
  return linkAddress({ sheet: row.sheet, row: area?.top ?? row.row, column: area?.left ?? 1 });
}
