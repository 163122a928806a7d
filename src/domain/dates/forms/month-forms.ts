/** Months: March 2025 in all its spellings. */

import { MONTH_NAMES } from "../../calendar";
import type { DateForm } from "../moment";
import { monthMoment } from "../moment";
import type { Token } from "../tokens";
import { MEETING_WORDS, MONTHS } from "../vocabulary";
import type { MonthPiece } from "./pieces";
import {
  endsCleanly,
  financialYearPiece,
  markAt,
  monthPiece,
  numberAt,
  skip,
  startsCleanly,
  wordAt,
  yearPiece,
} from "./pieces";

/** Two-digit numbers after a month are a year from 15 on: "March 24" is a month, "March 4" a day. */
const FIRST_SHORT_YEAR = 2015;
const LAST_SHORT_YEAR = 2049;
/** Words that may stand between month and year when one of them names a meeting: "November ICB board 2023". */
const MEETING_REACH = 4;

const monthInFinancialYear: DateForm = {
  id: "month-financial-year",
  title: "A month inside a financial year: March 2024/25",
  opens: "word",
  examples: [
    { text: "March 2024/25", reads: "2025-03-01 to 2025-03-31", class: "month" },
    { text: "Oct 24/25", reads: "2024-10-01 to 2024-10-31", class: "month" },
  ],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    const pair = month && financialYearPiece(tokens, skip(tokens, month.next, "-", ",", "of"));
    if (!month || !pair || pair.written === "fy") return undefined;
    const year = month.month >= 4 ? pair.year : pair.year + 1;
    const name = MONTH_NAMES[month.month - 1];
    const assumed = [`${name} of the financial year is read as ${name} ${year}.`];
    return { moment: monthMoment(year, month.month, { assumed }), next: pair.next };
  },
};

const monthYear: DateForm = {
  id: "month-year",
  title: "Month and year: March 2025",
  opens: "word",
  examples: [
    { text: "March 2025", reads: "2025-03-01 to 2025-03-31", class: "month" },
    { text: "Dec - 2021", reads: "2021-12-01 to 2021-12-31", class: "month" },
    { text: "March 24", reads: "2024-03-01 to 2024-03-31", class: "month" },
    { text: "Mar-25", reads: "2025-03-01 to 2025-03-31", class: "month" },
    { text: "Sept '24", reads: "2024-09-01 to 2024-09-30", class: "month" },
    { text: "sign-up by July 2023", reads: "2023-07-01 to 2023-07-31", class: "month" },
    {
      text: "ICBs to collectively nominate 1550 practices by December 2023",
      reads: "2023-12-01 to 2023-12-31",
      class: "month",
    },
  ],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    if (!month) return undefined;
    const year = yearPiece(tokens, skip(tokens, month.next, "-", "/", ",", ".", "of"));
    if (!year || (year.short && !isShortYear(tokens, month, year))) return undefined;
    return { moment: monthMoment(year.year, month.month, monthNotes(month, year.year, year.short)), next: year.next };
  },
};

const monthMeetingYear: DateForm = {
  id: "month-meeting-year",
  title: "A meeting between month and year: November board 2023",
  opens: "word",
  examples: [
    { text: "By November ICB board 2023", reads: "2023-11-01 to 2023-11-30", class: "event", within: "meeting" },
  ],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    if (!month || wordAt(tokens, month.next) === "") return undefined;
    let next = month.next;
    let meeting = false;
    while (next - month.next < MEETING_REACH && wordAt(tokens, next) !== "" && !MONTHS.has(wordAt(tokens, next))) {
      meeting ||= MEETING_WORDS.has(wordAt(tokens, next));
      next += 1;
    }
    const year = meeting ? yearPiece(tokens, next) : undefined;
    if (!year || year.short) return undefined;
    const words = tokens.slice(month.next, next).map((each) => each.text);
    const notes = { meeting: words.join(" ") };
    return { moment: monthMoment(year.year, month.month, notes), next: year.next };
  },
};

