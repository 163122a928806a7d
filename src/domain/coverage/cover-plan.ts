/** How a plan covers the checklists: suggestions with the words they rest on, and over them what the officer decided. */

import type { Day } from "../calendar";
import { fromPlan } from "./plan-passages";
import { readCoverageDecisions, coverageKey, type CoverageDecision } from "./coverage-decisions";
import { CHECKLISTS } from "./checklists";
import type { Checklist } from "./checklist";
import { matchChecklists, type ItemMatch, type Suggestion } from "./match-checklist";
import { PROMPTS, type PlanFacts, type PromptAnswer } from "./prompts";
import { meaningsOf } from "./terms";
import type { KeptSheets } from "../kept-sheets";
import type { AcronymReader } from "../plan/acronyms";
import type { PlanRow } from "../plan/plan-row";
import { valueOf } from "../plan/plan-row";

export interface CoverPlanInput extends PlanFacts {
  /** The officer's own lists: always used, and first. */
  readonly own: readonly Checklist[];
  /** Ids of the national lists to hold the plan against; null: those whose years fit its dates. */
  readonly wanted: readonly string[] | null;
  readonly kept?: KeptSheets;
  /** A reader that remembers, where the plan's texts are asked for their abbreviations elsewhere too. */
  readonly readAcronyms?: AcronymReader;
}

/** One ask of one list as this plan stands to it. */
export interface Covering {
  readonly match: ItemMatch<PlanRow>;
  /** What the plan's own facts say to a prompt; null where it is left open. */
  readonly answer: PromptAnswer | null;
  /** By the plan's own facts where they answer the prompt, else by its words. */
  readonly suggestion: Suggestion;
  /** The officer's; null until there is one. */
  readonly decision: CoverageDecision | null;
}

export interface Coverage {
  readonly coverings: readonly Covering[];
  /** National lists that were left out, with the reason, and decisions that could not be taken as typed; a sentence each. */
  readonly notes: string[];
}

/** Holds the plan against the lists that fit. Absence of a word is not absence of work: nothing here says "covered" but the officer. */
export function coverPlan(input: CoverPlanInput): Coverage {
  const { rows, own, wanted, kept } = input;
  const days = wanted === null ? rows.flatMap((row) => lastDayOf(row) ?? []) : [];
  const chosen = CHECKLISTS.map((list) => ({ list, why: whyLeftOut(list, days, wanted) }));
  const lists = [...own, ...chosen.flatMap(({ list, why }) => (why === null ? [list] : []))];
  const { decisions, unread } = readCoverageDecisions(kept);
  const decided = new Map(decisions.map((decision) => [decision.key, decision]));
  const unfit =
    wanted === null ? chosen.flatMap(({ list, why }) => (why === null ? [] : [`${list.title}: ${why}`])) : [];
  const notes = [...unfit, ...unread];
  if (rows.length === 0) return { coverings: [], notes: unread.slice() };
  if (lists.length === 0) return { coverings: [], notes };
  const { passages, abbreviations } = fromPlan(rows, input.readAcronyms);
  const meanings = meaningsOf(abbreviations);
  const coverings = matchChecklists<PlanRow>(lists, passages, meanings).map((match) => {
    const { list, item } = match;
    const prompt = PROMPTS.find((each) => each.list === list.id && each.item === item.id);
    const answer = prompt?.answer(input) ?? null;
    const decision = decided.get(coverageKey(list.id, item.id)) ?? null;
    return { match, answer, suggestion: answer?.suggestion ?? match.suggestion, decision };
  });
  return { coverings, notes };
}

/** Null where the list is used; else why not, in a sentence. `days`: the last days of the rows that have one. */
function whyLeftOut(list: Checklist, days: readonly Day[], wanted: readonly string[] | null): string | null {
  if (wanted !== null) return wanted.includes(list.id) ? null : "It was not chosen in the settings.";
  const inside = days.filter((day) => (list.first ?? day) <= day && day <= (list.last ?? day)).length;
  if (days.length > 0 && inside * 2 >= days.length) return null;
  const count = inside === 0 ? "none" : String(inside);
  return `It is a list of ${list.years}; ${count} of the plan's ${days.length} dated actions ${inside === 1 ? "is" : "are"} due in those years.`;
}

/** The day a row's date comes to an end: the revised one where there is one. */
export function lastDayOf(row: PlanRow): Day | null {
  return valueOf(row.revised)?.end ?? valueOf(row.due)?.end ?? null;
}
