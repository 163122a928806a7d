/** Every check across plans runs its own examples: a few plans in, a sentence or none out. */

import { CHECKS_ACROSS, checkAcross, type Plans } from "../../../src/domain/combine/checks-across";
import type { ReviewRow } from "../../../src/domain/review-schema";
import { goldenOf } from "../../support/golden";
import { dated, reviewRow } from "../report/review-of";

function rowsOf(plans: Plans): ReviewRow[] {
  return Object.entries(plans)
    .flatMap(([name, rows]) => rows.map((row) => ({ name, row })))
    .map(({ name, row: { action, owner = "ICB", due = "2025-03-31" } }, index) =>
      reviewRow(
        {
          action,
          owners: [owner],
          ownerText: owner,
          lead: owner,
          due: dated(due, due === "" ? null : due),
          sheet: "Action data",
          cell: `A${index + 7}`,
          plan: { name, file: `${name}.xlsx`, sheet: "Plan", row: index + 2 },
        },
        index + 7,
      ),
    );
}

const said = (id: string, plans: Plans): string[] =>
  checkAcross(rowsOf(plans))
    .filter(({ rule }) => rule === id)
    .map(({ message }) => message);

describe.each(CHECKS_ACROSS.map((check) => [check.id, check.title, check] as const))("%s %s", (id, _title, check) => {
  test("says what its failing examples say it says", () => {
    expect(check.examples.fail.length).toBeGreaterThan(0);
    for (const { plans, says } of check.examples.fail) expect(said(id, plans)).toEqual([says]);
  });

  test("says nothing of its passing examples", () => {
    expect(check.examples.pass.length).toBeGreaterThan(0);
    for (const plans of check.examples.pass) expect(said(id, plans)).toEqual([]);
  });
});

test("ids are unique, and what is found points to its row on Action data", () => {
  expect(new Set(CHECKS_ACROSS.map(({ id }) => id)).size).toBe(CHECKS_ACROSS.length);
  const survey = [{ action: "Publish the access survey" }];
  const [finding] = checkAcross(rowsOf({ North: survey, South: survey }));
  expect(finding?.cells).toEqual([
    { sheet: "Action data", cell: "A7" },
    { sheet: "Action data", cell: "A8" },
  ]);
});

const inEach = (names: readonly string[], row: (name: string, index: number) => Plans[string][number]): Plans =>
  Object.fromEntries(names.map((name, index) => [name, [row(name, index)]]));
const SEVEN = ["North", "South", "East", "West", "Hill", "Dale", "Coast"];
const SURVEY = "Publish the access survey";

test("of many plans five are named, and of many dates five are told; the rest are counted", () => {
  const plans = inEach(SEVEN, (_, index) => ({ action: SURVEY, due: `2025-0${index + 1}-28` }));
  expect(said("X01", plans)).toEqual([
    '"Publish the access survey" stands in 7 plans: North, South, East, West, Hill and 2 more. Dates differ: 28 January 2025 in North; 28 February 2025 in South; 28 March 2025 in East; 28 April 2025 in West; 28 May 2025 in Hill; 2 more.',
  ]);
  const five = inEach(SEVEN.slice(0, 5), (_, index) => ({ action: SURVEY, due: index === 4 ? "" : "2025-03-28" }));
  expect(said("X01", five)).toEqual([
    '"Publish the access survey" stands in 5 plans: North, South, East, West and Hill. Dates differ: 28 March 2025 in North, South, East and West; no fixed date in Hill.',
  ]);
});

test("a long action is cut between words, and one long word where it must be", () => {
  const long = "Publish the access survey of every practice, pharmacy, optician and dentist of the borough for 2025";
  expect(
    said(
      "X01",
      inEach(["North", "South"], () => ({ action: long })),
    ),
  ).toEqual([
    '"Publish the access survey of every practice, pharmacy, optician and dentist of the borough …" stands in 2 plans: North and South.',
  ]);
  expect(
    said(
      "X01",
      inEach(["North", "South"], () => ({ action: long.slice(0, 90) })),
    ),
  ).toEqual([`"${long.slice(0, 90)}" stands in 2 plans: North and South.`]);
  expect(
    said(
      "X01",
      inEach(["North", "South"], () => ({ action: `${"x".repeat(95)} and so on` })),
    ),
  ).toEqual([`"${"x".repeat(90)} …" stands in 2 plans: North and South.`]);
});

