/** Where one clause ends and the next begins: a day, a point or a word to either side. */

import type { Settings } from "../../../src/domain/settings";
import type { RowCells } from "../../support/row-of";
import { judgeRow } from "./plan-of";

const AS_AT = "2024-09-30";
const cases = (rows: readonly (readonly [string, RowCells, string, Partial<Settings>?])[]): void => {
  const named = rows.map(([what, cells, id, settings = {}]) => ({ what, cells, id, settings }));
  test.each(named)("$what: $id", ({ cells, id, settings }) => {
    expect(judgeRow(cells, { asAt: AS_AT, settings }).computed.case).toBe(id);
  });
};

describe("dates", () => {
  cases([
    ["due today is not overdue", { status: "Ambling along", due: "30/09/2024" }, "R18"],
    ["a day late is overdue", { status: "Ambling along", due: "29/09/2024" }, "R8a"],
    ["the last day of grace", { status: "In progress", due: "20/09/2024" }, "R9", { graceDays: 10 }],
    ["the day after it", { status: "In progress", due: "20/09/2024" }, "R8a", { graceDays: 9 }],
    ["grace holds for silent rows too", { due: "20/09/2024" }, "R9", { graceDays: 10 }],
    ["30 days ahead is due soon", { due: "30/10/2024" }, "R18"],
    ["31 days ahead is not", { due: "31/10/2024" }, "R22"],
    ["a wider window", { due: "31/10/2024" }, "R18", { dueSoonDays: 31 }],
    ["a first end date of today has not passed", { due: "September 2024 [or in line with contracts]" }, "R22"],
    ["a first end date of yesterday has", { due: "29 September 2024 [or in line with contracts]" }, "R10"],
    ["a first end date is never due soon", { due: "October 2024 [or in line with contracts]" }, "R22"],
    [
      "ongoing after a firm date is late once that has passed",
      { progress: "Signed up", due: "By 15 July 2023; Ongoing" },
      "R8a",
    ],
    [
      "a revised firm date puts an ongoing row to the test",
      { status: "On track", due: "Ongoing", revised: "31/08/2024" },
      "R8a",
    ],
    ["to be confirmed for 90 days", { due: "TBC" }, "R27b", { planDate: "2024-07-02" }],
    ["and for 91", { due: "TBC" }, "R27a", { planDate: "2024-07-01" }],
  ]);
});

describe("updates", () => {
  cases([
    ["106 days old is not stale", { status: "On track", updated: "16/06/2024", due: "March 2025" }, "R20"],
    ["107 days old is", { status: "On track", updated: "15/06/2024", due: "March 2025" }, "R19"],
    [
      "monthly reporting makes it 45",
      { status: "On track", updated: "15/08/2024", due: "March 2025" },
      "R19",
      { reportingDays: 31 },
    ],
    ["and not 44", { status: "On track", updated: "17/08/2024", due: "March 2025" }, "R20", { reportingDays: 31 }],
    [
      "a fresh on-track status answers for a near date",
      { status: "On track", updated: "31/08/2024", due: "20/10/2024" },
      "R20",
    ],
    ["one older than the window does not", { status: "On track", updated: "30/08/2024", due: "20/10/2024" }, "R18"],
    ["nor one without a date", { status: "On track", due: "20/10/2024" }, "R18"],
    ["a stale note is no signal", { progress: "Toolkit circulated 14/06/24", due: "March 2025" }, "R22"],
    ["a fresh one is", { progress: "Toolkit circulated 16/06/24", due: "March 2025" }, "R21"],
    ["an undated note is not known to be fresh", { progress: "Toolkit circulated to all", due: "March 2025" }, "R22"],
  ]);
});

describe("percentages", () => {
  cases([
    ["nought is not started", { percent: "0%", due: "March 2025" }, "R15c"],
    ["one is in progress", { percent: "1%", due: "March 2025" }, "R20"],
    ["a hair under the whole is not complete", { percent: 0.996, due: "March 2025" }, "R20"],
    ["a hundred is complete", { percent: 1, due: "March 2025" }, "R6"],
    ["74 near its date is due soon", { percent: "74%", due: "20/10/2024" }, "R18"],
    ["75 is on track", { percent: "75%", due: "20/10/2024" }, "R20"],
    ["just over 20 points behind", { percent: "29%", start: "01/07/2024", due: "31/12/2024" }, "R17b"],
    ["just under", { percent: "30%", start: "01/07/2024", due: "31/12/2024" }, "R20"],
    ["just over 40 points behind", { percent: "9%", start: "01/07/2024", due: "31/12/2024" }, "R17a"],
    ["just under 40", { percent: "10%", start: "01/07/2024", due: "31/12/2024" }, "R17b"],
    ["without a start nothing is behind", { percent: "9%", due: "31/12/2024" }, "R20"],
    ["a range gives its own start", { percent: "10%", due: "July 2024 - December 2024" }, "R17b"],
    ["before the start nothing is behind", { percent: "1%", start: "01/11/2024", due: "31/12/2024" }, "R20"],
  ]);
});

