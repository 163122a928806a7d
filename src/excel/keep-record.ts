/**
 * Keeps what was written on a sheet of ours in properties of that sheet: prints of rows and cells, no text. On the sheet rather than
 * in the workbook's settings, so that it goes where the sheet goes, is there for every copy of the add-in and is not held against
 * the 2 MB that settings take in practice.
 */

import { printRecord, recordOf } from "../domain/report/by-hand/written-record";
import { isKeptSheet } from "../domain/kept-sheets";
import type { SheetModel } from "../domain/report/sheet-model";
import { RECORD, UNFINISHED } from "./marks";
import { bytesOf } from "./bytes-of";
import { BYTES_OF_A_CALL, type Step } from "./requests";

/** No limit on a property's value is documented; a cell's limit on text is what Excel's older ways of keeping text have in common. */
export const LONGEST_PART = 30_000;

const FIRST = `${RECORD}1`;

/** First of all steps: until the last, the sheet counts as not finished. */
export const beginRecordStep: Step = keepStep(FIRST, UNFINISHED);

/** What is to be remembered of a sheet; null for those on which the officer is meant to type. */
export function recordText(model: SheetModel): string | null {
  return isKeptSheet(model.id) ? null : printRecord(recordOf(model));
}

/** Last of all steps; `standing` are the keys of the record that stands, of which those no longer needed go. */
export function recordSteps(record: string | null, standing: readonly string[]): readonly Step[] {
  if (record === null) return [...new Set([...standing, FIRST])].map(dropStep);
  const [first, ...rest] = inParts(RECORD, record);
  const needed = new Set([FIRST, ...rest.map(({ key }) => key)]);
  return [
    ...rest.map(({ key, value }) => keepStep(key, value)),
    ...standing.filter((key) => !needed.has(key)).map(dropStep),
    keepStep(FIRST, first?.value ?? ""),
  ];
}

/** A property of a sheet, as Excel hands it over. */
export interface Property {
  readonly key: string;
  readonly value: string;
}

/** A record of no part, an unfinished one and one that was never made are told apart by `StandingSheet`. */
export function readParts(properties: readonly Property[]): { record: string | null; unfinished: boolean } {
  const parts = partsFrom(RECORD, properties);
  const unfinished = parts[0] === UNFINISHED;
  return { record: parts.length === 0 || unfinished ? null : parts.join(""), unfinished };
}

/** The values under "name 1", "name 2" and on. */
export function partsFrom(name: string, properties: readonly Property[]): readonly string[] {
  const values = new Map(properties.map(({ key, value }) => [key.toLowerCase(), value]));
  const parts: string[] = [];
  for (let part = 1; ; part += 1) {
    const value = values.get(`${name}${part}`.toLowerCase());
    if (value === undefined) return parts;
    parts.push(value);
  }
}

/** A text as properties "name 1", "name 2" and on, none of which ends within a character; an empty text is one. */
export function inParts(name: string, text: string): readonly Property[] {
  const parts: Property[] = [];
  for (let from = 0; from < text.length || parts.length === 0; from += parts.at(-1)!.value.length) {
    const isWithin = /[\uD800-\uDBFF]/.test(text.charAt(from + LONGEST_PART - 1));
    parts.push({
      key: `${name}${parts.length + 1}`,
      value: text.slice(from, from + LONGEST_PART - (isWithin ? 1 : 0)),
    });
    if (text === "") break;
  }
  return parts;
}

export function keepStep(key: string, value: string): Step {
  return {
    bytes: bytesOf(value) + 2 * BYTES_OF_A_CALL,
    act: (sheet) => {
      sheet.customProperties.add(key, value);
    },
  };
}

export function dropStep(key: string): Step {
  return { bytes: 2 * BYTES_OF_A_CALL, act: (sheet) => sheet.customProperties.getItem(key).delete() };
}
