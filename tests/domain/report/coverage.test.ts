/** The Coverage sheet: decisions with their reasons, the action that answers, and how long after the national date it is due. */

import { day } from "../../../src/domain/calendar";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { settingsSchema } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { sheetText } from "../../support/sheet-text";

const PLAN = `Ref | Action | Owner | Due date
1 | Retire the last analogue lines | Digital lead | March 2025
2 | Plant trees outside the surgery | Estates lead | December 2024`;

function coverageSheet(decisions: string): string | null {
  const check = gridOf(
    "Coverage check",
    "A1",
    `List and item | Your decision | Reason for your decision\n${decisions}`,
  );
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A1", PLAN)],
    settings: settingsSchema.parse({ checklists: ["practice-pcn-action", "support-offer"] }),
    asAt: day(2024, 9, 1),
    asAtFrom: "given",
    kept: { "coverage-check": check },
  });
  const sheets = buildSheets(review, {
    title: "Access plan",
    committee: null,
    meeting: null,
    version: "1",
    draft: "Draft",
    preset: "delivery-group",
    sheetNames: {},
    sourceName: "plan.xlsx",
  });
  const sheet = sheets.find(({ id }) => id === "coverage");
  return sheet ? sheetText(sheet) : null;
}

test("there is no such sheet before anything is decided", () => {
  expect(coverageSheet("")).toBeNull();
});

test("what was decided prints with its reason; the rest is to be confirmed", () => {
  const text = coverageSheet("practice-pcn-action 003-P7 | Partly | Two practices are left")!;
  expect(text).toContain("1 of 18 asks decided.");
  expect(text).toContain("Not yet gone through: National support offers, 2023/24 and 2024/25.");
  expect(text).toContain(
    "Actions for practices and primary care networks, 2023/24 and 2024/25: 1 partly, 17 to be confirmed, of 18",
  );
  expect(text).toContain("Two practices are left");
  expect(text).toContain("639");
  expect(text).toContain("Local priorities: 1 action of which no list speaks");
});
