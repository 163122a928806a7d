/** The Issue history sheet as data: its headings, what its lines say, and the issues that they make up. */

import { fromSerial, readDay, type Day } from "../calendar";
import type { CellValue, Grid } from "../grid";
import { lastRow } from "../grid";
import { readDate } from "../dates/read-date";
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
const NOTHING = ["none recorded", "[x]"];
const LONGEST_NOTHING = 13;

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
  const [only] = grids;
  if (only && grids.length === 1) return historyFrom(linesOf(only));
  const lines = grids.flatMap(linesOf).filter(({ read, values }) => {
    if (!read) return true;
    const mark = JSON.stringify([keyOfIssue(read.issue), read.record.key, values["Action"], values["Success measure"]]);
    return !seen.has(mark) && Boolean(seen.add(mark));
  });
  return historyFrom(lines);
}

const historyFrom = (lines: readonly HistoryLine[]): History => ({ lines, issues: issuesOf(lines) });

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

type IssueHead = IssueName & Pick<Issue, "number" | "superseded">;

/** Where each heading of a section stands, as an index into its rows. */
interface Section {
  readonly grid: Grid;
  readonly columns: Readonly<Record<HistoryHeading, number>>;
  /** The officer's own. */
  readonly extra: readonly (readonly [heading: string, column: number])[];
  /** Lines of one issue share what they say of it: there are hundreds to each. */
  readonly heads: Map<string, IssueHead>;
  readonly days: Map<CellValue, Day | null>;
}

function sectionLines(grid: Grid, top: number, below: number): HistoryLine[] {
  const headings = (grid.values[top - grid.firstRow] ?? []).map((cell) => String(cell).trim());
  const plainHeadings = headings.map(plain);
  const own = new Set<string>(HISTORY_HEADINGS.map(plain));
  const section: Section = {
    grid,
    columns: Object.fromEntries(
      HISTORY_HEADINGS.map((heading) => [heading, plainHeadings.indexOf(plain(heading))]),
    ) as Section["columns"],
    extra: headings.flatMap((heading, column) =>
      heading === "" || own.has(plain(heading)) ? [] : [[heading, column] as const],
    ),
    heads: new Map(),
    days: new Map(),
  };
  const indices = Object.values(section.columns);
  const lines: HistoryLine[] = [];
  for (let row = top + 1; row < below; row += 1) {
    const cells = grid.values[row - grid.firstRow] ?? [];
    if (indices.some((column) => !isBlank(cells[column]))) lines.push(lineOf(section, row, cells));
  }
  return lines;
}

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");

function lineOf(section: Section, row: number, cells: readonly CellValue[]): HistoryLine {
  return {
    sheet: section.grid.sheet,
    row,
    get values() {
      const at = (heading: HistoryHeading): CellValue => cells[section.columns[heading]] ?? "";
      return Object.fromEntries(HISTORY_HEADINGS.map((heading) => [heading, at(heading)])) as HistoryLine["values"];
    },
    get others() {
      return Object.fromEntries(section.extra.map(([heading, column]) => [heading, cells[column] ?? ""]));
    },
    ...readLine(section, cells),
  };
}

/** Texts that only the last issues are asked for are read when they are: a history of years is gone through at every check. */
function readLine(section: Section, cells: readonly CellValue[]): Pick<HistoryLine, "read" | "why"> {
  const value = (heading: HistoryHeading): CellValue => cells[section.columns[heading]] ?? "";
  const text = (heading: HistoryHeading): string | null => textFrom(value(heading));
  const day = (heading: HistoryHeading): Day | null => {
    const cell = value(heading);
    let known = section.days.get(cell);
    if (known === undefined) section.days.set(cell, (known = dayFrom(cell, section.grid.dateSystem)));
    return known;
  };
  const unreadable = DAYS.find((heading) => day(heading) === null && text(heading) !== null);
  if (unreadable) return { read: null, why: `"${text(unreadable)}" under ${unreadable} is not a day.` };
  const missing = NEEDED.find((heading) => isBlank(value(heading)) || text(heading) === null);
  if (missing) return { read: null, why: `Nothing stands under ${missing}.` };
  const rating = RATING_OF.get(plain(value("Rating")));
  if (!rating) return { read: null, why: `"${text("Rating") ?? ""}" under Rating is none of ${RATINGS.join(", ")}.` };
  const head = HEAD.map((heading) => String(value(heading))).join("\u0001");
  let issue = section.heads.get(head);
  if (!issue) {
    issue = {
      number: Number(value("Issue")) || 0,
      committee: text("Committee") ?? "",
      meeting: day("Meeting") as Day,
      asAt: day("As at") as Day,
      version: text("Version") ?? "",
      superseded: plain(value("Standing")) === plain(SUPERSEDED),
    };
    section.heads.set(head, issue);
  }
  return {
    why: null,
    read: {
      issue,
      record: {
        key: text("Action key") ?? "",
        first: day("First date"),
        now: day("Date now"),
        completed: day("Completed"),
        rating,
        get ref() {
          return text("Ref");
        },
        get theme() {
          return text("Theme");
        },
        get action() {
          return text("Action") ?? "";
        },
        get measure() {
          return text("Success measure");
        },
        get lead() {
          return text("Lead");
        },
        get label() {
          return text("Rating in words") ?? "";
        },
      },
    },
  };
}

const HEAD: readonly HistoryHeading[] = ["Issue", "Committee", "Meeting", "As at", "Version", "Standing"];
const NEEDED: readonly HistoryHeading[] = ["Committee", "Meeting", "As at", "Action key", "Action"];
const RATING_OF = new Map<string, Rating>(RATINGS.map((rating) => [rating, rating]));
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
  return text === "" || (text.length <= LONGEST_NOTHING && NOTHING.includes(text.toLowerCase())) ? null : text;
}

/** What makes two lines one issue. */
export function keyOfIssue(issue: IssueName & Pick<Issue, "number" | "superseded">): string {
  const { number, committee, meeting, asAt, version, superseded } = issue;
  return JSON.stringify([number, plain(committee), meeting, asAt, plain(version), superseded]);
}

/** One for all versions that were issued to one meeting. */
export const meetingKey = ({ committee, meeting }: Omit<IssueName, "asAt">): string => `${meeting} ${plain(committee)}`;

export const isSameCommittee = (one: string, other: string): boolean => plain(one) === plain(other);
export const isSameVersion = (one: string, other: string): boolean => plain(one) === plain(other);

function issuesOf(lines: readonly HistoryLine[]): Issue[] {
  const issues = new Map<string, { readonly issue: IssueHead; readonly records: IssueRecord[] }>();
  const byHead = new Map<IssueHead, IssueRecord[]>();
  for (const { read } of lines) {
    if (!read) continue;
    let records = byHead.get(read.issue);
    if (!records) {
      const key = keyOfIssue(read.issue);
      const held = issues.get(key) ?? { issue: read.issue, records: [] };
      issues.set(key, held);
      byHead.set(read.issue, (records = held.records));
    }
    records.push(read.record);
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
