/** Working days and the bank holidays they leave out. */

import fc from "fast-check";
import { BANK_HOLIDAYS, FIRST_BANK_HOLIDAY_YEAR, LAST_BANK_HOLIDAY_YEAR } from "../../src/domain/bank-holidays";
import type { Day } from "../../src/domain/calendar";
import { addDays, day, dayFromNumber, dayNumber, weekday, yearOf } from "../../src/domain/calendar";
import { isWorkingDay, workingDaysBetween } from "../../src/domain/working-days";

const d = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return day(year, month, date);
};

test.each([
  ["Friday to Monday is one working day", "2025-03-28", "2025-03-31", 1],
  ["a day to itself is none", "2025-03-31", "2025-03-31", 0],
  ["Saturday to Sunday is none", "2025-03-29", "2025-03-30", 0],
  ["a whole ordinary week is five", "2025-03-03", "2025-03-10", 5],
  ["Easter takes two days out", "2025-04-17", "2025-04-22", 1],
  ["backwards it counts the same, below zero", "2025-03-31", "2025-03-28", -1],
  ["the Jubilee week of 2022 has two days out", "2022-05-31", "2022-06-06", 2],
  ["the funeral of September 2022 takes one out", "2022-09-16", "2022-09-20", 1],
  ["the coronation of May 2023 takes one out", "2023-05-05", "2023-05-09", 1],
  ["VE Day 2020 takes the Friday and leaves the Monday", "2020-05-01", "2020-05-08", 4],
  ["Christmas 2027 is kept on the Monday and the Tuesday", "2027-12-24", "2027-12-29", 1],
])("%s", (_name, from, to, days) => {
  expect(workingDaysBetween(d(from), d(to))).toBe(days);
});

test("outside the years held nothing is claimed", () => {
  expect(workingDaysBetween(d("2016-12-30"), d("2017-01-03"))).toBeNull();
  expect(workingDaysBetween(d("2028-12-29"), d("2029-01-02"))).toBeNull();
  expect(isWorkingDay(d("2016-12-30"))).toBeNull();
});

/** Easter Sunday by Oudin's form of the computus, another than the code's own. */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const k = Math.floor((century - 17) / 25);
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
  i -= Math.floor(i / 28) * (1 - Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
  const l = i - j;
  const month = 3 + Math.floor((l + 40) / 44);
  return day(year, month, l + 28 - 31 * Math.floor(month / 4));
}

/** The statute's rules for a year with nothing moved or added. */
function byRule(year: number): Day[] {
  const firstMonday = (month: number) => addDays(day(year, month, 1), (7 - weekday(day(year, month, 1))) % 7);
  const lastMonday = (month: number) => addDays(day(year, month, 31), -weekday(day(year, month, 31)));
  const newYear = day(year, 1, 1);
  const christmas = weekday(day(year, 12, 25));
  const [first, second] =
    christmas === 4 ? [25, 28] : christmas === 5 ? [27, 28] : christmas === 6 ? [26, 27] : [25, 26];
  return [
    weekday(newYear) > 4 ? addDays(newYear, 7 - weekday(newYear)) : newYear,
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstMonday(5),
    lastMonday(5),
    lastMonday(8),
    day(year, 12, first),
    day(year, 12, second),
  ];
}

test("the list is the statute's rules and the days moved or added by proclamation", () => {
  const moved: Record<number, { out: string[]; in: string[] }> = {
    2020: { out: ["2020-05-04"], in: ["2020-05-08"] },
    2022: { out: ["2022-05-30"], in: ["2022-06-02", "2022-06-03", "2022-09-19"] },
    2023: { out: [], in: ["2023-05-08"] },
  };
  for (let year = FIRST_BANK_HOLIDAY_YEAR; year <= LAST_BANK_HOLIDAY_YEAR; year += 1) {
    const change = moved[year] ?? { out: [], in: [] };
    const expected = [...byRule(year).filter((each) => !change.out.includes(each)), ...change.in.map(d)].sort();
    expect(BANK_HOLIDAYS.filter((each) => yearOf(each) === year)).toEqual(expected);
  }
});

const heldDay = fc.integer({ min: dayNumber(d("2017-01-01")), max: dayNumber(d("2028-12-31")) }).map(dayFromNumber);

test("counting one by one gives the same", () => {
  fc.assert(
    fc.property(heldDay, fc.integer({ min: 0, max: 400 }), (from, days) => {
      const to = dayNumber(from) + days > dayNumber(d("2028-12-31")) ? from : addDays(from, days);
      let count = 0;
      for (let each = from; each < to; each = addDays(each, 1)) if (isWorkingDay(addDays(each, 1))) count += 1;
      expect(workingDaysBetween(from, to)).toBe(count);
    }),
  );
});

test("a part and the rest add up to the whole, in any order", () => {
  fc.assert(
    fc.property(heldDay, heldDay, heldDay, (a, b, c) => {
      expect((workingDaysBetween(a, b) ?? NaN) + (workingDaysBetween(b, c) ?? NaN)).toBe(workingDaysBetween(a, c));
    }),
  );
});
