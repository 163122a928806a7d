/** The second issue of a plan that numbers nothing: rows are told by where they stand, and what is blank is said to be blank. */

import { join } from "node:path";
import { readDay, type Day } from "../../../src/domain/calendar";
import type { Grid } from "../../../src/domain/grid";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { ownerSheets } from "../../../src/domain/report/owner-sheets";
import { buildPaper } from "../../../src/domain/report/paper/build-paper";
import { paperAsText } from "../../../src/domain/report/paper/paper-as-text";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import type { SheetModel } from "../../../src/domain/report/sheet-model";
import { trackerChanges } from "../../../src/domain/report/tracker-changes";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { goldenOf, leftOver } from "../../support/golden";
import { gridOf } from "../../support/grid-of";
import { gridOfModel } from "../../support/grid-of-model";
import { sheetText } from "../../support/sheet-text";
import { OPTIONS } from "./review-of";

const FOLDER = join(__dirname, "goldens/second-issue");

const HEADINGS = "Theme | Action | Success measure | Lead | Due date | Revised date | Status | Progress | Completed";
const OCTOBER = `Access | Open the same-day hub in Thornaby | Hub open | Hub manager | 31 October 2024 | | On track | |
Access | Publish a leaflet on choosing the right service | | Communications team | 30 November 2024 | | On track | |
Access | Print the posters for every pharmacy, library, school and community centre of the borough. | 19 | Communications team | 30 November 2024 | | On track | |
Access | Write to the practices | 19 | Communications team | 15 October 2024 | | On track | |
People | Train receptionists in care navigation and record who attended | 38 trained | Training hub | 31 May 2025 | | On track | |
People | Recruit two pharmacists for the network | 2 in post | Workforce lead | TBC | | Not started | |
People | Survey the staff of every practice | | Workforce lead | 31 December 2024 | | On track | |
| Repair the lift at the health centre | Lift in use | Estates lead | 30 November 2024 | | On track | |
Estates | Repair the doors of the surgery | Doors in use | | 30 November 2024 | | On track | |
Estates | Agree the housing growth forecast with the planners | One forecast | Estates lead | 31 December 2024 | | At risk | |
Estates | Sell the old clinic to the council | | Estates lead | 31 March 2025 | | On track | |`;

// Five are done, one has gone, one has moved twice over, one is new without a date, one stands under another theme.
const NOVEMBER = `Access | Open the same-day hub in Thornaby | Hub open | Hub manager | 31 October 2024 | 15 December 2024 | Delayed | Lease signed on 4 November |
Access | Publish a leaflet on choosing the right service | | Communications team | 30 November 2024 | | Complete | | 12 November 2024
Access | Print the posters for every pharmacy, library, school and community centre of the borough. | 19 | Communications team | 30 November 2024 | | Complete | | 13 November 2024
Access | Write to the practices | 19 | Communications team | 15 October 2024 | | Complete | |
People | Train receptionists in care navigation | 38 trained | Training hub | 31 May 2025 | 31 August 2025 | Complete | | 20 November 2024
People | Record who attended the training | A register | Training hub | 31 May 2025 | | On track | |
People | Recruit two pharmacists for the network | 2 in post | Workforce lead | 31 January 2025 | | Complete | | 21 November 2024
Estates | Repair the lift at the health centre | Lift in use | Estates lead | 30 November 2024 | | Complete | | 22 November 2024
Estates | Repair the doors of the surgery | Doors in use | | 30 November 2024 | | | |
Estates | Agree the housing growth forecast with the planners | One forecast | Estates lead | soon | | Off track | |
Estates | Count the empty rooms of every surgery | | The history | | | Not started | |
Estates | Paint the clinic | | History | to be agreed | | On hold | | `;

interface Month {
  readonly plan: string;
  readonly asAt: string;
  readonly meeting: string;
  readonly version: string;
  readonly history?: Grid;
  readonly decisions?: string;
}

const DECISIONS = "Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done";
const ASKED = `17/10/2024 | | | | Open the same-day hub in Thornaby | Extension agreed | 30/11/2024 | |
17/10/2024 | Health Scrutiny Committee | minute 7 | | Sell the old clinic to the council | More information | | | Sent in writing
12/09/2024 | | 4 | | Survey the staff of every practice | More information | 31/10/2024 | |
17/10/2024 | | | | Agree the housing growth forecast with the planners | Extension agreed | 31/01/2025 | |
17/10/2024 | Health Scrutiny Committee | | | Repair the doors of the surgery | More information | 30/11/2024 | | `;

function month({ plan, asAt, meeting, version, history, decisions }: Month) {
  const kept = {
    ...(history ? { history } : {}),
    ...(decisions ? { decisions: gridOf("Decisions", "A1", `${DECISIONS}\n${decisions}`) } : {}),
  };
  const grids = [gridOf("Plan", "A3", `${HEADINGS}\n${plan}`)];
  const settings = settingsSchema.parse({});
  const [committee, met] = [OPTIONS.committee ?? "", readDay(meeting) as Day];
  const day = readDay(asAt) as Day;
  const { review } = reviewPlan({ grids, settings, asAt: day, asAtFrom: "given", kept, committee, meeting: met });
  const options: ReportOptions = {
    ...OPTIONS,
    meeting: met,
    preset: "delivery-group",
    issue: { version },
    settings,
    kept,
  };
  return { review, options, grids, models: buildSheets(review, options) };
}

const modelOf = (models: readonly SheetModel[], id: string): SheetModel => models.find((each) => each.id === id)!;

