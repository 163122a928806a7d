/**
 * All that is said of ratings, word for word: the policies with their keys and clauses, every clause's example under every policy,
 * the rows of `more-rows.txt` on both sides of each bound, what each status word means, and what notes say. Kept in
 * `all-that-is-said.*.txt`, so that no sentence and no bound changes unseen.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { PlanField } from "../../../src/domain/plan/plan-row";
import type { Counts } from "../../../src/domain/review-schema";
import { readEvidence } from "../../../src/domain/status/evidence";
import { percentComplete, sizeAwareHeadline, worstOf } from "../../../src/domain/status/headline";
import type { JudgedRow } from "../../../src/domain/status/judged-row";
import type { Settings } from "../../../src/domain/settings";
import { NOTE_ENTRIES } from "../../../src/domain/status/note-entries";
import { findPolicy, POLICIES } from "../../../src/domain/status/policies";
import * as NOTE_WORDS from "../../../src/domain/status/note-words";
import { EMPTY_NOTES } from "../../../src/domain/status/note-words";
import { ratingWord, STATUS_WORDS, statusMeaning } from "../../../src/domain/status/status-words";
import { ratingsToDecide } from "../../../src/domain/status/to-decide";
import { toReviewRow } from "../../../src/domain/to-review";
import { goldenOf } from "../../support/golden";
import { dayOf, judgeRow, judgeRows, rateExample, settingsOf, type PlanWords } from "./plan-of";

const linesOf = (file: string): string[] => readFileSync(join(__dirname, file), "utf8").trimEnd().split("\n");

function expectKept(name: string, lines: readonly string[]): void {
  const all = `${lines.join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, `all-that-is-said.${name}.txt`, all));
}

test("the policies, their keys and their clauses", () => {
  expectKept(
    "policies",
    POLICIES.flatMap(({ id, title, use, source, sourceUrl, settings, colour, words, key, clauses }) => [
      `${id}: ${title} (${colour ? "in colour" : "in words"}) ${JSON.stringify(settings)}`,
      `  ${use}`,
      `  ${source} ${sourceUrl}`,
      ...key.map(({ rating, word, meaning }) => `  ${rating} “${words[rating]}” “${word}”: ${meaning}`),
      ...clauses.map((clause) => {
        const choices = (clause.choices ?? []).map(({ rating, says }) => ` / ${rating}: ${says}`).join("");
        const stands = clause.overridesDeclared ? ", against the owner's colour" : "";
        return `  ${clause.case} ${clause.rating} “${clause.label}”${stands}: ${clause.title}${choices}`;
      }),
    ]),
  );
});

test("every clause's example under every policy", () => {
  const examples = POLICIES.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.examples));
  const lines = [...new Set(examples)].flatMap((example) => [
    JSON.stringify(example),
    ...POLICIES.map(({ id }) => {
      const { rating, case: name, label, basis, suggested, because } = rateExample(example, id);
      return `  ${id}: ${rating} ${name} “${label}” (${basis}${suggested ? ", suggested" : ""}) ${because}`;
    }),
  ]);
  expectKept("examples", lines);
});

const cellsOf = (line: string): Partial<Record<PlanField, string | number>> =>
  Object.fromEntries(
    line.split(" | ").map((cell) => {
      const [field = "", value = ""] = [cell.slice(0, cell.indexOf(": ")), cell.slice(cell.indexOf(": ") + 2)];
      return [field, /^0\.\d+$/.test(value) ? Number(value) : value];
    }),
  );

function toldOf({ variance, position, computed, reported, disagreement, linkedTo }: JudgedRow): string[] {
  const { rating, case: name, label, basis, suggested, because } = computed;
  const { days, workingDays, slipDays, timesRevised, first, inForce } = variance;
  const computedAs = `${rating} ${name} “${label}” (${basis}${suggested ? ", suggested" : ""}) ${because}`;
  const same = reported.rating === rating && reported.because === because && reported.label === label;
  return [
    computedAs,
    ...(same ? [] : [`printed ${reported.rating} “${reported.label}” (${reported.basis}) ${reported.because}`]),
    ...(disagreement === null ? [] : [`disagreement: ${disagreement}`]),
    `${position}; ${variance.because} days ${days}, working ${workingDays}, slip ${slipDays}, moved ${timesRevised}, ${first} to ${inForce}`,
    ...linkedTo.map((other) => `linked to ${other.sheet} ${other.row}`),
  ];
}

/** A plan with a column for how things stand; one whose sheet names its own day; one without a report date. */
const PLANS: readonly (readonly [string, PlanWords])[] = [
  ["", { asAt: "2024-09-30" }],
  [
    "sheet of 20 September 2024: ",
    { asAt: "2024-09-30", updated: "2024-09-20", settings: { acceptSuggestions: true } },
  ],
  ["14 days of grace: ", { asAt: "2024-09-30", settings: { graceDays: 14, policy: "brag" } }],
  ["no report date: ", { asAt: null }],
];

