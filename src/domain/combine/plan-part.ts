/** One plan on its way into the combined workbook: its rows as they will stand there, and how it was read, in a few sentences. */

import { printDay, type Day } from "../calendar";
import { HEADING_ROW } from "../report/action-data-columns";
import { columnMeaning, skippedNotes } from "../report/reading-notes";
import { actionData } from "../report/sheets/action-data";
import { listOf, plural } from "../report/words";
import type { Combined, Review, ReviewRow } from "../review-schema";

export type CombinedPlan = Combined["plans"][number];

/** A plan that was read, whole. */
export interface PlanRead {
  /** The file's name, as the officer knows it. */
  readonly file: string;
  readonly review: Review;
  /** What the officer should know of how it was read, a sentence each. */
  readonly remarks: readonly string[];
}

/** What is kept of a plan once its workbook is closed. */
export interface PlanPart {
  readonly plan: CombinedPlan;
  readonly rows: readonly ReviewRow[];
  readonly counts: Review["counts"];
}

/**
 * The part of the next plan. `before` are the plans that came before it: its name is told apart from theirs, and its rows stand
 * below theirs on the sheet Action data, which is where every row's place then is.
 */
export function partOf({ file, review, remarks }: PlanRead, before: readonly CombinedPlan[]): PlanPart {
  const name = nameFor(review.title, file, new Set(before.map((plan) => plan.name.toLowerCase())));
  const first = HEADING_ROW + 1 + before.reduce((sum, { rows }) => sum + rows, 0);
  const places = new Map<string, number>();
  review.rows.forEach(({ sheet, row }, index) => {
    const key = placeKey(sheet, row);
    if (!places.has(key)) places.set(key, first + index);
  });
  const rows = review.rows.map((row, index): ReviewRow => {
    const at = first + index;
    const { sheet, row: number } = row;
    const measured = row.measureOf === null ? undefined : places.get(placeKey(sheet, row.measureOf));
    return {
      ...row,
      sheet: actionData.name,
      row: at,
      cell: `A${at}`,
      table: 0,
      measureOf: measured ?? null,
      linkedTo: row.linkedTo.flatMap((link) => {
        const linked = places.get(placeKey(link.sheet, link.row));
        return linked === undefined ? [] : [{ sheet: actionData.name, row: linked }];
      }),
      plan: { name, file, sheet, row: number },
    };
  });
  return {
    plan: { name, file, rows: rows.length, notes: notesOf(file, review, remarks) },
    rows,
    counts: review.counts,
  };
}

const placeKey = (sheet: string, row: number): string => `${row}|${sheet}`;

/** The plan's title, else its file; where another plan has it already, both, and then a number. */
function nameFor(title: string | null, file: string, taken: ReadonlySet<string>): string {
  const stem = file.replace(/\.[a-z]+$/i, "");
  const said = title?.replace(/\s+/g, " ").trim() || stem;
  const isFree = (name: string): boolean => !taken.has(name.toLowerCase());
  if (isFree(said)) return said;
  const both = said === stem ? said : `${said} (${stem})`;
  let name = both;
  for (let number = 2; !isFree(name); number += 1) name = `${both} ${number}`;
  return name;
}

function notesOf(file: string, review: Review, remarks: readonly string[]): CombinedPlan["notes"] {
  const { counts, findings, tables, skipped } = review;
  const before = findings.filter(({ beforePaper }) => beforePaper).length;
  return [
    { item: "File", said: file },
    ...tables.flatMap((table) => [
      {
        item: `${table.sheet} ${table.address}`,
        said: `${table.kind === "actions" ? "Action table" : `Table of ${table.kind}`}, ${plural(table.rows, "row")}, headings in row ${table.headerRow}. ${columnsOf(table)}`,
      },
    ]),
    {
      item: "Rows",
      said: `${plural(counts.rowsSeen, "row")} seen: ${counts.rowsRead} read and ${counts.rowsSkipped} skipped.`,
    },
    ...(skipped.length === 0 ? [] : skippedNotes(review).map(({ item, said }) => ({ item: `Skipped: ${item}`, said }))),
    { item: "As-at date", said: `${printDay(review.asAt as Day)}.` },
    { item: "Settings", said: `Fingerprint ${review.settings}.` },
    {
      item: "Checks of the plan itself",
      said:
        findings.length === 0
          ? "Nothing was found."
          : `${plural(findings.length, "finding")}, ${before === 0 ? "none" : before} to settle before a paper goes: they stand in its own workbook once it is checked there.`,
    },
    ...remarks.map((said) => ({ item: "Said when it was read", said })),
  ];
}

function columnsOf({ headings }: Review["tables"][number]): string {
  const read = headings.filter(({ field }) => field !== null);
  const left = headings.filter(({ field, heading }) => field === null && heading.trim() !== "");
  const readAs = read.map((each) => `"${each.heading.trim()}" as ${columnMeaning(each.field ?? "", each)}`);
  return [
    readAs.length === 0 ? "No column was read." : `Read: ${readAs.join("; ")}.`,
    left.length === 0 ? "" : `Left as they are: ${listOf(left.map(({ heading }) => `"${heading.trim()}"`))}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
