/** Hostile cells through everything that PlanProof does with a plan; what did not hold, as sentences. */

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { textsToCopy } from "../../src/app/chase";
import { highlightsOf } from "../../src/app/highlights";
import type { Outcome } from "../../src/app/outcome";
import { runReview, type Reviewed } from "../../src/app/run-review";
import { paperOf, sheetBuilder, writeReport, type ReportChoices } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { headingsCsv, rowCsv } from "../../src/domain/combine/combined-csv";
import { PAPER_KINDS } from "../../src/domain/report/paper/paper-kinds";
import { paperAsHtml } from "../../src/domain/report/paper/paper-as-html";
import { paperAsText } from "../../src/domain/report/paper/paper-as-text";
import { wordingOf } from "../../src/domain/report/wording";
import type { SheetModel } from "../../src/domain/report/sheet-model";
import { reviewSchema } from "../../src/domain/review-schema";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { gated } from "../../src/excel/text-gate";
import type { Book } from "../../src/host/book/book";
import { openBook } from "../../src/host/book/open-book";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";
import { terminalJson } from "../../src/workbench/cli/terminal-text";
import { writePaper } from "../../src/workbench/word/write-paper";
import { snapshotOf, theirDifferences } from "../faults/snapshot";
import { hostOver } from "../support/open-host";
import { csvFaults, fileFaults, htmlFaults, sheetFaults, terminalFaults, wordFaults } from "./faults-of";
import type { HostileCell } from "./hostile-cells";
import { hostilePlan } from "./hostile-plan";

export const TODAY = day(2024, 10, 31);
const FOLDER = mkdtempSync(join(tmpdir(), "planproof-cells-"));

export interface Tried {
  /** Cells times the places that each stood in. */
  readonly places: number;
  readonly rows: number;
  readonly formulas: number;
  readonly wrong: readonly string[];
}

/** The text of the first cell is the pack's title, committee and all else that the officer types as well. */
export function choicesOf(typed: string, preset: string): ReportChoices {
  return {
    title: typed,
    committee: typed,
    meeting: day(2024, 11, 14),
    reportOf: typed,
    agendaItem: typed,
    marking: typed,
    sourceName: typed,
    asks: [typed],
    implications: [{ heading: typed, text: typed }],
    glossary: [{ term: typed, meaning: typed }],
    preset,
    version: "0.1.0",
  };
}

export const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
};

/** `share` is how many of the places in a row each cell stands in; all of them where it is not given. */
export async function surviveCells(cells: readonly HostileCell[], preset: string, share?: number): Promise<Tried> {
  const { book, places } = await hostilePlan(cells, share);
  const before = snapshotOf(book);
  hostOver(book);
  const port = new OfficeWorkbook({ pauseMs: 0, attempts: 1 });
  const reviewed = value(await runReview(port, { today: TODAY, asAt: TODAY }));
  const { review, reading } = reviewed;
  const wrong: string[] = [];
  const say = (where: string, faults: readonly string[]): void =>
    void wrong.push(...faults.map((each) => `${where}: ${each}`));

  value(await port.highlight(highlightsOf(review)));
  value(await port.highlight([]));
  say("highlights on and off", theirDifferences(before, snapshotOf(book)));

  const choices = choicesOf(String(cells[0]?.value ?? ""), preset);
  const models = sheetBuilder(review, reading, choices)([]);
  value(await writeReport(port, review, reading, choices));
  say("pack", [...theirDifferences(before, snapshotOf(book)), ...sheetFaults(models, book)]);
  const saved = book.save();
  say("saved pack", [...fileFaults(saved), ...sheetFaults(models, await openBook(saved))]);
  say("words", await wordsFaults(reviewed, choices));
  say("data", dataFaults(reviewed));
  say("command line", await commandFaults(book));
  return { places, rows: review.rows.length, formulas: countOf(models), wrong };
}

const countOf = (models: readonly SheetModel[]): number =>
  models.reduce(
    (sum, { blocks }) =>
      sum +
      blocks.reduce(
        (all, { cells }) => all + cells.flat().filter(({ content }) => content.kind === "formula").length,
        0,
      ),
    0,
  );

/** The paper in each form and kind, and the texts to copy. */
async function wordsFaults(reviewed: Reviewed, choices: ReportChoices): Promise<string[]> {
  const { review, reading } = reviewed;
  const wrong: string[] = [];
  for (const { id } of PAPER_KINDS) {
    const paper = paperOf(review, reading, choices, id);
    wrong.push(...htmlFaults(paperAsHtml(paper, { appendices: true })), ...wordFaults(await writePaper(paper)));
    if (
      /undefined|\[object|function /.test(
        paperAsText(paper, { appendices: false }).replace(/undefined|\[object/g, (word) =>
          mentions(reviewed, word) ? "" : word,
        ),
      )
    )
      wrong.push("the paper says what only a program says");
  }
  for (const { subject, text, owner } of textsToCopy(reviewed, TODAY)) {
    if (/[\r\n\u0000-\u001f]/.test(subject)) wrong.push(`the subject for ${owner} has more than one line`);
    if (text === "") wrong.push(`the text for ${owner} is empty`);
  }
  return wrong;
}

/** The plan itself may say "undefined". */
const mentions = ({ reading }: Reviewed, word: string): boolean =>
  reading.grids.some(({ values }) => values.some((row) => row.some((each) => String(each).includes(word))));

/** JSON comes back as it went, and every line of CSV is whole and safe. */
function dataFaults({ review, settings }: Reviewed): string[] {
  const wrong: string[] = [];
  if (!isDeepStrictEqual(reviewSchema.parse(JSON.parse(terminalJson(review))), JSON.parse(JSON.stringify(review))))
    wrong.push("the review does not come back from JSON as it went");
  const headings = headingsCsv();
  const wording = wordingOf(settings, { settings });
  for (const row of review.rows) wrong.push(...csvFaults(headings, rowCsv(row, wording, gated)));
  return wrong;
}

/** What is printed, and the copies that leave the workbook. */
async function commandFaults(book: Book): Promise<string[]> {
  const file = join(FOLDER, "plan.xlsx");
  const out = join(FOLDER, "out.xlsx");
  writeFileSync(file, book.save());
  const wrong: string[] = [];
  const asAt = ["--as-at", "2024-10-31"];
  for (const args of [
    ["check", file, ...asAt],
    ["check", file, "--json", ...asAt],
    ["read", file],
    ["verify", file],
    ["public", file, "--out", out, ...asAt],
    ["owners", file, "--out", out, ...asAt],
    ["circulate", file, "--out", out],
  ]) {
    const typed = readArguments(args);
    if (!typed.ok) throw new Error(typed.sentence);
    const printed: string[] = [];
    const status = await runCall(typed.call, { give: (text) => printed.push(text), say: (text) => printed.push(text) });
    wrong.push(...terminalFaults(printed).map((each) => `${args[0]}: ${each}`));
    if (status !== 0) wrong.push(`${args[0]} ended with ${status}: ${printed.at(-1)?.slice(0, 300)}`);
    else if (args.includes("--out"))
      wrong.push(...fileFaults(new Uint8Array(readFileSync(out))).map((each) => `${args[0]}: ${each}`));
  }
  return wrong;
}
