/** Widths of a table's columns by what they hold: a sheet's own are for a screen, and leave a page half empty. */

import type { PaperCell } from "./paper-model";

/** Characters that a landscape page has across. */
const ACROSS = 165;
/** Below 1, so that a column of long texts does not press the others to their least. */
const WEIGHT = 0.75;
/** A word longer than this may be broken. */
const LONGEST_WORD = 16;

/** Room beside a word: a cell's margins, and bold type, which is wider. */
const BESIDE = 3;

/** Room for the longest word of each column, and what is left by how much each has to say. */
export function columnWidths(headings: readonly string[], rows: readonly (readonly PaperCell[])[]): number[] {
  const columns = headings.map((heading, column) => {
    const texts = [heading, ...rows.map((cells) => cells[column]?.text ?? "")];
    const longest = texts.reduce((most, text) => Math.max(most, longestWord(text)), 3);
    const least = Math.min(LONGEST_WORD, longest) + BESIDE;
    return { least, says: texts.reduce((sum, { length }) => sum + length, 0) ** WEIGHT };
  });
  const left = Math.max(0, ACROSS - columns.reduce((sum, { least }) => sum + least, 0));
  const whole = columns.reduce((sum, { says }) => sum + says, 0) || 1;
  return columns.map(({ least, says }) => Math.round(least + (left * says) / whole));
}

const longestWord = (text: string): number =>
  text.split(/[ \t\n]+/).reduce((most, { length }) => Math.max(most, length), 0);
