/** Tries a use case under faults at the places of its traffic, and counts what was survived. */

import { FAULT_KINDS, nameOf, placesOf, trialOf, type Trial } from "./kinds";
import { dryRun, survive } from "./survive";
import type { UseCase } from "./use-cases";

export interface Tally {
  readonly name: string;
  readonly requests: number;
  /** Actions within them. */
  readonly actions: number;
  readonly injected: number;
  readonly survived: number;
  /** What did not hold, with the fault that it was under. */
  readonly wrong: readonly string[];
}

export interface Choice {
  /** 1: at every place, 10: at every tenth; requests as a whole are tried always. */
  readonly every: number;
  /** True: each kind of fault at each place, before and after, once and lasting; false: they take turns. */
  readonly allKinds: boolean;
  /** Where the turns begin, so that another run tries another kind at a place. */
  readonly turn: number;
  readonly preset: string;
}

const TURNS = FAULT_KINDS.length * 4;

export async function tryFaults(useCase: UseCase, { every, allKinds, turn, preset }: Choice): Promise<Tally> {
  const dry = await dryRun(useCase, preset);
  const places = placesOf(dry.traffic);
  const trials = places
    .map((place, index) => ({ place, index }))
    .filter(({ place, index }) => place.at === null || (index + turn) % every === 0)
    .flatMap(({ place, index }): Trial[] =>
      allKinds ? Array.from({ length: TURNS }, (_, each) => trialOf(place, each)) : [trialOf(place, index + turn)],
    );
  const wrong: string[] = [];
  let survived = 0;
  for (const [index, trial] of trials.entries()) {
    const found = await survive(dry, preset, trial, index % 20 === 0);
    if (found.length === 0) survived += 1;
    wrong.push(...found.map((each) => `${useCase.name}, ${nameOf(trial)}: ${each}`));
  }
  return {
    name: useCase.name,
    requests: dry.traffic.length,
    actions: places.length - dry.traffic.length,
    injected: trials.length,
    survived,
    wrong,
  };
}
