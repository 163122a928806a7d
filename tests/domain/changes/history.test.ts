/** The Issue history sheet as an officer leaves it: read, amended, pasted under, copied in. */

import { HISTORY_HEADINGS, isHistory, readHistory } from "../../../src/domain/changes/history";
import { chained, dateHistory, reportsTo, stripOf } from "../../../src/domain/changes/chains";
import type { CellValue, Grid } from "../../../src/domain/grid";
import type { Day } from "../../../src/domain/calendar";
import { gridOf } from "../../support/grid-of";

/** "1 | Board | 2024-10-10 | 2024-09-30 | 1.0 | K1 | 2a | Open the hub | 2025-03-31 | amber": what matters of a line. */
function line(text: string): CellValue[] {
  const [
    issue = "",
    committee = "",
    meeting = "",
    asAt = "",
    version = "",
    key = "",
    ref = "",
    action = "",
    now = "",
    rating = "",
  ] = text.split("|").map((cell) => cell.trim());
  const label = "On track";
  const values: Record<string, CellValue> = {
    Issue: Number(issue),
    Committee: committee,
    Meeting: meeting,
    "As at": asAt,
    Version: version.replace(" superseded", ""),
    Standing: version.includes("superseded") ? "Superseded" : "Issued",
    "Action key": key,
    Ref: ref,
    Action: action,
    "Date now": now,
    "First date": now,
    Rating: rating,
    "Rating in words": label,
  };
  return HISTORY_HEADINGS.map((heading) => values[heading] ?? "None recorded");
}

const sheet = (...rows: (readonly CellValue[])[]): Grid =>
  gridOf("Issue history", "A1", [["Issue history – Plan"], ["One table"], [...HISTORY_HEADINGS], ...rows]);

const FIRST = line("1 | Board | 2024-10-10 | 2024-09-30 | 1.0 | K1 | 2a | Open the hub | 2025-03-31 | Amber");
const SECOND = line("2 | Board | 2025-01-09 | 2024-12-31 | 1.0 | K1 | 2a | Open the hub | 2025-06-30 | red");

test("lines make issues, the earliest first, whatever order they stand in", () => {
  const { issues } = readHistory([sheet(SECOND, FIRST)]);
  expect(issues.map(({ number, asAt, records }) => [number, asAt, records[0]?.rating])).toEqual([
    [1, "2024-09-30", "amber"],
    [2, "2024-12-31", "red"],
  ]);
});

test("a day that the officer typed in words or that Excel made a serial of is read", () => {
  const typed = [...FIRST];
  typed[HISTORY_HEADINGS.indexOf("Meeting")] = "10 October 2024";
  typed[HISTORY_HEADINGS.indexOf("As at")] = 45565;
  expect(readHistory([sheet(typed)]).issues[0]).toMatchObject({ meeting: "2024-10-10", asAt: "2024-09-30" });
});

test("what cannot be read is kept with the reason, and has no part in any issue", () => {
  const unclear = [...SECOND];
  unclear[HISTORY_HEADINGS.indexOf("Rating")] = "purple";
  const undated = [...SECOND];
  undated[HISTORY_HEADINGS.indexOf("Date now")] = "when the lease is signed";
  const { lines, issues } = readHistory([sheet(FIRST, unclear, undated)]);
  expect(issues).toHaveLength(1);
  expect(lines.map(({ row, why }) => [row, why])).toEqual([
    [4, null],
    [5, '"purple" under Rating is none of blue, green, amber, red, grey, closed.'],
    [6, '"when the lease is signed" under Date now is not a day.'],
  ]);
  expect(lines[2]?.values["Date now"]).toBe("when the lease is signed");
});

