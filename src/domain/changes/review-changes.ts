/** What has moved between the last issue to a committee and the plan as it is now: what a `Review` says of it. */

import { monthOf, yearOf, MONTH_NAMES, type Day } from "../calendar";
import type { Rating } from "../ratings";
import type { Counts, ReviewChange, ReviewChanges, ReviewIssue, ReviewRow } from "../review-schema";
import { dateNow, firstDate } from "../row-dates";
import { chained, dateHistory, reportsTo, stripOf, type DateHistory } from "./chains";
import { compareEntries, matchEntries, type Change, type Comparison } from "./compare-entries";
import { countRatings } from "./flows";
import { isSameCommittee, type History } from "./history";
import { kept, LONGEST_ACTION, LONGEST_MEASURE, type Entry, type Issue } from "./issue-record";
import type { Correction, Matching } from "./match-row";
import { CHANGE_KINDS, dateSentence, directionOf, type ChangeKind } from "./movements";
import { plainWords } from "./row-words";

/** What the officer said of a row: the key of the action it is, or null where it is none that was issued before. */
export interface Identity {
  readonly sheet: string;
  readonly action: string;
  readonly ref: string | null;
  readonly key: string | null;
}

export interface ChangesInput {
  readonly rows: readonly ReviewRow[];
  readonly asAt: Day;
  readonly history: History;
  /** To whom the report goes; null where it is not said, and any committee's last issue is compared with. */
  readonly committee: string | null;
  /** Issues to that committee for this meeting are this report, and not the one before. */
  readonly meeting: Day | null;
  readonly identities?: readonly Identity[];
}

/** The issues held before a day, and which action each row was in the last of them. */
export interface Recognised {
  readonly rows: readonly ReviewRow[];
  readonly issues: readonly Issue[];
  readonly earlier: readonly Issue[];
  readonly last: Issue | null;
  readonly found: Identified;
  /** Of each row, in the issues before the day and in the plan now. */
  readonly dates: readonly DateHistory[];
  readonly heldOf: ReadonlyMap<string, readonly Held[]>;
}

interface Held {
  readonly issue: Issue;
  readonly asAt: Day;
  readonly entry: Entry;
}

/** Pairs the rows with what was issued; by what they say, whatever their ratings. */
export function recognise({ rows, asAt, history, identities }: ChangesInput): Recognised {
  const issues = chained(history.issues);
  const earlier = issues.filter((issue) => issue.asAt <= asAt);
  const last = reportsTo(earlier, null).at(-1) ?? null;
  const found = identify(rows, last, earlier, identities ?? []);
  const heldOf = heldByKey(earlier);
  const dates = found.entries.map((entry) => datesOf(entry, asAt, heldOf));
  return { rows, issues, earlier, last, found, dates, heldOf };
}

function datesOf(entry: Entry, asAt: Day, heldOf: Recognised["heldOf"]): DateHistory {
  const held = entry.key === null ? [] : (heldOf.get(entry.key) ?? []);
  return dateHistory([...held, { asAt, entry }]);
}

/** Undefined where no issue is held: then nothing is said of change. `recognised` spares pairing the same rows again once ratings have changed. */
export function changesOf(input: ChangesInput, recognised?: Recognised): ReviewChanges | undefined {
  const { rows, asAt, history, committee, meeting } = input;
  const unread = history.lines
    .filter(({ why }) => why !== null)
    .map(({ sheet, row, why }) => ({ sheet, row, why: why ?? "" }));
  if (history.issues.length === 0 && unread.length === 0) return undefined;
  const known = recognised ?? recognise(input);
  const { issues, earlier, last, found } = known;
  const isKnown = (index: number): boolean => rows[index] === known.rows[index];
  const entries = found.entries.map((entry, index) => {
    const row = rows[index];
    return !row || isKnown(index) ? entry : entryOf(row, entry.key);
  });
  const past = earlier.filter((issue) => meeting === null || issue.meeting < meeting);
  const since = reportsTo(past, committee).at(-1) ?? null;
  const matching = since === last ? found.matching : matchEntries(since?.records ?? [], entries, found.news);
  const comparison = compareEntries(since?.records ?? [], entries, matching);
  const reports = reportsTo(past, committee);
  const wasOf = new Map(comparison.changes.map((change) => [change.after, change]));
  return {
    issues: issues.map(toIssue),
    since: since ? toIssue(since) : null,
    note: noteOf(since, last, committee),
    rows: rows.map(({ sheet, row }, index) => {
      const entry = entries[index] as Entry;
      const dates = isKnown(index) ? known.dates[index] : undefined;
      const { promised, moves, days } = dates ?? datesOf(entry, asAt, known.heldOf);
      const from = wasOf.get(index)?.from ?? null;
      return {
        sheet,
        row,
        key: entry.key,
        promised,
        moves: [...moves],
        daysMoved: days,
        direction: from === null ? null : directionOf(from, entry.rating),
        strip: stripOf(reports, entry.key, entry.rating),
      };
    }),
    ...(since ? toChanges(comparison, since, entries, rows) : { changes: [], accounts: [] }),
    unread,
  };
}

