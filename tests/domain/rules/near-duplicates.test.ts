/** Actions that say nearly the same are found in any order, and the search does not compare each with each. */

import fc from "fast-check";
import { findAlike } from "../../../src/domain/rules/near-duplicates";

const alike = (...texts: readonly string[]) =>
  findAlike(texts, 0.75).map(({ first, second, score }) => `${first}~${second} ${Math.round(score * 100)}%`);

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

test("every pair that overlaps enough is found, as if each had been compared with each", () => {
  const word = fc.constantFrom(..."audit phone leaflet survey nurse clinic forum website practice training".split(" "));
  const text = fc.array(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const sets = texts.map((each) => new Set(each.split(" ").map((w) => w.replace(/s$/, ""))));
      const expected = sets.flatMap((a, i) =>
        sets.flatMap((b, j) => {
          if (j <= i || a.size < 3 || b.size < 3) return [];
          const shared = [...a].filter((w) => b.has(w)).length;
          return (2 * shared) / (a.size + b.size) >= 0.75 ? [`${i} ${j}`] : [];
        }),
      );
      expect(findAlike(texts, 0.75).map(({ first, second }) => `${first} ${second}`)).toEqual(expected);
    }),
  );
});

test("twenty thousand actions made of the same few words are gone through quickly", () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => `Write letter number ${n % 5000} to practice group ${n % 97}`);
  const started = performance.now();
  findAlike(texts, 0.75);
  expect(performance.now() - started).toBeLessThan(4000);
});
