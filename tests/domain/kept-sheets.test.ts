/** Our sheets that are memory, read back as the officer left them. */

import { readKeptRows } from "../../src/domain/kept-sheets";
import { gridOf } from "../support/grid-of";

const HEADINGS = ["Action", "Decision"] as const;
const decisions = (text: string) => readKeptRows(gridOf("Decisions", "A1", text), HEADINGS);
const told = (text: string) =>
  decisions(text)?.map(({ row, values }) => `${row}: ${values.Action} / ${values.Decision}`);

test("rows are read under their headings, below the title lines", () => {
  expect(
    told("Decisions\nWhat was decided\n\nAction | Decision\nWrite to practices | Closed\nRecruit | Noted"),
  ).toEqual(["5: Write to practices / Closed", "6: Recruit / Noted"]);
});

test("columns that were moved, and ones the officer added, change nothing", () => {
  expect(told("decision  | My note | ACTION\nClosed | ask Jo's team | Write to practices")).toEqual([
    "2: Write to practices / Closed",
  ]);
});

test("blank rows between are passed over, half-filled ones are read", () => {
  expect(told("Action | Decision\nWrite | Closed\n\n | Noted")).toEqual(["2: Write / Closed", "4:  / Noted"]);
});

test("where a heading was renamed, nothing is read rather than the wrong column", () => {
  expect(decisions("Action | What they said\nWrite | Closed")).toBeNull();
});
