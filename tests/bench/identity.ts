/** `npm run identity`: 1,000 random edits of the sample plans by fast-check, and how many rows were found again. */

import fc from "fast-check";

import { matchRows } from "../../src/domain/changes/match-rows";
import { anySizes, editPlan, type Draw } from "../domain/changes/edit-plan";
import { scoreMatching } from "../domain/changes/measure-matching";
import { rowsOfSample } from "../domain/changes/plans-to-match";

const EDITS = 1_000;
const LEAST = 0.98;
const PLANS = [
  "stockton-action-plan.xlsx",
  "staffordshire-access-plan.xlsx",
  "pcarp-checklists.xlsx",
  "live-tracker.xlsx",
];
const seed = Number(process.argv[2] ?? 20240930);
const verbose = process.argv.includes("--misses");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const share = (part: number, whole: number): string => (whole === 0 ? "none" : (part / whole).toFixed(4));

const plans = PLANS.map((file) => ({ file, rows: rowsOfSample(file), found: 0, right: 0, there: 0, edits: 0 }));
const misses: string[] = [];
fc.assert(
  fc.property(fc.nat({ max: plans.length - 1 }), anySizes, fc.gen(), (which, sizes, gen) => {
    const plan = plans[which];
    if (!plan) throw new Error("There is no such plan.");
    const others = plans.filter((each) => each !== plan).flatMap(({ rows }) => rows);
    const draw: Draw = (below) => gen(fc.nat, { max: below - 1 });
    const score = scoreMatching(editPlan(plan.rows, others, sizes, draw));
    plan.edits += 1;
    plan.found += score.found;
    plan.right += score.right;
    plan.there += score.there;
    misses.push(...score.misses);
  }),
  { numRuns: EDITS, seed },
);
say(
  `${EDITS} random edits by fast-check, seed ${seed}: rows sorted, reworded, renumbered, split, moved, removed, new.`,
);
const all = { found: 0, right: 0, there: 0 };
for (const { file, rows, edits, found, right, there } of plans) {
  say(
    `  ${file}: ${rows.length} rows, ${edits} edits, precision ${share(right, found)}, recall ${share(right, there)}`,
  );
  all.found += found;
  all.right += right;
  all.there += there;
}
say(
  `  all: precision ${share(all.right, all.found)} (${all.right} of ${all.found} pairs found are right), recall ${share(all.right, all.there)} (of ${all.there} that there are)`,
);
say("Time to match a plan that was shuffled, renumbered and partly reworded:");
for (const times of [10, 100]) {
  const { ms, rows } = timeOf(times);
  say(`  ${rows} rows: ${Math.round(ms)} ms, ${((ms * 1000) / rows).toFixed(0)} µs a row`);
}
if (verbose) misses.slice(0, 60).forEach(say);
if (all.right < LEAST * all.found || all.right < LEAST * all.there) process.exitCode = 1;

/** A plan many times as long: the sample plans again and again, each for another practice. */
function timeOf(times: number): { readonly ms: number; readonly rows: number } {
  const base = plans.flatMap(({ rows }) => rows);
  const rows = Array.from({ length: times }, (_, practice) =>
    base.map((row, index) => ({ ...row, ref: `${practice}.${index}`, action: `Practice ${practice}: ${row.action}` })),
  ).flat();
  let state = seed;
  const draw: Draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const sizes = { reworded: 0.3, moved: 0.1, redated: 0.1, reassigned: 0.1, split: 4, removed: 5, added: 5 };
  const { before, after } = editPlan(rows, base, { ...sizes, renumbered: "from one", order: "shuffled" }, draw);
  const start = performance.now();
  matchRows(before, after);
  return { ms: performance.now() - start, rows: rows.length };
}
