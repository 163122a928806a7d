/** `npm run faults`: every use case, failed at every place of its traffic in every way that Excel fails; what was survived, in a table. */

import { FAULT_KINDS, nameOf, placesOf, trialOf, type Trial } from "./kinds";
import { dryRun, survive } from "./survive";
import { USE_CASES } from "./use-cases";

const PRESET = "board";
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = new RegExp(option("only") ?? ".");
/** One place in so many; all of them unless it is given. */
const every = Number(option("every") ?? 1);
const seed = Number(option("seed") ?? 0);
/** One way of failing a place, in turn, instead of all of them. */
const inTurn = process.argv.includes("--in-turn");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  say("use case | requests | actions | faults | survived");
  const all = { faults: 0, survived: 0 };
  for (const useCase of USE_CASES.filter(({ name }) => only.test(name))) {
    const dry = await dryRun(useCase, PRESET);
    const places = placesOf(dry.traffic).filter((_, index) => index % every === seed % every);
    const trials = places.flatMap((place, index): Trial[] =>
      inTurn
        ? [trialOf(place, index + seed)]
        : FAULT_KINDS.map((kind, at) => ({ ...trialOf(place, FAULT_KINDS.length * (index + at) + seed), kind })),
    );
    const failed: string[] = [];
    for (const [index, trial] of trials.entries()) {
      const wrong = await survive(dry, PRESET, trial, index % 20 === 0);
      if (wrong.length > 0) failed.push(`  ${nameOf(trial)}: ${wrong.join("; ").slice(0, 600)}`);
    }
    const actions = dry.traffic.reduce((sum, each) => sum + each.length, 0);
    const survived = trials.length - failed.length;
    say(`${useCase.name} | ${dry.traffic.length} | ${actions} | ${trials.length} | ${survived}`);
    failed.slice(0, 10).forEach(say);
    all.faults += trials.length;
    all.survived += survived;
  }
  say(`all | | | ${all.faults} | ${all.survived}`);
  // Requests that were never answered are still waited for.
  process.exit(all.survived === all.faults ? 0 : 1);
}

void main();
