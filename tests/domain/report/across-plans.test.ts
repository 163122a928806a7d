/** Plans on several sheets of one workbook: counts by sheet, theme and lead, in the pack of every sheet; one plan has no such sheet. */

import { day } from "../../../src/domain/calendar";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { sheetText } from "../../support/sheet-text";

const NORTH = `Ref | Theme | Action | Owner | Due date | Status
1 | Access | Move every practice to digital telephony | Digital lead | 31/12/2024 | On track
2 | Access | Publish the access survey | Engagement lead | 31/07/2024 | Delayed`;
const SOUTH = `No | Action to be taken | Responsible | Theme | Target date | Progress status
1 | Recruit two clinical pharmacists | Workforce lead | People | 30/11/2024 | On track
2 | Open the same-day hub | Digital lead | Access | 31/01/2025 | On track
3 | Train receptionists in care navigation | Workforce lead | People | 31/08/2024 | Complete`;

function sheets(plans: Readonly<Record<string, string>>, preset = "delivery-group") {
  const { review } = reviewPlan({
    grids: Object.entries(plans).map(([name, text]) => gridOf(name, "A1", text)),
    settings: DEFAULT_SETTINGS,
    asAt: day(2024, 9, 30),
    asAtFrom: "given",
  });
  return buildSheets(review, {
    title: "Plans of two networks",
    committee: null,
    meeting: null,
    version: "1",
    draft: "Draft",
    preset,
    sheetNames: {},
    sourceName: "plans.xlsx",
  });
}

test("each sheet, theme and lead has its line, counted over the data with the sheet that each row is from", () => {
  const built = sheets({ North: NORTH, South: SOUTH });
  const text = sheetText(built.find(({ id }) => id === "across-plans")!);
  expect(text).toContain("This workbook has plans on 2 sheets, with 5 action lines.");
  for (const heading of ["By sheet", "By theme", "By lead"]) expect(text).toContain(`(section) ${heading}`);
  const line = (name: string) => text.split("\n").find((each) => each.includes(`(body.strong) ${name} |`)) ?? "";
  expect(line("North")).toMatch(/COUNTIFS\('?Action data'?!\$A\$7:\$A\$11/);
  expect(line("South")).not.toBe("");
  expect(line("All sheets")).not.toBe("");
  expect(line("Digital lead")).not.toBe("");
  expect(sheetText(built.find(({ id }) => id === "action-data")!)).toContain("(data) South");
});

test("a plan on one sheet has none, nor has a preset that does not ask for it", () => {
  expect(sheets({ North: NORTH }).map(({ id }) => id)).not.toContain("across-plans");
  expect(sheets({ North: NORTH, South: SOUTH }, "board").map(({ id }) => id)).not.toContain("across-plans");
});

test("the front sheet still stands first", () => {
  expect(sheets({ North: NORTH, South: SOUTH })[0]?.id).toBe("front-sheet");
});
