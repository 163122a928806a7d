/** The memory of a plan over fourteen reports to two committees: rows that go, come back, split, merge, change hands and numbers, and what the officer corrects by hand. */

import { join } from "node:path";
import { addDays, readDay, type Day } from "../../../src/domain/calendar";
import type { CellValue, Grid } from "../../../src/domain/grid";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { describeChange, kindName } from "../../../src/domain/changes/review-changes";
import type { ReportOptions } from "../../../src/domain/report/report-options";
import { reviewPlan } from "../../../src/domain/review";
import type { Review } from "../../../src/domain/review-schema";
import { settingsSchema, type Settings } from "../../../src/domain/settings";
import { goldenOf, leftOver } from "../../support/golden";
import { gridOf } from "../../support/grid-of";
import { gridOfModel } from "../../support/grid-of-model";
import { sheetText } from "../../support/sheet-text";
import { OPTIONS } from "../report/review-of";

const FOLDER = join(__dirname, "goldens/memory");
const HEADINGS = "Ref | Theme | Action | Measure | Lead | Due date | Status | RAG | Completed";

/** The plan report by report; a line that says only a number is the plan as it was that many reports before. */
const PLANS: readonly string[] = [
  `1 | Access | Open the same-day hub in Thornaby | Hub open | Hub manager | 31 January 2025 | On track | Green |
2 | Access | Publish a leaflet on choosing the right service | 19 practices | Communications team | 31 March 2025 | On track | Green |
3 | People | Train receptionists in care navigation and record who attended | 38 trained | Training hub | 31 May 2025 | On track | Amber |
4 | People | Recruit two pharmacists for the network | 2 in post | Workforce lead | 30 June 2025 | On track | Green |
5 | People | Survey the staff of every practice | 60% answer | Workforce lead | TBC | Not started | |
6 | Estates | Repair the lift at the health centre | Lift in use | Estates lead | 30 November 2024 | On track | Green |
7 | Estates | Repair the doors at the health centre | Doors in use | Estates lead | 30 November 2024 | On track | Green |
8 | Estates | Agree the housing growth forecast with the planners of the council | One forecast | Estates lead | 31 December 2024 | At risk | Amber |`,
  // The pharmacists go, the survey has a date, the training is split, the repairs are merged, the hub is late.
  `1 | Access | Open the same-day hub in Thornaby | Hub open | Hub manager | 30 April 2025 | At risk | Amber |
2 | Access | Publish a leaflet on choosing the right service | 19 practices | Communications team | 31 March 2025 | Complete | Blue | 2 December 2024
3 | People | Train receptionists in care navigation | 38 trained | Training hub | 31 May 2025 | On track | Green |
4 | People | Record who attended | A register | Training hub | 31 May 2025 | On track | Amber |
5 | People | Survey the staff of every practice | 60% answer | Workforce lead | 28 February 2025 | In progress | Green |
6 | Estates | Repair the lift and the doors at the health centre | Both in use | Estates lead | 31 January 2025 | Off track | Red |
8 | Estates | Agree the housing growth forecast with the planners of the council | One forecast | Estates lead | | Cancelled | |`,
  // The pharmacists come back, the hub is red and brought forward, the leaflet is reworded under another theme.
  `9 | People | Recruit two pharmacists for the network | 2 in post | Workforce lead | 30 September 2025 | In progress | Green |
1 | Access | Open the same-day hub in Thornaby | Hub open | Hub manager | 15 April 2025 | Off track | Red |
2 | Messages | Publish a leaflet on choosing the right service first | 19 practices | Communications team | 31 March 2025 | Complete | Blue | 2 December 2024
3 | People | Train receptionists in care navigation | 38 trained | Training hub | 31 May 2025 | Complete | Blue | 20 January 2025
5 | People | Survey the staff of every practice | 60% answer | Workforce lead | TBC | On hold | |
6 | Estates | Repair the lift and the doors at the health centre | Both in use | Estates lead | 31 January 2025 | Complete | Blue | 15 January 2025
10 | Access | Print the posters | 19 practices | Communications team | 31 May 2025 | Not started | |`,
];

