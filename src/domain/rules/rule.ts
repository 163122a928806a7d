/** What a validation rule is: one object that says what it looks for, what it tells the officer, and shows itself on examples. */

import type { CellRef } from "../grid";
import type { Finding, Fix, Severity } from "../finding";
import type { PlanField, ReadingNote } from "../plan/plan-row";
import type { Settings } from "../settings";
import type { Facts, FigureFacts } from "./facts";
import type { ReviewMeasure } from "../review-schema";

/** The values that a sentence needs, by name. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** One place where a rule is broken. */
export interface Hit<V extends Values = Values> {
  readonly cell: CellRef;
  readonly values: V;
  /** Further places that this one hit stands for. */
  readonly others?: readonly CellRef[];
  readonly fix?: Fix;
}

export interface Rule<V extends Values = Values> {
  /** Id in the catalogue: a letter for the subject and a number. For officers; never printed on paper. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in a few words that can stand before a count: "No due date". */
  readonly title: string;
  /** Every place where the plan breaks the rule; a rule that folds gives each row at most one place. */
  check(facts: Facts): Iterable<Hit<V>>;
  /** The sentence about one hit. */
  message(values: V): string;
  /** The column on whose heading the hits become one finding where over half the rows break the rule; absent for rules about more than a row. */
  readonly foldsOn?: PlanField;
  /** The folded sentence; without it, "{title}: {count} of {rows}". */
  columnMessage?(count: number, rows: number): string;
  /** Given by rules whose hits go on one line where five or more would make the same sentence: "30 actions due 31 March 2025; not complete." */
  together?(values: V, count: number): string;
  /** Why it matters to a committee. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  /** True for errors and contradictions: what must be settled before the paper goes. */
  readonly beforePaper: boolean;
  /** True where a hit is a way of reading, listed with how the plan was read, and not a finding. */
  readonly isReading?: true;
  readonly examples: { readonly pass: readonly Example[]; readonly fail: readonly FailingExample[] };
}

/** A small plan as an officer would type it. */
export interface Example {
  /** The cells of each row by column; the plan has the columns that any row here names, blank or not. */
  readonly rows?: readonly Partial<Record<PlanField, string>>[];
  /** 30 September 2024 unless said. */
  readonly asAt?: string;
  readonly settings?: Partial<Settings>;
  /** Title lines above the plan. */
  readonly titles?: readonly string[];
  /** What reading noticed. */
  readonly notes?: readonly ReadingNote[];
  /** Rows, counted from 0, that are a second measure of the row above. */
  readonly secondMeasures?: readonly number[];
  /** Days that the sheet states about itself. */
  readonly stated?: { readonly asAt?: string; readonly updated?: string };
  /** Names on the plan's own index of areas. */
  readonly areas?: readonly string[];
  readonly figures?: FigureFacts;
  readonly measures?: readonly ReviewMeasure[];
  /** False for a sheet on which no heading row was found. */
  readonly headings?: boolean;
}

export interface FailingExample extends Example {
  /** The first sentence that the rule gives. */
  readonly says: string;
}

/** Keeps the sentence and the values of a rule in step, and lets rules of all kinds stand in one list. */
export function rule<V extends Values>(entry: Rule<V>): Rule {
  return entry;
}

/** The finding that one or several hits make. */
export function findingOf(rule: Rule, message: string, cells: readonly CellRef[], fix?: Fix): Finding {
  const [cell] = cells;
  if (!cell) throw new Error(`Rule ${rule.id} made a finding without a place.`);
  const { id, severity, why, mend, beforePaper } = rule;
  const finding = { rule: id, severity, cell, count: cells.length, cells, message, why, mend, beforePaper };
  return fix ? { ...finding, fix } : finding;
}
