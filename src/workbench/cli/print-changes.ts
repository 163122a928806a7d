/** What `planproof changes` prints: what moved between two issues, or between one and the plan now, and why the figures moved. */

import type { Failure, Outcome } from "../../app/outcome";
import type { Reviewed } from "../../app/run-review";
import { printDay, type Day } from "../../domain/calendar";
import { chained, reportsTo } from "../../domain/changes/chains";
import { compareEntries, matchEntries, type Change, type Comparison } from "../../domain/changes/compare-entries";
import { isHistory, readHistory } from "../../domain/changes/history";
import type { Entry, Issue } from "../../domain/changes/issue-record";
import { MATCHED_BY } from "../../domain/changes/match-row";
import { CHANGE_KINDS, type ChangeKind } from "../../domain/changes/movements";
import { describeChange, entryOf, partnerOf } from "../../domain/changes/review-changes";
import { textOption, type Call } from "./arguments";

interface Report {
  readonly name: string;
  readonly asAt: Day;
  readonly entries: readonly Entry[];
}

export function changesText({ review, reading }: Reviewed, options: Call["options"]): Outcome<string> {
  const ours = reading.kept?.history ? [reading.kept.history] : [];
  const issues = chained(readHistory([...ours, ...reading.grids.filter(isHistory)]).issues);
  if (issues.length === 0)
    return wrong("No issue is held in this workbook, so nothing can be compared. See planproof issue.");
  const [to, from] = [issueOption("to", issues, options), issueOption("from", issues, options)];
  if (!to.ok) return to;
  if (!from.ok) return from;
  const committee = textOption(options, "committee") ?? to.value?.committee ?? null;
  const after: Report = to.value
    ? reportOf(to.value)
    : {
        name: `the plan as at ${printDay(review.asAt as Day)}`,
        asAt: review.asAt as Day,
        entries: review.rows.map((row, index) => entryOf(row, review.changes?.rows[index]?.key ?? null)),
      };
  const earlier = to.value
    ? issues.slice(0, issues.indexOf(to.value))
    : issues.filter(({ asAt }) => asAt <= after.asAt);
  const before = from.value ?? reportsTo(earlier, committee).at(-1) ?? null;
  if (!before) return wrong(`No earlier issue${committee === null ? "" : ` to ${committee}`} is held. ${held(issues)}`);
  const comparison = compareEntries(before.records, after.entries, matchEntries(before.records, after.entries));
  return { ok: true, value: [...heading(before, after, issues), ...printed(before, after, comparison)].join("\n") };
}

function reportOf(issue: Issue): Report {
  return { name: nameOf(issue), asAt: issue.asAt, entries: issue.records };
}

const nameOf = ({ number, version, committee, meeting }: Issue): string =>
  `issue ${number} (version ${version}, ${committee}, ${printDay(meeting)})`;

const held = (issues: readonly Issue[]): string => `Held: ${issues.map(nameOf).join("; ")}.`;

function issueOption(name: "from" | "to", issues: readonly Issue[], options: Call["options"]): Outcome<Issue | null> {
  const given = textOption(options, name);
  if (given === undefined) return { ok: true, value: null };
  const issue = issues.filter(({ number }) => String(number) === given).at(-1);
  return issue ? { ok: true, value: issue } : wrong(`There is no issue ${given}. ${held(issues)}`);
}

function heading(before: Issue, after: Report, issues: readonly Issue[]): string[] {
  return [`What changed between ${nameOf(before)} and ${after.name}`, held(issues), ""];
}

function printed(before: Issue, after: Report, { changes, accounts }: Comparison): string[] {
  const sides = (change: Change) => ({
    was: change.before === null ? null : (before.records[change.before] ?? null),
    is: change.after === null ? null : (after.entries[change.after] ?? null),
  });
  const label = (change: Change): string => {
    const entry = sides(change).is ?? sides(change).was;
    return `${entry?.ref ?? "–"} ${entry?.action ?? ""}`;
  };
  const kinds = Object.keys(CHANGE_KINDS) as ChangeKind[];
  const listed = kinds.flatMap((kind) => {
    const told = changes.filter((change) => change.kinds.includes(kind));
    if (told.length === 0) return [];
    const lines = told.map((change) => {
      const { was, is } = sides(change);
      const said = describeChange(change, was, is, before.asAt, partnerOf(change, before, after.entries));
      const how = change.by !== null && change.by !== "same" ? ` [${MATCHED_BY[change.by]}, ${change.sure}]` : "";
      return `  ${label(change)}\n      ${said}${how}`;
    });
    return [`${CHANGE_KINDS[kind].toUpperCase()} (${told.length})`, ...lines, ""];
  });
  const figures = accounts
    .filter((account) => account.before + account.after > 0)
    .map(({ rating, before: then, into, outOf, after: now }) => {
      const came = into.map(({ from, steps }) => `+${steps.length} ${from === null ? "new" : `from ${from}`}`);
      const left = outOf.map(
        ({ to, steps }) => `−${steps.length} ${to === null ? "no longer in the plan" : `to ${to}`}`,
      );
      return `  ${rating.padEnd(7)}${String(then).padStart(4)} ${[...left, ...came].join(", ") || "no change"} = ${now}`;
    });
  const same = changes.filter((change) => change.kinds.length === 0).length;
  return [...listed, "WHY THE FIGURES MOVED", ...figures, "", `${same} of ${changes.length} did not change.`];
}

function wrong(sentence: string): Outcome<never> {
  const failure: Failure = { kind: "not-understood", sentence, detail: "", retry: false };
  return { ok: false, failure };
}
