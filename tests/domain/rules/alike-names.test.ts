/** Two names of one area are told once, wherever they stand. */

import { RULES } from "../../../src/domain/rules";
import { runRules } from "../../../src/domain/rules/run-rules";
import { factsOf } from "../../support/facts-of";

const AREAS = RULES.filter(({ id }) => id === "S12");
const said = (areas: readonly string[]): string[] =>
  runRules(
    factsOf({
      areas,
      rows: [
        { theme: "Workload", action: "Reinvigorate care navigation" },
        { theme: "Workload initiatives", action: "Audit telephony" },
      ],
    }),
    AREAS,
  ).findings.map(({ message }) => message);

test.each([
  ["both names stand in the rows and in the index", ["Workload", "Workload initiatives"]],
  ["the index lists one of them", ["Workload"]],
  ["the plan has no index", []],
])("%s", (_name, areas) => {
  expect(said(areas)).toEqual(['"Workload" and "Workload initiatives" look like the same area.']);
});
