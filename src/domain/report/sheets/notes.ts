/** How the plan was read and rated, so that anybody can retrace it: one table of subject, item and what was done. */

import { printDay, type Day } from "../../calendar";
import { MEASURE_CLAUSES } from "../../measures/measure-policies";
import { BASES, RATINGS, type Combined, type Rating, type Review, type ReviewRow } from "../../review-schema";
import { dataTopLines, layOut, text, type Line } from "../blocks";
import { dataPaper, reportTitle, sourceLine } from "../page";
import { presetOf } from "../presets";
import { dateNotes, groupBy, readingNotes, rowNotes, skippedNotes, tableNotes, type Note } from "../reading-notes";
import type { ReportOptions } from "../report-options";
import { BASIS_WORDS, listOf, plural } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const WIDTHS = [22, 38, 74];
const HEADINGS = ["Subject", "Item", "What was read or done"];
const HEADING_ROW = 6;

export const notes: SheetEntry = {
  id: "notes",
  name: "Notes",
  kind: "data",
  about: "How the plan was read, the policy and the settings, what was skipped and why, and the version.",
  tellsOfChecks: true,
  build: (review, options) => {
    const all = [
      ...aboutNotes(review, options),
      ...(options.byHand ?? []),
      ...(review.combined ? [...countNotes(review), ...planNotes(review.combined)] : planReadNotes(review)),
      ...ratingNotes(review, options),
      ...measureNotes(review, options),
      ...settingNotes(review, options),
      ...(options.accessibility ?? []),
      ...(options.made ?? []),
    ];
    const lines: Line[] = [
      ...dataTopLines(
        `Notes – ${reportTitle(review, options)}`,
        "This sheet holds one table: how the plan was read and rated, for anybody who wants to retrace it.",
        [
          sourceLine(review, options),
          "Shorthand: row numbers are those of the plan's own sheet.",
          `Made with PlanProof ${options.version}.`,
        ],
      ),
      { cells: HEADINGS.map((heading) => text(heading, "data.heading")) },
      ...all.map(({ subject, item, said }): Line => ({
        cells: [text(subject, "data"), text(item, "data"), text(said, "data")],
      })),
    ];
    const { block, heights } = layOut(lines, WIDTHS, false);
    return {
      widths: WIDTHS,
      heights,
      blocks: [block],
      tables: [{ name: "Report_notes", top: HEADING_ROW, left: 1, bottom: lines.length, right: WIDTHS.length }],
      charts: [],
      frozenRows: 0,
      print: dataPaper(HEADING_ROW, WIDTHS),
    };
  },
};

function planReadNotes(review: Review): Note[] {
  return [
    ...tableNotes(review),
    ...countNotes(review),
    ...skippedNotes(review),
    ...rowNotes(review),
    ...readingNotes(review),
    ...dateNotes(review),
  ];
}

/** What was left out and why, then how each plan was read, under its name. */
function planNotes({ plans, leftOut }: Combined): Note[] {
  return [
    ...leftOut.map(({ file, why }) => ({ subject: "Left out", item: file, said: why })),
    {
      subject: "Kept in the plans",
      item: "Measures, figures, coverage, decisions and issues",
      said: "They are no sum of many plans, and were not brought together. Each plan's own checks are counted below.",
    },
    ...plans.flatMap(({ name, notes: own }) => own.map(({ item, said }) => ({ subject: name, item, said }))),
  ];
}

function aboutNotes(review: Review, options: ReportOptions): Note[] {
  const subject = "About this report";
  const from = {
    given: "Given by the officer.",
    plan: "Taken from the plan's own as-at line.",
    today: "No date was given, so the plan is rated as at the day this was made.",
  }[review.asAtFrom];
  return [
    { subject, item: "Tracker", said: options.sourceName },
    { subject, item: "As-at date", said: `${printDay(review.asAt as Day)}. ${from}` },
    { subject, item: "Preset", said: presetOf(options.preset).name },
    { subject, item: "Standing of the document", said: options.draft },
    { subject, item: "Version", said: `PlanProof ${options.version}` },
  ];
}

function countNotes({ counts }: Review): Note[] {
  const subject = "Counts";
  return [
    {
      subject,
      item: "Rows",
      said: `${plural(counts.rowsSeen, "row")} seen: ${counts.rowsRead} read and ${counts.rowsSkipped} skipped, each with a reason below.`,
    },
    {
      subject,
      item: "Actions",
      said: actionCounts(counts),
    },
    {
      subject,
      item: "Recommendations and themes",
      said: `${counts.recommendations === 0 ? "No recommendations" : plural(counts.recommendations, "recommendation")} and ${counts.themes === 0 ? "no themes" : plural(counts.themes, "theme")}.`,
    },
    { subject, item: "Rules", said: `Each row was checked against ${plural(counts.rules, "rule")}.` },
  ];
}