test("rows on both sides of each bound", () => {
  const lines = linesOf("more-rows.txt").flatMap((line) => {
    const told = PLANS.map(([name, words]) => [name, toldOf(judgeRow(cellsOf(line), words)).join("\n    ")] as const);
    const different = told.filter(([, text], index) => told.findIndex(([, other]) => other === text) === index);
    return [line, ...different.map(([name, text]) => `  ${name}${text}`)];
  });
  expectKept("rows", lines);
});

/** What was decided on the row before: on its action or another, still in force, ended on the day before, without an end. */
const DECIDED = [
  { action: "Write to practices", on: "2024-09-01", expires: "2024-09-30" },
  { action: "Write to practices", on: "2024-09-01", expires: "2024-09-29" },
  { action: "Write to practices", on: "2024-09-01", expires: null },
  { action: "Print the leaflet", on: "2024-09-01", expires: null },
] as const;

test("what waits for the officer, and what may be answered", () => {
  const of = (cells: object, settings: Partial<Settings>): string[] => {
    const rows = judgeRows([{ action: "Write to practices", ...cells }], { asAt: "2024-09-30", settings }).map(
      toReviewRow,
    );
    const asks = ratingsToDecide(
      { rows, policy: settings.policy ?? "brag", asAt: "2024-09-30" },
      { decisions: [], ...settings },
    );
    return asks.map((each) => `  ${settings.policy ?? ""}${JSON.stringify(each)}`);
  };
  const lines = linesOf("more-rows.txt").flatMap((line) => {
    const asked = [...of(cellsOf(line), {}), ...of(cellsOf(line), { policy: "scrutiny-words" })];
    return asked.length === 0 ? [] : [line, ...asked];
  });
  const earlier = {
    sheet: "Action plan",
    row: 5,
    rating: "amber",
    reason: "an extension is agreed",
    by: "Programme lead",
  } as const;
  const lapsed = ["status: In progress | due: June 2024", "declared: Green | due: June 2024"].flatMap((line) =>
    DECIDED.map((decision) => ({ ...earlier, ...decision })).flatMap((decision) => [
      `${line}, decided ${decision.action} on ${decision.on} until ${decision.expires}`,
      ...of(cellsOf(line), { decisions: [decision] }),
      ...of(cellsOf(line), { decisions: [decision, { ...decision, on: "2024-08-01", reason: "an older reason" }] }),
      ...of(cellsOf(line), { decisions: [{ ...decision, on: "2024-08-01", reason: "an older reason" }, decision] }),
      ...of(cellsOf(line), {
        decisions: [
          { ...decision, row: 6 },
          { ...decision, sheet: "Other" },
        ],
      }),
    ]),
  );
  expectKept("undecided", [...lines, ...lapsed]);
});

const MORE_STATUSES =
  `100%|Complete.|COMPLETE – signed off|Complete - pending sign-off|Complete except Wigan|Completed on 12 June|
Complete by March|Completed 12/06/24|complete: partly|Closed|Open|Pending|On-track|On track (see notes)|On hold until May|Delayed due to staff|
Delayed a lot|Merged with action 4|Merged action 4|Embedded in June|Embedded on 3 May|in progress 50%|In progress for now|Signed off subject to audit|
Assured, but not yet|something else|Off track: late|superseded by the new scheme|cancelled in May|Paused, awaiting funding|not|overdue 3 weeks`
    .replace(/\n/g, "")
    .split("|");
const COLOURS =
  `Red|r|R|Amber|a|Green|G|Blue|B|Grey|Gray|amber green|Amber/Green|green-amber|Amber/Red|red amber|RAG: amber|BRAG rating green|
rated red|Status: green|Green – on track|green now red|red a|Green b|🔴|🟠|🟡|🟢|🔵|⚪|🔴🟢|🟢 on track|a note|r us|greenish|purple|`
    .replace(/\n/g, "")
    .split("|");

