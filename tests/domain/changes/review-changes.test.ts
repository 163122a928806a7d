/** What a review says of an earlier issue: which issue it compares with, which action each row was, and each change in a sentence. */

import type { Day } from "../../../src/domain/calendar";
import type { History } from "../../../src/domain/changes/history";
import type { Entry, Issue, IssueRecord } from "../../../src/domain/changes/issue-record";
import { changesOf, describeChange, partnerOf, type Identity } from "../../../src/domain/changes/review-changes";
import type { ChangeKind } from "../../../src/domain/changes/movements";
import { reviewRow, type RowSays } from "../report/review-of";

const SEPTEMBER = "2024-09-30" as Day;
const [MARCH, JUNE] = ["2025-03-31" as Day, "2025-06-30" as Day];

const entry = (says: Partial<Entry> = {}): Entry => ({
  key: null,
  ref: "1",
  theme: "Access",
  action: "Open the hub",
  measure: null,
  lead: "Hub manager",
  first: MARCH,
  now: MARCH,
  rating: "green",
  label: "On track",
  completed: null,
  ...says,
});
const record = (key: string, says: Partial<Entry> = {}): IssueRecord => ({ ...entry(says), key });

test.each<[string, ChangeKind[], Entry | null, Entry | null, string | null, string]>([
  ["gone", ["removed"], entry({ rating: "red" }), null, null, "No longer in the plan; was red in September 2024."],
  [
    "gone, and nothing known of it",
    ["removed"],
    null,
    null,
    null,
    "No longer in the plan; was there in September 2024.",
  ],
  [
    "merged",
    ["removed", "merged"],
    entry(),
    null,
    "2 Open both",
    'No longer in the plan; was green in September 2024; merged into "2 Open both".',
  ],
  ["new", ["added"], null, entry(), null, "New since September 2024."],
  ["split", ["added", "split"], null, entry(), "2 Open both", 'Split from "2 Open both".'],
  ["as it was", [], entry(), entry(), null, "Green then and now."],
  ["not rated", [], entry({ rating: "grey" }), entry({ rating: "grey" }), null, "Grey then and now."],
  ["worse", ["worsened"], entry(), entry({ rating: "red" }), null, "Was green in September 2024, now red."],
  [
    "reworded under another theme",
    ["reworded", "moved"],
    entry(),
    entry({ action: "Open a hub", theme: "People" }),
    null,
    'Green then and now. Reworded; it read "Open the hub". Moved from the theme Access.',
  ],
  [
    "moved from no theme",
    ["moved"],
    entry({ theme: null }),
    entry(),
    null,
    "Green then and now. Moved from the theme .",
  ],
])("a row that is %s", (_case, kinds, was, is, partner, sentence) => {
  expect(describeChange({ kinds }, was, is, SEPTEMBER, partner)).toBe(sentence);
});

test("the partner of a part is told by its number and words, where it is known", () => {
  const change = { before: null, after: 1, partner: 0 } as Parameters<typeof partnerOf>[0];
  const since = { records: [record("A1", { ref: null, action: "Open both" })] };
  expect(partnerOf(change, since, [entry({ ref: "7", action: "Open one" })])).toBe("Open both");
  expect(partnerOf({ ...change, after: null }, since, [entry({ ref: "7", action: "Open one" })])).toBe("7 Open one");
  expect(partnerOf({ ...change, after: null }, since, [])).toBeNull();
  expect(partnerOf({ ...change, partner: null }, since, [entry()])).toBeNull();
  expect(partnerOf({ ...change, partner: 5 }, since, [entry()])).toBeNull();
});

const issue = (number: number, asAt: string, records: IssueRecord[], says: Partial<Issue> = {}): Issue => ({
  number,
  committee: "Board",
  meeting: `${asAt.slice(0, 8)}28` as Day,
  asAt: asAt as Day,
  version: `${number}.0`,
  superseded: false,
  records,
  ...says,
});
const history = (issues: readonly Issue[], unread: History["lines"] = []): History => ({
  ...({} as History),
  issues,
  lines: unread,
});

