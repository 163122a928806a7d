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
