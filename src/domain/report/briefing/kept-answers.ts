/** What officers wrote on the Briefing is read back, matched to its question and action, and never lost. */

import { fromSerial, printDay } from "../../calendar";
import { isDateFormat } from "../../dates/number-format";
import { formatAt, lastColumn, lastRow, valueAt, type CellRef, type Grid } from "../../grid";
import { readKeptRows, type KeptSheets } from "../../kept-sheets";
import { comparable } from "../../plan/cell-text";
import type { Review, ReviewRow } from "../../review-schema";
import { refOf } from "../facts";
import { shortAction } from "../paper/action-words";

/** Headings that are read back; the sheet has them in this order, with columns of ours between. */
export const KEPT_HEADINGS = [
  "Ref",
  "Action",
  "Question",
  "Answer",
  "Recovery action",
  "Decision sought",
  "Key",
] as const;

/** Before what is shown from the tracker and was not typed here: it is never read back. */
export const FROM_TRACKER = "In the tracker: ";

export interface KeptAnswer {
  readonly ref: string;
  readonly action: string;
  readonly question: string;
  /** Id of the question; "" on a line that the officer added. */
  readonly key: string;
  readonly answer: string;
  readonly recovery: string;
  readonly decision: string;
}

/** Lines on which something was typed; of a sheet changed beyond reading, each of its lines as one answer. */
export function keptAnswers(kept: KeptSheets | undefined): readonly KeptAnswer[] {
  const grid = kept?.briefing;
  if (!grid) return [];
  const rows = readKeptRows(grid, KEPT_HEADINGS);
  if (rows === null) return beyondReading(grid);
  const typed = (cell: CellRef): string => {
    const text = writtenAt(grid, cell);
    return text.startsWith(FROM_TRACKER.trim()) ? "" : text;
  };
  return rows
    .filter(({ values }) => String(values.Key).trim() !== "Key")
    .map(({ cells }) => ({
      ref: writtenAt(grid, cells.Ref),
      action: writtenAt(grid, cells.Action),
      question: writtenAt(grid, cells.Question),
      key: writtenAt(grid, cells.Key),
      answer: typed(cells.Answer),
      recovery: typed(cells["Recovery action"]),
      decision: typed(cells["Decision sought"]),
    }))
    .filter(({ answer, recovery, decision }) => answer + recovery + decision !== "");
}

/** What stands in a cell as a person wrote it: a day that Excel took for a number is a day again. */
function writtenAt(grid: Grid, { row, column }: CellRef): string {
  const value = valueAt(grid, row, column);
  const day =
    typeof value === "number" && isDateFormat(formatAt(grid, row, column))
      ? fromSerial(value, grid.dateSystem)
      : undefined;
  return day === undefined ? String(value).trim() : printDay(day);
}

/** The headings are gone: what stands there may be answers, so all of it is kept, a line a line. */
function beyondReading(grid: Grid): KeptAnswer[] {
  const lines: KeptAnswer[] = [];
  for (let row = grid.firstRow; row <= lastRow(grid); row += 1) {
    const cells: string[] = [];
    for (let column = grid.firstColumn; column <= lastColumn(grid); column += 1) {
      cells.push(writtenAt(grid, { sheet: grid.sheet, row, column }));
    }
    const answer = cells.filter((cell) => cell !== "").join(" | ");
    if (answer !== "") lines.push({ ref: "", action: "", question: "", key: "", answer, recovery: "", decision: "" });
  }
  return lines;
}

/** Overlap of words from which on two wordings are taken for one action (Dice, 0 to 1). */
const ALIKE = 0.5;

/** How alike two wordings of an action are, 0 to 1; one and the same is 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [comparable(one), comparable(other)];
  if (a === b) return 1;
  const [first, second] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size);
}

export interface Line {
  readonly row: ReviewRow;
  /** Id of its question. */
  readonly key: string;
}

export interface Matched<L extends Line> {
  readonly answerOf: ReadonlyMap<L, KeptAnswer>;
  /** What is left: its question no longer arises, its action is gone, or the officer wrote the line. */
  readonly left: readonly KeptAnswer[];
}

/**
 * Answers to lines of the same question whose action reads alike, the likest first, and the same number before another;
 * each answer goes to one line, each line takes one.
 */
export function matchAnswers<L extends Line>(lines: readonly L[], answers: readonly KeptAnswer[]): Matched<L> {
  const byKey = new Map<string, L[]>();
  for (const line of lines) byKey.set(line.key, [...(byKey.get(line.key) ?? []), line]);
  const pairs = answers
    .flatMap((answer) =>
      (byKey.get(answer.key) ?? []).map((line) => ({ answer, line, score: scoreOf(answer, line.row) })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const answerOf = new Map<L, KeptAnswer>();
  const placed = new Set<KeptAnswer>();
  for (const { answer, line } of pairs) {
    if (placed.has(answer) || answerOf.has(line)) continue;
    answerOf.set(line, answer);
    placed.add(answer);
  }
  return { answerOf, left: answers.filter((answer) => !placed.has(answer)) };
}

/** The action's likeness, a hair more where its number is the same: of two alike, the one of that number. */
function scoreOf({ action, ref }: KeptAnswer, row: ReviewRow): number {
  return likeness(action, shortAction(row)) + (ref !== "" && ref === shownRef(row) ? 0.01 : 0);
}

/** How the Briefing numbers a row. */
export const shownRef = (row: ReviewRow): string => refOf(row) ?? `Row ${row.row}`;

/**
 * The review with recovery actions and decisions sought from the Briefing where the tracker has none, for reds and ambers.
 * Nothing else that stands on the Briefing goes any further.
 */
export function withBriefing(review: Review, kept: KeptSheets | undefined): Review {
  const answers = keptAnswers(kept).filter(({ recovery, decision }) => recovery !== "" || decision !== "");
  if (answers.length === 0) return review;
  const rows = review.rows.map((row) => {
    if (row.reported.rating !== "red" && row.reported.rating !== "amber") return row;
    const own = ofAction(answers, row, review);
    const given = (field: "recovery" | "decision"): string | null =>
      (row[field] ?? "").trim() !== "" ? row[field] : (own.find((each) => each[field] !== "")?.[field] ?? null);
    return { ...row, recovery: given("recovery"), decision: given("decision") };
  });
  return { ...review, rows };
}

/** Answers about this row's action, whatever their question: those that read most like it, and like no other row more. */
function ofAction(answers: readonly KeptAnswer[], row: ReviewRow, { rows }: Review): KeptAnswer[] {
  return answers.filter((answer) => {
    const score = scoreOf(answer, row);
    return score >= ALIKE && !rows.some((other) => other !== row && scoreOf(answer, other) > score);
  });
}
