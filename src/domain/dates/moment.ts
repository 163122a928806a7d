/** One date as one stretch of words gives it, before the rest of the cell has had its say; its year may still be missing. */

import type { Day } from "../calendar";
import { day, dayOf, daysInMonth, firstOfMonth, lastOfMonth, MONTH_NAMES } from "../calendar";
import type { DateClass, DateWarning, Precision } from "./date-reading";
import type { Token } from "./tokens";

export interface Span {
  readonly start: Day;
  readonly end: Day;
}

export interface Moment {
  readonly class: DateClass;
  readonly precision: Precision;
  /** The year it was given; null where the words leave it out. A financial year and a winter go by the year they start. */
  readonly year: number | null;
  /** First and last day in a year; undefined where that year has no such day. */
  readonly span: (year: number) => Span | undefined;
  readonly assumed: readonly string[];
  readonly warnings: readonly DateWarning[];
  /** A better spelling, where this one is odd but can mean only one thing. */
  readonly suggestion: string | null;
  /** Set where the words have the shape of a date and are none: the cell is then unreadable, with this reason. */
  readonly wrong: { readonly why: string; readonly suggestion: string | null } | null;
  /** The meeting named inside the date: "board" in "November board 2023". */
  readonly meeting: string | null;
  /** True where the words name the end of the period, so that "before" adds nothing: "before the end of March". */
  readonly toEnd?: boolean;
}

/** Where a date was found: the moment, and the token after it. */
export interface Match {
  readonly moment: Moment;
  readonly next: number;
  /** Id of the form that did the reading, where one form asks another. */
  readonly form?: string;
}

export interface FormOptions {
  /** A year that stands alone counts as a date here: it follows "end of", "early" and the like. */
  readonly bareYear: boolean;
}

/** One way in which one date is written. The list of them all is in `forms.ts`. */
export interface DateForm {
  readonly id: string;
  readonly title: string;
  /** What the first token must be; saves asking forms that cannot match. */
  readonly opens: "number" | "word" | "any";
  readonly examples: readonly DateExample[];
  /** Reads at one token and looks only ahead a few; undefined where the words are something else. */
  readonly match: (tokens: readonly Token[], at: number, options: FormOptions) => Match | undefined;
}

/** A wording and what must come out; the suite runs every one of them. */
export interface DateExample {
  readonly text: string;
  /** First and last day as "2024-10-01 to 2024-12-31"; one day alone is the last, with no first; "none" where no last day is named. */
  readonly reads: string;
  readonly class: DateClass;
  /** The phrase that reads the cell as a whole, where it is not the entry itself. */
  readonly within?: string;
}

const NOTHING = { assumed: [], warnings: [], suggestion: null, wrong: null, meeting: null } as const;

/** A moment whose days follow from a year. */
export function moment(
  kind: Pick<Moment, "class" | "precision" | "span"> & { readonly year: number | null },
  notes: Partial<Moment> = {},
): Moment {
  return { ...NOTHING, ...kind, ...notes };
}

/** One day, with a year or without. A day that the calendar lacks comes out wrong, with a suggestion where there is one. */
export function dayMoment(year: number | null, month: number, date: number, notes: Partial<Moment> = {}): Moment {
  const base = {
    class: "exact" as const,
    precision: "day" as const,
    year,
    span: (y: number) => {
      const found = dayOf(y, month, date);
      return found && { start: found, end: found };
    },
  };
  const exists = date >= 1 && date <= (year === null ? daysInMonth(2000, month) : daysInMonth(year, month));
  if (exists) return moment(base, notes);
  const name = MONTH_NAMES[month - 1];
  const last = daysInMonth(year ?? 2001, month);
  const words = `${date} ${name}${year === null ? "" : ` ${year}`}`;
  const suggestion = date > last && date <= 31 && year !== null ? `${last} ${name} ${year}` : null;
  return moment(base, { ...notes, wrong: { why: `The calendar has no ${words}.`, suggestion } });
}

/** The whole of a month. */
export function monthMoment(year: number | null, month: number, notes: Partial<Moment> = {}): Moment {
  const span = (y: number) => ({ start: firstOfMonth(y, month), end: lastOfMonth(y, month) });
  return moment({ class: "month", precision: "month", year, span }, notes);
}

/** Whole months from one to another; `last` may run past 12 into the next year. */
export function monthsSpan(year: number, first: number, last: number): Span {
  const endYear = last > 12 ? year + 1 : year;
  return { start: day(year, first, 1), end: lastOfMonth(endYear, last > 12 ? last - 12 : last) };
}

/** Words that have the shape of a date and are none. */
export function wrongMoment(why: string, suggestion: string | null): Moment {
  return moment(
    { class: "unreadable", precision: "day", year: null, span: () => undefined },
    { wrong: { why, suggestion } },
  );
}
