/** Counts of a judged plan: by rating, position and basis, and by theme, recommendation, owner and month. Every sum adds up. */

import { MONTH_NAMES, monthOf, yearOf, type Day } from "../calendar";
import { comparable, oneSpaced } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow, type Reading } from "../plan/plan-row";
import { recommendationName } from "../plan/recommendation-name";
import { BASES, POSITIONS } from "../ratings";
import type { Computed, Counts, Group, Position, Rating, Reported, Review } from "../review-schema";
import type { Settings } from "../settings";
import { sizeAwareHeadline } from "./headline";
import { policyOf } from "./judge-status";
import type { JudgedRow } from "./judged-row";
import type { Policy } from "./policy";

export type RollUp = Review["rollup"];

/** What is counted of a row. */
export interface CountedRow {
  readonly theme: string | null;
  readonly recommendation: string | null;
  readonly lead: string | null;
  readonly owners: readonly string[];
  readonly inForce: Day | null;
  readonly isCritical: boolean;
  readonly position: Position;
  readonly computed: Computed;
  readonly reported: Reported;
}

/** Counts every line once, by its reported rating; `ifAccepted` counts suggestions as if the officer had accepted them. */
export function rollUp(judged: readonly JudgedRow[], settings: Settings): RollUp {
  return rollUpCounted(judged.map(countedOf), settings);
}

/** The same for rows that are known by what is counted of them alone, as where many plans are combined. */
export function rollUpCounted(rows: readonly CountedRow[], settings: Settings): RollUp {
  const policy = policyOf(settings);
  return {
    all: countRatings(rows.map(({ reported }) => reported.rating)),
    ifAccepted: countRatings(rows.map(ratingIfAccepted)),
    positions: tally(
      POSITIONS,
      rows.map(({ position }) => position),
    ),
    bases: tally(
      BASES,
      rows.map(({ reported }) => reported.basis),
    ),
    byTheme: groupsBy(rows, ({ theme }) => theme, "No theme given", policy),
    byRecommendation: groupsBy(rows, ({ recommendation }) => recommendation, "No recommendation given", policy),
    byOwner: byOwner(rows, policy),
    byMonth: byMonth(rows, policy),
  };
}

function countedOf({ row, variance, position, computed, reported }: JudgedRow): CountedRow {
  return {
    theme: nameIn(row.theme),
    recommendation: recommendationName(nameIn(row.recommendation), row.part),
    lead: leadOf(row),
    owners: (valueOf(row.owner) ?? []).map(({ name }) => name),
    inForce: variance.inForce,
    isCritical: /\bcritical\b/i.test(textOf(row.priority)),
    position,
    computed,
    reported,
  };
}

/** Lines as they stand; actions, without lines that are a further measure; distinct, with linked duplicates counted once. */
export function countRows(judged: readonly JudgedRow[]): { lines: number; actions: number; distinct: number } {
  const actions = judged.filter(({ row }) => row.measureOf === null);
  const seen = new Set<string>();
  let distinct = 0;
  for (const { row, linkedTo } of actions) {
    if (!seen.has(`${row.row}|${row.sheet}`)) distinct += 1;
    for (const other of linkedTo) seen.add(`${other.row}|${other.sheet}`);
  }
  return { lines: judged.length, actions: actions.length, distinct };
}

export function countRatings(ratings: readonly Rating[]): Counts {
  const counts: Record<Rating, number> = { blue: 0, green: 0, amber: 0, red: 0, grey: 0, closed: 0 };
  for (const rating of ratings) counts[rating] += 1;
  return { ...counts, total: ratings.length };
}

/** A suggestion that still waits counts as what it suggests; all else as reported. */
function ratingIfAccepted({ computed, reported }: CountedRow): Rating {
  return computed.suggested && reported.rating === "grey" && reported.basis === "none"
    ? computed.rating
    : reported.rating;
}

function tally<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const name of found) counts[name] += 1;
  return counts;
}

function nameIn(reading: Reading<string>): string | null {
  return nameOrNull(valueOf(reading) ?? textOf(reading));
}

const nameOrNull = (text: string): string | null => oneSpaced(text) || null;

/** `comparable` for names, of which a plan has few and writes them often. */
function nameComparer(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let compared = known.get(name);
    if (compared === undefined) known.set(name, (compared = comparable(name)));
    return compared;
  };
}

/** Rows put together by name, in the order of the plan; no groups at all where no row has a name. */
function groupsBy(
  rows: readonly CountedRow[],
  nameOf: (row: CountedRow) => string | null,
  nameless: string,
  policy: Policy,
): Group[] {
  const groups = new Map<string, { name: string; members: CountedRow[] }>();
  const compared = nameComparer();
  for (const row of rows) {
    const name = nameOf(row);
    const key = name === null ? "" : compared(name) || name;
    const group = groups.get(key);
    if (group) group.members.push(row);
    else groups.set(key, { name: name ?? nameless, members: [row] });
  }
  if (groups.size === 1 && groups.has("")) return [];
  return [...groups.values()].map(({ name, members }) => groupOf(name, members, policy));
}

function groupOf(name: string, members: readonly CountedRow[], policy: Policy): Group {
  const counts = countRatings(members.map(({ reported }) => reported.rating));
  return { name, ...counts, ...sizeAwareHeadline(counts, members.filter(isCriticalRed).length, policy) };
}

function isCriticalRed({ isCritical, reported }: CountedRow): boolean {
  return reported.rating === "red" && isCritical;
}

/** Each row once, under its lead: as the lead column says, else the one marked lead, else the first named. */
function byOwner(counted: readonly CountedRow[], policy: Policy): RollUp["byOwner"] {
  const alsoNamed = new Map<string, { name: string; rows: number }>();
  const compared = nameComparer();
  for (const row of counted) {
    const lead = compared(row.lead ?? "");
    for (const name of row.owners) {
      const key = compared(name);
      if (key === lead) continue;
      alsoNamed.set(key, { name, rows: (alsoNamed.get(key)?.rows ?? 0) + 1 });
    }
  }
  const groups = groupsBy(counted, ({ lead }) => lead, "No owner given", policy);
  const leads = new Set(groups.map(({ name }) => comparable(name)));
  const others = [...alsoNamed].filter(([key]) => !leads.has(key));
  return [
    ...groups.map((group) => ({ ...group, alsoNamed: alsoNamed.get(comparable(group.name))?.rows ?? 0 })),
    ...others.map(([, { name, rows }]) => ({ ...groupOf(name, [], policy), alsoNamed: rows })),
  ];
}

function leadOf(row: PlanRow): string | null {
  const owners = valueOf(row.owner) ?? [];
  return (
    valueOf(row.lead) ??
    (owners.find(({ role }) => role === "lead") ?? owners[0])?.name ??
    nameOrNull(textOf(row.owner))
  );
}

const NO_MONTH = "No fixed date";

/** By the month of the date in force, in the order of the calendar; rows without a day last. */
function byMonth(counted: readonly CountedRow[], policy: Policy): Group[] {
  const months = new Map<string, CountedRow[]>();
  for (const row of counted) {
    const key = row.inForce?.slice(0, 7) ?? "none";
    const members = months.get(key);
    if (members) members.push(row);
    else months.set(key, [row]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => groupOf(monthName(members[0]), members, policy));
}

function monthName(row: CountedRow | undefined): string {
  const day = row?.inForce;
  return day ? `${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}` : NO_MONTH;
}
