/** THE columns of the Action data sheet: every field as read and every fact computed, one entry a column. */

import { columnLetter, linkAddress, quotedSheet } from "../grid";
import type { Day } from "../calendar";
import type { Review, ReviewDate, ReviewRow } from "../review-schema";
import { dayCell, link, number, text } from "./blocks";
import { exceptionRows } from "./exception-cases";
import { dateNow, firstDate, targetOf } from "./facts";
import { findingRows, placeOf } from "./finding-order";
import { presetOf } from "./presets";
import type { ReportOptions } from "./report-options";
import type { Role } from "./roles";
import type { SheetCell } from "./sheet-model";
import { wordingOf, type Wording } from "./wording";
import { BASIS_WORDS, DATE_CLASS_WORDS, listOf, plural } from "./words";

/** The plan says nothing here. */
export const NONE = "None recorded";
/** There is nothing to say here. */
export const NOT_SO = "[x]";
/** Row of the headings; the table's rows stand below. */
export const HEADING_ROW = 6;

type Value = string | number | { readonly day: Day } | { readonly link: string; readonly target: string } | null;

export interface DataColumn {
  readonly id: string;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly value: (row: ReviewRow, wording: Wording, places: Places) => Value;
  /** What an empty value prints as. */
  readonly empty: typeof NONE | typeof NOT_SO;
  /** True for a column that is left out where no row has a value: the plan does not have it. */
  readonly optional?: boolean;
  /** False for a review that it says nothing of; shown where absent. */
  readonly shown?: (review: Review) => boolean;
  readonly role?: "data.share";
  /** What its values are, where they are no text: days, numbers, or links within the workbook. */
  readonly type?: "date" | "integer" | "number" | "link";
}

/** Where other sheets speak of a row of the plan. */
export interface Places {
  readonly exceptionOf: (row: ReviewRow) => Value;
  readonly findingsOf: (row: ReviewRow) => Value;
}

const dayOr = (day: string | null | undefined): Value => (day ? { day: day as Day } : null);
const written = (date: ReviewDate | null): Value => (date && date.text !== "" ? date.text : null);
const yes = (is: boolean): Value => (is ? "Yes" : null);

/** A row stands in the plan beside it or, where several plans are combined, in the workbook it is from. */
const alone = ({ combined }: Review): boolean => combined === undefined;
const together = ({ combined }: Review): boolean => combined !== undefined;

