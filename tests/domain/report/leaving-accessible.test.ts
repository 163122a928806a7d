/** Public copies are held against the points of the pack, all but notes and author, which they go without on purpose. */

import { readDay, type Day } from "../../../src/domain/calendar";
import { checkCopy } from "../../../src/domain/report/accessibility/check-accessibility";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { PRESETS } from "../../../src/domain/report/presets";
import { peopleIn, publicPack, publishedReview } from "../../../src/domain/report/public-copy";
import type { SheetModel } from "../../../src/domain/report/sheet-model";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { SAMPLES } from "../../../src/workbench/samples";
import { gridsOfSample } from "../plan/sample-grids";
import { OPTIONS } from "./review-of";

const settings = settingsSchema.parse({});
const PLANS = SAMPLES.map((make) => make()).map((sample) => {
  const grids = gridsOfSample(sample);
  const asAt = readDay("2024-10-31") as Day;
  return [sample.file, reviewPlan({ grids, settings, asAt, asAtFrom: "given" }).review] as const;
});

function faultsOf(models: readonly SheetModel[]): string[] {
  return checkCopy(models).flatMap(({ point, faults }) =>
    faults.map((fault) => `${point.id}: ${JSON.stringify(fault)}`),
  );
}

test.each(PLANS.filter(([, { rows }]) => rows.length > 0))("public copies of %s in every preset", (_file, review) => {
  const published = publishedReview(review, settings.publicCopy.fields);
  for (const { id: preset } of PRESETS) {
    const models = buildSheets(published, { ...OPTIONS, preset, settings });
    expect([preset, faultsOf(publicPack(models, peopleIn(review), settings.publicCopy).models).slice(0, 6)]).toEqual([
      preset,
      [],
    ]);
  }
});
