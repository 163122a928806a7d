/** What cannot be: all of several above its smallest part, a part above its whole; and bands that overlap and so do not add. */

import type { CellRef } from "../grid";
import { cellAddress } from "../grid";
import type { JudgedFigure } from "./figure";
import { isNumber, type FigureTable } from "./figure-table";
import { wordNumber } from "./claims/text-numbers";
import type { PrintedNumber } from "./printed-number";

export interface Impossible {
  readonly cell: CellRef;
  readonly what: string;
  readonly limit: string;
}

const ALL_OF = /\b(?:all (?:of the )?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)|(both))\b/i;

/** "All 4 functions" may not exceed the smallest of the four: only where as many others stand in the table. */
export function boundsIn(table: FigureTable): { readonly figures: JudgedFigure[]; readonly impossible: Impossible[] } {
  const figures: JudgedFigure[] = [];
  const impossible: Impossible[] = [];
  for (const [index, { label }] of table.rows.entries()) {
    const match = ALL_OF.exec(label);
    const wanted = match?.[2] ? 2 : wordNumber(match?.[1] ?? "");
    if (wanted === undefined || wanted < 2) continue;
    for (const [column, { heading }] of table.columns.entries()) {
      const all = table.cells[index]?.[column];
      if (!isNumber(all)) continue;
      const parts = table.cells.flatMap((row, at) => {
        const cell = row[column];
        return at !== index && isNumber(cell) && cell.percent === all.percent ? [cell] : [];
      });
      const [first] = parts;
      if (parts.length !== wanted || !first) continue;
      const least = parts.reduce((a, b) => (b.value < a.value ? b : a), first);
      const holds = all.value <= least.value;
      if (!holds && isSum(all, parts)) continue;
      const place = `${cellAddress(least.cell)} (${least.printed})`;
      figures.push({
        cell: all.cell,
        printed: all.printed,
        recomputed: Number((least.value / least.scale).toPrecision(12)),
        formula: `MIN(${rangeOf(parts)})`,
        verdict: holds ? "consistent" : "disagrees",
        because: holds
          ? `All of them together cannot exceed the smallest, ${place}, and does not; how many have every one is not in the table.`
          : `All of them together cannot exceed the smallest, ${place}.`,
        subject: `${label}, ${heading}`,
        relation: null,
        shown: least.printed,
        shownPrinted: all.printed,
      });
      if (!holds)
        impossible.push({
          cell: all.cell,
          what: `${label}, ${all.printed},`,
          limit: `its smallest part, ${least.printed}`,
        });
    }
  }
  return { figures, impossible };
}

/** "Both places" under two that add up to it, but for rounding, is their total and no overlap. */
function isSum(all: PrintedNumber, parts: readonly PrintedNumber[]): boolean {
  const off = Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - all.value);
  return (
    off < 10 ** -all.places / 1e6 || (off <= ((parts.length + 1) / 2) * 10 ** -all.places && off * 50 <= all.value)
  );
}

function rangeOf(cells: readonly PrintedNumber[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  return first && last ? `${cellAddress(first.cell)}:${cellAddress(last.cell)}` : "";
}

const BAND = /(\d{1,4}) ?(?:-|–|to) ?(\d{1,4})(?: ?(day|week|month|year|hour|minute|mile)s?)?/i;

/** Bands that share a value and of which neither lies inside the other: "0 - 1 day" and "1 - 14 days". */
export function overlappingBands({
  rows,
  columns,
  sheet,
  headerRow,
}: FigureTable): { readonly cell: CellRef; readonly first: string; readonly second: string }[] {
  const labelled = [
    ...rows.map(({ row, label }) => ({
      label,
      cell: { sheet, row, column: Math.max(1, (columns[0]?.column ?? 2) - 1) },
    })),
    ...columns.map(({ column, heading }) => ({ label: heading, cell: { sheet, row: headerRow, column } })),
  ];
  const bands = labelled.flatMap(({ label, cell }) => {
    const [, low = "", high = "", unit = ""] = BAND.exec(label) ?? [];
    const band = { label, cell, low: Number(low), high: Number(high), unit: unit.toLowerCase() };
    return unit !== "" && band.low < band.high ? [band] : [];
  });
  if (bands.length > 40) return [];
  return bands.flatMap((first) =>
    bands
      .filter(
        (second) =>
          first.unit === second.unit && first.low < second.low && second.low <= first.high && first.high < second.high,
      )
      .map((second) => ({ cell: second.cell, first: first.label, second: second.label })),
  );
}
