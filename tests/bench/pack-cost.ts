/** What building the council pack takes of our own code, from a review to every step that Excel is asked for, beside the floor of the same grid. */

import { sheetBuilder } from "../../src/app/write-report";
import { day } from "../../src/domain/calendar";
import { checkAccessibility } from "../../src/domain/report/accessibility/check-accessibility";
import { reviewPlan } from "../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { fillSteps } from "../../src/excel/fill-steps";
import { makeTracker } from "./make-tracker";
import { best, timed, type Time } from "./measure";

const AS_AT = day(2024, 10, 31);
const CHOICES = {
  title: null,
  committee: "Health Scrutiny Committee",
  meeting: null,
  preset: "council-scrutiny",
  version: "bench",
};

export interface PackCost {
  readonly floor: Time;
  readonly pack: Time;
  readonly sheets: number;
  /** Actions that Excel is asked for. */
  readonly steps: number;
}

/** Sheets built, looked over by the accessibility checker, and turned into steps; what Microsoft's client and Excel make of those is not ours. */
export function measurePack(rows: number, runs: number): PackCost {
  const grid = makeTracker(rows);
  const json = JSON.stringify(grid);
  const { review } = reviewPlan({ grids: [grid], settings: DEFAULT_SETTINGS, asAt: AS_AT, asAtFrom: "given" });
  const reading = { grids: [grid], ours: [], settings: null };
  const pack = (): { sheets: number; steps: number } => {
    const models = sheetBuilder(review, reading, CHOICES)([]);
    checkAccessibility(models, { title: "Access plan", author: "PlanProof" });
    return { sheets: models.length, steps: models.reduce((sum, model) => sum + fillSteps(model).length, 0) };
  };
  const floors: Time[] = [];
  const packs: Time[] = [];
  let made = pack();
  for (let run = 0; run < runs; run += 1) {
    floors.push(timed(() => JSON.stringify(JSON.parse(json))).time);
    const each = timed(pack);
    packs.push(each.time);
    made = each.made;
  }
  return { floor: best(floors), pack: best(packs), ...made };
}
