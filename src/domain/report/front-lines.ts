/** What the lines of the front sheet have in common: its columns, its section headings, a label with a sentence. */

import { overflowing, text, type Line } from "./blocks";
import type { Role } from "./roles";

/** Label, sentence, count, share, bar; characters. */
export const FRONT_WIDTHS = [21, 82, 9, 8, 24];
const SENTENCE = 1;

/** Points above a section: less than on other sheets, since all of this one is to stand on one page. */
const AIR = 2.25;

export const section = (heading: string): Line => ({ cells: [text(heading, "section")], air: AIR });

/** A label (or a rating, in its own colour) and a sentence, which runs on over the columns to its right, a line a row. */
export function said(label: string, sentence: string, role: Role = "label"): Line[] {
  return overflowing(sentence, "message", FRONT_WIDTHS, SENTENCE).map((line, index) => ({
    cells: [index === 0 ? text(label, role) : text("", "label"), text(line, "message")],
  }));
}
