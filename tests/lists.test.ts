/** THE lists: every entry has an id of its own and carries its examples, no clause hides another, and the README names where each list is. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { PHRASES } from "../src/domain/dates/phrases";
import { MEASURE_CLAUSES } from "../src/domain/measures/measure-policies";
import { COLUMNS } from "../src/domain/plan/columns";
import { ACCESS_CHECKS } from "../src/domain/report/accessibility/checks";
import { QUESTIONS } from "../src/domain/report/briefing/questions";
import { PAPER_KINDS } from "../src/domain/report/paper/paper-kinds";
import { PRESETS } from "../src/domain/report/presets";
import { SHEETS } from "../src/domain/report/sheets";
import { RULES } from "../src/domain/rules";
import { POLICIES } from "../src/domain/status/policies";
import { COMMANDS } from "../src/workbench/cli/commands";
import { SAMPLES } from "../src/workbench/samples";
import { judgeOne } from "./domain/measures/measures-of";
import { rateExample } from "./domain/status/plan-of";

const ROOT = resolve(__dirname, "..");
const README = readFileSync(resolve(ROOT, "README.md"), "utf8");

/**
 * Each list as its ids and how many examples each entry carries; null where entries have none by nature, or, as with date phrases,
 * some take theirs from another list (a single date is read by THE forms) and a suite of their own runs them.
 */
const LISTS: readonly [string, readonly { id: string; examples: number | null }[]][] = [
  ["date phrases", PHRASES.map(({ id }) => ({ id, examples: null }))],
  ["columns", COLUMNS.map(({ field, synonyms }) => ({ id: field, examples: synonyms.length }))],
  ["rules", RULES.map(({ id, examples }) => ({ id, examples: Math.min(examples.pass.length, examples.fail.length) }))],
  [
    "policies",
    POLICIES.map(({ id, clauses }) => ({ id, examples: Math.min(...clauses.map((clause) => clause.examples.length)) })),
  ],
  ["sheets", SHEETS.map(({ id }) => ({ id, examples: null }))],
  ["questions", QUESTIONS.map(({ id, examples }) => ({ id, examples: examples.length }))],
  [
    "accessibility checks",
    ACCESS_CHECKS.map(({ id, examples }) => ({ id, examples: Math.min(examples.pass.length, examples.fail.length) })),
  ],
  ["kinds of paper", PAPER_KINDS.map(({ id }) => ({ id, examples: null }))],
  ["presets", PRESETS.map(({ id }) => ({ id, examples: null }))],
  ["commands", COMMANDS.map(({ name }) => ({ id: name, examples: null }))],
  ["samples", SAMPLES.map((make) => ({ id: make().file, examples: null }))],
];

describe.each(LISTS)("%s", (_name, entries) => {
  test("have ids of their own", () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("carry their examples", () => {
    expect(entries.filter(({ examples }) => examples === 0).map(({ id }) => id)).toEqual([]);
  });
});

test("the clauses of a policy have cases of their own", () => {
  for (const { clauses } of POLICIES) {
    const cases = clauses.map((clause) => clause.case);
    expect(cases.filter((each, index) => cases.indexOf(each) !== index)).toEqual([]);
  }
});

test.each(POLICIES.map((policy) => [policy.id, policy] as const))(
  "%s: no clause is unreachable behind an earlier one",
  (id, { clauses }) => {
    const reached = new Set(
      clauses.flatMap(({ examples }) => examples.map((example) => rateExample(example, id).case)),
    );
    expect(clauses.map((clause) => clause.case).filter((each) => !reached.has(each))).toEqual([]);
  },
);

test("measures: no clause is unreachable behind an earlier one", () => {
  for (const { case: id, rating, examples } of MEASURE_CLAUSES) {
    for (const { name, cells, settings, asAt } of examples) {
      const told = { name, cells, ...(settings ? { settings } : {}), ...(asAt ? { asAt } : {}) };
      expect(judgeOne(told)).toMatchObject({ case: id, rating });
    }
  }
});

test("every file and folder that the README names is there", () => {
  const named = [...README.matchAll(/`((?:src|tests|assets)\/[\w./-]+)`|\]\(((?:src|tests|assets)\/[\w./-]+)\)/g)].map(
    ([, code, linked]) => code ?? linked ?? "",
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
});

test("every script that the README names is in the package", () => {
  const { scripts } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...README.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test("every dependency has its reason in the README, and none is named that is not there", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const wanted = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
    (name) => !name.startsWith("@types/"),
  );
  const reasons = README.slice(README.indexOf("## Dependencies"));
  expect(wanted.filter((name) => !reasons.includes(name))).toEqual([]);
});
