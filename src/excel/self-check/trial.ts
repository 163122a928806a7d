/** What the self-check tries, one thing at a time, and how what came of it is told. */

import type { SheetModel } from "../../domain/report/sheet-model";

/** What Excel gave where something else was wanted. */
export interface Difference {
  /** A cell, or a part of the sheet. */
  readonly where: string;
  readonly wanted: string;
  readonly got: string;
}

export interface Scratch {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The tab's name in this workbook. */
  readonly name: string;
  /** What the sheet is filled with at first. */
  readonly model: SheetModel;
}

export interface Trial {
  /** What holds where nothing differs, as a sentence. */
  readonly holds: string;
  /** Does it on the scratch sheet alone and reads it back. An Excel that refuses is told by the caller, by its code. */
  readonly run: (scratch: Scratch) => Promise<readonly Difference[]>;
}

/** One line where two things differ, none where they are the same. */
export function compare(where: string, wanted: unknown, got: unknown): readonly Difference[] {
  const [left, right] = [asText(wanted), asText(got)];
  return left === right ? [] : [{ where, wanted: left, got: right }];
}

/** The same of measures that an Excel rounds to its own grid: `within` points. */
export function compareNear(where: string, wanted: number, got: number, within: number): readonly Difference[] {
  return Math.abs(wanted - got) <= within ? [] : [{ where, wanted: String(wanted), got: String(got) }];
}

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing"));
