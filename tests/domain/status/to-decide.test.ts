/** The undecided list: which ratings wait for the officer, why, and what may be answered. */

import type { Settings } from "../../../src/domain/settings";
import { ratingsToDecide, type RatingToDecide } from "../../../src/domain/status/to-decide";
import { toReviewRow } from "../../../src/domain/to-review";
import type { RowCells, RowExtras } from "../../support/row-of";
import { judgeRows } from "./plan-of";

const AS_AT = "2024-09-30";

function undecided(cells: readonly (RowCells & RowExtras)[], settings: Partial<Settings> = {}): RatingToDecide[] {
  const rows = judgeRows(cells, { asAt: AS_AT, settings }).map(toReviewRow);
  return ratingsToDecide({ rows, policy: settings.policy ?? "brag", asAt: AS_AT }, { decisions: [], ...settings });
}

/** "row 5 disagreement, printed green On track: …; red Overdue or green On track" */
const lines = (list: readonly RatingToDecide[]): string[] =>
  list.map(({ row, question, reported, because, choices }) => {
    const answers = choices.map(({ rating, label, says }) => `${says} (${rating}, ${label})`).join(" or ");
    return `row ${row} ${question}, printed ${reported.rating} ${reported.label}: ${because} ${answers}`;
  });

test("the owner and the rules differ: either may stand", () => {
  expect(
    lines(undecided([{ action: "Open the hub", declared: "Green", updated: "01/05/2024", due: "March 2025" }])),
  ).toEqual([
    "row 5 disagreement, printed green On track: Owner rates this green; the rules give amber because: rated on track, but last " +
      "updated 1 May 2024, 152 days ago. Use the rating by the rules (amber, Update needed) or Keep the owner's rating (green, On track)",
  ]);
});

test("a green that rests on notes alone waits to be accepted", () => {
  const cells = { action: "Circulate the toolkit", progress: "Toolkit circulated (Sep-24)", due: "March 2025" };
  expect(lines(undecided([cells]))).toEqual([
    'row 5 suggestion, printed grey Not rated: Notes record work done ("Toolkit circulated (Sep-24)") and the date has not passed. No ' +
      "status is declared. Accept the suggestion (green, On track (from notes)) or Leave it without a rating (grey, Not rated)",
  ]);
  expect(undecided([cells], { acceptSuggestions: true })).toEqual([]);
});

test("completions and endings that something speaks against are to be confirmed", () => {
  expect(
    lines(
      undecided([
        { action: "Train the care navigators", status: "Complete", percent: "80%", due: "June 2024" },
        { action: "Review the data", progress: "Complete – Review of data is complete", due: "June 2024" },
        { action: "Report absences", progress: "Absence reporting stepped down again in June 2024.", due: "June 2024" },
      ]),
    ),
  ).toEqual([
    "row 5 confirmation, printed amber Confirm completion: Marked complete, but 80% is recorded. Confirm before reporting it as " +
      "complete. It is complete (blue, Complete) or It is not complete yet (amber, Confirm completion)",
    'row 6 confirmation, printed amber Confirm completion: Notes say "Complete – Review of data is complete". Confirm, then ' +
      "record it as complete. It is complete (blue, Complete) or It is not complete yet (amber, Confirm completion)",
    'row 7 confirmation, printed amber Confirm closure: Notes say "Absence reporting stepped down again in June 2024". Confirm, ' +
      "then close it. It has ended without being completed (closed, Closed) or It is still open (amber, Confirm closure)",
  ]);
});

test("rows that are settled, overdue without an owner's rating, or agreed by both are not asked about", () => {
  expect(
    undecided([
      { action: "Write to all practices", status: "Complete", due: "June 2024" },
      { action: "Publish the guide", status: "In progress", due: "June 2024" },
      { action: "Agree the contract", declared: "Red", due: "June 2024" },
      { action: "Hold the forum", due: "March 2025" },
    ]),
  ).toEqual([]);
});

test("one action in two rows is asked about once", () => {
  const twice = {
    action: "Publish the care navigation guide",
    declared: "Green",
    status: "In progress",
    due: "June 2024",
  };
  const [only, ...more] = undecided([twice, twice]);
  expect(more).toEqual([]);
  expect(only?.alsoIn).toEqual([{ sheet: "Action plan", row: 6 }]);
});

describe("with decisions", () => {
  const row = { action: "Write to all practices", declared: "Green", status: "In progress", due: "June 2024" };
  const decision = (change: Partial<Settings["decisions"][number]> = {}): Settings["decisions"][number] => ({
    sheet: "Action plan",
    row: 5,
    action: "Write to all practices",
    rating: "amber",
    reason: "an extension is agreed",
    by: "Programme lead",
    on: "2024-09-01",
    expires: null,
    ...change,
  });

  test("what is decided is not asked again", () => {
    expect(undecided([row], { decisions: [decision()] })).toEqual([]);
  });

  test("a decision that ran out is asked about, where nothing else is open", () => {
    const settled = { action: "Write to all practices", status: "In progress", due: "June 2024" };
    expect(lines(undecided([settled], { decisions: [decision({ expires: "2024-09-15" })] }))).toEqual([
      "row 5 lapsed, printed red Overdue: Programme lead decided amber, an extension is agreed; that ended on 15 September 2024. " +
        "Let it go (red, Overdue) or Decide the same again (amber, At risk)",
    ]);
    expect(undecided([row], { decisions: [decision({ expires: "2024-09-15" })] })[0]?.question).toBe("disagreement");
  });

  test("and one whose row holds another action by now", () => {
    const other = { action: "Publish the guide", status: "In progress", due: "June 2024" };
    const earlier = decision({ on: "2024-08-01", reason: "an older reason" });
    expect(undecided([other], { decisions: [earlier, decision()] })[0]?.because).toBe(
      'Programme lead decided on another action that stood in this row, "Write to all practices": amber, an extension is agreed.',
    );
  });
});

test("the words are those of the policy that rated", () => {
  const [only] = undecided([{ action: "Open the hub", status: "Complete", percent: "80%", due: "June 2024" }], {
    policy: "scrutiny-words",
  });
  expect(only?.choices.map(({ label }) => label)).toEqual(["Fully achieved", "Confirm completion"]);
});
