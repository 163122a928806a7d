/** Rules about progress (P): status words, percentages, notes that are old, empty, or at odds with the rest of the row. */

import { daysBetween } from "../calendar";
import { oneLine } from "../plan/cell-text";
import { valueOf } from "../plan/plan-row";
import type { Rating } from "../review-schema";
import { roundHalfAway } from "../round";
import type { StatusMeaning } from "../settings";
import { STALE_MARGIN } from "../status/facts";
import type { JudgedRow } from "../status/judged-row";
import { ratingWord } from "../status/status-words";
import { wordsOf } from "./action-facts";
import { actionTables, anyColumn, headingOf, type Facts } from "./facts";
import { passedPromise, saysNothing } from "./note-days";
import { declaredOf, isSettled, meaningIn, saysComplete, statusOf } from "./row-standing";
import { rule, type Rule } from "./rule";
import { clipped, counted } from "./words";

/** Meanings that cannot stand beside 100 per cent. */
const UNFINISHED = new Set(["in progress", "on track", "not started", "delayed", "at risk", "off track", "on hold"]);

/** Colours that no owner can mean beside the word: the paper would print one and the tracker the other. */
const CONTRADICTS: Readonly<Partial<Record<StatusMeaning, readonly Rating[]>>> = {
  complete: ["red", "amber"],
  assured: ["red", "amber"],
  "on track": ["red", "amber"],
  "in progress": ["blue"],
  "not started": ["blue"],
  delayed: ["blue"],
  "at risk": ["green", "blue"],
  "off track": ["green", "blue"],
};

/** A year has 365.2425 days in the calendar that Excel counts by; a month is a twelfth of it. */
const DAYS_IN_MONTH = 365.2425 / 12;

/** "Nearly 100 percent": the number that stands there is not the one that is meant. */
const OTHER_THAN = /\b(?:nearly|almost|under|below|over|above|up to|not|less|more|than|least|most)\b/i;

/** What no green row's notes begin with. */
const TROUBLED: ReadonlySet<StatusMeaning> = new Set(["delayed", "at risk", "off track", "on hold"]);

