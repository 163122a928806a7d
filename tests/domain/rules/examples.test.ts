/** Runs every rule on its own examples: those that pass give nothing, those that fail give the sentence they name. */

import { RULES } from "../../../src/domain/rules";
import { runRules } from "../../../src/domain/rules/run-rules";
import type { Example, Rule } from "../../../src/domain/rules/rule";
import { factsOf } from "../../support/facts-of";

/** The catalogue's ids, subject by subject: how many rules each subject has. */
const CATALOGUE = { S: 15, A: 8, O: 9, D: 19, M: 7, P: 11, N: 10, T: 4 };

const messagesOf = (plan: Example, rule: Rule): string[] => {
  const { findings, readings, broken } = runRules(factsOf(plan), [rule]);
  if (broken[0]) throw broken[0].error;
  return [...findings, ...readings].map(({ message }) => message);
};

test("the list holds the whole catalogue, in its order, each id once", () => {
  const expected = Object.entries(CATALOGUE).flatMap(([subject, count]) =>
    Array.from({ length: count }, (_, index) => `${subject}${String(index + 1).padStart(2, "0")}`),
  );
  expect(RULES.map(({ id }) => id)).toEqual(expected);
  expect(RULES).toHaveLength(83);
});

describe.each(RULES.map((rule) => [rule.id, rule.title, rule] as const))("%s %s", (_id, _title, rule) => {
  test("has examples of both kinds", () => {
    expect(rule.examples.pass.length).toBeGreaterThan(0);
    expect(rule.examples.fail.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.pass.map((example, index) => [index + 1, example] as const))(
    "passes example %i",
    (_n, plan) => {
      expect(messagesOf(plan, rule)).toEqual([]);
    },
  );

  test.each(rule.examples.fail.map((example) => [example.says, example] as const))("says: %s", (says, plan) => {
    expect(messagesOf(plan, rule)[0]).toBe(says);
  });

  test("explains itself in whole sentences", () => {
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
    expect(rule.mend).toMatch(/^[A-Z].+\.$/);
    expect(rule.title).not.toMatch(/\.$/);
  });
});

test("errors are always for before the paper, advice never", () => {
  for (const { id, severity, beforePaper } of RULES) {
    if (severity === "error") expect([id, beforePaper]).toEqual([id, true]);
    if (severity === "advice") expect([id, beforePaper]).toEqual([id, false]);
  }
});
