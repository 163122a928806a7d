/** Reads one table of actions, row by row from its headings down; every row of its range is read or skipped with a reason. */

import type { DateReading } from "../dates/date-reading";
import { formatAt, textAt, valueAt, type CellRef, type CellValue, type Grid } from "../grid";
import { readBand, wordsOf } from "./bands";
import { readDateCell, readOwnerCell, readPercent, readText, type RawCell } from "./cell-schemas";
import { comparable, hasMarkup, oneLine, plainText } from "./cell-text";
import { isPlanField } from "./columns";
import { isRef } from "./column-content";
import type { Owner, PlanField, PlanRow, PlanTable, Reading, ReadingNote, SkippedRow, TableColumn } from "./plan-row";
import {
  innerPart,
  isHanging,
  isUnfinished,
  loneLetter,
  newGroup,
  numberAndLetter,
  openingPart,
  recommendationReading,
  startsSmall,
  wholeText,
  type RecommendationGroup,
} from "./recommendations";
import { filledColumns, isBlank, isNoteLine, sameLine, sectionName, withoutContinued } from "./sheet-lines";

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

/** A row while it may still be joined with others. */
interface Draft {
  readonly row: number;
  readonly own: ReadonlyMap<PlanField, RawCell>;
  readonly cellOf: (field: PlanField) => CellRef;
  readonly ref: Reading<string>;
  readonly theme: Reading<string> | null;
  readonly group: RecommendationGroup | null;
  readonly statedRecommendation: { readonly text: string; readonly cell: CellRef } | null;
  readonly subBand: Reading<string> | null;
  readonly part: string | null;
  /** The action's words, shared by the lines that are one action. */
  readonly action: { value: string };
  readonly statedAction: boolean;
  readonly measureOf: number | null;
  readonly joined: number[];
  readonly notes: string[];
}

interface Segment {
  readonly columns: readonly TableColumn[];
  readonly fields: ReadonlyMap<PlanField, number>;
  readonly right: number;
}

const TEXT_FIELDS = [
  "measure",
  "lead",
  "reasonRevised",
  "approvedBy",
  "status",
  "declared",
  "progress",
  "recovery",
  "decision",
  "priority",
  "evidence",
] as const;
const DATE_FIELDS = ["start", "due", "revised", "review", "completed", "updated"] as const;
/** Fields that a row of its own has, and a piece of another row has not. */
const OWN_FIELDS: readonly PlanField[] = [...TEXT_FIELDS, ...DATE_FIELDS, "owner", "percent"];

export function readTable(context: TableContext): TableReading {
  return new TableReader(context).read();
}

