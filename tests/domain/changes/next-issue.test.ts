/** What an issue adds to the history: numbered after the others, each action under the key it has, and no key twice. */

import type { Day } from "../../../src/domain/calendar";
import { readHistory, HISTORY_HEADINGS, type History } from "../../../src/domain/changes/history";
import { givesWay, nextIssue } from "../../../src/domain/changes/next-issue";
import { gridOf } from "../../support/grid-of";
import { AS_AT, reviewOf } from "../report/review-of";

const NONE: History = { lines: [], issues: [] };
const ISSUE = { committee: "Board", meeting: "2024-10-17" as Day, version: "2.0" };

test("the first issue is number 1, and each action gets a key of its own, the same each time", () => {
  const review = reviewOf([{ action: "Open the hub" }, { action: "Open the hub" }, { action: "Survey patients" }]);
  const { records, ...rest } = nextIssue(review, NONE, ISSUE);
  expect(rest).toEqual({ ...ISSUE, number: 1, asAt: AS_AT, superseded: false });
  const keys = records.map(({ key }) => key);
  expect(keys.filter((key) => /^A[0-9a-f]{7}$/.test(key))).toEqual(keys);
  expect(new Set(keys).size).toBe(3);
  expect(nextIssue(review, NONE, ISSUE).records.map(({ key }) => key)).toEqual(keys);
  expect(records.map(({ action, rating }) => [action, rating])).toEqual([
    ["Open the hub", "grey"],
    ["Open the hub", "grey"],
    ["Survey patients", "grey"],
  ]);
});

test("a key that an older issue holds is not given again, and the number is one above the highest", () => {
  const review = reviewOf([{ action: "Open the hub" }]);
  const first = nextIssue(review, NONE, ISSUE);
  const held = {
    ...NONE,
    issues: [
      { ...first, number: 7 },
      { ...first, number: 3 },
    ],
  };
  const next = nextIssue(review, held, ISSUE);
  expect(next.number).toBe(8);
  expect(next.records[0]!.key).not.toBe(first.records[0]!.key);
});

test("an action that was recognised keeps its key", () => {
  const review = reviewOf([{ action: "Open the hub" }, { action: "Survey patients" }]);
  const row = { sheet: "Plan", promised: null, moves: [], daysMoved: null, direction: null, strip: "" };
  const changes = {
    issues: [],
    since: null,
    note: "",
    rows: [
      { ...row, row: 6, key: null },
      { ...row, row: 7, key: "A7654321" },
    ],
    changes: [],
    accounts: [],
    unread: [],
  };
  const { records } = nextIssue({ ...review, changes }, NONE, ISSUE);
  expect(records[1]!.key).toBe("A7654321");
  expect(records[0]!.key).not.toBe("A7654321");
});

test.each([
  ["the same committee, meeting and version", "Board | 2024-10-17 | 2.0 | Issued", true],
  ["however its names are typed", "BOARD | 17 October 2024 | 2.0 | Issued", true],
  ["another version", "Board | 2024-10-17 | 1.0 | Issued", false],
  ["another meeting", "Board | 2024-10-18 | 2.0 | Issued", false],
  ["another committee", "Place board | 2024-10-17 | 2.0 | Issued", false],
  ["one that gave way already", "Board | 2024-10-17 | 2.0 | Superseded", false],
  ["a line that cannot be read", "Board | one day | 2.0 | Issued", false],
])("an issue gives way to this one: %s", (_what, said, gives) => {
  const [committee = "", meeting = "", version = "", standing = ""] = said.split(" | ");
  const values: Record<string, string> = {
    Committee: committee,
    Meeting: meeting,
    Version: version,
    Standing: standing,
    "As at": "2024-09-30",
    "Action key": "A1",
    Action: "Open the hub",
    Rating: "green",
  };
  const cells = HISTORY_HEADINGS.map((heading) => values[heading] ?? "");
  const { lines } = readHistory([gridOf("Issue history", "A1", [[...HISTORY_HEADINGS], cells])]);
  expect(lines.map((line) => givesWay(line, ISSUE))).toEqual([gives]);
});
