/** A national or local checklist as data: what is asked of a plan, with the words by which an action about it may be found. */

import type { Day } from "../calendar";

export interface ChecklistItem {
  readonly id: string;
  /** The heading it stands under: a commitment, or a section of the paper. */
  readonly commitment: string | null;
  readonly ask: string;
  /** How it is to be shown; null where the list does not say. */
  readonly measure: string | null;
  readonly dueText: string | null;
  /** The last day by which it is asked; null where there is none. */
  readonly dueDay: Day | null;
  /** Words and phrases, any one of which speaks of it. */
  readonly terms: readonly string[];
  /** Words of which one must stand in the text before a match is more than possible: a topic alone does not answer the prompt. */
  readonly needs?: readonly string[];
}

export interface Checklist {
  readonly id: string;
  readonly title: string;
  /** asks: an action is looked for; prompts: a question about the whole plan, answered from its facts where they can. */
  readonly kind: "asks" | "prompts";
  /** "2023/24", for the heading; "" for a list of the officer's own. */
  readonly years: string;
  /** The days its years span: a plan whose dates lie elsewhere is not held against it unless asked. Null: fits any plan. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly source: string;
  readonly items: readonly ChecklistItem[];
}
