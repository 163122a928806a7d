/** How a sheet goes on paper: A4 landscape, the head and foot of its pages, its scale and where pages should start. */

import { printDay, type Day } from "../calendar";
import type { Review } from "../review-schema";
import { columnPixels } from "./measure-text";
import type { ReportOptions } from "./report-options";
import type { PrintModel } from "./sheet-model";

/** A4 landscape less margins of 15 mm: 267 mm by 180 mm, in pixels across (96 to the inch) and points down. */
export const PAGE_PIXELS = 1009;
export const PAGE_POINTS = 510;
/** Printers round columns up by a hair. */
const IN_HAND = 0.99;
/** Excel's limit for a head or foot is 255 characters with its codes. */
const LONGEST_TITLE = 90;

/** Percent at which columns of these widths (characters) fit the page; 100 at most. */
export function scaleFor(widths: readonly number[]): number {
  const pixels = widths.reduce((sum, width) => sum + columnPixels(width), 0);
  return Math.min(100, Math.floor((PAGE_PIXELS * IN_HAND * 100) / pixels));
}

/** A column that may take room that is left over: `share` is its part of it, 0 where it is as wide as it needs to be. */
export interface FlexibleColumn {
  /** Characters, at least. */
  readonly width: number;
  readonly share?: number;
}

/** The share of its size to which a sheet of one page may shrink: 10 points print as 9. */
const SMALLEST_FIT = 0.9;

/** Percent at which a sheet of many columns may print, type of 10 points staying above 9. */
export const SMALLEST_SCALE = 92;

/** Characters in which the longest day, "30 September 2024", stands on one line of body type; a day that does not fit prints as "####". */
export const DAY_WIDTH = 17.7;

/** Widths that fill the page: at full size where the columns have room in it, else at the smallest scale. */
export function filled(columns: readonly FlexibleColumn[]): number[] {
  const least = columns.reduce((sum, { width }) => sum + columnPixels(width), 0);
  const full = PAGE_PIXELS * IN_HAND;
  const room = (least <= full ? full : (full * 100) / SMALLEST_SCALE) - least;
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  if (room <= 0 || shares === 0) return columns.map(({ width }) => width);
  const characters = room / (columnPixels(1) - columnPixels(0));
  return columns.map(({ width, share = 0 }) => width + Math.floor((characters * share) / shares));
}

export function reportTitle(review: Review, options: ReportOptions): string {
  return options.title ?? review.title ?? "Action plan";
}

/** What the document says of itself: a file without a title is announced by its name, so a blank one gives way. */
export function documentDetails(review: Review, options: ReportOptions): { title: string; author: string } {
  const named = (...names: (string | null | undefined)[]): string | undefined =>
    names.find((name) => (name ?? "").trim() !== "") ?? undefined;
  return {
    title: named(reportTitle(review, options)) ?? "Action plan",
    author: named(options.reportOf, options.settings?.reportingBody) ?? "PlanProof",
  };
}

/** "Health Scrutiny Committee, 12 December 2024", or what of it is known; "" where nothing is. */
export function meetingLine({ committee, meeting }: ReportOptions): string {
  return [committee, meeting === null ? null : printDay(meeting)].filter((part) => part !== null).join(", ");
}

export function asAtLine(review: Review): string {
  return `Position as at ${printDay(review.asAt as Day)}`;
}

/** "Draft. OFFICIAL.": what the foot and head of every page say of the document, for a cell of its first sheet. */
export function standingLine({ draft, marking }: ReportOptions): string {
  return [draft, marking ?? ""]
    .filter((part) => part.trim() !== "")
    .map((part) => `${part}.`)
    .join(" ");
}

/** Source and as-at day, as the third line of every data sheet. */
export function sourceLine(review: Review, options: ReportOptions): string {
  return `Source: ${options.sourceName}. ${asAtLine(review)}.`;
}

interface Paper {
  readonly titleRows?: readonly [number, number];
  readonly breaksBefore?: readonly number[];
  readonly onePage?: boolean;
  /** A3 for a working sheet whose columns A4 would print too small to read. */
  readonly size?: "A4" | "A3";
}

/** Print set-up of pack and working sheets. */
export function paper(review: Review, options: ReportOptions, page: Paper = {}): PrintModel {
  const title = reportTitle(review, options);
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return {
    orientation: "landscape",
    titleRows: page.titleRows ?? null,
    header: [escaped(short), escaped(options.marking ?? ""), escaped(asAtLine(review))],
    footer: [escaped(options.draft), "", "Page &P of &N"],
    breaksBefore: page.breaksBefore ?? [],
    ...(page.onePage ? { onePage: true } : {}),
    ...(page.size === "A3" ? { size: page.size } : {}),
  };
}

