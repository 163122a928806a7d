/**
 * `npm run bench`: how long a check takes beside the floor, how it grows, where the time goes, and what crosses the wire.
 * Ends with 1 where a line is over its budget (`budgets.ts`). `--quick` leaves out the wire and the bundle; `--long` adds a tracker
 * of 100,000 rows.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPages } from "../../src/workbench/page/build";
import { firstLoadOf, sumOf } from "../support/first-load";
import { BUDGETS, type Budget } from "./budgets";
import { ISSUES, measureHistory, ROWS } from "./history-cost";
import { makeTracker } from "./make-tracker";
import { ms, printTable, type Time } from "./measure";
import { measureCouncilPack, measureTraffic, type Traffic } from "./requests";
import { measureUseCases, type UseCaseTraffic } from "./use-case-traffic";
import { countDateReads, measureStages, slowestRules, STAGES, type Measured } from "./stages";

const SIZES: readonly { readonly rows: number; readonly runs: number }[] = [
  { rows: 1_000, runs: 15 },
  { rows: 10_000, runs: 7 },
  { rows: 100_000, runs: 2 },
];
/** What is aimed at. */
const AIM = 10;
const ACTIONS = 2_000;

const long = process.argv.includes("--long");
const quick = process.argv.includes("--quick");
let over = 0;

const say = (text = ""): void => void process.stdout.write(`${text}\n`);
const many = (number: number): string => number.toLocaleString("en-GB");

function line(holds: boolean, text: string): void {
  if (!holds) over += 1;
  say(`  ${holds ? "PASS" : "OVER"}  ${text}`);
}

/** One line of the budget: what was measured, and the most it may be. */
function hold(budget: Budget, measured: number, text: string): void {
  const { most } = BUDGETS[budget];
  line(measured <= most, `${budget}: ${measured.toFixed(measured < 100 ? 1 : 0)}, at most ${most} (${text})`);
}

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
    const growth = wallOf(measured, size, "whole review") / wallOf(measured, before, "whole review");
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

function tellTraffic(traffic: readonly Traffic[]): void {
  say("\nOn the wire, through the stand-in (kB out to Excel / back)");
  const kB = (bytes: number): string => many(Math.ceil(bytes / 1000));
  say(
    printTable([
      ["", "check", "kB", "pack", "sheets", "kB", "largest kB"],
      ...traffic.map(({ name, check, pack }) => [
        name,
        `${check.requests} requests`,
        `${kB(check.bytesIn)} / ${kB(check.bytesOut)}`,
        pack ? `${pack.counts.requests} requests` : "no plan",
        pack ? String(pack.sheets) : "",
        pack ? `${kB(pack.counts.bytesIn)} / ${kB(pack.counts.bytesOut)}` : "",
        kB(Math.max(check.largestResponse, pack?.counts.largestRequest ?? 0)),
      ]),
    ]),
  );
  const reads = Math.max(...traffic.map(({ check }) => check.requests));
  const writes = Math.max(...traffic.map(({ pack }) => (pack ? pack.counts.requests / pack.sheets : 0)));
  hold("requests to check", reads, "the most of any workbook above");
  hold("requests to write a sheet", writes, "the most of any workbook above");
  const longest = traffic.at(-1);
  if (longest) {
    const grid = JSON.stringify(makeTracker(ACTIONS)).length;
    hold("bytes to check, times the grid", longest.check.bytesOut / grid, `${longest.name}, ${kB(grid)} kB as JSON`);
  }
}

async function tellUseCases(): Promise<void> {
  const each = await measureUseCases();
  say("\nEach use case on the wire, eight actions (kB out to Excel / back)");
  const kB = (bytes: number): string => many(Math.ceil(bytes / 1000));
  say(
    printTable([
      ["", "requests", "kB", "sheets of ours"],
      ...each.map(({ name, counts, sheets }) => [
        name,
        String(counts.requests),
        `${kB(counts.bytesIn)} / ${kB(counts.bytesOut)}`,
        String(sheets),
      ]),
    ]),
  );
  const most = (of: readonly UseCaseTraffic[]): UseCaseTraffic | undefined =>
    [...of].sort((a, b) => b.counts.requests - a.counts.requests)[0];
  const other = most(each.filter(({ writesPack }) => !writesPack));
  const pack = most(each.filter(({ writesPack }) => writesPack));
  if (other) hold("requests of a use case that writes no pack", other.counts.requests, other.name);
  if (pack) {
    const beyond = pack.counts.requests - 2 * pack.sheets;
    hold("requests of a pack or an issue, beyond two a sheet", Math.max(0, beyond), pack.name);
  }
}

async function tellPack(): Promise<void> {
  const { bytesIn, requests } = await measureCouncilPack(ACTIONS);
  hold("megabytes to write the council pack of 2,000 actions", bytesIn / 1e6, `${requests} requests`);
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
    tellTraffic(await measureTraffic(ACTIONS));
    await tellPack();
    await tellUseCases();
    tellBundle();
  }
  say(over === 0 ? "\nWithin every budget." : `\n${over} over budget.`);
}

runBench().then(
  () => process.exit(over > 0 ? 1 : 0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
