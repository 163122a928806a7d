/**
 * `npm run bench`: how long a check takes beside the floor, how it grows, where the time goes, and what crosses the wire.
 * Ends with 1 where a line is over its budget (`budgets.ts`). `--quick` leaves out the pack, the wire and the pages; `--long` adds a
 * tracker of 100,000 rows.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPages } from "../../src/workbench/page/build";
import { firstLoadOf, sumOf } from "../support/first-load";
import { ISSUES, measureHistory, ROWS } from "./history-cost";
import { makeTracker } from "./make-tracker";
import { hold, line, many, overBudget, say } from "./ledger";
import { ms, printTable, type Time } from "./measure";
import { measurePack, type PackCost } from "./pack-cost";
import { measureStartUp } from "./start-up";
import { tellPack, tellTraffic, tellUseCases } from "./tell-wire";
import { countDateReads, measureStages, slowestRules, STAGES, type Measured } from "./stages";

const SIZES: readonly { readonly rows: number; readonly runs: number }[] = [
  { rows: 1_000, runs: 15 },
  { rows: 10_000, runs: 7 },
  { rows: 100_000, runs: 2 },
];
/** What is aimed at. */
const AIM = 10;

const long = process.argv.includes("--long");
const quick = process.argv.includes("--quick");
function runStages(): Map<number, Measured> {
  const measured = new Map<number, Measured>();
  for (const { rows, runs } of long ? SIZES : SIZES.slice(0, 2)) {
    const each = measureStages(makeTracker(rows), runs);
    measured.set(rows, each);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    say(
      `${many(each.rows)} rows of 12 columns, ${each.size.toFixed(1)} MB as JSON, ${many(each.findings)} findings; best of ${runs}, memory ${memory} MB`,
    );
    const { floor } = each.times;
    const lines = [
      ...STAGES.map((stage) => [stage, each.times[stage]] as const),
      ["of it figures, counts", restOf(each)] as const,
      ["first review", each.first] as const,
    ];
    say(
      printTable([
        ["", "ms", "x floor", "cpu ms", "x floor"],
        ...lines.map(([stage, { wall, cpu }]) => [
          stage,
          ms(wall),
          (wall / floor.wall).toFixed(1),
          ms(cpu),
          (cpu / floor.cpu).toFixed(1),
        ]),
      ]),
    );
  }
  return measured;
}

/** What the whole takes beyond the stages measured one by one. */
function restOf({ times }: Measured): Time {
  const parts = STAGES.filter((stage) => stage !== "floor" && stage !== "whole review").map((stage) => times[stage]);
  const rest = (of: keyof Time): number =>
    Math.max(
      0,
      parts.reduce((left, part) => left - part[of], times["whole review"][of]),
    );
  return { wall: rest("wall"), cpu: rest("cpu") };
}

function tellGrowth(measured: ReadonlyMap<number, Measured>): void {
  say("Growth for ten times the rows");
  const sizes = [...measured.keys()];
  say(
    printTable([
      ["", ...sizes.slice(1).map((size) => `to ${many(size)}`)],
      ...STAGES.map((stage) => [
        stage,
        ...sizes
          .slice(1)
          .map((size, at) => (wallOf(measured, size, stage) / wallOf(measured, sizes[at] ?? 0, stage)).toFixed(1)),
      ]),
    ]),
  );
}

const cpuOf = (measured: ReadonlyMap<number, Measured>, size: number): number =>
  measured.get(size)?.times["whole review"].cpu ?? Number.NaN;

const wallOf = (measured: ReadonlyMap<number, Measured>, size: number, stage: (typeof STAGES)[number]): number =>
  measured.get(size)?.times[stage].wall ?? Number.NaN;

function tellBudget(measured: ReadonlyMap<number, Measured>): void {
  say("Budget");
  const floors = wallOf(measured, 10_000, "whole review") / wallOf(measured, 10_000, "floor");
  hold("check, times the floor", floors, `10,000 rows from grid to review; ${AIM} is aimed at`);
  for (const [before, size] of long
    ? ([
        [1_000, 10_000],
        [10_000, 100_000],
      ] as const)
    : ([[1_000, 10_000]] as const)) {
    // By processor: where others use the machine too, a long run is held up more often than a short one.
    const growth = cpuOf(measured, size) / cpuOf(measured, before);
    hold("growth for ten times the rows", growth, `${many(before)} to ${many(size)} rows`);
  }
}

function tellDates(): void {
  const { cells, texts, reads } = countDateReads(makeTracker(10_000));
  line(
    reads <= texts,
    `equal date texts are read once: ${many(cells)} cells with dates in words, ${many(texts)} different, ${many(reads)} read`,
  );
}

function tellHistory(): void {
  const { records, without, withHistory } = measureHistory();
  const times = withHistory.wall / without.wall;
  const took = `${ms(without.wall)} ms, with the history ${ms(withHistory.wall)} ms`;
  hold("history, times a check without", times, `${ISSUES} issues of ${ROWS} rows, ${many(records)} records: ${took}`);
}

function tellPackCost(): void {
  const costs = (long ? SIZES : SIZES.slice(0, 2)).map(({ rows, runs }) => [rows, measurePack(rows, runs)] as const);
  say("\nThe council pack, from a review to the steps that Excel is asked for");
  const times = ({ pack, floor }: PackCost): number => pack.wall / floor.wall;
  say(
    printTable([
      ["", "ms", "x floor", "cpu ms", "sheets", "steps"],
      ...costs.map(([rows, each]) => [
        `${many(rows)} rows`,
        ms(each.pack.wall),
        times(each).toFixed(1),
        ms(each.pack.cpu),
        String(each.sheets),
        many(each.steps),
      ]),
    ]),
  );
  for (const [at, [rows, cost]] of costs.entries()) {
    const before = costs[at - 1];
    if (rows === 10_000) hold("pack, times the floor", times(cost), "10,000 rows from review to steps");
    if (!before) continue;
    const growth = cost.pack.cpu / before[1].pack.cpu;
    hold("growth of the pack for ten times the rows", growth, `${many(before[0])} to ${many(rows)} rows`);
  }
}

async function tellStart(): Promise<void> {
  const start = await measureStartUp();
  if (!start) {
    say("  ----  start to interactive: no Chromium was found; name one in CHROME_PATH");
    return;
  }
  const { bare, pane } = start;
  const took = `${ms(pane)} ms, the library alone ${ms(bare)} ms`;
  hold("start to interactive, times Microsoft's library alone", pane / bare, took);
}

function tellBundle(): void {
  const folder = mkdtempSync(join(tmpdir(), "planproof-bench-"));
  try {
    buildPages("add-in", folder, "as it ships");
    const files = firstLoadOf((file) => readFileSync(join(folder, file)));
    hold("kilobytes of the pane's first load", sumOf(files) / 1000, `${files.length} files, compressed`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runBench(): Promise<void> {
  const measured = runStages();
  tellGrowth(measured);
  say("Slowest rules at 10,000 rows (what rules share counts with the first that asks)");
  say(printTable(slowestRules(makeTracker(10_000), 10).map(({ id, wall }) => [id, `${ms(wall)} ms`])));
  tellBudget(measured);
  tellDates();
  tellHistory();
  if (!quick) {
    tellPackCost();
    await tellTraffic();
    await tellPack();
    await tellUseCases();
    tellBundle();
    await tellStart();
  }
  say(overBudget() === 0 ? "\nWithin every budget." : `\n${overBudget()} over budget.`);
}

runBench().then(
  () => process.exit(overBudget() > 0 ? 1 : 0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
