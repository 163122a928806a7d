/**
 * `npm run faults`: every use case with a fault at every request and every action of it, kinds taking turns. `-- --all` tries every
 * kind at every place, which takes hours; `--every 10` every tenth action; `--case fix` one use case; `--turn 3` begins with another kind.
 * Exits with 1 where a fault was not survived.
 */

import { parseArgs } from "node:util";

import { printTable } from "../bench/measure";
import { tryFaults, type Tally } from "./try-faults";
import { USE_CASES } from "./use-cases";

const { values: asked } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    every: { type: "string", default: "1" },
    case: { type: "string", multiple: true, default: [] },
    turn: { type: "string", default: "0" },
    preset: { type: "string", default: "council-scrutiny" },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function runFaults(): Promise<boolean> {
  const cases = USE_CASES.filter(({ name }) => asked.case.length === 0 || asked.case.includes(name));
  const tallies: Tally[] = [];
  for (const useCase of cases) {
    const choice = { every: Number(asked.every), allKinds: asked.all, turn: Number(asked.turn), preset: asked.preset };
    const tally = await tryFaults(useCase, choice);
    tallies.push(tally);
    process.stderr.write(`${tally.name}: ${tally.survived} of ${tally.injected} survived\n`);
    tally.wrong.forEach((each) => process.stderr.write(`  ${each}\n`));
  }
  const sum = (of: (tally: Tally) => number): string => String(tallies.reduce((total, tally) => total + of(tally), 0));
  const line = (tally: Tally): string[] => [
    tally.name,
    ...[tally.requests, tally.actions, tally.injected, tally.survived].map(String),
  ];
  const all = [
    "all",
    ...[sum((t) => t.requests), sum((t) => t.actions), sum((t) => t.injected), sum((t) => t.survived)],
  ];
  say(printTable([["use case", "requests", "actions", "faults injected", "survived"], ...tallies.map(line), all]));
  return tallies.every(({ injected, survived }) => injected === survived);
}

runFaults().then(
  (survived) => process.exit(survived ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
