/** Comparators with their names and periods, from a column's heading or from words in the cell. */

import type { Day } from "../calendar";
import type { CellRef, CellValue } from "../grid";
import type { Comparator } from "./measure";
import { readFigure } from "./read-figure";

export interface ComparatorCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly cell: CellRef;
  readonly heading: string;
  /** The row's own period, for a bare figure under a heading that names none; words that give no period leave it open. */
  readonly period: string | null;
  readonly dayIn: (text: string) => Day | null;
}

/** Headings that say that there is a comparator and not whose. */
const NAMELESS = /^(?:comparators?|benchmarks?|comparison|peer(?: average| group)?)$/i;

/** "Midlands, March 2024: 83%; England: 81%" gives two; a bare figure takes its name from the heading. Nothing gives none. */
export function readComparators(from: ComparatorCell): Comparator[] {
  const { value, numberFormat, cell, heading, dayIn } = from;
  const named = splitPeriod(heading, dayIn);
  const whole = { value, numberFormat, cell, as: "observed", dayIn } as const;
  if (typeof value === "string") {
    const parts = value
      .split(/[;\n|]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const found = parts.flatMap((part) => inWords(part, whole, dayIn));
    if (found.length > 0) return found.map((each) => ({ ...each, period: each.period ?? named.period }));
  }
  const figure = readFigure(whole);
  if (figure.kind === "blank") return [];
  const name = NAMELESS.test(named.name) || named.name === "" ? "the comparator" : named.name;
  return [{ name, period: named.period ?? from.period, figure }];
}

/** "Midlands, March 2024: 83%", "Region: 17", "England 79%", "83% (Midlands)"; nothing where the part names nobody. */
function inWords(
  part: string,
  whole: Omit<Parameters<typeof readFigure>[0], "value">,
  dayIn: (text: string) => Day | null,
): Comparator[] {
  const colon = part.lastIndexOf(":");
  const bracketed = /^([^()]+)\(([^()\d][^()]*)\)$/.exec(part);
  const trailing = /^(?=[^\p{L}\d]*\p{L})(\D*?)\s((?:£\s?)?\d[\d,.]*\s?(?:%|k|m|bn)?)$/u.exec(part);
  const pieces =
    colon > 0
      ? [part.slice(0, colon), part.slice(colon + 1)]
      : bracketed
        ? [bracketed[2] ?? "", bracketed[1] ?? ""]
        : trailing
          ? [trailing[1] ?? "", trailing[2] ?? ""]
          : null;
  const { name, period } = splitPeriod(pieces?.[0] ?? "", dayIn);
  if (!pieces || !/\p{L}/u.test(name)) return [];
  return [{ name, period, figure: readFigure({ ...whole, value: pieces[1] ?? "", numberFormat: "General" }) }];
}

/** A period at the end of a name: "NHSE 22/23", "Midlands, March 2024", "England (Q1 2024/25)". */
const PERIOD_AT_END =
  /(?<![\s,(–-])[\s,(–-]+((?:(?:q[1-4]|quarter [1-4]|h[12]|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})[\s,'-]{1,3})?(?:20)?\d\d(?:[/-](?:20)?\d\d)?)\)?$/i;

export function splitPeriod(
  text: string,
  dayIn: (text: string) => Day | null,
): { name: string; period: string | null } {
  const plain = text.replace(/\s+/g, " ").trim();
  const match = PERIOD_AT_END.exec(plain);
  const period = match?.[1]?.trim() ?? null;
  if (!match || period === null || dayIn(period) === null) return { name: plain, period: null };
  return { name: plain.slice(0, match.index).trim(), period };
}
