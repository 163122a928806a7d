/** What was issued, to whom and when: one record an action and issue, written by Issue alone, never deleted, for the officer to read and amend. */

import { fromSerial, type Day } from "../../calendar";
import { HISTORY_HEADINGS, ISSUED, ratingWord, readHistory, SUPERSEDED } from "../../changes/history";
import type { History, HistoryHeading, HistoryLine } from "../../changes/history";
import type { Issue, IssueRecord } from "../../changes/issue-record";
import { givesWay, nextIssue } from "../../changes/next-issue";
import type { CellValue } from "../../grid";
import type { Review } from "../../review-schema";
import { dataTopLines, dayCell, filler, layOut, number, text, type Line } from "../blocks";
import { dataPaper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { listOf, plural } from "../words";
import type { SheetEntry } from "./sheet";

const NONE = "None recorded";
const NOT_SO = "[x]";
const HEADING_ROW = 6;

/** Characters; the columns up to the rating fill a printed page. */
const WIDTHS: Readonly<Record<HistoryHeading, number>> = {
  Issue: 7,
  Committee: 17,
  Meeting: 18,
  Version: 9,
  Standing: 12,
  Ref: 7,
  Action: 36,
  Lead: 15,
  "First date": 18,
  "Date now": 18,
  Rating: 8,
  "Rating in words": 18,
  Completed: 18,
  "As at": 18,
  Theme: 18,
  "Success measure": 30,
  "Action key": 11,
};
const DAYS: ReadonlySet<string> = new Set(["Meeting", "As at", "First date", "Date now", "Completed"]);

export const history: SheetEntry = {
  id: "history",
  name: "Issue history",
  kind: "data",
  about: "What was issued, to which committee and when: one record an action and issue. Only Issue writes here.",
  offered: (_review, { issue }) => issue !== undefined,
  build: (review, options) => {
    const held = historyOf(options);
    const issue = issueOf(review, held, options);
    const others = [...new Set(held.lines.flatMap(({ others: own }) => Object.keys(own)))];
    const widths = [...HISTORY_HEADINGS.map((heading) => WIDTHS[heading]), ...others.map(() => 24)];
    const rows: Line[] = [
      ...held.lines.map((line) => ({ cells: [...lineCells(line, issue), ...otherCells(line, others)] })),
      ...(issue?.records ?? []).map((record) => ({
        cells: [...recordCells(issue as Issue, record), ...others.map(() => text(NONE, "data"))],
      })),
    ];
    const print = dataPaper(HEADING_ROW, widths);
    const lines: Line[] = [
      ...headLines(review, options, held, issue, HISTORY_HEADINGS[(print.columns ?? widths.length) - 1] ?? ""),
      { cells: [...HISTORY_HEADINGS, ...others].map((heading) => text(heading, "data.heading")) },
      ...(rows.length === 0 ? [{ cells: widths.map(() => text(NOT_SO, "data")) }] : rows),
    ];
    const { block, heights } = layOut(lines, widths, false);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [
        { name: "Issue_history", top: HEADING_ROW, left: 1, bottom: lines.length, right: widths.length, filters: true },
      ],
      charts: [],
      frozenRows: 0,
      print,
    };
  },
};

function historyOf({ kept, broughtIn = [] }: ReportOptions): History {
  return readHistory([...(kept?.history ? [kept.history] : []), ...broughtIn]);
}

/** What this issue adds; null where nobody issues, or to no committee. */
function issueOf(review: Review, held: History, { issue, committee, meeting }: ReportOptions): Issue | null {
  if (!issue || committee === null || meeting === null) return null;
  return nextIssue(review, held, { committee, meeting, version: issue.version });
}

function headLines(
  review: Review,
  options: ReportOptions,
  held: History,
  issue: Issue | null,
  lastPrinted: string,
): Line[] {
  const issues = held.issues.length + (issue ? 1 : 0);
  const records = held.lines.length + (issue?.records.length ?? 0);
  const unread = held.lines.filter(({ why }) => why !== null);
  return dataTopLines(
    `Issue history – ${reportTitle(review, options)}`,
    `This sheet holds one table: ${plural(records, "record")} of ${plural(issues, "issue")}, one record for each action and issue.`,
    [
      "Only Issue writes here; a draft does not. An issue of the same committee, meeting and version supersedes the one before, which stays. " +
        `Printed pages end with the column ${lastPrinted}.`,
      "You may amend it: one Action key is one action through all issues. To bring in last year's history, paste its rows beneath, or copy its sheet into this workbook.",
      unread.length === 0
        ? `Shorthand: "${NONE}" means that the plan had nothing here; ${NOT_SO} means that there is nothing to say.`
        : `Not read, and kept as it stands: ${listOf(unread.slice(0, 3).map(({ row, why }) => `row ${row} (${why ?? ""})`))}${unread.length > 3 ? ` and ${unread.length - 3} more` : ""}.`,
    ],
  );
}

/** A line as it stands, but for its standing where the new issue takes its place. */
function lineCells(line: HistoryLine, issue: Issue | null): SheetCell[] {
  const { read } = line;
  if (!read) {
    const { values } = line;
    return HISTORY_HEADINGS.map((heading) => asItStands(values[heading], DAYS.has(heading)));
  }
  const superseded = read.issue.superseded || (issue !== null && givesWay(line, issue));
  return recordCells({ ...read.issue, superseded }, read.record);
}

function recordCells(issue: Omit<Issue, "records">, record: IssueRecord): SheetCell[] {
  const cells: Readonly<Record<HistoryHeading, SheetCell>> = {
    Issue: number(issue.number, "data.number"),
    Committee: text(issue.committee, "data"),
    Meeting: dayCell(issue.meeting, "data.day"),
    "As at": dayCell(issue.asAt, "data.day"),
    Version: orNone(issue.version),
    Standing: text(issue.superseded ? SUPERSEDED : ISSUED, "data"),
    "Action key": text(record.key, "data"),
    Ref: orNone(record.ref),
    Theme: orNone(record.theme),
    Action: text(record.action, "data"),
    "Success measure": orNone(record.measure),
    Lead: orNone(record.lead),
    "First date": dayOr(record.first),
    "Date now": dayOr(record.now),
    Rating: text(ratingWord(record.rating), "data"),
    "Rating in words": orNone(record.label),
    Completed: dayOr(record.completed),
  };
  return HISTORY_HEADINGS.map((heading) => cells[heading]);
}

const orNone = (value: string | null): SheetCell => text(value === null || value === "" ? NONE : value, "data");
const dayOr = (day: Day | null): SheetCell => (day === null ? text(NOT_SO, "data") : dayCell(day, "data.day"));

function otherCells({ others: own }: HistoryLine, headings: readonly string[]): SheetCell[] {
  return headings.map((heading) => asItStands(own[heading] ?? "", false));
}

function asItStands(value: CellValue, isDay: boolean): SheetCell {
  if (value === "") return filler("data");
  const day = isDay && typeof value === "number" ? fromSerial(value) : undefined;
  if (day) return dayCell(day, "data.day");
  return typeof value === "number" ? number(value, "data.number") : text(String(value), "data");
}
