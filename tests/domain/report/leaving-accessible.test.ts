/** Public copies and owners' files are held against the points of the pack, all but notes and author, which they go without on purpose. */

import { readDay, type Day } from "../../../src/domain/calendar";
import { checkCopy } from "../../../src/domain/report/accessibility/check-accessibility";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { scaleFor } from "../../../src/domain/report/page";
import { PRESETS } from "../../../src/domain/report/presets";
import { ownerSheets, type OwnerSheet } from "../../../src/domain/report/owner-sheets";
import { peopleIn, publicPack, publishedReview } from "../../../src/domain/report/public-copy";
import type { SheetModel } from "../../../src/domain/report/sheet-model";
import { reviewPlan } from "../../../src/domain/review";
import { compareReturns } from "../../../src/domain/returns/compare-returns";
import { readCopy } from "../../../src/domain/returns/read-copy";
import { settingsSchema } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { gridOfModel } from "../../support/grid-of-model";
import { gridsOfSample } from "../plan/sample-grids";
import { OPTIONS } from "./review-of";

const settings = settingsSchema.parse({});
const PLANS = SAMPLES.map((make) => make()).map((sample) => {
  const grids = gridsOfSample(sample);
  const asAt = readDay("2024-10-31") as Day;
  return [sample.file, reviewPlan({ grids, settings, asAt, asAtFrom: "given" }).review, grids] as const;
});
const WITH_ROWS = PLANS.filter(([, { rows }]) => rows.length > 0);

function faultsOf(models: readonly SheetModel[]): string[] {
  return checkCopy(models).flatMap(({ point, faults }) =>
    faults.map((fault) => `${point.id}: ${JSON.stringify(fault)}`),
  );
}

test.each(WITH_ROWS)("public copies of %s in every preset", (_file, review) => {
  const published = publishedReview(review, settings.publicCopy.fields);
  for (const { id: preset } of PRESETS) {
    const models = buildSheets(published, { ...OPTIONS, preset, settings });
    expect([preset, faultsOf(publicPack(models, peopleIn(review), settings.publicCopy).models).slice(0, 6)]).toEqual([
      preset,
      [],
    ]);
  }
});

const wordsIn = ({ blocks }: SheetModel): string =>
  blocks
    .flatMap(({ cells }) => cells.flat().flatMap(({ content }) => ("text" in content ? [content.text] : [])))
    .join("\n");

const headingRows = ({ blocks }: SheetModel): number[] =>
  blocks.flatMap(({ top, cells }) =>
    cells.flatMap(([first], index) => (first?.role === "heading" ? [top + index] : [])),
  );

describe.each(WITH_ROWS)("owners' files of %s", (_file, review, grids) => {
  const sheets = ownerSheets(review, grids, { ...OPTIONS, draft: "For reply", settings });

  test("pass every point", () => {
    for (const { owner, model } of sheets) expect([owner, faultsOf([model]).slice(0, 6)]).toEqual([owner, []]);
  });

  test("print at a size that can be read, under headings that stay", () => {
    for (const { owner, model } of sheets) {
      // 10 points at the scale that fits the page; A3 is wider than A4 by the root of two.
      const scale = scaleFor(model.widths) * (model.print.size === "A3" ? Math.SQRT2 : 1);
      expect([owner, scale >= 88]).toEqual([owner, true]);
      const headings = headingRows(model);
      expect([owner, headings]).toEqual([owner, [model.frozenRows]]);
      expect([owner, model.print.titleRows]).toEqual([owner, [model.frozenRows, model.frozenRows]]);
    }
  });

  const tracker = readCopy("tracker", grids, settings);

  test("sent back as they are, are no answer", () => {
    for (const { owner, model, rows: mine } of sheets) {
      const copies = [readCopy(`${owner}.xlsx`, [gridOfModel(model)], settings)];
      const { rows, added } = compareReturns({ tracker, copies, isSettled: () => false });
      expect([owner, copies[0]!.rows.length, added.length]).toEqual([owner, mine.length, 0]);
      const answers = rows.flatMap(({ cells }) => cells.map(({ cell, old, settled }) => ({ cell, old, settled })));
      expect([owner, answers.slice(0, 3)]).toEqual([owner, []]);
    }
  });

  test("ask nobody who is not named, and say where each thing goes", () => {
    for (const { owner, model } of sheets) {
      const words = wordsIn(model);
      expect([owner, words.includes("led by you")]).toEqual([owner, owner !== "No owner recorded"]);
      expect(words).not.toMatch(/\b0 complete|\b0 open|in 0\b|\b1 action lines|\b1 actions/);
    }
  });
});

test("tables of a tracker under the same headings are one in an owner's file", () => {
  const [, review, grids] = WITH_ROWS.find(([file]) => file.startsWith("staffordshire"))!;
  const [most] = ownerSheets(review, grids, { ...OPTIONS, draft: "For reply", settings }) as [OwnerSheet];
  expect(new Set(most.rows.map(({ table }) => table)).size).toBeGreaterThan(3);
  expect(headingRows(most.model)).toHaveLength(1);
});

test("rows under other headings stand on another sheet of the same owner, and each says which it is", () => {
  const [, review, grids] = WITH_ROWS.find(([file]) => file.startsWith("pcarp"))!;
  const sheets = ownerSheets(review, grids, { ...OPTIONS, draft: "For reply", settings });
  expect(new Set(sheets.map(({ owner }) => owner)).size).toBe(1);
  expect(sheets.length).toBeGreaterThan(1);
  expect(new Set(sheets.map(({ model }) => model.name.toLowerCase())).size).toBe(sheets.length);
  sheets.forEach(({ model }, index) => {
    expect(wordsIn(model)).toContain(`This is sheet ${index + 1} of ${sheets.length}.`);
  });
  expect(sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(review.rows.length);
});

test("an owner's reply and answers are read back to the row that the file names, though its number has another action's words twice", () => {
  const [, review, grids] = WITH_ROWS.find(([file]) => file.startsWith("live"))!;
  const tracker = readCopy("tracker", grids, settings);
  const sheets = ownerSheets(review, grids, { ...OPTIONS, draft: "For reply", settings });
  const { model, rows: mine } = sheets.find(({ owner }) => owner === "Engagement manager")!;
  const sent = gridOfModel(model);
  const line = sent.values.findIndex((cells) => cells[1] === 34);
  const headings = sent.values[model.frozenRows - 1]!;
  const values = sent.values.map((cells, index) =>
    index === line
      ? cells.map((value, column) =>
          headings[column] === "Your reply" ? "Evening use is up" : headings[column] === "Status" ? "Delayed" : value,
        )
      : cells,
  );
  expect(mine.map(({ row }) => row)).toContain(34);
  const copy = readCopy("Engagement manager.xlsx", [{ ...sent, values, text: undefined }], settings);
  const { rows, replies, unchanged, added } = compareReturns({ tracker, copies: [copy], isSettled: () => false });
  expect(
    rows.flatMap(({ row, cells }) => cells.map(({ heading, settled }) => [row.row, heading, settled.kind])),
  ).toEqual([[34, "Status", "change"]]);
  expect(replies.map(({ row, text }) => [row.row, text])).toEqual([[34, "Evening use is up"]]);
  expect([unchanged, added]).toEqual([[], []]);
});