/** Notes of one line that begin with a status ("Delayed: funding.") which the row's green does not bear out. */
function noteAgainst(facts: Facts, judged: JudgedRow) {
  const { row, reported } = judged;
  const notes = wordsOf(row.progress);
  if (reported.rating !== "green" || reported.basis === "officer" || notes === "" || notes.includes("\n")) return null;
  const meaning = meaningIn(facts, notes);
  if (meaning === null || !TROUBLED.has(meaning)) return null;
  const [begin = ""] = notes.split(/\s[-–—]|[–—:;,.(]/);
  return {
    cell: row.progress.cell,
    values: { one: whyGreen(judged), other: `the notes begin "${clipped(begin.trim())}"` },
  };
}

function whyGreen({ row }: JudgedRow): string {
  const [status, declared] = [wordsOf(row.status), wordsOf(row.declared)];
  const percent = valueOf(row.percent);
  if (status !== "") return `The status says "${clipped(status)}"`;
  if (declared !== "") return `The rating is "${clipped(declared)}"`;
  return percent === null ? "The row is rated green" : `${roundHalfAway(percent * 100)}% done rates this green`;
}

/** The status as its cell has it, short. */
const saidOf = ({ row }: JudgedRow): string => clipped(wordsOf(row.status) || wordsOf(row.declared));

export const PROGRESS_RULES: readonly Rule[] = [
  rule({
    id: "P01",
    severity: "warning",
    title: "No status column",
    *check(facts) {
      if (anyColumn(facts, "status", "declared", "percent")) return;
      const [first, ...others] = actionTables(facts).map((table) => headingOf(table, "action"));
      if (first) yield { cell: first, others, values: {} };
    },
    message: () => "Ratings will use dates and notes only.",
    why: "Dates say when something was due; only a status says whether it was done.",
    mend: "Add a status column and ask each owner to fill it in.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Write to practices", due: "March 2025", status: "On track" }] }],
      fail: [
        {
          rows: [{ action: "Write to practices", due: "March 2025" }],
          says: "Ratings will use dates and notes only.",
        },
      ],
    },
  }),
  rule({
    id: "P02",
    severity: "warning",
    title: "Progress not updated",
    foldsOn: "progress",
    *check(facts) {
      const limit = facts.settings.reportingDays + STALE_MARGIN;
      for (const judged of facts.rows) {
        if (judged.row.progress.kind === "blank" && judged.row.updated.kind === "blank") continue;
        const updated = valueOf(judged.row.updated)?.end;
        /** A note can only make the last update later than its column says. */
        if ((updated && daysBetween(updated, facts.asAt) <= limit) || isSettled(facts, judged)) continue;
        const { newestDay } = judged.evidence;
        const age = newestDay ? daysBetween(newestDay, facts.asAt) : 0;
        if (age <= limit) continue;
        const cell = judged.row.progress.kind === "blank" ? judged.row.updated.cell : judged.row.progress.cell;
        yield { cell, values: { n: Math.round(age / DAYS_IN_MONTH) } };
      }
    },
    message: ({ n }) => `Last update was ${counted(n, "month")} ago.`,
    columnMessage: (count, rows) => `Progress not updated since the last report: ${count} of ${rows}`,
    why: "Last quarter's news reported as this quarter's misleads, however true it was.",
    mend: "Ask the owner for a line on what has happened since.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Map the slots", due: "March 2025", progress: "Data shared with 12 practices (Sept-24)" }] },
      ],
      fail: [
        {
          rows: [{ action: "Map the slots", due: "March 2025", progress: "Data shared with 12 practices (Mar-24)" }],
          says: "Last update was 6 months ago.",
        },
      ],
    },
  }),
  rule({
    id: "P03",
    severity: "warning",
    title: "Note that says nothing",
    foldsOn: "progress",
    *check(facts) {
      for (const judged of facts.rows) {
        if (judged.row.progress.kind === "blank" || isSettled(facts, judged)) continue;
        if (saysNothing(judged)) yield { cell: judged.row.progress.cell, values: {} };
      }
    },
    message: () => "The note says nothing new.",
    why: "A note without content takes a line of the paper and leaves the member's question.",
    mend: "Say what was done, by whom and when; leave the cell blank if nothing was.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Gather outcomes", progress: "14 practices engaged" }] }],
      fail: [
        {
          rows: [{ action: "Gather outcomes", progress: "Ongoing as this progresses" }],
          says: "The note says nothing new.",
        },
      ],
    },
  }),
  rule({
    id: "P04",
    severity: "warning",
    title: "Note that promises a day now past",
    foldsOn: "progress",
    *check(facts) {
      for (const judged of facts.rows) {
        if (judged.row.progress.kind === "blank") continue;
        const promised = passedPromise(facts, judged);
        if (promised) yield { cell: judged.row.progress.cell, values: { date: promised } };
      }
    },
    message: ({ date }) => `This was due ${date}. Did it happen?`,
    why: "A promise left standing after its day shows the committee that nobody has read the note since.",
    mend: "Say whether it happened, and what came of it.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Engage patient groups", progress: "Webinar to take place in November 2024" }] },
        { rows: [{ action: "Engage patient groups", progress: "Webinar held in June 2024" }] },
        { rows: [{ action: "Agree the forecast", progress: "Draft circulated to Planning Services on 14/09/24" }] },
      ],
      fail: [
        {
          rows: [{ action: "Engage patient groups", progress: "Webinar being developed, to take place in June 2024" }],
          says: "This was due June 2024. Did it happen?",
        },
        {
          rows: [
            { action: "Engage patient groups", progress: "PPG webinar being developed to take place in Autumn 2021" },
          ],
          asAt: "2021-12-29",
          says: "This was due Autumn 2021. Did it happen?",
        },
      ],
    },
  }),
  rule({
    id: "P05",
    severity: "warning",
    title: "Percentage that is none",
    foldsOn: "percent",
    *check(facts) {
      for (const { row } of facts.rows) {
        const { percent } = row;
        if (percent.kind !== "unreadable") continue;
        const bare = /^[^\d-]{0,20}(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent|pc)[^\d%]{0,40}$/i.exec(
          oneLine(percent.text),
        );
        const fix =
          bare?.[1] && Number(bare[1]) <= 100 && !OTHER_THAN.test(percent.text)
            ? { cell: percent.cell, old: percent.text, new: `${bare[1]}%` }
            : null;
        yield fix ? { cell: percent.cell, values: {}, fix } : { cell: percent.cell, values: {} };
      }
    },
    message: () => "Percent should be 0 to 100.",
    why: "A percentage that cannot be one is left out of every rating and every average.",
    mend: "Type a number from 0 to 100.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Map the slots", percent: "75%" }] }],
      fail: [
        { rows: [{ action: "Map the slots", percent: "140%" }], says: "Percent should be 0 to 100." },
        { rows: [{ action: "Map the slots", percent: "most of it" }], says: "Percent should be 0 to 100." },
      ],
    },
  }),
  rule({
    id: "P06",
    severity: "error",
    title: "Status at odds with percentage or rating",
    foldsOn: "percent",
    *check(facts) {
      for (const judged of facts.rows) {
        const note = noteAgainst(facts, judged);
        if (note) yield note;
        const percent = valueOf(judged.row.percent);
        const status = statusOf(facts, judged);
        if (status === null) continue;
        const complete = status === "complete" || status === "assured";
        if (percent !== null && ((complete && percent < 1) || (percent === 1 && UNFINISHED.has(status)))) {
          const done = `${Math.min(roundHalfAway(percent * 100), percent < 1 ? 99 : 100)}%`;
          const one = `The status says "${saidOf(judged)}"`;
          yield { cell: judged.row.percent.cell, values: { one, other: `${done} is recorded` } };
          continue;
        }
        const declared = declaredOf(facts, judged);
        if (declared && CONTRADICTS[status]?.includes(declared)) {
          const other = `the rating is "${clipped(wordsOf(judged.row.declared))}"`;
          yield { cell: judged.row.declared.cell, values: { one: `The status says "${saidOf(judged)}"`, other } };
        }
      }
    },
    message: ({ one, other }) => `${one}, and ${other}.`,
    why: "One of the two is wrong, and the rating rests on them.",
    mend: "Correct whichever is wrong. Until then a row that is called complete is rated amber.",
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Map the slots", status: "Complete", percent: "100%" }] },
        { rows: [{ action: "Map the slots", status: "In progress", percent: "75%" }] },
        { rows: [{ action: "Map the slots", status: "Complete", declared: "Green", percent: "100%" }] },
        { rows: [{ action: "Map the slots", status: "In progress", declared: "Amber" }] },
        // What was said last may be another thing.
        {
          rows: [
            {
              action: "Map the slots",
              due: "March 2025",
              status: "On track",
              progress: "Delayed by recruitment.\nBoth posts filled since.",
            },
          ],
        },
        {
          rows: [{ action: "Map the slots", due: "March 2025", status: "On track", progress: "Delayed slots mapped." }],
        },
      ],
      fail: [
        {
          rows: [{ action: "Map the slots", status: "On track", declared: "Red" }],
          says: 'The status says "On track", and the rating is "Red".',
        },
        {
          rows: [{ action: "Map the slots", status: "Complete", percent: "80%" }],
          says: 'The status says "Complete", and 80% is recorded.',
        },
        {
          rows: [{ action: "Map the slots", status: "In progress", percent: "100%" }],
          says: 'The status says "In progress", and 100% is recorded.',
        },
        {
          rows: [{ action: "Map the slots", due: "March 2025", percent: "50%", progress: "Delayed: funding." }],
          says: '50% done rates this green, and the notes begin "Delayed".',
        },
        {
          rows: [
            { action: "Map the slots", due: "March 2025", status: "On track", progress: "At risk – no supplier found" },
          ],
          says: 'The status says "On track", and the notes begin "At risk".',
        },
        {
          rows: [
            { action: "Map the slots", due: "March 2025", declared: "Green", progress: "On hold until the lease ends" },
          ],
          says: 'The rating is "Green", and the notes begin "On hold until the lease ends".',
        },
      ],
    },
  }),
  rule({
    id: "P07",
    severity: "warning",
    title: "Complete with nothing to show it",
    foldsOn: "status",
    *check(facts) {
      for (const judged of facts.rows) {
        const { row } = judged;
        if (!saysComplete(facts, judged) || row.completed.kind !== "blank" || row.evidence.kind !== "blank") continue;
        const notes = judged.evidence;
        if (notes.dayFrom === "note" || notes.signal === "complete" || notes.signal === "progress") continue;
        yield { cell: row.status.kind === "blank" ? row.percent.cell : row.status.cell, values: {} };
      }
    },
    message: () => "When, and what shows it?",
    why: "A member may ask how it is known, and blue says that it is.",
    mend: "Give the day of completion, or where the evidence is kept.",
    beforePaper: false,
    examples: {
      pass: [
        { rows: [{ action: "Map the slots", status: "Complete", completed: "12 June 2024" }] },
        {
          rows: [
            { action: "Map the slots", status: "Complete", progress: "Mapping completed and shared in June 2024" },
          ],
        },
      ],
      fail: [{ rows: [{ action: "Map the slots", status: "Complete" }], says: "When, and what shows it?" }],
    },
  }),
  rule({
    id: "P08",
    severity: "warning",
    title: "Owner's rating and dates disagree",
    foldsOn: "declared",
    *check(facts) {
      for (const judged of facts.rows) {
        const done = valueOf(judged.row.completed);
        if ((done?.start ?? done?.end ?? facts.asAt) > facts.asAt)
          yield { cell: judged.row.completed.cell, values: { said: "Completed on a day after the report date." } };
        if (isSettled(facts, judged)) continue;
        const declared = declaredOf(facts, judged);
        const status = declared === null ? statusOf(facts, judged) : null;
        const good = declared === "green" || declared === "blue" || status === "on track";
        const bad = declared === "red" || status === "off track";
        const silent = wordsOf(judged.row.progress) === "" && wordsOf(judged.row.recovery) === "";
        const early = judged.position === "later" || judged.position === "dueSoon";
        if ((good && judged.position === "passed") || (bad && early && silent)) {
          const cell = declared === null ? judged.row.status.cell : judged.row.declared.cell;
          const word = clipped(wordsOf(declared === null ? judged.row.status : judged.row.declared));
          const why = good ? "but its date has passed." : "before its date, and nothing says why.";
          yield { cell, values: { said: good ? `Rated "${word}", ${why}` : `Rated "${word}" ${why}` } };
        }
      }
    },
    message: ({ said }) => said,
    why: "Green on an action whose day has passed is the mistake that a committee remembers.",
    mend: "Ask the owner; record completion, correct the date or change the rating.",
    beforePaper: true,
    examples: {
      pass: [
        { rows: [{ action: "Map the slots", due: "March 2025", declared: "Green" }] },
        {
          rows: [
            { action: "Map the slots", due: "March 2025", declared: "Red", progress: "The supplier has withdrawn." },
          ],
        },
      ],
      fail: [
        {
          rows: [{ action: "Map the slots", due: "August 2024", declared: "Green" }],
          says: 'Rated "Green", but its date has passed.',
        },
        {
          rows: [{ action: "Map the slots", due: "March 2025", declared: "Red", progress: "" }],
          says: 'Rated "Red" before its date, and nothing says why.',
        },
        {
          rows: [{ action: "Map the slots", status: "Complete", declared: "Blue", completed: "6 November 2024" }],
          says: "Completed on a day after the report date.",
        },
      ],
    },
  }),
  rule({
    id: "P09",
    severity: "warning",
    title: "Status word not known",
    foldsOn: "status",
    *check(facts) {
      for (const judged of facts.rows) {
        const { row } = judged;
        const status = wordsOf(row.status);
        if (status !== "" && statusOf(facts, judged) === null && ratingWord(status) === null) {
          yield { cell: row.status.cell, values: { x: clipped(status, 40) } };
        }
        const declared = wordsOf(row.declared);
        if (declared !== "" && declaredOf(facts, judged) === null && meaningIn(facts, declared) === null) {
          yield { cell: row.declared.cell, values: { x: clipped(declared, 40) } };
        }
      }
    },
    message: ({ x }) => `"${x}" is not a status we know.`,
    why: "A word with no agreed meaning counts as no status, so the row may be rated grey.",
    mend: "Say once what the word means, or use a word of the list.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Map the slots", status: "On track", declared: "Green" }] }],
      fail: [
        { rows: [{ action: "Map the slots", status: "Simmering" }], says: '"Simmering" is not a status we know.' },
        { rows: [{ action: "Map the slots", declared: "Purple" }], says: '"Purple" is not a status we know.' },
      ],
    },
  }),
  rule({
    id: "P10",
    severity: "warning",
    title: "Off track with no way back",
    foldsOn: "declared",
    *check(facts) {
      for (const judged of facts.rows) {
        const { row, reported } = judged;
        const declared = declaredOf(facts, judged);
        const status = statusOf(facts, judged);
        const said =
          declared === "red" ||
          declared === "amber" ||
          status === "delayed" ||
          status === "at risk" ||
          status === "off track";
        if (isSettled(facts, judged) || !(said || reported.rating === "red")) continue;
        if (wordsOf(row.recovery) !== "" || valueOf(row.revised) !== null) continue;
        const cell = row.recovery.kind === "blank" && !anyColumn(facts, "recovery") ? row.cell : row.recovery.cell;
        yield { cell, values: {} };
      }
    },
    message: () => "Say what will bring this back on track.",
    why: "A red line without a recovery action invites the committee to write one.",
    mend: "Add the recovery action and its date, or a new date for the whole.",
    beforePaper: false,
    examples: {
      pass: [
        {
          rows: [
            { action: "Open the hub", due: "March 2025", declared: "Red", recovery: "Second supplier from November" },
          ],
        },
        { rows: [{ action: "Open the hub", due: "March 2025", declared: "Amber", revised: "June 2025" }] },
      ],
      fail: [
        {
          rows: [{ action: "Open the hub", due: "March 2025", declared: "Amber" }],
          says: "Say what will bring this back on track.",
        },
      ],
    },
  }),
  rule({
    id: "P11",
    severity: "advice",
    title: "Stopped, by its notes",
    foldsOn: "progress",
    *check(facts) {
      for (const judged of facts.rows) {
        const { row } = judged;
        if (row.progress.kind === "blank" || statusOf(facts, judged) === "closed" || saysComplete(facts, judged))
          continue;
        if (judged.evidence.signal === "stopped") yield { cell: row.progress.cell, values: {} };
      }
    },
    message: () => "This may have ended. Close it?",
    why: "Work that has ended and stands open is chased for nothing.",
    mend: "Close the row and say why, or say what goes on.",
    beforePaper: false,
    examples: {
      pass: [{ rows: [{ action: "Report absence", progress: "Absence reporting set up in 12 practices" }] }],
      fail: [
        {
          rows: [{ action: "Report absence", progress: "Absence reporting stepped down again in October 2021." }],
          says: "This may have ended. Close it?",
        },
      ],
    },
  }),
];
