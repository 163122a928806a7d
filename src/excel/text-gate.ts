/** The one gate through which text passes on its way into a cell: behind it nothing can become a formula, a number or a date. */

/**
 * Excel reads a text that begins so as a formula, or takes the sign away; tab, return and characters of no width hide such a
 * beginning. The signs, in their full widths too, are those of OWASP's page "CSV Injection": a file of rows passes this gate as well.
 */
const DANGEROUS = /^[\s\u0000-\u001f\u00ad\u200b-\u200f\u2060]*[=+\-@＝＋－＠]|^[\t\r\n']/;

/** The longest text a cell holds (Excel specifications and limits: "Total number of characters that a cell can contain"). */
export const LONGEST_TEXT = 32_767;

/** True where the text needs the apostrophe that tells Excel "this is text". */
export function needsApostrophe(text: string): boolean {
  return DANGEROUS.test(text);
}

/** The text as it should stand in a cell: line ends as Excel has them, and cut, with an ellipsis to say so, to what a cell holds. */
export function fitting(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const room = needsApostrophe(lines) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  return lines.length > room ? `${lines.slice(0, room - 1)}…` : lines;
}

/**
 * The text as it goes to `Range.values` for a cell already formatted "@": with an apostrophe before a dangerous beginning, which
 * Excel takes away on entry.
 */
export function gated(text: string): string {
  const entry = fitting(text);
  return needsApostrophe(entry) ? `'${entry}` : entry;
}

/**
 * True for words that Excel takes for text whatever a cell's format is, such as "None recorded" and "[x]": without a digit nothing is
 * a number, a day or a time, and with a blank or a bracket nothing is one of the words that stand for true and false.
 */
export function isTextAnywhere(text: string): boolean {
  return /^\[\p{L}+\]$|^\p{L}+(?: \p{L}+)+$/u.test(text);
}
