/**
 * START HERE for dates: what a cell says, read once.
 *
 * value -clean-> text -tokens-> numbers, words, marks -forms-> dates, cues, words -joins-> ranges -phrases-> DateReading
 */

import type { CellValue } from "../grid";
import { cellOf, cutParts, isDate } from "./cell";
import { cleanText } from "./clean-text";
import type { DateContext, DateReading } from "./date-reading";
import { joinDates } from "./joins";
import { PHRASES } from "./phrases";
import { printDates } from "./print-reading";
import { readNumber, serialSuggestion } from "./read-number";
import { unreadable } from "./reading";
import { misspeltMonth, suggestionFor, whyNot } from "./suggest";

/** Error values, as Excel hands them over. */
const ERROR_TEXT = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;

/**
 * Reads a date cell. `value` and `numberFormat` as Excel gives them: "" is blank; a number is a date only under a date format
 * (`isDateFormat`) and is then read in the context's date system. Relative wordings count from `context.planDate`, never from
 * today. Never throws; what cannot be read keeps its text and says why.
 */
export function readDate(value: CellValue, numberFormat: string, context: DateContext): DateReading {
  if (typeof value === "number") return readNumber(value, numberFormat, context);
  if (typeof value === "boolean") {
    return unreadable(value ? "TRUE" : "FALSE", "The cell holds true or false, not a date.");
  }
  if (ERROR_TEXT.test(value)) return unreadable(value, `The cell holds the Excel error ${value}, not a date.`);
  return readText(value, context);
}

/** Reads each different cell content once; for one run, with one context. */
export function createDateReader(context: DateContext): (value: CellValue, numberFormat: string) => DateReading {
  const known = new Map<string, DateReading>();
  return (value, numberFormat) => {
    const key = typeof value === "string" ? `"${value}` : `${String(value)} ${numberFormat}`;
    const found = known.get(key) ?? readDate(value, numberFormat, context);
    known.set(key, found);
    return found;
  };
}

/** A plan's own date outside these years is a slip, and no wording is counted from it. */
const FIRST_PLAN_DATE = "1990-01-01";
const LAST_PLAN_DATE = "2099-12-31";

function readText(text: string, given: DateContext): DateReading {
  const { planDate } = given;
  const sound = planDate === null || (planDate >= FIRST_PLAN_DATE && planDate <= LAST_PLAN_DATE);
  const context = sound ? given : { ...given, planDate: null };
  const slip = misspeltMonth(text);
  if (slip) {
    const mended = readWording(slip.mended, context);
    const suggestion = mended.end === null ? mended.suggestion : printDates(mended);
    // A misspelt month is a typing error with one good reading: what it would then say is offered, and not read.
    return unreadable(text, `“${slip.word}” is no month; it looks like ${slip.month}.`, {
      suggestion: suggestion ?? suggestionFor(text, (repaired) => readWording(repaired, context)),
    });
  }
  const found = readWording(text, context);
  if (found.class !== "unreadable" || found.suggestion !== null) return found;
  const suggestion =
    serialSuggestion(text, context) ?? suggestionFor(text, (repaired) => readWording(repaired, context));
  return suggestion === null ? found : { ...found, suggestion };
}

/** Beyond these a cell is a paper and no date; phrases weigh dates against one another, so the bound keeps reading quick. */
const LONGEST = 1000;
const MOST_DATES = 20;

/** The text as it stands, with no repair tried. */
function readWording(text: string, context: DateContext): DateReading {
  const clean = cleanText(text);
  if (clean.length > LONGEST) return unreadable(text, "The text is too long for a date cell. Give one date.");
  const cut = cutParts(clean);
  const dates = cut.filter(isDate).length;
  if (dates > MOST_DATES) return unreadable(text, `The cell holds ${dates} dates. Give one.`);
  const parts = joinDates(cut, context);
  const cell = cellOf(text, clean, parts, context);
  for (const phrase of PHRASES) {
    const found = phrase.read(cell);
    if (found) return found.phrase === null ? { ...found, phrase: phrase.id } : found;
  }
  return unreadable(text, whyNot(cell));
}
