/** One cell read into one `Reading`, by the kind of content its column holds; none of these ever throws. */

import type { CellRef, CellValue, StruckRun } from "../grid";
import { printDay } from "../calendar";
import type { DateReading } from "../dates/date-reading";
import { isDateFormat } from "./column-content";
import { readOwners } from "./owners";
import { plainText } from "./cell-text";
import type { Owner, Reading } from "./plan-row";

/** What is wrong with a cell that holds one of Excel's errors. */
const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** What stands in an owner cell while nobody is named. */
const NOBODY =
  /^(?:tbc|tba|tbd|to be (?:confirmed|agreed|determined|identified|appointed|allocated|decided)|n\/?a|none|unknown|vacant|vacancy|\?+|-+)\.?$/i;

export interface RawCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  /** The text Excel displays, for numbers and dates. */
  readonly shown: string;
  readonly cell: CellRef;
  /** `plainText` of a value that is text, where it was made already: a cell is asked for its words several times. */
  readonly words?: string;
  /** "whole" where all of the text is struck through; else its runs, empty where Excel does not say which part is struck. */
  readonly struck?: "whole" | readonly StruckRun[];
}

/** The cell's own text: what Excel shows for a number, the string itself for a string. */
export function ownText(raw: RawCell): string {
  return typeof raw.value === "string" ? raw.value : raw.shown || String(raw.value);
}

/** The cell's text as it is read: without codes and bullets. */
export function wordsOfCell(raw: RawCell): string {
  return raw.words ?? plainText(ownText(raw));
}

function blankOrBroken(raw: RawCell): Reading<never> | undefined {
  const text = ownText(raw);
  if (text === "" || wordsOfCell(raw) === "") return { kind: "blank", cell: raw.cell };
  if (text.includes("#") && ERROR_VALUE.test(text.trim())) {
    return { kind: "unreadable", text, why: `The cell holds Excel's error ${text.trim()}.`, cell: raw.cell };
  }
  return undefined;
}

export function readText(raw: RawCell): Reading<string> {
  const text = ownText(raw);
  return blankOrBroken(raw) ?? { kind: "stated", value: wordsOfCell(raw), text, cell: raw.cell };
}

/**
 * Reads by the reader given, so that equal date texts of a plan are read once. "N/A" and "Complete" are stated and of class blank;
 * a dash is a blank cell. A serial that came without its displayed text is shown as a day.
 */
export function readDateCell(
  raw: RawCell,
  read: (value: CellValue, numberFormat: string) => DateReading,
): Reading<DateReading> {
  const broken = blankOrBroken(raw);
  if (broken) return broken;
  const value = typeof raw.value === "string" ? dateWords(raw) : raw.value;
  const found = read(value, raw.numberFormat);
  const bare =
    typeof raw.value === "number" &&
    raw.shown === String(raw.value) &&
    isDateFormat(raw.numberFormat) &&
    found.end !== null;
  const text = bare ? printDay(found.end) : ownText(raw);
  const reading = saidToBeStruck(raw, found.text === text ? found : { ...found, text });
  if (reading.class === "blank" && !/[\p{L}\d]/u.test(text)) return { kind: "blank", cell: raw.cell };
  if (reading.class === "unreadable") {
    return { kind: "unreadable", text, why: reading.why ?? "It could not be read as a date.", cell: raw.cell };
  }
  return { kind: "stated", value: reading, text, cell: raw.cell };
}

/** The words of a date cell; what is struck through is marked as the date that was, what stands as the date now. */
function dateWords(raw: RawCell): string {
  const runs = raw.struck === "whole" ? [] : (raw.struck ?? []);
  if (!runs.some(({ text, struck }) => struck && /\d/.test(text))) return wordsOfCell(raw);
  return runs.map(({ text, struck }) => (struck ? `<s>${text}</s>` : text)).join("");
}

/** Where Excel does not say which part is struck, the date is read as it stands, and that is said. */
function saidToBeStruck(raw: RawCell, found: DateReading): DateReading {
  if (raw.struck === undefined || raw.struck === "whole" || raw.struck.length > 0) return found;
  const sentence =
    "Part of the cell is struck through, and this Excel does not say which; it is read as if nothing were.";
  return { ...found, assumed: [...found.assumed, sentence] };
}

/** The cell as it stands once what is struck through in it is left out; for names and single words, where a part struck is a part gone. */
export function standing(raw: RawCell): RawCell {
  if (raw.struck === undefined || raw.struck === "whole" || raw.struck.length === 0) return raw;
  const left = raw.struck.map(({ text, struck }) => (struck ? " " : text)).join("");
  return { ...raw, words: plainText(left) };
}

/**
 * A date that is struck through is in force no longer; only what replaces it elsewhere may be rated. In a row struck through from
 * end to end nothing was replaced: what became of the action is for its status to say.
 */
export function withoutStruck(raw: RawCell, reading: Reading<DateReading>, rowStruck: boolean): Reading<DateReading> {
  if (raw.struck !== "whole" || reading.kind !== "stated") return reading;
  const why = rowStruck
    ? "The whole row is struck through. Say in its status whether the action is done, closed or replaced."
    : "The date is struck through, and no other date stands in its place.";
  return { kind: "unreadable", text: reading.text, why, cell: reading.cell };
}

/** `known` keeps owner cells already read, by their text; may be left out. */
export function readOwnerCell(
  raw: RawCell,
  known: Map<string, readonly Owner[]> = new Map(),
): Reading<readonly Owner[]> {
  const broken = blankOrBroken(raw);
  if (broken) return broken;
  const text = ownText(raw);
  const names = raw.struck === undefined ? text : wordsOfCell(raw);
  const owners = known.get(names) ?? readOwners(names);
  known.set(names, owners);
  if (owners.length === 0 || NOBODY.test(wordsOfCell(raw).replaceAll("\n", " "))) {
    return { kind: "unreadable", text, why: "It names nobody yet.", cell: raw.cell };
  }
  return { kind: "stated", value: owners, text, cell: raw.cell };
}

/** A share of 1: 0.75 for "75%", for 75, and for 0.75; a number over 1 is taken as so many per cent. */
export function readPercent(raw: RawCell): Reading<number> {
  const broken = blankOrBroken(raw);
  if (broken) return broken;
  const text = ownText(raw);
  const unreadable = (why: string): Reading<number> => ({ kind: "unreadable", text, why, cell: raw.cell });
  if (/^(?:nil|none|zero)$/i.test(wordsOfCell(raw))) return { kind: "stated", value: 0, text, cell: raw.cell };
  const percentFormat = raw.numberFormat.includes("%");
  const match =
    typeof raw.value === "number"
      ? undefined
      : /^(?:c\.? ?|~|about |approx\.? )?(-?\d{1,6}(?:\.\d{1,6})?) ?(%|per ?cent|pc)?(?: complete| done)?$/i.exec(
          wordsOfCell(raw).replaceAll("\n", " "),
        );
  if (typeof raw.value !== "number" && !match) return unreadable("It is not a percentage.");
  const number = typeof raw.value === "number" ? raw.value : Number(match?.[1]);
  const share = percentFormat && !match ? number : match?.[2] || Math.abs(number) > 1 ? number / 100 : number;
  if (share < 0 || share > 1) return unreadable("Percent complete should be from 0 to 100.");
  return { kind: "stated", value: share, text, cell: raw.cell };
}
