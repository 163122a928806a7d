/** How whole plans stand to the checklists: the years that fit, the officer's own list, decisions that win, prompts answered. */

import { day } from "../../../src/domain/calendar";
import { takeOwnLists } from "../../../src/domain/coverage/own-checklist";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema, type Settings } from "../../../src/domain/settings";
import type { Grid } from "../../../src/domain/grid";
import type { KeptSheets } from "../../../src/domain/kept-sheets";
import { gridOf } from "../../support/grid-of";

const PLAN = `Action | Owner | Due date | Progress
Retire the last analogue lines | Digital lead | March 2025 | Two practices left
Offer call-back on every line | Digital lead | 30 September 2024 |
Plant trees outside the surgery | Estates lead | December 2024 |`;

function cover(plan: string, extras: { settings?: Partial<Settings>; more?: Grid[]; kept?: KeptSheets } = {}) {
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A1", plan), ...(extras.more ?? [])],
    settings: settingsSchema.parse(extras.settings ?? {}),
    asAt: day(2024, 9, 1),
    asAtFrom: "given",
    ...(extras.kept ? { kept: extras.kept } : {}),
  });
  return review;
}

const lists = (review: ReturnType<typeof cover>) => [...new Set(review.coverage.map(({ list }) => list))];

test("lists whose years fit the plan's dates are held against it, others are left out with the reason", () => {
  const review = cover(PLAN);
  expect(lists(review)).toEqual(["recovery-ask-2024", "icb-action", "practice-pcn-action", "support-offer"]);
  expect(review.coverageNotes).toEqual([
    "Prompts for system-level access improvement plans: It is a list of 2023/24; none of the plan's 3 dated actions are due in those years.",
  ]);
  const earlier = cover(PLAN.replaceAll("2024", "2021").replaceAll("2025", "2022"));
  expect(lists(earlier)).toEqual([]);
  expect(earlier.coverageNotes).toHaveLength(5);
});

test("a plan of other years is compared where the settings ask for it", () => {
  const earlier = PLAN.replaceAll("2024", "2021").replaceAll("2025", "2022");
  expect(lists(cover(earlier, { settings: { checklists: ["icb-action"] } }))).toEqual(["icb-action"]);
  expect(lists(cover(PLAN, { settings: { checklists: [] } }))).toEqual([]);
});

test("a match says its rows, its words and how long after the national date the row is due", () => {
  const telephony = cover(PLAN).coverage.find(({ id }) => id === "003-P7")!;
  expect(telephony).toMatchObject({ verdict: "possible", terms: ["analogue"], decided: null, dueDay: "2023-07-01" });
  expect(telephony.matches).toEqual([
    { sheet: "Plan", row: 2, cell: "A2", terms: ["analogue"], sectionAgrees: false, daysAfter: 639 },
  ]);
});

test("nothing is covered, partly covered or not covered unless the officer said so", () => {
  const words = new Set(cover(PLAN).coverage.map(({ verdict }) => verdict));
  expect([...words].sort()).toEqual(["likely", "none", "possible"]);
});

const OWN = gridOf(
  "Our asks",
  "A1",
  `What we promised the board
No | Section | Ask | By when | Words to look for
1 | Estates | Green space at every surgery | 31 October 2024 | trees; green space
2 | Estates | Solar panels | | solar, panels`,
);

test("a list of the officer's own comes first, and none of its asks is read as an action", () => {
  const review = cover(PLAN, { more: [OWN] });
  expect(review.counts.lines).toBe(3);
  expect(lists(review)[0]).toBe("own: Our asks");
  const own = review.coverage.filter(({ list }) => list === "own: Our asks");
  expect(own.map(({ id, verdict, dueDay }) => [id, verdict, dueDay])).toEqual([
    ["1", "possible", "2024-10-31"],
    ["2", "none", null],
  ]);
  expect(own[0]!.matches[0]).toMatchObject({ row: 4, daysAfter: 61 });
});

const decisions = (text: string): KeptSheets => ({
  "coverage-check": gridOf(
    "Coverage check",
    "A1",
    `List and item | Ask | Your decision | Reason for your decision\n${text}`,
  ),
});

test("the officer's decision wins over any match", () => {
  const kept = decisions("practice-pcn-action 003-P7 | … | not applicable | All lines were digital in 2022");
  const telephony = cover(PLAN, { kept }).coverage.find(({ id }) => id === "003-P7")!;
  expect(telephony).toMatchObject({
    verdict: "not applicable",
    suggestion: "possible",
    decided: { verdict: "not applicable", reason: "All lines were digital in 2022" },
  });
});

