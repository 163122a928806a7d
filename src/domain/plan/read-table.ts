/** Reads one table of actions, row by row from its headings down; every row of its range is read or skipped with a reason. */

import type { DateReading } from "../dates/date-reading";
import { cellAddress, valueAt, type CellRef, type CellValue, type Grid } from "../grid";
import { readText, type RawCell } from "./cell-schemas";
import { hasMarkup, oneLine } from "./cell-text";
import { isRef } from "./column-content";
import type { PlanField, PlanRow, PlanTable, Reading, ReadingNote, SkippedRow } from "./plan-row";
import { RecommendationTrack } from "./recommendation-track";
import { loneLetter, numberAndLetter, startsSmall, type StatedPiece } from "./recommendations";
import { finishDraft, type Draft } from "./row-draft";
import { continuationReason, isSectionLine, isTotal, secondMeasureOf } from "./row-kinds";
import { SectionTrack, short } from "./section-track";
import {
  cellsOf,
  fieldAt,
  isFront,
  makeWordsReader,
  segmentOf,
  wordsIn,
  type Segment,
  type StruckCells,
} from "./segments";
import { filledColumns, isBlank, isNoteLine, sameLine } from "./sheet-lines";
import { isStruckRow, struckNotes } from "./struck-text";

export interface TableReading {
  readonly rows: readonly PlanRow[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly ReadingNote[];
}

export interface TableContext {
  readonly grid: Grid;
  readonly table: PlanTable;
  /** Index into the list of tables. */
  readonly index: number;
  readonly readDate: (value: CellValue, numberFormat: string) => DateReading;
  /** A theme for rows that stand under no band: the section that the table's title names. */
  readonly titleTheme: Reading<string> | null;
  readonly hidden: ReadonlySet<number>;
}

type Cells = ReadonlyMap<PlanField, RawCell>;

/** Fields that place a row in the plan; any other field makes it a row of its own. */
const PLACING: ReadonlySet<PlanField> = new Set<PlanField>(["ref", "theme", "recommendation", "action"]);

/** True where a field is filled that does more than place the row. */
function holdsMore(cells: Cells): boolean {
  for (const field of cells.keys()) if (!PLACING.has(field)) return true;
  return false;
}

export function readTable(context: TableContext): TableReading {
  return new TableReader(context).read();
}

/** Walks down a table and keeps what is carried from row to row: headings, section, recommendation, the last action. */
class TableReader {
  private readonly drafts: Draft[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly notes: ReadingNote[] = [];
  private readonly headings = new Map<number, { readonly segment: Segment | null; readonly why: string }>();
  private readonly recommendations: RecommendationTrack;
  private readonly sections: SectionTrack;
  private readonly titles: ReadonlySet<string>;
  /** Cells struck through; undefined where none are known, so that no row asks. */
  private readonly struck: StruckCells | undefined;
  private readonly wordsOf = makeWordsReader();
  private segment: Segment;
  private lastNumber = 0;
  private pageBroke = false;

  constructor(private readonly context: TableContext) {
    const { table, grid, titleTheme } = context;
    this.segment = segmentOf(table.columns);
    this.recommendations = new RecommendationTrack(grid);
    this.sections = new SectionTrack(grid, titleTheme);
    this.titles = new Set(table.titles);
    this.struck = grid.struckCells?.length
      ? new Map(grid.struckCells.map((cell) => [cellAddress(cell), cell]))
      : undefined;
    for (let n = 0; n < table.headerRows; n += 1)
      this.headings.set(table.headerRow + n, { segment: null, why: "headings" });
    for (const { row, rows, columns } of table.repeats ?? []) {
      for (let n = 0; n < rows; n += 1)
        this.headings.set(row + n, { segment: segmentOf(columns), why: "headings repeated" });
    }
  }

  read(): TableReading {
    const { table, grid, index, readDate, hidden } = this.context;
    for (let row = table.top; row <= table.bottom; row += 1) this.readRow(row);
    const context = { sheet: grid.sheet, table: index, readDate, hidden, owners: new Map() };
    const rows = this.drafts.map((draft) => finishDraft(draft, context));
    const notes = [...this.notes, ...this.sections.notes, ...this.recommendations.notes()];
    return { rows, skipped: this.skipped, notes: notes.sort((a, b) => a.cell.row - b.cell.row) };
  }

  private skip(row: number, why: string): void {
    this.skipped.push({ sheet: this.context.grid.sheet, row, why });
  }

  private readRow(row: number): void {
    const { grid, table } = this.context;
    const heading = this.headings.get(row);
    if (heading) {
      this.segment = heading.segment ?? this.segment;
      this.pageBroke = heading.segment !== null;
      return this.skip(row, heading.why);
    }
    const all = filledColumns(grid, row);
    if (all.length === 0) return this.skip(row, "blank row");
    const filled = all.filter((column) => column >= table.left && column <= this.segment.right);
    const [first] = filled;
    if (first === undefined) return this.skip(row, "nothing in the plan's columns");
    const line = this.wordsOf(String(valueAt(grid, row, first)));
    if (filled.length === 1 && this.isTitle(line)) {
      this.pageBroke = true;
      return this.skip(row, "title repeated");
    }
    if (filled.length === 1 && isNoteLine(line)) return this.skip(row, "note");
    const cells = cellsOf(this.segment, grid, row, this.wordsOf, this.struck);
    if (isTotal(line, cells)) return this.skip(row, "total");
    const isRow = holdsMore(cells);
    if (!cells.has("action") && !isRow) return this.readWords(row, filled, cells);
    if (cells.has("action") && filled.length === 1) {
      if (this.isBandAmongActions(row, line)) return this.takeBand(row, filled);
      if (this.continuesAction(row, line)) return undefined;
    }
    this.noteStrays(row, all, cells);
    return this.takeAction(row, cells, this.recommendations.group, this.recommendations.take(row, cells, this.segment));
  }

  private isTitle(line: string): boolean {
    return this.titles.has(line) || this.context.table.titles.some((title) => sameLine(title, line));
  }

  private takeBand(row: number, filled: readonly number[]): void {
    const { why, opensTheme } = this.sections.takeBand(row, filled, this.segment.fields.has("recommendation"));
    if (opensTheme) this.recommendations.group = null;
    this.skip(row, why);
  }

  /** A row with words only in the columns before the action: a recommendation, a number, or the name of a section. */
  private readWords(row: number, filled: readonly number[], cells: Cells): void {
    const refWords = wordsIn(cells, "ref");
    const placed = filled.every((column) => {
      const field = fieldAt(this.segment, column);
      return field === "ref" || field === "recommendation" || isFront(this.segment, column);
    });
    const numbered = refWords === "" || isRef(refWords) || loneLetter(refWords) !== undefined;
    if (cells.has("recommendation") && placed && numbered) return this.readRecommendation(row, cells);
    if (filled.length === 1 && isRef(refWords)) return this.skip(row, "a number and nothing else");
    const theme = cells.get("theme");
    if (theme && filled.length === 1) {
      this.sections.takeCell(theme);
      return this.skip(row, `theme: ${short(oneLine(String(theme.value)))}`);
    }
    return this.takeBand(row, filled);
  }

  /** A recommendation on a line of its own heads the actions below; without any, it is read as a row that lacks its action. */
  private readRecommendation(row: number, cells: Cells): void {
    const before = this.recommendations.group;
    const stated = this.recommendations.take(row, cells, this.segment);
    if (before !== null && before === this.recommendations.group) {
      return this.skip(row, `recommendation goes on from row ${before.pieces[0]?.cell.row ?? row}`);
    }
    if (!this.actionBelow(row)) return this.takeAction(row, cells, before, stated);
    return this.skip(row, `recommendation: ${short(oneLine(wordsIn(cells, "recommendation")))}`);
  }

  /** True where the next row that holds anything is an action under the recommendation just named. */
  private actionBelow(row: number): boolean {
    const { grid, table } = this.context;
    const holds = (below: number, field: PlanField): boolean => {
      const column = this.segment.fields.get(field);
      return column !== undefined && !isBlank(valueAt(grid, below, column));
    };
    for (let below = row + 1; below <= table.bottom; below += 1) {
      if (this.headings.has(below) || filledColumns(grid, below).length === 0) continue;
      return holds(below, "action") && !holds(below, "recommendation");
    }
    return false;
  }

  /** In the column of actions a section is labelled, in capitals, or without a number among numbered actions. */
  private isBandAmongActions(row: number, text: string): boolean {
    if (text.length > 120 || text.includes("\n")) return false;
    if (isSectionLine(text)) return true;
    const refs = this.segment.fields.get("ref");
    const last = this.drafts.at(-1);
    if (refs === undefined || /[.;,]$/.test(text) || startsSmall(text) || (last && last.ref.kind !== "stated"))
      return false;
    const { grid, table } = this.context;
    for (let below = row + 1; below <= Math.min(table.bottom, row + 6); below += 1) {
      const value = valueAt(grid, below, refs);
      if (!isBlank(value)) return isRef(String(value));
    }
    return false;
  }

  /** Words in the column of actions alone that finish the action above. */
  private continuesAction(row: number, text: string): boolean {
    const last = this.drafts.at(-1);
    if (!last) return false;
    const reason = continuationReason(last.action.value, text, this.pageBroke);
    if (reason === undefined) return false;
    this.join(last, row, text, reason);
    this.skip(row, `continues row ${last.row}`);
    return true;
  }

  private join(last: Draft, row: number, text: string, reason: string): void {
    last.action.value = `${last.action.value} ${oneLine(text)}`;
    last.joined.push(row);
    last.notes.push(`Row ${row} was read as the end of this row: ${reason}.`);
    const column = this.segment.fields.get("action") ?? this.context.table.left;
    const cell = { sheet: this.context.grid.sheet, row, column };
    this.notes.push({ kind: "row-joined", cell, values: { row, of: last.row, reason } });
  }

  private noteStrays(row: number, all: readonly number[], cells: Cells): void {
    const { grid } = this.context;
    const column = this.segment.right + 1;
    if (all.includes(column)) {
      const text = String(valueAt(grid, row, column)).slice(0, 80);
      this.notes.push({
        kind: "stray-cell",
        cell: { sheet: grid.sheet, row, column },
        values: { text, row, cells: 1 },
      });
    }
    for (const { value, cell } of cells.values()) {
      if (typeof value !== "string" || !hasMarkup(value)) continue;
      this.notes.push({ kind: "markup", cell, values: { row } });
      return;
    }
  }

  private takeAction(row: number, cells: Cells, before: Draft["group"], stated: StatedPiece | null): void {
    const { grid } = this.context;
    const { fields } = this.segment;
    /** Fields without a column of their own point to the action, all to one place. */
    const home = { sheet: grid.sheet, row, column: fields.get("action") ?? this.context.table.left };
    const cellOf = (field: PlanField): CellRef => {
      const column = fields.get(field) ?? home.column;
      return column === home.column ? home : { sheet: home.sheet, row, column };
    };
    const theme = cells.get("theme");
    if (theme) this.sections.takeCell(theme);
    const group = this.recommendations.group;
    const last = this.drafts.at(-1);
    const alone = stated === null && !cells.has("ref") && before === group;
    const main = last && alone ? secondMeasureOf(last, cells) : null;
    const inside = this.numberInside(cells);
    const notes = inside ? [`The number ${inside.number} stands inside the action's text.`] : [];
    const struckRow = this.struck !== undefined && isStruckRow(cells);
    if (this.struck !== undefined) notes.push(...struckNotes(cells, struckRow));
    if (main) notes.push(`Read as a second measure of the action in row ${main.row}.`);
    if (main && last && cells.has("action")) {
      this.join(
        main,
        row,
        wordsIn(cells, "action"),
        "it begins in the middle of a sentence, with the same owner and date",
      );
    }
    this.drafts.push({
      row,
      own: cells,
      cellOf,
      ref: this.refOf(cells, cellOf, inside?.number),
      theme: this.sections.reading(theme !== undefined),
      group,
      stated,
      subBand: this.sections.subBand,
      letter: group?.part ?? null,
      part: group?.part ? `${group.ref ?? ""}${group.part}` : null,
      action: main ? main.action : { value: inside ? inside.rest : wordsIn(cells, "action") },
      main,
      joined: [],
      struckRow,
      notes,
    });
    this.pageBroke = false;
  }

  /** "3 The National General Practice …": the number, where it is the next in a list whose number cell is empty here. */
  private numberInside(cells: Cells): { readonly number: string; readonly rest: string } | null {
    if (cells.has("ref")) {
      const whole = /^\s*(\d{1,5})[.)]?\s*$/.exec(wordsIn(cells, "ref"));
      if (whole && !cells.has("recommendation")) this.lastNumber = Number(whole[1]);
      return null;
    }
    const action = wordsIn(cells, "action");
    const match = /^(\d{1,4})[.)]?\s+(?=\p{Lu})/u.exec(action);
    if (!match || Number(match[1]) !== this.lastNumber + 1) return null;
    this.lastNumber += 1;
    return { number: match[1] ?? "", rest: action.slice(match[0].length) };
  }

  private refOf(cells: Cells, cellOf: (field: PlanField) => CellRef, inside: string | undefined): Reading<string> {
    if (inside !== undefined) return { kind: "stated", value: inside, text: inside, cell: cellOf("action") };
    const raw = cells.get("ref");
    const group = this.recommendations.group;
    if (raw && !loneLetter(wordsIn(cells, "ref"))) {
      const reading = readText(raw);
      const number = numberAndLetter(wordsIn(cells, "ref"))?.number;
      return reading.kind === "stated" && number !== undefined && number === group?.ref
        ? { ...reading, value: number }
        : reading;
    }
    if (group?.ref && group.refCell)
      return { kind: "inherited", value: group.ref, text: group.refText, cell: group.refCell };
    return { kind: "blank", cell: cellOf("ref") };
  }
}