const told = (
  rows: RowSays[],
  issues: readonly Issue[],
  more: { committee?: string | null; meeting?: string; identities?: Identity[] } = {},
) =>
  changesOf({
    rows: rows.map((row, index) => reviewRow({ action: "Open the hub", lead: "Hub manager", ...row }, index + 6)),
    asAt: "2024-11-30" as Day,
    history: history(issues),
    committee: more.committee === undefined ? "Board" : more.committee,
    meeting: (more.meeting as Day | undefined) ?? null,
    ...(more.identities ? { identities: more.identities } : {}),
  })!;

const OLD = issue(1, "2024-07-31", [record("A1")]);
const LAST = issue(2, "2024-09-30", [
  record("A1"),
  record("A2", { ref: "5", action: "Recruit two dentists", lead: "Workforce lead" }),
]);

test("nothing is said where nothing is held", () => {
  expect(told([{}], [])).toBeUndefined();
});

test.each<[string, readonly Issue[], { committee?: string | null; meeting?: string }, string]>([
  ["the last to the committee", [OLD, LAST], {}, "Compared with version 2.0 for Board, as at September 2024."],
  ["the last to any", [OLD, LAST], { committee: null }, "Compared with version 2.0 for Board, as at September 2024."],
  [
    "the one before where the last is of this meeting",
    [OLD, LAST],
    { meeting: "2024-09-28" },
    "Compared with version 1.0 for Board, as at July 2024.",
  ],
  [
    "none where all went to another committee",
    [LAST],
    { committee: "Scrutiny" },
    "No earlier issue to Scrutiny is held. The last issue was to Board.",
  ],
  ["none of this meeting", [LAST], { meeting: "2024-09-28" }, "No earlier issue to Board is held."],
  ["none of this meeting, to any", [LAST], { committee: null, meeting: "2024-09-28" }, "No earlier issue is held."],
  ["none, the one held being later", [{ ...LAST, asAt: "2024-12-31" as Day }], {}, "No earlier issue is held."],
])("it is compared with %s", (_case, issues, more, note) => {
  expect(told([{}], issues, more).note).toBe(note);
});

test("where nothing is compared there are no changes, and each row has its first date all the same", () => {
  const { since, changes, accounts, rows } = told([{}], [LAST], { committee: "Scrutiny" });
  expect([since, changes, accounts]).toEqual([null, [], []]);
  expect(rows).toEqual([
    { sheet: "Plan", row: 6, key: "A1", promised: MARCH, moves: [], daysMoved: 0, direction: null, strip: "–" },
  ]);
});

const keys = (...args: Parameters<typeof told>) => told(...args).rows.map(({ key }) => key);
const said = (says: Partial<Identity>): Identity => ({
  sheet: "Plan",
  action: "Open the hub",
  ref: null,
  key: "A2",
  ...says,
});

test("what the officer says a row is, by its sheet, words and number, goes before what it looks like", () => {
  const two: RowSays[] = [{ ref: "1" }, { ref: "2" }];
  expect(keys(two, [LAST])).toEqual(["A1", null]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1" })] })).toEqual(["A2", "A1"]);
  expect(keys(two, [LAST], { identities: [said({ ref: "2", key: "A1" })] })).toEqual([null, "A1"]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1", action: "open THE  hub" })] })).toEqual(["A2", "A1"]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1", sheet: "Other" })] })).toEqual(["A1", null]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1", action: "Open" })] })).toEqual(["A1", null]);
  expect(keys(two, [LAST], { identities: [said({ ref: "9" })] })).toEqual(["A1", null]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1", key: "A9" })] })).toEqual(["A1", null]);
  expect(keys(two, [LAST], { identities: [said({ ref: "1", key: null })] })).toEqual([null, "A1"]);
  expect(keys([{ ref: "1", part: "1b" }], [LAST], { identities: [said({ ref: "1b" })] })).toEqual(["A2"]);
});

