/** What a committee's decision does to an action, and what it does not do before its day or to another action. */

import { day } from "../../../src/domain/calendar";
import { DECISION_KINDS, decisionKindOf } from "../../../src/domain/decisions/decision-kinds";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

const PLAN = `Ref | Action | Owner | Due date | Revised date | Status | Completed
1 | Move every practice to digital telephony | Digital lead | 30/06/2024 | 31/12/2024 | On track |
2 | Publish the access survey | Engagement lead | 31/07/2024 | | Complete | 20/07/2024
3 | Recruit two clinical pharmacists | Workforce lead | 30/11/2024 | | In progress |`;

const HEADINGS = "Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done";

function review(decisions: string, plan = PLAN, asAt = day(2024, 10, 31)) {
  return reviewPlan({
    grids: [gridOf("Plan", "A1", plan)],
    settings: DEFAULT_SETTINGS,
    asAt,
    asAtFrom: "given",
    kept: { decisions: gridOf("Decisions", "A1", `Decisions\n\n${HEADINGS}\n${decisions}`) },
  }).review;
}

const rated = (decisions: string, row: number, plan = PLAN, asAt = day(2024, 10, 31)): string => {
  const { computed } = review(decisions, plan, asAt).rows.find((each) => each.row === row)!;
  return `${computed.case} ${computed.rating}: ${computed.because}`;
};

const TELEPHONY = "1 | Move every practice to digital telephony";

test("without a decision a new date waits for approval", () => {
  expect(rated("", 2)).toMatch(/^R13 amber: First due 30 June 2024, now due 31 December 2024/);
});

test("an extension that was agreed ends the exception, and that the date moved is said for ever", () => {
  const agreed = `12/09/2024 | Health Scrutiny Committee | 23 | ${TELEPHONY} | Extension agreed | 31/12/2024 | | `;
  expect(rated(agreed, 2)).toMatch(/^R20 green: .* Date revised once, \+184 days\.$/);
});

test("a date later than the one agreed waits for its own decision", () => {
  expect(rated(`12/09/2024 | HSC | 23 | ${TELEPHONY} | Extension agreed | 30/11/2024 | | `, 2)).toMatch(/^R13 amber/);
});

test("a decision does nothing before its day", () => {
  const later = `14/11/2024 | HSC | 30 | ${TELEPHONY} | Extension agreed | 31/12/2024 | | `;
  expect(rated(later, 2)).toMatch(/^R13 amber/);
  expect(rated(later, 2, PLAN, day(2024, 11, 20))).toMatch(/^R20 green/);
});

test("a closure closes", () => {
  expect(
    rated("12/09/2024 | Health Scrutiny Committee | 24 | 3 | Recruit two clinical pharmacists | Closed | | | ", 4),
  ).toBe(
    "R2 closed: Closed without completion: closed by the Health Scrutiny Committee on 12 September 2024 (minute 24). Not counted in percent complete.",
  );
});

test("a sign-off assures what is complete, and completes nothing", () => {
  expect(
    rated("12/09/2024 | Health Scrutiny Committee | 25 | 2 | Publish the access survey | Signed off | | | ", 3),
  ).toBe("R4 blue: Complete; signed off by Health Scrutiny Committee on 12 September 2024.");
  expect(rated("12/09/2024 | HSC | 25 | 3 | Recruit two clinical pharmacists | Signed off | | | ", 4)).toMatch(
    /^R(?!4 )/,
  );
});

test("other decisions change no rating", () => {
  const before = rated("", 4);
  for (const word of ["Noted", "Escalated", "More information"]) {
    expect(rated(`12/09/2024 | HSC | 1 | 3 | Recruit two clinical pharmacists | ${word} | 30/09/2024 | | `, 4)).toBe(
      before,
    );
  }
});

test("the action is found again after rewording and renumbering", () => {
  const reworded = PLAN.replace(
    "1 | Move every practice to digital telephony",
    "7 | Move every practice to digital telephony with call-back",
  );
  const agreed = `12/09/2024 | HSC | 23 | ${TELEPHONY} | Extension agreed | 31/12/2024 | | `;
  expect(rated(agreed, 2, reworded)).toMatch(/^R20 green/);
});

test("a reference alone is enough where one row bears it", () => {
  expect(rated("12/09/2024 | HSC | 23 | 1 | | Extension agreed | 31/12/2024 | | ", 2)).toMatch(/^R20 green/);
});

test("an action abridged as minutes have it is known by its reference and its words, not by one alone", () => {
  const agreed = (ref: string, action: string): string =>
    rated(`12/09/2024 | HSC | 23 | ${ref} | ${action} | Extension agreed | 31/12/2024 | | `, 2);
  expect(agreed("1", "Digital telephony")).toMatch(/^R20 green/);
  expect(agreed("2", "Digital telephony")).toMatch(/^R13 amber/);
  expect(agreed("1", "Telephony digital")).toMatch(/^R13 amber/);
  expect(agreed("1", "Paint the waiting rooms")).toMatch(/^R13 amber/);
});

test("a decision on an action that is gone is said and not given to another", () => {
  const { decisions, decisionNotes } = review("12/09/2024 | HSC | 23 | 9 | Paint the waiting rooms | Closed | | | ");
  expect(decisions![0]!.row).toBeNull();
  expect(decisionNotes).toEqual(['The action of a decision is not in the plan any more: "Paint the waiting rooms".']);
});

