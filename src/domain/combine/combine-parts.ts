/** From the parts of many plans to one review, from which sheets are built as from any other. */

import type { Day } from "../calendar";
import { comparable } from "../plan/cell-text";
import { recommendationName } from "../plan/recommendation-name";
import type { Combined, Review, ReviewRow } from "../review-schema";
import { dateNow } from "../row-dates";
import { settingsFingerprint, settingsSchema, type Settings } from "../settings";
import { rollUpCounted, type CountedRow } from "../status/roll-up";
import { CHECKS_ACROSS, checkAcross } from "./checks-across";
import type { PlanPart } from "./plan-part";

export interface CombineChoices {
  readonly asAt: Day;
  readonly asAtFrom: Review["asAtFrom"];
  /** Those that all plans were rated by. */
  readonly settings: Settings;
}

/** Settings that must be one for all plans, lest red mean one thing in one and another in the next. */
const ONE_FOR_ALL = [
  "policy",
  "graceDays",
  "dueSoonDays",
  "reportingDays",
  "behindPoints",
  "wellBehindPoints",
  "revisionsForRed",
  "tbcDays",
] as const satisfies readonly (keyof Settings)[];

/**
 * What goes over the settings kept in each workbook: all that was given, and where nothing was, the usual ones of those that
 * decide a rating. What a workbook says of its own columns and words stays its own.
 */
export function settingsForAll(given: Partial<Settings>): Partial<Settings> {
  const usual = settingsSchema.parse(given);
  return { ...Object.fromEntries(ONE_FOR_ALL.map((name) => [name, usual[name]])), ...given };
}

/** Measures, figures and coverage stay with their plans: they are no sum of many. An empty list gives a review that says so. */
export function combineParts(
  parts: readonly PlanPart[],
  leftOut: Combined["leftOut"],
  { asAt, asAtFrom, settings }: CombineChoices,
): Review {
  const rows = parts.flatMap((part) => part.rows);
  const sum = (of: (part: PlanPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    schema: 1,
    asAt,
    asAtFrom,
    policy: settings.policy,
    settings: settingsFingerprint(settings),
    title: null,
    tables: [],
    rows,
    skipped: [],
    figures: [],
    measures: [],
    findings: checkAcross(rows),
    readings: [],
    coverage: [],
    combined: { plans: parts.map(({ plan }) => plan), leftOut },
    rollup: rollUpCounted(rows.map(countedOf), settings),
    counts: {
      rowsSeen: sum(({ counts }) => counts.rowsSeen),
      rowsRead: sum(({ counts }) => counts.rowsRead),
      rowsSkipped: sum(({ counts }) => counts.rowsSkipped),
      lines: rows.length,
      actions: sum(({ counts }) => counts.actions),
      distinct: sum(({ counts }) => counts.distinct),
      recommendations: sum(({ counts }) => counts.recommendations),
      themes: new Set(rows.flatMap(({ theme }) => (theme === null ? [] : [comparable(theme)]))).size,
      rules: CHECKS_ACROSS.length,
    },
  };
}

/** Which rows were marked critical is not kept in a review, and no headline is printed for groups of many plans. */
function countedOf(row: ReviewRow): CountedRow {
  return {
    theme: row.theme,
    recommendation: recommendationName(row.recommendation, row.part),
    lead: row.lead ?? row.ownerText,
    owners: row.owners,
    inForce: dateNow(row),
    isCritical: false,
    position: row.position,
    computed: row.computed,
    reported: row.reported,
  };
}
