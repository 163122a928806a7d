/** How much room a text takes in Arial: Excel sets no row height for what it has not drawn, so the heights are computed here. */

import { ARIAL, ARIAL_BOLD, ARIAL_MARKS, ARIAL_OTHER, ARIAL_WIDE } from "./arial-widths";

/** What measuring needs to know of a look. */
export interface TypeFace {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Pixels at 96 to the inch: a digit of the body font, and what Excel keeps free beside the text of a column. */
const DIGIT = 7;
const PADDING = 5;
/** Screens and printers round letters to their own grid; a twentieth is kept in hand. */
const IN_HAND = 0.95;
/** Excel's own limit for a row. */
export const TALLEST_ROW = 409;

/** Pixels that a column takes, its padding included; width in characters. */
export function columnPixels(characters: number): number {
  return characters * DIGIT + PADDING;
}

/** Points that a column takes, as Office.js wants its width. */
export function columnPoints(characters: number): number {
  return columnPixels(characters) * 0.75;
}

/** Pixels in a column that text may fill. */
export function roomIn(characters: number): number {
  return characters * DIGIT * IN_HAND;
}

/** Pixels that a text takes on one line. */
export function textWidth(text: string, face: TypeFace): number {
  return thousandthsOf(text, 0, text.length, widthsOf(face)) * pixelsIn(face);
}

/** Pixels of a thousandth of the type size. */
const pixelsIn = ({ size }: TypeFace): number => (size * (96 / 72)) / 1000;

const widthsOf = ({ bold }: TypeFace): readonly number[] => (bold ? ARIAL_BOLD : ARIAL);

const MARKS = new Map(Object.entries(ARIAL_MARKS).map(([mark, width]) => [mark.codePointAt(0) ?? 0, width]));

/** Of the letters from one place to before another. */
function thousandthsOf(text: string, from: number, to: number, widths: readonly number[]): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    sum += letterWidth(code, widths);
  }
  return sum;
}

function letterWidth(code: number, widths: readonly number[]): number {
  return widths[code - 32] ?? MARKS.get(code) ?? (code < 0x1100 ? ARIAL_OTHER : ARIAL_WIDE);
}

/**
 * The lines a text breaks into where it may fill `room` pixels: at line ends of its own, between words, and inside a word only
 * where the word alone is too wide. At least one line, which may be "".
 */
export function wrapText(text: string, room: number, face: TypeFace): string[] {
  return text.split("\n").flatMap((line) => {
    const ends = lineEnds(line, room / pixelsIn(face), widthsOf(face));
    return Array.from({ length: ends.length / 2 }, (_, index) => line.slice(ends[2 * index], ends[2 * index + 1]));
  });
}

/** How many lines `wrapText` gives, without making them. */
export function countLines(text: string, room: number, face: TypeFace): number {
  let lines = 0;
  for (const line of text.split("\n")) lines += lineEnds(line, room / pixelsIn(face), widthsOf(face)).length / 2;
  return lines;
}

/** Where each line begins and ends: in pairs, after one another. `room` in thousandths of the type size. */
function lineEnds(line: string, room: number, widths: readonly number[]): readonly number[] {
  const space = letterWidth(32, widths);
  const ends: number[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const take = (from: number, to: number, width: number): void => {
    if (end > start && used + space + width <= room) {
      used += space + width;
    } else {
      if (end > start) ends.push(start, end);
      start = from;
      used = width;
    }
    end = to;
  };
  for (let from = 0; from <= line.length;) {
    const blank = line.indexOf(" ", from);
    const to = blank < 0 ? line.length : blank;
    const width = thousandthsOf(line, from, to, widths);
    if (width <= room) take(from, to, width);
    else takePieces(line, from, to, room, widths, take);
    from = to + 1;
  }
  ends.push(start, end);
  return ends;
}

/** A word, cut where it alone is wider than the line. */
function takePieces(
  line: string,
  from: number,
  to: number,
  room: number,
  widths: readonly number[],
  take: (from: number, to: number, width: number) => void,
): void {
  let start = from;
  let used = 0;
  for (let at = from; at < to;) {
    const code = line.codePointAt(at) ?? 0;
    const width = letterWidth(code, widths);
    if (at > start && used + width > room) {
      take(start, at, used);
      start = at;
      used = 0;
    }
    used += width;
    at += code > 0xffff ? 2 : 1;
  }
  take(start, to, used);
}

/** Points that one line takes, as Excel sets Arial: 12.75 at 10 points, in whole pixels. */
export function linePoints(size: number): number {
  return Math.ceil(size * 1.275 * (4 / 3)) * 0.75;
}

/** Points of air that a row keeps above and below its text, together. */
export const AIR = 1.5;

/** Points that a row needs to show so many lines of a size, with a little air. */
export function rowPoints(lines: number, size: number): number {
  return Math.min(TALLEST_ROW, lines * linePoints(size) + AIR);
}