test.each([
  [
    "a word that is none of the four",
    "icb-action 003-I4 | … | Done | It is",
    'Coverage check, cell C2: "Done" is none of Covered, Partly, Not covered, Not applicable.',
  ],
  [
    "a decision without its reason",
    "icb-action 003-I4 | … | Covered |",
    "Coverage check, cell C2: a decision needs its reason before it counts.",
  ],
])("%s is said and not taken", (_what, row, sentence) => {
  const review = cover(PLAN, { kept: decisions(row) });
  expect(review.coverage.find(({ id }) => id === "003-I4")!.decided).toBeNull();
  expect(review.coverageNotes).toContain(sentence);
});

const MEASURES = (trajectory: string) =>
  gridOf(
    "Measures",
    "A1",
    `Measure | Unit | Baseline | Trajectory | Target | Actual\nCalls answered | % | 70 | ${trajectory} | 90 | 74\nBooked online | % | 20 | | | 24`,
  );

test.each([
  [
    "80",
    "likely: 1 of 2 measures have a trajectory and 1 a target; 0 of 3 actions have a success measure with a number.",
  ],
  [
    "",
    "possible: 0 of 2 measures have a trajectory and 1 a target; 0 of 3 actions have a success measure with a number.",
  ],
])("measures with figures answer the prompt for trajectories: %j", (trajectory, expected) => {
  const { answer: words, verdict } = cover(PLAN, { ...PROMPTS, more: [MEASURES(trajectory)] }).coverage.find(
    ({ id }) => id === "002-A1",
  )!;
  expect(`${verdict}: ${words}`).toBe(expected);
});

test("a list of the officer's own is read under the other names of its headings, blank asks passed over", () => {
  const list = gridOf(
    "Our list",
    "B3",
    `What we were asked
 | |
Time due | Reference | words to look for | Theme | ASK | How it will be shown
 | a | trees, green space; | Estates | Plant trees | A photograph
31 May 2024 | | | | Solar panels |
TBC | c | roof | | |
spring 2025 | d | roof | Estates | Mend the roof |`,
  );
  const { lists, others } = takeOwnLists([list, gridOf("Plan", "A1", PLAN)]);
  expect(others.map(({ sheet }) => sheet)).toEqual(["Plan"]);
  expect(lists).toEqual([
    {
      id: "own: Our list",
      title: "Our list",
      kind: "asks",
      years: "",
      first: null,
      last: null,
      source: 'the sheet "Our list" of this workbook',
      items: [
        {
          id: "a",
          commitment: "Estates",
          ask: "Plant trees",
          measure: "A photograph",
          dueText: null,
          dueDay: null,
          terms: ["trees", "green space"],
        },
        {
          id: "7",
          commitment: null,
          ask: "Solar panels",
          measure: null,
          dueText: "31 May 2024",
          dueDay: "2024-05-31",
          terms: [],
        },
        {
          id: "d",
          commitment: "Estates",
          ask: "Mend the roof",
          measure: null,
          dueText: "spring 2025",
          dueDay: "2025-05-31",
          terms: ["roof"],
        },
      ],
    },
  ]);
});

test("a list of asks without dates, with line breaks between its words", () => {
  const { lists } = takeOwnLists([
    gridOf("Asks", "A1", [
      ["Ask", "Words to look for"],
      ["Plant trees", "trees\nshade , green space;;"],
    ]),
  ]);
  expect(lists[0]!.items).toEqual([
    {
      id: "2",
      commitment: null,
      ask: "Plant trees",
      measure: null,
      dueText: null,
      dueDay: null,
      terms: ["trees", "shade", "green space"],
    },
  ]);
});

test.each([
  [15, 1],
  [16, 0],
])("its headings stand within sixteen rows: %d rows above", (above, lists) => {
  const rows = Array.from({ length: above }, () => ["x", ""]);
  const grid = gridOf("Asks", "A1", [...rows, ["Ask", "Words to look for"], ["Plant trees", "trees"]]);
  expect(takeOwnLists([grid]).lists).toHaveLength(lists);
  expect(
    takeOwnLists([
      gridOf("Asks", "A1", [
        ["Ask", "Words"],
        ["Plant trees", "trees"],
      ]),
    ]).lists,
  ).toEqual([]);
});

