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

/** Percent at which a sheet of many columns may print, type of 10 points staying above 9. */
const SMALLEST_SCALE = 92;

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

/** "Health Scrutiny Committee, 12 December 2024", or what of it is known; "" where nothing is. */
export function meetingLine({ committee, meeting }: ReportOptions): string {
  return [committee, meeting === null ? null : printDay(meeting)].filter((part) => part !== null).join(", ");
}

export function asAtLine(review: Review): string {
  return `Position as at ${printDay(review.asAt as Day)}`;
}

/** Source and as-at day, as the third line of every data sheet. */
export function sourceLine(review: Review, options: ReportOptions): string {
  return `Source: ${options.sourceName}. ${asAtLine(review)}.`;
}

interface Paper {
  readonly titleRows?: readonly [number, number];
  readonly breaksBefore?: readonly number[];
  readonly onePage?: boolean;
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
  };
}

/** Data sheets carry no page heads or feet (accessible spreadsheets); all that they would say stands in A1 to A4. */
export function dataPaper(titleRow: number): PrintModel {
  return {
    orientation: "landscape",
    titleRows: [titleRow, titleRow],
    header: ["", "", ""],
    footer: ["", "", ""],
    breaksBefore: [],
  };
}

/** "&" begins a code in a head or foot. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&&");
}

/** Rows that belong together: the heading lines and then the rows under them, as heights in points. */
export interface Run {
  readonly heads: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Rows before which a page should start: never a heading line without a row under it, and a run kept whole where that leaves no
 * more than a third of the page white. `first` is the row where the runs begin, `above` what stands over them on the first page,
 * `repeated` the title row of every further page; heights are points, `scale` percent.
 */
export function breaksToKeep(
  runs: readonly Run[],
  first: number,
  above: number,
  repeated: number,
  scale: number,
): number[] {
  const page = (PAGE_POINTS * 100) / scale;
  const breaks: number[] = [];
  let used = above;
  let row = first;
  for (const { heads, rows } of runs) {
    const least = total(heads) + (rows[0] ?? 0);
    const whole = total(heads) + total(rows);
    const left = page - used;
    const keepsWhole = whole > left && whole <= page - repeated && left <= page / 3;
    if ((least > left || keepsWhole) && used > repeated) {
      breaks.push(row);
      used = repeated;
    }
    for (const height of [...heads, ...rows]) used = used + height > page ? repeated + height : used + height;
    row += heads.length + rows.length;
  }
  return breaks;
}

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);
