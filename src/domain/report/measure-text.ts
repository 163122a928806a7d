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
  const widths = face.bold ? ARIAL_BOLD : ARIAL;
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter, widths);
  return (thousandths * face.size * (96 / 72)) / 1000;
}

function letterWidth(letter: string, widths: readonly number[]): number {
  const code = letter.codePointAt(0) ?? 0;
  const known = widths[code - 32] ?? ARIAL_MARKS[letter];
  if (known !== undefined) return known;
  return code < 0x1100 ? ARIAL_OTHER : ARIAL_WIDE;
}

/**
 * The lines a text breaks into where it may fill `room` pixels: at line ends of its own, between words, and inside a word only
 * where the word alone is too wide. At least one line, which may be "".
 */
export function wrapText(text: string, room: number, face: TypeFace): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, room, face));
}

function wrapLine(line: string, room: number, face: TypeFace): string[] {
  const space = textWidth(" ", face);
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const word of line.split(" ").flatMap((each) => piecesOf(each, room, face))) {
    const width = textWidth(word, face);
    if (current === "") {
      current = word;
      used = width;
    } else if (used + space + width <= room) {
      current += ` ${word}`;
      used += space + width;
    } else {
      lines.push(current);
      current = word;
      used = width;
    }
  }
  return [...lines, current];
}

/** A word, cut where it alone is wider than the line. */
function piecesOf(word: string, room: number, face: TypeFace): string[] {
  if (textWidth(word, face) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const letter of word) {
    const width = textWidth(letter, face);
    if (piece !== "" && used + width > room) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += letter;
    used += width;
  }
  return [...pieces, piece];
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
