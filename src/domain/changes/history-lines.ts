/** The lines of the Issue history as they stand: what each says, read when it is asked for, and why one cannot be read. */

import { fromSerial, readDay, type Day } from "../calendar";
import { readDate } from "../dates/read-date";
import type { CellValue, Grid } from "../grid";
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

export type IssueHead = IssueName & Pick<Issue, "number" | "superseded">;

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

/** The lines under the headings of row `top`, down to the row before `below`. */
export function sectionLines(grid: Grid, top: number, below: number): HistoryLine[] {
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
    if (indices.some((column) => !isBlank(cells[column]))) lines.push(new Line(section, row, cells));
  }
  return lines;
}

const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");

const cellAt = ({ columns }: Section, cells: readonly CellValue[], heading: HistoryHeading): CellValue =>
  cells[columns[heading]] ?? "";
const textAt = (section: Section, cells: readonly CellValue[], heading: HistoryHeading): string | null =>
  textFrom(cellAt(section, cells, heading));

function dayAt({ columns, days, grid }: Section, cells: readonly CellValue[], heading: HistoryHeading): Day | null {
  const cell = cells[columns[heading]] ?? "";
  let known = days.get(cell);
  if (known === undefined) days.set(cell, (known = dayFrom(cell, grid.dateSystem)));
  return known;
}

/** Most lines are gone through at every check and only asked for their issue, key, date and rating; the rest is read when it is asked for. */
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
    const head = headOf(section, cells);
    this.why = whyUnread(section, cells, section.heads.has(head));
    this.read =
      this.why === null ? { issue: issueAt(section, cells, head), record: new LineRecord(section, cells) } : null;
  }

  get values(): HistoryLine["values"] {
    return Object.fromEntries(
      HISTORY_HEADINGS.map((heading) => [heading, cellAt(this.section, this.cells, heading)]),
    ) as HistoryLine["values"];
  }

  get others(): HistoryLine["others"] {
    return Object.fromEntries(this.section.extra.map(([heading, column]) => [heading, this.cells[column] ?? ""]));
  }
}

class LineRecord implements IssueRecord {
  readonly key: string;
  readonly first: Day | null;
  readonly now: Day | null;
  readonly rating: Rating;

  constructor(
    private readonly section: Section,
    private readonly cells: readonly CellValue[],
  ) {
    this.key = textAt(section, cells, "Action key") ?? "";
    this.first = dayAt(section, cells, "First date");
    this.now = dayAt(section, cells, "Date now");
    this.rating = ratingFrom(cellAt(section, cells, "Rating")) ?? "grey";
  }

  get completed(): Day | null {
    return dayAt(this.section, this.cells, "Completed");
  }
  get ref(): string | null {
    return this.text("Ref");
  }
  get theme(): string | null {
    return this.text("Theme");
  }
  get action(): string {
    return this.text("Action") ?? "";
  }
  get measure(): string | null {
    return this.text("Success measure");
  }
  get lead(): string | null {
    return this.text("Lead");
  }
  get label(): string {
    return this.text("Rating in words") ?? "";
  }

  private text(heading: HistoryHeading): string | null {
    return textAt(this.section, this.cells, heading);
  }
}

/** `known`: what the line says of its issue was read with another line that says the same, so only the rest is looked at. */
function whyUnread(section: Section, cells: readonly CellValue[], known: boolean): string | null {
  for (const heading of known ? DAYS_OF_A_RECORD : DAYS) {
    if (dayAt(section, cells, heading) !== null) continue;
    const text = textAt(section, cells, heading);
    if (text !== null) return `"${text}" under ${heading} is not a day.`;
  }
  const missing = (known ? NEEDED_OF_A_RECORD : NEEDED).find((heading) => textAt(section, cells, heading) === null);
  if (missing) return `Nothing stands under ${missing}.`;
  const rating = cellAt(section, cells, "Rating");
  if (ratingFrom(rating)) return null;
  return `"${textFrom(rating) ?? ""}" under Rating is none of ${RATINGS.join(", ")}.`;
}

/** What a line says of its issue, as one text. */
function headOf({ columns }: Section, cells: readonly CellValue[]): string {
  let head = "";
  for (const heading of HEAD) head += `${cells[columns[heading]] ?? ""}\u0001`;
  return head;
}

/** The issue of a line, one object for all lines that say the same of it. */
function issueAt(section: Section, cells: readonly CellValue[], head: string): IssueHead {
  const known = section.heads.get(head);
  if (known) return known;
  const issue: IssueHead = {
    number: Number(cellAt(section, cells, "Issue")) || 0,
    committee: textAt(section, cells, "Committee") ?? "",
    meeting: dayAt(section, cells, "Meeting") as Day,
    asAt: dayAt(section, cells, "As at") as Day,
    version: textAt(section, cells, "Version") ?? "",
    superseded: plain(cellAt(section, cells, "Standing")) === plain(SUPERSEDED),
  };
  section.heads.set(head, issue);
  return issue;
}

function ratingFrom(cell: CellValue): Rating | undefined {
  return RATING_OF.get(String(cell)) ?? RATING_OF.get(plain(cell));
}

const HEAD: readonly HistoryHeading[] = ["Issue", "Committee", "Meeting", "As at", "Version", "Standing"];
const NEEDED: readonly HistoryHeading[] = ["Committee", "Meeting", "As at", "Action key", "Action"];
const RATING_OF = new Map<string, Rating>(
  RATINGS.flatMap((rating) => [[rating, rating] as const, [ratingWord(rating), rating] as const]),
);
const NEEDED_OF_A_RECORD: readonly HistoryHeading[] = ["Action key", "Action"];
const DAYS_OF_A_RECORD: readonly HistoryHeading[] = ["First date", "Date now", "Completed"];
const DAYS: readonly HistoryHeading[] = ["Meeting", "As at", ...DAYS_OF_A_RECORD];

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
