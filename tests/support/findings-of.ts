/** Findings as a short list that a person can read: "D01 F9: No due date." */

import { cellAddress } from "../../src/domain/grid";
import type { Finding } from "../../src/domain/finding";
import type { Example, Rule } from "../../src/domain/rules/rule";
import { RULES } from "../../src/domain/rules";
import { runRules } from "../../src/domain/rules/run-rules";
import { factsOf } from "./facts-of";

/** What the rules named say of a plan; all of them where none is named. Throws what a broken rule threw. */
export function findingsOf(plan: Example | NonNullable<Example["rows"]>, ...ids: readonly string[]): string[] {
  const example = "length" in plan ? { rows: plan } : plan;
  return findingLines(example, ids.length === 0 ? RULES : RULES.filter(({ id }) => ids.includes(id)));
}

export function findingLines(plan: Example, rules: readonly Rule[]): string[] {
  const { findings, readings, broken } = runRules(factsOf(plan), rules);
  const [first] = broken;
  if (first) throw new Error(`Rule ${first.rule} threw: ${first.error.message}`, { cause: first.error });
  return [...findings, ...readings].map(lineOf);
}

export function lineOf({ rule, cell, message }: Finding): string {
  return `${rule} ${cellAddress(cell)}: ${message}`;
}