test("an action that an older issue held and the last did not comes back under its key, unless it is said to be new", () => {
  const older = issue(1, "2024-07-31", [record("A1"), record("A7", { ref: "7", action: "Sell the clinic" })]);
  const back: RowSays[] = [{ ref: "1" }, { ref: "3", action: "Sell  the clinic." }];
  expect(keys(back, [older, LAST])).toEqual(["A1", "A7"]);
  expect(keys(back, [{ ...older, superseded: true }, LAST])).toEqual(["A1", null]);
  const news = [said({ action: "Sell  the clinic.", ref: "3", key: null })];
  expect(keys(back, [older, LAST], { identities: news })).toEqual(["A1", null]);
});

test("dates are followed through every issue that stands; of two records under one key in one issue the later counts", () => {
  const first = issue(1, "2024-07-31", [record("A1", { now: "2024-12-31" as Day, first: "2024-12-31" as Day })]);
  const twice = issue(2, "2024-09-30", [record("A1", { now: "2025-01-31" as Day }), record("A1")]);
  const moves = (...issues: Issue[]) =>
    told([{ ref: "1", day: JUNE }], issues).rows.map((row) => ({
      promised: row.promised,
      moves: row.moves.map(({ from, to, asAt }) => `${from} to ${to} by ${asAt}`),
      days: row.daysMoved,
    }));
  const last = "2025-03-31 to 2025-06-30 by 2024-11-30";
  expect(moves(first, twice)).toEqual([
    { promised: "2024-12-31", moves: ["2024-12-31 to 2025-03-31 by 2024-09-30", last], days: 181 },
  ]);
  expect(moves(first, { ...twice, superseded: true })).toEqual([
    { promised: "2024-12-31", moves: ["2024-12-31 to 2025-06-30 by 2024-11-30"], days: 181 },
  ]);
});

test("each change and account points to rows, records and changes by their place", () => {
  const now: RowSays[] = [
    { ref: "1", rating: "red", label: "Overdue" },
    { ref: "3", action: "Plant a tree at every surgery", day: "" },
  ];
  const { changes, accounts, issues, since } = told(now, [OLD, LAST]);
  expect(
    changes.map(
      ({ row, was, kinds, said: says, by, sure }) => `${row?.row} ${was?.ref} ${kinds.join()} ${by} ${sure}: ${says}`,
    ),
  ).toEqual([
    "6 1 worsened same 1: Was green in September 2024, now red.",
    "7 undefined added null null: New since September 2024.",
    "undefined 5 removed null null: No longer in the plan; was green in September 2024.",
  ]);
  const green = {
    rating: "green",
    before: 2,
    into: [],
    outOf: [
      { to: "red", changes: [0] },
      { to: null, changes: [2] },
    ],
    after: 0,
  };
  expect(accounts.filter(({ before, after }) => before + after > 0)).toEqual([
    green,
    { rating: "red", before: 0, into: [{ from: "green", changes: [0] }], outOf: [], after: 1 },
    { rating: "grey", before: 0, into: [{ from: null, changes: [1] }], outOf: [], after: 1 },
  ]);
  expect([
    since?.number,
    ...issues.map(({ number, counts }) => `${number}: ${counts.green} of ${counts.total}`),
  ]).toEqual([2, "1: 1 of 1", "2: 2 of 2"]);
});

test("lines that cannot be read are told with their reason, even where no issue is held", () => {
  const lines = [
    { sheet: "Issue history", row: 9, why: "No committee." },
    { sheet: "Issue history", row: 8, why: null },
  ];
  const changes = changesOf({
    rows: [],
    asAt: SEPTEMBER,
    history: history([], lines as unknown as History["lines"]),
    committee: null,
    meeting: null,
  });
  expect(changes).toMatchObject({
    note: "No earlier issue is held.",
    unread: [{ sheet: "Issue history", row: 9, why: "No committee." }],
  });
});
