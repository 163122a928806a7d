/**
 * All that a reading says, word for word, for every example, every wording of the other suites, and the wordings on both sides of
 * each bound in `more-wordings.txt`: kept in `all-that-is-said.txt`, so that no sentence and no bound changes unseen.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { DateContext, DateReading } from "../../../src/domain/dates/date-reading";
import { shownDate } from "../../../src/domain/dates/number-format";
import { FORMS } from "../../../src/domain/dates/forms";
import { JOINS } from "../../../src/domain/dates/joins";
import { PHRASES } from "../../../src/domain/dates/phrases";
import { readDate } from "../../../src/domain/dates/read-date";
import { printDates, printReading } from "../../../src/domain/dates/print-reading";
import { goldenOf } from "../../support/golden";
import notDates from "./not-dates.json";
import seedWordings from "./seed-wordings.json";
import wordings from "./wordings.json";
import { contextOf, dayIn, readText, saysDays } from "./read-text";

const more = readFileSync(join(__dirname, "more-wordings.txt"), "utf8").trimEnd().split("\n");
const examples = [...FORMS, ...JOINS, ...PHRASES].flatMap((entry) => entry.examples.map(({ text }) => text));
const TEXTS = [
  ...new Set([...examples, ...[...wordings, ...seedWordings].map(({ text }) => text), ...notDates, ...more]),
];

const CONTEXTS: readonly (readonly [string, DateContext])[] = [
  ["", contextOf()],
  ["plan of 10 June 2024: ", contextOf({ planDate: "2024-06-10" })],
  [
    "plan of 2024/25, with meetings: ",
    {
      ...contextOf({ meetings: { "ICB Board": "2023-11-23", "Health Scrutiny Committee": "2025-03-12" } }),
      planYear: { starts: 2024, text: "2024/25" },
    },
  ],
];

/** What kind of date, its days, how exact, and the entry that read it; then, a line each, what else is said. */
function told(found: DateReading): string {
  const kinds = [found.class, found.ongoing && "ongoing", found.soft && "soft", found.done && "done"].filter(Boolean);
  const [printed, days] = [found.why === null ? printReading(found) : null, printDates(found)];
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ["label", found.label],
    ["condition", found.condition],
    ["done on", found.doneOn],
    ...found.milestones.map(({ day, label }) => ["milestone", `${day} ${label}`.trimEnd()] as const),
    ...notesOf(found),
    ["why", found.why],
    ["suggestion", found.suggestion],
    ["replaced", found.replaced && `“${found.replaced.text}” ${told(found.replaced).replace(/\n */g, " | ")}`],
    ["printed", printed],
    ["days", days !== null && printed?.startsWith(days) === true ? null : days],
  ];
  return [
    `${kinds.join(", ")}: ${saysDays(found)} (${found.precision ?? "-"}) by ${found.phrase ?? "none"}`,
    ...said.flatMap(([name, words]) => (words === null || words === undefined ? [] : [`${name}: ${words}`])),
  ]
    .map((line) => line.replace(/\n/g, "⏎"))
    .join("\n    ");
}

/** What was assumed and warned of, each sentence once, with the kinds under which it is said. */
function notesOf({ assumed, warnings }: DateReading): [string, string][] {
  const notes = [
    ...assumed.map((sentence) => ({ kind: "assumed", sentence })),
    ...warnings.map(({ kind, sentence }) => ({ kind, sentence })),
  ];
  const sentences = [...new Set(notes.map(({ sentence }) => sentence))];
  return sentences.map((sentence) => [
    notes.flatMap((note) => (note.sentence === sentence ? [note.kind] : [])).join(", "),
    sentence,
  ]);
}

/** The reading with no plan's date known; then those of a plan with one, where they say anything else. */
function entryOf(text: string): string {
  const said = CONTEXTS.map(([where, context]) => [where, told(readText(text, context))] as const);
  const different = said.filter(([, each], index) => said.findIndex(([, other]) => other === each) === index);
  return [`“${text.replace(/\n/g, "⏎")}”`, ...different.map(([where, each]) => `  ${where}${each}`)].join("\n");
}

