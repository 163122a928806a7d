/**
 * START HERE: the one path from cells to what is wrong with a plan. Each line of `reviewPlan` is a stage.
 *
 *   Grid[] -findTables-> PlanTable[] -readRows-> PlanRow[] -makeJudge-> JudgedRow[] --+-runRules-> Finding[] -+
 *                            |                           (variance, position,         |                       |
 *                            |                            computed and reported RAG)  +-rollUp, counts--------+-> Review
 *                            |                            +-coverPlan-> coverage of the checklists ------------+
 *                            +-checkFigures-> figures with verdicts ------------------+                       |
 *                            +-readMeasures, judgeMeasures-> measures with ratings ---+-----------------------+
 *
 * Checking writes nothing. Sheets are built from the `Review` (`report/build-sheets.ts`) and written by `app/write-report.ts`.
 * Rules see facts; facts never see findings, so there is no cycle.
 */

import type { Day } from "./calendar";
import { coverPlan } from "./coverage/cover-plan";
import { takeOwnLists } from "./coverage/own-checklist";
import { toReviewCoverage } from "./coverage/to-review-coverage";
import { matchDecisions } from "./decisions/match-decisions";
import { minutesOf } from "./decisions/minutes";
import { readDecisions } from "./decisions/read-decisions";
import { toReviewDecisions } from "./decisions/to-review-decisions";
import { isHistory, readHistory } from "./changes/history";
import { rememberedIn } from "./changes/promises";
import { changesOf, recognise } from "./changes/review-changes";
import { checkFigures } from "./figures/check-figures";
import type { Finding } from "./finding";
import type { Grid } from "./grid";
import type { KeptSheets } from "./kept-sheets";
import { judgeMeasures } from "./measures/judge-measures";
import { readMeasures } from "./measures/read-measures";
import { makeAcronymReader } from "./plan/acronyms";
import { readAreas } from "./plan/areas";
import { findTables } from "./plan/find-tables";
import { valueOf, type PlanRow } from "./plan/plan-row";
import { readRows } from "./plan/read-rows";
import { requiredColumnNotes, requiredReadings } from "./plan/schema-required";
import type { Review, ReviewFinding } from "./review-schema";
import { RULES } from "./rules";
import { cellText } from "./rules/facts";
import { runRules, type RulesRun } from "./rules/run-rules";
import { settingsFingerprint, type Settings } from "./settings";
import { makeJudge } from "./status/judge-status";
import { countRows, rollUp } from "./status/roll-up";
import { toReviewFinding, toReviewRow, toReviewTable } from "./to-review";

export interface ReviewInput {
  /** The officer's own sheets; never ours. */
  readonly grids: readonly Grid[];
  readonly settings: Settings;
  readonly asAt: Day;
  readonly asAtFrom: Review["asAtFrom"];
  /** Our own sheets that are memory; absent where the workbook has none. */
  readonly kept?: KeptSheets;
  /** To whom the report goes and when they meet, where it is known: changes are told since the last issue to them. */
  readonly committee?: string | null;
  readonly meeting?: Day | null;
}

export interface ReviewOutcome {
  readonly review: Review;
  /** Where no plan was found: what was looked for and what came nearest, in a sentence. */
  readonly nearest: string | null;
  /** The plan's own "as at" or "updated" line, for the officer to confirm; null where there is none. */
  readonly planAsAt: { readonly day: string; readonly text: string } | null;
  /** Rules that threw: our own mistakes, to be said aloud and never shown as findings. */
  readonly broken: RulesRun["broken"];
}

