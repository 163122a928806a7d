/** One measure for one period on two sheets, with different figures: rows of one sheet may be of different places, and are left. */

import { readAddress, type CellRef } from "../grid";
import { comparable } from "../plan/cell-text";
import { printRounded } from "../round";
import type { ReviewMeasure } from "../review-schema";
import { once } from "./facts";

export interface GivenTwice {
  readonly cell: CellRef;
  readonly other: CellRef;
  /** "Patients seen within two weeks, September 2024: ". */
  readonly what: string;
  readonly here: string;
  readonly there: string;
}

/** Names of one word ("Total") stand for many things. */
const FEWEST_WORDS = 2;

/** The later of each two, where a measure of one name, period and unit is given another figure on a sheet before. */
export const measuresGivenTwice = once((facts): readonly GivenTwice[] => {
  const first = new Map<string, ReviewMeasure>();
  return (facts.measures ?? []).flatMap((measure): GivenTwice[] => {
    const { name, period, unit, actual } = measure;
    const words = comparable(name);
    if (actual === null || period === null || words.split(" ").length < FEWEST_WORDS) return [];
    const key = `${words}|${comparable(period)}|${unit ?? ""}`;
    const before = first.get(key);
    if (!before) first.set(key, measure);
    if (!before || before.sheet === measure.sheet || before.actual === null) return [];
    const [here, there] = [print(before.actual, unit), print(actual, unit)];
    if (here === there) return [];
    return [{ cell: cellOf(before), other: cellOf(measure), what: `${name}, ${period}: `, here, there }];
  });
});

/** As a person writes it, to one decimal: what differs by less is rounding. */
function print(value: number, unit: string | null): string {
  const percent = unit === "%";
  const text = printRounded(percent ? value * 100 : value, 1).replace(/\.0$/, "");
  return percent ? `${text}%` : text;
}

function cellOf({ sheet, row, cells, cell = "A1" }: ReviewMeasure): CellRef {
  const area = readAddress(cells?.actual ?? cell);
  return { sheet, row: area?.top ?? row, column: area?.left ?? 1 };
}

/** A measure as examples tell it. */
export function measured(sheet: string, actual: number, period = "September 2024"): ReviewMeasure {
  return {
    ...{ sheet, row: 5, name: "Patients seen within two weeks", period, unit: "%", polarity: "higher", actual },
    ...{ baseline: null, trajectory: null, target: null, previous: null, comparators: [] },
    ...{ rating: "grey", case: "K6", because: "No target or baseline is set." },
    variance: { absolute: null, unit: null },
    cell: "A5",
    cells: { actual: "C5" },
  };
}
