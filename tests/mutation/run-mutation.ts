/**
 * `npm run mutation`: how many small faults put into src/domain the tests of the domain find. A whole run takes the better part
 * of a day, so a fixed sample is tried; `-- --all` tries every mutant, `-- --folder status` or `--folder dates/read-date.ts`
 * a part, `--share 10` ten in a hundred of it, `--seed word` another sample; `--tests-of dates` asks the tests of that folder
 * alone, which is quick and finds fewer: for those who write them; `--so-far`, beside a run or after one that was broken
 * off, tells what it has found. What survived is listed in reports/mutation.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";

import { printTable } from "../bench/measure";
import { wilson } from "./interval";
import { NOT_IN_SAMPLE, trySampleOnly } from "./sample";

const ROOT = resolve(__dirname, "../..");
const DOMAIN = join(ROOT, "src/domain");
const REPORTS = join(ROOT, "reports/mutation");
/** A line for each mutant, as it is tried. */
const TRIED = join(REPORTS, "tried.jsonl");
/** Of a hundred mutants, how many are tried where nothing else is said. */
const SHARE = "1";
const GOAL = 85;

interface Result {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly static?: boolean;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

const { values: asked } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    folder: { type: "string", multiple: true, default: [] },
    share: { type: "string", default: SHARE },
    seed: { type: "string", default: "planproof" },
    "tests-of": { type: "string", multiple: true, default: [] },
    list: { type: "boolean", default: false },
    "so-far": { type: "boolean", default: false },
  },
});

const say = (text = ""): void => void process.stdout.write(`${text}\n`);
const KILLED = new Set(["Killed", "Timeout", "RuntimeError"]);
const LEFT = new Set(["Survived", "NoCoverage"]);
const percent = (share: number): string => (share * 100).toFixed(1);

function mutated(): string[] {
  if (asked.folder.length === 0) return ["src/domain/**/*.ts"];
  return asked.folder.map((name) => (name.endsWith(".ts") ? `src/domain/${name}` : `src/domain/${name}/**/*.ts`));
}

/** The folder of src/domain that a file stands in; its own files at the top are one folder. */
function folderOf({ fileName }: Result): string {
  const [folder = "", ...rest] = relative(DOMAIN, fileName).split(/[\\/]/);
  return rest.length > 0 ? folder : "(top)";
}

function line(name: string, results: readonly Result[]): string[] {
  const count = (status: string): number => results.filter((each) => each.status === status).length;
  const killed = results.filter(({ status }) => KILLED.has(status)).length;
  const left = results.filter(({ status }) => LEFT.has(status)).length;
  const [low, high] = wilson(killed, killed + left);
  const score = killed + left === 0 ? "" : percent(killed / (killed + left));
  return [
    name,
    String(results.length),
    String(killed + left),
    String(killed),
    String(count("Survived")),
    String(count("NoCoverage")),
    score,
    killed + left === 0 ? "" : `${percent(low)} to ${percent(high)}`,
  ];
}

/** What stood there and what was put in its place, on one line. */
function changeOf({ fileName, location: { start, end }, replacement = "" }: Result): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  if (lines.length === 1) lines[0] = (lines[0] ?? "").slice(start.column - 1, end.column - 1);
  const short = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 160);
  return `${short(lines.join(" "))}  ->  ${short(replacement)}`;
}

function tell(results: readonly Result[]): void {
  const folders = [...new Set(results.map(folderOf))].sort();
  const head = ["", "mutants", "tried", "killed", "survived", "no coverage", "% killed", "95% interval"];
  const lines = folders.map((folder) =>
    line(
      folder,
      results.filter((each) => folderOf(each) === folder),
    ),
  );
  const whole = line("src/domain", results);
  say(printTable([head, ...lines, whole]));
  const left = results.filter(({ status }) => LEFT.has(status));
  const survivors = left.map((each) => {
    const { line: row, column } = each.location.start;
    const place = `${relative(ROOT, each.fileName)}:${row}:${column}`;
    return `${place} ${each.status}${each.static ? " static" : ""} ${each.mutatorName}: ${changeOf(each)}`;
  });
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, "survivors.txt"), `${survivors.join("\n")}\n`);
  if (asked.list) say(survivors.join("\n"));
  say(`${left.length} not found out: reports/mutation/survivors.txt. At least ${GOAL}% are to be killed.`);
}

function soFar(): Result[] {
  const lines = readFileSync(TRIED, "utf8").trimEnd().split("\n");
  return lines.filter(Boolean).map((each) => JSON.parse(each) as Result);
}

async function runMutation(): Promise<void> {
  if (asked["so-far"]) {
    tell(soFar());
    return;
  }
  const share = asked.all ? 1 : Number(asked.share) / 100;
  if (!(share > 0 && share <= 1)) throw new Error("--share is a number over 0 and at most 100.");
  await trySampleOnly(asked.seed, share, ROOT);
  process.env.MUTANTS_TRIED = TRIED;
  process.env.MUTATION_TESTS_OF = asked["tests-of"].join(",");
  const { Stryker } = await import("@stryker-mutator/core");
  const { jest } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { jest: Record<string, unknown> };
  const stryker = new Stryker({
    mutate: mutated(),
    testRunner: "jest",
    coverageAnalysis: "perTest",
    concurrency: 1,
    maxTestRunnerReuse: 100,
    // Generous, since a machine that others use may stand still for a while; endless loops are found by counting.
    timeoutMS: 300_000,
    dryRunTimeoutMinutes: 60,
    disableTypeChecks: false,
    plugins: ["@stryker-mutator/jest-runner", join(__dirname, "keep-each.mjs")],
    reporters: ["progress-append-only", "json", "keep-each"],
    jsonReporter: { fileName: join(REPORTS, "mutation.json") },
    warnings: false,
    ignorePatterns: ["/coverage", "/dist", "/reports"],
    jest: {
      projectType: "custom",
      enableFindRelatedTests: false,
      config: {
        ...jest,
        testMatch: ["<rootDir>/tests/mutation/every-domain-test.cjs"],
        moduleNameMapper: { "^fast-check$": "<rootDir>/tests/mutation/few-runs.cjs" },
        testEnvironment: join(__dirname, "first-failure-environment.cjs"),
      },
    },
  });
  const started = performance.now();
  const results = (await stryker.runMutationTest()) as unknown as readonly Result[];
  const whole = results.filter(({ status, statusReason }) => status !== "Ignored" || statusReason === NOT_IN_SAMPLE);
  say(
    `\n${asked.all ? "Every mutant" : `A sample of ${percent(share)}%, seed "${asked.seed}"`}, ${Math.round((performance.now() - started) / 60_000)} minutes`,
  );
  tell(whole);
}

runMutation().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