test("last year's rows pasted beneath with their own headings, in another order, are read too", () => {
  const turned = [...HISTORY_HEADINGS].reverse();
  const old = line("1 | Board | 2024-04-11 | 2024-03-31 | 1.0 | X9 | 7 | Open the hub | 2025-01-31 | green").reverse();
  const { issues } = readHistory([sheet(FIRST, turned, old)]);
  expect(issues.map(({ asAt }) => asAt)).toEqual(["2024-03-31", "2024-09-30"]);
});

test("columns of the officer's own are remembered with their rows", () => {
  const grid = gridOf("Issue history", "A1", [
    [...HISTORY_HEADINGS, "Comment"],
    [...FIRST, "asked by the chair"],
  ]);
  expect(readHistory([grid]).lines[0]?.others).toEqual({ Comment: "asked by the chair" });
});

test("a copied sheet counts once beside our own", () => {
  expect(readHistory([sheet(FIRST, SECOND), sheet(FIRST)]).lines).toHaveLength(2);
});

test("a plan is no history, even with an Action key column", () => {
  expect(isHistory(gridOf("Plan", "A1", [["Ref", "Action key", "Action", "Due date"]]))).toBe(false);
  expect(isHistory(sheet(FIRST))).toBe(true);
});

test("issues that were brought in under keys of their own are joined by what the actions say", () => {
  const old = line("1 | Board | 2024-04-11 | 2024-03-31 | 1.0 | X9 | 7 | Open the access hub | 2025-01-31 | green");
  const here = line(
    "1 | Board | 2024-10-10 | 2024-09-30 | 1.0 | K1 | 2a | Open the access hub soon | 2025-03-31 | amber",
  );
  const next = line(
    "2 | Board | 2025-01-09 | 2024-12-31 | 1.0 | K1 | 2a | Open the access hub soon | 2025-06-30 | red",
  );
  const keys = chained(readHistory([sheet(old, here, next)]).issues).map(({ records }) => records[0]?.key);
  expect(keys).toEqual(["X9", "X9", "X9"]);
});

test("superseded issues and earlier versions for one meeting are no reports of their own", () => {
  const { issues } = readHistory([
    sheet(
      line("1 | Board | 2024-10-10 | 2024-09-30 | 1.0 superseded | K1 | 2a | Open the hub | 2025-03-31 | green"),
      line("2 | Board | 2024-10-10 | 2024-09-30 | 1.0 | K1 | 2a | Open the hub | 2025-03-31 | amber"),
      line("3 | Board | 2024-10-10 | 2024-10-02 | 1.1 | K1 | 2a | Open the hub | 2025-03-31 | red"),
      line("4 | Scrutiny | 2024-10-20 | 2024-10-02 | 1.0 | K1 | 2a | Open the hub | 2025-03-31 | blue"),
    ),
  ]);
  expect(reportsTo(issues, "board").map(({ number }) => number)).toEqual([3]);
  expect(reportsTo(issues, null).map(({ number }) => number)).toEqual([3, 4]);
});

test("the first promise is kept for ever, with every move and the days in all", () => {
  const held = readHistory([sheet(FIRST, SECOND)]).issues.map(({ asAt, records }) => ({ asAt, entry: records[0]! }));
  expect(dateHistory(held)).toEqual({
    promised: "2025-03-31",
    moves: [{ from: "2025-03-31", to: "2025-06-30", asAt: "2024-12-31" as Day }],
    days: 91,
  });
});

test("a strip has a letter for each of the last twelve reports, this one last", () => {
  const { issues } = readHistory([sheet(FIRST, SECOND)]);
  expect(stripOf(issues, "K1", "blue")).toBe("A R B");
  expect(stripOf(issues, null, "grey")).toBe("· · –");
  const many = Array.from({ length: 20 }, (_, index) => ({ ...issues[0]!, number: index }));
  expect(stripOf(many, "K1", "green").split(" ")).toHaveLength(12);
});

/** A line that says these things, "None recorded" under every other heading. */
const saying = (values: Record<string, CellValue>): CellValue[] =>
  HISTORY_HEADINGS.map((heading) => values[heading] ?? "None recorded");
