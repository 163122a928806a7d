/** The quick way over letters gives what the patterns give, or says that it does not know. */

import fc from "fast-check";

import { typedLetters } from "../../../src/domain/plan/typed-letters";

const KEEP = { apostropheIsNothing: false } as const;
const DROP = { apostropheIsNothing: true } as const;

test.each([
  ["Write to practices, by 31st March!", KEEP, "write to practices by 31st march"],
  ["  The ICB's  plan\n", KEEP, "the icb s plan"],
  ["  The ICB's  plan\n", DROP, "the icbs plan"],
  ["don`t", DROP, "dont"],
  ["50% of A&E", KEEP, "50 of a e"],
  ["50% of", DROP, null],
  ["A&E", DROP, null],
  ["24 °C", KEEP, null],
  ["naïve", DROP, null],
  ["bell \u0007", KEEP, null],
  ["--", KEEP, ""],
  ["", DROP, ""],
])("%j, %j: %j", (text, signs, letters) => {
  expect(typedLetters(text, signs)).toBe(letters);
});

test("for whatever is typed it is what a pattern makes of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 80 }), (text) => {
      const typed = /^[\t\n\r -~]*$/.test(text);
      const letters = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim();
      expect(typedLetters(text, KEEP)).toBe(typed ? letters : null);
    }),
  );
});

test("a text of more than 4,096 letters goes another way", () => {
  expect(typedLetters("a".repeat(4096), KEEP)).toBe("a".repeat(4096));
  expect(typedLetters("a".repeat(4097), KEEP)).toBeNull();
});
