/** Which of Excel's number formats show a date. */

import { isDateFormat, shownDate } from "../../../src/domain/dates/number-format";

test.each([
  ["m/d/yyyy"],
  ["dd/mm/yyyy;@"],
  ["d mmmm yyyy"],
  ["mmm-yy"],
  ["[$-809]dd mmmm yyyy"],
  ["[$-F800]dddd, mmmm dd, yyyy"],
  ["yyyy-mm-dd hh:mm:ss"],
  ['"Due "d mmm'],
  ["mmmm"],
  ["yyyy"],
  ["[Red]d-mmm-yy"],
])("%s shows a date", (format) => expect(isDateFormat(format)).toBe(true));

test.each([
  ["General"],
  ["@"],
  [""],
  ["0%"],
  ["0.00E+00"],
  ["#,##0.00"],
  ["h:mm AM/PM"],
  ["mm:ss"],
  ["[h]:mm"],
  ['0 "days"'],
  ["0\\d"],
  ["[$£-809]#,##0.00"],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-'],
  ["[Red]0.0"],
  ["[Magenta]0"],
])("%s shows none", (format) => expect(isDateFormat(format)).toBe(false));

test("how much of the date is shown", () => {
  expect(["mmm-yy", "d/m/yy", "yyyy", "mmmm yyyy"].map(shownDate)).toEqual(["month", "day", "year", "month"]);
});