const WHOLE = {
  Issue: 3,
  Committee: "Board",
  Meeting: "10 October 2024",
  Version: "1.0",
  Standing: "superseded",
  Ref: "2a",
  Action: "Open the hub",
  Lead: "Estates lead",
  "First date": "31/01/2025",
  "Date now": "2025-03-31",
  Rating: "AMBER",
  "Rating in words": "At risk",
  Completed: 45565,
  "As at": "2024-09-30",
  Theme: "Access",
  "Success measure": "One hub",
  "Action key": "K1",
};

test("a line is read whole", () => {
  const { issues } = readHistory([sheet(saying(WHOLE))]);
  const { records, ...head } = issues[0]!;
  expect(head).toEqual({
    number: 3,
    committee: "Board",
    meeting: "2024-10-10",
    asAt: "2024-09-30",
    version: "1.0",
    superseded: true,
  });
  const { key, ref, theme, action, measure, lead, first, now, rating, label, completed } = records[0]!;
  expect({ key, ref, theme, action, measure, lead, first, now, rating, label, completed }).toEqual({
    key: "K1",
    ref: "2a",
    theme: "Access",
    action: "Open the hub",
    measure: "One hub",
    lead: "Estates lead",
    first: "2025-01-31",
    now: "2025-03-31",
    rating: "amber",
    label: "At risk",
    completed: "2024-09-30",
  });
});

test("what a line does not say is null, or nothing", () => {
  const least = {
    Committee: "Board",
    Meeting: "2024-10-10",
    "As at": "2024-09-30",
    "Action key": "K1",
    Action: "Open",
    Rating: "red",
  };
  const { issues } = readHistory([
    sheet(saying(least), saying({ ...least, "Action key": "K2", Theme: "[x]", Lead: " " })),
  ]);
  const { records, ...head } = issues[0]!;
  expect(head).toMatchObject({ number: 0, version: "", superseded: false });
  expect(
    records.map(({ key, ref, theme, measure, lead, first, now, label, completed }) => [
      key,
      ref,
      theme,
      measure,
      lead,
      first,
      now,
      label,
      completed,
    ]),
  ).toEqual([
    ["K1", null, null, null, null, null, null, "", null],
    ["K2", null, null, null, null, null, null, "", null],
  ]);
});

test.each<[Record<string, CellValue>, string]>([
  [{ Meeting: "one day" }, '"one day" under Meeting is not a day.'],
  [{ "As at": "autumn 2024" }, '"autumn 2024" under As at is not a day.'],
  [{ "First date": "March 2025" }, '"March 2025" under First date is not a day.'],
  [{ "Date now": "when signed" }, '"when signed" under Date now is not a day.'],
  [{ Completed: "nearly" }, '"nearly" under Completed is not a day.'],
  [{ Committee: "" }, "Nothing stands under Committee."],
  [{ Meeting: "None recorded" }, "Nothing stands under Meeting."],
  [{ "As at": "[x]" }, "Nothing stands under As at."],
  [{ "Action key": " " }, "Nothing stands under Action key."],
  [{ Action: "" }, "Nothing stands under Action."],
  [{ Rating: "purple" }, '"purple" under Rating is none of blue, green, amber, red, grey, closed.'],
  [{ Rating: "" }, '"" under Rating is none of blue, green, amber, red, grey, closed.'],
])("a line with %j is kept with the reason: %s", (spoilt, why) => {
  const { lines, issues } = readHistory([sheet(saying({ ...WHOLE, ...spoilt }))]);
  expect(issues).toEqual([]);
  expect(lines.map((each) => [each.sheet, each.row, each.read, each.why])).toEqual([["Issue history", 4, null, why]]);
});

