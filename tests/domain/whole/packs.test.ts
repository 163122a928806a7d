/**
 * Every sheet of the pack of every sample in every preset: the delivery group's, which has all sheets, whole, a file a sheet; of the
 * other presets every line in which a sheet differs from that one.
 */

import { join } from "node:path";
import { readDay, type Day } from "../../../src/domain/calendar";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { PRESETS } from "../../../src/domain/report/presets";
import { reviewPlan } from "../../../src/domain/review";
import type { Review } from "../../../src/domain/review-schema";
import { settingsSchema } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { goldenOf, leftOver } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { gridsOfSample } from "../plan/sample-grids";
import { OPTIONS } from "../report/review-of";

const FOLDER = join(__dirname, "goldens/packs");
const WHOLE = "delivery-group";
const DAYS: Readonly<Record<string, string>> = {
  "stockton-action-plan": "2024-09-30",
  "staffordshire-access-plan": "2021-12-29",
  "pcarp-checklists": "2024-01-31",
  "llr-measures": "2024-06-30",
  "live-tracker": "2024-10-31",
};

const settings = settingsSchema.parse({});

const PACKS = SAMPLES.map((make) => make()).map((sample) => {
  const name = sample.file.replace(".xlsx", "");
  const asAt = readDay(DAYS[name] ?? "") as Day;
  const { review } = reviewPlan({ grids: gridsOfSample(sample), settings, asAt, asAtFrom: "given" });
  return { name, review };
});

function textsOf(name: string, review: Review, preset: string): ReadonlyMap<string, string> {
  const options = { ...OPTIONS, title: null, preset, settings, sourceName: `${name}.xlsx` };
  return new Map(buildSheets(review, options).map((model) => [model.id, sheetText(model, "changes")]));
}

/** "=" for a sheet that is the whole pack's, else its lines that are not there, each with its place in the text. */
function differences(texts: ReadonlyMap<string, string>, whole: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([id, text]) => {
    if (text === whole.get(id)) return [`= ${id}`];
    const known = new Set((whole.get(id) ?? "").split("\n"));
    return [`~ ${id}`, ...text.split("\n").flatMap((line) => (known.has(line) ? [] : [`  ${line}`]))];
  });
}

const TEXTS = PACKS.flatMap(({ name, review }) => {
  const whole = textsOf(name, review, WHOLE);
  const others = PRESETS.filter(({ id }) => id !== WHOLE).flatMap(({ id }) => [
    `${id}:`,
    ...differences(textsOf(name, review, id), whole).map((line) => `  ${line}`),
  ]);
  return [
    ...[...whole].map(([id, text]) => ({ file: `${name}.${id}.txt`, text })),
    { file: `${name}.other-presets.txt`, text: `${others.join("\n")}\n` },
  ];
});

test.each(TEXTS)("$file", ({ file, text }) => {
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(
    leftOver(
      FOLDER,
      TEXTS.map(({ file }) => file),
    ),
  ).toEqual([]);
});
