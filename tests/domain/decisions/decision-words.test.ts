/** Decisions as they are kept: every letter of a row, who decided and when, which row of several is meant, and what follows in time. */

import { day } from "../../../src/domain/calendar";
import { decisionKindOf } from "../../../src/domain/decisions/decision-kinds";
import { whoAndWhen } from "../../../src/domain/decisions/minutes";
import { isRecorded, readDecisions, type CommitteeDecision } from "../../../src/domain/decisions/read-decisions";
import type { KeptSheets } from "../../../src/domain/kept-sheets";
import { reviewPlan } from "../../../src/domain/review";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

const HEADINGS = "Date | Committee | Minute | Ref | Action | Decision | New date or wanted by | Lead | What was done";
const kept = (rows: string, headings = HEADINGS): KeptSheets => ({
  decisions: gridOf("Decisions", "A1", `${headings}\n${rows}`),
});

test("a row is read whole; what is not recorded is blank", () => {
  const { decisions, lines, unread } = readDecisions(
    kept(
      "12/09/2024 | HSC | 23 | 1 | Move it | Extended to | 31/12/2024 | Digital lead | Sent\n" +
        "13/09/2024 | None recorded | None recorded | 2 | None recorded | Referred | None recorded | None recorded | None recorded\n" +
        "None recorded | | | | | | | | \n" +
        "14/09/2024 | HSC | 24 | 3 | Close it | Close | 31/12/2024 | | ",
    ),
  );
  expect(unread).toEqual([]);
  expect(lines).toHaveLength(3);
  expect(decisions).toEqual([
    {
      date: "2024-09-12",
      committee: "HSC",
      minute: "23",
      ref: "1",
      action: "Move it",
      kind: decisionKindOf("Extension agreed"),
      until: "2024-12-31",
      lead: "Digital lead",
      done: "Sent",
      cell: { sheet: "Decisions", row: 2, column: 6 },
    },
    {
      date: "2024-09-13",
      committee: "",
      minute: "",
      ref: "2",
      action: "",
      kind: decisionKindOf("Escalated"),
      until: null,
      lead: "",
      done: "",
      cell: { sheet: "Decisions", row: 3, column: 6 },
    },
    expect.objectContaining({ action: "Close it", until: null }),
  ]);
});

test("where there is no sheet there is nothing, and where its headings were changed that is said", () => {
  const nothing = { lines: [], decisions: [], unread: [] };
  expect(readDecisions(undefined)).toEqual(nothing);
  expect(readDecisions({})).toEqual(nothing);
  expect(readDecisions(kept("12/09/2024", HEADINGS.replace("Minute", "Item")))).toEqual({
    ...nothing,
    unread: [
      "Decisions: its headings were changed, so no decision could be read. They are: Date, Committee, Minute, Ref, Action, Decision, New date or wanted by, Lead, What was done.",
    ],
  });
});

test.each([
  [
    "12/09/2024 | HSC | 1 | 1 | Move it | Waved on | |",
    'F2: "Waved on" is none of the decisions Noted, Extension agreed, Closed, Signed off, Escalated, More information.',
  ],
  ["September 2024 | HSC | 1 | 1 | Move it | Noted | |", 'A2: "September 2024" is no day.'],
  [" | HSC | 1 | 1 | Move it | Noted | |", 'A2: "" is no day.'],
  [
    "12/09/2024 | HSC | 1 | 1 | Move it | Extension agreed | December 2024 |",
    "G2: an extension needs the new date as a day.",
  ],
  ["12/09/2024 | HSC | 1 | | | Noted | |", "E2: no action is named."],
])("%s", (row, why) => {
  expect(readDecisions(kept(row)).unread).toEqual([
    `Decisions, cell ${why} The row is kept as it stands and does not count.`,
  ]);
});

const DECIDED: CommitteeDecision = readDecisions(
  kept("12/09/2024 | HSC | 23 | 1 | Move it | Extension agreed | 31/12/2024 | Digital lead | "),
).decisions[0]!;
const NOTED: CommitteeDecision = { ...DECIDED, kind: decisionKindOf("Noted")!, until: null };
const entered = (more: object = {}) => ({
  date: "2024-09-12",
  committee: "HSC",
  minute: "23",
  ref: "1",
  action: "Move it",
  decision: "Extension agreed",
  until: "2024-12-31",
  lead: "Digital lead",
  ...more,
});

test.each<[string, object, readonly CommitteeDecision[], boolean]>([
  ["the very same", {}, [DECIDED], true],
  ["in other words for the same, with spaces", { decision: "new date agreed", action: " Move it " }, [DECIDED], true],
  ["whatever was done since", {}, [{ ...DECIDED, done: "Sent" }], true],
  ["among others", {}, [NOTED, DECIDED], true],
  ["another date", { until: "2025-01-31" }, [DECIDED], false],
  ["another kind", { decision: "Closed" }, [DECIDED], false],
  ["another day", { date: "2024-09-13" }, [DECIDED], false],
  ["another committee", { committee: "Board" }, [DECIDED], false],
  ["another minute", { minute: "24" }, [DECIDED], false],
  ["another number", { ref: "2" }, [DECIDED], false],
  ["another action", { action: "Leave it" }, [DECIDED], false],
  ["another lead", { lead: "Board" }, [DECIDED], false],
  ["a kind whose day says nothing", { decision: "Noted", until: "2030-01-01" }, [NOTED], true],
  ["a word that is no decision", { decision: "Waved on" }, [DECIDED], false],
  ["nothing is recorded", {}, [], false],
])("a decision is recorded already: %s", (_what, more, decisions, is) => {
  expect(isRecorded(decisions, entered(more))).toBe(is);
});