test("a blank line is no line, and one that says anything is", () => {
  const blank = HISTORY_HEADINGS.map(() => " ");
  const { lines } = readHistory([
    sheet(
      blank,
      saying(WHOLE),
      HISTORY_HEADINGS.map(() => ""),
      ["", "Board"],
    ),
  ]);
  expect(lines.map(({ row }) => row)).toEqual([5, 7]);
});

test("issues stand by meeting, then by as-at day, then by number", () => {
  const at = (issue: number, meeting: string, asAt: string) =>
    saying({ ...WHOLE, Issue: issue, Meeting: meeting, "As at": asAt });
  const { issues } = readHistory([
    sheet(
      at(5, "2024-10-10", "2024-09-30"),
      at(4, "2024-10-10", "2024-09-30"),
      at(3, "2024-10-10", "2024-08-31"),
      at(9, "2024-07-10", "2024-12-31"),
    ),
  ]);
  expect(issues.map(({ number }) => number)).toEqual([9, 3, 4, 5]);
});

test("lines of one issue are one, however its committee and version are typed; another standing is another issue", () => {
  const { issues } = readHistory([
    sheet(
      saying(WHOLE),
      saying({ ...WHOLE, Committee: " BOARD", "Action key": "K2" }),
      saying({ ...WHOLE, "Action key": "K3" }),
      saying({ ...WHOLE, Standing: "Issued", "Action key": "K4" }),
    ),
  ]);
  expect(issues.map(({ records }) => records.map(({ key }) => key))).toEqual([["K1", "K2", "K3"], ["K4"]]);
});

test("of copied sheets a line counts once while issue, key, action and measure agree; what cannot be read is always kept", () => {
  const other = (more: Record<string, CellValue>) => sheet(saying({ ...WHOLE, ...more }));
  const count = (more: Record<string, CellValue>): number =>
    readHistory([sheet(saying(WHOLE)), other(more)]).lines.length;
  const same: Record<string, CellValue>[] = [{}, { Lead: "Hub" }, { Theme: "People" }];
  expect(same.map(count)).toEqual([1, 1, 1]);
  const apart: Record<string, CellValue>[] = [
    { Action: "Close it" },
    { "Success measure": "Two" },
    { "Action key": "K2" },
    { Issue: 4 },
    { Version: "2.0" },
  ];
  expect(apart.map(count)).toEqual([2, 2, 2, 2, 2]);
  const unread = sheet(saying({ ...WHOLE, Rating: "purple" }));
  expect(readHistory([unread, sheet(saying({ ...WHOLE, Rating: "purple" }))]).lines).toHaveLength(2);
});

test("a history is known by its headings, within twenty rows, whatever stands beside them", () => {
  const at = (above: number) =>
    gridOf("Copy", "A1", [...Array.from({ length: above }, () => ["note"]), [...HISTORY_HEADINGS]]);
  expect([isHistory(at(0)), isHistory(at(19)), isHistory(at(20))]).toEqual([true, true, false]);
  expect(isHistory(gridOf("Copy", "A1", [["Mine", ...HISTORY_HEADINGS]]))).toBe(true);
  expect(isHistory(gridOf("Copy", "A1", [HISTORY_HEADINGS.map((heading) => ` ${heading.toUpperCase()} `)]))).toBe(true);
  expect(isHistory(gridOf("Copy", "A1", [HISTORY_HEADINGS.slice(1)]))).toBe(false);
  expect(isHistory(gridOf("Copy", "A1", [["Mine", ...HISTORY_HEADINGS.slice(1)]]))).toBe(false);
});

const dates = (...told: [asAt: string, first: string | null, now: string | null][]) =>
  dateHistory(
    told.map(([asAt, first, now]) => ({
      asAt: asAt as Day,
      entry: {
        ...readHistory([sheet(FIRST)]).issues[0]!.records[0]!,
        first: first as Day | null,
        now: now as Day | null,
      },
    })),
  );

