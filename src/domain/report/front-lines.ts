/** What the lines of the front sheet have in common: its columns, its section headings, a label with a sentence. */

import { overflowing, SECTION_AIR, text, type Line } from "./blocks";

/** Label, sentence, count, share, bar; characters. */
export const FRONT_WIDTHS = [21, 82, 9, 8, 24];
const SENTENCE = 1;

export const section = (heading: string): Line => ({ cells: [text(heading, "section")], air: SECTION_AIR });

/** A label and a sentence, which runs on over the columns to its right, a line a row. */
export function said(label: string, sentence: string): Line[] {
  return overflowing(sentence, "message", FRONT_WIDTHS, SENTENCE).map((line, index) => ({
    cells: [text(index === 0 ? label : "", "label"), text(line, "message")],
  }));
}