/** Percent at which the 11 points of a data sheet print as 9. */
const DATA_SCALE = 82;

/**
 * Data sheets carry no page heads or feet (accessible spreadsheets); all that they would say stands in A1 to A4. One that is too
 * wide for a page to be read on prints as many of its first columns as one page holds at that size.
 */
export function dataPaper(titleRow: number, widths: readonly number[]): PrintModel {
  return {
    orientation: "landscape",
    titleRows: [titleRow, titleRow],
    header: ["", "", ""],
    footer: ["", "", ""],
    breaksBefore: [],
    ...(scaleFor(widths) < DATA_SCALE ? { columns: columnsThatFit(widths) } : {}),
  };
}

function columnsThatFit(widths: readonly number[]): number {
  const count = widths.findIndex((_, index) => scaleFor(widths.slice(0, index + 1)) < DATA_SCALE);
  return Math.max(1, count);
}

/** "&" begins a code in a head or foot. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&&");
}

/** True where rows of these heights go on one page with 10 points of type printed as 9 or more. */
export function fitsOnePage(heights: Readonly<Record<number, number>>): boolean {
  const points = Object.values(heights).reduce((sum, height) => sum + height, 0);
  return points * SMALLEST_FIT <= PAGE_POINTS;
}

/** Rows that stay on one page: a heading with the first row under it, a chart with its words, a row alone. */
export interface Kept {
  /** The first of them. */
  readonly from: number;
  readonly rows: number;
}

/** Kept rows that should stand together where they can: a recommendation with its actions. */
export type Run = readonly Kept[];

/** Programs break lines and pages a little differently; a twentieth of each page is kept in hand. */
const PAGE_IN_HAND = 0.95;
/** Points of a row that nobody has sized. */
const USUAL_HEIGHT = 15;
/** Excel's own limit for a sheet ("Excel specifications and limits"); a longer plan is left to break where its pages are full. */
const MOST_BREAKS = 1026;
/** A run starts a new page for the sake of staying whole only where no more than this part of the page is left white. */
const MOST_WHITE = 1 / 3;

/**
 * The rows before which a page starts on a sheet whose rows belong together in twos and more; a plain table needs none, since no
 * program parts a row. All of them, so that no program's own break parts what is kept. `titleRow` is repeated on
 * every page that follows it. The last row of a run that is parted takes the one before along: it would stand alone. Heights are points by row number, widths characters.
 */
export function pageStarts(
  runs: readonly Run[],
  heights: Readonly<Record<number, number>>,
  widths: readonly number[],
  titleRow: number | null,
): number[] {
  const page = (PAGE_POINTS * PAGE_IN_HAND * 100) / scaleFor(widths);
  const heightOf = (row: number): number => heights[row] ?? USUAL_HEIGHT;
  const heightOfAll = ({ from, rows }: Kept): number =>
    Array.from({ length: rows }, (_, index) => heightOf(from + index)).reduce((sum, height) => sum + height, 0);
  const starts: number[] = [];
  let used = 0;
  const startAt = (row: number): void => {
    starts.push(row);
    used = titleRow !== null && titleRow < row ? heightOf(titleRow) : 0;
  };
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const whole = run.reduce((sum, kept) => sum + heightOfAll(kept), 0);
    const repeated = titleRow === null ? 0 : heightOf(titleRow);
    const fitsAlone = whole <= page - repeated;
    if (used > 0 && used + whole > page && fitsAlone && page - used <= page * MOST_WHITE) startAt(first.from);
    run.forEach((kept, index) => {
      const height = heightOfAll(kept);
      if (used > repeated && used + height > page) {
        const before = index > 1 && index === run.length - 1 ? run[index - 1] : undefined;
        const company = before && starts.at(-1) !== before.from ? heightOfAll(before) : 0;
        const together = before !== undefined && company > 0 && company + height <= page - repeated;
        startAt(together ? before.from : kept.from);
        if (together) used += company;
      }
      used += height;
    });
  }
  return starts.length > MOST_BREAKS ? [] : starts;
}

/** Each row a run of its own. */
export function singleRows(from: number, to: number): Run[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => [{ from: from + index, rows: 1 }]);
}

/** A table within a sheet that should stand together: section and headings with the first row, then row by row; `rows` counts all, `together` those of the first. */
export function tableRun(from: number, rows: number, together = 3): Run {
  if (rows === 0) return [];
  return [{ from, rows: Math.min(together, rows) }, ...singleRows(from + together, from + rows - 1).flat()];
}
