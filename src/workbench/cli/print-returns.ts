/** What came back from owners, by owner and row: old and new of every cell, what is in dispute, who has not answered. */

import { cellAddress } from "../../domain/grid";
import { valueOf, textOf } from "../../domain/plan/plan-row";
import type { CellReturn, ReturnsReport, RowReturn } from "../../domain/returns/compare-returns";
import { listOf, plural } from "../../domain/report/words";

const LONGEST = 90;

export function printReturns(report: ReturnsReport): string {
  const owners = [...new Set(report.rows.map(({ owner }) => owner))];
  const conflicts = report.rows.flatMap(({ cells }) => cells.filter(({ settled }) => settled.kind === "conflict"));
  const changes = report.rows.reduce((sum, { cells }) => sum + cells.length, 0) - conflicts.length;
  return [
    `${plural(changes, "change")} to apply, ${plural(conflicts.length, "conflict")} to settle.`,
    ...owners.flatMap((owner) =>
      ownerLines(
        owner,
        report.rows.filter((row) => row.owner === owner),
      ),
    ),
    ...(report.replies.length > 0 ? ["", "In words, for you to read; nothing of it is applied:"] : []),
    ...report.replies.map(
      ({ copy, row, text }) =>
        `  Row ${row.row}: ${short(valueOf(row.action) ?? textOf(row.action))}\n    ${quoted(text)} (${copy})`,
    ),
    ...(report.added.length > 0 ? ["", "Rows that the tracker does not have:"] : []),
    ...report.added.map(
      ({ copy, row }) => `  ${copy}, row ${row.row}: ${short(valueOf(row.action) ?? textOf(row.action))}`,
    ),
    ...(report.unchanged.length > 0 ? ["", `Came back as sent: ${listOf(report.unchanged)}.`] : []),
    ...(report.notReplied.length > 0
      ? [
          "",
          `No answer yet: ${listOf(report.notReplied.map(({ owner, rows }) => `${owner} (${plural(rows, "open action")})`))}.`,
        ]
      : []),
  ].join("\n");
}

function ownerLines(owner: string, rows: readonly RowReturn[]): string[] {
  return [
    "",
    owner || "No owner",
    ...rows.flatMap(({ row, cells }) => [
      `  Row ${row.row}: ${short(valueOf(row.action) ?? textOf(row.action))}`,
      ...cells.map((each) => `    ${cellAddress(each.cell)} ${each.heading}: ${saidOf(each)}`),
    ]),
  ];
}

function saidOf({ old, settled }: CellReturn): string {
  if (settled.kind === "change") return `${quoted(old)} -> ${quoted(settled.text)} (${settled.from.join(", ")})`;
  const answers = settled.answers.map(({ text, from }) => `${quoted(text)} (${from.join(", ")})`);
  return `CONFLICT. ${settled.why} Tracker: ${quoted(old)}; ${answers.join("; ")}`;
}

const quoted = (text: string): string => (text === "" ? "blank" : `"${short(text)}"`);

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