test("wordings that are alike are told once, in the order of the rows, with ratings that differ", () => {
  const rows = rowsOf({
    North: [{ action: "Recruit two clinical pharmacists" }, { action: `${SURVEY} this winter` }],
    South: [{ action: `${SURVEY} in winter` }, { action: "Recruit two clinical  pharmacists." }],
    East: [{ action: `${SURVEY} this winter` }, { action: "Staff training" }],
    West: [{ action: "Staff training" }, { action: "Open a new hub" }],
  });
  const rated = rows.map((row, index) => ({
    ...row,
    reported: {
      ...row.reported,
      rating: index === 2 ? ("red" as const) : row.reported.rating,
      label: index === 2 ? "" : row.reported.label,
    },
  }));
  expect(
    checkAcross(rated).map(
      ({ rule, message, cells }) => `${rule} ${cells.map(({ cell }) => cell).join(" ")}: ${message}`,
    ),
  ).toEqual([
    'X01 A7 A10: "Recruit two clinical pharmacists" stands in 2 plans: North and South.',
    'X01 A8 A11 A9: "Publish the access survey this winter" stands, in words that are nearly the same, in 3 plans: North, East and South. Ratings differ: Status needed in North and East; red in South.',
    "X03 A7 A8 A9 A10 A11 A12 A13 A14: 8 of 8 actions, in 4 plans, are due on 31 March 2025. Is that realistic?",
  ]);
  expect(checkAcross([])).toEqual([]);
});

test("a further measure of an action is part of it, and counts for no plan", () => {
  const rows = rowsOf({ North: [{ action: SURVEY }], South: [{ action: SURVEY }] });
  expect(checkAcross(rows.map((row, index) => ({ ...row, measureOf: index === 1 ? 7 : null })))).toEqual([]);
});

test("a row that names nobody else belongs to its lead, and one owner counts once a row", () => {
  const rows = rowsOf({
    North: [{ action: "Write to practices", owner: "PCN" }],
    South: [{ action: "Train receptionists", owner: "PCNs" }],
    East: [{ action: "Open the new hub", owner: "PCNs" }],
  });
  const led = rows.map((row, index) => ({ ...row, owners: index === 0 ? [] : [...row.owners, ...row.owners] }));
  expect(checkAcross(led).map(({ message }) => message)).toEqual([
    '"PCN" and "PCNs" look like one owner: "PCN" 1 row in North; "PCNs" 2 rows in South and East.',
  ]);
  expect(checkAcross(rows.map((row) => ({ ...row, owners: [], lead: null })))).toEqual([]);
});

test("one date is asked about from five rows on, where more than half of all have it and several plans share it", () => {
  const due = (days: readonly string[]) =>
    days.map((day, index) => ({ action: `Do the thing number ${index}`, due: day }));
  const [march, june] = ["2025-03-31", "2025-06-30"];
  const counts = (north: readonly string[], south: readonly string[]) =>
    said("X03", { North: due(north), South: due(south) });
  expect(counts([march, march], [march, march])).toEqual([]);
  expect(counts([march, march], [march, june, june, june])).toEqual([]);
  expect(counts([march, march], [march, june, june])).toEqual([
    "3 of 5 actions, in 2 plans, are due on 31 March 2025. Is that realistic?",
  ]);
  expect(counts([march, march, march], [june, ""])).toEqual([]);
  expect(counts([march, "", ""], ["", ""])).toEqual([]);
});

test("a finding is advice on all its rows, first of them the first, and holds up no paper", () => {
  const [first] = checkAcross(rowsOf(inEach(["North", "South"], () => ({ action: SURVEY }))));
  expect(first).toEqual({
    rule: "X01",
    severity: "advice",
    title: "Same action in several plans",
    sheet: "Action data",
    cell: "A7",
    count: 2,
    cells: [
      { sheet: "Action data", cell: "A7" },
      { sheet: "Action data", cell: "A8" },
    ],
    message: '"Publish the access survey" stands in 2 plans: North and South.',
    why: "What several plans promise is counted once for each, and members may hear two answers about it.",
    mend: "Agree which plan reports it, or have each say what its own part is.",
    beforePaper: false,
    fix: null,
  });
  expect(CHECKS_ACROSS.map(({ id, title, why, mend }) => `${id} ${title}. ${why} ${mend}`)).toEqual([
    "X01 Same action in several plans. What several plans promise is counted once for each, and members may hear two answers about it. Agree which plan reports it, or have each say what its own part is.",
    "X02 One owner named in several ways across plans. Counts by owner split, and somebody is chased for half of what they have. Agree one name and write it alike in all plans.",
    "X03 One due date for most of all plans. A date given to most actions is the end of a year rather than the end of the work, and all plans come due in one week. Ask each plan's lead when the work will really be done, and spread the dates.",
  ]);
});

test("the examples, and all that every check says of each", () => {
  const text = CHECKS_ACROSS.flatMap(({ id, examples }) => [
    ...examples.pass.map((plans) => `${id} passes ${JSON.stringify(plans)}`),
    ...examples.fail.map(({ plans, says }) => `${id} fails ${JSON.stringify(plans)}\n  ${says}`),
  ]).join("\n");
  expect(`${text}\n`).toBe(goldenOf(__dirname, "checks-across.txt", `${text}\n`));
});
