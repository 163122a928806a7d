/** Reads the lines of tables of measures: name, unit, which side is good, period, figures, comparators and deadline. */

import type { Day } from "../calendar";
import type { DateContext } from "../dates/date-reading";
import { printDates } from "../dates/print-reading";
import { readDate } from "../dates/read-date";
import { formatAt, valueAt, type CellRef, type CellValue, type Grid } from "../grid";
import type { MeasureField, PlanTable, Reading, TableColumn } from "../plan/plan-row";
import type { Settings } from "../settings";
import { readComparators, splitPeriod } from "./comparators";
import { figureOf, type FigureReading } from "./figure-reading";
import { POLARITY_WORDS, type Polarity } from "./figure-words";
import { FIGURE_FIELDS, type Comparator, type FigureField, type Measure, type Period } from "./measure";
import { intoUnit, unitOf } from "./measure-unit";
import { readFigure } from "./read-figure";

/** Every line of every table of measures, in the order of the sheets, top down. Never throws. */
export function readMeasures(grids: readonly Grid[], tables: readonly PlanTable[], settings: Settings): Measure[] {
  return tables.flatMap((table, index) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    return table.kind === "measures" && grid ? readTable(grid, table, index, settings) : [];
  });
}

/** What reading a line needs of its table. */
interface Reader {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly index: number;
  readonly column: (field: MeasureField | "measure") => TableColumn | undefined;
  readonly context: DateContext;
  readonly dayIn: (text: string) => Day | null;
  /** From the heading of the target or a title line: the day the targets are for. */
  readonly deadline: Measure["deadline"];
}

function readTable(grid: Grid, table: PlanTable, index: number, { meetings }: Settings): Measure[] {
  const context: DateContext = {
    planDate: null,
    meetings: meetings.map(({ name, day }) => ({ name, day: day as Day })),
    dateSystem: grid.dateSystem,
  };
  const dayIn = (text: string): Day | null => readDate(text, "General", context).end;
  const column: Reader["column"] = (field) =>
    table.columns.find((each) => each.field === field && !(field === "period" && isDeadline(each)));
  const reader: Reader = { grid, table, index, column, context, dayIn, deadline: statedDeadline(table, dayIn) };
  const repeated = new Set((table.repeats ?? []).map(({ row }) => row));
  const saysHeading = (row: number): boolean =>
    table.columns.filter(({ column, heading }) => heading !== "" && plain(valueAt(grid, row, column)) === heading)
      .length > 1;
  const measures: Measure[] = [];
  for (let row = table.headerRow + 1; row <= table.bottom; row += 1) {
    if (repeated.has(row) || saysHeading(row)) continue;
    const measure = readLine(reader, row, measures.at(-1)?.name);
    if (measure) measures.push(measure);
  }
  return measures;
}

/** A line; undefined for a blank one, a heading between lines, and a note under the table. */
function readLine(reader: Reader, row: number, above: Reading<string> | undefined): Measure | undefined {
  const name = nameAt(reader, row, above);
  const filled = reader.table.columns.filter(({ column }) => !isBlank(valueAt(reader.grid, row, column)));
  if (!name || filled.every(({ field }) => field === "measure" || field === null)) return undefined;
  const cells: Partial<Record<MeasureField | "measure", CellRef>> = { measure: name.cell };
  for (const { field, column } of reader.table.columns) {
    const known = field as MeasureField | null;
    if (known !== null && !(known in cells)) cells[known] = { sheet: reader.grid.sheet, row, column };
  }
  const raw = readFigures(reader, row);
  const unitText = textIn(reader, row, "unit");
  const unit = unitOf(unitText, name.kind === "blank" ? "" : name.text);
  const period = periodAt(reader, row);
  const others = comparatorsAt(reader, row, period);
  const { figures, comparators, note } = intoUnit(raw, others, unit);
  const target = figures.target;
  const deadline = deadlineAt(reader, row, target);
  const notes = [...Object.values(figures), ...comparators.map((each) => each.figure)].flatMap((each) =>
    each.kind === "figure" && each.note !== null ? [each.note] : [],
  );
  const previous = reader.column("previous");
  const polarity = polarityAt(reader, row, target);
  return {
    sheet: reader.grid.sheet,
    row,
    table: reader.index,
    name,
    unitText,
    unit,
    polarity,
    period,
    previousName: previous?.heading ?? "",
    comparators,
    deadline,
    oneOff: target.kind === "figure" && target.oneOff,
    cells,
    notes: [
      ...(note === null ? [] : [note]),
      ...notes,
      ...(polarity.from === "target" && target.kind === "figure"
        ? [
            `${polarity.value === "higher" ? "Higher" : "Lower"} is taken to be better, since the target says "${target.text}".`,
          ]
        : []),
      ...(deadline !== null && deadline.from !== "target"
        ? [`The target's date is taken from "${deadline.from}".`]
        : []),
    ],
    ...figures,
  };
}

const isBlank = (value: CellValue): boolean => typeof value === "string" && value.trim() === "";
/** The words of a cell on one line. */
const plain = (value: CellValue): string => String(value).replace(/\s+/g, " ").trim();

