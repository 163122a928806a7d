/** What a value takes on the wire is counted as it would be written, without writing it. */

import fc from "fast-check";

import { bytesOf } from "../../src/excel/bytes-of";

const written = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

test.each([
  ["a word", "Recruit", 9],
  ["a pound sign takes two bytes, a curly quote three, a smiling face four", "£“😀", 11],
  ["a line end and a quotation mark are written with a backslash", 'a\n"b"', 10],
  ["half of a letter is written as its number", "\ud83d", 8],
  ["numbers, blanks and switches as they stand", [1.5, null, true, ""], 18],
  ["nothing in a list", [], 2],
  ["what is kept of a sheet", { rows: [[1], []], title: "Plan" }, 32],
])("%s", (_name, value, bytes) => {
  expect(bytesOf(value)).toBe(bytes);
  expect(written(value)).toBe(bytes);
});

test("of whatever JSON can say, exactly what writing it takes", () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => bytesOf(value) === written(value)));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => bytesOf(text) === written(text)));
});
