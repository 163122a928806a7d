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

test("sentences quote the note and say whose date they rest on", () => {
  const said = staffordshire("2021-12-29").map(({ computed }) => computed.because);
  expect(said).toMatchSnapshot();
});
