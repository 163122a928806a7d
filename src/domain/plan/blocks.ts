/** Blocks of cells without plan headings: a plan whose columns are guessed, a table of measures or figures, a key, an index. */

import { measuresIn, namesMeasures } from "./classify-table";
import { MEASURE_FIELDS, type ColumnField } from "./columns";
import { guessField, isFigure, profileColumn, type ColumnProfile } from "./column-content";
import { formatAt, valueAt, type CellValue, type Grid } from "../grid";
import { headingText } from "./heading-rows";
import { matchHeading } from "./match-heading";
import { resolveColumns } from "./resolve-columns";
import type { Block } from "./scan-sheet";
import { filledColumns, isBlank, lineText } from "./sheet-lines";
import type { Settings } from "../settings";
import type { PlanTable, ReadingNote, TableColumn } from "./plan-row";

/** The table that a block is; undefined for a single row, which is none. */
export function readBlock(grid: Grid, block: Block, settings: Settings, notes: ReadingNote[]): PlanTable | undefined {
  const columns = columnsOf(grid, block);
  if (block.bottom === block.top || columns.length < 2) return undefined;
  return guessedPlan(grid, block, columns, settings, notes) ?? otherTable(grid, block, columns);
}

function columnsOf(grid: Grid, block: Block): number[] {
  const used = new Set<number>();
  for (let row = block.top; row <= block.bottom; row += 1)
    for (const column of filledColumns(grid, row)) used.add(column);
  return [...used].sort((a, b) => a - b);
}

/** Dates beside long text are a plan, headings or none; so is any block where the officer said which column holds actions. */
function guessedPlan(
  grid: Grid,
  block: Block,
  columns: readonly number[],
  settings: Settings,
  notes: ReadingNote[],
): PlanTable | undefined {
  const said = settings.columns.some(({ sheet, field }) => sheet === grid.sheet && field === "action");
  if (!said && columns.some((column) => namesMeasures(headingText(grid, block.top, column)))) return undefined;
  const taken = new Map<ColumnField, number>();
  const profiles = new Map(columns.map((column) => [column, profileColumn(grid, column, block.top, block.bottom)]));
  for (const [column, profile] of profiles) {
    const guess = guessField(profile);
    const holder = guess && taken.get(guess.field);
    if (guess && (holder === undefined || (guess.field === "action" && longer(profiles, column, holder))))
      taken.set(guess.field, column);
  }
  if (!said && !(taken.has("action") && taken.has("due"))) return undefined;
  const due = taken.get("due");
  const headed = !said && due !== undefined && isHeadingLike(grid, block.top, columns, profiles.get(due), due);
  const headerRows = headed || (said && isHeadingLike(grid, block.top, columns)) ? 1 : 0;
  const guessed = columns.map((column): TableColumn => {
    const field = [...taken].find(([, each]) => each === column)?.[0] ?? null;
    const sure = field ? (guessField(profiles.get(column) as ColumnProfile)?.sure ?? 0.4) : 0;
    return { column, heading: headerRows ? headingText(grid, block.top, column) : "", field, sure, from: "content" };
  });
  const body = { grid, headerRow: block.top, top: block.top + headerRows, bottom: block.bottom };
  const resolved = resolveColumns(guessed, body, settings);
  notes.push(...resolved.notes);
  const needed = resolved.columns.filter(({ field }) => field === "action" || field === "due" || field === "owner");
  return {
    ...frame(grid, block, columns),
    kind: "actions",
    why: said
      ? "You said which of its columns holds the actions."
      : "It has no headings that are known, but long text beside a column of dates; its columns were guessed from what they hold.",
    headerRow: block.top,
    headerRows,
    columns: resolved.columns,
    sure: Math.min(...needed.map(({ sure }) => sure)),
  };
}

function longer(profiles: ReadonlyMap<number, ColumnProfile>, column: number, than: number): boolean {
  return (profiles.get(column)?.length ?? 0) > (profiles.get(than)?.length ?? 0);
}

/** A first row of short words, with no date where the dates stand. */
function isHeadingLike(
  grid: Grid,
  row: number,
  columns: readonly number[],
  dates?: ColumnProfile,
  due?: number,
): boolean {
  const values = columns.map((column) => valueAt(grid, row, column));
  const words = values.filter((value) => !isBlank(value));
  const short = words.every((value) => typeof value === "string" && value.length <= 40 && !isFigure(value, "General"));
  if (!short || words.length * 2 < columns.length) return false;
  return due === undefined || (dates !== undefined && dates.dates < dates.filled);
}

