/** What all sections of a paper are written from. */

import type { Review, ReviewRow } from "../../review-schema";
import { rowsOfGroup } from "../count-table";
import { lineNoun } from "../facts";
import { reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import { wordingOf, type Wording } from "../wording";
import type { Appendix } from "./paper-model";

/** The rows of a theme, or of a recommendation where the plan names no theme. */
export interface PaperGroup {
  readonly name: string;
  readonly rows: readonly ReviewRow[];
}

/** An appendix with the id that sections refer to it by. */
export interface NamedAppendix extends Appendix {
  readonly id: string;
  /** "Appendix 1". */
  readonly number: string;
}

export interface PaperContext {
  readonly review: Review;
  readonly options: ReportOptions;
  readonly wording: Wording;
  readonly title: string;
  /** "action", or "action line" where one action stands on several. */
  readonly noun: string;
  /** "the Health Scrutiny Committee", or "the committee" where it is not named. */
  readonly committee: string;
  readonly groups: readonly PaperGroup[];
  /** "theme" or "recommendation": what the groups are; "plan" where there are neither. */
  readonly groupNoun: "theme" | "recommendation" | "plan";
  readonly appendices: readonly NamedAppendix[];
}

export function contextOf(
  review: Review,
  options: ReportOptions,
  appendices: readonly NamedAppendix[],
  body: string,
): PaperContext {
  const named = (options.committee ?? "").trim().replace(/^the\s+/i, "");
  return {
    review,
    options,
    wording: wordingOf(review, options),
    title: reportTitle(review, options),
    noun: lineNoun(review),
    committee: named === "" ? `the ${body}` : `the ${named}`,
    appendices,
    ...groupsOf(review),
  };
}

function groupsOf(review: Review): Pick<PaperContext, "groups" | "groupNoun"> {
  const { byTheme, byRecommendation } = review.rollup;
  const of = (groups: Review["rollup"]["byTheme"], by: "theme" | "recommendation"): PaperGroup[] =>
    groups
      .map((group) => ({ name: group.name, rows: rowsOfGroup(review, group, (row) => row[by]) }))
      .filter(({ rows }) => rows.length > 0);
  if (review.counts.themes > 0) return { groups: of(byTheme, "theme"), groupNoun: "theme" };
  if (review.counts.recommendations > 0) {
    return { groups: of(byRecommendation, "recommendation"), groupNoun: "recommendation" };
  }
  return { groups: review.rows.length === 0 ? [] : [{ name: "The actions", rows: review.rows }], groupNoun: "plan" };
}

/** "Appendix 1"; null where there is none of that id. */
export function appendixOf({ appendices }: PaperContext, id: string): string | null {
  return appendices.find((each) => each.id === id)?.number ?? null;
}
