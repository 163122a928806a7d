/**
 * Walks tests/cases: a folder is a case, and a new case is a new folder, with no code. `plan.txt` is the workbook (see
 * support/case-workbook.ts) or `case.json` names a sample; `case.json` says what the case shows, the as-at date, settings, and which
 * parts of the review to expect; `expected.txt` is that: the point of the case. `whole.txt` is all that is said of it, so that nothing
 * else changes unseen (`GOLDENS=write npm run unit -- cases.test` keeps it anew). Where they differ, `actual.txt` appears beside
 * them. The plan is read through Microsoft's own client from the stand-in host.
 */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { runReview } from "../src/app/run-review";
import { readDay } from "../src/domain/calendar";
import type { Settings } from "../src/domain/settings";
import { OfficeWorkbook } from "../src/excel/office-workbook";
import { createHost } from "../src/host/bridge";
import { openBook } from "../src/host/book/open-book";
import { connect, supportSets } from "../src/workbench/office-client";
import { caseText, wholeText, type Part } from "./support/case-text";
import { caseWorkbook } from "./support/case-workbook";
import { goldenOf } from "./support/golden";

interface Case {
  /** What it shows, in a sentence. */
  readonly shows: string;
  readonly asAt: string;
  /** A workbook of assets/samples, where the case is about one. */
  readonly sample?: string;
  readonly settings?: Partial<Settings>;
  /** The version of ExcelApi that the host says it has; the least that the manifest asks for unless said. */
  readonly excelApi?: string;
  /** True where how it was read is the point, plan or none. */
  readonly withoutPlan?: boolean;
  readonly expect: readonly Part[];
  /** Findings of these rules alone; all of them unless said. */
  readonly rules?: readonly string[];
}

const CASES = resolve(__dirname, "cases");
const SAMPLES = resolve(__dirname, "../assets/samples");
const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => [name]))("%s", async (name) => {
  const folder = join(CASES, name);
  const told = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as Case;
  const { actual, whole } = await outcomeOf(told, folder);
  const expectedAt = join(folder, "expected.txt");
  const actualAt = join(folder, "actual.txt");
  const expected = existsSync(expectedAt) ? readFileSync(expectedAt, "utf8") : "";
  if (actual === expected) rmSync(actualAt, { force: true });
  else writeFileSync(actualAt, actual);
  expect(actual).toBe(expected);
  expect(whole).toBe(goldenOf(folder, "whole.txt", whole));
});

test("there are cases, and each says what it shows", () => {
  const shown = folders.map(
    ({ name }) => (JSON.parse(readFileSync(join(CASES, name, "case.json"), "utf8")) as Case).shows,
  );
  expect(new Set(shown).size).toBe(folders.length);
  expect(shown.filter((sentence) => !sentence.endsWith("."))).toEqual([]);
});

/** The parts of the review that the case asks for, and all of them; the sentence of a failure where there is no review. */
async function outcomeOf(told: Case, folder: string): Promise<{ actual: string; whole: string }> {
  const book = told.sample
    ? await openBook(new Uint8Array(readFileSync(join(SAMPLES, told.sample))))
    : await caseWorkbook(readFileSync(join(folder, "plan.txt"), "utf8"));
  connect(createHost(book));
  supportSets({ ExcelApi: told.excelApi ?? "1.14" });
  const asAt = readDay(told.asAt);
  if (!asAt) throw new Error(`${folder}: no such day, ${told.asAt}`);
  const outcome = await runReview(new OfficeWorkbook(), {
    asAt,
    today: asAt,
    settings: told.settings ?? {},
    withoutPlan: told.withoutPlan ?? false,
  });
  if (!outcome.ok) {
    const failure = `FAILURE ${outcome.failure.kind}\n${outcome.failure.sentence}\n`;
    return { actual: failure, whole: failure };
  }
  const { review, remarks } = outcome.value;
  const findings = review.findings.filter(({ rule }) => told.rules?.includes(rule) ?? true);
  return { actual: caseText({ ...review, findings }, told.expect, remarks), whole: wholeText(review, remarks) };
}
