/** A sheet an owner, for chasing: their rows under the tracker's own headings, with what is missing and room to reply; so that it can be read back. */

import { columnNumber, valueAt, type Grid } from "../grid";
import { OWNER_FILE_AFTER, OWNER_FILE_BEFORE } from "../plan/owner-file-columns";
import type { Review, ReviewRow } from "../review-schema";
import { oneLine } from "../plan/cell-text";
import { layOut, text, topLinesWithin, type Line } from "./blocks";
import { daysPast, isOpen, lineNoun } from "./facts";
import { asAtLine, DAY_WIDTH, paper, reportTitle, scaleFor, SMALLEST_SCALE, standingLine } from "./page";
import { cellFrom } from "./owner-cell";
import { missingOf, type Missing } from "./owner-missing";
import { tabFor } from "./owner-tab";
import type { ReportOptions } from "./report-options";
import type { SheetCell, SheetModel } from "./sheet-model";
import { listOf, plural } from "./words";
import { wordingOf } from "./wording";

export interface OwnerSheet {
  readonly owner: string;
  readonly rows: readonly ReviewRow[];
  readonly model: SheetModel;
}

const [, ROW] = OWNER_FILE_BEFORE;
const NOBODY = "No owner recorded";

/** Each line of the plan once, under its lead; the owner with most to do first. An owner has a sheet for each way in which the tracker heads their rows. */
export function ownerSheets(review: Review, grids: readonly Grid[], options: ReportOptions): OwnerSheet[] {
  const rowsOf = new Map<string, ReviewRow[]>();
  for (const row of review.rows) {
    const owner = (row.lead ?? row.ownerText ?? "").trim() || NOBODY;
    rowsOf.set(owner, [...(rowsOf.get(owner) ?? []), row]);
  }
  const late = (row: ReviewRow): number => daysPast(review, row) ?? -Infinity;
  const names: string[] = [];
  return [...rowsOf]
    .map(([owner, rows]) => ({
      owner,
      rows: [...rows].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || late(b) - late(a) || a.row - b.row),
    }))
    .sort((a, b) => b.rows.filter(isOpen).length - a.rows.filter(isOpen).length)
    .flatMap(({ owner, rows }) => {
      const tables = tablesOf(rows, review, grids);
      return tables.map((table, index) => ({ owner, table, part: index + 1, parts: tables.length }));
    })
    .map(({ owner, table, part, parts }, index) => {
      const name = tabFor(owner, names);
      names.push(name);
      const whose = { owner, of: parts === 1 ? "" : ` This is sheet ${part} of ${parts}.` };
      return {
        owner,
        rows: table.mine,
        model: sheetFor(whose, table, `owner-${index + 1}`, name, review, grids, options),
      };
    });
}

function sheetFor(
  { owner, of }: { readonly owner: string; readonly of: string },
  whole: OwnTable,
  id: string,
  name: string,
  review: Review,
  grids: readonly Grid[],
  options: ReportOptions,
): SheetModel {
  const { columns, mine } = scaleFor(widthsOf(whole)) < SMALLEST_A3 ? withoutMeasure(whole) : whole;
  const widths = widthsOf({ columns, mine });
  const top = topLinesWithin(
    `${owner} – ${reportTitle(review, options)}`,
    `${summaryOf(owner, mine, review)}${of}`,
    [`${asAtLine(review)}. ${standingLine(options)}`.trim(), HOW_TO_REPLY],
    widths,
  );
  const headings = [...OWNER_FILE_BEFORE, ...columns.map(({ heading }) => heading), ...OWNER_FILE_AFTER];
  // Nothing is cut: what comes back cut would be taken for an answer.
  const { block, heights } = layOut(
    [
      ...top,
      { cells: headings.map((said) => text(said, said === ROW ? "heading.number" : "heading")) },
      ...mine.map((row) => rowLine(row, columns, review, grids, options)),
    ],
    widths,
    false,
  );
  const headingRow = top.length + 1;
  return {
    id,
    name,
    kind: "working",
    widths,
    heights,
    blocks: [block],
    tables: [],
    charts: [],
    frozenRows: headingRow,
    print: paper(review, options, {
      size: scaleFor(widths) < SMALLEST_SCALE ? "A3" : "A4",
      titleRows: [headingRow, headingRow],
    }),
  };
}

/** Percent of A4 at which the same columns on A3 print at the smallest scale: its sides are longer by the root of two. */
const SMALLEST_A3 = Math.ceil(SMALLEST_SCALE / Math.SQRT2);

const widthsOf = ({ columns }: OwnTable): readonly number[] => [
  10,
  6,
  ...columns.map(({ field }) => FIELDS[field] ?? 16),
  12,
  18,
  20,
];

/** Too wide even for A3: the measure, which an owner seldom changes, is left out where it is not asked for. */
function withoutMeasure({ columns, mine }: OwnTable): OwnTable {
  const isAsked = mine.some((row) => missingOf(row).some(({ field }) => field === "measure"));
  return { mine, columns: columns.filter(({ field }) => field !== "measure" || isAsked) };
}

