/** Progress notes parted into entries, each with the day that stands before or behind it. */

import type { Day } from "../calendar";
import { readDate } from "../dates/read-date";
import { plainText } from "./cell-text";

export interface ProgressEntry {
  /** The words, without the date that stood before or behind them. */
  readonly text: string;
  /** Last day of the date given ("(Dec-21)" is 31 December 2021); null where the entry has none. */
  readonly day: Day | null;
  /** The date as written, null where there is none. */
  readonly dateText: string | null;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}[ -]'?\d{2,4})`;
/** "29/11/21:", "Nov 2021 –", "[Dec-21]", "Update 3 May 2024:". */
const BEFORE = new RegExp(
  String.raw`^(?:update |updated |as at |at )?[([]?(${DATE})[)\]]?\s?(?:update)?\s?[:–—-]\s?|^[([](${DATE})[)\]]\s`,
  "i",
);
/** "… in hard copy shortly. (Dec-21)" */
const BEHIND = new RegExp(String.raw`\s?[([](?:updated? |as at )?(${DATE})[)\]]\s?\.?$`, "i");
const CONTEXT = { planDate: null, meetings: [], dateSystem: "1900" } as const;

/** Entries in their order; neighbouring sentences without a date are one entry. Empty for a cell without words. */
export function splitProgress(text: string): readonly ProgressEntry[] {
  const entries: ProgressEntry[] = [];
  for (const line of plainText(text).split("\n")) {
    let lead: string | null = null;
    for (const sentence of sentencesOf(line)) {
      const before = BEFORE.exec(sentence);
      if (before) lead = before[1] ?? before[2] ?? null;
      const rest = before ? sentence.slice(before[0].length) : sentence;
      const behind = BEHIND.exec(rest);
      const words = (behind ? rest.slice(0, behind.index) : rest).trim();
      add(entries, words, behind?.[1] ?? lead);
    }
  }
  return entries;
}

function add(entries: ProgressEntry[], text: string, dateText: string | null): void {
  const last = entries.at(-1);
  if (text === "") {
    if (last && dateText !== null && last.dateText === null) entries[entries.length - 1] = dated(last.text, dateText);
    return;
  }
  if (last && last.dateText === dateText) entries[entries.length - 1] = { ...last, text: `${last.text} ${text}` };
  else entries.push(dated(text, dateText));
}

function dated(text: string, dateText: string | null): ProgressEntry {
  return { text, dateText, day: dateText === null ? null : readDate(dateText, "General", CONTEXT).end };
}

/** Cut behind a full stop, a question or an exclamation mark, but a date in brackets goes with the sentence before it. */
function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(/(?<=[.!?]) (?=[\p{Lu}([])|(?<=[)\]]) (?=\p{Lu})/u)) {
    const isDate = BEHIND.exec(piece)?.index === 0;
    if (isDate && sentences.length > 0) sentences[sentences.length - 1] = `${sentences.at(-1) ?? ""} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}