/** Holds what is carried down the table: theme, recommendation, last row. */
class TableReader {
  private readonly drafts: Draft[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly notes: ReadingNote[] = [];
  private readonly joinedGroups = new Set<RecommendationGroup>();
  private readonly headings = new Map<number, { readonly segment: Segment | null; readonly why: string }>();
  private segment: Segment;
  private theme: Reading<string> | null = null;
  private subBand: Reading<string> | null = null;
  private labelled = false;
  private group: RecommendationGroup | null = null;
  private numbered = false;
  private lastNumber: number | null = null;
  private pageBroke = false;
  private words: ReadonlySet<string> | null = null;

  constructor(private readonly context: TableContext) {
    const { table } = context;
    this.segment = segmentOf(table.columns);
    for (let n = 0; n < table.headerRows; n += 1)
      this.headings.set(table.headerRow + n, { segment: null, why: "headings" });
    for (const repeat of table.repeats ?? []) {
      for (let n = 0; n < repeat.rows; n += 1) {
        this.headings.set(repeat.row + n, { segment: segmentOf(repeat.columns), why: "headings repeated" });
      }
    }
    this.theme = context.titleTheme;
  }

  read(): TableReading {
    const { table } = this.context;
    for (let row = table.top; row <= table.bottom; row += 1) this.readRow(row);
    for (const group of this.joinedGroups) this.noteJoined(group);
    return { rows: this.drafts.map((draft) => this.finish(draft)), skipped: this.skipped, notes: this.notes };
  }

  private skip(row: number, why: string): void {
    this.skipped.push({ sheet: this.context.grid.sheet, row, why });
  }

  private readRow(row: number): void {
    const { grid, table } = this.context;
    const heading = this.headings.get(row);
    if (heading) {
      if (heading.segment) this.segment = heading.segment;
      if (heading.segment) this.pageBroke = true;
      return this.skip(row, heading.why);
    }
    const all = filledColumns(grid, row);
    if (all.length === 0) return this.skip(row, "blank row");
    const filled = all.filter((column) => column >= table.left && column <= this.segment.right);
    if (filled.length === 0) return this.skip(row, "nothing in the plan's columns");
    if (filled.length === 1) {
      const line = plainText(String(valueAt(grid, row, filled[0] ?? 0)));
      if (table.titles.some((title) => sameLine(title, line))) {
        this.pageBroke = true;
        return this.skip(row, "title repeated");
      }
      if (isNoteLine(line)) return this.skip(row, "note");
    }
    this.readCells(row, filled, all);
    return undefined;
  }

  private rawAt(row: number, column: number): RawCell {
    const { grid } = this.context;
    return {
      value: valueAt(grid, row, column),
      numberFormat: formatAt(grid, row, column),
      shown: textAt(grid, row, column),
      cell: { sheet: grid.sheet, row, column },
    };
  }

  private readCells(row: number, filled: readonly number[], all: readonly number[]): void {
    const own = new Map<PlanField, RawCell>();
    for (const [field, column] of this.segment.fields) {
      const raw = this.rawAt(row, column);
      if (!isBlank(raw.value) && plainText(String(raw.value)) !== "") own.set(field, raw);
    }
    const text = (field: PlanField): string => {
      const raw = own.get(field);
      return raw ? plainText(String(raw.value)) : "";
    };
    if (this.isTotal(plainText(String(valueAt(this.context.grid, row, filled[0] ?? 0))), own))
      return this.skip(row, "total");
    const hasOwn = OWN_FIELDS.some((field) => own.has(field));
    if (!own.has("action") && !hasOwn) return this.readWords(row, filled, own);
    if (own.has("action") && !hasOwn && filled.length === 1) {
      if (this.isBandInActions(row, text("action"))) return this.takeBand(row, filled);
      if (this.continuesAction(row, text("action"))) return undefined;
    }
    this.noteStrays(row, all, own);
    return this.takeAction(row, own, text);
  }

  /** "Total", "Grand total": a sum, unless an owner or a day stands beside it. */
  private isTotal(first: string, own: ReadonlyMap<PlanField, RawCell>): boolean {
    if (!/^(?:grand |sub-?)?totals?\b/i.test(first) || first.split(" ").length > 4) return false;
    const named = (field: PlanField): boolean => /\p{L}/u.test(String(own.get(field)?.value ?? ""));
    return !named("owner") && !named("due");
  }

  /** A row with words only in the columns before the action: a section, a recommendation, or a stray cell. */
  private readWords(row: number, filled: readonly number[], own: ReadonlyMap<PlanField, RawCell>): void {
    const recommendation = own.get("recommendation");
    const ref = own.get("ref");
    const refText = ref ? plainText(String(ref.value)) : "";
    const meaningful = recommendation && (!ref || isRef(refText) || loneLetter(refText));
    if (
      meaningful &&
      filled.every(
        (column) => this.fieldAt(column) === "ref" || this.fieldAt(column) === "recommendation" || this.isFront(column),
      )
    ) {
      const before = this.group;
      const stated = this.takeRecommendation(row, own);
      if (before !== null && before === this.group)
        return this.skip(row, `recommendation goes on from row ${before.pieces[0]?.cell.row ?? row}`);
      if (!this.actionBelow(row)) return this.takeAction(row, own, () => "", stated);
      return this.skip(row, `recommendation: ${short(oneLine(String(recommendation.value)))}`);
    }
    if (filled.length === 1 && ref && isRef(refText)) return this.skip(row, "a number and nothing else");
    if (own.has("theme") && filled.length === 1) {
      this.theme = this.inherited(own.get("theme"));
      return this.skip(row, `theme: ${short(textValue(this.theme))}`);
    }
    return this.takeBand(row, filled);
  }

  /** True where the next row that holds anything is an action under the recommendation just named. */
  private actionBelow(row: number): boolean {
    const { grid, table } = this.context;
    for (let below = row + 1; below <= table.bottom; below += 1) {
      if (this.headings.has(below) || filledColumns(grid, below).length === 0) continue;
      const at = (field: PlanField): boolean => {
        const column = this.segment.fields.get(field);
        return column !== undefined && !isBlank(valueAt(grid, below, column));
      };
      return at("action") && !at("recommendation");
    }
    return false;
  }

  private fieldAt(column: number): PlanField | null {
    for (const [field, each] of this.segment.fields) if (each === column) return field;
    return null;
  }

  private isFront(column: number): boolean {
    return this.segment.columns.some((each) => each.column === column && each.brokenBefore !== undefined);
  }

  /** In the actions' own column only what is labelled as a section, in capitals, or unnumbered among numbered actions is a section. */
  private isBandInActions(row: number, text: string): boolean {
    if (text.length > 120 || text.includes("\n")) return false;
    if (sectionName(text) !== undefined && !isUnlabelledProject(text)) return true;
    if (text.length >= 4 && text === text.toUpperCase() && /\p{L}{3}/u.test(text)) return true;
    const refs = this.segment.fields.get("ref");
    if (refs === undefined || /[.;,]$/.test(text) || startsSmall(text)) return false;
    const { grid, table } = this.context;
    for (let below = row + 1; below <= Math.min(table.bottom, row + 6); below += 1) {
      if (!isBlank(valueAt(grid, below, refs))) return isRef(String(valueAt(grid, below, refs))) && this.lastHadRef();
    }
    return false;
  }

  private lastHadRef(): boolean {
    const last = this.drafts.at(-1);
    return last === undefined || last.ref.kind === "stated";
  }

  private takeBand(row: number, filled: readonly number[]): void {
    const { grid } = this.context;
    const cells = filled.map((column) => String(valueAt(grid, row, column)));
    const band = readBand(cells, () => (this.words ??= wordsOf(grid)));
    const cell: CellRef = { sheet: grid.sheet, row, column: filled[0] ?? 1 };
    if (band.value.length > 200 || !/\p{L}/u.test(band.value)) return this.skip(row, "note");
    if (band.broken) this.notes.push({ kind: "band-broken", cell, values: { text: band.text, read: band.value, row } });
    const whole = withoutContinued(band.value);
    if (whole !== undefined) this.notes.push({ kind: "continued", cell, values: { section: whole, row } });
    const name = sectionName(whole ?? band.value);
    const value = name ?? whole ?? band.value;
    const reading: Reading<string> = { kind: "inherited", value, text: band.text, cell };
    if (this.labelled && name === undefined) {
      this.subBand = reading;
      return this.skip(row, `group: ${short(value)}`);
    }
    if (name !== undefined && value !== (whole ?? band.value)) this.labelled = true;
    this.theme = reading;
    this.subBand = null;
    this.group = null;
    return this.skip(row, `theme: ${short(value)}`);
  }

  private inherited(raw: RawCell | undefined): Reading<string> | null {
    if (!raw) return null;
    const text = String(raw.value);
    return { kind: "inherited", value: oneLine(withoutContinued(plainText(text)) ?? text), text, cell: raw.cell };
  }

  /** Words in the actions' column alone that finish the action above. */
  private continuesAction(row: number, text: string): boolean {
    const last = this.drafts.at(-1);
    if (!last) return false;
    const above = last.action.value;
    const goesOn =
      (startsSmall(text) && isUnfinished(above)) ||
      isHanging(above) ||
      (this.pageBroke && isUnfinished(above) && !isHeadline(text));
    if (!goesOn) return false;
    const reason = startsSmall(text)
      ? "it begins in the middle of a sentence and has no owner and no date"
      : "the text above breaks off, and it has no owner and no date";
    last.action.value = `${above} ${oneLine(text)}`;
    last.joined.push(row);
    last.notes.push(`Row ${row} was read as the end of this row: ${reason}.`);
    this.notes.push({
      kind: "row-joined",
      cell: { sheet: this.context.grid.sheet, row, column: this.segment.fields.get("action") ?? 1 },
      values: { row, of: last.row, reason },
    });
    this.skip(row, `continues row ${last.row}`);
    return true;
  }

  /** Takes in the row's recommendation cell; gives what the row itself states. */
  private takeRecommendation(row: number, own: ReadonlyMap<PlanField, RawCell>): Draft["statedRecommendation"] {
    const raw = own.get("recommendation");
    const front = this.frontOf("recommendation", row);
    const ref = own.get("ref");
    const refText = ref ? plainText(String(ref.value)) : "";
    const letter = loneLetter(refText) ?? (front ? loneLetter(front) : undefined);
    const lettered = numberAndLetter(refText);
    if (!raw) {
      if (letter && this.group) this.group.part = letter;
      else if (lettered && this.group?.ref === lettered.number) this.group.part = lettered.letter;
      return null;
    }
    const own_ = plainText(String(raw.value));
    const text = front && !loneLetter(own_) ? `${front} ${own_}`.trim() : own_;
    if (/^\p{L}$/u.test(own_) && !front) {
      this.notes.push({ kind: "stray-cell", cell: raw.cell, values: { text: own_, row, cells: 1 } });
      return null;
    }
    const ownText = front ? `${front} ${String(raw.value)}` : String(raw.value);
    const statedHere = { text: ownText, cell: raw.cell };
    const current = this.group;
    const part =
      letter ?? openingPart(text) ?? (lettered && current?.ref === lettered.number ? lettered.letter : undefined);
    const newRef = ref && !loneLetter(refText) ? (lettered?.number ?? refText) : null;
    const goesOnWithPart =
      part !== undefined && part !== "a" && current !== null && (newRef === null || newRef === current.ref);
    if (current && !goesOnWithPart && newRef === null && this.goesOn(current, text)) {
      current.pieces.push({ text, cell: raw.cell, joins: true });
      this.joinedGroups.add(current);
      return statedHere;
    }
    if (current && !goesOnWithPart && this.isSameAgain(current, text, newRef)) return statedHere;
    if (current && goesOnWithPart) {
      current.part = part;
      current.pieces.push({ text: openingPart(text) ? text : `${part}) ${text}`, cell: raw.cell, joins: false });
      return statedHere;
    }
    const group = newGroup(newRef, ref?.cell ?? null, ref ? String(ref.value) : "");
    group.pieces.push({ text, cell: raw.cell, joins: false });
    group.part = lettered?.letter ?? innerPart(text) ?? (part === "a" ? "a" : null);
    if (newRef !== null) this.numbered = true;
    this.group = group;
    return statedHere;
  }

  /** The front of a field whose heading is broken over two cells: "b)" before "All relevant health bodies …". */
  private frontOf(field: PlanField, row: number): string {
    const front = this.segment.columns.find((each) => each.field === field && each.brokenBefore !== undefined);
    return front ? plainText(String(valueAt(this.context.grid, row, front.column))) : "";
  }

  /** A recommendation cell without a number that goes on with the text above. */
  private goesOn(group: RecommendationGroup, text: string): boolean {
    const above = wholeText(group);
    if (comparable(above) === comparable(text)) return false;
    return (startsSmall(text) && isUnfinished(above)) || isHanging(above) || (this.numbered && isUnfinished(above));
  }

  private isSameAgain(group: RecommendationGroup, text: string, ref: string | null): boolean {
    if (ref !== null && group.ref !== null && ref !== group.ref) return false;
    const first = group.pieces[0]?.text ?? "";
    const bare = withoutContinued(oneLine(text)) ?? text;
    return comparable(bare) === comparable(first) || comparable(bare) === comparable(wholeText(group));
  }

  private noteJoined(group: RecommendationGroup): void {
    const first = group.pieces[0];
    const last = group.pieces.filter(({ joins }) => joins).at(-1);
    if (!first || !last) return;
    this.notes.push({
      kind: "recommendation-joined",
      cell: first.cell,
      values: { from: first.cell.row, to: last.cell.row, ref: group.ref ?? "" },
    });
  }

  private noteStrays(row: number, all: readonly number[], own: ReadonlyMap<PlanField, RawCell>): void {
    const { grid } = this.context;
    const beyond = all.filter((column) => column === this.segment.right + 1);
    for (const column of beyond) {
      this.notes.push({
        kind: "stray-cell",
        cell: { sheet: grid.sheet, row, column },
        values: { text: String(valueAt(grid, row, column)).slice(0, 80), row, cells: 1 },
      });
    }
    const marked = [...own.values()].find(({ value }) => typeof value === "string" && hasMarkup(value));
    if (marked) this.notes.push({ kind: "markup", cell: marked.cell, values: { row } });
  }

  private takeAction(
    row: number,
    own: ReadonlyMap<PlanField, RawCell>,
    text: (field: PlanField) => string,
    taken?: Draft["statedRecommendation"],
  ): void {
    const { grid } = this.context;
    const cellOf = (field: PlanField): CellRef => ({
      sheet: grid.sheet,
      row,
      column: this.segment.fields.get(field) ?? this.segment.fields.get("action") ?? 1,
    });
    if (own.has("theme")) {
      const before = textValue(this.theme);
      const reading = this.inherited(own.get("theme"));
      if (!reading || textValue(reading) !== before) this.subBand = null;
      this.theme = reading;
    }
    const groupBefore = this.group;
    const stated = taken === undefined ? this.takeRecommendation(row, own) : taken;
    const last = this.drafts.at(-1);
    const second =
      last && groupBefore === this.group && stated === null && !own.has("ref")
        ? this.secondMeasure(last, own, text)
        : undefined;
    const numberInside = this.numberInside(own, text("action"));
    const notes: string[] = [];
    if (numberInside) notes.push(`The number ${numberInside.number} stands inside the action's text.`);
    const words = numberInside ? numberInside.rest : text("action");
    const draft: Draft = {
      row,
      own,
      cellOf,
      ref: this.refOf(own, cellOf, numberInside?.number),
      theme: this.themeOf(own),
      group: this.group,
      statedRecommendation: stated,
      subBand: this.subBand,
      part: this.group?.part ? `${this.group.ref ?? ""}${this.group.part}` : null,
      action: second ? second.action : { value: words },
      statedAction: own.has("action"),
      measureOf: second ? (second.measureOf ?? second.row) : null,
      joined: [],
      notes,
    };
    if (second && last) {
      const joins = own.has("action");
      if (joins) {
        last.action.value = `${last.action.value} ${oneLine(words)}`;
        last.joined.push(row);
        last.notes.push(
          `Row ${row} was read as the end of this action: it begins in the middle of a sentence, with the same owner and date.`,
        );
        this.notes.push({
          kind: "row-joined",
          cell: cellOf("action"),
          values: {
            row,
            of: draft.measureOf ?? last.row,
            reason: "it begins in the middle of a sentence, with the same owner and date",
          },
        });
      }
      notes.push(`Read as a second measure of the action in row ${draft.measureOf ?? last.row}.`);
    }
    this.drafts.push(draft);
    this.pageBroke = false;
    return undefined;
  }

  /** The row whose action this line measures a second time; undefined for an action of its own. */
  private secondMeasure(
    last: Draft,
    own: ReadonlyMap<PlanField, RawCell>,
    text: (field: PlanField) => string,
  ): Draft | undefined {
    if (!own.has("measure") || !last.own.has("action"))
      return last.measureOf !== null && own.has("measure") && !own.has("action") ? last : undefined;
    const sameOrBlank = (field: PlanField): boolean => {
      const raw = own.get(field);
      const above = last.own.get(field);
      return raw === undefined || (above !== undefined && String(raw.value).trim() === String(above.value).trim());
    };
    if (!own.has("action")) return last;
    const goesOn =
      startsSmall(text("action")) && isUnfinished(last.action.value) && sameOrBlank("owner") && sameOrBlank("due");
    return goesOn ? last : undefined;
  }

  /** "3 The National General Practice …": the number, where it is the next in a list whose number column is empty here. */
  private numberInside(
    own: ReadonlyMap<PlanField, RawCell>,
    action: string,
  ): { readonly number: string; readonly rest: string } | undefined {
    const ref = own.get("ref");
    if (ref) {
      const whole = /^\s*(\d{1,5})[.)]?\s*$/.exec(String(ref.value));
      if (whole && !own.has("recommendation")) this.lastNumber = Number(whole[1]);
      return undefined;
    }
    const match = /^(\d{1,4})[.)]?\s+(?=\p{Lu})/u.exec(action);
    if (!match || Number(match[1]) !== (this.lastNumber ?? 0) + 1) return undefined;
    this.lastNumber = Number(match[1]);
    return { number: match[1] ?? "", rest: action.slice(match[0].length) };
  }

  private refOf(
    own: ReadonlyMap<PlanField, RawCell>,
    cellOf: (field: PlanField) => CellRef,
    inside: string | undefined,
  ): Reading<string> {
    if (inside !== undefined) return { kind: "stated", value: inside, text: inside, cell: cellOf("action") };
    const raw = own.get("ref");
    const group = this.group;
    if (raw && !loneLetter(String(raw.value))) {
      const reading = readText(raw);
      const lettered = numberAndLetter(String(raw.value));
      if (lettered && group?.ref === lettered.number && reading.kind === "stated")
        return { ...reading, value: lettered.number };
      return reading;
    }
    if (group?.ref && group.refCell)
      return { kind: "inherited", value: group.ref, text: group.refText, cell: group.refCell };
    return { kind: "blank", cell: cellOf("ref") };
  }

  private themeOf(own: ReadonlyMap<PlanField, RawCell>): Reading<string> | null {
    const raw = own.get("theme");
    if (!raw || !this.theme || this.theme.kind !== "inherited") return this.theme;
    return { ...this.theme, kind: "stated" };
  }

  private finish(draft: Draft): PlanRow {
    const { grid, index, readDate, hidden } = this.context;
    const raw = (field: PlanField): RawCell =>
      draft.own.get(field) ?? { value: "", numberFormat: "General", shown: "", cell: draft.cellOf(field) };
    const main = draft.measureOf === null ? undefined : this.drafts.find(({ row }) => row === draft.measureOf);
    const orAbove = <T>(field: PlanField, read: (cell: RawCell) => Reading<T>): Reading<T> => {
      const reading = read(raw(field));
      const above = main?.own.get(field);
      if (reading.kind !== "blank" || !above) return reading;
      const shared = read(above);
      return shared.kind === "stated" ? { ...shared, kind: "inherited" } : shared;
    };
    const text = (field: PlanField): Reading<string> => readText(raw(field));
    const date = (field: PlanField): Reading<DateReading> => orAbove(field, (cell) => readDateCell(cell, readDate));
    const recommendation = draft.group
      ? recommendationReading(draft.group, draft.cellOf("recommendation"), draft.statedRecommendation)
      : (draft.subBand ?? recommendationReading(null, draft.cellOf("recommendation"), null));
    return {
      sheet: grid.sheet,
      row: draft.row,
      table: index,
      cell: draft.cellOf("action"),
      hidden: hidden.has(draft.row),
      ref: draft.ref,
      theme: draft.theme ?? { kind: "blank", cell: draft.cellOf("theme") },
      recommendation,
      part: draft.part,
      action: this.actionReading(draft, main, raw("action")),
      measure: text("measure"),
      owner: orAbove<readonly Owner[]>("owner", readOwnerCell),
      lead: orAbove("lead", readText),
      start: date("start"),
      due: date("due"),
      revised: date("revised"),
      review: date("review"),
      completed: date("completed"),
      updated: date("updated"),
      reasonRevised: text("reasonRevised"),
      approvedBy: text("approvedBy"),
      status: orAbove("status", readText),
      declared: orAbove("declared", readText),
      percent: readPercent(raw("percent")),
      progress: text("progress"),
      recovery: text("recovery"),
      decision: text("decision"),
      priority: text("priority"),
      evidence: text("evidence"),
      measureOf: draft.measureOf,
      joined: draft.joined,
      notes: draft.notes,
    };
  }

  private actionReading(draft: Draft, main: Draft | undefined, raw: RawCell): Reading<string> {
    const own = readText(raw);
    if (own.kind === "stated") return { ...own, value: draft.action.value };
    const above = main?.own.get("action");
    if (own.kind !== "blank" || !above) return own;
    return { kind: "inherited", value: draft.action.value, text: String(above.value), cell: above.cell };
  }
}

function segmentOf(columns: readonly TableColumn[]): Segment {
  const fields = new Map<PlanField, number>();
  for (const { field, column, brokenBefore } of columns) {
    if (isPlanField(field) && brokenBefore === undefined && !fields.has(field)) fields.set(field, column);
  }
  return { columns, fields, right: Math.max(...columns.map(({ column }) => column)) };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const textValue = (reading: Reading<string> | null): string =>
  reading && (reading.kind === "stated" || reading.kind === "inherited") ? reading.value : "";

/** "Project management", "Service redesign": a section's word without a label's number or colon. */
function isUnlabelledProject(text: string): boolean {
  return !/^[^:–-]{1,40}[:–-]/.test(text) && !/\d/.test(text);
}

/** Three words or fewer: a heading left on a page of its own, not the rest of a sentence. */
const isHeadline = (text: string): boolean => text.split(" ").length <= 3 && !/[.]$/.test(text);
