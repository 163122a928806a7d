/** Every use case survives Excel's failures: a seeded share of all places and ways, the rest by `npm run faults`. */

import { FAULT_KINDS, nameOf, placesOf, trialOf, type Place } from "./kinds";
import { dryRun, survive } from "./survive";
import { USE_CASES } from "./use-cases";

jest.setTimeout(600_000);

const PRESET = "board";
const SEED = 20241031;

/** One place in so many that some twelve trials a use case are made. */
function someOf(places: readonly Place[]): readonly Place[] {
  const step = Math.max(1, Math.floor(places.length / 12));
  return places.filter((_, index) => index % step === SEED % step);
}

test.each(USE_CASES.map((useCase) => [useCase.name, useCase] as const))("%s", async (name, useCase) => {
  const dry = await dryRun(useCase, PRESET);
  const places = placesOf(dry.traffic);
  const wrong: string[] = [];
  const some = someOf(places);
  for (const [index, place] of some.entries()) {
    const trial = trialOf(place, index * 3 + name.length);
    for (const each of await survive(dry, PRESET, trial, index % 6 === 0)) wrong.push(`${nameOf(trial)}: ${each}`);
  }
  process.stdout.write(`${name}: ${dry.traffic.length} requests, ${places.length} places, ${some.length} faults\n`);
  expect(wrong).toEqual([]);
});

test.each([
  [true, "before"],
  [true, "after"],
  [false, "after"],
] as const)("a sheet that was added and not marked is known as ours (lasting %s, %s)", async (lasting, when) => {
  const useCase = USE_CASES.find(({ name }) => name.startsWith("pack,"));
  if (!useCase) throw new Error("There is no such use case.");
  const dry = await dryRun(useCase, PRESET);
  const place = placesOf(dry.traffic).find(({ member }) => member === "WorksheetCustomPropertyCollection.add()");
  const kind = FAULT_KINDS.find(({ name }) => name === "connection lost");
  if (!place || !kind) throw new Error("There is no such place.");
  expect(await survive(dry, PRESET, { place, kind, when, lasting }, true)).toEqual([]);
});