const PROMPTS = { settings: { checklists: ["system-plan-prompt"] } };
const answer = (plan: string, id: string) => {
  const { answer: words, verdict } = cover(plan, PROMPTS).coverage.find((each) => each.id === id)!;
  return `${verdict}: ${words}`;
};

test.each([
  ["no senior responsible officer", PLAN, "002-V5", "none: No row and no heading names a senior responsible officer."],
  [
    "one named in an owner cell",
    PLAN.replace("Estates lead", "SRO for estates"),
    "002-V5",
    "possible: 1 of 3 actions name a senior responsible officer.",
  ],
  ["milestones by dates", PLAN, "002-A2", "likely: 3 of 3 actions have a date by which they are due."],
  ["progress to date", PLAN, "002-A6", "possible: 1 of 3 actions have a note of progress."],
  ["tracking", PLAN, "002-A3", "likely: The plan keeps progress for its 3 actions."],
  [
    "trajectories: no measure has a number",
    PLAN,
    "002-A1",
    "none: 0 of 3 actions have a success measure with a number; no trajectory was found.",
  ],
  [
    "inequalities spoken of",
    PLAN.replace("Two practices left", "Begun in the most deprived wards"),
    "002-H2",
    "possible: 1 of 3 actions speak of inequalities or deprivation.",
  ],
  ["inequalities not spoken of stay open", PLAN, "002-H2", "none: null"],
  ["an open prompt stays open", PLAN, "002-F1", "none: null"],
  [
    "a column for the senior responsible officer",
    `Action | SRO | Due date\nRetire the lines | Digital lead | March 2025\nPlant trees | | May 2025\nPrint | | May 2025`,
    "002-V5",
    "possible: 1 of 3 actions stand under a column for the senior responsible officer.",
  ],
  [
    "a column for it that half of the actions fill",
    `Action | Senior responsible owner | Due date\nRetire the lines | Digital lead | March 2025\nPlant trees | | May 2025`,
    "002-V5",
    "likely: 1 of 2 actions stand under a column for the senior responsible officer.",
  ],
  [
    "milestones on the way",
    PLAN.replace("30 September 2024", "first draft 31 May 2024, final 30 September 2024"),
    "002-A2",
    "likely: 3 of 3 actions have a date by which they are due, 1 of them with an earlier milestone.",
  ],
  [
    "no date at all",
    PLAN.replace("March 2025", "TBC").replace("30 September 2024", "").replace("December 2024", "ongoing"),
    "002-A2",
    "none: 0 of 3 actions have a date by which they are due.",
  ],
  [
    "tracking in several columns",
    `Action | Status | RAG | % complete | Progress | Due date\nRetire the lines | On track | Green | 50% | Two left | May 2025\nPlant trees | | | | | May 2025`,
    "002-A3",
    "likely: The plan keeps status, the owner's rating, percent complete and progress for its 2 actions.",
  ],
  [
    "tracking in one column, of one action",
    "Action | Status | Due date\nRetire the lines | On track | May 2025",
    "002-A3",
    "likely: The plan keeps status for its one action.",
  ],
  [
    "nothing that tracks",
    "Action | Owner | Due date\nPlant trees | Estates | May 2025",
    "002-A3",
    "none: The plan has no column for status, rating, percent or progress.",
  ],
  [
    "no column for progress",
    "Action | Owner | Due date\nPlant trees | Estates | May 2025",
    "002-A6",
    "none: The plan has no column for progress.",
  ],
  [
    "recovery actions",
    `Action | Due date | Recovery action\nRetire the lines | May 2025 | Hire\nPlant trees | May 2025 | \nPrint | May 2025 |`,
    "002-P8",
    "possible: 1 of 3 actions have a recovery action.",
  ],
  ["no column for recovery: the prompt is open", PLAN, "002-P8", "none: null"],
  [
    "success measures with numbers, and no trajectory",
    `Action | Success measure | Due date\nRetire the lines | 19 practices | May 2025\nPlant trees | Shade | May 2025`,
    "002-A1",
    "possible: 1 of 2 actions have a success measure with a number; no trajectory was found.",
  ],
])("a prompt is answered from the plan's facts where it can be: %s", (_what, plan, id, expected) => {
  expect(answer(plan, id)).toBe(expected);
});