/** A row of the review as an issue would record it. */
export function entryOf(row: ReviewRow, key: string | null = null): Entry {
  return {
    key,
    ref: row.part ?? row.ref,
    theme: row.theme,
    action: kept(row.action || row.measure || row.recommendation || "No action is written", LONGEST_ACTION),
    measure: row.measure === null ? null : kept(row.measure, LONGEST_MEASURE),
    lead: row.lead,
    first: firstDate(row),
    now: dateNow(row),
    rating: row.reported.rating,
    label: row.reported.label,
    completed: (row.completed?.end ?? null) as Day | null,
  };
}

interface Identified {
  readonly entries: readonly Entry[];
  readonly matching: Matching;
  /** Rows that the officer said are new. */
  readonly news: readonly Correction[];
}

/** Finds which action each row is: as the officer said, else by the last issue, else by an older one that held the same words. */
function identify(
  rows: readonly ReviewRow[],
  last: Issue | null,
  earlier: readonly Issue[],
  identities: readonly Identity[],
): Identified {
  const entries = rows.map((row) => entryOf(row));
  const records = last?.records ?? [];
  const corrections = identities.flatMap((said): Correction[] => {
    const after = rows.findIndex(
      (row) =>
        row.sheet === said.sheet &&
        plainWords(row.action) === plainWords(said.action) &&
        (row.part ?? row.ref) === said.ref,
    );
    if (after < 0) return [];
    const before = said.key === null ? null : records.findIndex(({ key }) => key === said.key);
    return before === -1 ? [] : [{ before, after }];
  });
  const matching = matchEntries(records, entries, corrections);
  const keys = new Map<number, string | undefined>();
  for (const { before, after, by } of matching.pairs) {
    if (by !== "split" && by !== "merged") keys.set(after, records[before]?.key);
  }
  const news = corrections.filter(({ before }) => before === null);
  const settled = new Set(news.map(({ after }) => after));
  // Years of records are gone through only where a row is new.
  const gone = matching.added.length > 0 ? goneBefore(earlier, last) : null;
  return {
    matching,
    news,
    entries: entries.map((entry, index) => {
      const back = matching.added.includes(index) && !settled.has(index) ? gone?.get(plainWords(entry.action)) : null;
      return { ...entry, key: keys.get(index) ?? back ?? null };
    }),
  };
}

/** Words of an action -> its key, for actions that earlier issues held and the last did not: they may come back. */
function goneBefore(earlier: readonly Issue[], last: Issue | null): ReadonlyMap<string, string> {
  const standing = new Set(last?.records.map(({ key }) => key));
  const gone = new Map<string, string>();
  for (const { superseded, records } of earlier) {
    if (superseded) continue;
    for (const { key, action } of records) if (!standing.has(key)) gone.set(plainWords(action), key);
  }
  return gone;
}

/** Key of an action -> what each issue held of it, the earliest first; one walk over all records. */
function heldByKey(issues: readonly Issue[]): Recognised["heldOf"] {
  const held = new Map<string, Held[]>();
  for (const issue of issues) {
    if (issue.superseded) continue;
    for (const entry of issue.records) {
      const list = held.get(entry.key);
      if (!list) held.set(entry.key, [{ issue, asAt: issue.asAt, entry }]);
      // Of two records under one key in one issue, the later counts.
      else if (list.at(-1)?.issue === issue) list[list.length - 1] = { issue, asAt: issue.asAt, entry };
      else list.push({ issue, asAt: issue.asAt, entry });
    }
  }
  return held;
}

