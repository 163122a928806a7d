/** How the plan was read and rated, so that anybody can retrace it: one table of subject, item and what was done. */

import { printDay, type Day } from "../../calendar";
import { BASES, RATINGS, type Review, type ReviewFinding } from "../../review-schema";
import { layOut, text, topLines, type Line } from "../blocks";
import { dataPaper, reportTitle, sourceLine } from "../page";
import { presetOf } from "../presets";
import type { ReportOptions } from "../report-options";
import { BASIS_WORDS, DATE_CLASS_WORDS, capitalised, listOf, plural, rowRuns } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const WIDTHS = [22, 38, 74];
const HEADINGS = ["Subject", "Item", "What was read or done"];
const HEADING_ROW = 6;

interface Note {
  readonly subject: string;
  readonly item: string;
  readonly said: string;
}

export const notes: SheetEntry = {
  id: "notes",
  name: "Notes",
  kind: "data",
  about: "How the plan was read, the policy and the settings, what was skipped and why, and the version.",
  build: (review, options) => {
    const all = [
      ...aboutNotes(review, options),
      ...tableNotes(review),
      ...countNotes(review),
      ...skippedNotes(review),
      ...readingNotes(review),
      ...dateNotes(review),
      ...ratingNotes(review, options),
      ...settingNotes(review, options),
    ];
    const lines: Line[] = [
      ...topLines(
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
      print: dataPaper(HEADING_ROW),
    };
  },
};

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

function tableNotes(review: Review): Note[] {
  const subject = "How it was read";
  if (review.tables.length === 0) return [{ subject, item: "Tables", said: "No table was found." }];
  return review.tables.flatMap((table) => [
    {
      subject,
      item: `${table.sheet} ${table.address}`,
      said: `${table.kind === "actions" ? "Action table" : `Table of ${table.kind}`}, ${plural(table.rows, "row")}, headings in row ${table.headerRow}, ${sure(table.sure)}. ${table.why}`,
    },
    ...table.headings.map((heading) => ({
      subject: "Columns",
      item: `${table.sheet} column ${heading.column}: ${heading.heading.trim() || "no heading"}`,
      said:
        heading.field === null
          ? "Kept as it is; it has no part in the ratings."
          : `Read as ${FIELD_WORDS[heading.field] ?? heading.field}, ${sure(heading.sure)}${FROM_WORDS[heading.from] ?? ""}.`,
    })),
  ]);
}

const sure = (share: number): string => `${Math.round(share * 100)}% sure`;

const FROM_WORDS: Readonly<Record<string, string>> = {
  content: ", guessed from what the cells hold",
  override: ", as the officer said",
};

/** Only the fields whose own name is not what an officer would call them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  ref: "reference number",
  measure: "success measure",
  owner: "who is responsible",
  lead: "lead",
  start: "start date",
  due: "due date",
  revised: "revised date",
  reasonRevised: "reason for the new date",
  approvedBy: "who approved the new date",
  review: "review date",
  completed: "date completed",
  declared: "the owner's own rating",
  percent: "percent complete",
  updated: "date of last update",
  recovery: "recovery action",
  decision: "decision sought",
};

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
      said: `${plural(counts.lines, "action line")}, which make ${plural(counts.actions, "action")}, of which ${counts.distinct} distinct.`,
    },
    {
      subject,
      item: "Recommendations and themes",
      said: `${plural(counts.recommendations, "recommendation")} and ${plural(counts.themes, "theme")}.`,
    },
    { subject, item: "Rules", said: `Each row was checked against ${plural(counts.rules, "rule")}.` },
  ];
}

/** One line for each reason and sheet. */
function skippedNotes(review: Review): Note[] {
  const subject = "Rows skipped";
  if (review.skipped.length === 0) return [{ subject, item: "None", said: "No row was skipped." }];
  const groups = groupBy(review.skipped, ({ sheet, why }) => JSON.stringify([sheet, why]));
  return groups.map((group) => ({
    subject,
    item: capitalised(group[0]?.why ?? ""),
    said: `${group[0]?.sheet} ${group.length === 1 ? "row" : "rows"} ${rowRuns(group.map(({ row }) => row))}`,
  }));
}

/** Where the wording left a choice, what was chosen and where. */
function readingNotes(review: Review): Note[] {
  const groups = groupBy(review.readings, ({ sheet, message }) => JSON.stringify([sheet, message]));
  return groups.map((group) => {
    const [first] = group as [ReviewFinding];
    const cells = group.flatMap((reading) => (reading.cells.length === 0 ? [reading] : reading.cells));
    return {
      subject: "Read with a choice",
      item: first.message,
      said: `${first.sheet} ${listOf(shownOf(cells.map(({ cell }) => cell)))}`,
    };
  });
}

/** So many addresses are spelt out, the rest are counted. */
const MOST_CELLS = 20;

function shownOf(cells: readonly string[]): string[] {
  return cells.length <= MOST_CELLS ? [...cells] : [...cells.slice(0, MOST_CELLS), `${cells.length - MOST_CELLS} more`];
}

/** What each wording that is not a plain day was read as, and what was taken for granted. */
function dateNotes(review: Review): Note[] {
  const dates = review.rows.flatMap((row) =>
    [row.due, row.revised, row.completed, row.start, row.review, row.updated]
      .filter((date) => date !== null)
      .map((date) => ({ date, row })),
  );
  const chosen = new Set(
    review.readings.flatMap(({ cells, sheet, cell }) => [
      `${sheet}!${cell}`,
      ...cells.map((each) => `${each.sheet}!${each.cell}`),
    ]),
  );
  const told = dates.filter(
    ({ date, row }) =>
      !chosen.has(`${row.sheet}!${date.cell}`) &&
      date.class !== "blank" &&
      (date.class !== "exact" || date.note !== null),
  );
  const groups = groupBy(told, ({ date }) => JSON.stringify([date.text, date.start, date.end, date.note]));
  return groups.map((group) => {
    const { date } = group[0] as (typeof told)[number];
    const sheets = [...new Set(group.map(({ row }) => row.sheet))];
    const rows = sheets
      .map((sheet) => `${sheet} ${rowRuns(group.filter(({ row }) => row.sheet === sheet).map(({ row }) => row.row))}`)
      .join("; ");
    return {
      subject: "Dates as read",
      item: `"${date.text}"`,
      said: `${readAs(date)}${date.note ? ` ${date.note}` : ""} Rows: ${rows}.`,
    };
  });
}

function readAs(date: Review["rows"][number]["due"]): string {
  if (date.class === "unreadable") return "Could not be read as a date.";
  const start = date.start as Day | null;
  const end = date.end as Day | null;
  const kind = DATE_CLASS_WORDS[date.class];
  if (end === null) return `${kind}: no fixed date${start === null ? "" : `, from ${printDay(start)}`}.`;
  const from = start !== null && start !== end && date.class === "range" ? `${printDay(start)} to ` : "";
  const soft = date.soft ? ", and the plan allows a later one" : "";
  return `${kind}: read as ${from}${printDay(end)}${date.class === "exact" || date.class === "range" ? "" : ", its last day"}${soft}.`;
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
        said: `${clause ? `${clause.when}. ` : ""}${plural(rows.length, "row")}.`,
      };
    }),
    ...BASES.filter((basis) => (review.rollup.bases[basis] ?? 0) > 0).map((basis) => ({
      subject: "Ratings rest on",
      item: BASIS_WORDS[basis],
      said: plural(review.rollup.bases[basis] ?? 0, "row"),
    })),
  ];
}

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

/** Groups in the order in which their first members stand. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