/** The sheet of the history as an officer leaves it who has a column of their own, and four lines that nobody can read. */
function amended(history: Grid): Grid {
  const head = history.values.findIndex((row) => row.includes("Action key"));
  const values = history.values.map((row, index) => {
    if (index < head) return [...row, ""];
    if (index === head) return [...row, "Our file"];
    const cells = [...row, index === head + 1 ? 417 : index === head + 2 ? "B/12" : ""];
    if (index >= head + 8) cells[row.indexOf("Health Scrutiny Committee")] = "";
    return cells;
  });
  return { sheet: history.sheet, firstRow: history.firstRow, firstColumn: 1, values, dateSystem: "1900" };
}

const first = month({ plan: OCTOBER, asAt: "2024-09-30", meeting: "2024-10-17", version: "1.0" });
const FIRST = { plan: NOVEMBER, asAt: "2024-11-30", meeting: "2024-12-12", version: "2.0" };
const second = month({ ...FIRST, history: gridOfModel(modelOf(first.models, "history")), decisions: ASKED });
const byHand = month({ ...FIRST, history: amended(gridOfModel(modelOf(first.models, "history"))) });

const TEXTS: Record<string, () => string> = {
  ...Object.fromEntries(
    [
      "front-sheet",
      "what-has-changed",
      "history",
      "exceptions",
      "decisions",
      "due-next",
      "by-owner",
      "plan-appendix",
    ].map((id) => [`${id}.txt`, () => sheetText(modelOf(second.models, id))]),
  ),
  "owners.txt": () =>
    ownerSheets(second.review, second.grids, second.options)
      .map(({ owner, model }) => `${owner}\n${sheetText(model)}`)
      .join("\n"),
  "paper.txt": () => paperAsText(buildPaper(second.review, second.options, "scrutiny"), { appendices: true }),
  "amended-history.txt": () => sheetText(modelOf(byHand.models, "history")),
  "amended-changes.txt": () => sheetText(modelOf(byHand.models, "what-has-changed")),
};

test.each(Object.entries(TEXTS))("%s", (file, make) => {
  const text = make();
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(leftOver(FOLDER, Object.keys(TEXTS))).toEqual([]);
});

describe("what has changed in the tracker since the pack", () => {
  const told = (plan: string) => {
    const now = month({ plan, asAt: "2024-09-30", meeting: "2024-10-17", version: "1.0" });
    const values = (models: readonly SheetModel[]) => gridOfModel(modelOf(models, "action-data")).values;
    return trackerChanges(values(first.models), values(now.models), now.review).map(
      ({ sheet, row, cell, what, was, now: is }) => `${sheet} ${row} ${cell}, ${what}: "${was}" -> "${is}"`,
    );
  };

  test("is nothing where rows only changed places, but for a theme that is taken from the row above", () => {
    expect(told(OCTOBER)).toEqual([]);
    const rows = OCTOBER.split("\n");
    expect(told([...rows.slice(4, 7), ...rows.slice(8), ...rows.slice(0, 4), ...rows.slice(7, 8)].join("\n"))).toEqual([
      'Plan 14 A14, Theme: "People" -> "Access"',
    ]);
  });

  test("is told cell by cell, a day as a day, under the tracker's own address", () => {
    const done = "15 October 2024 | 2 November 2024 | Complete | Sent | 1 November 2024";
    const plan = OCTOBER.replace("15 October 2024 | | On track | |", done)
      .replace("Hub open", "")
      .replace("TBC", "May 2025");
    expect(told(plan)).toEqual([
      'Plan 4 C4, Success measure: "Hub open" -> ""',
      'Plan 7 F7, Revised date as written: "" -> "2 November 2024"',
      'Plan 7 I7, Completed: "" -> "1 November 2024"',
      'Plan 7 G7, Status as written: "On track" -> "Complete"',
      'Plan 7 H7, Progress: "" -> "Sent"',
      'Plan 9 E9, Due date as written: "TBC" -> "May 2025"',
    ]);
  });

  test("of a row that was reworded tells its words, and of one that moved what it says now, where it stands now", () => {
    expect(told(OCTOBER.replace("Survey the staff", "Ask the staff"))).toEqual([
      'Plan 10 B10, Action: "Survey the staff of every practice" -> "Ask the staff of every practice"',
    ]);
    const [one = "", ...others] = OCTOBER.split("\n");
    expect(told([...others, one.replace("On track", "Delayed")].join("\n"))).toEqual([
      'Plan 14 G14, Status as written: "On track" -> "Delayed"',
    ]);
  });

  test("of rows that came and went tells the row as a whole", () => {
    const lines = OCTOBER.split("\n");
    expect(told([...lines.slice(0, 3), ...lines.slice(5)].join("\n"))).toEqual([
      'Plan 7 null, the row: "Write to the practices" -> "gone"',
      'Plan 8 null, the row: "Train receptionists in care navigation and record who attended" -> "gone"',
    ]);
    const trees = "Estates | Plant trees | | Estates lead | 31 May 2025 | | | |";
    expect(told([...lines, trees, lines[0]].join("\n"))).toEqual([
      'Plan 15 null, the row: "not there" -> "Plant trees"',
      'Plan 16 null, the row: "not there" -> "Open the same-day hub in Thornaby"',
    ]);
    expect(told([...lines.slice(1), trees].join("\n"))).toEqual([
      'Plan 4 null, the row: "Open the same-day hub in Thornaby" -> "gone"',
      'Plan 14 null, the row: "not there" -> "Plant trees"',
    ]);
  });
});