test.each([
  [`soon | HSC | 1 | ${TELEPHONY} | Noted | | | `, 'Decisions, cell A4: "soon" is no day.'],
  [`12/09/2024 | HSC | 1 | ${TELEPHONY} | Waved through | | | `, 'cell F4: "Waved through" is none of the decisions'],
  [
    `12/09/2024 | HSC | 1 | ${TELEPHONY} | Extension agreed | spring | | `,
    "cell G4: an extension needs the new date as a day.",
  ],
  ["12/09/2024 | HSC | 1 | | | Noted | | | ", "cell E4: no action is named."],
])("what cannot be taken is said: %s", (row, sentence) => {
  const { decisions, decisionNotes } = review(row);
  expect(decisions).toBeUndefined();
  expect(decisionNotes!.join()).toContain(sentence);
});

test("where nothing is recorded nothing is added to a review", () => {
  const { decisions, decisionNotes } = review("");
  expect([decisions, decisionNotes]).toEqual([undefined, undefined]);
});

test.each(DECISION_KINDS.flatMap(({ id, word, also }) => [word, ...also].map((each) => [each, id])))(
  "%s is %s",
  (word, id) => {
    expect(decisionKindOf(word)?.id).toBe(id);
  },
);

test("the sheet is filled anew with every letter of what stood there", () => {
  const typed = `Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done
12/09/2024 | HSC | 23 | 1 | Move every practice to digital telephony | Extension agreed | 31/12/2024 | |
45547 | HSC | 24 | 2 | Publish the access survey | Waved on | | | Day kept
soonish | HSC | | 2 | Publish the access survey | Waved through | | =1+1 | <b>nothing</b>`;
  const decisions = gridOf("Decisions", "A1", typed);
  const { review: made } = reviewPlan({
    grids: [gridOf("Plan", "A1", PLAN)],
    settings: DEFAULT_SETTINGS,
    asAt: day(2024, 10, 31),
    asAtFrom: "given",
    kept: { decisions },
  });
  const sheet = buildSheets(made, {
    title: null,
    committee: null,
    meeting: null,
    version: "1",
    draft: "Draft",
    preset: "board",
    sheetNames: {},
    sourceName: "plan.xlsx",
    kept: { decisions },
  }).find(({ id }) => id === "decisions")!;
  const told = sheet.blocks[0]!.cells.slice(6).map((row) =>
    row.map(({ content }) =>
      content.kind === "text" || content.kind === "link"
        ? content.text
        : content.kind === "day"
          ? content.day
          : content.kind === "number"
            ? content.number
            : "",
    ),
  );
  expect(told[0]!.slice(0, 10)).toEqual([
    "2024-09-12",
    "HSC",
    23,
    1,
    "Move every practice to digital telephony",
    "Extension agreed",
    "2024-12-31",
    "None recorded",
    "None recorded",
    "Row 2",
  ]);
  expect(told[1]!.slice(0, 9)).toEqual([
    "2024-09-12",
    "HSC",
    24,
    2,
    "Publish the access survey",
    "Waved on",
    "None recorded",
    "None recorded",
    "Day kept",
  ]);
  expect(told[2]!.slice(0, 9)).toEqual([
    "soonish",
    "HSC",
    "None recorded",
    2,
    "Publish the access survey",
    "Waved through",
    "None recorded",
    "=1+1",
    "<b>nothing</b>",
  ]);
});

test("of several decisions on one row each counts from its day on, whatever order they stand in", () => {
  const first = `12/09/2024 | HSC | 23 | ${TELEPHONY} | Extension agreed | 31/12/2024 | | `;
  const closed = `10/10/2024 | HSC | 24 | ${TELEPHONY} | Closed | | | `;
  const again = `17/10/2024 | HSC | 25 | ${TELEPHONY} | Extension agreed | 30/11/2024 | | `;
  const orders = [
    [first, closed, again],
    [again, closed, first],
    [closed, again, first],
  ].map((decisions) => rated(decisions.join("\n"), 2));
  expect(new Set(orders)).toEqual(new Set([orders[0]]));
  expect(orders[0]).toBe(
    "R13 amber: First due 30 June 2024, now due 31 December 2024, 184 days later. No decision approves it.",
  );
});

test("a decision finds its row by its words, by a number that one row alone bears, or by words that the row holds", () => {
  const plan = `${PLAN}
3 | Train the receptionists of every practice | Hub | 30/11/2024 | | In progress |
4 | Publish the access survey | Engagement lead | 30/11/2024 | | In progress |`;
  const rowsOf = (...decided: string[]) =>
    (
      review(decided.map((each) => `12/09/2024 | HSC | 1 | ${each} | More information | | | `).join("\n"), plan)
        .decisions ?? []
    ).map(({ ref, action, row }) => `${ref} ${action}: ${row?.row ?? "none"}`);
  expect(
    rowsOf(
      "1 | ",
      "3 | ",
      "9 | ",
      "4 | Publish the access survey",
      "7 | publish THE access  survey",
      "1 | digital telephony",
      "1 | telephony digital",
      "1 | …",
      "2 | Plant a tree",
      " | Train all the receptionists of every practice",
      " | Plant a tree at the surgery",
      " | Recruit two clinical pharmacists",
    ),
  ).toEqual([
    "1 : 2",
    "3 : none",
    "9 : none",
    "4 Publish the access survey: 6",
    "7 publish THE access  survey: 3",
    "1 digital telephony: 2",
    "1 telephony digital: none",
    "1 …: none",
    "2 Plant a tree: none",
    " Train all the receptionists of every practice: 5",
    " Plant a tree at the surgery: none",
    " Recruit two clinical pharmacists: 4",
  ]);
});
