/**
 * Tells the 1900 from the 1904 date system. No Office.js member says which one a workbook has, but the two differ by four years
 * and a day, so the year that Excel prints for a serial gives it away.
 */

import { fromSerial, yearOf, type DateSystem } from "../domain/calendar";
import type { Grid } from "../domain/grid";

type Printed = Pick<Grid, "values" | "numberFormats" | "text">;

/** The system whose years Excel printed beside the serials; "1900" where no cell gives it away. The first clear cell decides. */
export function dateSystemOf(grids: Iterable<Printed>): DateSystem {
  for (const grid of grids) {
    for (const [r, row] of grid.values.entries()) {
      for (const [c, value] of row.entries()) {
        if (typeof value !== "number") continue;
        const system = systemOfCell(value, grid.numberFormats?.[r]?.[c] ?? "", grid.text?.[r]?.[c] ?? "");
        if (system) return system;
      }
    }
  }
  return "1900";
}

function systemOfCell(serial: number, format: string, text: string): DateSystem | undefined {
  const code = bare(format);
  if (!/y/i.test(code)) return undefined;
  const digits = /yyy/i.test(code) ? 4 : 2;
  const in1900 = shows(text, serial, "1900", digits);
  const in1904 = shows(text, serial, "1904", digits);
  if (in1900 === in1904) return undefined;
  return in1900 ? "1900" : "1904";
}

function shows(text: string, serial: number, system: DateSystem, digits: 2 | 4): boolean {
  const day = fromSerial(serial, system);
  if (!day) return false;
  const year = String(yearOf(day)).slice(-digits);
  return text.split(/\D+/).includes(year);
}

/** The format without its quoted words, escaped letters and locale brackets, which may hold a "y" of their own. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\][]*\]/g, "");
}
