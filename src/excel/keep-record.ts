/**
 * Keeps what was written on a sheet of ours in properties of that sheet: prints of rows and cells, no text. On the sheet rather than
 * in the workbook's settings, so that it goes where the sheet goes, is there for every copy of the add-in and is not held against
 * the 2 MB that settings take in practice.
 */

import { printRecord, recordOf } from "../domain/report/by-hand/written-record";
import { isKeptSheet } from "../domain/kept-sheets";
import type { SheetModel } from "../domain/report/sheet-model";
import { RECORD, UNFINISHED } from "./marks";
import { BYTES_OF_A_CALL, type Step } from "./requests";

/** No limit on a property's value is documented; a cell's limit on text is what Excel's older ways of keeping text have in common. */
export const LONGEST_PART = 30_000;

function keyOf(part: number): string {
  return `${RECORD}${part}`;
}

/** First of all steps: until the last, the sheet counts as not finished. */
export const beginRecordStep: Step = keepStep(keyOf(1), UNFINISHED);

/** What is to be remembered of a sheet; null for those on which the officer is meant to type. */
export function recordText(model: SheetModel): string | null {
  return isKeptSheet(model.id) ? null : printRecord(recordOf(model));
}

/** Last of all steps; `standing` are the keys of the record that stands, of which those no longer needed go. */
export function recordSteps(record: string | null, standing: readonly string[]): readonly Step[] {
  if (record === null) return [...new Set([...standing, keyOf(1)])].map(dropStep);
  const parts = partsOf(record);
  const needed = new Set(parts.map((_, index) => keyOf(index + 1)));
  const [first = "", ...rest] = parts;
  return [
    ...rest.map((part, index): Step => keepStep(keyOf(index + 2), part)),
    ...standing.filter((key) => !needed.has(key)).map(dropStep),
    keepStep(keyOf(1), first),
  ];
}

/** A record of no part, an unfinished one and one that was never made are told apart by `StandingSheet`. */
export function readParts(properties: readonly { readonly key: string; readonly value: string }[]): {
  record: string | null;
  unfinished: boolean;
} {
  const values = new Map(properties.map(({ key, value }) => [key.toLowerCase(), value]));
  const parts: string[] = [];
  for (let part = 1; values.has(keyOf(part).toLowerCase()); part += 1)
    parts.push(values.get(keyOf(part).toLowerCase()) ?? "");
  const unfinished = parts[0] === UNFINISHED;
  return { record: parts.length === 0 || unfinished ? null : parts.join(""), unfinished };
}

function partsOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / LONGEST_PART));
  return Array.from({ length: count }, (_, index) => text.slice(index * LONGEST_PART, (index + 1) * LONGEST_PART));
}

function keepStep(key: string, value: string): Step {
  return {
    bytes: value.length + 2 * BYTES_OF_A_CALL,
    act: (sheet) => {
      sheet.customProperties.add(key, value);
    },
  };
}

function dropStep(key: string): Step {
  return { bytes: 2 * BYTES_OF_A_CALL, act: (sheet) => sheet.customProperties.getItem(key).delete() };
}