export const DATA_COLUMNS: readonly DataColumn[] = [
  { id: "plan", heading: "Plan", width: 20, value: ({ plan }) => plan?.name ?? null, empty: NOT_SO, shown: together },
  { id: "sheet", heading: "Sheet", width: 13, value: (row) => row.sheet, empty: NOT_SO, shown: alone },
  { id: "row", heading: "Row", width: 7, value: (row) => row.row, empty: NOT_SO, shown: alone, type: "integer" },
  { id: "ref", heading: "Ref", width: 9, value: (row) => row.ref, empty: NONE },
  { id: "part", heading: "Part", width: 7, value: (row) => row.part, empty: NOT_SO, optional: true },
  { id: "theme", heading: "Theme", width: 16, value: (row) => row.theme, empty: NONE },
  { id: "action", heading: "Action", width: 42, value: (row) => row.action, empty: NONE },
  { id: "lead", heading: "Lead", width: 16, value: (row) => row.lead, empty: NONE },
  { id: "now", heading: "Date now", width: 20, value: (row) => dayOr(dateNow(row)), empty: NOT_SO, type: "date" },
  { id: "rating", heading: "Rating", width: 10, value: (row, { name }) => name(row.reported.rating), empty: NOT_SO },
  { id: "label", heading: "Rating in words", width: 20, value: (row) => row.reported.label, empty: NOT_SO },
  { id: "because", heading: "Reason", width: 46, value: (row) => row.reported.because, empty: NOT_SO },
  {
    id: "position",
    heading: "Date position",
    width: 20,
    value: (row, { position }) => position(row.position),
    empty: NOT_SO,
  },
  { id: "days", heading: "Days late", width: 10, value: (row) => row.variance.days, empty: NOT_SO, type: "integer" },
  {
    id: "workingDays",
    heading: "Working days late",
    width: 12,
    value: (row) => row.variance.workingDays,
    empty: NOT_SO,
    type: "integer",
  },
  { id: "first", heading: "First date", width: 20, value: (row) => dayOr(firstDate(row)), empty: NOT_SO, type: "date" },
  {
    id: "slip",
    heading: "Days the date has moved",
    width: 13,
    value: (row) => row.variance.slipDays,
    empty: NOT_SO,
    optional: true,
    type: "integer",
  },
  {
    id: "timesRevised",
    heading: "Times revised",
    width: 10,
    value: (row) => (row.variance.timesRevised === 0 ? null : row.variance.timesRevised),
    empty: NOT_SO,
    optional: true,
    type: "integer",
  },
  { id: "file", heading: "File", width: 26, value: ({ plan }) => plan?.file ?? null, empty: NOT_SO, shown: together },
  {
    id: "fileSheet",
    heading: "Sheet in the file",
    width: 16,
    value: ({ plan }) => plan?.sheet ?? null,
    empty: NOT_SO,
    shown: together,
  },
  {
    id: "fileRow",
    heading: "Row in the file",
    width: 9,
    value: ({ plan }) => plan?.row ?? null,
    empty: NOT_SO,
    shown: together,
    type: "integer",
  },
  { id: "due", heading: "Due date as written", width: 20, value: (row) => written(row.due), empty: NONE },
  { id: "class", heading: "Kind of date", width: 16, value: (row) => DATE_CLASS_WORDS[row.due.class], empty: NOT_SO },
  {
    id: "firstDay",
    heading: "First day it covers",
    width: 20,
    value: (row) => dayOr(row.due.start),
    empty: NOT_SO,
    type: "date",
  },
  {
    id: "revised",
    heading: "Revised date as written",
    width: 20,
    value: (row) => (row.revised ? written(row.revised) : null),
    empty: NONE,
    optional: true,
  },
  {
    id: "note",
    heading: "How the date was read",
    width: 36,
    value: (row) => row.due.note,
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "milestones",
    heading: "Earlier dates in the cell",
    width: 24,
    value: (row) => listOf(row.due.milestones.map(({ day, label }) => (label ? `${day} ${label}` : day))) || null,
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "start",
    heading: "Start date",
    width: 20,
    value: (row) => dayOr(row.start?.start),
    empty: NONE,
    optional: true,
    type: "date",
  },
  {
    id: "review",
    heading: "Review date",
    width: 20,
    value: (row) => dayOr(row.review?.end),
    empty: NONE,
    optional: true,
    type: "date",
  },
  {
    id: "completed",
    heading: "Completed",
    width: 20,
    value: (row) => dayOr(row.completed?.end) ?? (row.completed ? written(row.completed) : null),
    empty: NONE,
    optional: true,
  },
  {
    id: "updated",
    heading: "Last update",
    width: 20,
    value: (row) => dayOr(row.updated?.end),
    empty: NONE,
    optional: true,
    type: "date",
  },
  { id: "recommendation", heading: "Recommendation", width: 50, value: (row) => row.recommendation, empty: NONE },
  { id: "measure", heading: "Success measure", width: 36, value: (row) => row.measure, empty: NONE },
  { id: "owner", heading: "Owner as written", width: 24, value: (row) => row.ownerText, empty: NONE },
  { id: "status", heading: "Status as written", width: 16, value: (row) => row.status, empty: NONE, optional: true },
  { id: "declared", heading: "Owner's rating", width: 14, value: (row) => row.declared, empty: NONE, optional: true },
  {
    id: "percent",
    heading: "Percent complete",
    width: 11,
    value: (row) => row.percent,
    empty: NONE,
    optional: true,
    role: "data.share",
    type: "number",
  },
  { id: "progress", heading: "Progress", width: 50, value: (row) => row.progress, empty: NONE, optional: true },
  { id: "recovery", heading: "Recovery action", width: 36, value: (row) => row.recovery, empty: NONE, optional: true },
  { id: "decision", heading: "Decision sought", width: 36, value: (row) => row.decision, empty: NONE, optional: true },
  {
    id: "basis",
    heading: "Rating rests on",
    width: 18,
    value: (row) => BASIS_WORDS[row.reported.basis],
    empty: NOT_SO,
  },
  {
    id: "computed",
    heading: "Rating by the rules",
    width: 20,
    value: ({ computed, reported }, { rated }) =>
      computed.rating === reported.rating && computed.label === reported.label
        ? null
        : `${rated(computed)}${computed.suggested ? " (suggested)" : ""}`,
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "computedBecause",
    heading: "Reason by the rules",
    width: 46,
    value: (row) => (row.computed.because === row.reported.because ? null : row.computed.because),
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "disagreement",
    heading: "Ratings differ",
    width: 40,
    value: (row) => row.disagreement,
    empty: NOT_SO,
    optional: true,
  },
  { id: "by", heading: "Changed by", width: 18, value: (row) => row.reported.by, empty: NOT_SO, optional: true },
  {
    id: "on",
    heading: "Changed on",
    width: 20,
    value: (row) => dayOr(row.reported.on),
    empty: NOT_SO,
    optional: true,
    type: "date",
  },
  {
    id: "why",
    heading: "Reason for the change",
    width: 36,
    value: (row) => row.reported.reason,
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "expires",
    heading: "Change holds until",
    width: 20,
    value: (row) => dayOr(row.reported.expires),
    empty: NOT_SO,
    optional: true,
    type: "date",
  },
  {
    id: "measureOf",
    heading: "Second measure of row",
    width: 12,
    value: (row) => row.measureOf,
    empty: NOT_SO,
    optional: true,
    type: "integer",
  },
  {
    id: "linked",
    heading: "Same action as",
    width: 20,
    value: (row) =>
      listOf(row.linkedTo.map(({ sheet, row: at }) => (sheet === row.sheet ? `row ${at}` : `${sheet} row ${at}`))) ||
      null,
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "hidden",
    heading: "Hidden in the plan",
    width: 10,
    value: (row) => yes(row.hidden),
    empty: NOT_SO,
    optional: true,
  },
  {
    id: "cell",
    heading: "Cell in the plan",
    width: 12,
    value: (row) => ({ link: row.cell, target: targetOf(row) }),
    empty: NOT_SO,
  },
  {
    id: "exception",
    heading: "On the exceptions sheet",
    width: 14,
    value: (row, _wording, { exceptionOf }) => exceptionOf(row),
    empty: NOT_SO,
    optional: true,
    type: "link",
  },
  {
    id: "findings",
    heading: "On the checks sheet",
    width: 14,
    value: (row, _wording, { findingsOf }) => findingsOf(row),
    empty: NOT_SO,
    optional: true,
    type: "link",
  },
];

