/** The year that Excel prints beside a serial tells which date system a workbook counts in. */

import { day, toSerial } from "../../src/domain/calendar";
import { dateSystemOf } from "../../src/excel/date-system";

const end = day(2025, 3, 31);
const in1900 = toSerial(end, "1900");
const in1904 = toSerial(end, "1904");

const cell = (value: number | string, format: string, text: string) => ({
  values: [["Due", value]],
  numberFormats: [["General", format]],
  text: [["Due", text]],
});

test.each([
  ["a long date of 1900", cell(in1900, "dd/mm/yyyy", "31/03/2025"), "1900"],
  ["a long date of 1904", cell(in1904, "dd/mm/yyyy", "31/03/2025"), "1904"],
  ["the system's short date, shown the British way", cell(in1904, "m/d/yyyy", "31/03/2025"), "1904"],
  ["two digits of the year", cell(in1904, "d-mmm-yy", "31-Mar-25"), "1904"],
  ["a locale in brackets", cell(in1904, "[$-809]dd mmmm yyyy;@", "31 March 2025"), "1904"],
  ["no date at all", cell(12, "General", "12"), "1900"],
  ["a format without a year", cell(in1904, "d mmmm", "31 March"), "1900"],
  ["a y that is only a quoted word", cell(in1904, '0 "yyyy"', "44285 2025"), "1900"],
  ["text that is no serial", cell("31/03/2025", "@", "31/03/2025"), "1900"],
])("%s", (_name, grid, expected) => {
  expect(dateSystemOf([grid])).toBe(expected);
});

test("a cell that fits both is passed over for one that is clear", () => {
  const unclear = cell(toSerial(day(2028, 9, 24), "1904"), "dd/mm/yy", "24/09/28");
  const shifted = toSerial(day(2024, 9, 28), "1904");
  expect(dateSystemOf([unclear, cell(shifted, "dd/mm/yyyy", "28/09/2024")])).toBe("1904");
});
