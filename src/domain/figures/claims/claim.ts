/** A claim form: one way of saying a figure in words, how it is found, and how it is held against the numbers. */

import type { CellRef } from "../../grid";
import type { JudgedFigure, Verdict } from "../figure";
import type { TableVerdicts } from "../judge-table";
import type { TextNumber } from "./text-numbers";

/** A cell of words. */
export interface Passage {
  readonly cell: CellRef;
  /** On one line, formatting codes read away. */
  readonly text: string;
  /** The passages right above and below it, where nothing stands between. */
  readonly before?: Passage;
  readonly after?: Passage;
}

/** What a claim may be held against. */
export interface ClaimContext {
  readonly tables: readonly TableVerdicts[];
  readonly passages: readonly Passage[];
  /** Keys and legends: "2. Engaged" -> "2". */
  readonly keys: ReadonlyMap<string, string>;
  /** The average population that printed rates imply, newest last. */
  readonly populations: readonly { readonly value: number; readonly because: string }[];
}

export interface JudgedClaim extends JudgedFigure {
  /** Where a table bears on the claim: what it says of whom, for the rule that compares words with tables. */
  readonly against?: {
    readonly claim: string;
    readonly subject: string;
    readonly value: string;
    readonly holds: boolean;
  };
}

export interface ClaimForm {
  readonly id: string;
  /** What it knows, in a sentence. */
  readonly title: string;
  /** Cheap: a passage without it cannot hold the claim. */
  readonly hint: RegExp;
  /** True where the claim may be made without a figure in digits: "growth in all staff groups". */
  readonly wordsAlone?: true;
  readonly find: (passage: Passage, context: ClaimContext) => readonly JudgedClaim[];
  /** Each text, a table beside it where it needs one, and the verdicts it gives. */
  readonly examples: readonly ClaimExample[];
}

export interface ClaimExample {
  readonly text: string;
  /** Rows of a table on the same sheet, cells parted by "|". */
  readonly table?: string;
  /** Passages under the text. */
  readonly then?: readonly string[];
  readonly gives: readonly Verdict[];
}

/** A judged claim with the parts that most share. */
export function claimOf(
  passage: Passage,
  printed: string,
  verdict: Verdict,
  because: string,
  more: Partial<JudgedClaim> = {},
): JudgedClaim {
  return {
    cell: passage.cell,
    printed,
    recomputed: null,
    formula: "",
    verdict,
    because,
    subject: printed,
    relation: null,
    shown: "",
    shownPrinted: "",
    ...more,
  };
}

/** A number of the text as a formula may hold it. */
export const plainNumber = ({ value }: Pick<TextNumber, "value">): string => String(value);

/** The tables on a passage's own sheet, the nearest below it first. */
export function tablesBeside(passage: Passage, { tables }: ClaimContext): TableVerdicts[] {
  const distance = ({ table }: TableVerdicts): number => {
    const off = table.headerRow - passage.cell.row;
    return off >= 0 ? off : 10_000 - off;
  };
  return tables.filter(({ table }) => table.sheet === passage.cell.sheet).sort((a, b) => distance(a) - distance(b));
}