export interface DataTable {
  /** The columns of this plan's table: all but those that no row has anything for. */
  readonly columns: readonly DataColumn[];
  /** The cells of a row, one for each column. */
  readonly cellsOf: (row: ReviewRow) => SheetCell[];
}

/** What a pack's table holds is asked for with every count; it is worked out once. */
const known = new WeakMap<Review, WeakMap<ReportOptions, DataTable>>();

export function dataTable(review: Review, options: ReportOptions): DataTable {
  const ofReview = known.get(review) ?? new WeakMap<ReportOptions, DataTable>();
  known.set(review, ofReview);
  const table = ofReview.get(options) ?? makeTable(review, options);
  ofReview.set(options, table);
  return table;
}

function makeTable(review: Review, options: ReportOptions): DataTable {
  const wording = wordingOf(review, options);
  const places = placesIn(review, options);
  const columns = DATA_COLUMNS.filter(
    ({ optional, shown, value }) =>
      (shown?.(review) ?? true) && (!optional || review.rows.some((row) => !isBlank(value(row, wording, places)))),
  );
  return { columns, cellsOf: (row) => columns.map((column) => dataCell(column, column.value(row, wording, places))) };
}

function placesIn(review: Review, options: ReportOptions): Places {
  const { sheets } = presetOf(options.preset);
  const shown = sheets === null || sheets.includes("exceptions");
  const exceptions = shown ? exceptionRows(review) : new Map<ReviewRow, number>();
  const findings = findingRows(review);
  const linkTo = (id: string, name: string, row: number, shownAs: string): Value => ({
    link: shownAs,
    target: linkAddress({ sheet: options.sheetNames[id] ?? name, row, column: 1 }),
  });
  return {
    exceptionOf: (row) => {
      const at = exceptions.get(row);
      return at === undefined ? null : linkTo("exceptions", "Exceptions", at, `Row ${at}`);
    },
    findingsOf: (row) => {
      const rows = findings.get(placeOf(row.sheet, row.row)) ?? [];
      const [first] = rows;
      return first === undefined ? null : linkTo("checks", "Checks", first, plural(rows.length, "finding"));
    },
  };
}

function dataCell(column: DataColumn, value: Value): SheetCell {
  if (value === null || isBlank(value)) return text(column.empty, roleOf(column));
  if (typeof value === "number") return number(value, column.role ?? "data.number");
  if (typeof value === "string") return text(value, "data");
  return "link" in value ? link(value.link, value.target, "data.link") : dayCell(value.day, "data.day");
}

/** A cell that says there is nothing stands as the cells of its column do. */
function roleOf({ role, type }: DataColumn): Role {
  if (type === "integer" || type === "number") return role ?? "data.number";
  return type === "date" ? "data.day" : "data";
}

function isBlank(value: Value): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** "'Action data'!$X$7:$X$50": the cells of one column, for a count over them; one row even where the plan has none. */
export function dataRange(review: Review, options: ReportOptions, id: string): string {
  const index = dataTable(review, options).columns.findIndex((column) => column.id === id);
  if (index < 0) throw new Error(`No such column on the Action data sheet: ${id}`);
  const letter = columnLetter(index + 1);
  const last = HEADING_ROW + Math.max(1, review.rows.length);
  const sheet = options.sheetNames["action-data"] ?? "Action data";
  return `${quotedSheet(sheet)}!$${letter}$${HEADING_ROW + 1}:$${letter}$${last}`;
}

/** "=COUNTIF('Action data'!$X$7:$X$50,"Red")". The words counted are our own, so no wildcard can be among them. */
export function countFormula(review: Review, options: ReportOptions, id: string, word: string): string {
  return `=COUNTIF(${dataRange(review, options, id)},"${word.replaceAll('"', '""')}")`;
}
