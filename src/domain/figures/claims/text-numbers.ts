/** The numbers of a sentence, with what stands on them: a per cent sign, pounds, millions; days and years are none. */

export interface TextNumber {
  readonly value: number;
  readonly places: number;
  readonly percent: boolean;
  /** "percentage points" stands behind it. */
  readonly points: boolean;
  readonly money: boolean;
  /** 1,000,000 for "million", 1,000 for "k"; already in `value`. */
  readonly times: number;
  /** True where the number was written as a word. */
  readonly spelt: boolean;
  /** As written, sign and unit included. */
  readonly text: string;
  /** Place in the text: first character, and the one after the last. */
  readonly at: number;
  readonly to: number;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
/** Days, years and reading matter such as "8a" or "paragraph 12": blotted out before numbers are looked for. */
const NO_NUMBERS: readonly RegExp[] = [
  /\b\d{1,2}\/{1,2}\d{1,2}\/\d{2,4}\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{2,4})?\\b`, "gi"),
  new RegExp(`\\b${MONTH}[ -]\\d{2,4}\\b`, "gi"),
  /\b(?:19|20)\d\d\/\d{2,4}\b/g,
  /(?<![\d,.£])\b(?:19|20)\d\d\b(?![,.]?\d|\s?%)/g,
  /\b(?:paragraph|para|table|figure|section|page|appendix|stage|rec|no\.) ?\d{1,3}\b/gi,
  /^\s*\d{1,3}\.\s/g,
];

const NUMBER =
  /(£ ?)?(?<![\w,.])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\.?( ?%| per ?cent\b)?( ?(?:million|billion|bn|m|k)\b)?( (?:percentage )?points?\b| ?pp\b)?/gi;
const TIMES: Readonly<Record<string, number>> = { million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, k: 1e3 };

/** The numbers written in figures, in the order of the text. */
export function numbersIn(text: string): TextNumber[] {
  const plain = blotted(text);
  const found: TextNumber[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const [whole, pound, digits = "", fraction = "", percent, unit, points] = match;
    const times = TIMES[(unit ?? "").trim().toLowerCase()] ?? 1;
    const value = Number(`${digits.replaceAll(",", "")}${fraction ? `.${fraction}` : ""}`) * times;
    const dangling = whole.endsWith(".") && !percent ? 1 : 0;
    found.push({
      value: Number(value.toPrecision(14)),
      places: fraction.length,
      percent: percent !== undefined,
      points: points !== undefined,
      money: pound !== undefined,
      times,
      spelt: false,
      text: whole.slice(0, whole.length - dangling).trim(),
      at: match.index,
      to: match.index + whole.length - dangling,
    });
  }
  return found;
}

/** The text with days and years blotted out, every place kept. */
export function blotted(text: string): string {
  let plain = text;
  for (const pattern of NO_NUMBERS) plain = plain.replace(pattern, (found) => " ".repeat(found.length));
  return plain;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "Ten" -> 10, "12" -> 12; undefined for other words. */
export function wordNumber(word: string): number | undefined {
  if (/^\d[\d,]*(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  const index = WORDS.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index;
}

export interface Sentence {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly at: number;
}

/** Sentences end at a full stop, a question or exclamation mark before a space and a capital. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const match of text.matchAll(/[.!?]\s+(?=[A-Z(‘'"*•])/g)) {
    sentences.push({ text: text.slice(at, match.index + 1), at });
    at = match.index + match[0].length;
  }
  sentences.push({ text: text.slice(at), at });
  return sentences.filter(({ text: words }) => words.trim() !== "");
}
