/** Rules about dates (D): missing, unreadable, vague, passed, moved, piled up, at odds with each other. */

import { addDays, daysBetween, monthOf, printDay, readDay, yearOf, type Day } from "../calendar";
import type { CellRef } from "../grid";
import type { DateReading, DateWarning } from "../dates/date-reading";
import { readDate } from "../dates/read-date";
import { plainText } from "../plan/cell-text";
import { textOf, valueOf, type Reading } from "../plan/plan-row";
import { dateKind, kindOfReading } from "../status/date-kind";
import type { JudgedRow } from "../status/judged-row";
import { groupBy, wordsOf } from "./action-facts";
import { cellIn, hasColumn, headingCell, once, type Facts } from "./facts";
import { fundingEndIn, newestNote } from "./note-days";
import { dateInForce, isSettled, reviewDay } from "./row-standing";
import { rule, type Hit, type Rule } from "./rule";
import { clipped, counted } from "./words";

/** Years away from the middle of the plan's dates from which a year is asked about. */
const FAR_YEARS = 5;

/** Dated rows that there must be before one day can be called a pile-up, or a year far from the others. */
const ENOUGH_ROWS = 5;

type DateField = "due" | "revised" | "start" | "completed" | "updated" | "review";
const DATE_FIELDS: readonly DateField[] = ["due", "revised", "start", "completed", "updated", "review"];

interface DateCell {
  readonly judged: JudgedRow;
  readonly field: DateField;
  readonly reading: Reading<DateReading>;
}

/** Every date cell that holds something, each cell once though several rows may stand beside it. */
const dateCells = once((facts): readonly DateCell[] => {
  const cells: DateCell[] = [];
  for (const judged of facts.rows) {
    for (const field of DATE_FIELDS) {
      const reading = judged.row[field];
      if (reading.kind === "stated" || reading.kind === "unreadable") cells.push({ judged, field, reading });
    }
  }
  return cells;
});

interface Warned {
  readonly cell: CellRef;
  readonly date: DateReading;
  readonly text: string;
}

/** Date cells with a caution, by its kind. */
const warnedCells = once((facts) => {
  const byKind = new Map<DateWarning["kind"], Warned[]>();
  for (const { reading } of dateCells(facts)) {
    const date = valueOf(reading);
    if (!date || date.warnings.length === 0) continue;
    for (const kind of new Set(date.warnings.map((warning) => warning.kind))) {
      const entry = { cell: reading.cell, date, text: plainText(textOf(reading)) };
      const known = byKind.get(kind);
      if (known) known.push(entry);
      else byKind.set(kind, [entry]);
    }
  }
  return byKind;
});

const warned = (facts: Facts, kind: DateWarning["kind"]): readonly Warned[] => warnedCells(facts).get(kind) ?? [];

/** A better spelling of a date that holds a slip of the pen; where it could not be read, asked of the reader again. */
function suggestionFor(reading: Reading<DateReading>, facts: Facts): string | null {
  if (reading.kind === "blank") return null;
  if (reading.kind !== "unreadable") return reading.value.suggestion;
  const context = { planDate: planDay(facts), meetings: meetingsOf(facts), dateSystem: "1900" as const };
  return readDate(plainText(reading.text), "General", context).suggestion;
}

const meetingsOf = (facts: Facts) =>
  facts.settings.meetings.flatMap(({ name, day }) => {
    const known = readDay(day);
    return known ? [{ name, day: known }] : [];
  });

/** The day on which the plan was agreed, where the officer or the sheet says it. */
function planDay(facts: Facts): Day | null {
  return readDay(facts.settings.planDate ?? facts.stated.agreed?.day ?? "") ?? null;
}

/** That day, else the earliest day that the sheet states about itself: the plan is at least as old. */
function planKnownSince(facts: Facts): Day | null {
  const days = [facts.stated.asAt?.day, facts.stated.updated?.day].filter((day) => day !== undefined).sort();
  return planDay(facts) ?? (days[0] ? (readDay(days[0]) ?? null) : null);
}

