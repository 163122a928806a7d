/** Finds the tables of a workbook, says what each is and why, and what came nearest where no plan is among them. */

import { plainText } from "./cell-text";
import { isChecklist } from "./classify-table";
import { COLUMN_BY_FIELD, COLUMNS, type ColumnField } from "./columns";
import { isFigure, looksLikeDate } from "./column-content";
import { readBlock } from "./blocks";
import { formatAt, rangeAddress, valueAt, type Grid } from "../grid";
import { layoutNotes, overrideNotes, withDrift } from "./layout";
import { matchHeading } from "./match-heading";
import { likeBefore, resolveColumns } from "./resolve-columns";
import { scanSheet, type Block, type HeadedDraft } from "./scan-sheet";
import { filledColumns, lineText } from "./sheet-lines";
import { panesOf } from "./sheet-panes";
import type { Settings } from "../settings";
import type { PlanTable, ReadingNote, TableColumn } from "./plan-row";

export interface LeftOut {
  readonly sheet: string;
  /** A1 range, without the sheet. */
  readonly address: string;
  readonly why: string;
}

export interface FoundTables {
  /** In the order of the sheets, top down. */
  readonly tables: readonly PlanTable[];
  readonly notes: readonly ReadingNote[];
  /** Tables that are no plan, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** Where no table of actions was found: what came nearest to one, in a sentence. */
  readonly nearest: string | null;
}

/** Reads every sheet once. `settings.columns` overrides what a column was taken for. Never throws. */
export function findTables(grids: readonly Grid[], settings: Settings): FoundTables {
  const tables: PlanTable[] = [];
  const notes: ReadingNote[] = [];
  const near: Nearest[] = [];
  for (const grid of grids) {
    const found: PlanTable[] = [];
    for (const pane of panesOf(grid)) {
      const scan = scanSheet(pane);
      found.push(...scan.headed.map((draft) => tableOf(pane, draft, settings, notes)));
      for (const block of scan.blocks) {
        const table = readBlock(pane, block, settings, notes);
        if (table) found.push(table);
        if (!table || table.kind === "other") near.push(nearness(pane, block));
      }
    }
    tables.push(...found.sort((a, b) => a.top - b.top || a.left - b.left));
  }
  for (const table of tables) if (table.kind === "actions") notes.push(...missing(table));
  const drift = [...layoutNotes(tables, settings.layout), ...overrideNotes(tables, settings.columns)];
  notes.push(...drift);
  const plan = tables.some(({ kind }) => kind === "actions" || kind === "checklist");
  return {
    tables: withDrift(tables, drift),
    notes,
    leftOut: tables
      .filter(({ kind }) => kind !== "actions" && kind !== "checklist")
      .map(({ sheet, top, left, bottom, right, why }) => ({
        sheet,
        address: rangeAddress(top, left, bottom, right),
        why,
      })),
    nearest: plan ? null : nearestSentence(grids, tables, near),
  };
}

function tableOf(grid: Grid, draft: HeadedDraft, settings: Settings, notes: ReadingNote[]): PlanTable {
  const { heading } = draft;
  const body = { grid, headerRow: heading.row, top: heading.row + heading.rows, bottom: draft.bottom };
  const resolved = resolveColumns(heading.columns, body, settings);
  notes.push(...resolved.notes);
  const repeats = draft.repeats.map(({ row, rows, columns }) => ({
    row,
    rows,
    columns: likeBefore(columns, resolved.columns),
  }));
  for (const repeat of [heading, ...draft.repeats]) {
    if (repeat !== heading) {
      notes.push({
        kind: "headings-repeated",
        cell: { sheet: grid.sheet, row: repeat.row, column: grid.firstColumn },
        values: { row: repeat.row },
      });
    }
    for (const { column, whole } of repeat.broken) {
      notes.push({
        kind: "heading-broken",
        cell: { sheet: grid.sheet, row: repeat.row, column },
        values: { heading: whole, row: repeat.row },
      });
    }
  }
  const titles = draft.titles.map((row) => lineText(grid, row)).filter(Boolean);
  const all = [resolved.columns, ...repeats.map(({ columns }) => columns)].flat();
  const classed = classify(grid, resolved.columns, titles);
  return {
    sheet: grid.sheet,
    ...classed,
    headerRow: heading.row,
    headerRows: heading.rows,
    top: heading.row,
    left: Math.min(...all.map(({ column }) => column)),
    bottom: draft.bottom,
    right: Math.max(...all.map(({ column }) => column)),
    columns: resolved.columns,
    sure: sureness(resolved.columns),
    titles,
    repeats,
  };
}

