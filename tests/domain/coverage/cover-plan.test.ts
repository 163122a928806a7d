/** How whole plans stand to the checklists: the years that fit, the officer's own list, decisions that win, prompts answered. */

import { day } from "../../../src/domain/calendar";
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
    "Prompts for system-level access improvement plans: It is a list of 2023/24; 0 of the plan's 3 dated actions are due in those years.",
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
])("a prompt is answered from the plan's facts where it can be: %s", (_what, plan, id, expected) => {
  expect(answer(plan, id)).toBe(expected);
});