/** "44 action lines, which make 43 actions, of which 40 are distinct."; the one number where they are all one. */
function actionCounts({ lines, actions, distinct }: Review["counts"]): string {
  if (lines === actions && actions === distinct) return `${plural(actions, "action")}.`;
  const made =
    lines === actions
      ? plural(actions, "action")
      : `${plural(lines, "action line")}, which make ${plural(actions, "action")}`;
  return `${made}, of which ${distinct} ${distinct === 1 ? "is" : "are"} distinct.`;
}

/** What notes alone suggest is in no count until somebody accepts it. */
function waitingWords(rows: readonly ReviewRow[]): string {
  const waiting = rows.filter(
    ({ computed, reported }) => computed.suggested && reported.rating !== computed.rating,
  ).length;
  if (waiting === 0) return "";
  const which = waiting === rows.length ? "Suggested" : `${waiting} of them suggested`;
  return ` ${which} by notes, and counted as not rated until accepted.`;
}

function ratingNotes(review: Review, options: ReportOptions): Note[] {
  const { policy, name, rated } = wordingOf(review, options);
  const used = groupBy(review.rows, ({ computed }) => computed.case);
  return [
    {
      subject: "Policy",
      item: policy.name,
      said: policy.about,
    },
    ...RATINGS.map((rating) => ({ subject: "Key", item: name(rating), said: policy.key[rating] })),
    ...used.map((rows) => {
      const { computed } = rows[0] as (typeof rows)[number];
      const clause = policy.clauses.find((each) => each.case === computed.case);
      return {
        subject: "Clauses used",
        item: rated(computed),
        said: `${clause ? `${clause.when}. ` : ""}${plural(rows.length, "row")}.${waitingWords(rows)}`,
      };
    }),
    ...BASES.filter((basis) => (review.rollup.bases[basis] ?? 0) > 0).map((basis) => ({
      subject: "Ratings rest on",
      item: BASIS_WORDS[basis],
      said: plural(review.rollup.bases[basis] ?? 0, "row"),
    })),
  ];
}

/** The clauses that rated measures, with the tolerances they rest on; nothing where there are no measures. */
function measureNotes({ measures }: Review, { settings }: ReportOptions): Note[] {
  if (measures.length === 0) return [];
  const subject = "Key to measures";
  const tolerance = settings
    ? [
        {
          subject,
          item: "Tolerance",
          said: `${settings.measureTolerancePercent}% of a count, rate or sum of money; ${plural(settings.measureTolerancePoints, "percentage point")} of a percentage.`,
        },
      ]
    : [];
  const used = groupBy(measures, ({ case: id, rating }) => `${id} ${rating}`);
  return [
    ...tolerance,
    ...used.map((alike): Note => {
      const { case: id, rating } = alike[0] as (typeof alike)[number];
      const clause = MEASURE_CLAUSES.find((each) => each.case === id && each.rating === rating);
      const when = clause ? `${clause.title}. ` : "";
      return { subject, item: MEASURE_RATINGS[rating], said: `${when}${plural(alike.length, "measure")}.` };
    }),
  ];
}

const MEASURE_RATINGS: Readonly<Record<Rating, string>> = {
  blue: "Blue",
  green: "Green",
  amber: "Amber",
  red: "Red",
  grey: "Not rated",
  closed: "Closed",
};

function settingNotes(review: Review, { settings }: ReportOptions): Note[] {
  const subject = "Settings";
  const mark = { subject, item: "Fingerprint of all settings", said: review.settings };
  if (!settings) return [mark];
  return [
    mark,
    { subject, item: "Days of grace after a due date", said: String(settings.graceDays) },
    { subject, item: "Days ahead that count as due soon", said: String(settings.dueSoonDays) },
    { subject, item: "Days between reports", said: String(settings.reportingDays) },
    { subject, item: "Date revisions that make a row red", said: String(settings.revisionsForRed) },
    {
      subject,
      item: "Ratings suggested by notes",
      said: settings.acceptSuggestions ? "Counted." : "Not counted until accepted.",
    },
    {
      subject,
      item: "Date of the plan",
      said: settings.planDate === null ? "Not given." : printDay(settings.planDate as Day),
    },
    ...settings.rulesOff.map(({ rule, reason }) => ({
      subject,
      item: `Rule ${rule} switched off`,
      said: reason || "No reason given.",
    })),
    ...settings.accepted.map(({ rule, sheet, cell, reason }) => ({
      subject,
      item: `Finding accepted: ${rule} at ${sheet} ${cell}`,
      said: reason || "No reason given.",
    })),
    ...settings.meetings.map(({ name, day }) => ({ subject, item: `Meeting: ${name}`, said: printDay(day as Day) })),
    ...(Object.keys(settings.statusWords).length === 0
      ? []
      : [
          {
            subject,
            item: "Status words of this workbook",
            said: `${listOf(Object.entries(settings.statusWords).map(([word, meaning]) => `"${word}" means ${meaning}`))}.`,
          },
        ]),
  ];
}
