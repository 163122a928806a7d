/** What must hold of any workbook through check, pack, typing on the pack, check and pack again; what did not, as sentences. */

import { isDeepStrictEqual } from "node:util";

import { runReview, type Reviewed } from "../../../src/app/run-review";
import { sheetBuilder, writeReport, type ReportChoices } from "../../../src/app/write-report";
import { day } from "../../../src/domain/calendar";
import { readAddress } from "../../../src/domain/grid";
import type { Review, ReviewRow } from "../../../src/domain/review-schema";
import { OfficeWorkbook } from "../../../src/excel/office-workbook";
import type { Book } from "../../../src/host/book/book";
import { openBook } from "../../../src/host/book/open-book";
import { snapshotOf, theirDifferences, type Snapshot } from "../../faults/snapshot";
import { hostOver } from "../../support/open-host";
import { fileFaults, oursIn, sheetFaults } from "../faults-of";
import { bookOf, type AnyWorkbook, type HandEdit } from "./any-workbook";

const TODAY = day(2024, 10, 31);

/** An error that comes out of anything here is a fault too, and is not caught. */
export async function faultsWith(given: AnyWorkbook): Promise<string[]> {
  // Through the file, as an officer's comes.
  const book = await openBook((await bookOf(given)).save());
  const { host } = hostOver(book);
  const port = new OfficeWorkbook({ pauseMs: 0, attempts: 1 });
  const check = () => runReview(port, { today: TODAY, asAt: TODAY, withoutPlan: true });
  const before = snapshotOf(book);
  const theirTabs = book.sheets().map(({ name }) => name);
  const [first, again] = [await check(), await check()];
  if (!first.ok || !again.ok) return first.ok ? ["the second check failed"] : sentenceFaults(first.failure.sentence);
  const wrong = [
    ...(JSON.stringify(first.value.review) === JSON.stringify(again.value.review) ? [] : ["two checks say two things"]),
    ...reviewFaults(first.value.review, book),
    ...theirDifferences(before, snapshotOf(book)).map((each) => `checking: ${each}`),
  ];
  const choices: ReportChoices = {
    title: null,
    committee: "Health Scrutiny Committee",
    meeting: day(2024, 11, 14),
    preset: given.preset,
    version: "0.1.0",
  };
  const pack = async ({ review, reading }: Reviewed) => {
    const written = await writeReport(port, review, reading, choices);
    return written.ok ? [] : [`packing failed: ${written.failure.sentence}`];
  };

  const models = sheetBuilder(first.value.review, first.value.reading, choices)([]);
  wrong.push(...(await pack(first.value)), ...sheetFaults(models, book));
  const packed = snapshotOf(book);
  wrong.push(...theirDifferences(before, packed).map((each) => `packing: ${each}`));
  const unmarked = book
    .sheets()
    .map(({ name }) => name)
    .filter((name) => !theirTabs.includes(name) && !oursIn(book).includes(name));
  wrong.push(...unmarked.map((name) => `the sheet ${name} bears no mark`), ...fileFaults(book.save()));

  const second = await check();
  if (!second.ok) return [...wrong, `the check after the pack failed: ${second.failure.sentence}`];
  wrong.push(...(await pack(second.value)), ...otherwise(packed, snapshotOf(book), "filling anew"));

  for (const edit of given.edits) type(book, edit);
  const third = await check();
  if (!third.ok) return [...wrong, `the check after typing failed: ${third.failure.sentence}`];
  wrong.push(...reviewFaults(third.value.review, book), ...(await pack(third.value)));
  const typed = snapshotOf(book);
  const fourth = await check();
  if (!fourth.ok) return [...wrong, `the last check failed: ${fourth.failure.sentence}`];
  wrong.push(...(await pack(fourth.value)), ...otherwise(typed, snapshotOf(book), "filling anew after typing"));
  wrong.push(...theirDifferences(before, snapshotOf(book)).map((each) => `in the end: ${each}`));
  wrong.push(...host.breakdowns.map(({ message }) => `the stand-in broke down: ${message}`));
  return wrong;
}

