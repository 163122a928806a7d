/** The lines of the Issue history as they stand: what each says, read when it is asked for, and why one cannot be read. */

import { fromSerial, readDay, type Day } from "../calendar";
import { readDate } from "../dates/read-date";
import type { CellValue, Grid } from "../grid";
import { RATINGS, type Rating } from "../ratings";
import type { Issue, IssueName, IssueRecord } from "./issue-record";

/** In the order they stand: which report, which action and how it stood, then what a page has no room for. */
export const HISTORY_HEADINGS = [
  "Issue",
  "Committee",
  "Meeting",
  "Version",
  "Standing",
  "Ref",
  "Action",
  "Lead",
  "First date",
  "Date now",
  "Rating",
  "Rating in words",
  "Completed",
  "As at",
  "Theme",
  "Success measure",
  "Action key",
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
  readonly read: { readonly issue: IssueHead; readonly record: IssueRecord } | null;
  /** Why it could not be read; null where it was. */
  readonly why: string | null;
}

export type IssueHead = IssueName & Pick<Issue, "number" | "superseded">;

/** The lines under the headings of row `top`, down to the row before `below`. */
export function sectionLines(grid: Grid, top: number, below: number): HistoryLine[] {
  const section = new Section(grid, grid.values[top - grid.firstRow] ?? []);
  const lines: HistoryLine[] = [];
  for (let row = top + 1; row < below; row += 1) {
    const cells = grid.values[row - grid.firstRow] ?? [];
    if (section.saysSomething(cells)) lines.push(new Line(section, row, cells));
  }
  return lines;
}

/** What stands in a cell of days that says something and names no day. */
const NO_DAY = "no day";

/** Lines under one line of headings, read column by column; there are hundreds to an issue, so what they share is read once. */
class Section {
  /** The officer's own. */
  readonly extra: readonly (readonly [heading: string, column: number])[];
  private readonly columns: Readonly<Record<HistoryHeading, number>>;
  private readonly all: readonly number[];
  private readonly head: readonly number[];
  private readonly heads = new Map<string, IssueHead | null>();
  private readonly days = new Map<CellValue, Day | null | typeof NO_DAY>();
  /** The line that was read last: the next is mostly of the same issue. */
  private above: { readonly cells: readonly CellValue[]; readonly issue: IssueHead | null } | null = null;

  constructor(
    readonly grid: Grid,
    headingCells: readonly CellValue[],
  ) {
    const headings = headingCells.map((cell) => String(cell).trim());
    const plainHeadings = headings.map(plain);
    const own = new Set<string>(HISTORY_HEADINGS.map(plain));
    this.columns = Object.fromEntries(
      HISTORY_HEADINGS.map((heading) => [heading, plainHeadings.indexOf(plain(heading))]),
    ) as Record<HistoryHeading, number>;
    this.all = Object.values(this.columns);
    this.head = HEAD.map((heading) => this.columns[heading]);
    this.extra = headings.flatMap((heading, column) =>
      heading === "" || own.has(plain(heading)) ? [] : [[heading, column] as const],
    );
  }

  saysSomething(cells: readonly CellValue[]): boolean {
    return this.all.some((column) => !isBlank(cells[column]));
  }

  cell(cells: readonly CellValue[], heading: HistoryHeading): CellValue {
    return cells[this.columns[heading]] ?? "";
  }

  text(cells: readonly CellValue[], heading: HistoryHeading): string | null {
    return textFrom(this.cell(cells, heading));
  }

  /** Null where nothing stands there. */
  day(cells: readonly CellValue[], heading: HistoryHeading): Day | null | typeof NO_DAY {
    const cell = this.cell(cells, heading);
    const known = this.days.get(cell);
    if (known !== undefined) return known;
    const day = dayFrom(cell, this.grid.dateSystem) ?? (textFrom(cell) === null ? null : NO_DAY);
    this.days.set(cell, day);
    return day;
  }

  /** The issue of a line, one object for all lines that say the same of it; null where they do not say which it is. */
  issue(cells: readonly CellValue[]): IssueHead | null {
    const { above, head } = this;
    if (above && head.every((column) => cells[column] === above.cells[column])) return above.issue;
    const said = head.map((column) => cells[column] ?? "").join("\u0001");
    let issue = this.heads.get(said);
    if (issue === undefined) this.heads.set(said, (issue = this.readIssue(cells)));
    this.above = { cells, issue };
    return issue;
  }

