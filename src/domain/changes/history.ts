/** The Issue history sheet as data: its headings, what its lines say, and the issues that they make up. */

import { fromSerial, readDay, type Day } from "../calendar";
import type { CellValue, Grid } from "../grid";
import { lastColumn, lastRow, valueAt } from "../grid";
import { readDate } from "../dates/read-date";
import { readKeptRows } from "../kept-sheets";
import { RATINGS, type Rating } from "../ratings";
import type { Issue, IssueName, IssueRecord } from "./issue-record";

/** In the order they stand. */
export const HISTORY_HEADINGS = [
  "Issue",
  "Committee",
  "Meeting",
  "As at",
  "Version",
  "Standing",
  "Action key",
  "Ref",
  "Theme",
  "Action",
  "Success measure",
  "Lead",
  "First date",
  "Date now",
  "Rating",
  "Rating in words",
  "Completed",
] as const;
export type HistoryHeading = (typeof HISTORY_HEADINGS)[number];

export const ISSUED = "Issued";
export const SUPERSEDED = "Superseded";
/** What stands in a cell that has nothing to say, so that no cell of a data sheet is blank. */
export const NOTHING = ["none recorded", "[x]"];

/** A line of the sheet. One that cannot be read is kept as it stands and has no part in any comparison. */
export interface HistoryLine {
  readonly sheet: string;
  readonly row: number;
  readonly values: Readonly<Record<HistoryHeading, CellValue>>;
  /** What stands under headings of the officer's own. */
  readonly others: Readonly<Record<string, CellValue>>;
  readonly read: {
    readonly issue: IssueName & Pick<Issue, "number" | "superseded">;
    readonly record: IssueRecord;
  } | null;
  /** Why it could not be read; null where it was. */
  readonly why: string | null;
}

export interface History {
  readonly lines: readonly HistoryLine[];
  /** The earliest first, superseded ones among them. */
  readonly issues: readonly Issue[];
}

/** Rows within which the headings of a copied sheet stand, titles and notes above them. */
const HEADINGS_WITHIN = 20;

const known = new WeakMap<Grid, readonly HistoryLine[]>();

/** True for a sheet that bears the headings of an Issue history: one copied from another workbook is memory, and no plan. */
export function isHistory(grid: Grid): boolean {
  return headingRows({ ...grid, values: grid.values.slice(0, HEADINGS_WITHIN) }).length > 0;
}

/** Reads sheets of issues, ours first; a line that stands on several of them counts once. */
export function readHistory(grids: readonly Grid[]): History {
  const seen = new Set<string>();
  const lines = grids.flatMap(linesOf).filter(({ read, values }) => {
    if (!read) return true;
    const mark = JSON.stringify([keyOfIssue(read.issue), read.record.key, values["Action"], values["Success measure"]]);
    return !seen.has(mark) && Boolean(seen.add(mark));
  });
  return { lines, issues: issuesOf(lines) };
}

function linesOf(grid: Grid): readonly HistoryLine[] {
  const held = known.get(grid);
  if (held) return held;
  const heads = headingRows(grid);
  const lines = heads.flatMap((row, index) => sectionLines(grid, row, heads[index + 1] ?? lastRow(grid) + 1));
  known.set(grid, lines);
  return lines;
}

/** Lines that bear every heading: a second one begins what was pasted beneath, in whatever order its columns stand. */
function headingRows(grid: Grid): number[] {
  const rows: number[] = [];
  for (let row = grid.firstRow; row <= lastRow(grid); row += 1) {
    const cells = grid.values[row - grid.firstRow] ?? [];
    if (cells.length < HISTORY_HEADINGS.length || !cells.some(isKeyHeading)) continue;
    const standing = new Set(cells.map(plain));
    if (HISTORY_HEADINGS.every((heading) => standing.has(plain(heading)))) rows.push(row);
  }
  return rows;
}

/** Asked of every cell, so it looks at few of them closely. */
const isKeyHeading = (cell: CellValue): boolean =>
  typeof cell === "string" && cell.length >= 10 && cell.length < 20 && plain(cell) === "action key";

function sectionLines(grid: Grid, top: number, below: number): HistoryLine[] {
  const section: Grid = {
    sheet: grid.sheet,
    firstRow: top,
    firstColumn: grid.firstColumn,
    values: grid.values.slice(top - grid.firstRow, below - grid.firstRow),
    dateSystem: grid.dateSystem,
  };
  const own = new Set<string>(HISTORY_HEADINGS.map(plain));
  const extra: { readonly heading: string; readonly column: number }[] = [];
  for (let column = grid.firstColumn; column <= lastColumn(grid); column += 1) {
    const heading = String(valueAt(grid, top, column)).trim();
    if (heading !== "" && !own.has(plain(heading))) extra.push({ heading, column });
  }
  return (readKeptRows(section, HISTORY_HEADINGS) ?? []).map(({ row, values }) => ({
    sheet: grid.sheet,
    row,
    values,
    others: Object.fromEntries(extra.map(({ heading, column }) => [heading, valueAt(grid, row, column)])),
    ...readLine(values, grid.dateSystem),
  }));
}

