/**
 * Bank holidays of England and Wales, as data. Source: https://www.gov.uk/bank-holidays (published for the current and the next two
 * years); 2028 follows the Banking and Financial Dealings Act 1971 by the same rules. Substitute days stand where the day itself
 * falls on a weekend; days moved or added by proclamation (2020, 2022, 2023) stand where they were kept.
 */

import type { Day } from "./calendar";
import { dayOf } from "./calendar";

/** Month and date of each, by year: "4-14" is 14 April. */
const BY_YEAR: Readonly<Record<number, string>> = {
  2017: "1-2 4-14 4-17 5-1 5-29 8-28 12-25 12-26",
  2018: "1-1 3-30 4-2 5-7 5-28 8-27 12-25 12-26",
  2019: "1-1 4-19 4-22 5-6 5-27 8-26 12-25 12-26",
  // Early May moved to Friday 8 May, for the 75th anniversary of VE Day.
  2020: "1-1 4-10 4-13 5-8 5-25 8-31 12-25 12-28",
  2021: "1-1 4-2 4-5 5-3 5-31 8-30 12-27 12-28",
  // Spring moved to 2 June with 3 June for the Platinum Jubilee; 19 September for the state funeral.
  2022: "1-3 4-15 4-18 5-2 6-2 6-3 8-29 9-19 12-26 12-27",
  // 8 May for the coronation.
  2023: "1-2 4-7 4-10 5-1 5-8 5-29 8-28 12-25 12-26",
  2024: "1-1 3-29 4-1 5-6 5-27 8-26 12-25 12-26",
  2025: "1-1 4-18 4-21 5-5 5-26 8-25 12-25 12-26",
  2026: "1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-28",
  2027: "1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28",
  2028: "1-3 4-14 4-17 5-1 5-29 8-28 12-25 12-26",
};

export const FIRST_BANK_HOLIDAY_YEAR = 2017;
export const LAST_BANK_HOLIDAY_YEAR = 2028;

/** All that are held, earliest first. */
export const BANK_HOLIDAYS: readonly Day[] = Object.entries(BY_YEAR).flatMap(([year, days]) =>
  days.split(" ").flatMap((each) => {
    const [month = 0, date = 0] = each.split("-").map(Number);
    return dayOf(Number(year), month, date) ?? [];
  }),
);

const HELD: ReadonlySet<Day> = new Set(BANK_HOLIDAYS);

export function isBankHoliday(d: Day): boolean {
  return HELD.has(d);
}
