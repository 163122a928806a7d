/** Exceptions that are many and alike: on one line with their rows, what they share told once, and what differs said to differ. */

import { briefing } from "../../../src/domain/report/sheets/briefing";
import { byOwner } from "../../../src/domain/report/sheets/by-owner";
import { dueNext } from "../../../src/domain/report/sheets/due-next";
import { exceptions } from "../../../src/domain/report/sheets/exceptions";
import { planAppendix } from "../../../src/domain/report/sheets/plan-appendix";
import { goldenOf } from "../../support/golden";
import { sheetText } from "../../support/sheet-text";
import { dated, OPTIONS, reviewOf, type RowSays } from "./review-of";

const LATE: RowSays = { rating: "red", label: "Overdue", because: "Nothing is recorded.", basis: "none", case: "R8a" };
const several = (count: number, says: (index: number) => RowSays): RowSays[] =>
  Array.from({ length: count }, (_, index) => says(index));

const REVIEW = reviewOf([
  // One new date, from several first ones; leads, decisions and recovery actions that agree and that differ.
  ...several(6, (index): RowSays => ({
    ...LATE,
    action: `Send letter ${index + 1}.`,
    day: `2024-0${index + 1}-28`,
    revised: dated("29 August 2024", "2024-08-29"),
    variance: { days: 32, workingDays: 22, slipDays: 30 * (6 - index), timesRevised: 1, because: "It moved." },
    lead: index < 3 ? "ICB" : "Practices",
    recovery: "Send them all in October",
    decision: index === 0 ? "Agree the date" : null,
  })),
  ...several(5, (index): RowSays => ({
    rating: "amber",
    label: "On hold",
    case: "R11",
    basis: "declared",
    because: "On hold. Decide.",
    due: dated("TBC", null, { class: "tbc" }),
    action: `Open branch ${index + 1}.`,
    lead: "ICB",
    recovery: index === 2 ? "Find money" : null,
  })),
  // So many that their rows are not all spelt out, on two sheets.
  ...several(90, (index): RowSays => ({
    ...LATE,
    sheet: index % 2 === 0 ? "Plan" : "Annex",
    row: 100 + index * 2,
    action: `Promote message ${index + 1}.`,
    day: "2024-07-31",
    lead: "Communications team",
    status: "Late",
  })),
  // The same action twice, and questions of every kind.
  { ...LATE, rating: "amber", ref: "9", action: "Recruit two dentists.", day: "2024-06-30", lead: "ICB" },
  { ...LATE, rating: "amber", ref: "9", action: "Recruit two dentists.", day: "2024-06-30", lead: "ICB" },
  { action: "Hold a forum.", due: dated("July to August 2024", "2024-08-31", { soft: true }) },
  { action: "Print the posters.", day: "2024-09-29" },
  { action: "Print the leaflets.", day: "2024-09-30" },
  { action: "Print the banners.", day: "2024-10-01" },
  { action: "Write to all.", day: "2024-10-30" },
  { action: "Rest.", day: "2025-10-30" },
]);

test.each([exceptions, dueNext, byOwner, planAppendix, briefing].map((entry) => [entry.id, entry] as const))(
  "%s",
  (id, entry) => {
    const model = { id, name: entry.name, kind: entry.kind, ...entry.build(REVIEW, OPTIONS) };
    const text = sheetText(model, "changes");
    expect(text).toBe(goldenOf(__dirname, `exceptions-alike.${id}.txt`, text));
  },
);

test("where nothing is rated the dates are asked about, and where there is nothing that is said", () => {
  const told = (rows: RowSays[]) => {
    const { blocks } = exceptions.build(reviewOf(rows), OPTIONS);
    return blocks[0]!.cells.map((row) => row.map(({ content }) => ("text" in content ? content.text : "")).join(" | "));
  };
  expect([
    ...told([
      { action: "Print.", day: "2024-09-01" },
      ...several(5, (index) => ({ action: `Send ${index}.`, day: "2024-09-02" })),
    ]),
    ...told([{ rating: "green" }]),
    ...told([]),
  ]).toEqual([
    "Exceptions – Getting an NHS dentist: action plan |  |  |  |  |  | ",
    "No action is rated red or amber. 6 actions with a date that has passed or is near have no rating: the question for each is below. |  |  |  |  |  | ",
    "Position as at 30 September 2024. Repeats stand on one line with their row numbers in the plan. No due date here has been revised. |  |  |  |  |  | ",
    "Date position | Ref | Action | Question | Lead | Due date | Days",
    "Date passed | Row 6 | Print. | Due 1 September 2024, 29 days ago. Is it done? | None recorded |  | ",
    "Date passed | Rows | 5 actions due 2 September 2024, no status recorded: rows 7 to 11. | Due 2 September 2024, 28 days ago. Is it done? | None recorded |  | ",
    "Exceptions – Getting an NHS dentist: action plan |  |  |  |  |  | ",
    "No action is rated red or amber. |  |  |  |  |  | ",
    "Position as at 30 September 2024. |  |  |  |  |  | ",
    "Exceptions – Getting an NHS dentist: action plan |  |  |  |  |  | ",
    "No action rows were found in the plan, so there are no exceptions to report. |  |  |  |  |  | ",
    "Position as at 30 September 2024. |  |  |  |  |  | ",
  ]);
});
