/** A published access plan of 27 actions with notes and no status: each row rated from its notes and date, and why. */

import { rollUp } from "../../../src/domain/status/roll-up";
import type { JudgedRow } from "../../../src/domain/status/judged-row";
import { rowsOf } from "../../support/row-of";
import { judge, readTable, settingsOf, tally } from "./plan-of";

const LINES = readTable("staffordshire-rows.tsv");

function staffordshire(asAt: string, settings = {}): JudgedRow[] {
  const rows = rowsOf(
    ...LINES.map(({ action = "", due = "", owner = "", progress = "" }) => ({ action, due, owner, progress })),
  );
  return judge(rows, { asAt, updated: "2021-11-29", settings, columns: ["action", "due", "owner", "progress"] });
}

const asPrinted = ({ computed }: JudgedRow) =>
  [computed.case, computed.rating, computed.suggested ? "yes" : "no"].join(" ");

test.each(LINES.map((line, index) => [index + 1, line] as const))("row %d on 29 December 2021", (number, line) => {
  const row = staffordshire("2021-12-29")[number - 1];
  expect(row && `${asPrinted(row)}`).toBe(`${line["case"]} ${line["rating"]} ${line["suggested"]}`);
});

test("1 red, 8 amber, 12 green that are all suggestions, 6 grey; before anything is accepted no green and 18 grey", () => {
  const rows = staffordshire("2021-12-29");
  const rollup = rollUp(rows, settingsOf());
  expect(rollup.ifAccepted).toEqual({ blue: 0, green: 12, amber: 8, red: 1, grey: 6, closed: 0, total: 27 });
  expect(rollup.all).toEqual({ blue: 0, green: 0, amber: 8, red: 1, grey: 18, closed: 0, total: 27 });
  expect(
    rows.filter(({ computed }) => computed.suggested).every(({ reported }) => reported.label === "Not rated"),
  ).toBe(true);
});

test("accepting the suggestions prints them", () => {
  const rows = staffordshire("2021-12-29", { acceptSuggestions: true });
  expect(tally(rows.map(({ reported }) => reported.rating))).toEqual({ red: 1, amber: 8, green: 12, grey: 6 });
  expect(rollUp(rows, settingsOf()).bases.notes).toBe(15);
});

test("a month earlier, what will take place and what is to be counted are no evidence: rows 11 and 12 are grey", () => {
  const rows = staffordshire("2021-11-30");
  expect([rows[10], rows[11]].map((row) => row && asPrinted(row))).toEqual(["R22 grey no", "R22 grey no"]);
});

test.each([
  [1, "Continuing; last work recorded 29 December 2021."],
  [2, "Continuing; undated note on a sheet updated 29 November 2021. No review date is set."],
  [4, "Ongoing. No finished or current work is recorded, and no review date is set."],
  [6, "Due 31 December 2021, in 2 days. No completion recorded."],
  [9, 'Notes say "Complete – Review of data is complete". Confirm, then record it as complete.'],
  [10, "Due 31 October 2021, 59 days ago. Nothing here records it as complete."],
  [14, "Due 31 March 2022, in 92 days. No status is recorded, so it is not rated."],
  [16, "Continuing; last work recorded 1 December 2021. No review date is set."],
  [17, 'Notes say "Absence reporting stepped down again in October 2021 …". Confirm, then close it.'],
  [
    21,
    'Notes record work done ("A series of conflict resolution and de-escalation training sessions is being offered to staff by the Staffordshire …") and the date has not passed. No status is declared.',
  ],
  [
    24,
    'Notes record work done ("A funded offer for PCNs has now been circulated for a targeted session …") and the date has not passed. No status is declared.',
  ],
  [25, "Ongoing, last reviewed 31 March 2021. Review or close it."],
  [26, "Continuing; last work recorded 31 October 2021."],
])("row %d quotes its note and says whose date it rests on", (number, sentence) => {
  expect(staffordshire("2021-12-29")[number - 1]?.computed.because).toBe(sentence);
});
