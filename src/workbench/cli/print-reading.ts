/** How a workbook was read, in full: each table and its columns with how sure, each row skipped and why, each value assumed. */

import type { Review } from "../../domain/review-schema";

export function printReading(review: Review, source: string): string {
  const lines = [review.title ?? source, ""];
  for (const table of review.tables) {
    lines.push(`${table.sheet}!${table.address}: ${table.kind}, ${Math.round(table.sure * 100)}% sure. ${table.why}`);
    for (const { column, heading, field, sure, from } of table.headings) {
      const meaning =
        field === null
          ? "kept, no meaning here"
          : `${field}, ${Math.round(sure * 100)}% sure${from === "heading" ? "" : `, from ${from}`}`;
      lines.push(`  ${column.padEnd(3)} ${heading || "(no heading)"}: ${meaning}`);
    }
    lines.push("");
  }
  const { counts } = review;
  lines.push(`${counts.rowsSeen} rows seen = ${counts.rowsRead} read + ${counts.rowsSkipped} skipped`);
  for (const { sheet, row, why } of review.skipped) lines.push(`  ${sheet} row ${row}: ${why}`);
  const dates = datesRead(review);
  if (dates.length > 0) lines.push("", "Dates as read", ...dates);
  return lines.join("\n");
}

/** Each wording once, with what it was read as and what was assumed. */
function datesRead(review: Review): string[] {
  const seen = new Map<string, string[]>();
  for (const row of review.rows) {
    for (const date of [row.due, row.revised, row.completed, row.start, row.review, row.updated]) {
      if (!date || date.text === "") continue;
      const span =
        date.start === null && date.end === null ? "no fixed date" : `${date.start ?? "…"} to ${date.end ?? "…"}`;
      const reading = `${date.text} -> ${date.class}, ${span}${date.note ? ` (${date.note})` : ""}`;
      seen.set(reading, [...(seen.get(reading) ?? []), date.cell]);
    }
  }
  return [...seen].map(
    ([reading, cells]) =>
      `  ${reading}: ${cells.slice(0, 6).join(", ")}${cells.length > 6 ? ` and ${cells.length - 6} more` : ""}`,
  );
}
