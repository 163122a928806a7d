/** The Notes on how the plan was read: tables and columns, rows skipped, and dates whose wording left a choice. */

import { printDay, type Day } from "../calendar";
import { oneLine } from "../plan/cell-text";
import { COLUMN_BY_FIELD, type ColumnField } from "../plan/columns";
import type { Review, ReviewFinding } from "../review-schema";
import { DATE_CLASS_WORDS, capitalised, listOf, plural, rowRuns } from "./words";

export interface Note {
  readonly subject: string;
  readonly item: string;
  readonly said: string;
}

export function tableNotes(review: Review): Note[] {
  const subject = "How it was read";
  if (review.tables.length === 0) return [{ subject, item: "Tables", said: "No table was found." }];
  return review.tables.flatMap((table) => [
    {
      subject,
      item: `${table.sheet} ${table.address}`,
      said: `${tableWords(table)}, headings in row ${table.headerRow}, ${sure(table.sure)}. ${table.why}`,
    },
    ...table.headings.map((heading) => ({
      subject: "Columns",
      item: `${table.sheet} column ${heading.column}: ${heading.heading.trim() || "no heading"}`,
      said:
        heading.field === null
          ? "Kept as it is; it has no part in the ratings."
          : `Read as ${columnMeaning(heading.field, heading)}.`,
    })),
  ]);
}

/** Rows are those read as actions: of other tables there are none, and none were looked for. */
function tableWords({ kind, rows }: Review["tables"][number]): string {
  const words = kind === "actions" ? "Action table" : kind === "other" ? "Another kind of table" : `Table of ${kind}`;
  return kind === "actions" || rows > 0 ? `${words}, ${plural(rows, "row")}` : words;
}

const sure = (share: number): string => `${Math.round(share * 100)}% sure`;

/** "due date, 90% sure, guessed from what the cells hold". */
export function columnMeaning(
  field: string,
  { sure: share, from }: { readonly sure: number; readonly from: string },
): string {
  return `${FIELD_WORDS[field] ?? titleOf(field)}, ${sure(share)}${FROM_WORDS[from] ?? ""}`;
}

const titleOf = (field: string): string => (COLUMN_BY_FIELD.get(field as ColumnField)?.title ?? field).toLowerCase();

const FROM_WORDS: Readonly<Record<string, string>> = {
  content: ", guessed from what the cells hold",
  override: ", as the officer said",
};

/** Only the fields whose own name is not what an officer would call them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  ref: "reference number",
  measure: "success measure",
  owner: "who is responsible",
  start: "start date",
  due: "due date",
  revised: "revised date",
  reasonRevised: "reason for the new date",
  approvedBy: "who approved the new date",
  review: "review date",
  completed: "date completed",
  declared: "the owner's own rating",
  percent: "percent complete",
  updated: "date of last update",
  recovery: "recovery action",
  decision: "decision sought",
};

/** One line for each reason and sheet. */
export function skippedNotes(review: Review): Note[] {
  const subject = "Rows skipped";
  if (review.skipped.length === 0) return [{ subject, item: "None", said: "No row was skipped." }];
  const groups = groupBy(review.skipped, ({ sheet, why }) => JSON.stringify([sheet, why]));
  return groups.map((group) => ({
    subject,
    item: capitalised(group[0]?.why ?? ""),
    said: `${group[0]?.sheet} ${group.length === 1 ? "row" : "rows"} ${rowRuns(group.map(({ row }) => row))}`,
  }));
}

/** Rows that took more than reading their cells: hidden ones, rows joined, what was taken from above, left out or unusual. */
export function rowNotes(review: Review): Note[] {
  const subject = "Rows read in a way of their own";
  const told = review.rows.flatMap(({ sheet, row, hidden, notes }) =>
    [...(hidden ? ["The row is hidden, and read."] : []), ...notes].map((note) => ({ sheet, row, note })),
  );
  const groups = groupBy(told, ({ sheet, note }) => JSON.stringify([sheet, note]));
  return groups.map((group) => ({
    subject,
    item: group[0]?.note ?? "",
    said: `${group[0]?.sheet} ${group.length === 1 ? "row" : "rows"} ${rowRuns(group.map(({ row }) => row))}`,
  }));
}

/** Where the wording left a choice, what was chosen and where. */
export function readingNotes(review: Review): Note[] {
  const groups = groupBy(review.readings, ({ sheet, message }) => JSON.stringify([sheet, message]));
  return groups.map((group) => {
    const [first] = group as [ReviewFinding];
    const cells = group.flatMap((reading) => (reading.cells.length === 0 ? [reading] : reading.cells));
    return {
      subject: "Read with a choice",
      item: first.message,
      said: `${first.sheet} ${listOf(shownOf(cells.map(({ cell }) => cell)))}`,
    };
  });
}

/** So many addresses are spelt out, the rest are counted. */
const MOST_CELLS = 20;

function shownOf(cells: readonly string[]): string[] {
  return cells.length <= MOST_CELLS ? [...cells] : [...cells.slice(0, MOST_CELLS), `${cells.length - MOST_CELLS} more`];
}

/** What each wording that is not a plain day was read as, and what was taken for granted. */
export function dateNotes(review: Review): Note[] {
  const dates = review.rows.flatMap((row) =>
    [row.due, row.revised, row.completed, row.start, row.review, row.updated]
      .filter((date) => date !== null)
      .map((date) => ({ date, row })),
  );
  const chosen = new Set(
    review.readings.flatMap(({ cells, sheet, cell }) => [
      `${sheet}!${cell}`,
      ...cells.map((each) => `${each.sheet}!${each.cell}`),
    ]),
  );
  const told = dates.filter(
    ({ date, row }) =>
      !chosen.has(`${row.sheet}!${date.cell}`) &&
      date.class !== "blank" &&
      (date.class !== "exact" || date.note !== null),
  );
  const groups = groupBy(told, ({ date }) => JSON.stringify([oneLine(date.text), date.start, date.end, date.note]));
  return groups.map((group) => {
    const { date } = group[0] as (typeof told)[number];
    const sheets = [...new Set(group.map(({ row }) => row.sheet))];
    const rows = sheets
      .map((sheet) => `${sheet} ${rowRuns(group.filter(({ row }) => row.sheet === sheet).map(({ row }) => row.row))}`)
      .join("; ");
    return {
      subject: "Dates as read",
      item: `"${oneLine(date.text)}"`,
      said: `${readAs(date)}${date.note ? ` ${date.note}` : ""} Rows: ${rows}.`,
    };
  });
}

function readAs(date: Review["rows"][number]["due"]): string {
  if (date.class === "unreadable") return "Could not be read as a date.";
  const start = date.start as Day | null;
  const end = date.end as Day | null;
  const kind = DATE_CLASS_WORDS[date.class];
  if (end === null) return `${kind}: no fixed date${start === null ? "" : `, from ${printDay(start)}`}.`;
  const from = start !== null && start !== end && date.class === "range" ? `${printDay(start)} to ` : "";
  const soft = date.soft ? ", and the plan allows a later one" : "";
  return `${kind}: read as ${from}${printDay(end)}${date.class === "exact" || date.class === "range" ? "" : ", its last day"}${soft}.`;
}

/** Groups in the order in which their first members stand. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