test("all that is said of every wording", () => {
  const all = `${TEXTS.map(entryOf).join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, "all-that-is-said.txt", all));
});

const FORMATS = [
  "General",
  "0.0",
  "dd/mm/yyyy",
  "d-mmm",
  "mmm-yy",
  "mmmm yyyy",
  "yyyy",
  "h:mm",
  "[$-809]d mmmm yyyy;@",
];
const VALUES = [
  -1, 0, 1, 59, 60, 61, 1989, 1990, 2025, 2025.5, 2099, 2100, 32_873, 32_874, 45_658, 45_717, 45_747, 45_747.75, 73_415,
  73_416, 3e6,
];

/** Format codes that show a date, part of one, or none, however they are dressed. */
const CODES =
  `d|dd/mm/yyyy|mmm|mmmm yyyy|yy|yyyy|m/yy|h:mm|mm:ss|[h]:mm|[mm]:ss|[s]|h:mm AM/PM|h:mm a/p|m A/P|yyyy h:mm|m h|s|General|@||0|0%|
"d"0|"d|\\d0|_d0|*d0|[d]0|[d|[Red]d|[$-809]d mmm|[$-F800]0|General;dd|dd;@|;dd|0;dd|general d|GENERAL|D|MMM|YYYY|[H]:MM|0.0E+00|#,##0 "m"|[mmm]`
    .replace("\n", "")
    .split("|");

test("what of a date each format code shows", () => {
  const all = `${CODES.map((code) => `“${code}” ${shownDate(code) ?? "none"}`).join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, "all-that-is-said-of-formats.txt", all));
});

/** Slips beside spaces, which no file of wordings would keep. */
const SPACED = [
  " 20250331 ",
  "  31032025",
  "31032025  ",
  " 31 03 2025 ",
  "31  March\t2025",
  "Mar 204 ",
  " March2025",
  "\u00a031/O3/2025",
];

test("a slip is mended with spaces around it too", () => {
  const all = `${SPACED.map((text) => `${JSON.stringify(text)} ${told(readText(text)).replace(/\n */g, " | ")}`).join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, "all-that-is-said-of-slips.txt", all));
});

test("all that is said of every number under every format, and of what is neither a number nor words", () => {
  const said = (value: number, format: string, dateSystem: "1900" | "1904"): string =>
    told(readDate(value, format, contextOf({ dateSystem }))).replace(/\n */g, " | ");
  const lines = VALUES.flatMap((value) => {
    const all = FORMATS.map((format) => [format, said(value, format, "1900")] as const);
    const kinds = [...new Set(all.map(([, each]) => each))];
    return [
      ...kinds.map(
        (kind) =>
          `${value} under ${all.flatMap(([format, each]) => (each === kind ? [format] : [])).join(", ")}: ${kind}`,
      ),
      `${value} under dd/mm/yyyy on an old Mac: ${said(value, "dd/mm/yyyy", "1904")}`,
    ];
  });
  const others = [true, false, "#REF!", "#N/A", "#GETTING_DATA", "#NOTE", " 45747 ", "45747.5", "4574", "457470"].map(
    (value) => `${value}: ${told(readDate(value, "General", contextOf())).replace(/\n */g, " | ")}`,
  );
  const long = ["x".repeat(1000), "x".repeat(1001), "1 March 2025; ".repeat(20), "1 March 2025; ".repeat(21)].map(
    (text) => `${text.slice(0, 14)} × ${text.length}: ${readText(text).class} ${readText(text).why}`,
  );
  const all = `${[...lines, ...others, ...long].join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, "all-that-is-said-of-numbers.txt", all));
});

/** A calendar as a board keeps one: several meetings of a name, some on one side of the plan's own date. */
const CALENDAR: DateContext = {
  ...contextOf({ planDate: "2024-06-10" }),
  meetings: [
    ["ICB Board", "2024-09-25"],
    ["ICB Board", "2024-06-09"],
    ["ICB Board", "2024-07-17"],
    ["ICB Board", "2025-03-12"],
    ["ICB Board", "2025-03-31"],
    ["ICB Board", "2025-03-26"],
    ["Primary Care Commissioning Committee", "2024-06-10"],
    ["Primary Care Commissioning Committee", "2025-03-01"],
    ["Health and Wellbeing Board", "2024-06-12"],
    ["Quality Forum (2)", "2024-06-11"],
    ["Meeting of the Digital Group", "2024-10-01"],
    ["Digital Group", "2024-10-31"],
  ].map(([name = "", day = ""]) => ({ name, day: dayIn(day) })),
};

const OF_MEETINGS = [
  "next ICB Board",
  "Next ICB board meeting",
  "next meeting of the ICB",
  "At the next committee meeting",
  "next Primary Care Commissioning Committee",
  "next Health and Wellbeing Board",
  "next digital group",
  "next Finance Committee",
  "next Finance Committee, 2.",
  "the next meeting",
  "by the next meeting in the",
  "March 2025 Board",
  "ICB Board March 2025",
  "March 2025 Health and Wellbeing Board",
  "Primary Care Commissioning Committee, March 2025",
  "Primary Care Commissioning Committee, April 2025",
  "June 2024 ICB Board",
  "July 2024 ICB Board",
  "By July /September board 2024",
  "Board meeting in October 2024",
  "Digital Group in October 2024",
  "committee meeting October 2024",
  "Finance Committee, March 2025",
  "Q4 2024/25 ICB Board",
  "before the ICB Board in July 2024",
  "31 March 2025 ICB Board",
  "30 March 2025 ICB Board",
  "ICB Board on 17/07/2024",
  "report to ICB Board in March 2025 and September 2024",
];

test("a meeting named, where the calendar knows several", () => {
  const all = OF_MEETINGS.map(
    (text) =>
      `“${text}” ${told(readText(text, CALENDAR))}\n  with no plan's date: ${told(readText(text, { ...CALENDAR, planDate: null }))}`,
  );
  expect(`${all.join("\n")}\n`).toBe(goldenOf(__dirname, "all-that-is-said-of-meetings.txt", `${all.join("\n")}\n`));
});
