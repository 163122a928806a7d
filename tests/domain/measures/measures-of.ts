/** Lines of a table of measures as tests tell them: fields by name, "74%" a percentage, numbers numbers, other words as they stand. */

import { readDay, type Day } from "../../../src/domain/calendar";
import type { CellValue, Grid } from "../../../src/domain/grid";
import { cellAddress } from "../../../src/domain/grid";
import { judgeMeasures } from "../../../src/domain/measures/judge-measures";
import type { Measure } from "../../../src/domain/measures/measure";
import { readMeasures } from "../../../src/domain/measures/read-measures";
import type { MeasureField, PlanTable } from "../../../src/domain/plan/plan-row";
import type { ReviewMeasure } from "../../../src/domain/review-schema";
import { settingsSchema, type Settings } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

export type MeasureCells = Partial<Record<MeasureField, string | number>>;

/** THE columns of the tests' table, A to J. */
const FIELDS: readonly (MeasureField | "measure")[] = [
  "measure",
  "unit",
  "polarity",
  "period",
  "baseline",
  "trajectory",
  "actual",
  "previous",
  "target",
  "comparator",
];

export interface Told {
  readonly name?: string;
  readonly cells: MeasureCells;
  readonly settings?: Partial<Settings>;
  readonly asAt?: string;
  readonly titles?: readonly string[];
  /** Headings other than the field's own name. */
  readonly headings?: Partial<Record<MeasureField, string>>;
}

export const on = (text: string): Day => {
  const day = readDay(text);
  if (!day) throw new Error(`No such day: ${text}`);
  return day;
};

/** "74.0%" as Excel holds it: 0.74 under "0.0%". */
export function cellOf(told: string | number): { value: CellValue; format: string } {
  const percent = typeof told === "string" ? /^(-?\d+)(?:\.(\d+))?%$/.exec(told) : null;
  if (percent) {
    const [, whole = "", decimals = ""] = percent;
    const value = Number((Number(`${whole}.${decimals || "0"}`) / 100).toFixed(decimals.length + 2));
    return { value, format: `0${decimals ? `.${"0".repeat(decimals.length)}` : ""}%` };
  }
  return { value: told, format: "General" };
}

export function tableOf(told: Told): { grid: Grid; table: PlanTable } {
  const formats: Record<string, string> = {};
  const line = FIELDS.map((field, index): CellValue => {
    const cell = field === "measure" ? (told.name ?? "Practices with call-back") : told.cells[field];
    if (cell === undefined) return "";
    const { value, format } = cellOf(cell);
    formats[cellAddress({ row: 4, column: index + 1 })] = format;
    return value;
  });
  const heading = (field: MeasureField | "measure"): string =>
    (field === "measure" ? undefined : told.headings?.[field]) ?? field;
  const grid = gridOf("Measures", "A3", [FIELDS.map(heading), line], { formats });
  const columns = FIELDS.map((field, index) => ({
    column: index + 1,
    heading: heading(field),
    field,
    sure: 1,
    from: "heading" as const,
  }));
  const place = { sheet: "Measures", headerRow: 3, headerRows: 1, top: 3, left: 1, bottom: 4, right: FIELDS.length };
  return { grid, table: { ...place, kind: "measures", why: "A test.", columns, sure: 1, titles: told.titles ?? [] } };
}

export function readOne(told: Told): Measure {
  const { grid, table } = tableOf(told);
  const [measure] = readMeasures([grid], [table], settingsSchema.parse(told.settings ?? {}));
  if (!measure) throw new Error("The line was not read as a measure");
  return measure;
}

export function judgeOne(told: Told): ReviewMeasure {
  const [judged] = judgeMeasures(
    [readOne(told)],
    on(told.asAt ?? "2024-10-31"),
    settingsSchema.parse(told.settings ?? {}),
  );
  if (!judged) throw new Error("The line was not rated");
  return judged;
}
