/** Weeks, days that share a month, and thirds of longer periods: "w/c 3 March 2025", "20–24 March 2025", "mid-March 2025". */

import { addDays, dayOf, firstOfMonth, lastOfMonth, monthOf, yearOf } from "../../calendar";
import type { DateWarning } from "../date-reading";
import type { DateForm, Moment, Span } from "../moment";
import { moment, wrongMoment } from "../moment";
import type { Token } from "../tokens";
import { ORDINAL_WORDS, PARTS } from "../vocabulary";
import { DAY_FORMS, DAY_FORMS_WITHOUT_YEAR, firstMatch } from "./day-forms";
import { countsSomething, markAt, monthPiece, numberAt, skip, startsCleanly, wordAt, yearPiece } from "./pieces";

const week: DateForm = {
  id: "week",
  title: "A week by its first or last day: w/c 3 March 2025",
  opens: "word",
  examples: [
    { text: "w/c 3 March 2025", reads: "2025-03-03 to 2025-03-09", class: "range" },
    { text: "week commencing 03/03/25", reads: "2025-03-03 to 2025-03-09", class: "range" },
    { text: "Week ending 7 March 2025", reads: "2025-03-01 to 2025-03-07", class: "range" },
  ],
  match: (tokens, at, options) => {
    const opening = weekOpening(tokens, at);
    if (!opening) return undefined;
    const start = skip(tokens, skip(tokens, opening.next, ":", "-"), "the");
    const found = firstMatch([...DAY_FORMS, ...DAY_FORMS_WITHOUT_YEAR], (form) =>
      (form.opens === "number") === (numberAt(tokens, start) !== undefined)
        ? form.match(tokens, start, options)
        : undefined,
    );
    if (!found || found.moment.wrong) return found;
    const span = (year: number): Span | undefined => {
      const named = found.moment.span(year);
      if (!named) return undefined;
      return opening.first
        ? { start: named.start, end: addDays(named.start, 6) }
        : { start: addDays(named.end, -6), end: named.end };
    };
    return { moment: { ...found.moment, class: "range", precision: "week", span }, next: found.next };
  },
};

const weekOfMonth: DateForm = {
  id: "week-of-month",
  title: "The first or last week of a month",
  opens: "any",
  examples: [
    { text: "first week of March 2025", reads: "2025-03-01 to 2025-03-07", class: "range" },
    { text: "1st week in March 2025", reads: "2025-03-01 to 2025-03-07", class: "range" },
    { text: "last week of March 2025", reads: "2025-03-25 to 2025-03-31", class: "range" },
  ],
  match: (tokens, at) => {
    const number = numberAt(tokens, at);
    const last = wordAt(tokens, at) === "last" || wordAt(tokens, at) === "final";
    const count = number?.ordinal ? number.value : last ? 4 : (ORDINAL_WORDS.get(wordAt(tokens, at)) ?? 0);
    if (count < 1 || count > 4 || wordAt(tokens, at + 1) !== "week") return undefined;
    const month = monthPiece(tokens, skip(tokens, at + 2, "of", "in"));
    const year = month && yearPiece(tokens, skip(tokens, month.next, "-", ","));
    if (!month || !year) return undefined;
    const end = lastOfMonth(year.year, month.month);
    const first = addDays(firstOfMonth(year.year, month.month), (count - 1) * 7);
    const span = () => (last ? { start: addDays(end, -6), end } : { start: first, end: addDays(first, 6) });
    const assumed = [last ? "The last seven days of the month." : "Weeks are counted from the first of the month."];
    const kind = { class: "range", precision: "week", year: year.year, span } as const;
    return { moment: moment(kind, { assumed }), next: year.next };
  },
};

const daysOfMonth: DateForm = {
  id: "days-of-month",
  title: "Days that share a month: 20–24 March 2025",
  opens: "number",
  examples: [
    { text: "20-24 March 2025", reads: "2025-03-20 to 2025-03-24", class: "range" },
    { text: "20th to 24th March 2025", reads: "2025-03-20 to 2025-03-24", class: "range" },
    { text: "20 & 21 March 2025", reads: "2025-03-20 to 2025-03-21", class: "range" },
  ],
  match: (tokens, at) => {
    const first = numberAt(tokens, at);
    const joined = skip(tokens, at + 1, "-", "to", "/", "&", "and");
    const last = joined === at + 2 ? numberAt(tokens, joined) : undefined;
    if (
      !first ||
      !last ||
      first.text.length > 2 ||
      last.text.length > 2 ||
      !startsCleanly(tokens, at) ||
      countsSomething(tokens, at)
    )
      return undefined;
    const month = monthPiece(tokens, skip(tokens, joined + 1, "of"));
    const year = month && yearPiece(tokens, skip(tokens, month.next, ",", "-"));
    if (!month || !year) return undefined;
    if (first.value >= last.value)
      return { moment: wrongMoment("The range of days ends before it starts.", null), next: year.next };
    const [start, end] = [dayOf(year.year, month.month, first.value), dayOf(year.year, month.month, last.value)];
    if (!start || !end)
      return { moment: wrongMoment("One of the days is not in the calendar.", null), next: year.next };
    const kind = { class: "range", precision: "day", year: year.year, span: () => ({ start, end }) } as const;
    return { moment: moment(kind), next: year.next };
  },
};

