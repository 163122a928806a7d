/** What a date cell says: first and last day, how exact, what was known and what was assumed. */

import type { Day } from "../calendar";

/** How the wording is to be treated when the row is rated (domain conventions 1.2). */
export type DateClass =
  | "exact"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "range"
  | "soft"
  | "conditional"
  | "event"
  | "multiple"
  | "ongoing"
  | "tbc"
  | "blank"
  | "unreadable";

export type Precision = "day" | "week" | "month" | "quarter" | "half" | "season" | "year" | "financial year";

export interface Milestone {
  readonly day: Day;
  /** The words beside the day: "Instruct PCSE", "assessment from"; "" where there are none. */
  readonly label: string;
}

export interface DateReading {
  /** The cell's own text, untouched. */
  readonly text: string;
  readonly class: DateClass;
  /** First day that the wording covers; null where it names none. */
  readonly start: Day | null;
  /** The day after which the row is late; null where there is none. Never before `start`. */
  readonly end: Day | null;
  readonly precision: Precision | null;
  /** True where work goes on with no end, or beyond the end named. */
  readonly ongoing: boolean;
  /** True where the plan itself allows a later day than `end` ("initially", "or in line with …"). */
  readonly soft: boolean;
  /** The words the day depends on: "end date of individual practice contracts". */
  readonly condition: string | null;
  /** Every day in the cell where there is more than one, earliest first; the deadline among them. */
  readonly milestones: readonly Milestone[];
  /** Earlier first promise where the cell itself holds a replaced date ("31/3/24 revised to 30/6/24"). */
  readonly replaced: DateReading | null;
  /** What was taken for granted, a sentence each: "Year taken as 2021, so that the start comes before the end." */
  readonly assumed: readonly string[];
  /** A caution for the reader: "Day and month could be swapped: 7 October 2024." */
  readonly warnings: readonly DateWarning[];
  /** Words beside the date that say what it is a date of: "workforce plan", "Funding end date". */
  readonly label: string | null;
  /** A better spelling of a typo with one good reading, offered and never applied unasked: "29 December 2021". */
  readonly suggestion: string | null;
  /** Why the text could not be read; null where it was. */
  readonly why: string | null;
  /** Id of the phrase in `phrases.ts` that read it; null where none did. */
  readonly phrase: string | null;
  /**
   * True where the cell calls the work complete. A date beside the word is when it was done and no deadline: it stands in
   * `doneOn`, and `end` stays null unless the cell names a due date as well. Absent otherwise.
   */
  readonly done?: boolean;
  /** The last day of the date beside "complete"; absent where there is none. */
  readonly doneOn?: Day;
}

/** `kind` names the trouble, for rules to pick up; `sentence` says it. */
export interface DateWarning {
  readonly kind: "malformed" | "swap" | "vague" | "year-assumed" | "two-dates" | "funding-end" | "reversed";
  readonly sentence: string;
}

/** What a reader of dates may know beyond the cell; never today. */
export interface DateContext {
  /** The plan's own date, from which relative wordings ("within 3 months") are read; null where the plan gives none. */
  readonly planDate: Day | null;
  /** The financial year that the plan says it is of, by the year it starts in: what gives a date its year before the plan's date does. */
  readonly planYear?: { readonly starts: number; readonly text: string } | null;
  /** Named meetings and their days ("October/November board"); may be empty. */
  readonly meetings: readonly { readonly name: string; readonly day: Day }[];
  readonly dateSystem: "1900" | "1904";
}
