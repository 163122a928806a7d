/** Text measured in Arial: widths, wrapping that loses nothing, and heights as Excel sets them. */

import fc from "fast-check";
import { columnPoints, linePoints, rowPoints, textWidth, wrapText } from "../../../src/domain/report/measure-text";

const BODY = { size: 10, bold: false };

test("a digit of the body font is a column's unit, near enough", () => {
  expect(textWidth("0", BODY)).toBeCloseTo(7.41, 1);
});

test("bold is wider than regular, and a title wider than the body", () => {
  expect(textWidth("Responsibility", { size: 10, bold: true })).toBeGreaterThan(textWidth("Responsibility", BODY));
  expect(textWidth("Plan", { size: 16, bold: false })).toBeCloseTo(textWidth("Plan", BODY) * 1.6);
});

test.each([
  ["one line where it fits", "Agree a date", 200, ["Agree a date"]],
  ["broken between words", "Agree a date for the review", 90, ["Agree a date", "for the review"]],
  ["its own line ends kept", "One\n\nTwo", 90, ["One", "", "Two"]],
  ["a word too long for the line is cut", "Communications", 50, ["Commu", "nication", "s"]],
  ["nothing is one empty line", "", 90, [""]],
])("wraps: %s", (_name, text, room, lines) => {
  expect(wrapText(text, room, BODY)).toEqual(lines);
});

test("wrapping loses no letter, and no line of more than one letter is too wide", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 600 }), (text, room) => {
      const lines = wrapText(text, room, BODY);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll("\n", "").replaceAll(" ", ""));
      for (const line of lines.filter((each) => [...each.trim()].length > 1)) {
        expect(textWidth(line.trim(), BODY)).toBeLessThanOrEqual(room + 0.001);
      }
    }),
  );
});

test("a line is as tall as Excel sets Arial: 12.75 points at 10, 14.25 at 11", () => {
  expect([10, 11, 12, 16].map(linePoints)).toEqual([12.75, 14.25, 15.75, 21]);
});

test("no row is taller than Excel allows", () => {
  expect(rowPoints(2, 10)).toBe(27);
  expect(rowPoints(500, 10)).toBe(409);
});

test("a column of 10 characters is 56.25 points wide, its padding included", () => {
  expect(columnPoints(10)).toBe(56.25);
});

test("sixty thousand letters wrap, none lost", () => {
  const text = "word ".repeat(6000) + "x".repeat(30000);
  expect(wrapText(text, 200, BODY).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});