test("what each word for a status or a colour means", () => {
  const none = settingsOf();
  const own = settingsOf({ statusWords: { "Ambling along": "in progress", Complete: "on hold" } });
  const words = [...Object.values(STATUS_WORDS).flat(), ...MORE_STATUSES];
  expectKept("words", [
    ...words.map((word) => `${word}: ${statusMeaning(word, none)}`),
    ...["Ambling along", "ambling  ALONG - slowly", "complete"].map(
      (word) => `own ${word}: ${statusMeaning(word, own)}`,
    ),
    ...COLOURS.map((word) => `colour ${word}: ${ratingWord(word)}`),
  ]);
});

test("what notes say", () => {
  const entries = NOTE_ENTRIES.flatMap(({ words, matches, not }) => [
    ...words.map((word) => `The toolkit ${word} to practices`),
    ...words.map((word) => `It is ${word}`),
    ...matches,
    ...not,
  ]);
  const days = { asAt: dayOf("2024-09-30"), column: null, sheet: null };
  const lines = [...new Set([...entries, ...EMPTY_NOTES, ...linesOf("more-notes.txt")])].map((note) => {
    const { signal, phrase, newestDay, empty, days: noted, promised } = readEvidence(note, days);
    return [
      `“${note}” ${signal}${empty ? ", empty" : ""}`,
      ...(phrase === "" || phrase === note ? [] : [`  in: ${phrase}`]),
      ...(noted.length > 0
        ? [`  days: ${noted.map(({ start, end }) => `${start} to ${end}`).join(", ")}; newest ${newestDay}`]
        : []),
      ...promised.map(({ text, start, end, at }) => `  ahead: ${text}, ${start} to ${end}, at ${at}`),
    ].join("\n");
  });
  const kinds = NOTE_ENTRIES.map(({ id, signal, how, words }) => `${id} (${signal}, ${how}): ${words.join(", ")}`);
  const sets = Object.entries(NOTE_WORDS).flatMap(([name, words]) =>
    words instanceof Set ? [`${name}: ${[...words].join(", ")}`] : [],
  );
  expectKept("notes", [...kinds, ...sets, ...lines]);
});

/** Blue, green, amber, red, grey, closed, and how many of the reds are marked critical. */
const GROUPS =
  `0 0 0 0 0 0 0|0 0 0 0 0 3 0|1 0 0 0 0 1 0|2 0 0 0 0 0 0|0 1 0 0 0 0 0|0 3 0 0 0 0 0|0 2 1 0 0 0 0|0 3 1 0 0 0 0|0 3 2 0 0 0 0|0 8 2 0 0 0 0|
0 6 3 0 0 0 0|0 2 0 1 0 0 0|0 3 0 1 0 0 0|0 2 0 2 0 0 0|0 7 0 2 0 0 0|0 6 0 3 0 0 0|0 8 0 1 0 0 1|0 8 0 2 0 0 2|0 0 0 0 2 0 0|0 1 0 0 1 0 0|0 1 0 0 2 0 0|
1 0 0 0 1 0 0|2 0 0 0 1 0 0|0 0 0 1 3 0 1|0 5 0 0 2 1 0|1 1 1 1 1 1 0|0 0 0 8 0 0 0|0 0 1 0 0 0 0|0 0 0 0 1 1 0`
    .replace(/\n/g, "")
    .split("|");

test("the one rating of a group, in colours and in words", () => {
  const lines = GROUPS.map((group) => {
    const [blue = 0, green = 0, amber = 0, red = 0, grey = 0, closed = 0, critical = 0] = group.split(" ").map(Number);
    const total = blue + green + amber + red + grey + closed;
    const counts: Counts = { blue, green, amber, red, grey, closed, total };
    const told = ["brag", "scrutiny-words"].map((id) => {
      const policy = findPolicy(id);
      if (!policy) throw new Error(id);
      const { headline, headlineRating } = sizeAwareHeadline(counts, critical, policy);
      return `${headlineRating}: ${headline}`;
    });
    return `${group}: ${told.join(" / ")} / worst ${worstOf(counts)}, complete ${percentComplete(counts)}`;
  });
  expectKept("groups", lines);
});
