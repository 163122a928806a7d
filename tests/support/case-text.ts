/** What a review says, as the short plain text that a case expects; each part is asked for by name. */

import type { Review, ReviewDate } from "../../src/domain/review-schema";

export const PARTS = {
  /** Each table and what its columns mean. */
  tables: (review: Review) =>
    review.tables.map((table) => {
      const columns = table.headings
        .filter(({ field }) => field !== null)
        .map(({ column, field, from }) => `${column} ${field}${from === "heading" ? "" : ` (${from})`}`);
      return `${table.sheet}!${table.address} ${table.kind}: ${columns.join(", ")}`;
    }),
  /** Why each table was taken for what it is. */
  why: (review: Review) => review.tables.map(({ sheet, address, why }) => `${sheet}!${address}: ${why}`),
  /** What each row says of how it stands. */
  standing: (review: Review) =>
    review.rows.map((row) => {
      const said = [
        row.status && `status "${row.status}"`,
        row.declared && `rated "${row.declared}"`,
        row.percent !== null && `${Math.round(row.percent * 100)}%`,
        row.revised && `date now ${dateText(row.revised)}`,
        row.completed && `done ${dateText(row.completed)}`,
        row.progress && `progress "${row.progress}"`,
      ].filter(Boolean);
      return `${row.row} ${said.join(", ") || "nothing"}`;
    }),
  /** What the officer is told of how the workbook was read. */
  remarks: (_review: Review, remarks: readonly string[]) => remarks,
  /** Each row read: where, under what, what, who, by when. */
  rows: (review: Review) =>
    review.rows.map((row) => {
      const under = [row.theme, row.part ?? row.ref, row.recommendation]
        .filter((each) => each !== null && each !== "")
        .join(" / ");
      const led = row.lead !== null && !row.owners.includes(row.lead) ? [`${row.lead} (lead)`] : [];
      const owners = [...led, ...row.owners].join(" + ") || "nobody";
      return `${row.row}${row.hidden ? " (hidden)" : ""}${row.measureOf === null ? "" : ` (second measure of ${row.measureOf})`} [${under}] ${row.action} -> ${row.measure ?? "no measure"} -> ${owners} -> ${dateText(row.due)}`;
    }),
  /** Each row's due date alone, as read. */
  dates: (review: Review) =>
    review.rows.map(
      (row) =>
        `${row.row} "${row.due.text}" -> ${dateText(row.due)}${row.due.note === null ? "" : ` (${row.due.note})`}`,
    ),
  skipped: (review: Review) => review.skipped.map(({ sheet, row, why }) => `${sheet} ${row}: ${why}`),
  counts: ({ counts }: Review) => [
    `${counts.rowsSeen} seen = ${counts.rowsRead} read + ${counts.rowsSkipped} skipped`,
    `${counts.lines} lines, ${counts.actions} actions, ${counts.distinct} distinct, ${counts.recommendations} recommendations, ${counts.themes} themes`,
  ],
  ratings: (review: Review) =>
    review.rows.map(
      (row) =>
        `${row.row} ${row.reported.rating} "${row.reported.label}" (${row.computed.case}${row.computed.suggested ? ", suggested" : ""}): ${row.computed.because}`,
    ),
  findings: (review: Review) =>
    review.findings.map(
      ({ rule, severity, cell, count, message }) =>
        `${rule} ${severity} ${cell}${count > 1 ? ` x${count}` : ""}: ${message}`,
    ),
  /** What a click would change. */
  fixes: (review: Review) =>
    review.findings.flatMap(({ rule, fix }) => (fix ? [`${rule} ${fix.cell}: "${fix.old}" -> "${fix.new}"`] : [])),
} as const satisfies Record<string, (review: Review, remarks: readonly string[]) => readonly string[]>;

export type Part = keyof typeof PARTS;

export function caseText(review: Review, parts: readonly Part[], remarks: readonly string[] = []): string {
  return parts.map((part) => `${part.toUpperCase()}\n${PARTS[part](review, remarks).join("\n")}\n`).join("\n");
}

/** All that is said of a plan; parts that have nothing to say are left out, and a row's date stands with the row. */
export function wholeText(review: Review, remarks: readonly string[]): string {
  const told = (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const lines = PARTS[part](review, remarks);
    return lines.length === 0 ? [] : [`${part.toUpperCase()}\n${lines.join("\n")}\n`];
  });
  const rows = review.rows.map(
    ({ row, position, variance, disagreement, linkedTo, notes }) =>
      `${row} ${position}: ${variance.because}` +
      (variance.slipDays === null ? "" : ` Slip ${variance.slipDays}.`) +
      (disagreement === null ? "" : ` ${JSON.stringify(disagreement)}`) +
      (linkedTo.length === 0 ? "" : ` Linked to ${JSON.stringify(linkedTo)}.`) +
      (notes.length === 0 ? "" : ` ${notes.join(" ")}`),
  );
  const figures = review.figures.map((each) => JSON.stringify(each));
  const measures = review.measures.map(
    ({ row, name, rating, case: clause, because, remarks: said }) =>
      `${row} ${name}: ${rating} ${clause} ${because}${said && said.length > 0 ? ` ${JSON.stringify(said)}` : ""}`,
  );
  const more = Object.entries({ VARIANCES: rows, FIGURES: figures, MEASURES: measures });
  return [
    ...told,
    ...more.flatMap(([name, lines]) => (lines.length === 0 ? [] : [`${name}\n${lines.join("\n")}\n`])),
  ].join("\n");
}

function dateText(date: ReviewDate): string {
  const span =
    date.start === null && date.end === null
      ? ""
      : date.start === date.end
        ? ` ${date.end}`
        : ` ${date.start ?? "…"} to ${date.end ?? "…"}`;
  const milestones = date.milestones.map(({ day, label }) => `${day}${label ? ` ${label}` : ""}`);
  return [
    `${date.class}${span}`,
    ...(date.ongoing ? ["ongoing"] : []),
    ...(date.condition === null ? [] : [`if ${date.condition}`]),
    ...(milestones.length > 0 ? [`milestones ${milestones.join("; ")}`] : []),
  ].join(", ");
}
