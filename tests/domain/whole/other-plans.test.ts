/** Plans beyond one tracker: the empty tracker that is made of the settings, and three plans combined into one pack. */

import { join } from "node:path";
import { readDay } from "../../../src/domain/calendar";
import { combineParts, settingsForAll } from "../../../src/domain/combine/combine-parts";
import { combinedSchema, headingsCsv, rowCsv } from "../../../src/domain/combine/combined-csv";
import { partOf, type PlanPart } from "../../../src/domain/combine/plan-part";
import { templateFor } from "../../../src/domain/plan/template-model";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { wordingOf } from "../../../src/domain/report/wording";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { goldenOf, leftOver } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { gridsOfSample } from "../plan/sample-grids";
import { OPTIONS } from "../report/review-of";

const FOLDER = join(__dirname, "goldens/other-plans");
const asAt = readDay("2024-10-31")!;
const settings = settingsSchema.parse(settingsForAll({ policy: "brag" }));

function combined() {
  const samples = SAMPLES.map((make) => make()).filter(({ file }) => /stockton|live-tracker|staffordshire/.test(file));
  const parts: PlanPart[] = [];
  for (const sample of [...samples, ...samples.slice(0, 1)]) {
    const grids = gridsOfSample(sample);
    const { review } = reviewPlan({ grids, settings, asAt, asAtFrom: "given" });
    const before = parts.map(({ plan }) => plan);
    parts.push(partOf({ file: sample.file, review, remarks: [`Read from ${sample.file}.`] }, before));
  }
  const leftOut = [{ file: "broken.xlsx", why: "It is no workbook." }];
  return combineParts(parts, leftOut, { asAt, asAtFrom: "given", settings });
}

const review = combined();
const options = { ...OPTIONS, preset: "combined", sourceName: "4 plans" };

const TEXTS: Readonly<Record<string, () => string>> = {
  "template.txt": () => `${JSON.stringify(templateFor(settingsSchema.parse({}), "Access plan 2025/26"), null, 1)}\n`,
  "template-as-set.txt": () => {
    const plan = { required: ["action", "owner", "due", "priority"], owners: ["Digital lead", "Training hub"] };
    return `${JSON.stringify(templateFor(settingsSchema.parse({ plan }), "Our plan"), null, 1)}\n`;
  },
  "combined.csv.txt": () => {
    const wording = wordingOf(review, options);
    return [headingsCsv(), ...review.rows.map((row) => rowCsv(row, wording, (text) => text)), ""].join("\n");
  },
  "combined-schema.txt": () => `${JSON.stringify(combinedSchema(), null, 1)}\n`,
  "combined-review.txt": () =>
    `${JSON.stringify({ ...review, rows: review.rows.map(({ sheet, row, linkedTo }) => [sheet, row, linkedTo]) }, null, 1)}\n`,
  ...Object.fromEntries(
    buildSheets(review, options)
      .filter(({ id }) => id !== "action-data" && id !== "coverage-check")
      .map((model) => [`combined.${model.id}.txt`, () => sheetText(model)]),
  ),
};

test.each(Object.entries(TEXTS))("%s", (file, make) => {
  const text = make();
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(leftOver(FOLDER, Object.keys(TEXTS))).toEqual([]);
});
