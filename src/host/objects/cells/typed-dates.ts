/** Text that Excel takes for a date or a time as it is written to a cell: always the American way, whoever the user is. */

/** A serial in the 1900 system and the format that a General cell then gets. */
export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const LONGEST = "30 September 2024".length + 3;

interface Form {
  readonly pattern: RegExp;
  readonly format: string;
  /** Year, month (from 1), day out of the matched parts; null for what is no date. */
  readonly read: (parts: readonly string[], thisYear: number) => readonly [number, number, number] | null;
}

/** Source for the American order: office-js issues 1559, 3775 and 5317; for two-digit years: "Change the date system, format, or two-digit year interpretation". */
const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    format: "m/d/yyyy",
    read: ([year, month, day]) => [Number(year), Number(month), Number(day)],
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/,
    format: "m/d/yyyy",
    read: ([month, day, year]) => [fullYear(year), Number(month), Number(day)],
  },
  { pattern: /^(\d{1,2})[-/](\d{4})$/, format: "mmm-yy", read: ([month, year]) => [Number(year), Number(month), 1] },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    format: "d-mmm",
    read: ([month, day], thisYear) => [thisYear, Number(month), Number(day)],
  },
  {
    pattern: /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,](\d{4}|\d{2})$/,
    format: "d-mmm-yy",
    read: ([day, month, year]) => withMonth(month, (number) => [fullYear(year), number, Number(day)]),
  },
  {
    pattern: /^([A-Za-z]{3,9}) (\d{1,2}), ?(\d{4})$/,
    format: "d-mmm-yy",
    read: ([month, day, year]) => withMonth(month, (number) => [Number(year), number, Number(day)]),
  },
  {
    pattern: /^(\d{1,2})[- ]([A-Za-z]{3,9})$/,
    format: "d-mmm",
    read: ([day, month], thisYear) => withMonth(month, (number) => [thisYear, number, Number(day)]),
  },
  {
    pattern: /^([A-Za-z]{3,9})[- ](\d{4})$/,
    format: "mmm-yy",
    read: ([month, year]) => withMonth(month, (number) => [Number(year), number, 1]),
  },
  {
    // "Mar 24" is the 24th of March; "Mar 45" can only be a year.
    pattern: /^([A-Za-z]{3,9})[- ](\d{2})$/,
    format: "d-mmm",
    read: ([month, day], thisYear) =>
      withMonth(month, (number) => (Number(day) > 31 ? [fullYear(day), number, 1] : [thisYear, number, Number(day)])),
  },
];

function fullYear(text = ""): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** A month by its whole name or its first three letters; "Sept" is neither. */
function withMonth(
  text = "",
  make: (month: number) => readonly [number, number, number],
): readonly [number, number, number] | null {
  const word = text.toLowerCase();
  const at = MONTHS.findIndex((month) => month === word || month.slice(0, 3) === word);
  return at < 0 ? null : make(at + 1);
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?$/;

/** What Excel makes of the text, or undefined where it stays text. `thisYear` is for dates that name no year. */
export function typedDate(text: string, thisYear: number): TypedDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || trimmed.length < 3) return undefined;
  for (const { pattern, format, read } of FORMS) {
    const match = pattern.exec(trimmed);
    const date = match && read(match.slice(1), thisYear);
    const serial = date ? serialOf(...date) : undefined;
    if (serial !== undefined) return { serial, format };
  }
  return typedTime(trimmed);
}

function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = time / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}

function typedTime(text: string): TypedDate | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = "", minutes = "", seconds = "0", half = ""] = match;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (minute > 59 || second > 59 || hour > (half === "" ? 23 : 12) || (half !== "" && hour === 0)) return undefined;
  const whole = half === "" ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return { serial: (whole * 3600 + minute * 60 + second) / 86_400, format: half === "" ? "h:mm" : "h:mm AM/PM" };
}
