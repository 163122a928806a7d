/**
 * Reads the rows of every table of actions and every checklist. Seen is each row of the used range of every sheet that holds
 * such a table, down to the last row with anything in it; each is read once or skipped once with its reason, never both.
 */

import { readDay } from "../calendar";
import type { DateContext } from "../dates/date-reading";
import { createDateReader } from "../dates/read-date";
import { lastRow, rangeAddress, type Grid } from "../grid";
import { planYearOf, readStated, titleOf } from "./plan-lines";
import type { PlanRow, PlanTable, Reading, ReadingNote, ReadPlan, SkippedRow } from "./plan-row";
import { numberingNotes } from "./numbering";
import { readTable } from "./read-table";
import { filledColumns, isNoteLine, lineText } from "./sheet-lines";
import type { Settings } from "../settings";
import { titleThemes } from "./title-themes";

/** Rows and why others were left; tables as `findTables` gave them. Never throws. */
export function readRows(
  grids: readonly Grid[],
  tables: readonly PlanTable[],
  settings: Settings,
): Omit<ReadPlan, "tables"> {
  const rows: PlanRow[] = [];
  const skipped: SkippedRow[] = [];
  const notes: ReadingNote[] = [];
  let planYear = planYearOf(tables);
  const context = (grid: Grid | undefined, planDate: DateContext["planDate"]): DateContext => ({
    planDate,
    meetings: settings.meetings.flatMap(({ name, day }) => {
      const known = readDay(day);
      return known ? [{ name, day: known }] : [];
    }),
    dateSystem: grid?.dateSystem ?? "1900",
    planYear,
  });
  const stated = readStated(grids, tables, createDateReader(context(grids[0], null)));
  const planDate =
    readDay(settings.planDate ?? stated.agreed?.day ?? stated.updated?.day ?? stated.asAt?.day ?? "") ?? null;
  // The day a plan was agreed lies before its dates, whatever year it is of; the day it was updated lies among them.
  if (settings.planDate ?? stated.agreed) planYear = null;
  const readers = new Map(
    ["1900", "1904"].map((system) => [
      system,
      createDateReader({ ...context(undefined, planDate), dateSystem: system as Grid["dateSystem"] }),
    ]),
  );
  const themes = titleThemes(grids, tables);
  notes.push(...themes.notes);

  for (const grid of grids) {
    const here = tables.flatMap((table, index) => (table.sheet === grid.sheet ? [{ table, index }] : []));
    const plans = here.filter(({ table }) => table.kind === "actions" || table.kind === "checklist");
    if (plans.length === 0) continue;
    const hidden = new Set(grid.hiddenRows ?? []);
    const inside = new Set<number>();
    const readDate = readers.get(grid.dateSystem);
    if (!readDate) throw new Error(`No reader for the ${grid.dateSystem} date system`);
    for (const { table, index } of plans) {
      const titleTheme: Reading<string> | null = themes.byTable.get(index) ?? null;
      const reading = readTable({ grid, table, index, readDate, titleTheme, hidden });
      /** One by one: a call takes only so many arguments, and a table may have more rows. */
      for (const row of reading.rows) rows.push(row);
      for (const row of reading.skipped) skipped.push(row);
      for (const note of reading.notes) notes.push(note);
      for (let row = table.top; row <= table.bottom; row += 1) inside.add(row);
    }
    if (sideBySide(plans.map(({ table }) => table))) onceEach(grid.sheet, rows, skipped);
    skipped.push(
      ...rowsAround(
        grid,
        here.map(({ table }) => table),
        inside,
      ),
    );
    const unseen = rows.filter(({ sheet, hidden: is }) => is && sheet === grid.sheet);
    if (unseen.length > 0) {
      const [first] = unseen;
      if (first)
        notes.push({
          kind: "hidden-rows",
          cell: first.cell,
          values: { count: unseen.length, rows: unseen.map(({ row }) => row).join(", ") },
        });
    }
  }
  notes.push(...numberingNotes(rows));
  skipped.sort((a, b) => (a.sheet === b.sheet ? a.row - b.row : 0));
  return { rows, skipped, notes, stated, title: titleOf(grids, tables) };
}

/** True where two plans of one sheet share rows of it. */
function sideBySide(plans: readonly PlanTable[]): boolean {
  return plans.some((a, index) => plans.slice(index + 1).some((b) => a.top <= b.bottom && b.top <= a.bottom));
}

/** Of two plans side by side, a row that either reads is not skipped, and one that neither reads is skipped once. */
function onceEach(sheet: string, rows: readonly PlanRow[], skipped: SkippedRow[]): void {
  const told = new Set(rows.flatMap((row) => (row.sheet === sheet ? [row.row] : [])));
  const kept = skipped.filter((each) => {
    if (each.sheet !== sheet) return true;
    const first = !told.has(each.row);
    told.add(each.row);
    return first;
  });
  skipped.splice(0, skipped.length, ...kept);
}

/** The rows of a sheet outside its plan tables, each with what it is. */
function rowsAround(grid: Grid, tables: readonly PlanTable[], inside: ReadonlySet<number>): SkippedRow[] {
  const around: SkippedRow[] = [];
  const plans = tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  const others = tables.filter((table) => !plans.includes(table));
  let last = lastRow(grid);
  while (last >= grid.firstRow && filledColumns(grid, last).length === 0) last -= 1;
  const firstPlan = Math.min(...plans.map(({ top }) => top));
  const lastPlan = Math.max(...plans.map(({ bottom }) => bottom));
  const titles = new Set(plans.flatMap((table) => table.titles));
  for (let row = grid.firstRow; row <= last; row += 1) {
    if (inside.has(row)) continue;
    around.push({ sheet: grid.sheet, row, why: whyLeft(grid, row, { others, firstPlan, lastPlan, titles }) });
  }
  return around;
}

interface Surroundings {
  readonly others: readonly PlanTable[];
  readonly firstPlan: number;
  readonly lastPlan: number;
  readonly titles: ReadonlySet<string>;
}

/** A point of a list, or a sentence: no title, wherever it stands. */
const isProse = (text: string): boolean => /^[-–•*]/.test(text) || /[.;]$/.test(text) || text.length > 160;

const KIND_WORDS: Readonly<Record<PlanTable["kind"], string>> = {
  actions: "table of actions",
  checklist: "checklist",
  measures: "table of measures",
  figures: "table of figures",
  other: "table that is no plan",
};

function whyLeft(grid: Grid, row: number, { others, firstPlan, lastPlan, titles }: Surroundings): string {
  if (filledColumns(grid, row).length === 0) return "blank row";
  const table = others.find(({ top, bottom }) => row >= top && row <= bottom);
  if (table)
    return `in a ${KIND_WORDS[table.kind]} (${rangeAddress(table.top, table.left, table.bottom, table.right)})`;
  const text = lineText(grid, row);
  if (isNoteLine(text)) return "note";
  if (titles.has(text) || row < firstPlan) return isProse(text) ? "text above the headings" : "title";
  return row > lastPlan ? "note under the table" : "text between tables";
}
