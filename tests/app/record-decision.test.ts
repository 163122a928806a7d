/** A decision entered in the pane: on the Decisions sheet, under those that stand there, and in force at the next check. */

import { day } from "../../src/domain/calendar";
import { recordDecision } from "../../src/app/record-decision";
import { runReview, type Reviewed } from "../../src/app/run-review";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { newBook } from "../../src/host/book/open-book";
import { diffBooks, printDifferences } from "../support/diff-workbooks";
import { hostOver } from "../support/open-host";
import { openBook } from "../../src/host/book/open-book";

const port = new OfficeWorkbook();
const AS_AT = day(2024, 10, 31);
const CHOICES = { title: null, committee: null, meeting: null, preset: "board", version: "1" };
const DECISION = {
  date: "2024-09-12",
  committee: "Health Scrutiny Committee",
  minute: "23",
  ref: "1",
  action: "Move every practice to digital telephony",
  decision: "Extension agreed",
  until: "2024-12-31",
  lead: "",
  done: "",
};

async function plan() {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: 2, columns: 6 }, [
    ["Ref", "Action", "Owner", "Due date", "Revised date", "Status"],
    [1, "Move every practice to digital telephony", "Digital lead", "30/06/2024", "31/12/2024", "On track"],
  ]);
  return book;
}

async function check(): Promise<Reviewed> {
  const outcome = await runReview(port, { asAt: AS_AT, today: AS_AT });
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  return outcome.value;
}

const caseOf = ({ review }: Reviewed) => review.rows[0]!.computed.case;

test("it counts from the next check on, and the officer's sheet is as it was", async () => {
  const book = await plan();
  const before = await openBook(book.save());
  hostOver(book);
  const first = await check();
  expect(caseOf(first)).toBe("R13");
  const written = await recordDecision(port, first, DECISION, CHOICES);
  expect(written).toMatchObject({ ok: true, value: { sheets: [{ id: "decisions", name: "Decisions" }] } });
  const second = await check();
  expect(caseOf(second)).toBe("R20");
  expect(second.review.decisions).toMatchObject([{ committee: "Health Scrutiny Committee", row: { row: 2 } }]);
  const differences = diffBooks(before, book).filter((each) => printDifferences([each]).includes("Plan"));
  expect(printDifferences(differences)).toBe("");
});

test("the next one stands under it, and nothing that was typed is lost", async () => {
  hostOver(await plan());
  await recordDecision(port, await check(), { ...DECISION, action: "=HYPERLINK(1)", decision: "Noted" }, CHOICES);
  await recordDecision(port, await check(), DECISION, CHOICES);
  const { review, reading } = await check();
  expect(review.decisions!.map(({ action, decision }) => `${decision}: ${action}`)).toEqual([
    "Noted: =HYPERLINK(1)",
    "Extension agreed: Move every practice to digital telephony",
  ]);
  expect(reading.kept?.decisions?.values.flat()).toContain("=HYPERLINK(1)");
});

test("a decision that somebody typed since the check is not lost", async () => {
  const book = await plan();
  hostOver(book);
  await recordDecision(port, await check(), { ...DECISION, decision: "Noted" }, CHOICES);
  const checked = await check();
  const sheet = book.sheets().find(({ name }) => name === "Decisions")!;
  const { rows } = sheet.usedBox(true)!;
  const typed = ["2024-10-03", "Board", "4", "1", "Move every practice to digital telephony", "Noted"];
  sheet.setValues({ row: rows, column: 0, rows: 1, columns: 6 }, [typed]);
  await recordDecision(port, checked, DECISION, CHOICES);
  const { review } = await check();
  expect(review.decisions!.map(({ committee, decision }) => `${committee}: ${decision}`)).toEqual([
    "Health Scrutiny Committee: Noted",
    "Board: Noted",
    "Health Scrutiny Committee: Extension agreed",
  ]);
});

test.each([
  ["while the sheet is filled", { request: 9, at: 10, when: "before", lasting: true, code: "GeneralException" }],
  ["with the answer lost", { request: 9, when: "after", lasting: true, code: "ConnectionFailure" }],
] as const)("broken off %s and done again, it stands there once and nothing is lost", async (_when, fault) => {
  const { book, host } = hostOver(await plan());
  await recordDecision(port, await check(), { ...DECISION, decision: "Noted" }, CHOICES);
  const checked = await check();
  host.injectFault(fault);
  expect(await recordDecision(port, checked, DECISION, CHOICES)).toMatchObject({ ok: false });
  host.heal();
  expect(await recordDecision(port, checked, DECISION, CHOICES)).toMatchObject({ ok: true });
  const { review } = await check();
  expect(review.decisions!.map(({ decision }) => decision)).toEqual(["Noted", "Extension agreed"]);
  expect(book.sheets().map(({ name }) => name)).toEqual(["Plan", "Decisions"]);
});
