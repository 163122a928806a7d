/** Reviews for the report's tests, made by hand: say of a row what matters, the rest is blank, and the counts are added up. */

import { dayNumber, printDay, type Day } from "../../../src/domain/calendar";
import { BASES, POSITIONS, reviewSchema } from "../../../src/domain/review-schema";
import type { Counts, Rating, Review, ReviewDate, ReviewRow } from "../../../src/domain/review-schema";
import type { ReportOptions } from "../../../src/domain/report/report-options";

export const AS_AT = "2024-09-30" as Day;

export const OPTIONS: ReportOptions = {
  title: "Getting an NHS dentist: action plan",
  committee: "Health Scrutiny Committee",
  meeting: "2024-10-17" as Day,
  reportOf: "Example Integrated Care Board",
  agendaItem: "6",
  version: "0.1.0",
  draft: "Draft",
  preset: "council-scrutiny",
  sheetNames: {},
  sourceName: "dental-plan.xlsx",
};

export function dated(text: string, end: string | null, more: Partial<ReviewDate> = {}): ReviewDate {
  return {
    text,
    class: text === "" ? "blank" : "exact",
    start: end,
    end,
    precision: end === null ? null : "day",
    ongoing: false,
    soft: false,
    condition: null,
    milestones: [],
    note: null,
    cell: "F6",
    ...more,
  };
}

/** `due` is an ISO day or "" for a blank date; the rating's label and reason may be left out. */
export interface RowSays extends Partial<Omit<ReviewRow, "due" | "reported">> {
  readonly day?: string;
  readonly due?: ReviewDate;
  readonly rating?: Rating;
  readonly label?: string;
  readonly because?: string;
  readonly basis?: ReviewRow["reported"]["basis"];
  /** The clause of the policy that decided. */
  readonly case?: string;
}

export function reviewRow(says: RowSays, row: number): ReviewRow {
  const {
    day = "2025-03-31",
    rating = "grey",
    label = "Status needed",
    basis = "none",
    because,
    case: clause = "R1b",
    ...rest
  } = says;
  const due = says.due ?? dated(day === "" ? "" : printDay(day as Day), day === "" ? null : day);
  const days = due.end === null ? null : dayNumber(AS_AT) - dayNumber(due.end as Day);
  const position =
    days === null ? "noFixedDate" : days > 0 ? (due.soft ? "softPassed" : "passed") : days >= -30 ? "dueSoon" : "later";
  const rated = { rating, label, basis, because: because ?? `${label}.` };
  return {
    sheet: "Plan",
    row,
    cell: `C${row}`,
    table: 0,
    hidden: false,
    ref: null,
    theme: null,
    recommendation: null,
    part: null,
    action: `Action of row ${row}.`,
    measure: null,
    owners: [],
    ownerText: null,
    lead: null,
    revised: null,
    completed: null,
    start: null,
    review: null,
    updated: null,
    status: null,
    declared: null,
    percent: null,
    progress: null,
    recovery: null,
    decision: null,
    position,
    computed: { ...rated, case: clause, suggested: false },
    disagreement: null,
    measureOf: null,
    linkedTo: [],
    notes: [],
    ...rest,
    due,
    reported: { ...rated, by: null, on: null, reason: null, expires: null },
    variance: says.variance ?? {
      days,
      workingDays: days,
      slipDays: null,
      timesRevised: 0,
      because: days === null ? "It has no fixed date." : `Due ${printDay(due.end as Day)}.`,
    },
  };
}

export function countsOf(rows: readonly ReviewRow[]): Counts {
  const of = (rating: Rating) => rows.filter(({ reported }) => reported.rating === rating).length;
  return {
    blue: of("blue"),
    green: of("green"),
    amber: of("amber"),
    red: of("red"),
    grey: of("grey"),
    closed: of("closed"),
    total: rows.length,
  };
}

/** A whole review of these rows, checked against the schema. */
export function reviewOf(says: readonly RowSays[], more: Partial<Review> = {}): Review {
  const rows = says.map((each, index) => reviewRow(each, each.row ?? index + 6));
  const tally = <K extends string>(keys: readonly K[], keyOf: (row: ReviewRow) => K) =>
    Object.fromEntries(keys.map((key) => [key, rows.filter((row) => keyOf(row) === key).length])) as Record<K, number>;
  const groups = (keyOf: (row: ReviewRow) => string | null) =>
    [...new Set(rows.map(keyOf).filter((key) => key !== null))].map((name) => ({
      name,
      ...countsOf(rows.filter((row) => keyOf(row) === name)),
      headline: "Not enough information",
      headlineRating: "grey" as Rating,
    }));
  const measureRows = rows.filter((row) => row.measureOf !== null).length;
  return reviewSchema.parse({
    schema: 1,
    asAt: AS_AT,
    asAtFrom: "given",
    policy: "brag",
    settings: "0a1b2c3d",
    title: null,
    tables: [],
    rows,
    skipped: [],
    figures: [],
    measures: [],
    findings: [],
    readings: [],
    coverage: [],
    rollup: {
      all: countsOf(rows),
      ifAccepted: countsOf(rows),
      positions: tally(POSITIONS, (row) => row.position),
      bases: tally(BASES, (row) => row.reported.basis),
      byTheme: groups((row) => row.theme),
      byRecommendation: groups((row) => row.recommendation),
      byOwner: groups((row) => row.lead).map((group) => ({ ...group, alsoNamed: 0 })),
      byMonth: groups((row) => row.due.end?.slice(0, 7) ?? null),
    },
    counts: {
      rowsSeen: rows.length,
      rowsRead: rows.length,
      rowsSkipped: 0,
      lines: rows.length,
      actions: rows.length - measureRows,
      distinct: rows.length - measureRows,
      recommendations: new Set(rows.map((row) => row.recommendation).filter((text) => text !== null)).size,
      themes: new Set(rows.map((row) => row.theme).filter((text) => text !== null)).size,
      rules: 83,
    },
    ...more,
  });
}
