/** Rates per 1,000 people with their count beside them and no population: what population they imply. */

import { cellAddress } from "../grid";
import type { JudgedFigure } from "./figure";
import { isNumber } from "./figure-table";
import type { TableVerdicts } from "./judge-table";
import { hintsOf, sharedWords } from "./label-words";
import { inWords } from "./printed-number";

export interface ImpliedRates {
  readonly figures: readonly JudgedFigure[];
  readonly populations: readonly { readonly value: number; readonly because: string }[];
}

const YEAR = /\b\d\d\/\d\d\b|\b(?:19|20)\d\d\b/;

/** A rate by year or by month cannot be told apart without the population, so both are said; the month's serves for comparing. */
export function impliedBy({ table, derivedRows }: TableVerdicts): ImpliedRates {
  const figures: JudgedFigure[] = [];
  const populations: { value: number; because: string }[] = [];
  for (const [index, { label }] of table.rows.entries()) {
    const { per } = hintsOf(label);
    if (per === null || derivedRows.has(index)) continue;
    const counts = table.rows.findIndex(
      (row, at) => at !== index && hintsOf(row.label).total && sharedWords(row.label, label) > 0,
    );
    for (const [column, { heading }] of table.columns.entries()) {
      const rate = table.cells[index]?.[column];
      const count = table.cells[counts]?.[column];
      if (!isNumber(rate) || !isNumber(count) || rate.value <= 0) continue;
      const yearly = (count.value / rate.value) * per;
      const yearLong = YEAR.test(heading);
      const value = yearLong ? yearly / 12 : yearly;
      const other = yearLong ? ` if the rate is a monthly one, ${inWords(yearly, 0)} if it is a yearly one` : "";
      const because = `${inWords(count.value, count.places)} at ${rate.printed} per ${inWords(per, 0)} means an average population of ${inWords(value, 0)}${other}; the population is not given.`;
      figures.push({
        cell: rate.cell,
        printed: rate.printed,
        recomputed: null,
        formula: `${cellAddress(count.cell)}${yearLong ? "/12" : ""}/${cellAddress(rate.cell)}*${per}`,
        verdict: "cannot",
        because,
        subject: `${label}, ${heading}`,
        relation: null,
        shown: "",
        shownPrinted: rate.printed,
      });
      populations.push({ value, because: `the population that ${cellAddress(rate.cell)} implies` });
    }
  }
  return { figures, populations };
}
