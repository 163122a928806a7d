/** The words of rows, weighed: what counts as a word, what a word weighs, and how much two texts have in common. */

import { likeness, plainWords, shared, without, WordWeights } from "../../../src/domain/changes/row-words";

test.each([
  ["Open the  Hub!", "open the hub"],
  ["A-1/2 (by 9am)", "a 1 2 by 9am"],
  ["first line\n\tsecond line\r\n", "first line second line"],
  ["~ ^ _ |", ""],
  ["", ""],
  ["50% of £5", "50 of 5"],
  ["Café – naïve_test", "café naïve test"],
  ["Überprüfung: 2½", "überprüfung 2½"],
])("%j in plain words is %j", (text, words) => {
  expect(plainWords(text)).toBe(words);
});

/** Four texts: "open" and "hub" stand in two of them, "door" and "survey" in one. */
function weighed(): WordWeights {
  const weights = new WordWeights();
  for (const text of ["Open hub", "open doors", "the hubs' survey", "the"]) weights.take(text);
  return weights;
}

test("words are numbered as they come, each once, in rising order", () => {
  const weights = weighed();
  expect(weights.setOf("open hub door the survey").words).toEqual([0, 1, 2, 3, 4]);
  expect(weights.setOf("Survey the doors, the hub and the door").words).toEqual([1, 2, 3, 4, 5]);
  expect(weights.setOf(" … ").words).toEqual([]);
});

test.each([
  ["open", 2, Math.log(3)],
  ["hubs", 2, Math.log(3)],
  ["door", 1, Math.log(5)],
  ["the", 2, Math.log(3)],
  ["pharmacy", 0, Math.log(5)],
])("%s stands in %d of four texts", (word, texts, weight) => {
  const weights = weighed();
  const { words, weight: whole } = weights.setOf(word);
  expect(weights.frequency(words[0]!)).toBe(texts);
  expect(weights.weightOf(words[0]!)).toBeCloseTo(weight, 10);
  expect(whole).toBeCloseTo(weight, 10);
});

test("a set weighs what its words weigh together", () => {
  const weights = weighed();
  expect(weights.setOf("open doors").weight).toBeCloseTo(Math.log(3) + Math.log(5), 10);
  expect(weights.setOf("").weight).toBe(0);
  expect(weights.sum([])).toBe(0);
});

test.each([
  ["policies", "policy", true],
  ["series", "sery", true],
  ["flies", "flie", true],
  ["flies", "fly", false],
  ["hubs", "hub", true],
  ["gps", "gp", false],
  ["buses", "buse", true],
  ["access", "acces", false],
  ["ties", "tie", true],
  ["plan", "plans", true],
  ["ice", "ices", true],
])("%s and %s are one word: %p", (one, other, are) => {
  const weights = new WordWeights();
  expect(weights.setOf(one).words[0] === weights.setOf(other).words[0]).toBe(are);
});

test.each([
  ["open hub", "hub open", 1],
  ["open hub", "doors", 0],
  ["", "", 0],
  ["", "open", 0],
  ["open doors", "open", (2 * Math.log(3)) / (2 * Math.log(3) + Math.log(5))],
  ["open doors survey", "doors the survey", (4 * Math.log(5)) / (4 * Math.log(5) + 2 * Math.log(3))],
])("%j and %j are alike by %d", (one, other, alike) => {
  const weights = weighed();
  expect(likeness(weights.setOf(one), weights.setOf(other), weights)).toBeCloseTo(alike, 10);
});

test.each([
  [[0, 1, 3], [1, 2, 3, 4], [1, 3], [0]],
  [
    [1, 2, 3, 4],
    [0, 1, 3],
    [1, 3],
    [2, 4],
  ],
  [[0], [0], [0], []],
  [[5], [], [], [5]],
  [[], [5], [], []],
  [[2, 9], [1, 3, 8], [], [2, 9]],
])("of the words %j and %j, %j are in both and %j in the first alone", (one, other, both, alone) => {
  expect(shared(one, other)).toEqual(both);
  expect(without(one, other)).toEqual(alone);
  const weights = weighed();
  expect(weights.sharedWeight(one, other)).toBeCloseTo(weights.sum(both), 10);
});
