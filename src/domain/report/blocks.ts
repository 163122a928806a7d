/** Small helpers that sheets are put together from: cells, lines, and lines laid out as a block with row heights. */

import type { Day } from "../calendar";
import { AIR, countLines, rowPoints, roomIn, TALLEST_ROW, textWidth, wrapText, linePoints } from "./measure-text";
import { LOOKS, type Look, type Role } from "./roles";
import type { Block, SheetCell } from "./sheet-model";

export const EMPTY: SheetCell = { content: { kind: "empty" }, role: "plain" };

export function text(value: string, role: Role = "body"): SheetCell {
  return { content: { kind: "text", text: value }, role };
}
export function number(value: number, role: Role = "number"): SheetCell {
  return { content: { kind: "number", number: value }, role };
}
export function dayCell(value: Day, role: Role = "day"): SheetCell {
  return { content: { kind: "day", day: value }, role };
}
/** `formula` starts with "="; `value` is what PlanProof computed for it. */
export function formula(value: number | string, written: string, role: Role = "number"): SheetCell {
  return { content: { kind: "formula", formula: written, value }, role };
}
/** `target` is "'Action plan'!C6". */
export function link(shown: string, target: string, role: Role = "link"): SheetCell {
  return { content: { kind: "link", text: shown, target }, role };
}
/** An empty cell that carries a role's fill, for a line drawn across the sheet. */
export function filler(role: Role): SheetCell {
  return { content: { kind: "empty" }, role };
}

/** One row of a sheet on its way: fewer cells than columns leave the rest empty. */
export interface Line {
  readonly cells: readonly SheetCell[];
  /** Fills the rest of the row with this role instead of leaving it bare. */
  readonly fill?: Role;
  /** Points of air above the text, by a taller row. */
  readonly air?: number;
}

export interface LaidOut {
  readonly block: Block;
  readonly heights: Readonly<Record<number, number>>;
}

/**
 * Lines to a block from A1 on, each row as tall as its text needs. A title wider than the sheet ends in "…", since paper would cut
 * it; the front sheet says it whole. Where `cut` is set, a text that no row can show ends in
 * "continues in the plan"; data sheets never cut.
 */
export function layOut(lines: readonly Line[], widths: readonly number[], cut = true): LaidOut {
  const heights: Record<number, number> = {};
  const cells = lines.map((line, index) => {
    const row = widths.map((width, column) => {
      const cell = line.cells[column] ?? (line.fill ? filler(line.fill) : EMPTY);
      if (cell.role === "title" && column === 0) return titleWithin(cell, widths);
      return cut ? shortened(cell, width) : cell;
    });
    heights[index + 1] = Math.min(TALLEST_ROW, neededHeight(row, widths) + (line.air ?? 0));
    return row;
  });
  return { block: { top: 1, left: 1, cells }, heights };
}

/** Points that a row needs to show all its text in columns of these widths (characters); at most what Excel allows. */
export function neededHeight(row: readonly SheetCell[], widths: readonly number[]): number {
  const needs = row.map((cell, column) => {
    const look = LOOKS[cell.role];
    return rowPoints(linesIn(cell, widths[column] ?? 8, look), look.size);
  });
  return Math.max(rowPoints(1, 10), ...needs);
}

function linesIn({ content }: SheetCell, width: number, look: Look): number {
  if (content.kind !== "text" && content.kind !== "link") return 1;
  return look.wrap ? countLines(content.text, roomFor(width, look), look) : 1;
}

function roomFor(width: number, look: Look): number {
  return roomIn(width - look.indent);
}

const CONTINUES = " … (continues in the plan)";

function shortened(cell: SheetCell, width: number): SheetCell {
  const { content } = cell;
  const look = LOOKS[cell.role];
  if (content.kind !== "text" || !look.wrap) return cell;
  const most = Math.floor((TALLEST_ROW - AIR) / linePoints(look.size));
  const room = roomFor(width, look);
  if (countLines(content.text, room, look) <= most) return cell;
  const kept = wrapText(content.text, room, look)
    .slice(0, most - countLines(CONTINUES, room, look))
    .join(" ");
  return { ...cell, content: { kind: "text", text: kept + CONTINUES } };
}

function titleWithin(cell: SheetCell, widths: readonly number[]): SheetCell {
  const { content } = cell;
  const look = LOOKS[cell.role];
  const room = widths.reduce((sum, width) => sum + roomIn(width), 0);
  if (content.kind !== "text" || textWidth(content.text, look) <= room) return cell;
  const [first = ""] = wrapText(content.text.replaceAll("\n", " "), room - textWidth("…", look), look);
  return { ...cell, content: { kind: "text", text: `${first}…` } };
}

/** Title, summary and notes that head every sheet; each overflows to the right. */
export function topLines(title: string, summary: string, notes: readonly string[], role: Role = "note"): Line[] {
  return [
    { cells: [text(title, "title")], air: 2 },
    { cells: [text(summary, "subtitle")] },
    ...notes.map((note) => ({ cells: [text(note, role)] })),
  ];
}

/** The same on a data sheet, where no type is smaller than its table's. */
export function dataTopLines(title: string, summary: string, notes: readonly string[]): Line[] {
  return topLines(title, summary, notes, "data.note");
}

/** The same, a summary or note that is wider than the sheet going on in the row below: paper would cut it. */
export function topLinesWithin(
  title: string,
  summary: string,
  notes: readonly string[],
  widths: readonly number[],
): Line[] {
  const [first = "", ...more] = overflowing(summary, "subtitle", widths, 0);
  return [
    ...topLines(title, first, []),
    ...more.map((line): Line => ({ cells: [text(line, "subtitle")] })),
    ...notes.flatMap((note) =>
      overflowing(note, "note", widths, 0).map((line): Line => ({ cells: [text(line, "note")] })),
    ),
  ];
}

/** Points above a heading within the sheet, so that it stands nearer to what it heads. */
export const SECTION_AIR = 3.75;

/** A heading within the sheet. */
export function sectionLine(heading: string): Line {
  return { cells: [text(heading, "section")], air: SECTION_AIR };
}

/** The heading row of a table; a heading that stands over numbers is set to their side. */
export function headingLine(headings: readonly { readonly heading: string; readonly numeric?: boolean }[]): Line {
  return { cells: headings.map(({ heading, numeric }) => text(heading, numeric ? "heading.number" : "heading")) };
}

/** A long text over several rows, each filled to the width of the sheet: without merged cells nothing else shows it whole. */
export function overflowing(value: string, role: Role, widths: readonly number[], firstColumn: number): string[] {
  const room = widths.slice(firstColumn).reduce((sum, width) => sum + roomIn(width), 0);
  return wrapText(value, room, LOOKS[role]);
}

/** How the words begin that stand above a chart and say what it shows; also read aloud in its place where a file can say so. */
export const CHART_WORDS = "What the chart shows.";

/** The words of a chart, on the lines right above it, from its left column on. */
export function wordsOfChart(words: string, widths: readonly number[], firstColumn: number): Line[] {
  const before = Array.from({ length: firstColumn }, () => EMPTY);
  return overflowing(words, "note", widths, firstColumn).map((line) => ({ cells: [...before, text(line, "note")] }));
}