export const WEEK_FORMS: readonly DateForm[] = [week, weekOfMonth, daysOfMonth];

/** "early 2025", "mid-March 2025", "end of Q2 24-25": a part of whatever the other forms read. */
export function partForm(others: readonly DateForm[]): DateForm {
  return {
    id: "part",
    title: "The beginning, middle, late part or end of a period: mid-March 2025",
    opens: "word",
    examples: [
      { text: "early 2025", reads: "2025-01-01 to 2025-04-30", class: "season" },
      { text: "mid-March 2025", reads: "2025-03-11 to 2025-03-20", class: "month" },
      { text: "Late 2024/25", reads: "2024-12-01 to 2025-03-31", class: "season" },
      { text: "beginning of April 2025", reads: "2025-04-01 to 2025-04-10", class: "month" },
    ],
    match: (tokens, at) => {
      const opening = partOpening(tokens, at);
      if (!opening) return undefined;
      const opens = numberAt(tokens, opening.next) ? "number" : "word";
      const found = firstMatch(others, (form) => {
        const inner =
          form.opens === opens || form.opens === "any"
            ? form.match(tokens, opening.next, { bareYear: true })
            : undefined;
        return inner && { ...inner, form: form.id };
      });
      if (!found || found.moment.wrong) return found;
      if (opening.first === "end" && opening.last === "end")
        return { ...found, moment: { ...found.moment, toEnd: true } };
      if (found.moment.class === "exact" || found.moment.class === "range") return undefined;
      return { moment: partOf(found.moment, opening.first, opening.last), next: found.next };
    },
  };
}

type Part = "early" | "mid" | "late" | "end";

/** Length in months of what has thirds, and how the third is to be called. */
const THIRDS: Readonly<Record<string, Pick<Moment, "class" | "precision">>> = {
  month: { class: "month", precision: "week" },
  quarter: { class: "month", precision: "month" },
  season: { class: "month", precision: "month" },
  half: { class: "season", precision: "season" },
  year: { class: "season", precision: "season" },
  "financial year": { class: "season", precision: "season" },
};

function partOf(whole: Moment, first: Part, last: Part): Moment {
  const sentence = `“${first === last ? first : `${first} to ${last}`}” is read as a third of the period. Give a day or a month.`;
  const span = (year: number): Span | undefined => {
    const all = whole.span(year);
    return all && { start: third(all, first).start, end: third(all, last).end };
  };
  const warnings: DateWarning[] = [
    ...whole.warnings.filter((each) => each.kind !== "vague"),
    { kind: "vague", sentence },
  ];
  const kind = THIRDS[whole.precision] ?? { class: whole.class, precision: whole.precision };
  return { ...whole, ...kind, span, warnings, assumed: [...whole.assumed, sentence] };
}

/** Thirds of a month are ten days; thirds of anything longer are whole months where they divide, else days. */
function third(all: Span, part: Part): Span {
  const index = part === "early" ? 0 : part === "mid" ? 1 : 2;
  const months = (yearOf(all.end) - yearOf(all.start)) * 12 + monthOf(all.end) - monthOf(all.start) + 1;
  if (months >= 3) {
    const from = monthOf(all.start) - 1 + index * (months / 3);
    const to = from + months / 3 - 1;
    const year = yearOf(all.start);
    return {
      start: firstOfMonth(year + Math.floor(from / 12), (from % 12) + 1),
      end: lastOfMonth(year + Math.floor(to / 12), (to % 12) + 1),
    };
  }
  const start = addDays(all.start, index * 10);
  return { start, end: index === 2 ? all.end : addDays(start, 9) };
}

/** "mid", "mid to late", "end of", "beginning of the". "start" and its kin want an "of": "Start March 2025" is no part. */
function partOpening(tokens: readonly Token[], at: number): { first: Part; last: Part; next: number } | undefined {
  const first = PARTS.get(wordAt(tokens, at));
  if (!first) return undefined;
  let next = at + 1;
  let last = first;
  const joined = skip(tokens, next, "to", "-", "/");
  const second = joined > next ? PARTS.get(wordAt(tokens, joined)) : undefined;
  if (second) {
    last = second;
    next = joined + 1;
  }
  const needsOf = ["beginning", "start", "close", "middle"].includes(wordAt(tokens, at));
  if (needsOf && wordAt(tokens, next) !== "of") return undefined;
  next = skip(tokens, skip(tokens, skip(tokens, next, "-", ",", "/"), "of", "in"), "the");
  return { first, last, next };
}

function weekOpening(tokens: readonly Token[], at: number): { first: boolean; next: number } | undefined {
  const word = wordAt(tokens, at);
  if (word === "wc" || word === "wb") return { first: true, next: at + 1 };
  if (word === "w" && markAt(tokens, at + 1) === "/") {
    const letter = wordAt(tokens, at + 2);
    return ["c", "b", "e"].includes(letter) ? { first: letter !== "e", next: at + 3 } : undefined;
  }
  if (word !== "week") return undefined;
  const next = wordAt(tokens, at + 1);
  if (["commencing", "beginning", "starting", "of"].includes(next)) return { first: true, next: at + 2 };
  return next === "ending" ? { first: false, next: at + 2 } : undefined;
}