function readLine(values: HistoryLine["values"], system: Grid["dateSystem"]): Pick<HistoryLine, "read" | "why"> {
  const day = (heading: HistoryHeading): Day | null => dayFrom(values[heading], system);
  const text = (heading: HistoryHeading): string | null => textFrom(values[heading]);
  const unreadable = DAYS.find((heading) => text(heading) !== null && day(heading) === null);
  if (unreadable) return { read: null, why: `"${text(unreadable)}" under ${unreadable} is not a day.` };
  const [committee, meeting, asAt] = [text("Committee"), day("Meeting"), day("As at")];
  const rating = RATINGS.find((each) => each === plain(values["Rating"]));
  const [key, action] = [text("Action key"), text("Action")];
  const lacking = { Committee: committee, Meeting: meeting, "As at": asAt, "Action key": key, Action: action };
  const missing = Object.entries(lacking).find(([, value]) => value === null);
  if (missing) return { read: null, why: `Nothing stands under ${missing[0]}.` };
  if (!rating) return { read: null, why: `"${text("Rating") ?? ""}" under Rating is none of ${RATINGS.join(", ")}.` };
  return {
    why: null,
    read: {
      issue: {
        number: Number(values["Issue"]) || 0,
        committee: committee ?? "",
        meeting: meeting as Day,
        asAt: asAt as Day,
        version: text("Version") ?? "",
        superseded: plain(values["Standing"]) === plain(SUPERSEDED),
      },
      record: {
        key: key ?? "",
        ref: text("Ref"),
        theme: text("Theme"),
        action: action ?? "",
        measure: text("Success measure"),
        lead: text("Lead"),
        first: day("First date"),
        now: day("Date now"),
        rating,
        label: text("Rating in words") ?? "",
        completed: day("Completed"),
      },
    },
  };
}

const DAYS: readonly HistoryHeading[] = ["Meeting", "As at", "First date", "Date now", "Completed"];

/** A serial, "2024-10-31", or a day in words; null where it is none, or nothing stands there. */
function dayFrom(value: CellValue, system: Grid["dateSystem"]): Day | null {
  if (typeof value === "number") return fromSerial(value, system) ?? null;
  const text = textFrom(value);
  if (text === null) return null;
  const iso = readDay(text);
  if (iso) return iso;
  const read = readDate(text, "General", { planDate: null, dateSystem: system, meetings: [] });
  return read.class === "exact" ? read.end : null;
}

function textFrom(value: CellValue): string | null {
  const text = String(value).trim();
  return text === "" || NOTHING.includes(text.toLowerCase()) ? null : text;
}

/** What makes two lines one issue. */
export function keyOfIssue(issue: IssueName & Pick<Issue, "number" | "superseded">): string {
  const { number, committee, meeting, asAt, version, superseded } = issue;
  return JSON.stringify([number, plain(committee), meeting, asAt, plain(version), superseded]);
}

/** True where one takes the place of the other. */
export function isSameMeeting(one: Omit<IssueName, "asAt">, other: Omit<IssueName, "asAt">): boolean {
  return isSameCommittee(one.committee, other.committee) && one.meeting === other.meeting;
}

export const isSameCommittee = (one: string, other: string): boolean => plain(one) === plain(other);
export const isSameVersion = (one: string, other: string): boolean => plain(one) === plain(other);

function issuesOf(lines: readonly HistoryLine[]): Issue[] {
  const issues = new Map<string, { readonly issue: Omit<Issue, "records">; readonly records: IssueRecord[] }>();
  for (const { read } of lines) {
    if (!read) continue;
    const key = keyOfIssue(read.issue);
    const held = issues.get(key);
    if (held) held.records.push(read.record);
    else issues.set(key, { issue: read.issue, records: [read.record] });
  }
  const inTime = (a: Omit<Issue, "records">, b: Omit<Issue, "records">): number =>
    compare(a.meeting, b.meeting) || compare(a.asAt, b.asAt) || a.number - b.number;
  return [...issues.values()]
    .sort((a, b) => inTime(a.issue, b.issue))
    .map(({ issue, records }) => ({ ...issue, records }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const plain = (value: CellValue): string => String(value).trim().replace(/\s+/g, " ").toLowerCase();

/** The rating that a word of the sheet names. */
export function ratingWord(rating: Rating): string {
  return rating.slice(0, 1).toUpperCase() + rating.slice(1);
}