describe("what is declared", () => {
  cases([
    ["a word goes before a number", { status: "At risk", percent: "40%", due: "March 2025" }, "R14"],
    ["a status in the owner's rating column", { declared: "Delayed", due: "March 2025" }, "R14"],
    ["a colour in the status column", { status: "Red", due: "March 2025" }, "R7"],
    ["blue is complete", { declared: "Blue", due: "March 2025" }, "R6"],
    ["blue on an on-track row is a question", { declared: "Blue", status: "On track", due: "March 2025" }, "R3"],
    ["complete and red is a question", { declared: "Red", status: "Complete", due: "March 2025" }, "R3"],
    ["complete and green is complete", { declared: "Green", status: "Complete", due: "March 2025" }, "R6"],
    ["a completion date alone is complete", { completed: "20/09/2024", due: "30/09/2024" }, "R6"],
    ["so is Yes in its place", { completed: "Yes", due: "March 2025" }, "R6"],
    ["but No is not", { completed: "No", due: "March 2025" }, "R22"],
    [
      "a completion date on a row in progress is a question",
      { completed: "20/09/2024", status: "In progress", due: "March 2025" },
      "R3",
    ],
    [
      "completed on the as-at day is complete",
      { status: "Complete", completed: "30/09/2024", due: "30/09/2024" },
      "R6",
    ],
    [
      "completed a day after it is a question",
      { status: "Complete", completed: "01/10/2024", due: "30/09/2024" },
      "R3",
    ],
    [
      "completed this month, the month not over, is complete",
      { status: "Complete", completed: "September 2024", due: "March 2025" },
      "R6",
    ],
    ["completed on the due day is not late", { status: "Complete", completed: "30/06/2024", due: "June 2024" }, "R6"],
    ["completed a day after it is", { status: "Complete", completed: "01/07/2024", due: "June 2024" }, "R5"],
    [
      "a first end date makes nothing late",
      { status: "Complete", completed: "01/12/2023", due: "October 2023 [or in line with contracts]" },
      "R6",
    ],
    ["assured goes before late", { status: "Signed off", completed: "01/07/2024", due: "June 2024" }, "R4"],
    [
      "a status goes before the notes",
      { status: "On track", progress: "Complete.", updated: "20/09/2024", due: "March 2025" },
      "R20",
    ],
    ["an unknown word is no status", { status: "Ambling along", progress: "Complete.", due: "March 2025" }, "R3a"],
    ["an unknown word is not silence", { status: "Ambling along", due: "June 2024" }, "R8a"],
    ["an empty note is silence", { progress: "as above", due: "June 2024" }, "R8b"],
    ["a note is not", { progress: "Review practice level information", due: "June 2024" }, "R8a"],
    ["on hold goes before overdue", { status: "On hold", due: "June 2024" }, "R11"],
    ["overdue goes before at risk", { status: "At risk", due: "June 2024" }, "R8a"],
    ["red goes before on hold", { status: "On hold", declared: "Red", due: "June 2024" }, "R7"],
    ["closed goes before red", { status: "Cancelled", declared: "Red", due: "June 2024" }, "R2"],
    ["ongoing rows still obey complete", { status: "Complete", due: "Ongoing" }, "R6"],
    [
      "conditional rows still obey red",
      { declared: "Red", due: "In line with end date of individual practice contracts" },
      "R7",
    ],
    ["a row without a date still obeys at risk", { declared: "Amber" }, "R14"],
  ]);
});

describe("dates that move", () => {
  const moved = { status: "On track", updated: "20/09/2024", due: "30/06/2024" };
  cases([
    ["twice is amber", { ...moved, revised: "31/10/2024; 31/12/2024" }, "R13"],
    ["three times is red", { ...moved, revised: "30/09/2024; 31/10/2024; 31/12/2024" }, "R12"],
    [
      "approved three times is not",
      { ...moved, revised: "30/09/2024; 31/10/2024; 31/12/2024", approvedBy: "ICB executive" },
      "R20",
    ],
    [
      "twice is red where two are too many",
      { ...moved, revised: "31/10/2024; 31/12/2024" },
      "R12",
      { revisionsForRed: 2 },
    ],
    ["an earlier date is no revision", { ...moved, due: "31/12/2024", revised: "31/10/2024" }, "R20"],
    ["a new date that has passed is overdue first", { ...moved, revised: "31/08/2024" }, "R8a"],
  ]);
});

