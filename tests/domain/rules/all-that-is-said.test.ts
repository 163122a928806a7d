/**
 * All that every rule says: the catalogue with what officers are told of each rule, and every finding, word for word and place by
 * place, that each example makes under its own rule; then all findings of the rows of `more-rows.txt`, each a plan by itself, and of
 * the plans of `more-plans.txt`. Kept in `all-that-is-said.*.txt`, so that nothing of it changes unseen.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { cellAddress } from "../../../src/domain/grid";
import type { Finding } from "../../../src/domain/finding";
import { RULES } from "../../../src/domain/rules";
import type { Example, Rule } from "../../../src/domain/rules/rule";
import { runRules } from "../../../src/domain/rules/run-rules";
import { factsOf } from "../../support/facts-of";
import { goldenOf } from "../../support/golden";

/** "S01 error, before the paper: No heading row", then why, how to mend it, and what its examples give. */
function told(rule: Rule): string {
  const { id, severity, beforePaper, title, foldsOn, isReading, why, mend, examples } = rule;
  const head = [
    severity,
    beforePaper && "before the paper",
    isReading && "a reading",
    foldsOn && `folds on ${foldsOn}`,
  ];
  return [
    `${id} ${head.filter(Boolean).join(", ")}: ${title}`,
    `  why: ${why}`,
    `  mend: ${mend}`,
    ...(foldsOn ? [`  folded: ${rule.columnMessage?.(6, 10) ?? `${title}: 6 of 10`}`] : []),
    ...[...examples.fail, ...examples.pass].flatMap((example, index) => [
      `  ${index < examples.fail.length ? "fails" : "passes"} ${JSON.stringify(example)}`,
      ...findingsIn(example, rule).map((line) => `    ${line}`),
    ]),
  ].join("\n");
}

function findingsIn(plan: Example, ...rules: readonly Rule[]): string[] {
  const { findings, readings, broken } = runRules(factsOf(plan), rules);
  if (broken[0]) throw broken[0].error;
  const named = rules.length > 1;
  return [...findings, ...readings].map((finding) => `${named ? `${finding.rule} ` : ""}${lineOf(finding)}`);
}

/** "F5 (2: F5 F6): No due date." and the fix that goes with it, where one does. */
function lineOf({ cell, count, cells, message, fix }: Finding): string {
  const places = cells.length > 1 || count > 1 ? ` (${count}: ${cells.map(cellAddress).join(" ")})` : "";
  const mended = fix ? ` [${cellAddress(fix.cell)}: “${fix.old}” to “${fix.new}”]` : "";
  return `${cellAddress(cell)}${places}: ${message}${mended}`;
}

const linesOf = (file: string): string => readFileSync(join(__dirname, file), "utf8").trimEnd();

function expectKept(name: string, lines: readonly string[]): void {
  const all = `${lines.join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, `all-that-is-said.${name}.txt`, all));
}

/** "action: Write to practices | due: March 2025"; "⏎" is a line break in a cell. */
const rowOf = (line: string): NonNullable<Example["rows"]>[number] =>
  Object.fromEntries(
    line
      .split(" | ")
      .map((cell) => [cell.slice(0, cell.indexOf(":")), cell.slice(cell.indexOf(":") + 2).replaceAll("⏎", "\n")]),
  );

test("all that the rules say, in their order", () => {
  expectKept("rules", [RULES.map(told).join("\n\n")]);
});

/** Said of the columns of nearly every one of these, and so left out. */
const OF_COLUMNS = new Set(["M01", "O09", "P01"]);

test("rows on both sides of each bound", () => {
  const rules = RULES.filter(({ id }) => !OF_COLUMNS.has(id));
  const lines = linesOf("more-rows.txt").split("\n");
  expectKept(
    "rows",
    lines.flatMap((line) => [line, ...findingsIn({ rows: [rowOf(line)] }, ...rules).map((each) => `  ${each}`)]),
  );
});

test("plans on both sides of each bound", () => {
  const plans = linesOf("more-plans.txt").split("\n\n");
  expectKept(
    "plans",
    plans.flatMap((plan) => {
      const [title = "", ...rows] = plan.split("\n");
      const more = title.indexOf("{");
      const extras = (more < 0 ? {} : JSON.parse(title.slice(more))) as Omit<Example, "rows">;
      return [title, ...findingsIn({ ...extras, rows: rows.map(rowOf) }, ...RULES).map((each) => `  ${each}`)];
    }),
  );
});
