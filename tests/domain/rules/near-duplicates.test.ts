/** Actions that say nearly the same are found in any order, and the search does not compare each with each. */

import fc from "fast-check";
import { comparable } from "../../../src/domain/plan/cell-text";
import { findAlike } from "../../../src/domain/rules/near-duplicates";

const alike = (...texts: readonly string[]) =>
  findAlike(texts.map(comparable), 0.75).map(
    ({ members, score }) => `${members.join("~")} ${Math.round(score * 100)}%`,
  );

test.each([
  [["Reinvigorate care navigation", "Reinvigorate care navigation and active signposting"], ["0~1 75%"]],
  [["Promote messages on practice websites", "Promoting messages on websites of practices"], ["0~1 75%"]],
  [["Promote messages on practice websites", "Promote leaflets at practice counters"], []],
  [["Publish PCN workforce plan for 2024", "Publish the PCN workforce plans for 2024"], ["0~1 100%"]],
  [["Share learning", "Share learning"], []],
  [["Hold the trainees' conference in Tees", "Submit the workforce plan"], []],
])("%j", (texts, expected) => {
  expect(alike(...texts)).toEqual(expected);
});

test("three that hang together are one group, told by the weakest link used", () => {
  expect(
    alike(
      "Audit telephony in every branch surgery",
      "Audit telephony in every branch surgery and clinic",
      "Print the leaflet on choosing well",
      "Audit telephony in every branch surgery clinic hub",
    ),
  ).toEqual(["0~1~3 83%"]);
});

test("every pair that overlaps enough is in one group, as if each had been compared with each", () => {
  const word = fc.constantFrom(..."audit phone leaflet survey nurse clinic forum website practice training".split(" "));
  const text = fc.array(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const sets = texts.map((each) => new Set(each.split(" ")));
      const groupOf = sets.map((_, index) => index);
      sets.forEach((a, i) =>
        sets.forEach((b, j) => {
          if (j <= i || a.size < 3 || b.size < 3) return;
          const shared = [...a].filter((each) => b.has(each)).length;
          if ((2 * shared) / (a.size + b.size) < 0.75) return;
          const [from, to] = [groupOf[j], groupOf[i]];
          groupOf.forEach((group, index) => (groupOf[index] = group === from ? (to ?? index) : group));
        }),
      );
      const expected = groupOf
        .map((group) => groupOf.flatMap((other, index) => (other === group ? [index] : [])).join(" "))
        .filter((members) => members.includes(" "));
      const found = findAlike(texts, 0.75).map(({ members }) => members.join(" "));
      expect(found.sort()).toEqual([...new Set(expected)].sort());
    }),
  );
});

test("twenty thousand actions made of the same few words are gone through, and the same ones found alike", () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => `Write letter number ${n % 5000} to practice group ${n % 97}`);
  expect(findAlike(texts, 0.75).length).toBeGreaterThan(0);
});
