/** Page heads and feet keep their page numbers, print an ampersand as one, and fit. */

import { printText } from "../../src/excel/print-text";

test.each([
  [
    ["Plan", "", "Page &P of &N"],
    ["Plan", "", "Page &P of &N"],
  ],
  [
    ["Health & care", "", ""],
    ["Health && care", "", ""],
  ],
  [
    ["Health && care", "", ""],
    ["Health && care", "", ""],
  ],
  [
    ["R&D plan", "", "&P"],
    ["R&&D plan", "", "&P"],
  ],
  [
    ["A&Partner", "", ""],
    ["A&&Partner", "", ""],
  ],
] as const)("%j prints from %j", (given, expected) => {
  expect(printText(given)).toEqual(expected);
});

test("a title that does not fit is cut, the page number is not", () => {
  const [left, centre, right] = printText([
    "An action plan ".repeat(30),
    "Position as at 30 September 2024",
    "Page &P of &N",
  ]);
  expect((left + centre + right).length).toBeLessThanOrEqual(249);
  expect(left.endsWith("…")).toBe(true);
  expect([centre, right]).toEqual(["Position as at 30 September 2024", "Page &P of &N"]);
});

test("no cut leaves half of a doubled ampersand", () => {
  for (let length = 110; length < 130; length += 1) {
    const [left] = printText([`${"x".repeat(length)}${"&".repeat(90)}`, "", ""]);
    expect(left.replace(/[^&]/g, "").length % 2).toBe(0);
  }
});