const numericMonth: DateForm = {
  id: "numeric-month",
  title: "Month and year in numbers: 03/2025",
  opens: "number",
  examples: [
    { text: "03/2025", reads: "2025-03-01 to 2025-03-31", class: "month" },
    { text: "2025-03", reads: "2025-03-01 to 2025-03-31", class: "month" },
  ],
  match: (tokens, at) => {
    const [first, second, mark] = [numberAt(tokens, at), numberAt(tokens, at + 2), markAt(tokens, at + 1)];
    if (!first || !second || first.ordinal !== "" || second.ordinal !== "" || !second.glued) return undefined;
    if (tokens[at + 1]?.glued !== true || !startsCleanly(tokens, at) || !endsCleanly(tokens, at + 3)) return undefined;
    const yearFirst = first.text.length === 4 && second.text.length === 2 && (mark === "-" || mark === "/");
    const yearLast =
      second.text.length === 4 && first.text.length <= 2 && (mark === "/" || mark === "-" || mark === ".");
    const [year, month] = yearFirst ? [first.value, second.value] : yearLast ? [second.value, first.value] : [0, 0];
    if (year < 1990 || year > 2099 || month < 1 || month > 12) return undefined;
    return { moment: monthMoment(year, month), next: at + 3 };
  },
};

const yearThenMonth: DateForm = {
  id: "year-month",
  title: "Year before month by name: 2025 March",
  opens: "number",
  examples: [{ text: "2025 March", reads: "2025-03-01 to 2025-03-31", class: "month" }],
  match: (tokens, at) => {
    if (at !== 0) return undefined;
    const year = yearPiece(tokens, at);
    const month = year && !year.short ? monthPiece(tokens, skip(tokens, year.next, "-", ",", "/")) : undefined;
    if (!year || !month || month.next !== tokens.length) return undefined;
    return { moment: monthMoment(year.year, month.month, monthNotes(month, year.year, false)), next: month.next };
  },
};

const reportingMonth: DateForm = {
  id: "reporting-month",
  title: "A numbered month of a financial year: M12 2024/25",
  opens: "word",
  examples: [
    { text: "M12 2024/25", reads: "2025-03-01 to 2025-03-31", class: "month" },
    { text: "Month 6 24/25", reads: "2024-09-01 to 2024-09-30", class: "month" },
  ],
  match: (tokens, at) => {
    const word = wordAt(tokens, at);
    if (word !== "m" && word !== "month") return undefined;
    const number = numberAt(tokens, at + 1);
    if (!number || number.value < 1 || number.value > 12) return undefined;
    const pair = financialYearPiece(tokens, skip(tokens, at + 2, "-", ",", "of", "in"));
    if (!pair) return undefined;
    const month = ((number.value + 2) % 12) + 1;
    const year = month >= 4 ? pair.year : pair.year + 1;
    const assumed = [`Month ${number.value} of a financial year that begins in April.`];
    return { moment: monthMoment(year, month, { assumed }), next: pair.next };
  },
};

const bareMonth: DateForm = {
  id: "month",
  title: "A month with no year: July",
  opens: "word",
  examples: [
    { text: "July", reads: "2024-07-01 to 2024-07-31", class: "month" },
    { text: "end of March", reads: "2025-03-01 to 2025-03-31", class: "month" },
  ],
  match: (tokens, at) => {
    const month = monthPiece(tokens, at);
    return month && { moment: monthMoment(null, month.month), next: month.next };
  },
};

export const MONTH_FORMS: readonly DateForm[] = [
  monthInFinancialYear,
  monthYear,
  monthMeetingYear,
  numericMonth,
  yearThenMonth,
  reportingMonth,
];
/** Tried last of all: the year must come from elsewhere. */
export const BARE_MONTH: DateForm = bareMonth;

/** "March 24" is a year; "May - 30 June 2025" is not; "March 12" is a day. */
function isShortYear(tokens: readonly Token[], month: MonthPiece, year: { year: number; next: number }): boolean {
  if (markAt(tokens, year.next - 2) === "'") return true;
  if (monthPiece(tokens, year.next) && markAt(tokens, month.next) === "-") return false;
  const hyphened = markAt(tokens, month.next) === "-" && tokens[month.next]?.glued === true;
  return (hyphened || year.year >= FIRST_SHORT_YEAR) && year.year <= LAST_SHORT_YEAR;
}

function monthNotes(month: MonthPiece, year: number, short: boolean) {
  const name = MONTH_NAMES[month.month - 1];
  return { assumed: short && year % 100 <= 31 ? [`Read as a month and a year, ${name} ${year}, not as a day.`] : [] };
}