/** Measures, figures, or a table of words such as a key or an index. */
function otherTable(grid: Grid, block: Block, columns: readonly number[]): PlanTable {
  const headerRows = headerRowsOf(grid, block, columns);
  const bodyTop = block.top + headerRows;
  const shown = columns.map((column): TableColumn => {
    const words = Array.from({ length: headerRows }, (_, index) => headingText(grid, block.top + index, column));
    const heading = words.filter(Boolean).join(" ");
    const match = heading ? matchHeading(heading) : undefined;
    return { column, heading, field: match?.field ?? null, sure: match?.sure ?? 0, from: "heading" };
  });
  const figures = shown.filter((column) => holdsFigures(grid, column, bodyTop, block.bottom));
  const first = shown.find(({ heading }) => heading !== "");
  const measures =
    figures.length > 0 && (namesMeasures(first?.heading ?? "") || measuresIn(shown.map(({ field }) => field)) >= 2);
  const base = {
    ...frame(grid, block, columns),
    headerRow: block.top + Math.max(0, headerRows - 1),
    headerRows: Math.min(headerRows, 2),
  };
  if (measures) {
    return {
      ...base,
      kind: "measures",
      why: `It has measures ("${first?.heading}") with ${figures.length} ${figures.length === 1 ? "column" : "columns"} of figures.`,
      columns: asMeasures(shown, figures),
      sure: 0.8,
    };
  }
  const plain = shown.map((column): TableColumn => ({ ...column, field: null, sure: 0 }));
  if (figures.length > 0) {
    const count = `${figures.length} ${figures.length === 1 ? "column" : "columns"} of figures`;
    return { ...base, kind: "figures", why: `It has ${count} and no actions.`, columns: plain, sure: 0.8 };
  }
  return {
    ...base,
    columns: shown,
    kind: "other",
    why: "It has words only, and neither dates nor owners: a key, an index or a list.",
    sure: 0.8,
  };
}

/** Rows above the first one that has a name in front and a figure behind it: 1 to 3, and 1 where no row has figures. */
function headerRowsOf(grid: Grid, block: Block, columns: readonly number[]): number {
  const [first = 0, ...rest] = columns;
  for (let row = block.top; row <= Math.min(block.bottom, block.top + 3); row += 1) {
    const named = !isBlank(valueAt(grid, row, first));
    const figures = rest.filter((column) => isFigure(valueAt(grid, row, column), formatAt(grid, row, column)));
    const years = row === block.top && figures.every((column) => isYear(valueAt(grid, row, column)));
    if (named && figures.length > 0 && !years) return row - block.top;
  }
  return 1;
}

/** "2019" over a column is its heading, whether kept as text or as a number. */
const isYear = (value: CellValue): boolean => /^(?:19|20)\d\d$/.test(String(value).trim());

/** Half its cells or more are figures, and they are not just the rows' own numbers. */
function holdsFigures(grid: Grid, { column, field }: TableColumn, top: number, bottom: number): boolean {
  const { filled, numbers } = profileColumn(grid, column, top, bottom);
  return filled > 0 && numbers * 2 >= filled && field !== "ref";
}

/** In a table of measures a date is the figure's period; the body named first is ours, its last column is now, others are to compare with. */
function asMeasures(shown: readonly TableColumn[], figures: readonly TableColumn[]): TableColumn[] {
  const stated = shown.some(({ field }) => field === "actual");
  const unknown = figures.filter(({ field }) => field === null || !MEASURE_FIELDS.has(field));
  const body = ({ heading }: TableColumn): string => heading.split(" ")[0] ?? "";
  const own = unknown.filter((column) => unknown[0] !== undefined && body(column) === body(unknown[0]));
  const ours = own.at(-1);
  const before = own.length > 1 ? own.at(-2) : undefined;
  const name = shown.find(({ heading }) => heading !== "");
  return shown.map((column): TableColumn => {
    if (column === name) return { ...column, field: "measure", sure: Math.max(column.sure, 0.8) };
    if (column.field === "due" || column.field === "start") return { ...column, field: "period", sure: 0.7 };
    if (!figures.includes(column) || (column.field !== null && MEASURE_FIELDS.has(column.field))) return column;
    if (column === ours && !stated) return { ...column, field: "actual", sure: 0.5, from: "content" };
    if (column === before && !stated) return { ...column, field: "previous", sure: 0.5, from: "content" };
    return { ...column, field: "comparator", sure: 0.5, from: "content" };
  });
}

function frame(
  grid: Grid,
  block: Block,
  columns: readonly number[],
): Pick<PlanTable, "sheet" | "top" | "left" | "bottom" | "right" | "titles"> {
  return {
    sheet: grid.sheet,
    top: block.top,
    left: columns[0] ?? grid.firstColumn,
    bottom: block.bottom,
    right: columns.at(-1) ?? grid.firstColumn,
    titles: block.titles.map((row) => lineText(grid, row)).filter(Boolean),
  };
}
