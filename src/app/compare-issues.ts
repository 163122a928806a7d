/** The use case "Compare": any two issues that are held, or one with the plan as it is now: what moved, and why the figures moved. */

import { printDay, type Day } from "../domain/calendar";
import { chained, reportsTo } from "../domain/changes/chains";
import { compareEntries, matchEntries, type Change } from "../domain/changes/compare-entries";
import { isHistory, readHistory } from "../domain/changes/history";
import type { Entry, Issue } from "../domain/changes/issue-record";
import { MATCHED_BY } from "../domain/changes/match-row";
import { CHANGE_KINDS, type ChangeKind } from "../domain/changes/movements";
import { describeChange, entryOf, partnerOf } from "../domain/changes/review-changes";
import type { Rating } from "../domain/review-schema";
import { failed, type Outcome } from "./outcome";
import type { Reviewed } from "./run-review";

/** An issue by its number, or by its place among those held: issues that were brought in may bear a number that ours bear too. */
export type IssueChoice = { readonly number: number } | { readonly place: number };

export interface IssuesToCompare {
  /** The earlier issue; null for the last before the later one, to the committee. */
  readonly from: IssueChoice | null;
  /** The later issue; null for the plan now. */
  readonly to: IssueChoice | null;
  readonly committee: string | null;
}

export interface ComparedChange {
  /** "8b Publish the survey". */
  readonly name: string;
  readonly said: string;
  /** How the action was found again, where it was not by the same reference and words: "alike words, 0.83". */
  readonly how: string | null;
}

export interface ComparedReports {
  /** "issue 3 (version 1.0, Board, 9 January 2025)", "the plan as at 31 March 2025". */
  readonly before: string;
  readonly after: string;
  /** A change of several kinds stands under each. */
  readonly kinds: readonly { readonly kind: string; readonly changes: readonly ComparedChange[] }[];
  /** Before, less what left, plus what came, is after. */
  readonly figures: readonly {
    readonly rating: Rating;
    readonly before: number;
    readonly moves: readonly string[];
    readonly after: number;
  }[];
  readonly unchanged: number;
  readonly of: number;
}

interface Report {
  readonly name: string;
  readonly asAt: Day;
  readonly entries: readonly Entry[];
}

/** The issues held, the earliest first, superseded ones among them. */
export function issuesHeld({ reading }: Pick<Reviewed, "reading">): readonly Issue[] {
  const ours = reading.kept?.history ? [reading.kept.history] : [];
  return chained(readHistory([...ours, ...reading.grids.filter(isHistory)]).issues);
}

export const issueName = ({ number, version, committee, meeting }: Omit<Issue, "records">): string =>
  `issue ${number} (version ${version}, ${committee}, ${printDay(meeting)})`;

export const heldSentence = (issues: readonly Issue[]): string => `Held: ${issues.map(issueName).join("; ")}.`;

export function compareIssues(reviewed: Reviewed, { from, to, ...choices }: IssuesToCompare): Outcome<ComparedReports> {
  const issues = issuesHeld(reviewed);
  if (issues.length === 0) return wrong("No issue is held in this workbook, so nothing can be compared.");
  const [later, named] = [chosen(to, issues), chosen(from, issues)];
  for (const [choice, issue] of [
    [to, later],
    [from, named],
  ] as const) {
    if (issue === undefined) return wrong(`There is no issue ${numberOf(choice)}. ${heldSentence(issues)}`);
  }
  if (later && named && issues.indexOf(named) >= issues.indexOf(later))
    return wrong(`The first is no earlier than the second: ${issueName(named)} and ${issueName(later)}.`);
  const committee = choices.committee ?? later?.committee ?? null;
  const after = later ? reportOf(later) : planNow(reviewed);
  const earlier = later ? issues.slice(0, issues.indexOf(later)) : issues.filter(({ asAt }) => asAt <= after.asAt);
  const before = named ?? reportsTo(earlier, committee).at(-1) ?? null;
  if (!before)
    return wrong(`No earlier issue${committee === null ? "" : ` to ${committee}`} is held. ${heldSentence(issues)}`);
  return { ok: true, value: told(before, after) };
}

function chosen(choice: IssueChoice | null, issues: readonly Issue[]): Issue | null | undefined {
  if (choice === null) return null;
  if ("place" in choice) return issues[choice.place];
  return issues.filter(({ number }) => number === choice.number).at(-1);
}

const numberOf = (choice: IssueChoice | null): string =>
  choice === null ? "" : String("place" in choice ? choice.place + 1 : choice.number);

const reportOf = (issue: Issue): Report => ({ name: issueName(issue), asAt: issue.asAt, entries: issue.records });

const planNow = ({ review }: Reviewed): Report => ({
  name: `the plan as at ${printDay(review.asAt as Day)}`,
  asAt: review.asAt as Day,
  entries: review.rows.map((row, index) => entryOf(row, review.changes?.rows[index]?.key ?? null)),
});

function told(before: Issue, after: Report): ComparedReports {
  const { changes, accounts } = compareEntries(
    before.records,
    after.entries,
    matchEntries(before.records, after.entries),
  );
  return {
    before: issueName(before),
    after: after.name,
    kinds: (Object.keys(CHANGE_KINDS) as ChangeKind[]).flatMap((kind) => {
      const held = changes.filter((change) => change.kinds.includes(kind));
      if (held.length === 0) return [];
      return [{ kind: CHANGE_KINDS[kind], changes: held.map((change) => changeTold(change, before, after)) }];
    }),
    figures: accounts
      .filter((account) => account.before + account.after > 0)
      .map(({ rating, before: then, into, outOf, after: now }) => ({
        rating,
        before: then,
        moves: [
          ...outOf.map(({ to, steps }) => `−${steps.length} ${to === null ? "no longer in the plan" : `to ${to}`}`),
          ...into.map(({ from, steps }) => `+${steps.length} ${from === null ? "new" : `from ${from}`}`),
        ],
        after: now,
      })),
    unchanged: changes.filter((change) => change.kinds.length === 0).length,
    of: changes.length,
  };
}

function changeTold(change: Change, before: Issue, after: Report): ComparedChange {
  const was = change.before === null ? null : (before.records[change.before] ?? null);
  const is = change.after === null ? null : (after.entries[change.after] ?? null);
  const entry = is ?? was;
  return {
    name: `${entry?.ref ?? "–"} ${entry?.action ?? ""}`,
    said: describeChange(change, was, is, before.asAt, partnerOf(change, before, after.entries)),
    how: change.by !== null && change.by !== "same" ? `${MATCHED_BY[change.by]}, ${change.sure}` : null,
  };
}

const wrong = (sentence: string): Outcome<never> =>
  failed({ kind: "not-understood", sentence, detail: "", retry: false });
