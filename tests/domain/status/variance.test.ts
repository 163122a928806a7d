/** Days late and slip: which day is in force, what it is measured against, and what stays unknown. */

import { computeVariance, datesOf } from "../../../src/domain/status/variance";
import { rowOf, type RowCells } from "../../support/row-of";
import { dayOf } from "./plan-of";

const OPEN = { complete: false, day: null };
const vary = (
  cells: RowCells,
  asAt = "2024-09-30",
  settled: { complete: boolean; day: ReturnType<typeof dayOf> | null } = OPEN,
) => computeVariance(rowOf(cells), dayOf(asAt), settled);

test.each([
  ["March 2025", -182, "Due 31 March 2025, in 182 days."],
  ["September 2024", 0, "Due 30 September 2024, today."],
  ["29/09/2024", 1, "Due 29 September 2024, 1 day ago."],
  ["October 2024 [or in line with contracts]", -31, "First end date 31 October 2024, in 31 days."],
  ["Ongoing", null, "Ongoing, with no fixed date."],
  ["TBC", null, "The due date is still to be confirmed."],
  ["", null, "No due date."],
  ["31/06/2024", null, "The due date could not be read."],
  ["In line with end date of individual practice contracts", null, "It hangs on another event and has no fixed date."],
])("due %s: %s days late", (due, days, because) => {
  expect(vary({ due })).toMatchObject({ days, because, slipDays: null, timesRevised: 0 });
});

test("a later revised date is in force, and the slip is kept", () => {
  expect(vary({ due: "30/06/2024", revised: "31/12/2024" })).toMatchObject({
    days: -92,
    first: "2024-06-30",
    inForce: "2024-12-31",
    slipDays: 184,
    timesRevised: 1,
    because: "Due 31 December 2024, in 92 days. First due 30 June 2024.",
  });
});

test.each(["01/05/2024", "30/06/2024", "TBC", "soon"])("a revised date of %s changes nothing", (revised) => {
  expect(vary({ due: "30/06/2024", revised })).toMatchObject({
    inForce: "2024-06-30",
    slipDays: null,
    timesRevised: 0,
  });
});

test("a replaced date inside the due cell gives first and revised", () => {
  expect(datesOf(rowOf({ due: "31/3/24 revised to 30/6/24" }))).toMatchObject({
    first: "2024-03-31",
    inForce: "2024-06-30",
    timesRevised: 1,
  });
});

test("a revised cell that lists three days holds three revisions", () => {
  expect(datesOf(rowOf({ due: "30/06/2024", revised: "31/08/2024; 31/10/2024; 31/12/2024" }))).toMatchObject({
    inForce: "2024-12-31",
    timesRevised: 3,
  });
});

test("a first date that was never a day is no slip", () => {
  expect(vary({ due: "TBC", revised: "31/12/2024" })).toMatchObject({
    inForce: "2024-12-31",
    slipDays: null,
    timesRevised: 0,
  });
});

test("once complete, lateness stops at the completion day; without that day it is unknown, not nought", () => {
  expect(vary({ due: "30/06/2024" }, "2024-09-30", { complete: true, day: dayOf("2024-07-12") })).toMatchObject({
    days: 12,
    because: "Due 30 June 2024, completed 12 days late.",
  });
  expect(vary({ due: "30/06/2024" }, "2024-09-30", { complete: true, day: dayOf("2024-06-27") }).because).toBe(
    "Due 30 June 2024, completed 3 days early.",
  );
  expect(vary({ due: "30/06/2024" }, "2024-09-30", { complete: true, day: null })).toMatchObject({
    days: null,
    because: "Due 30 June 2024. No completion date is given.",
  });
});

test("without a report date nothing is late", () => {
  expect(computeVariance(rowOf({ due: "30/06/2024" }), null, OPEN)).toMatchObject({
    days: null,
    inForce: "2024-06-30",
  });
});

test.each([
  ["27/09/2024", "2024-09-30", 1],
  ["30/09/2024", "2024-09-30", 0],
  ["30/09/2024", "2024-09-27", -1],
  ["28/03/2024", "2024-04-02", 1],
  ["", "2024-09-30", null],
])("due %s, seen on %s: %s working days, bank holidays of England left out", (due, asAt, workingDays) => {
  expect(vary({ due }, asAt).workingDays).toBe(workingDays);
});
