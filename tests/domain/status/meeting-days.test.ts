/** Ratings on the report day, publication day and meeting day, and the rows that turn red on the way. */

import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { publicationDay, ratingsBetween, ratingsOn } from "../../../src/domain/status/meeting-days";
import { gridOf } from "../../support/grid-of";
import { rowsOf } from "../../support/row-of";
import { dayOf, planOf } from "./plan-of";

const days = [
  { name: "Meeting", day: dayOf("2024-10-24") },
  { name: "Report date", day: dayOf("2024-09-30") },
  { name: "Publication", day: dayOf("2024-10-16") },
];

const rows = rowsOf(
  { action: "already late", status: "In progress", due: "31/08/2024" },
  { action: "late before publication", status: "In progress", due: "10/10/2024" },
  { action: "late on the meeting day", status: "In progress", due: "23/10/2024" },
  { action: "due on the meeting day", status: "In progress", due: "24/10/2024" },
  { action: "complete", status: "Complete", due: "10/10/2024" },
);

test("rows that turn red in between are named with the day they turn", () => {
  const { turningRed } = ratingsBetween(planOf(rows, { asAt: null }), days);
  expect(turningRed.map(({ row, on, by }) => `row ${row} on ${on}, seen at ${by.name}`)).toEqual([
    "row 6 on 2024-10-11, seen at Publication",
    "row 7 on 2024-10-24, seen at Meeting",
  ]);
  expect(turningRed[0]?.reported.because).toBe("Due 10 October 2024, 6 days ago. Nothing here records it as complete.");
});

test("counts are given for each day, earliest first", () => {
  const { days: counted } = ratingsBetween(planOf(rows, { asAt: null }), days);
  expect(counted.map(({ name, counts }) => `${name}: ${counts.red} red of ${counts.total}`)).toEqual([
    "Report date: 1 red of 5",
    "Publication: 2 red of 5",
    "Meeting: 3 red of 5",
  ]);
});

test("grace puts the day off", () => {
  const plan = planOf(rows, { asAt: null, settings: { policy: "one-month-grace" } });
  const later = [...days, { name: "Next meeting", day: dayOf("2024-11-30") }];
  expect(ratingsBetween(plan, later).turningRed.map(({ row, on }) => `row ${row} on ${on}`)).toEqual([
    "row 5 on 2024-10-01",
    "row 6 on 2024-11-10",
    "row 7 on 2024-11-23",
    "row 8 on 2024-11-24",
  ]);
});

test.each([
  ["a Thursday", "2024-11-14", "2024-11-06"],
  ["with Easter in between", "2024-04-04", "2024-03-25"],
  ["in a year whose bank holidays are not held", "2060-06-10", "2060-06-02"],
])("a paper is published five clear days before a meeting: %s", (_what, meeting, published) => {
  expect(publicationDay(dayOf(meeting))).toBe(published);
});

test("from the sheets themselves the same comes out", () => {
  const grid = gridOf("Plan", "A1", [
    ["Action", "Owner", "Due date", "Status"],
    ["Open the hub", "Hub manager", "10/10/2024", "In progress"],
    ["Hold the forum", "Forum lead", "31/03/2025", "In progress"],
  ]);
  const { days: counted, turningRed } = ratingsOn([grid], DEFAULT_SETTINGS, days);
  expect(counted.map(({ counts }) => counts.red)).toEqual([0, 1, 1]);
  expect(turningRed.map(({ row, on }) => `row ${row} on ${on}`)).toEqual(["row 2 on 2024-10-11"]);
});
