/** Text from a plan stays text, whatever it begins with. */

import fc from "fast-check";
import { fitting, gated, LONGEST_TEXT, needsApostrophe } from "../../src/excel/text-gate";

test.each([
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://example.org","Minutes")', '\'=HYPERLINK("http://example.org","Minutes")'],
  ["+cmd", "'+cmd"],
  ["-2", "'-2"],
  ["- improve discharge", "'- improve discharge"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1+1", "'  =1+1"],
  ["\t=1+1", "'\t=1+1"],
  ["\r=1+1", "'\n=1+1"],
  ["\n=1+1", "'\n=1+1"],
  ["\u0000=1+1", "'\u0000=1+1"],
  ["\u00a0=1+1", "'\u00a0=1+1"],
  ["\u200b=1+1", "'\u200b=1+1"],
  ["\u00ad@SUM(A1)", "'\u00ad@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["'quoted' word", "''quoted' word"],
])("%j goes in as %j", (text, entry) => {
  expect(gated(text)).toBe(entry);
});

test.each(["Improve discharge", "31 March 2025", "1/2", "TRUE", "#REF!", "e-mail = slow", "", "–2 (a dash)"])(
  "%j needs no apostrophe",
  (text) => {
    expect(needsApostrophe(text)).toBe(false);
    expect(gated(text)).toBe(text);
  },
);

test("whatever the text, its first character on entry is never one that Excel acts on", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[=+\-@'\t\r ]{1,3}.{0,5}$/)), (text) => {
      expect(gated(text).trimStart()).not.toMatch(/^[=+\-@]/);
      expect(gated(text)).toBe(needsApostrophe(text) ? `'${fitting(text)}` : fitting(text));
    }),
  );
});

test("a text longer than a cell is cut and says so, the apostrophe counted", () => {
  const long = gated("=".repeat(LONGEST_TEXT + 5));
  expect(long).toHaveLength(LONGEST_TEXT);
  expect(long.endsWith("=…")).toBe(true);
  expect(gated("a".repeat(LONGEST_TEXT))).toBe("a".repeat(LONGEST_TEXT));
  expect(gated("a".repeat(LONGEST_TEXT + 1))).toHaveLength(LONGEST_TEXT);
});
