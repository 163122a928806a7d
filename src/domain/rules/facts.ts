/** All that rules may see: the plan as read, its rows with their facts, and what figures gave; plain data, and never findings. */

import { valueAt, type CellRef, type Grid } from "../grid";
import type { Day } from "../calendar";
import type { AcronymReader } from "../plan/acronyms";
import type { PlanField, PlanTable, Reading, ReadPlan } from "../plan/plan-row";
import type { ReviewMeasure } from "../review-schema";
import type { Settings } from "../settings";
import type { JudgedRow } from "../status/judged-row";

export interface Facts extends Pick<ReadPlan, "tables" | "skipped" | "notes" | "stated" | "title"> {
  readonly asAt: Day;
  readonly settings: Settings;
  readonly rows: readonly JudgedRow[];
  /** The plan's own index of areas, where a sheet has one. */
  readonly areas?: readonly { readonly name: string; readonly cell: CellRef }[];
  readonly measures?: readonly ReviewMeasure[];
  readonly figures?: FigureFacts;
  /** A reader that remembers the abbreviations of the plan's texts, where another stage has asked for them. */
  readonly readAcronyms?: AcronymReader;
  /** The sheets themselves, only to say what a cell holds that no row of the plan stands in. */
  readonly grids?: readonly Grid[];
}

/** What recomputing the tables of figures gave, in the words that rules need; every part is optional. */
export interface FigureFacts {
  readonly checked?: readonly CheckedFigure[];
  readonly claims?: readonly CheckedClaim[];
  /** What the figures leave open: the printed words, and the working with the question that it ends in. */
  readonly queries?: readonly {
    readonly cell: CellRef;
    /** Null where words are held against a table. */
    readonly relation: CheckedFigure["relation"] | null;
    readonly printed: string;
    readonly because: string;
  }[];
  /** Sets of shares of one whole, where each respondent gave one answer. `total` in per cent. */
  readonly shareSets?: readonly { readonly cell: CellRef; readonly total: number }[];
  /** One quantity given two values in two places. */
  readonly repeated?: readonly { readonly cells: readonly CellRef[]; readonly here: string; readonly there: string }[];
  /** Columns of figures, with the decimals their figures are printed with. */
  readonly columns?: readonly { readonly heading: CellRef; readonly decimals: readonly number[] }[];
  /** Numbers kept as text or broken by a space or comma, with how they were read. */
  readonly asText?: readonly { readonly cell: CellRef; readonly text: string; readonly read: string }[];
  /** Bands that overlap and so must not be added. */
  readonly bands?: readonly { readonly cell: CellRef; readonly first: string; readonly second: string }[];
  /** Counts or shares that cannot be. `what` cannot exceed `limit`. */
  readonly impossible?: readonly { readonly cell: CellRef; readonly what: string; readonly limit: string }[];
}

export interface CheckedFigure {
  readonly cell: CellRef;
  readonly relation: "sum" | "difference" | "percent change" | "percentage points" | "share" | "growth";
  readonly verdict: "agrees" | "rounding" | "consistent" | "query" | "disagrees" | "cannot";
  /** As printed and as recomputed, both as a person writes them, without a per cent sign. */
  readonly printed: string;
  readonly recomputed: string;
  /** For a share: its part and its whole. */
  readonly part?: string;
  readonly whole?: string;
  /** True where the heading or the cell says per cent and the figure is a difference of percentages. */
  readonly calledPercent?: boolean;
}

/** A statement in words that a table beside it bears out or not. */
export interface CheckedClaim {
  readonly cell: CellRef;
  readonly claim: string;
  readonly subject: string;
  readonly value: string;
  readonly holds: boolean;
}

/** Works something out of the facts once, however many rules ask. */
export function once<T>(work: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, { readonly value: T }>();
  return (facts) => {
    const kept = known.get(facts);
    if (kept) return kept.value;
    const value = work(facts);
    known.set(facts, { value });
    return value;
  };
}

/** Works something out of a text once for each plan, however many cells hold that text. */
export function onceByText<T extends string | number | boolean | object | null>(
  work: (text: string, facts: Facts) => T,
): (facts: Facts, text: string) => T {
  const knownOf = once(() => new Map<string, T>());
  return (facts, text) => {
    const known = knownOf(facts);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const value = work(text, facts);
    known.set(text, value);
    return value;
  };
}

