/** Wordings that have the shape of a date and are none. They are refused with a reason, and a better spelling is offered. */

import { dayOf, printDay } from "../../calendar";
import type { DateForm } from "../moment";
import { wrongMoment } from "../moment";
import { endsCleanly, markAt, numberAt, startsCleanly, yearPiece } from "./pieces";

const doubledSeparator: DateForm = {
  id: "doubled-separator",
  title: "A doubled or mixed separator: 29//12/21",
  opens: "number",
  examples: [
    { text: "29//12/21", reads: "none", class: "unreadable" },
    { text: "29/12-21", reads: "none", class: "unreadable" },
  ],
  match: (tokens, at) => {
    const numbers: number[] = [];
    let next = at;
    const between: string[] = [];
    if (!startsCleanly(tokens, at)) return undefined;
    while (numbers.length < 2 && next < at + 8) {
      const number = numberAt(tokens, next);
      if (!number || number.text.length > 2 || number.ordinal !== "") return undefined;
      numbers.push(number.value);
      next += 1;
      const from = next;
      while (next - from < 2 && ["/", ".", "-"].includes(markAt(tokens, next)) && tokens[next]?.glued === true)
        next += 1;
      if (next === from) return undefined;
      between.push(
        tokens
          .slice(from, next)
          .map((each) => each.text)
          .join(""),
      );
    }
    const year = yearPiece(tokens, next);
    const [date = 0, month = 0] = numbers;
    const found = year && endsCleanly(tokens, year.next) ? dayOf(year.year, month, date) : undefined;
    if (!year || !found || (between[0] === between[1] && between[0]?.length === 1)) return undefined;
    return { moment: wrongMoment("The separators of the date are mixed up.", printDay(found)), next: year.next };
  },
};

const dayAndMonthInNumbers: DateForm = {
  id: "no-year-numbers",
  title: "A day and a month in numbers with no year: 31/3",
  opens: "number",
  examples: [
    { text: "31/3", reads: "none", class: "unreadable" },
    { text: "11/12", reads: "none", class: "unreadable" },
  ],
  match: (tokens, at) => {
    const [first, second, mark] = [numberAt(tokens, at), numberAt(tokens, at + 2), markAt(tokens, at + 1)];
    if (at !== 0 || tokens.length !== 3 || !first || !second || (mark !== "/" && mark !== ".")) return undefined;
    if (!dayOf(2024, second.value, first.value) || first.text.length > 2 || second.text.length > 2) return undefined;
    return { moment: wrongMoment("This could be a day and a month, or a year; no year is given.", null), next: 3 };
  },
};

export const MALFORMED_FORMS: readonly DateForm[] = [dayAndMonthInNumbers, doubledSeparator];
