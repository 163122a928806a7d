/** Plans in several files, combined on the workbench's page: what is written, what is left out, and that nothing is opened where no plan was found. */

import type { Outcome } from "../../src/app/outcome";
import type { WorkbookReading } from "../../src/app/workbook-port";
import { day, type Day } from "../../src/domain/calendar";
import { reviewPlan } from "../../src/domain/review";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { BookFileError } from "../../src/host/book/book-file-error";
import { newBook, openBook } from "../../src/host/book/open-book";
import { combineFiles, type PlanFile } from "../../src/workbench/page/combine-files";
import { linesOf } from "../app/month";
import { largePlan } from "../support/large-plan";
import { hostOver } from "../support/open-host";

async function readFile(name: string, bytes: ArrayBuffer): Promise<Outcome<WorkbookReading>> {
  try {
    hostOver(await openBook(new Uint8Array(bytes)));
  } catch (error) {
    if (!(error instanceof BookFileError)) throw error;
    const sentence = `${name}: ${error.message}`;
    return { ok: false, failure: { kind: "not-a-workbook", sentence, detail: "", retry: false } };
  }
  return new OfficeWorkbook().read();
}

const fileOf = (name: string, bytes: Uint8Array): PlanFile => ({
  name,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

async function combined(files: readonly PlanFile[], asAt: Day | null = null) {
  const book = await newBook();
  let opened = 0;
  const heard: string[] = [];
  const outcome = await combineFiles(files, {
    judge: (input) => Promise.resolve(reviewPlan(input)),
    version: "1",
    asAt,
    readFile,
    openNew: () => {
      opened += 1;
      hostOver(book);
      return Promise.resolve(new OfficeWorkbook());
    },
    heard: (done, of) => heard.push(`${done} of ${of}`),
  });
  return { book, opened, heard, said: outcome.ok ? outcome.value : outcome.failure.sentence };
}

const BROKEN = fileOf("broken.xlsx", new TextEncoder().encode("no workbook"));

test("the plans stand in one workbook, and a file that cannot be read is left out with its reason", async () => {
  const files = [fileOf("north.xlsx", await largePlan(4)), BROKEN, fileOf("south.xlsx", await largePlan(3))];
  const { book, heard, said } = await combined(files, day(2024, 9, 30));
  expect(heard).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
  expect(said).toMatch(
    /^2 plans with 7 action lines in one, rated as at 30 September 2024; Download saves it\. Left out: broken\.xlsx: /,
  );
  const lines = linesOf(book, "Across plans");
  expect(lines[1]).toBe("2 plans with 7 action lines. 1 file left out, listed below with the reason.");
  expect(lines.some((line) => line.startsWith("north | "))).toBe(true);
  expect(linesOf(book, "Action data").filter((line) => line.startsWith("south | "))).toHaveLength(3);
});

test("where no file holds a plan nothing is opened, and each is named with its reason", async () => {
  const { opened, said } = await combined([BROKEN]);
  expect(opened).toBe(0);
  expect(said).toMatch(/^None of the 1 file could be combined\. broken\.xlsx: /);
});