interface Report {
  readonly asAt: string;
  readonly meeting: string;
  readonly committee: string;
  readonly version: string;
  readonly plan: string;
  readonly settings?: Partial<Settings>;
}

interface Made {
  readonly review: Review;
  readonly history: Grid;
  readonly changed: string;
  readonly sheet: string;
}

/** Checks and issues; the history that stands is handed on as the sheet that it is. */
function issue({ asAt, meeting, committee, version, plan, settings }: Report, history: Grid | null): Made {
  const kept = history ? { history } : {};
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A3", `${HEADINGS}\n${plan}`)],
    settings: settingsSchema.parse(settings ?? {}),
    asAt: readDay(asAt)!,
    asAtFrom: "given",
    kept,
    committee,
    meeting: readDay(meeting)!,
  });
  const options: ReportOptions = {
    ...OPTIONS,
    committee,
    meeting: readDay(meeting)!,
    preset: "delivery-group",
    draft: `Version ${version}`,
    issue: { version },
    kept,
  };
  const models = buildSheets(review, options);
  const model = models.find(({ id }) => id === "history")!;
  const changed = models.find(({ id }) => id === "what-has-changed");
  return {
    review,
    history: gridOfModel(model),
    changed: changed ? sheetText(changed) : "",
    sheet: sheetText(model),
  };
}

const SCRUTINY = "Health Scrutiny Committee";
const BOARD = "Integrated Care Board";

function fourteen(): Made[] {
  const made: Made[] = [];
  const next = (report: Report): void => {
    made.push(issue(report, made.at(-1)?.history ?? null));
  };
  const [first = "", second = "", third = ""] = PLANS;
  next({ asAt: "2024-09-30", meeting: "2024-10-10", committee: SCRUTINY, version: "1.0", plan: first });
  next({
    asAt: "2024-10-31",
    meeting: "2024-11-20",
    committee: BOARD,
    version: "1.0",
    plan: first.replace("TBC", "spring 2025"),
  });
  next({ asAt: "2024-12-31", meeting: "2025-01-09", committee: SCRUTINY, version: "2.0", plan: second });
  next({
    asAt: "2024-12-31",
    meeting: "2025-01-09",
    committee: "health scrutiny committee",
    version: "2.0",
    plan: second.replace("At risk | Amber", "Off track | Red"),
  });
  next({ asAt: "2025-02-28", meeting: "2025-03-13", committee: SCRUTINY, version: "3.0", plan: third });
  let day = readDay("2025-03-31")!;
  for (let number = 6; number <= 14; number += 1) {
    const plan = number % 2 === 0 ? third : third.replace("15 April 2025", `${number} June 2025`);
    next({ asAt: day, meeting: addDays(day, 10), committee: SCRUTINY, version: `${number}.0`, plan });
    day = addDays(day, 30);
  }
  return made;
}

const MADE = fourteen();
const after = (number: number): Grid => MADE[number - 1]!.history;

/** The sheet with cells changed: the heading above and the row, counted from the first record. */
function amended(grid: Grid, changes: readonly (readonly [row: number, heading: string, value: CellValue])[]): Grid {
  const values = grid.values.map((row) => [...row]);
  const top = values.findIndex((row) => row.includes("Action key"));
  for (const [row, heading, value] of changes) values[top + row]![values[top]!.indexOf(heading)] = value;
  return { ...grid, values };
}

const THIRD: Report = {
  asAt: "2025-02-28",
  meeting: "2025-03-13",
  committee: SCRUTINY,
  version: "3.0",
  plan: PLANS[2]!,
};
const keyOf = (action: string): string => {
  const grid = after(4);
  const headings = grid.values.find((row) => row.includes("Action key"))!;
  return String(
    grid.values.find((row) => String(row[headings.indexOf("Action")]).startsWith(action))![
      headings.indexOf("Action key")
    ],
  );
};
const told = ({ review }: Made): string => `${JSON.stringify(review.changes, null, 1)}\n`;