function nameAt(
  { grid, column }: Reader,
  row: number,
  above: Reading<string> | undefined,
): Reading<string> | undefined {
  const found = column("measure");
  if (!found) return undefined;
  const cell = { sheet: grid.sheet, row, column: found.column };
  const text = plain(valueAt(grid, row, found.column));
  if (text !== "") return { kind: "stated", value: text, text, cell };
  /** A name over several periods stands once; what stands below it is still its own. */
  if (above?.kind === "stated" || above?.kind === "inherited") return { ...above, kind: "inherited" };
  return undefined;
}

function textIn({ grid, column }: Reader, row: number, field: MeasureField): string | null {
  const found = column(field);
  const text = found ? plain(valueAt(grid, row, found.column)) : "";
  return text === "" ? null : text;
}

function readFigures({ grid, column, dayIn }: Reader, row: number): Record<FigureField, FigureReading> {
  const read = (field: FigureField): FigureReading => {
    const found = column(field);
    if (!found) return { kind: "blank", cell: null };
    return readFigure({
      value: valueAt(grid, row, found.column),
      numberFormat: formatAt(grid, row, found.column),
      cell: { sheet: grid.sheet, row, column: found.column },
      as: field === "target" || field === "trajectory" ? "aim" : "observed",
      dayIn,
    });
  };
  return Object.fromEntries(FIGURE_FIELDS.map((field) => [field, read(field)])) as Record<FigureField, FigureReading>;
}

function comparatorsAt({ grid, table, dayIn }: Reader, row: number, period: Period | null): Comparator[] {
  return table.columns
    .filter(({ field }) => field === "comparator")
    .flatMap(({ column, heading }) =>
      readComparators({
        value: valueAt(grid, row, column),
        numberFormat: formatAt(grid, row, column),
        cell: { sheet: grid.sheet, row, column },
        heading,
        period: period?.text ?? null,
        dayIn,
      }),
    );
}

function polarityAt({ grid, column }: Reader, row: number, target: FigureReading): Measure["polarity"] {
  const found = column("polarity");
  const cell = found ? { sheet: grid.sheet, row, column: found.column } : null;
  const text = found ? String(valueAt(grid, row, found.column)).trim() : "";
  const said = polarityIn(text);
  if (said || text !== "") return { value: said, from: said ? "column" : null, text, cell };
  const bound = figureOf(target)?.bound ?? null;
  if (bound === null) return { value: null, from: null, text, cell };
  return { value: bound === "more than" || bound === "at least" ? "higher" : "lower", from: "target", text, cell };
}

/** The side that is good, by the words of a polarity cell; null for words of both sides or of none. */
export function polarityIn(text: string): Polarity | null {
  const lower = text.toLowerCase();
  const higher = POLARITY_WORDS.higher.test(lower);
  if (higher === POLARITY_WORDS.lower.test(lower)) return null;
  return higher ? "higher" : "lower";
}

/** The period's column, else the heading of the actual ("LLR 23/24"). */
function periodAt({ grid, column, context, dayIn }: Reader, row: number): Period | null {
  const found = column("period");
  const actual = column("actual");
  const value = found ? valueAt(grid, row, found.column) : "";
  if (found && !isBlank(value)) {
    const reading = readDate(value, formatAt(grid, row, found.column), context);
    const text = typeof value === "string" ? value.trim() : (printDates(reading) ?? String(value));
    return { text, end: reading.end, cell: { sheet: grid.sheet, row, column: found.column } };
  }
  const named = actual ? splitPeriod(actual.heading, dayIn).period : null;
  if (!actual || named === null) return null;
  return { text: named, end: dayIn(named), cell: { sheet: grid.sheet, row, column: actual.column } };
}

/** A column of dates beside the period that says when the target is wanted. */
function isDeadline({ heading }: TableColumn): boolean {
  return /\b(?:target|deadline|due|by when|achieve)\b/i.test(heading);
}

function deadlineAt(
  { grid, table, context, deadline }: Reader,
  row: number,
  target: FigureReading,
): Measure["deadline"] {
  if (target.kind === "figure" && target.deadline !== null) return { day: target.deadline, from: "target" };
  const column = table.columns.find((each) => each.field === "period" && isDeadline(each));
  if (column) {
    const day = readDate(valueAt(grid, row, column.column), formatAt(grid, row, column.column), context).end;
    if (day !== null) return { day, from: column.heading };
  }
  return deadline;
}

/** "Target for March 2025" as a heading, or "… the target for March 2025" in a title line; longer words than a date say nothing. */
function statedDeadline(table: PlanTable, dayIn: (text: string) => Day | null): Measure["deadline"] {
  const heading = table.columns.find(({ field }) => field === "target")?.heading;
  for (const text of [...(heading === undefined ? [] : [heading]), ...table.titles]) {
    for (const { index, 0: word } of text.matchAll(/\btargets?\b/gi)) {
      const rest = text
        .slice(index + word.length)
        .replace(/^[\s:(,-]+/, "")
        .replace(/^(?:is |are )?(?:for|by|at|in|of)\b/i, "");
      const phrase = (rest.split(/[.;]|, /)[0] ?? "").trim();
      const day = phrase !== "" && phrase.length <= 40 ? dayIn(phrase) : null;
      if (day !== null)
        return {
          day,
          from: `${word} ${
            text
              .slice(index + word.length)
              .split(/[.;]|, /)[0]
              ?.trim() ?? ""
          }`,
        };
    }
  }
  return null;
}
