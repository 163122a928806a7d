/**
 * All that every rule says: the catalogue with what officers are told of each rule, and every finding, word for word and place by
 * place, that each example makes under its own rule. Kept in `all-that-is-said.txt`, so that nothing of it changes unseen.
 */

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
  const head = [severity, beforePaper && "before the paper", isReading && "a reading", foldsOn && `folds on ${foldsOn}`];
  return [
    `${id} ${head.filter(Boolean).join(", ")}: ${title}`,
    `  why: ${why}`,
    `  mend: ${mend}`,
    ...(foldsOn ? [`  folded: ${rule.columnMessage?.(6, 10) ?? `${title}: 6 of 10`}`] : []),
    ...[...examples.fail, ...examples.pass].flatMap((example, index) => [
      `  ${index < examples.fail.length ? "fails" : "passes"} ${JSON.stringify(example.rows ?? example.titles ?? [])}`,
      ...findingsIn(example, rule).map((line) => `    ${line}`),
    ]),
  ].join("\n");
}

function findingsIn(plan: Example, rule: Rule): string[] {
  const { findings, readings, broken } = runRules(factsOf(plan), [rule]);
  if (broken[0]) throw broken[0].error;
  return [...findings, ...readings].map(lineOf);
}

/** "F5 (2: F5 F6): No due date." and the fix that goes with it, where one does. */
function lineOf({ cell, count, cells, message, fix }: Finding): string {
  const places = cells.length > 1 || count > 1 ? ` (${count}: ${cells.map(cellAddress).join(" ")})` : "";
  const mended = fix ? ` [${cellAddress(fix.cell)}: “${fix.old}” to “${fix.new}”]` : "";
  return `${cellAddress(cell)}${places}: ${message}${mended}`;
}

test("all that the rules say, in their order", () => {
  const all = `${RULES.map(told).join("\n\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, "all-that-is-said.txt", all));
});