const HOW_TO_REPLY =
  "Please fill in the grey cells, change what is no longer so, and write the rest under Your reply. Leave Sheet and Row as they are, and send this file back.";

/** "4 actions led by you: 3 open, 1 complete or closed. Something is missing in 1 of them." */
function summaryOf(owner: string, rows: readonly ReviewRow[], review: Review): string {
  const open = rows.filter(isOpen);
  const asked = open.filter((row) => missingOf(row).length > 0).length;
  const ended = rows.length - open.length;
  const all = rows.length === 1 ? "" : "all ";
  const states =
    ended === 0
      ? `${all}open`
      : open.length === 0
        ? `${all}complete or closed`
        : `${open.length} open, ${ended} complete or closed`;
  const whose = owner === NOBODY ? "without a lead" : "led by you";
  const missing =
    asked === 0
      ? "Nothing is missing."
      : `Something is missing${rows.length === 1 ? "" : ` in ${asked === rows.length ? "each" : asked} of them`}.`;
  return `${plural(rows.length, lineNoun(review))} ${whose}: ${states}. ${missing}`;
}

/** What an owner can say something of, with its width; what else the tracker has is found by Sheet and Row. */
const FIELDS: Readonly<Record<string, number>> = {
  ref: 6,
  action: 24,
  measure: 17,
  due: DAY_WIDTH,
  revised: DAY_WIDTH,
  completed: DAY_WIDTH,
  status: 11,
  declared: 8,
  percent: 9,
  progress: 20,
  recovery: 16,
};

interface OwnColumn {
  readonly heading: string;
  readonly field: string;
  /** Where the tables of this heading have it: table -> column letters. */
  readonly letters: ReadonlyMap<number, string>;
}

interface OwnTable {
  readonly columns: readonly OwnColumn[];
  readonly mine: readonly ReviewRow[];
}

/** Tables of the tracker under the same headings are one here; of their columns those that these rows have something in or should have. */
function tablesOf(rows: readonly ReviewRow[], review: Review, grids: readonly Grid[]): OwnTable[] {
  const alike = new Map<string, { columns: OwnColumn[]; mine: ReviewRow[] }>();
  for (const row of rows) {
    const headings = headingsOf(review, row.table);
    const key = JSON.stringify(headings.map(({ heading, field }) => [heading, field]));
    const found = alike.get(key) ?? {
      columns: headings.map(({ heading, field }) => ({ heading, field, letters: new Map<number, string>() })),
      mine: [],
    };
    found.columns = found.columns.map((each, index) => ({
      ...each,
      letters: new Map([...each.letters, [row.table, headings[index]?.column ?? ""]]),
    }));
    found.mine.push(row);
    alike.set(key, found);
  }
  return [...alike.values()].map(({ columns, mine }) => ({
    mine,
    columns: columns.filter(
      (column) =>
        mine.some((row) => missingOf(row).some(({ field }) => field === column.field)) ||
        mine.some((row) => valueIn(row, column, grids) !== ""),
    ),
  }));
}

function headingsOf(review: Review, table: number) {
  return (review.tables[table]?.headings ?? []).flatMap(({ column, field, heading }) =>
    field !== null && field in FIELDS ? [{ column, field, heading: heading.trim() || `Column ${column}` }] : [],
  );
}

function placeOf(row: ReviewRow, { letters }: OwnColumn, grids: readonly Grid[]) {
  const grid = grids.find(({ sheet }) => sheet === row.sheet);
  return grid === undefined ? null : { grid, column: columnNumber(letters.get(row.table) ?? "A") };
}

function valueIn(row: ReviewRow, column: OwnColumn, grids: readonly Grid[]) {
  const place = placeOf(row, column, grids);
  return place === null ? "" : valueAt(place.grid, row.row, place.column);
}

function rowLine(
  row: ReviewRow,
  columns: readonly OwnColumn[],
  review: Review,
  grids: readonly Grid[],
  options: ReportOptions,
): Line {
  const { rated, role } = wordingOf(review, options);
  const missing = missingOf(row);
  const own = columns.map((column): SheetCell => {
    const place = placeOf(row, column, grids);
    const cell = place ? cellFrom(place.grid, row.row, place.column) : text("");
    const isAsked = missing.some(({ field }) => field === column.field) && cell.content.kind === "empty";
    return isAsked ? { ...cell, role: "room" } : cell;
  });
  return {
    cells: [
      text(row.sheet),
      { content: { kind: "number", number: row.row }, role: "number" },
      ...own,
      text(rated(row.reported), role(row.reported.rating)),
      text(missing.length === 0 ? "Nothing" : `Please give ${listOf(missing.map((each) => asked(each, columns)))}.`),
      { content: { kind: "empty" }, role: "room" },
    ],
  };
}

/** "the recovery action (under Recovery action)"; what has no column goes under the reply. */
function asked({ field, what }: Missing, columns: readonly OwnColumn[]): string {
  const column = columns.find((each) => each.field === field);
  return column ? `${what} (under ${oneLine(column.heading)})` : what;
}
