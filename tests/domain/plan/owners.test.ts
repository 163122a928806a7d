/** Owner cells of the seed plans and the trackers around them, each with who is read from it. */

import fc from "fast-check";
import { isSentence, leadOf, readOwners } from "../../../src/domain/plan/owners";

/** Cell -> "name (kind, role)"; the role is left out where the cell does not say. */
const CELLS: readonly (readonly [string, string])[] = [
  ["Practices", "Practices (type)"],
  ["LCIG via ICB", "LCIG (body); ICB (body, support)"],
  ["ICB & CLMC/ H&SH", "ICB (body); CLMC (body); H&SH (body)"],
  ["CLMC/ H&SH", "CLMC (body); H&SH (body)"],
  ["Practices and H&SH", "Practices (type); H&SH (body)"],
  ["SBC, Public Health and NENC ICB", "SBC (body); Public Health (body); NENC ICB (body)"],
  ["Practice Manager lead", "Practice Manager lead (body)"],
  ["ICB/ Practices/ PCNs", "ICB (body); Practices (type); PCNs (type)"],
  ["ICB/ SBC public health", "ICB (body); SBC public health (body)"],
  ["HealthWatch Stockton", "HealthWatch Stockton (body)"],
  ["Councillors/ MPs", "Councillors (type); MPs (type)"],
  ["PCN / PCTH", "PCN (type); PCTH (body)"],
  [
    "PCTH to arrange, practices responsibility to ensure that staff are accessing the funded courses.",
    "PCTH (body); practices (type)",
  ],
  ["Comm- unications", "Communications (body)"],
  ["Jane Example / Ann Sample- Person", "Jane Example (person); Ann Sample-Person (person)"],
  ["Programme lead / Director of Public Health", "Programme lead (body); Director of Public Health (body)"],
  ["Primary Care / Communications/ NHSE/I", "Primary Care (body); Communications (body); NHSE/I (body)"],
  ["Primary Care/Communications Team", "Primary Care (body); Communications Team (body)"],
  ["Health and Wellbeing Board", "Health and Wellbeing Board (body)"],
  ["Director of Strategy and Integration", "Director of Strategy and Integration (body)"],
  ["Quality & Safety Committee", "Quality & Safety Committee (body)"],
  ["Lead: ICB; Support: Practices, PCNs", "ICB (body, lead); Practices (type, support); PCNs (type, support)"],
  ["ICB (lead), Practices (support)", "ICB (body, lead); Practices (type, support)"],
  ["Dr A Example", "Dr A Example (person)"],
  ["ICB, supported by Healthwatch", "ICB (body, lead); Healthwatch (body, support)"],
  ["ICB\nPractices", "ICB (body); Practices (type)"],
  ["<p>Communications/ Primary Care</p>", "Communications (body); Primary Care (body)"],
  ["A&E Delivery Board", "A&E Delivery Board (body)"],
];

test.each(CELLS)("%j names %s", (cell, expected) => {
  const named = readOwners(cell).map(
    ({ name, kind, role }) => `${name} (${kind}${role === "unsaid" ? "" : `, ${role}`})`,
  );
  expect(named.join("; ")).toBe(expected);
});

test.each([
  ["PCTH to arrange, practices responsibility to ensure that staff are accessing the funded courses.", true],
  ["Director of Public Health will ask the practices", true],
  ["SBC, Public Health and NENC ICB", false],
  ["Director of Strategy and Integration", false],
  ["", false],
])("%j is a sentence: %p", (cell, expected) => {
  expect(isSentence(cell)).toBe(expected);
});

test("the one to ask is the lead where one is marked, else the first named", () => {
  expect(leadOf(readOwners("Practices, ICB (lead)"))?.name).toBe("ICB");
  expect(leadOf(readOwners("Practices, ICB"))?.name).toBe("Practices");
  expect(leadOf(readOwners("-"))).toBeUndefined();
});

test("no text, however odd, throws or names the same owner twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (cell) => {
      const names = readOwners(cell).map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test("a very long cell is read in time that grows with its length", () => {
  const read = (length: number): number =>
    readOwners("ICB and ".repeat(length)).length + readOwners("(".repeat(length)).length;
  expect(read(20_000)).toBeGreaterThanOrEqual(1);
});