describe("not started", () => {
  cases([
    ["near its date", { status: "Not started", due: "30/10/2024" }, "R15a"],
    ["a day further off", { status: "Not started", due: "31/10/2024" }, "R15c"],
    ["its start passed yesterday", { status: "Not started", start: "29/09/2024", due: "March 2025" }, "R15b"],
    ["its start is today", { status: "Not started", start: "30/09/2024", due: "March 2025" }, "R15c"],
    ["its month of start is not over", { status: "Not started", start: "September 2024", due: "March 2025" }, "R15c"],
    ["the first month of its range is over", { status: "Not started", due: "August 2024 - March 2025" }, "R15b"],
    ["the first month of its range is not over", { status: "Not started", due: "September 2024 - March 2025" }, "R15c"],
    ["ongoing", { status: "Not started", due: "Ongoing" }, "R25"],
  ]);
});

describe("milestones and ongoing work", () => {
  const two = "Instruct PCSE by 6 August 2024\nTo be paid by 30 November 2024";
  cases([
    ["a milestone passed with nothing to show", { status: "On track", updated: "20/09/2024", due: two }, "R16"],
    [
      "with something to show",
      { status: "On track", updated: "20/09/2024", progress: "PCSE instruction sent to all", due: two },
      "R20",
    ],
    [
      "a milestone in the notes is none",
      { status: "On track", updated: "20/09/2024", progress: "Instruct PCSE by 6 August 2024", due: "30/11/2024" },
      "R20",
    ],
    ["fresh work on ongoing rows", { progress: "Toolkit circulated 16/09/24", due: "Ongoing" }, "R23"],
    [
      "but its review date has passed",
      { progress: "Toolkit circulated 16/09/24", due: "Ongoing", review: "29/09/2024" },
      "R24",
    ],
    [
      "its review date is today",
      { progress: "Toolkit circulated 16/09/24", due: "Ongoing", review: "30/09/2024" },
      "R23",
    ],
    ["nothing recorded, review date passed", { due: "Ongoing", review: "29/09/2024" }, "R24"],
    ["an old note with no signal is no evidence", { progress: "Review of 14/05/24", due: "Ongoing" }, "R25"],
    [
      "ongoing through a year that is over",
      { progress: "Toolkit circulated 16/09/24", due: "Ongoing in 2023/24" },
      "R24",
    ],
    [
      "ongoing through a year that is not",
      { progress: "Toolkit circulated 16/09/24", due: "Ongoing in 2024/25" },
      "R23",
    ],
    [
      "a condition with a review date ahead",
      { due: "In line with end date of individual practice contracts", review: "30/09/2024" },
      "R26b",
    ],
    [
      "a condition whose review date has passed",
      { due: "In line with end date of individual practice contracts", review: "29/09/2024" },
      "R26a",
    ],
    ["in progress without any date", { status: "In progress" }, "R28"],
  ]);
});

test("a suggestion is only ever made where nothing is declared", () => {
  const note = "Toolkit circulated 16/09/24";
  const suggested = (cells: RowCells) => judgeRow({ progress: note, ...cells }, { asAt: AS_AT }).computed.suggested;
  expect(suggested({ due: "March 2025" })).toBe(true);
  expect(suggested({ due: "Ongoing" })).toBe(true);
  expect(suggested({ due: "March 2025", status: "On track" })).toBe(false);
  expect(suggested({ due: "Ongoing", status: "On track" })).toBe(false);
});

test.each<[string, RowCells, string]>([
  ["a status word", { status: "On track", due: "March 2025" }, "declared"],
  ["a colour", { declared: "Green", percent: "50%", due: "March 2025" }, "declared"],
  ["a percentage", { percent: "50%", due: "March 2025" }, "percent"],
  ["a percentage on an ongoing row", { percent: "50%", due: "Ongoing" }, "percent"],
  ["the date", { due: "June 2024" }, "dates"],
  ["notes", { progress: "Toolkit circulated 16/09/24", due: "March 2025" }, "notes"],
  ["nothing", { due: "March 2025" }, "none"],
])("a rating by %s says so", (_what, cells, basis) => {
  expect(judgeRow(cells, { asAt: AS_AT }).computed.basis).toBe(basis);
});

test("a long note is cut between words in the sentence that quotes it", () => {
  const because = (note: string) =>
    judgeRow({ declared: "Red", progress: note, due: "March 2025" }, { asAt: AS_AT }).computed.because;
  const note = `${"word ".repeat(27)}ends.`;
  expect(note).toHaveLength(140);
  expect(because(note)).toBe(`The owner rates this red: ${note}`);
  expect(because(`${note} More.`)).toBe(`The owner rates this red: ${note} …`);
});