function classify(
  grid: Grid,
  columns: readonly TableColumn[],
  titles: readonly string[],
): Pick<PlanTable, "kind" | "why"> {
  const heading = (field: ColumnField): string | undefined => {
    const column = columns.find((each) => each.field === field);
    return column && (column.heading || COLUMN_BY_FIELD.get(field)?.title);
  };
  const action = heading("action");
  const date = heading("due") ?? heading("revised");
  const owner = heading("owner");
  if (action === undefined || (date === undefined && owner === undefined)) {
    const lacks = action === undefined ? "no column of actions" : "neither a date nor an owner";
    return { kind: "other", why: `It has ${lacks}, so it is no plan of actions.` };
  }
  const beside = [owner && `owners ("${owner}")`, date && `dates ("${date}")`].filter(Boolean).join(" and ");
  if (owner === undefined && isChecklist(grid.sheet, titles, action)) {
    return {
      kind: "checklist",
      why: `It lists what is asked of others ("${action}") with ${beside} and names no owner.`,
    };
  }
  return { kind: "actions", why: `It has actions ("${action}") with ${beside}.` };
}

/** How sure the needed columns are, on average, a little less for each that is missing. */
function sureness(columns: readonly TableColumn[]): number {
  const needed = COLUMNS.filter(({ needed: is }) => is);
  const sum = needed.reduce(
    (total, { field }) => total + (columns.find((each) => each.field === field)?.sure ?? 0.4),
    0,
  );
  return Math.round((sum / needed.length) * 100) / 100;
}

function missing(table: PlanTable): ReadingNote[] {
  return COLUMNS.filter(({ needed, field }) => needed && !table.columns.some((each) => each.field === field)).map(
    ({ field, title }): ReadingNote => ({
      kind: "column-missing",
      cell: { sheet: table.sheet, row: table.headerRow, column: table.left },
      values: { column: title.toLowerCase(), field },
    }),
  );
}

interface Nearest {
  readonly sheet: string;
  readonly row: number;
  readonly fields: ReadonlyMap<ColumnField, string>;
  readonly rows: number;
}

/** What a block without plan headings has of them, by its first row. */
function nearness(grid: Grid, block: Block): Nearest {
  const fields = new Map<ColumnField, string>();
  for (const column of filledColumns(grid, block.top)) {
    const heading = plainText(String(valueAt(grid, block.top, column)));
    const match = matchHeading(heading);
    if (match) fields.set(match.field, heading);
  }
  for (const column of filledColumns(grid, block.bottom)) {
    const value = valueAt(grid, block.bottom, column);
    const format = formatAt(grid, block.bottom, column);
    if (!fields.has("due") && looksLikeDate(value, format) && !isFigure(value, format))
      fields.set("due", String(value));
  }
  return { sheet: grid.sheet, row: block.top, fields, rows: block.bottom - block.top + 1 };
}

const LOOKED_FOR =
  "PlanProof looked for a row of headings such as Action, Owner and Due date, with a row for each action under it.";

function nearestSentence(grids: readonly Grid[], tables: readonly PlanTable[], near: readonly Nearest[]): string {
  if (!grids.some((grid) => grid.values.some((row) => row.some((value) => value !== "")))) {
    return `${LOOKED_FOR} The sheets are empty.`;
  }
  const headed: Nearest[] = tables.map(({ sheet, headerRow, columns, top, bottom }) => ({
    sheet,
    row: headerRow,
    rows: bottom - top,
    fields: new Map(
      columns.flatMap(({ field, heading }): [ColumnField, string][] => (field ? [[field, heading]] : [])),
    ),
  }));
  const wanted: readonly ColumnField[] = [
    "action",
    "due",
    "owner",
    "lead",
    "recommendation",
    "status",
    "progress",
    "measure",
    "ref",
  ];
  const score = ({ fields, rows }: Nearest): number =>
    wanted.reduce((sum, field, index) => sum + (fields.has(field) ? 10 - index : 0), 0) + Math.min(rows, 50) / 100;
  const best = [...headed, ...near].sort((a, b) => score(b) - score(a))[0];
  if (!best) return `${LOOKED_FOR} There is text, but nothing stands in columns.`;
  const has = wanted
    .filter((field) => best.fields.has(field))
    .map((field) => `${titleOf(field)} ("${best.fields.get(field)}")`);
  const lacks = (["action", "due", "owner"] as const).filter((field) => !best.fields.has(field)).map(titleOf);
  const place = `The nearest is on sheet "${best.sheet}", row ${best.row}:`;
  if (has.length === 0) return `${LOOKED_FOR} ${place} a table of ${best.rows} rows with none of these headings.`;
  return `${LOOKED_FOR} ${place} it has ${joined(has)}${lacks.length > 0 ? `, but no ${lacks.join(", no ")}` : ""}.`;
}

const titleOf = (field: ColumnField): string => (COLUMN_BY_FIELD.get(field)?.title ?? field).toLowerCase();
const joined = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : (words[0] ?? "");
