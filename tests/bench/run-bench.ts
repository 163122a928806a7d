/**
 * `npm run bench`: how long a check takes beside the floor, how it grows, where the time goes, and what crosses the wire.
 * Prints and always ends well; with `--strict`, ends with 1 where a line is over its budget. `--quick` leaves out the
 * longest tracker and the wire.
 */

import { ISSUES, measureHistory, ROWS } from "./history-cost";
import { makeTracker } from "./make-tracker";
import { ms, printTable, type Time } from "./measure";
import { measureTraffic, type Traffic } from "./requests";
import { countDateReads, measureStages, slowestRules, STAGES, type Measured } from "./stages";

const SIZES: readonly { readonly rows: number; readonly runs: number }[] = [
  { rows: 1_000, runs: 15 },
  { rows: 10_000, runs: 7 },
  { rows: 100_000, runs: 2 },
];
/** Times the floor that a review of 10,000 rows may take, and what is aimed at. */
const MOST_FLOORS = 20;
const AIM = 10;
/** Linear growth, with room for the memory that longer plans wait for. */
const MOST_GROWTH = 13;
const MOST_READS = 3;
const MOST_WRITES_A_SHEET = 2;
const ACTIONS = 2_000;

const strict = process.argv.includes("--strict");
const quick = process.argv.includes("--quick");
let over = 0;

const say = (text = ""): void => void process.stdout.write(`${text}\n`);
const many = (number: number): string => number.toLocaleString("en-GB");

function line(holds: boolean, text: string): void {
  if (!holds) over += 1;
  say(`  ${holds ? "PASS" : "OVER"}  ${text}`);
}

function runStages(): Map<number, Measured> {
  const measured = new Map<number, Measured>();
  for (const { rows, runs } of quick ? SIZES.slice(0, 2) : SIZES) {
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
  const aim = floors <= AIM ? "and within" : "not yet within";
  line(
    floors <= MOST_FLOORS,
    `review of 10,000 rows: ${floors.toFixed(1)} times the floor, at most ${MOST_FLOORS} (${aim} the aim of ${AIM})`,
  );
  if (!quick) {
    const growth = wallOf(measured, 100_000, "whole review") / wallOf(measured, 10_000, "whole review");
    line(growth <= MOST_GROWTH, `10,000 to 100,000 rows: ${growth.toFixed(1)} times as long, at most ${MOST_GROWTH}`);
  }
}

function tellDates(): void {
  const { cells, texts, reads } = countDateReads(makeTracker(10_000));
  line(
    reads <= texts,
    `equal date texts are read once: ${many(cells)} cells with dates in words, ${many(texts)} different, ${many(reads)} read`,
  );
}

/** The history is read at every check, and may at most double it. */
const MOST_FOR_HISTORY = 2;

function tellHistory(): void {
  const { records, without, withHistory } = measureHistory();
  const times = withHistory.wall / without.wall;
  line(
    times <= MOST_FOR_HISTORY,
    `${ISSUES} issues of ${ROWS} rows (${many(records)} records): a check takes ${times.toFixed(2)} times as long (${ms(without.wall)} ms, with the history ${ms(withHistory.wall)} ms), at most ${MOST_FOR_HISTORY}`,
  );
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
  line(reads <= MOST_READS, `requests to check: at most ${reads}, allowed ${MOST_READS}`);
  line(
    writes <= MOST_WRITES_A_SHEET,
    `requests to write a sheet: at most ${writes.toFixed(1)}, allowed ${MOST_WRITES_A_SHEET}`,
  );
}

async function runBench(): Promise<void> {
  const measured = runStages();
  tellGrowth(measured);
  say("Slowest rules at 10,000 rows (what rules share counts with the first that asks)");
  say(printTable(slowestRules(makeTracker(10_000), 10).map(({ id, wall }) => [id, `${ms(wall)} ms`])));
  tellBudget(measured);
  tellDates();
  tellHistory();
  if (!quick) tellTraffic(await measureTraffic(ACTIONS));
  say(over === 0 ? "\nWithin every budget." : `\n${over} over budget.`);
}

runBench().then(
  () => process.exit(strict && over > 0 ? 1 : 0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