/** The tables that hold the actions. */
export const actionTables = once((facts) => facts.tables.filter((table) => table.kind === "actions"));

const fieldsOfTables = once((facts) =>
  facts.tables.map((table) => new Map(table.columns.map(({ field, column }) => [field as string | null, column]))),
);

/** True where the row's own table has the column. */
export function hasColumn(facts: Facts, judged: JudgedRow, field: PlanField): boolean {
  return fieldsOfTables(facts)[judged.row.table]?.has(field) ?? false;
}

/** True where any table of actions has one of the columns. */
export function anyColumn(facts: Facts, ...fields: readonly PlanField[]): boolean {
  return actionTables(facts).some((table) => fields.some((field) => columnOf(table, field) !== undefined));
}

/** The cell of a row in a column of its table; undefined where the table has no such column. */
export function cellIn(facts: Facts, judged: JudgedRow, field: PlanField): CellRef | undefined {
  const column = fieldsOfTables(facts)[judged.row.table]?.get(field);
  return column === undefined ? undefined : { sheet: judged.row.sheet, row: judged.row.row, column };
}

/** The heading of a column in one table; the corner of the table where it has none. */
export function headingOf(table: PlanTable, field: PlanField): CellRef {
  return { sheet: table.sheet, row: table.headerRow, column: columnOf(table, field) ?? table.left };
}

/** Where a finding about a whole column points: the first heading of it, else the place of the first row. */
export function headingCell(facts: Facts, field: PlanField): CellRef | undefined {
  const tables = actionTables(facts);
  const table = tables.find((each) => columnOf(each, field) !== undefined) ?? tables[0];
  return table ? headingOf(table, field) : facts.rows[0]?.row.cell;
}

function columnOf(table: PlanTable, field: PlanField): number | undefined {
  return table.columns.find((column) => column.field === field)?.column;
}

/** "'Action plan' 6 3": a cell as a key. */
export function keyOf(cell: CellRef): string {
  return `${cell.sheet}\u0000${cell.row}\u0000${cell.column}`;
}

/** Cells that were met: by numbers within each sheet, since a rule may fold as many as a column has. */
export class Places {
  private readonly bySheet = new Map<string, Set<number>>();

  /** True where the cell is met for the first time. */
  add({ sheet, row, column }: CellRef): boolean {
    let places = this.bySheet.get(sheet);
    if (!places) this.bySheet.set(sheet, (places = new Set()));
    const before = places.size;
    return places.add(row * COLUMNS_OF_A_SHEET + column).size > before;
  }
}

/** Excel's own most. */
const COLUMNS_OF_A_SHEET = 16_384;

/** Tells whether a reading's cell is met for the first time; only what stands in a cell above can be met again. */
export function firstMeetings(): (reading: Reading<unknown>) => boolean {
  const met = new Places();
  return ({ kind, cell }) => kind !== "inherited" || met.add(cell);
}

const gridsBySheet = once((facts) => new Map((facts.grids ?? []).map((grid) => [grid.sheet, grid])));

/** What a cell holds, as a text: what an accepted finding is held against. */
export function cellText(facts: Facts, cell: CellRef): string {
  const grid = gridsBySheet(facts).get(cell.sheet);
  return grid ? String(valueAt(grid, cell.row, cell.column)) : (cellTexts(facts).get(keyOf(cell)) ?? "");
}

/** The text of every cell that was read, by key. */
const cellTexts = once((facts) => {
  const texts = new Map<string, string>();
  for (const table of facts.tables) {
    for (const { column, heading } of table.columns) {
      texts.set(keyOf({ sheet: table.sheet, row: table.headerRow, column }), heading);
    }
  }
  for (const { row } of facts.rows) {
    for (const reading of Object.values(row) as unknown[]) {
      if (isReading(reading)) texts.set(keyOf(reading.cell), reading.text ?? "");
    }
  }
  return texts;
});

function isReading(value: unknown): value is { readonly kind: string; readonly cell: CellRef; readonly text?: string } {
  return typeof value === "object" && value !== null && "kind" in value && "cell" in value;
}
