/** Whatever stands in the cells, no rule breaks, and none takes long over a cell filled to Excel's limit. */

import fc from "fast-check";
import { runRules } from "../../../src/domain/rules/run-rules";
import { factsOf } from "../../support/facts-of";

const words = fc.constantFrom(
  ..."ICB / PCNs & Practices (lead) - will be TBC 5% of 95% March 2025 31/03/25 ongoing Complete Green • <li> \n xx ?? 943 Funding until @".split(
    " ",
  ),
);
const cell = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((each) => each.join(" ")),
  fc.string({ maxLength: 20, unit: "binary" }),
);
const row = fc.record({
  ref: cell,
  recommendation: cell,
  action: cell,
  measure: cell,
  owner: cell,
  due: cell,
  revised: cell,
  status: cell,
  declared: cell,
  percent: cell,
  progress: cell,
  completed: cell,
});

test("no text breaks a rule, and every finding has a sentence and a place", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 7 }), (rows) => {
      const run = runRules(factsOf({ rows }));
      expect(run.broken).toEqual([]);
      for (const { message, cells, count } of [...run.findings, ...run.readings]) {
        expect(message).not.toMatch(/undefined|NaN/);
        expect(cells.length).toBeGreaterThanOrEqual(Math.min(count, 1));
      }
    }),
    { numRuns: 60 },
  );
});

test.each(["a ", "ICB/ ", "5% of ", "31/03/25 ", "to be ", "Funding until ", "(((", "outside the our ", "- ", "x@x."])(
  "a cell of nothing but %j breaks no rule of ours",
  (piece) => {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    const facts = factsOf({ rows: [{ action: text, measure: text, owner: "ICB", due: "March 2025", progress: text }] });
    expect(runRules(facts).broken).toEqual([]);
  },
);