  private readIssue(cells: readonly CellValue[]): IssueHead | null {
    const [meeting, asAt] = [this.day(cells, "Meeting"), this.day(cells, "As at")];
    const committee = this.text(cells, "Committee");
    if (meeting === null || meeting === NO_DAY || asAt === null || asAt === NO_DAY || committee === null) return null;
    return {
      number: Number(this.cell(cells, "Issue")) || 0,
      committee,
      meeting,
      asAt,
      version: this.text(cells, "Version") ?? "",
      superseded: plain(this.cell(cells, "Standing")) === plain(SUPERSEDED),
    };
  }

  /** Null where a day cannot be read, or the key, the action or the rating is not there. */
  record(cells: readonly CellValue[]): IssueRecord | null {
    const [first, now] = [this.day(cells, "First date"), this.day(cells, "Date now")];
    const completed = this.day(cells, "Completed");
    if (first === NO_DAY || now === NO_DAY || completed === NO_DAY) return null;
    const key = this.text(cells, "Action key");
    const rating = ratingFrom(this.cell(cells, "Rating"));
    if (key === null || rating === undefined || this.text(cells, "Action") === null) return null;
    return new LineRecord(this, cells, key, first, now, rating, completed);
  }

  /** Why a line cannot be read. */
  whyUnread(cells: readonly CellValue[]): string {
    for (const heading of DAYS) {
      if (this.day(cells, heading) === NO_DAY)
        return `"${this.text(cells, heading) ?? ""}" under ${heading} is not a day.`;
    }
    const missing = NEEDED.find((heading) => this.text(cells, heading) === null);
    if (missing) return `Nothing stands under ${missing}.`;
    return `"${this.text(cells, "Rating") ?? ""}" under Rating is none of ${RATINGS.join(", ")}.`;
  }
}

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");

class Line implements HistoryLine {
  readonly sheet: string;
  readonly read: HistoryLine["read"];
  readonly why: string | null;

  constructor(
    private readonly section: Section,
    readonly row: number,
    private readonly cells: readonly CellValue[],
  ) {
    this.sheet = section.grid.sheet;
    const [issue, record] = [section.issue(cells), section.record(cells)];
    this.read = issue && record ? { issue, record } : null;
    this.why = this.read ? null : section.whyUnread(cells);
  }

  get values(): HistoryLine["values"] {
    return Object.fromEntries(
      HISTORY_HEADINGS.map((heading) => [heading, this.section.cell(this.cells, heading)]),
    ) as HistoryLine["values"];
  }

  get others(): HistoryLine["others"] {
    return Object.fromEntries(this.section.extra.map(([heading, column]) => [heading, this.cells[column] ?? ""]));
  }
}

/** Most lines are gone through at every check and only asked for their key, dates and rating; the rest is read when it is asked for. */
class LineRecord implements IssueRecord {
  constructor(
    private readonly section: Section,
    private readonly cells: readonly CellValue[],
    readonly key: string,
    readonly first: Day | null,
    readonly now: Day | null,
    readonly rating: Rating,
    readonly completed: Day | null,
  ) {}

  get ref(): string | null {
    return this.section.text(this.cells, "Ref");
  }
  get theme(): string | null {
    return this.section.text(this.cells, "Theme");
  }
  get action(): string {
    return this.section.text(this.cells, "Action") ?? "";
  }
  get measure(): string | null {
    return this.section.text(this.cells, "Success measure");
  }
  get lead(): string | null {
    return this.section.text(this.cells, "Lead");
  }
  get label(): string {
    return this.section.text(this.cells, "Rating in words") ?? "";
  }
}

function ratingFrom(cell: CellValue): Rating | undefined {
  return RATING_OF.get(String(cell)) ?? RATING_OF.get(plain(cell));
}

const HEAD: readonly HistoryHeading[] = ["Issue", "Committee", "Meeting", "As at", "Version", "Standing"];
const NEEDED: readonly HistoryHeading[] = ["Committee", "Meeting", "As at", "Action key", "Action"];
const RATING_OF = new Map<string, Rating>(
  RATINGS.flatMap((rating) => [[rating, rating] as const, [ratingWord(rating), rating] as const]),
);
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

/** A heading or a name as it is compared. */
export const plain = (value: CellValue): string => String(value).trim().replace(/\s+/g, " ").toLowerCase();

/** The rating that a word of the sheet names. */
export function ratingWord(rating: Rating): string {
  return rating.slice(0, 1).toUpperCase() + rating.slice(1);
}