test.each<[string, Parameters<typeof dates>, { promised: string | null; moves: string[]; days: number | null }]>([
  ["no date", [["2024-01-31", null, null]], { promised: null, moves: [], days: null }],
  [
    "a date that stands",
    [
      ["2024-01-31", null, "2024-06-30"],
      ["2024-02-29", null, "2024-06-30"],
    ],
    { promised: "2024-06-30", moves: [], days: 0 },
  ],
  [
    "the plan's own first date",
    [["2024-01-31", "2024-05-31", "2024-06-30"]],
    { promised: "2024-05-31", moves: ["2024-05-31 to 2024-06-30 as at 2024-01-31"], days: 30 },
  ],
  [
    "a first date and none now",
    [["2024-01-31", "2024-05-31", null]],
    { promised: "2024-05-31", moves: [], days: null },
  ],
  [
    "a date that went and came back later",
    [
      ["2024-01-31", null, "2024-06-30"],
      ["2024-02-29", null, null],
      ["2024-03-31", null, "2024-07-31"],
    ],
    { promised: "2024-06-30", moves: ["2024-06-30 to 2024-07-31 as at 2024-03-31"], days: 31 },
  ],
  [
    "later, then earlier than first",
    [
      ["2024-01-31", null, "2024-06-30"],
      ["2024-02-29", "2024-01-01", "2024-07-31"],
      ["2024-03-31", null, "2024-05-31"],
    ],
    {
      promised: "2024-06-30",
      moves: ["2024-06-30 to 2024-07-31 as at 2024-02-29", "2024-07-31 to 2024-05-31 as at 2024-03-31"],
      days: -30,
    },
  ],
])("dates: %s", (_what, told, expected) => {
  const { promised, moves, days } = dates(...told);
  expect({ promised, moves: moves.map(({ from, to, asAt }) => `${from} to ${to} as at ${asAt}`), days }).toEqual(
    expected,
  );
});

test("every rating has its letter, and an action that was not there a point", () => {
  const ratings = ["blue", "green", "amber", "red", "grey", "closed"] as const;
  expect(ratings.map((rating) => stripOf([], "K1", rating))).toEqual(["B", "G", "A", "R", "–", "C"]);
  const { issues } = readHistory([sheet(FIRST)]);
  expect(stripOf(issues, "K9", "closed")).toBe("· C");
});

test("keys brought in under other names are renamed whole; a superseded issue names none", () => {
  const record = (key: string, action: string, more = {}) => ({
    ...readHistory([sheet(saying(WHOLE))]).issues[0]!.records[0]!,
    key,
    ref: "1",
    theme: "T",
    action,
    measure: "M",
    lead: "L",
    first: null,
    now: null,
    rating: "red" as const,
    label: "Late",
    completed: null,
    ...more,
  });
  const issue = (number: number, superseded: boolean, ...records: ReturnType<typeof record>[]) => ({
    number,
    committee: "Board",
    meeting: "2024-10-10" as Day,
    asAt: "2024-09-30" as Day,
    version: "1.0",
    superseded,
    records,
  });
  const told = chained([
    issue(1, true, record("S1", "Plant trees at the surgery")),
    issue(2, false, record("K1", "Open the hub in Thornaby")),
    issue(3, false, record("X1", "Open the hub in Thornaby"), record("X2", "Print a leaflet")),
    issue(4, false, record("X1", "Open the hub in Thornaby"), record("X2", "Print a leaflet")),
  ]);
  expect(told.map(({ records }) => records.map(({ key }) => key))).toEqual([
    ["S1"],
    ["K1"],
    ["K1", "X2"],
    ["K1", "X2"],
  ]);
  expect(told[2]!.records[0]).toEqual({
    key: "K1",
    ref: "1",
    theme: "T",
    action: "Open the hub in Thornaby",
    measure: "M",
    lead: "L",
    first: null,
    now: null,
    rating: "red",
    label: "Late",
    completed: null,
  });
});
