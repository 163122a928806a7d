/**
 * The pack of every sample, through the real client: every cell of the saved file against the model it was written from.
 */

import { runReview } from "../../src/app/run-review";
import { sheetBuilder, writeReport } from "../../src/app/write-report";
import { day, type Day } from "../../src/domain/calendar";
import type { SheetCell, SheetModel } from "../../src/domain/report/sheet-model";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { openBook } from "../../src/host/book/open-book";
import { diffModel, printCellDifferences } from "../support/diff-model";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

const SAMPLES: readonly (readonly [file: string, asAt: Day, preset: string])[] = [
  ["stockton-action-plan.xlsx", day(2024, 9, 30), "delivery-group"],
  ["staffordshire-access-plan.xlsx", day(2021, 12, 29), "delivery-group"],
  ["pcarp-checklists.xlsx", day(2024, 1, 31), "delivery-group"],
  ["llr-measures.xlsx", day(2024, 6, 30), "delivery-group"],
  ["live-tracker.xlsx", day(2024, 10, 31), "delivery-group"],
  ["live-tracker.xlsx", day(2024, 10, 31), "board"],
  ["stockton-action-plan.xlsx", day(2024, 9, 30), "council-scrutiny"],
  ["staffordshire-access-plan.xlsx", day(2021, 12, 29), "plan-for-agreement"],
];

test.each(SAMPLES)("%s, %s, %s", async (file, asAt, preset) => {
  const { models, saved } = await packOf(file, asAt, preset);
  const differences = models.flatMap((model) =>
    diffModel(
      model,
      saved.sheets().find(({ name }) => name === model.name),
    ),
  );
  expect(printCellDifferences(differences)).toBe("");
});

test("a cell that was changed after it was written is told with its place and reason", async () => {
  const { models, saved } = await packOf("llr-measures.xlsx", day(2024, 6, 30));
  const [front] = models as [SheetModel];
  const title: SheetCell = { content: { kind: "text", text: "Another title" }, role: "title" };
  const other = {
    ...front,
    blocks: front.blocks.map((block) => ({ ...block, cells: [[title], ...block.cells.slice(1)] })),
  };
  const sheet = saved.sheets().find(({ name }) => name === front.name);
  expect(diffModel(front, sheet)).toEqual([]);
  expect(printCellDifferences(diffModel(other, sheet)).split("\n")[0]).toMatch(
    /^Front sheet!A1: wanted Another title, got .*\. The value is not the model's\.$/,
  );
});

async function packOf(file: string, asAt: Day, preset = "delivery-group") {
  const { book } = await openHost(sampleBytes(file));
  const port = new OfficeWorkbook();
  const checked = await runReview(port, { today: asAt, asAt, withoutPlan: true });
  if (!checked.ok) throw new Error(checked.failure.sentence);
  const { review, reading } = checked.value;
  const choices = {
    title: null,
    committee: null,
    meeting: null,
    preset,
    version: "0.0.0",
    sourceName: file,
  };
  const written = await writeReport(port, review, reading, choices);
  if (!written.ok) throw new Error(written.failure.sentence);
  return { models: sheetBuilder(review, reading, choices)([]), saved: await openBook(book.save()) };
}