/** The days that rows are due on, by day, and the year in the middle of them. */
const dueDays = once((facts) => {
  const byDay = new Map<Day, CellRef[]>();
  const years: number[] = [];
  for (const judged of facts.rows) {
    const { reading, cell } = dateInForce(judged);
    if (!reading?.end) continue;
    years.push(yearOf(reading.end));
    if (kindOfReading(reading) !== "firm") continue;
    const cells = byDay.get(reading.end);
    if (cells) cells.push(cell);
    else byDay.set(reading.end, [cell]);
  }
  years.sort((a, b) => a - b);
  return { byDay, middleYear: years.length >= ENOUGH_ROWS ? (years[Math.floor(years.length / 2)] ?? null) : null };
});

const hasWordOnCompletion = (judged: JudgedRow): boolean =>
  judged.row.status.kind !== "blank" || judged.row.percent.kind !== "blank" || judged.row.progress.kind !== "blank";

/** Lines of one action that were due on one day are one thing to settle: its further measures, and its doubles. */
function lateAction({ row, variance, linkedTo }: JudgedRow): string {
  const twin = linkedTo[0] && linkedTo[0].row < row.row ? linkedTo[0] : row;
  return `${variance.inForce} ${twin.sheet} ${row.measureOf ?? twin.row}`;
}

/** Offered only where the plan has a column to put it in. */
function reviewFix(facts: Facts, judged: JudgedRow): Pick<Hit, "fix"> {
  const cell = cellIn(facts, judged, "review");
  if (!cell || judged.row.review.kind !== "blank") return {};
  return { fix: { cell, old: "", new: printDay(addDays(facts.asAt, facts.settings.reviewDays)) } };
}