const sentenceFaults = (sentence: string): string[] =>
  /^[A-Z0-9"].*[.]$/s.test(sentence) && !/undefined|NaN|\[object/.test(sentence)
    ? []
    : [`this is no sentence: ${sentence}`];

/** Somebody types on one of our sheets, as text; where something stands, or beside and below it. */
function type(book: Book, { sheet, down, right, text }: HandEdit): void {
  const ours = book.sheets().filter(({ name }) => oursIn(book).includes(name));
  const chosen = ours[sheet % Math.max(1, ours.length)];
  const used = chosen?.usedBox(true);
  if (!chosen || !used) return;
  const box = {
    row: Math.floor(down * (used.row + used.rows)),
    column: Math.floor(right * (used.column + used.columns)),
    rows: 1,
    columns: 1,
  };
  chosen.setValues(box, [[text === "" ? "" : `'${text}`]]);
}

function otherwise(before: Snapshot, now: Snapshot, when: string): string[] {
  return now.ours.flatMap((sheet) => {
    const was = before.ours.find(({ id }) => id === sheet.id);
    if (!was || isDeepStrictEqual(was.cells, sheet.cells)) return [];
    const row = sheet.cells.findIndex((line, at) => !isDeepStrictEqual(line, was.cells[at]));
    return [
      `${when} changes ${sheet.name} row ${row + 1}: ${JSON.stringify(was.cells[row])?.slice(0, 200)} is now ${JSON.stringify(sheet.cells[row])?.slice(0, 200)}`,
    ];
  });
}

/** What a review must be whatever it is of. */
export function reviewFaults(review: Review, book: Book): string[] {
  const boxes = new Map(book.sheets().map((sheet) => [sheet.name, sheet.usedBox(false)]));
  const isThere = (sheet: string, address: string): boolean => {
    const [box, area] = [boxes.get(sheet), readAddress(address)];
    return Boolean(
      box && area && area.top >= 1 && area.bottom <= box.row + box.rows && area.right <= box.column + box.columns,
    );
  };
  const { all, byTheme, byRecommendation, positions } = review.rollup;
  const total = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, each) => sum + each, 0);
  const { total: lines, ...ratings } = all;
  return [
    ...review.findings
      .flatMap(({ rule, sheet, cell, cells }) => [{ rule, sheet, cell }, ...cells.map((each) => ({ rule, ...each }))])
      .filter(({ sheet, cell }) => !isThere(sheet, cell))
      .map(({ rule, sheet, cell }) => `${rule} is about ${sheet}!${cell}, which is not there`),
    ...review.rows
      .filter(({ sheet, row }) => !isThere(sheet, `A${row}`))
      .map(({ sheet, row }) => `a rating is of ${sheet} row ${row}, which is not there`),
    ...review.rows
      .filter((row) => isGroundless(row, review))
      .map(({ sheet, row }) => `${sheet} row ${row} is green and nothing says so`),
    ...(total(ratings) === lines && lines === review.rows.length
      ? []
      : [`ratings add up to ${total(ratings)}, rows to ${review.rows.length}`]),
    ...(total(positions) === review.rows.length
      ? []
      : [`positions add up to ${total(positions)}, rows to ${review.rows.length}`]),
    ...[byTheme, byRecommendation].flatMap((groups) => {
      const sum = groups.reduce((found, each) => found + each.total, 0);
      return groups.length === 0 || sum === review.rows.length
        ? []
        : [`groups add up to ${sum}, rows to ${review.rows.length}`];
    }),
    ...(review.counts.rowsSeen === review.counts.rowsRead + review.counts.rowsSkipped
      ? []
      : ["rows seen are not rows read and skipped"]),
    ...review.findings
      .filter(({ message }) =>
        OF_PROGRAMS.some((word) => message.replace(/"[^"]*"/g, "").includes(word) && !saysSo(book, word)),
      )
      .map(({ rule, message }) => `${rule} speaks as a program does: ${message.slice(0, 160)}`),
  ];
}

/** What a value that is not there looks like in a sentence; a plan may hold the same words, and is quoted then. */
const OF_PROGRAMS = ["undefined", "NaN", "[object"];

const saysSo = (book: Book, word: string): boolean =>
  book.sheets().some((sheet) => {
    const box = sheet.usedBox(true);
    return (
      box !== null &&
      sheet
        .values(box)
        .flat()
        .some((value) => String(value).includes(word))
    );
  });

/** Green, and neither the row nor one that is the same action, with which it shares its rating, says a word of why. */
function isGroundless(row: ReviewRow, { rows }: Review): boolean {
  if (row.reported.rating !== "green") return false;
  const same = rows.filter((each) =>
    row.linkedTo.some(({ sheet, row: at }) => each.sheet === sheet && each.row === at),
  );
  return [row, ...same].every(saysNothing);
}

/** Neither a status, a share, a note nor a date that was read. */
const saysNothing = ({ status, declared, percent, progress, completed, due, revised }: ReviewRow): boolean =>
  [status, declared, progress].every((each) => each === null || each === "") &&
  percent === null &&
  completed === null &&
  [due, revised].every((date) => date === null || date.end === null);