/** Reads, rates and judges a plan as at a day. The same input gives the same review, byte for byte. */
export function reviewPlan({ grids: sheets, settings, asAt, asAtFrom, kept, ...report }: ReviewInput): ReviewOutcome {
  const broughtIn = sheets.filter(isHistory);
  const mine = sheets.filter((grid) => !settings.returnedSheets.includes(grid.sheet) && !broughtIn.includes(grid));
  const { lists: own, others: grids } = takeOwnLists(mine);
  const found = findTables(grids, settings);
  const read = readRows(grids, found.tables, settings);
  const notes = [...found.notes, ...read.notes, ...requiredColumnNotes(found.tables, settings)];
  const plan = { ...read, tables: found.tables, notes };
  const decided = readDecisions(kept);
  const matched = matchDecisions(decided.decisions, plan.rows);
  const history = readHistory([...(kept?.history ? [kept.history] : []), ...broughtIn]);
  const { committee = null, meeting = null } = report;
  const about = { asAt, history, committee, meeting, identities: settings.identities };
  const judge = makeJudge({ ...plan, asAt, settings, minutesOf: minutesOf(matched, asAt) });
  const asShown = judge();
  const shownRows = asShown.map(toReviewRow);
  // Which row was which action is known by what it says; where its date was written over since a report, it is judged by that.
  const recognised = history.issues.length > 0 ? recognise({ ...about, rows: shownRows }) : undefined;
  const rememberedOf = rememberedIn(recognised);
  const judged = rememberedOf ? judge(rememberedOf) : asShown;
  const measures = judgeMeasures(readMeasures(grids, plan.tables, settings), asAt, settings);
  const checked = checkFigures(grids, plan.tables);
  const lists = kept ? { own, kept } : { own };
  const readAcronyms = makeAcronymReader();
  const covered = coverPlan({ ...plan, measures, wanted: settings.checklists, ...lists, readAcronyms });
  const areas = readAreas(grids, found.tables);
  const facts = { ...plan, asAt, settings, rows: judged, measures, figures: checked.facts, areas, grids, readAcronyms };
  const judgement = runRules(facts);
  const titles = new Map(RULES.map((rule) => [rule.id, rule.title]));
  const plainly = (finding: Finding): ReviewFinding =>
    toReviewFinding(finding, titles.get(finding.rule) ?? "Needed and blank", cellText(facts, finding.cell));
  const rows = judged.map((row, index) => (row === asShown[index] && shownRows[index]) || toReviewRow(row));
  const changes = changesOf({ ...about, rows }, recognised);
  const linesIn = (table: number): number => plan.rows.filter((row) => row.table === table).length;
  const review: Review = {
    schema: 1,
    asAt,
    asAtFrom,
    policy: settings.policy,
    settings: settingsFingerprint(settings),
    title: plan.title,
    tables: plan.tables.map((table, index) => toReviewTable(table, linesIn(index))),
    rows,
    skipped: [...plan.skipped],
    figures: [...checked.figures],
    measures,
    findings: judgement.findings.map(plainly),
    readings: [...judgement.readings.map(plainly), ...requiredReadings(plan.rows, plan.tables, settings).map(plainly)],
    coverage: toReviewCoverage(covered),
    ...(covered.notes.length > 0 ? { coverageNotes: covered.notes } : {}),
    ...toReviewDecisions(decided, matched),
    ...(changes ? { changes } : {}),
    rollup: rollUp(judged, settings),
    counts: {
      rowsSeen: plan.rows.length + plan.skipped.length,
      rowsRead: plan.rows.length,
      rowsSkipped: plan.skipped.length,
      ...countRows(judged),
      recommendations: new Set(plan.rows.map(recommendationOf).filter((each) => each !== "")).size,
      themes: new Set(plan.rows.flatMap(({ theme }) => valueOf(theme) ?? [])).size,
      rules: judgement.rulesRun,
    },
  };
  return {
    review,
    nearest: found.nearest,
    planAsAt: plan.stated.asAt ?? plan.stated.updated,
    broken: judgement.broken,
  };
}

/** What a row's recommendation is known by: one that is divided into a), b), c) is one. */
function recommendationOf({ part, recommendation }: PlanRow): string {
  return part === null ? (valueOf(recommendation) ?? "") : part.replace(/(?<!\D)\D+$/, "");
}
