/** How a workbook was read, in full: each table and its columns with how sure, what was left out, each row skipped and why, each value assumed. */

import { printDay, type Day } from "../../domain/calendar";
import { columnMeaning, rowNotes, skippedNotes, type Note } from "../../domain/report/reading-notes";
import { DATE_CLASS_WORDS, plural } from "../../domain/report/words";
import type { Review, ReviewDate } from "../../domain/review-schema";

type Table = Review["tables"][number];

export function printReading(review: Review, source: string): string {
  const isPlan = ({ kind }: Table): boolean => kind === "actions" || kind === "checklist";
  const plans = review.tables.filter(isPlan);
  const others = review.tables.filter((table) => !isPlan(table));
  const { counts } = review;
  return [
    review.title ?? source,
    ...section("Tables of the plan", plans.length === 0 ? ["  None was found."] : plans.flatMap(planLines)),
    ...section("Tables left out of the plan", others.flatMap(otherLines)),
    "",
    `${counts.rowsSeen} rows seen = ${counts.rowsRead} read + ${counts.rowsSkipped} skipped`,
    ...(review.skipped.length > 0 ? skippedNotes(review).map(noteLine) : []),
    ...section("Rows read in a way of their own", rowNotes(review).map(noteLine)),
    ...section(
      "Dates that could not be read",
      dateLines(review, (date) => date.class === "unreadable"),
    ),
    ...section("Dates read with something assumed", dateLines(review, isAssumed)),
    ...section("Dates as they stand", [
      ...dateLines(review, (date) => date.class !== "unreadable" && !isAssumed(date) && !isPlain(date)),
      ...plainDays(review),
    ]),
  ].join("\n");
}

const noteLine = ({ item, said }: Note): string => `  ${item.replace(/[.:]$/, "")}: ${said}`;

/** Nothing at all where there are no lines. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines];

const KIND_WORDS: Readonly<Record<Table["kind"], string>> = {
  actions: "table of actions",
  checklist: "checklist",
  measures: "table of measures",
  figures: "table of figures",
  other: "neither plan nor figures",
};

const percent = (share: number): string => `${Math.round(share * 100)}% sure`;

function titleLine(table: Table): string {
  return `  ${table.sheet}!${table.address}: ${KIND_WORDS[table.kind]}, ${percent(table.sure)}. ${table.why}`;
}

function planLines(table: Table): string[] {
  const headings = table.headings.map(({ column, heading, field, sure, from }) => {
    const meaning = field === null ? "kept, no meaning here" : columnMeaning(field, { sure, from });
    return `    ${column.padEnd(3)} ${heading || "(no heading)"}: ${meaning}`;
  });
  return [titleLine(table), `    ${plural(table.rows, "row")} read, headings in row ${table.headerRow}`, ...headings];
}

/** A table that is no plan: its columns only where they mean something. */
function otherLines(table: Table): string[] {
  const known = table.headings.flatMap(({ column, heading, field, sure, from }) =>
    field === null
      ? []
      : [`    ${column.padEnd(3)} ${heading || "(no heading)"}: ${columnMeaning(field, { sure, from })}`],
  );
  return [titleLine(table), ...known];
}

const isAssumed = (date: ReviewDate): boolean => date.class !== "unreadable" && date.note !== null;

/** A day written as a day: nothing was read into it. */
const isPlain = (date: ReviewDate): boolean => date.class === "exact" && !isAssumed(date);

function plainDays(review: Review): string[] {
  const days = datesOf(review).filter(isPlain);
  const [first] = days;
  return first
    ? [`  Plain days: ${plural(days.length, "cell")}, such as ${JSON.stringify(first.text)} (${first.cell})`]
    : [];
}

function datesOf({ rows }: Review): ReviewDate[] {
  return rows
    .flatMap((row) => [row.due, row.revised, row.completed, row.start, row.review, row.updated])
    .filter((date): date is ReviewDate => date !== null && date.text !== "");
}

/** So many cells of one wording are named, the rest are counted. */
const MOST_CELLS = 6;

/** Each wording once, with what it was read as, what was assumed, and where it stands. */
function dateLines(review: Review, wanted: (date: ReviewDate) => boolean): string[] {
  const seen = new Map<string, string[]>();
  for (const date of datesOf(review).filter(wanted)) {
    const note = date.note === null ? "" : ` ${date.note}`;
    const reading = `${JSON.stringify(date.text)} -> ${spanOf(date)}.${note}`;
    seen.set(reading, [...(seen.get(reading) ?? []), date.cell]);
  }
  return [...seen].map(([reading, cells]) => {
    const more = cells.length > MOST_CELLS ? ` and ${cells.length - MOST_CELLS} more` : "";
    return `  ${reading} (${cells.slice(0, MOST_CELLS).join(", ")}${more})`;
  });
}

function spanOf({ class: kind, start, end, ongoing }: ReviewDate): string {
  if (kind === "unreadable") return "not read";
  const [first, last] = [start, end].map((day) => (day === null ? null : printDay(day as Day)));
  const span =
    first && last
      ? first === last
        ? last
        : `${first} to ${last}`
      : first
        ? `from ${first}`
        : (last ?? "no fixed date");
  return `${DATE_CLASS_WORDS[kind].toLowerCase()}, ${span}${ongoing && kind !== "ongoing" ? ", and goes on" : ""}`;
}