const TEXTS: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    [3, 4, 5].flatMap((number) => [
      [`report-${number}.changes.txt`, () => told(MADE[number - 1]!)],
      [`report-${number}.what-has-changed.txt`, () => MADE[number - 1]!.changed],
    ]),
  ),
  "report-14.what-has-changed.txt": () => MADE[13]!.changed,
  "report-14.history.txt": () => MADE[13]!.sheet,
  "to-the-board.changes.txt": () => told(issue({ ...THIRD, committee: BOARD }, after(5))),
  "to-another-committee.changes.txt": () => told(issue({ ...THIRD, committee: "Place subcommittee" }, after(5))),
  "as-at-before-all.changes.txt": () => told(issue({ ...THIRD, asAt: "2024-08-31" }, after(5))),
  "corrected-by-hand.changes.txt": () =>
    told(
      issue(
        {
          ...THIRD,
          settings: {
            identities: [
              { sheet: "Plan", ref: "10", action: "Print the posters", key: keyOf("Record who attended") },
              { sheet: "Plan", ref: "6", action: "Repair the lift and the doors at the health centre", key: null },
              { sheet: "Plan", ref: "9", action: "Recruit two pharmacists for the network", key: null },
              { sheet: "Plan", ref: "77", action: "Not in the plan", key: null },
              { sheet: "Plan", ref: "1", action: "Open the same-day hub in Thornaby", key: "A0000000" },
            ],
          },
        },
        after(4),
      ),
    ),
  "amended-history.txt": () => {
    const grid = amended(after(4), [
      [1, "Rating", "purple"],
      [2, "Meeting", ""],
      [3, "As at", "soon"],
      [4, "Action key", ""],
      [5, "Standing", "superseded"],
      [9, "Rating", "AMBER"],
      [10, "Date now", "31/03/2025"],
      [11, "First date", "none recorded"],
      [12, "Version", 1],
    ]);
    const made = issue(THIRD, grid);
    return `${told(made)}${made.sheet}`;
  },
  "words.txt": () => {
    const entry = {
      key: "A",
      ref: "1",
      theme: "T",
      action: "Open the hub",
      measure: null,
      lead: null,
      first: null,
      now: null,
      rating: "green",
      label: "On track",
      completed: null,
    } as const;
    const due = { ...entry, now: "2025-03-31" as Day };
    const moved = { ...entry, now: "2025-04-01" as Day, rating: "grey" as const, theme: "U", action: "Open a hub" };
    const since = "2024-09-30" as Day;
    const say = (
      kinds: readonly ("reworded" | "moved")[],
      was: typeof due | null,
      is: typeof moved | null,
      partner: string | null = null,
    ) => describeChange({ kinds: [...kinds] }, was, is, since, partner);
    return [
      say([], due, null),
      say([], due, null, "3 Open both hubs"),
      say([], null, null),
      say([], null, moved),
      say([], null, moved, "3 Open both hubs"),
      say(["reworded", "moved"], due, moved),
      describeChange({ kinds: [] }, entry, due, since, null),
      describeChange({ kinds: [] }, due, entry, since, null),
      describeChange({ kinds: [] }, moved, due, since, null),
      describeChange({ kinds: [] }, entry, entry, since, null),
      ...["completed", "dateRevised", "unheard of"].map(kindName),
      "",
    ].join("\n");
  },
};

test.each(Object.entries(TEXTS))("%s", (file, make) => {
  const text = make();
  expect(text).toBe(goldenOf(FOLDER, file, text));
});

test("no text is left over", () => {
  expect(leftOver(FOLDER, Object.keys(TEXTS))).toEqual([]);
});