export const DATE_RULES: readonly Rule[] = [
  rule({
    id: "D01",
    severity: "error",
    title: "No due date",
    foldsOn: "due",
    *check(facts) {
      for (const judged of facts.rows) {
        if (judged.row.due.kind !== "blank" || !hasColumn(facts, judged, "due") || isSettled(facts, judged)) continue;
        if (judged.variance.inForce === null) yield { cell: judged.row.due.cell, values: {} };
      }
    },
    message: () => "No due date.",
    why: "Without a date an action can be neither late nor on time, and it is reported grey.",
    mend: "Agree a date with the owner.",
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Write to practices", due: "March 2025" }] },
        { rows: [{ action: "Write to practices", due: "", status: "Complete" }] },
      ],
      fail: [{ rows: [{ action: "Write to practices", due: "" }], says: "No due date." }],
    },
  }),
  rule({
    id: "D02",
    severity: "error",
    title: "Date that could not be read",
    foldsOn: "due",
    *check(facts) {
      for (const { reading } of dateCells(facts)) {
        if (reading.kind === "unreadable") yield { cell: reading.cell, values: { x: clipped(reading.text) } };
      }
    },
    message: ({ x }) => `"${x}" could not be read.`,
    why: "A date that cannot be read cannot be held against the calendar.",
    mend: "Type the date as 31 March 2025 or March 2025.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", due: "31/03/2025" }] }],
      fail: [{ rows: [{ action: "Write to practices", due: "Mach or so" }], says: '"Mach or so" could not be read.' }],
    },
  }),
  rule({
    id: "D03",
    severity: "warning",
    title: "Misspelt date",
    *check(facts) {
      for (const { reading } of dateCells(facts)) {
        const suggestion = suggestionFor(reading, facts);
        if (!suggestion) continue;
        const fix = { cell: reading.cell, old: textOf(reading), new: suggestion };
        yield { cell: reading.cell, values: { date: suggestion }, fix };
      }
    },
    message: ({ date }) => `Did you mean ${date}?`,
    why: "A slip of the pen in a date is what a committee notices first, and it may be read as another day.",
    mend: "Correct the date, or apply the correction offered.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Update for committee", due: "29/12/21" }] }],
      fail: [
        { rows: [{ action: "Update for committee", due: "29//12/21" }], says: "Did you mean 29 December 2021?" },
        { rows: [{ action: "Reduce attendances", due: "31 st March 2022" }], says: "Did you mean 31 March 2022?" },
      ],
    },
  }),
  rule({
    id: "D04",
    severity: "warning",
    title: "Date too vague to rate",
    foldsOn: "due",
    *check(facts) {
      for (const { cell, date } of warned(facts, "vague")) {
        if (date.end) yield { cell, values: { date: printDay(date.end) } };
      }
    },
    message: ({ date }) => `Read as ${date}. Give a month.`,
    why: "A season or a year leaves months in which nobody can say that an action is late.",
    mend: "Give a month.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Hold the webinar", due: "October 2024" }] }],
      fail: [
        { rows: [{ action: "Hold the webinar", due: "Spring 2025" }], says: "Read as 31 May 2025. Give a month." },
      ],
    },
  }),
  rule({
    id: "D05",
    severity: "advice",
    title: "Month or quarter read as its last day",
    isReading: true,
    *check(facts) {
      const told = new Set<string>();
      for (const { reading } of dateCells(facts)) {
        const date = valueOf(reading);
        const text = plainText(textOf(reading));
        const lastDay = date?.class === "month" || date?.class === "quarter";
        if (!lastDay || !date.end || told.has(text)) continue;
        told.add(text);
        yield { cell: reading.cell, values: { x: text, date: printDay(date.end) } };
      }
    },
    message: ({ x, date }) => `"${x}" is read as ${date}.`,
    why: "An action due in a month is late when the month is over, and not before.",
    mend: "Give the day where an earlier one is meant.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", due: "14 March 2025" }] }],
      fail: [
        { rows: [{ action: "Write to practices", due: "March 2025" }], says: '"March 2025" is read as 31 March 2025.' },
      ],
    },
  }),
  rule({
    id: "D06",
    severity: "warning",
    title: "Day and month could be swapped",
    foldsOn: "due",
    *check(facts) {
      for (const { cell, date, text } of warned(facts, "swap")) {
        if (date.end) yield { cell, values: { x: text, date: printDay(date.end) } };
      }
    },
    message: ({ x, date }) => `${x} is read as ${date}, day first.`,
    why: "The American order moves a date by months.",
    mend: "Write the month as a word.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Hold the conference", due: "25/07/24" }] }],
      fail: [
        {
          rows: [{ action: "Hold the conference", due: "10/07/24" }],
          says: "10/07/24 is read as 10 July 2024, day first.",
        },
      ],
    },
  }),
  rule({
    id: "D07",
    severity: "warning",
    title: "Ongoing with no review date",
    foldsOn: "due",
    *check(facts) {
      for (const judged of facts.rows) {
        if (dateKind(judged.row.due) !== "ongoing" || judged.variance.inForce !== null) continue;
        if (reviewDay(judged) !== null || isFinished(facts, judged)) continue;
        yield { cell: judged.row.due.cell, values: {}, ...reviewFix(facts, judged) };
      }
    },
    message: () => "Add a review date so progress can be shown.",
    columnMessage: (count, rows) => `Ongoing actions with no review date: ${count} of ${rows}`,
    why: "An action without an end is never late and never done; only a review can show that it moves.",
    mend: "Give a day on which the action is looked at again.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Promote the app", due: "Ongoing", review: "31 December 2024" }] },
        { rows: [{ action: "Promote the app", due: "Ongoing", status: "Complete" }] },
        { rows: [{ action: "Promote the app", due: "Ongoing until end of March 2025" }] },
      ],
      fail: [
        { rows: [{ action: "Promote the app", due: "Ongoing" }], says: "Add a review date so progress can be shown." },
      ],
    },
  }),
  rule({
    id: "D08",
    severity: "warning",
    title: "Date that depends on something else",
    foldsOn: "due",
    *check(facts) {
      for (const judged of facts.rows) {
        if (dateKind(judged.row.due) !== "conditional" || judged.variance.inForce !== null) continue;
        if (reviewDay(judged) !== null || isFinished(facts, judged)) continue;
        const event = valueOf(judged.row.due)?.condition ?? plainText(textOf(judged.row.due));
        yield { cell: judged.row.due.cell, values: { event }, ...reviewFix(facts, judged) };
      }
    },
    message: ({ event }) => `Depends on ${event}. Add a review date.`,
    why: "Until the event has a day, the action cannot be rated, and it slips from view.",
    mend: "Give a day on which to look whether the event has come.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Move to cloud telephony", due: "October 2024" }] }],
      fail: [
        {
          rows: [{ action: "Move to cloud telephony", due: "In line with end date of individual practice contracts" }],
          says: "Depends on end date of individual practice contracts. Add a review date.",
        },
      ],
    },
  }),
  rule({
    id: "D09",
    severity: "warning",
    title: "Date unconfirmed for long",
    foldsOn: "due",
    *check(facts) {
      const since = planKnownSince(facts);
      if (!since) return;
      const n = daysBetween(since, facts.asAt);
      if (n <= facts.settings.tbcDays) return;
      for (const judged of facts.rows) {
        if (dateKind(judged.row.due) !== "tbc" || judged.variance.inForce !== null) continue;
        if (!isFinished(facts, judged)) yield { cell: judged.row.due.cell, values: { n } };
      }
    },
    message: ({ n }) => `The date has been unconfirmed for ${counted(n, "day")}.`,
    why: "A date to be confirmed is a promise to confirm it.",
    mend: "Agree a date with the owner.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Open the hub", due: "TBC" }], settings: { planDate: "2024-08-01" } },
        { rows: [{ action: "Open the hub", due: "TBC" }] },
      ],
      fail: [
        {
          rows: [{ action: "Open the hub", due: "TBC" }],
          settings: { planDate: "2024-06-01" },
          says: "The date has been unconfirmed for 121 days.",
        },
      ],
    },
  }),
  rule({
    id: "D10",
    severity: "warning",
    title: "First end date passed",
    foldsOn: "due",
    *check(facts) {
      for (const judged of facts.rows) {
        if (judged.position !== "softPassed" || isFinished(facts, judged)) continue;
        const { cell, reading } = dateInForce(judged);
        if (reading) yield { cell, values: { x: clipped(reading.text) } };
      }
    },
    message: ({ x }) => `"${x}" has passed. Is it still running?`,
    why: "The plan allowed for going on; it did not say for how long.",
    mend: "Close the action, or give it a new end.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Run the campaign", due: "Ongoing until end of March 2025 initially" }] }],
      fail: [
        {
          rows: [{ action: "Run the campaign", due: "Ongoing until end of March 2022 initially" }],
          says: '"Ongoing until end of March 2022 initially" has passed. Is it still running?',
        },
      ],
    },
  }),
  rule({
    id: "D11",
    severity: "warning",
    title: "Date passed and not recorded as complete",
    foldsOn: "due",
    *check(facts) {
      const passed = facts.rows.filter((judged) => judged.position === "passed" && !isSettled(facts, judged));
      for (const lines of groupBy(passed, lateAction).values()) {
        const [first, ...others] = lines;
        if (!first?.variance.inForce) continue;
        yield {
          cell: dateInForce(first).cell,
          others: others.map((each) => dateInForce(each).cell),
          values: {
            date: printDay(first.variance.inForce),
            recorded: lines.some(hasWordOnCompletion) ? "yes" : "no",
          },
        };
      }
    },
    message: ({ date, recorded }) =>
      recorded === "yes" ? `Due ${date}; not complete.` : `Due ${date}; not recorded as complete.`,
    together: ({ date, recorded }, count) =>
      recorded === "yes"
        ? `${count} actions due ${date}; not complete.`
        : `${count} actions due ${date}; not recorded as complete.`,
    why: "What was promised for a day that is past is the first thing a committee asks about.",
    mend: "Record it as complete, or say what has happened and agree a new date.",
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Publish the report", due: "30 September 2024" }] },
        { rows: [{ action: "Publish the report", due: "August 2024", status: "Complete" }] },
        { rows: [{ action: "Publish the report", due: "August 2024", revised: "October 2024" }] },
      ],
      fail: [
        {
          rows: [{ action: "Publish the report", due: "August 2024", status: "In progress" }],
          says: "Due 31 August 2024; not complete.",
        },
        {
          rows: [{ action: "Publish the report", due: "August 2024" }],
          says: "Due 31 August 2024; not recorded as complete.",
        },
        {
          rows: ["Map slots", "Print leaflet", "Hold forum", "Write to practices", "Train staff", "Audit phones"].map(
            (action, n) => ({ action, due: n < 5 ? "August 2024" : "March 2025", status: n < 5 ? "In progress" : "" }),
          ),
          says: "Date passed and not recorded as complete: 5 of 6",
        },
      ],
    },
  }),
  rule({
    id: "D12",
    severity: "warning",
    title: "Year that looks wrong",
    *check(facts) {
      const agreed = planDay(facts);
      const { middleYear } = dueDays(facts);
      for (const { row } of facts.rows) {
        const end = valueOf(row.due)?.end;
        if (!end) continue;
        if (agreed && end < agreed) yield { cell: row.due.cell, values: { date: printDay(end), years: 0, side: "" } };
        else if (middleYear !== null && Math.abs(yearOf(end) - middleYear) >= FAR_YEARS) {
          const years = Math.abs(yearOf(end) - middleYear);
          const side = yearOf(end) < middleYear ? "before" : "after";
          yield { cell: row.due.cell, values: { date: printDay(end), years, side } };
        }
      }
    },
    message: ({ date, years, side }) =>
      years === 0
        ? `${date} is before the plan date. Check the year.`
        : `${date} is ${counted(years, "year")} ${side} most dates of the plan. Check the year.`,
    why: "A wrong year makes an action late before it began, or lets it rest for a decade.",
    mend: "Correct the year, or leave it out of the plan if it was done before.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", due: "March 2025" }], settings: { planDate: "2024-06-01" } }],
      fail: [
        {
          rows: [{ action: "Write to practices", due: "March 2024" }],
          settings: { planDate: "2024-06-01" },
          says: "31 March 2024 is before the plan date. Check the year.",
        },
        {
          rows: [
            { action: "Write to practices", due: "March 2052" },
            ...["July", "August", "October", "December"].map((month) => ({
              action: `Report in ${month}`,
              due: `${month} 2025`,
            })),
          ],
          says: "31 March 2052 is 27 years after most dates of the plan. Check the year.",
        },
      ],
    },
  }),
  rule({
    id: "D13",
    severity: "error",
    title: "Range the wrong way round, or with a year missing",
    *check(facts) {
      const seen = new Set<CellRef>();
      for (const kind of ["reversed", "year-assumed"] as const) {
        for (const { cell, date, text } of warned(facts, kind)) {
          if (!date.end || seen.has(cell)) continue;
          seen.add(cell);
          const a = printDay(date.start ?? date.end);
          const b = printDay(date.end);
          const fix = date.suggestion === null ? { cell, old: text, new: `${a} to ${b}` } : undefined;
          yield fix ? { cell, values: { a, b }, fix } : { cell, values: { a, b } };
        }
      }
    },
    message: ({ a, b }) => (a === b ? `Read as ${a}. Correct?` : `Read as ${a} to ${b}. Correct?`),
    why: "A year too early makes an action look a year late.",
    mend: "Write both years.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Run training", due: "October 2024 – March 2025" }] }],
      fail: [
        {
          rows: [{ action: "Run modular sessions", due: "September 2024 - December" }],
          says: "Read as 1 September 2024 to 31 December 2024. Correct?",
        },
      ],
    },
  }),
  rule({
    id: "D14",
    severity: "warning",
    title: "Several dates in one cell",
    foldsOn: "due",
    *check(facts) {
      for (const { reading, field } of dateCells(facts)) {
        const date = valueOf(reading);
        if (field !== "due" || date?.class !== "multiple" || !date.end || date.milestones.length < 2) continue;
        yield { cell: reading.cell, values: { n: date.milestones.length, date: printDay(date.end) } };
      }
    },
    message: ({ n, date }) => `${n} dates found. We used ${date} as the deadline.`,
    why: "Each date is a promise of its own, and only the last is watched.",
    mend: "Keep the deadline here and give the earlier dates rows or a milestone column.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Pay the practices", due: "31 August 2024" }] }],
      fail: [
        {
          rows: [{ action: "Pay the practices", due: "Instruct by 6 August 2024 / To be paid by 31 August 2024" }],
          says: "2 dates found. We used 31 August 2024 as the deadline.",
        },
      ],
    },
  }),
  rule({
    id: "D15",
    severity: "warning",
    title: "Revised date not later than the first",
    *check(facts) {
      for (const { row } of facts.rows) {
        const first = valueOf(row.due)?.end;
        const revised = valueOf(row.revised)?.end;
        if (first && revised && revised <= first) yield { cell: row.revised.cell, values: {} };
      }
    },
    message: () => "The new date is not later than the first.",
    why: "Either date may be the one that holds; the action is rated by the first until that is settled.",
    mend: "Correct the revised date, or clear it.",
    beforePaper: true,
    examples: {
      pass: [{ rows: [{ action: "Open the hub", due: "March 2025", revised: "June 2025" }] }],
      fail: [
        {
          rows: [{ action: "Open the hub", due: "March 2025", revised: "January 2025" }],
          says: "The new date is not later than the first.",
        },
      ],
    },
  }),
  rule({
    id: "D16",
    severity: "warning",
    title: "Date moved with no reason, or first date lost",
    foldsOn: "revised",
    *check(facts) {
      for (const judged of facts.rows) {
        const { row, variance } = judged;
        const due = valueOf(row.due);
        const lost = row.due.kind === "blank" && valueOf(row.revised)?.end;
        if (lost) yield { cell: row.revised.cell, values: { a: "", b: printDay(lost) } };
        else if (variance.timesRevised > 0 && variance.first && variance.inForce && wordsOf(row.reasonRevised) === "") {
          const stands = !due?.replaced && (valueOf(row.revised)?.end ?? null) !== null;
          const a = stands ? plainText(textOf(row.due)) : printDay(variance.first);
          yield { cell: dateInForce(judged).cell, values: { a, b: printDay(variance.inForce) } };
        }
      }
    },
    message: ({ a, b }) =>
      a === ""
        ? `The date changed to ${b} and the first date is not kept. Say why and give the first date.`
        : `The date changed from ${a} to ${b}. Say why and keep ${a}.`,
    why: "A committee that agreed a date is owed the reason for another, and sees slippage only where the first is kept.",
    mend: "Write the reason beside the new date and leave the first date where it stands.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            {
              action: "Open the hub",
              due: "March 2025",
              revised: "June 2025",
              reasonRevised: "Lease signed later than planned",
            },
          ],
        },
      ],
      fail: [
        {
          rows: [{ action: "Open the hub", due: "31 March 2025", revised: "June 2025", reasonRevised: "" }],
          says: "The date changed from 31 March 2025 to 30 June 2025. Say why and keep 31 March 2025.",
        },
        {
          rows: [{ action: "Open the hub", due: "", revised: "June 2025" }],
          says: "The date changed to 30 June 2025 and the first date is not kept. Say why and give the first date.",
        },
      ],
    },
  }),
  rule({
    id: "D17",
    severity: "advice",
    title: "Over half the rows share one date",
    *check(facts) {
      const heading = headingCell(facts, "due");
      const total = facts.rows.length;
      if (!heading || total < ENOUGH_ROWS) return;
      for (const [day, cells] of dueDays(facts).byDay) {
        if (cells.length * 2 <= total) continue;
        yield { cell: heading, others: cells, values: { n: cells.length, m: total, date: printDay(day) } };
      }
    },
    message: ({ n, m, date }) => `${n} of ${m} actions end on ${date}. Is that realistic?`,
    why: "A date given to most of a plan is the end of a year rather than the end of the work, and it all falls due in one week.",
    mend: "Ask each owner when the work will really be done, and spread the dates.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: ["July 2024", "August 2024", "October 2024", "March 2025", "March 2025"].map((due, n) => ({
            action: `Report ${n}`,
            due,
          })),
        },
      ],
      fail: [
        {
          rows: ["July 2024", "March 2025", "March 2025", "March 2025", "31/03/2025"].map((due, n) => ({
            action: `Report ${n}`,
            due,
          })),
          says: "4 of 5 actions end on 31 March 2025. Is that realistic?",
        },
      ],
    },
  }),
  rule({
    id: "D18",
    severity: "warning",
    title: "Action runs on after its funding",
    *check(facts) {
      for (const judged of facts.rows) {
        const { inForce } = judged.variance;
        const ends = fundingEndIn(judged.row);
        if (inForce && ends && inForce > ends) yield { cell: dateInForce(judged).cell, values: {} };
      }
    },
    message: () => "Due after the funding ends.",
    why: "Work that goes on when its money has stopped needs a decision before that day, and not after it.",
    mend: "Bring the date forward, or say what will pay for the rest.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Create an educational lead", due: "Funding end date – March 2025" }] }],
      fail: [
        {
          rows: [{ action: "Create an educational lead (funding ends March 2025)", due: "June 2025" }],
          says: "Due after the funding ends.",
        },
      ],
    },
  }),
  rule({
    id: "D19",
    severity: "warning",
    title: "Dates on the sheet disagree",
    *check(facts) {
      const { asAt, updated } = facts.stated;
      if (asAt && updated && !sameMonth(asAt.day, updated.day)) {
        yield { cell: updated.cell, others: [asAt.cell], values: {} };
      } else if (updated && newestNote(facts).start > updated.day) {
        yield { cell: updated.cell, others: [newestNote(facts).cell], values: {} };
      }
    },
    message: () => "The dates on this sheet disagree.",
    why: "Members cannot tell which day the paper speaks of.",
    mend: "State one day for the whole sheet and bring the other into line.",
    beforePaper: true,
    examples: {
      pass: [
        { stated: { asAt: "2021-12-29", updated: "2021-12-29" } },
        {
          stated: { updated: "2021-12-31" },
          rows: [{ action: "Gather case studies", progress: "Toolkit issued (Dec-21)" }],
        },
      ],
      fail: [
        { stated: { asAt: "2021-12-29", updated: "2021-11-29" }, says: "The dates on this sheet disagree." },
        {
          stated: { updated: "2021-11-29" },
          rows: [{ action: "Gather case studies", progress: "Toolkit issued (Dec-21)" }],
          says: "The dates on this sheet disagree.",
        },
      ],
    },
  }),
];

/** Done or closed by the officer's own columns; notes that only suggest it leave the question of a date open. */
function isFinished(facts: Facts, judged: JudgedRow): boolean {
  return judged.computed.basis !== "notes" && isSettled(facts, judged);
}

/** Papers name the day of the report and the day of the update; within a month they speak of one reporting round. */
function sameMonth(a: string, b: string): boolean {
  const first = readDay(a);
  const second = readDay(b);
  return !first || !second || (yearOf(first) === yearOf(second) && monthOf(first) === monthOf(second));
}
