/** Counts and days as people read them, without the domain's longer ways of saying so. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Made once: making one takes far longer than using it. */
const NUMBERS = new Intl.NumberFormat("en-GB");

/** "1 row", "2 rows", "1,200 rows". */
export function plural(count: number, one: string): string {
  return `${NUMBERS.format(count)} ${count === 1 ? one : `${one}s`}`;
}

/** "2024-10-31" -> "31 October 2024". */
export function longDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
