/** One action through all issues: how it was rated in each, what was first promised, and every move of its date. */

import { daysBetween, type Day } from "../calendar";
import type { Rating } from "../ratings";
import { isSameCommittee, meetingKey } from "./history";
import type { Entry, Issue, IssueRecord } from "./issue-record";
import { matchEntries } from "./compare-entries";

/** Issues in time, with the keys of those that were brought in from elsewhere turned into the keys of the same actions here. */
export function chained(issues: readonly Issue[]): readonly Issue[] {
  const current = new Map<string, IssueRecord>();
  const alias = new Map<string, string>();
  return issues.map((issue) => {
    const told = alias.size === 0 ? issue.records : renamed(issue.records, alias);
    const foreign = current.size > 0 && !told.some(({ key }) => current.has(key));
    const records = foreign ? rekeyed(told, [...current.values()], alias) : told;
    if (!issue.superseded) for (const record of records) current.set(record.key, record);
    return records === issue.records ? issue : { ...issue, records };
  });
}

/** Later records under the keys of the earlier ones they match; `alias` remembers which became which. */
function rekeyed(
  records: readonly IssueRecord[],
  earlier: readonly IssueRecord[],
  alias: Map<string, string>,
): IssueRecord[] {
  for (const { before, after, by } of matchEntries(earlier, records).pairs) {
    const [older, newer] = [earlier[before]?.key, records[after]?.key];
    if (by !== "split" && by !== "merged" && older && newer) alias.set(newer, older);
  }
  return renamed(records, alias);
}

function renamed(records: readonly IssueRecord[], alias: ReadonlyMap<string, string>): IssueRecord[] {
  return records.map((record) => {
    const key = alias.get(record.key);
    if (key === undefined) return record;
    const { ref, theme, action, measure, lead, first, now, rating, label, completed } = record;
    return { key, ref, theme, action, measure, lead, first, now, rating, label, completed };
  });
}

/** The issues that stand: no superseded one, and of one meeting's several versions the last. */
export function reportsTo(issues: readonly Issue[], committee: string | null): readonly Issue[] {
  const standing = issues.filter(
    (issue) => !issue.superseded && (committee === null || isSameCommittee(issue.committee, committee)),
  );
  const last = new Map(standing.map((issue, index) => [meetingKey(issue), index]));
  return standing.filter((issue, index) => last.get(meetingKey(issue)) === index);
}

export interface DateMove {
  readonly from: Day;
  readonly to: Day;
  /** The as-at day of the report that first had the new date. */
  readonly asAt: Day;
}

export interface DateHistory {
  /** The first date that any issue, or the plan itself, gives. */
  readonly promised: Day | null;
  readonly moves: readonly DateMove[];
  /** From the first promise to the date now; null where either is missing. */
  readonly days: number | null;
}

/** Every move of one action's date, in the issues that hold it and then in `now`. */
export function dateHistory(held: readonly { readonly asAt: Day; readonly entry: Entry }[]): DateHistory {
  const moves: DateMove[] = [];
  let promised: Day | null = null;
  let date: Day | null = null;
  for (const { asAt, entry } of held) {
    promised ??= entry.first ?? entry.now;
    // The plan's own memory may reach further back than ours: a first date before what we saw first.
    if (date === null && promised !== null && entry.now !== null && entry.now !== promised) {
      moves.push({ from: promised, to: entry.now, asAt });
    } else if (date !== null && entry.now !== null && entry.now !== date) {
      moves.push({ from: date, to: entry.now, asAt });
    }
    date = entry.now ?? date;
  }
  const days = promised !== null && date !== null ? daysBetween(promised, date) : null;
  return { promised, moves, days };
}

/** Reports that a strip shows, this one among them. */
export const STRIP_LENGTH = 12;

/** What a rating is in a strip; letters, so that it reads in any print. */
export const STRIP_LETTERS: Readonly<Record<Rating, string>> = {
  blue: "B",
  green: "G",
  amber: "A",
  red: "R",
  grey: "–",
  closed: "C",
};
/** In a report where the action was not in the plan. */
export const NOT_THERE = "·";

/** "· – G A R": the ratings of an action in the last reports, the newest last; shorter where there were fewer. */
export function stripOf(reports: readonly Issue[], key: string | null, now: Rating): string {
  const past = reports.slice(-(STRIP_LENGTH - 1)).map((report) => {
    const record = key === null ? undefined : recordsByKey(report).get(key);
    return record ? STRIP_LETTERS[record.rating] : NOT_THERE;
  });
  return [...past, STRIP_LETTERS[now]].join(" ");
}

const byKey = new WeakMap<Issue, ReadonlyMap<string, IssueRecord>>();

export function recordsByKey(issue: Issue): ReadonlyMap<string, IssueRecord> {
  const held = byKey.get(issue);
  if (held) return held;
  const records = new Map(issue.records.map((record) => [record.key, record]));
  byKey.set(issue, records);
  return records;
}
