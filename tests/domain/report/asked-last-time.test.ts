/** What a committee asked stays asked: among the exceptions and at the front of the next pack, until what was done is filled in. */

import { day } from "../../../src/domain/calendar";
import { askedLastTime } from "../../../src/domain/report/asked-last-time";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { sheetText } from "../../support/sheet-text";

const PLAN = `Ref | Action | Owner | Due date | Status | Updated
1 | Move every practice to digital telephony | Digital lead | 31/12/2024 | On track | 20/10/2024
2 | Publish the access survey | Engagement lead | 31/07/2024 | Delayed | 20/10/2024`;
const HEADINGS = "Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done";
const ASKED =
  "12/09/2024 | HSC | 23 | 1 | Move every practice to digital telephony | More information | 31/10/2024 | | ";
const OPTIONS = {
  title: "Access plan",
  committee: "HSC",
  meeting: null,
  version: "1",
  draft: "Draft",
  preset: "council-scrutiny",
  sheetNames: {},
  sourceName: "plan.xlsx",
};

function pack(decisions: string, committee = "HSC", plan = PLAN) {
  const kept = { decisions: gridOf("Decisions", "A1", `${HEADINGS}\n${decisions}`) };
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A1", plan)],
    settings: DEFAULT_SETTINGS,
    asAt: day(2024, 10, 31),
    asAtFrom: "given",
    kept,
  });
  const options = { ...OPTIONS, committee, kept };
  const text = (id: string): string => {
    const sheet = buildSheets(review, options).find((each) => each.id === id);
    return sheet ? sheetText(sheet) : "";
  };
  const line = (id: string, says: string): string =>
    text(id)
      .split("\n")
      .filter((each) => each.includes(says))
      .join("\n");
  return { asked: askedLastTime(review, options), text, line };
}

test("a green action on which information is wanted is an exception until it is given", () => {
  const { text } = pack(ASKED);
  expect(text("exceptions")).toContain("1 action stays here until what was asked is done.");
  expect(text("exceptions")).toContain(
    "More information, by 31 October 2024 (HSC, 12 September 2024, minute 23): nothing is recorded yet.",
  );
  expect(pack(`${ASKED.trimEnd()} Figures sent on 1 October.`).text("exceptions")).not.toContain("stays here");
});

test("the next pack opens with what was asked and what was done", () => {
  const { asked, text } = pack(`${ASKED.trimEnd()} Figures sent on 1 October.`);
  expect(asked.map(({ done }) => done)).toEqual(["Figures sent on 1 October. 1 is now Green: On track."]);
  expect(text("what-has-changed")).toContain("What you asked last time, and what was done");
});

test("another committee is not told what this one asked", () => {
  expect(pack(ASKED, "Board").asked).toEqual([]);
});

const EXTENDED = "12/09/2024 | HSC | 23 | 2 | Publish the access survey | Extension agreed | 30/09/2024 | | ";

test.each([
  [
    "the plan still has the date that was",
    "31/07/2024",
    "Extension to 30 September 2024 agreed by the HSC on 12 September 2024 (minute 23), row 8 of the sheet Decisions. The plan still has 31 July 2024.",
  ],
  [
    "the plan has the date that was agreed",
    "30/09/2024",
    "Extension to 30 September 2024 agreed by the HSC on 12 September 2024 (minute 23), row 8 of the sheet Decisions.",
  ],
  [
    "the plan has gone past it since",
    "15/10/2024",
    "row 8 of the sheet Decisions. The plan's date, 15 October 2024, goes beyond it.",
  ],
])("an extension is told on the line of its exception, with the row of its decision: %s", (_case, due, sentence) => {
  const plan = PLAN.replace("31/07/2024", due);
  const line = pack(`${ASKED}\n${EXTENDED}`, "HSC", plan).line("exceptions", "Publish the access survey");
  expect(line).toContain(sentence);
  expect(line.match(/row 8 of the sheet Decisions/g)).toHaveLength(1);
});

test("an extension that was agreed after the day of the report, or undone by a closure, is not told", () => {
  const later = EXTENDED.replace("12/09/2024", "12/11/2024");
  const closed = `${EXTENDED}\n${EXTENDED.replace("12/09/2024", "12/10/2024").replace("Extension agreed", "Closed")}`;
  for (const decisions of [later, closed]) expect(pack(decisions).text("exceptions")).not.toContain("Extension to");
});
