/** A review as plain text that a person likes to read: how it was read, where the plan stands, what to mend first. */

import { printDay, readDay } from "../../domain/calendar";
import type { Counts, Review, ReviewFinding } from "../../domain/review-schema";

const WIDTH = 100;
const RATING_WORDS: readonly [keyof Counts, string][] = [
  ["red", "Red"],
  ["amber", "Amber"],
  ["green", "Green"],
  ["blue", "Blue"],
  ["grey", "Grey"],
  ["closed", "Closed"],
];
const VERDICT_WORDS: readonly [Review["figures"][number]["verdict"], string][] = [
  ["agrees", "agree"],
  ["rounding", "explained by rounding"],
  ["consistent", "consistent with one base"],
  ["query", "leave a question"],
  ["disagrees", "disagree"],
  ["cannot", "cannot be computed"],
];
const POSITION_WORDS: Record<keyof Review["rollup"]["positions"], string> = {
  passed: "passed",
  softPassed: "first end date passed",
  dueSoon: "due soon",
  later: "later",
  noFixedDate: "no fixed date",
};

export function printReview(review: Review, source: string): string {
  return [heading(review, source), reading(review), standing(review), figures(review), findings(review)]
    .flat()
    .join("\n");
}

function heading(review: Review, source: string): string[] {
  const asAt = readDay(review.asAt);
  const when = asAt ? printDay(asAt) : review.asAt;
  const said = review.asAtFrom === "today" ? `today, ${when} (give another day with --as-at)` : when;
  return [review.title ?? source, `Rated as at ${said}, by the policy "${review.policy}".`, ""];
}

function reading(review: Review): string[] {
  const { counts } = review;
  const lines = ["HOW IT WAS READ"];
  for (const table of review.tables) {
    lines.push(
      `  ${table.sheet}!${table.address}: ${table.kind}, ${plural(table.rows, "row")}, ${Math.round(table.sure * 100)}% sure`,
    );
  }
  lines.push(
    `  ${plural(counts.lines, "action row")} (${plural(counts.actions, "action")}, ${counts.distinct} distinct) under ` +
      `${plural(counts.recommendations, "recommendation")} and ${plural(counts.themes, "theme")}`,
    `  ${counts.rowsSeen} rows seen = ${counts.rowsRead} read + ${counts.rowsSkipped} skipped`,
  );
  for (const [why, rows] of skippedByReason(review))
    lines.push(`    ${String(rows.length).padStart(3)} ${why}: ${someRows(rows)}`);
  return [...lines, ""];
}

function standing(review: Review): string[] {
  const { all, positions } = review.rollup;
  const lines = ["WHERE IT STANDS"];
  for (const [rating, word] of RATING_WORDS) {
    if (all[rating] === 0) continue;
    const labels = labelCounts(review, rating).map(([label, count]) => `${label} ${count}`);
    lines.push(`  ${word.padEnd(7)}${String(all[rating]).padStart(4)}   ${labels.join(", ")}`);
  }
  lines.push(`  ${"Total".padEnd(7)}${String(all.total).padStart(4)}`);
  const where = Object.entries(POSITION_WORDS).map(
    ([key, word]) => `${positions[key as keyof typeof positions]} ${word}`,
  );
  return [...lines, `  Dates: ${where.join(", ")}`, ""];
}

/** How the printed figures came out when computed afresh; those that disagree or leave a question, with the working. */
function figures(review: Review): string[] {
  if (review.figures.length === 0) return [];
  const counts = VERDICT_WORDS.flatMap(([verdict, words]) => {
    const count = review.figures.filter((figure) => figure.verdict === verdict).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const open = review.figures.filter(({ verdict }) => verdict === "disagrees" || verdict === "query");
  return [
    `FIGURES (${review.figures.length} computed afresh)`,
    ...wrap(counts.join(", "), "  ", "  "),
    ...open.flatMap(({ sheet, cell, printed, verdict, because }) =>
      wrap(
        `${verdict === "query" ? "question" : "disagrees"}  ${sheet}!${cell}  "${printed}": ${because}`,
        "  ",
        "      ",
      ),
    ),
    "",
  ];
}

function findings(review: Review): string[] {
  const { rules, lines: rows } = review.counts;
  if (review.findings.length === 0) return [`NO FINDINGS: ${rows} rows checked against ${rules} rules.`];
  const first = review.findings.filter((finding) => finding.beforePaper);
  const later = review.findings.filter((finding) => !finding.beforePaper && finding.severity !== "advice");
  const advice = review.findings.filter((finding) => finding.severity === "advice" && !finding.beforePaper);
  const lines: string[] = [];
  if (first.length > 0) lines.push(`BEFORE THE PAPER GOES (${first.length})`, ...first.flatMap(printFinding), "");
  if (later.length > 0) lines.push(`WORTH MENDING (${later.length})`, ...later.flatMap(printFinding), "");
  if (advice.length > 0) lines.push(`ADVICE (${advice.length})`, ...advice.flatMap(printFinding), "");
  lines.push(`${rows} rows checked against ${rules} rules: ${plural(review.findings.length, "finding")}.`);
  return lines;
}

function printFinding(finding: ReviewFinding): string[] {
  const place = `${finding.sheet}!${finding.cell}`;
  const more = finding.count > 1 ? ` (${finding.count} cells)` : "";
  const lines = wrap(`${finding.rule}  ${place}${more}  ${finding.message}`, "  ", "      ");
  if (finding.fix)
    lines.push(...wrap(`can be mended: "${finding.fix.old}" to "${finding.fix.new}"`, "      ", "      "));
  return lines;
}

function labelCounts(review: Review, rating: keyof Counts): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of review.rows) {
    if (row.reported.rating === rating) counts.set(row.reported.label, (counts.get(row.reported.label) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function skippedByReason(review: Review): [string, number[]][] {
  const rows = new Map<string, number[]>();
  for (const { row, why } of review.skipped) rows.set(why, [...(rows.get(why) ?? []), row]);
  return [...rows];
}

function someRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 12).join(", ");
  return rows.length > 12
    ? `rows ${shown} and ${rows.length - 12} more`
    : `${rows.length === 1 ? "row" : "rows"} ${shown}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/ /)) {
    if (line.trim() !== "" && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
