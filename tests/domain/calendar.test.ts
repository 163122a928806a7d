/** Days against the platform's own calendar, which the domain never asks. */

import fc from "fast-check";
import {
  addDays,
  addMonths,
  dateOf,
  day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  financialYear,
  financialYearOf,
  fromSerial,
  isLeapYear,
  lastOfMonth,
  monthOf,
  printDay,
  readDay,
  toSerial,
  weekday,
  yearOf,
} from "../../src/domain/calendar";

const LAST = 2_958_463;
const number = fc.integer({ min: 0, max: LAST });
const utc = (n: number) => new Date(Date.UTC(1900, 0, 1 + n));

test("a day number and its day are one and the same, and agree with the platform", () => {
  fc.assert(
    fc.property(number, (n) => {
      const found = dayFromNumber(n);
      expect(dayNumber(found)).toBe(n);
      expect(found).toBe(utc(n).toISOString().slice(0, 10));
      expect(weekday(found)).toBe((utc(n).getUTCDay() + 6) % 7);
    }),
  );
});

test("a serial and its day are one and the same in both systems", () => {
  fc.assert(
    fc.property(number, fc.constantFrom("1900" as const, "1904" as const), (n, system) => {
      const found = dayFromNumber(Math.max(n, system === "1904" ? 1460 : 0));
      expect(fromSerial(toSerial(found, system), system)).toBe(found);
      expect(fromSerial(toSerial(found, system) + 0.75, system)).toBe(found);
    }),
  );
});

test("the order of days is the order of their numbers", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
      expect(daysBetween(dayFromNumber(a), dayFromNumber(b))).toBe(b - a);
    }),
  );
});

test.each([
  ["1 March 1900, after the day that never was", 61, "1900", "1900-03-01"],
  ["28 February 1900", 59, "1900", "1900-02-28"],
  ["31 March 2025", 45747, "1900", "2025-03-31"],
  ["1 January 1904", 0, "1904", "1904-01-01"],
  ["31 March 2025 on an old Mac", 44285, "1904", "2025-03-31"],
  ["31 December 9999, the last", 2958465, "1900", "9999-12-31"],
] as const)("%s", (_name, serial, system, text) => {
  expect(fromSerial(serial, system)).toBe(text);
  expect(toSerial(day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))), system)).toBe(serial);
});

test.each([[0], [60], [-1], [2_958_466], [Number.NaN], [Number.POSITIVE_INFINITY]])("serial %p is no day", (serial) => {
  expect(fromSerial(serial)).toBeUndefined();
});

test("months are added inside the month", () => {
  expect(addMonths(day(2025, 1, 31), 1)).toBe("2025-02-28");
  expect(addMonths(day(2024, 1, 31), 1)).toBe("2024-02-29");
  expect(addMonths(day(2024, 11, 30), 3)).toBe("2025-02-28");
  expect(addMonths(day(2025, 3, 31), -1)).toBe("2025-02-28");
});

test("adding months moves the month and keeps or clips the date", () => {
  fc.assert(
    fc.property(fc.integer({ min: 36_525, max: 73_000 }), fc.integer({ min: -240, max: 240 }), (n, months) => {
      const from = dayFromNumber(n);
      const to = addMonths(from, months);
      expect(yearOf(to) * 12 + monthOf(to)).toBe(yearOf(from) * 12 + monthOf(from) + months);
      expect(dateOf(to)).toBe(Math.min(dateOf(from), daysInMonth(yearOf(to), monthOf(to))));
    }),
  );
});

test("only days that exist are days", () => {
  expect(dayOf(2024, 6, 31)).toBeUndefined();
  expect(dayOf(2025, 2, 29)).toBeUndefined();
  expect(dayOf(1899, 12, 31)).toBeUndefined();
  expect(dayOf(2024.5, 1, 1)).toBeUndefined();
  expect(readDay("2024-13-01")).toBeUndefined();
  expect(readDay("31/03/2025")).toBeUndefined();
  expect(readDay("2025-03-31")).toBe("2025-03-31");
  expect(() => day(2024, 6, 31)).toThrow("No such day");
});

test("leap years follow the centuries", () => {
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  expect(lastOfMonth(2024, 2)).toBe("2024-02-29");
});

test("the financial year turns on 1 April", () => {
  expect(financialYearOf(day(2022, 3, 31))).toBe(2021);
  expect(financialYearOf(day(2022, 4, 1))).toBe(2022);
  expect(financialYear(2021)).toEqual({ start: "2021-04-01", end: "2022-03-31" });
});

test("a day is printed with its month in full", () => {
  expect(printDay(addDays(day(2024, 9, 30), 1))).toBe("1 October 2024");
});