test.each([
  ["Health Scrutiny Committee", "23", "the Health Scrutiny Committee on 12 September 2024 (minute 23)"],
  ["The Board", "Minute 4.1", "The Board on 12 September 2024 (minute 4.1)"],
  ["Theatre group", "", "the Theatre group on 12 September 2024"],
  ["", "", "a committee on 12 September 2024"],
])("%s, minute %s: %s", (committee, minute, words) => {
  expect(whoAndWhen({ committee, date: "2024-09-12", minute })).toBe(words);
});

const PLAN = `Ref | Action | Owner | Due date | Status | Completed
1 | Visit practices | Hub | 30/06/2025 | On track |
2 | Visit practices | Hub | 31/07/2025 | On track |
3 | Print leaflets | Desk | 31/08/2025 | Complete | 01/09/2024
4 | Open the hub | Hub | 31/08/2025 | On track |
4 | Close the old site | Hub | 31/08/2025 | On track |`;

/** Each decision of the review with its row, each row with its clause, and the notes. */
function told(rows: string, asAt = day(2024, 10, 31)) {
  const { review } = reviewPlan({
    grids: [gridOf("Plan", "A1", PLAN)],
    settings: DEFAULT_SETTINGS,
    asAt,
    asAtFrom: "given",
    kept: kept(rows),
  });
  return {
    rows: review.decisions?.map(({ row }) => row?.cell ?? null),
    cases: review.rows.map(({ computed }) => computed.case),
    notes: review.decisionNotes,
    review,
  };
}

test.each<[string, string, (string | null)[], string[] | undefined]>([
  ["of rows with the same words, the one that bears the number", "2 | Visit practices | Noted", ["B3"], undefined],
  ["the first of them where none bears it", "9 | Visit practices | Noted", ["B2"], undefined],
  ["the words before the number", "2 | Print leaflets | Noted", ["B4"], undefined],
  ["however they are typed", "  | print  LEAFLETS | Noted", ["B4"], undefined],
  ["the number alone", "3 | | Noted", ["B4"], undefined],
  ["a part of the words and the number", "3 | leaflets | Noted", ["B4"], undefined],
  [
    "a number that two rows bear names neither",
    "4 | | Noted",
    [null],
    ['The action of a decision is not in the plan any more: "4".'],
  ],
  ["no row of that number", "9 | | Noted", [null], ['The action of a decision is not in the plan any more: "9".']],
  [
    "words of punctuation alone are no words",
    "3 | – | Noted",
    [null],
    ['The action of a decision is not in the plan any more: "–".'],
  ],
])("which row is meant: %s", (_what, said, rows, notes) => {
  const [ref, action, word] = said.split(" | ");
  const outcome = told(`12/09/2024 | HSC | 1 | ${ref} | ${action} | ${word} | | | `);
  expect([outcome.rows, outcome.notes]).toEqual([rows, notes]);
});

test("decisions follow in time, whatever order they stand in: a closure, an extension that undoes it, a closure again", () => {
  const close = (date: string) => `${date} | | | 1 | Visit practices | Closed | | | `;
  const extend = "12/09/2024 | HSC | 2 | 1 | Visit practices | Extension agreed | 30/06/2025 | | ";
  expect(told(`${close("01/09/2024")}\n${extend}`).cases[0]).toBe("R20");
  expect(told(`${extend}\n${close("01/09/2024")}`).cases[0]).toBe("R20");
  expect(told(`${close("20/09/2024")}\n${extend}`).cases[0]).toBe("R2");
  expect(told(close("31/10/2024")).cases[0]).toBe("R2");
  expect(told(close("01/11/2024")).cases[0]).toBe("R20");
  expect(told(close("20/09/2024")).review.rows[0]!.computed.because).toBe(
    "Closed without completion: closed by a committee on 20 September 2024. Not counted in percent complete.",
  );
});

test("a sign-off by nobody in particular is by a committee", () => {
  const { review } = told("12/09/2024 | | | 3 | Print leaflets | Assured | | | ");
  expect(review.rows[2]!.computed.because).toBe("Complete; signed off by a committee on 12 September 2024.");
});

test("a decision as the review holds it", () => {
  const { review } = told("12/09/2024 | HSC | 23 | 3 | Print leaflets | Update requested | 31/10/2024 | Desk | Sent");
  expect(review.decisions).toEqual([
    {
      date: "2024-09-12",
      committee: "HSC",
      minute: "23",
      ref: "3",
      action: "Print leaflets",
      decision: "More information",
      until: "2024-10-31",
      lead: "Desk",
      done: "Sent",
      asks: true,
      row: { sheet: "Plan", row: 4, cell: "B4" },
    },
  ]);
});