function toChanges(
  { changes, accounts }: Comparison,
  since: Issue,
  entries: readonly Entry[],
  rows: readonly ReviewRow[],
): Pick<ReviewChanges, "changes" | "accounts"> {
  const indexOf = new Map(changes.map((change, index) => [change, index]));
  return {
    changes: changes.map((change) => toChange(change, since, entries, rows)),
    accounts: accounts.map(({ rating, before, into, outOf, after }) => ({
      rating,
      before,
      after,
      into: into.map(({ from, steps }) => ({ from, changes: steps.map((step) => indexOf.get(step) ?? -1) })),
      outOf: outOf.map(({ to, steps }) => ({ to, changes: steps.map((step) => indexOf.get(step) ?? -1) })),
    })),
  };
}

function toChange(change: Change, since: Issue, entries: readonly Entry[], rows: readonly ReviewRow[]): ReviewChange {
  const was = change.before === null ? null : (since.records[change.before] ?? null);
  const is = change.after === null ? null : (entries[change.after] ?? null);
  const row = change.after === null ? null : (rows[change.after] ?? null);
  const partner = partnerOf(change, since, entries);
  return {
    row: row ? { sheet: row.sheet, row: row.row } : null,
    was: was
      ? {
          ref: was.ref,
          theme: was.theme,
          action: was.action,
          lead: was.lead,
          now: was.now,
          rating: was.rating,
          label: was.label,
        }
      : null,
    kinds: [...change.kinds],
    said: describeChange(change, was, is, since.asAt, partner),
    by: change.by,
    sure: change.sure,
    partner,
  };
}

export function partnerOf(change: Change, since: Pick<Issue, "records">, entries: readonly Entry[]): string | null {
  if (change.partner === null) return null;
  const other = change.after === null ? entries[change.partner] : since.records[change.partner];
  return other ? `${other.ref === null ? "" : `${other.ref} `}${other.action}` : null;
}

/** A change in a sentence; `since` is the as-at day of the earlier report, `partner` what it was split from or merged into. */
export function describeChange(
  { kinds }: Pick<Change, "kinds">,
  was: Entry | null,
  is: Entry | null,
  since: Day,
  partner: string | null,
): string {
  const month = monthAndYear(since);
  if (!is) {
    const into = partner === null ? "" : `; merged into "${partner}"`;
    return `No longer in the plan; was ${was?.rating ?? "there"} in ${month}${into}.`;
  }
  if (!was) return partner === null ? `New since ${month}.` : `Split from "${partner}".`;
  const rating =
    was.rating === is.rating
      ? `${ratingThen(was.rating)} then and now`
      : `Was ${was.rating} in ${month}, now ${is.rating}`;
  const words = kinds.includes("reworded") ? ` Reworded; it read "${was.action}".` : "";
  const theme = kinds.includes("moved") ? ` Moved from the theme ${was.theme ?? ""}.` : "";
  return [`${rating}.`, dateSentence(was, is)].filter((part) => part !== "").join(" ") + words + theme;
}

const ratingThen = (rating: Rating): string => rating.slice(0, 1).toUpperCase() + rating.slice(1);

/** "September 2024". */
export function monthAndYear(day: Day): string {
  return `${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`;
}

function noteOf(since: Issue | null, last: Issue | null, committee: string | null): string {
  if (since) return `Compared with version ${since.version} for ${since.committee}, as at ${monthAndYear(since.asAt)}.`;
  if (!last) return "No earlier issue is held.";
  const to = committee === null ? "" : ` to ${committee}`;
  const other =
    committee !== null && !isSameCommittee(last.committee, committee)
      ? ` The last issue was to ${last.committee}.`
      : "";
  return `No earlier issue${to} is held.${other}`;
}

function toIssue(issue: Issue): ReviewIssue {
  const { number, committee, meeting, asAt, version, superseded, records } = issue;
  const counts: Omit<Counts, "total"> = countRatings(records.map(({ rating }) => rating));
  return { number, committee, meeting, asAt, version, superseded, counts: { ...counts, total: records.length } };
}

/** What a kind of change is called. */
export function kindName(kind: string): string {
  return CHANGE_KINDS[kind as ChangeKind] ?? kind;
}
