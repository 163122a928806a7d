/** The words for the paper of two sample workbooks, each read through the stand-in, against the texts kept in papers/. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { runReview } from "../../src/app/run-review";
import { paperOf } from "../../src/app/write-report";
import { day, type Day } from "../../src/domain/calendar";
import { paperAsText } from "../../src/domain/report/paper/paper-as-text";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(120_000);

const PAPERS: readonly [file: string, kind: string, asAt: Day][] = [
  ["live-tracker", "scrutiny", day(2024, 10, 31)],
  ["staffordshire-access-plan", "board", day(2021, 12, 29)],
];

test.each(PAPERS)("%s as a %s paper", async (file, kind, asAt) => {
  await openHost(sampleBytes(`${file}.xlsx`));
  const checked = await runReview(new OfficeWorkbook(), { today: asAt, asAt });
  if (!checked.ok) throw new Error(checked.failure.sentence);
  const { review, reading } = checked.value;
  const choices = {
    title: null,
    committee: "Health Scrutiny Committee",
    meeting: day(2024, 11, 14),
    reportOf: "Example Integrated Care Board",
    preset: "council-scrutiny",
    version: "0.1.0",
  };
  const paper = paperOf(review, reading, choices, kind);
  const text = `${paperAsText(paper, { appendices: false })}\nStill to be written: ${paper.toWrite.join("; ")}.\n`;
  const golden = join(__dirname, "papers", `${file}.${kind}.txt`);
  const actual = join(__dirname, "papers", `actual.${file}.${kind}.txt`);
  const wanted = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (text === wanted) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  expect(text).toBe(wanted);
});
