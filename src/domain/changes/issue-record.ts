/** What is remembered of a report that was issued: one small record an action, as it stands on the Issue history sheet. */

import type { Day } from "../calendar";
import type { Rating } from "../ratings";
import type { MatchRow } from "./match-row";

/** How an action stood in one report: in an issue, or in the review of today. */
export interface Entry {
  /** Which action it is, through all issues; null for a row that no issue has held. */
  readonly key: string | null;
  readonly ref: string | null;
  readonly theme: string | null;
  readonly action: string;
  readonly measure: string | null;
  readonly lead: string | null;
  readonly first: Day | null;
  readonly now: Day | null;
  readonly rating: Rating;
  /** "Overdue": the rating in words. */
  readonly label: string;
  readonly completed: Day | null;
}

export interface IssueRecord extends Entry {
  readonly key: string;
}

export interface IssueName {
  readonly committee: string;
  readonly meeting: Day;
  readonly asAt: Day;
  /** "1.0". */
  readonly version: string;
}

export interface Issue extends IssueName {
  /** As the sheet numbers it. */
  readonly number: number;
  /** True where another issue of the same committee, meeting and version took its place. */
  readonly superseded: boolean;
  readonly records: readonly IssueRecord[];
}

/** What an entry is matched by. */
export function matchable(entry: Entry): MatchRow {
  const { ref, theme, action, measure, lead, first } = entry;
  return { ref, theme, under: null, action, measure, owner: lead, due: first };
}

/** Records keep this many characters of an action and of its measure: enough to know it again and to read it by. */
export const LONGEST_ACTION = 240;
export const LONGEST_MEASURE = 120;

/** A text cut at a word where it is longer than a record keeps. */
export function kept(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(" ", longest - 1);
  return `${line.slice(0, space > longest / 2 ? space : longest - 1)}…`;
}
