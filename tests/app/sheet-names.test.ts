/** Our sheets step aside from names that are taken, within Excel's 31 characters. */

import fc from "fast-check";
import { freeSheetName } from "../../src/app/workbook-port";

test.each([
  ["Checks", [], "Checks"],
  ["Checks", ["Action plan"], "Checks"],
  ["Checks", ["CHECKS"], "Checks (PlanProof)"],
  ["Checks", ["Checks", "checks (planproof)"], "Checks (PlanProof 2)"],
  ["A name of thirty-one characters", ["A name of thirty-one characters"], "A name of thirty-on (PlanProof)"],
])("%s beside %j is %s", (wanted, taken, expected) => {
  expect(freeSheetName(wanted, taken)).toBe(expected);
});

test("a name found is always free, and never too long", () => {
  const names = fc.array(fc.constantFrom("Checks", "checks (PlanProof)", "Checks (PlanProof 2)", "Notes"), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(names, (taken) => {
      const name = freeSheetName("Checks", taken);
      expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      expect(name.length).toBeLessThanOrEqual(31);
    }),
  );
});
