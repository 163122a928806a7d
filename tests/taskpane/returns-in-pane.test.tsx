/**
 * Copies that came back as sheets of the workbook: named, shown cell by cell, a conflict settled, written by one click, taken back.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";

import type { CellValue } from "../../src/domain/grid";
import { newBook } from "../../src/host/book/open-book";
import { openPane } from "../support/open-pane";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

const ROWS: CellValue[][] = [
  ["Ref", "Action", "Owner", "Due date", "Status"],
  ["1", "Write to practices about the pathway", "Primary care lead", 45747, "In progress"],
  ["2", "Agree a discharge protocol", "Discharge lead", 45777, "In progress"],
  ["3", "Recruit two link workers", "Workforce lead", 45808, "In progress"],
];

async function withCopies(): Promise<Uint8Array> {
  const book = await newBook();
  const [plan] = book.sheets();
  book.renameSheet(plan!.id, "Plan");
  const answers: Record<string, (rows: CellValue[][]) => void> = {
    Plan: () => undefined,
    "From discharge": (rows) => {
      rows[2]![4] = "Delayed";
      rows[2]![3] = 45838;
    },
    "From workforce": (rows) => {
      rows[2]![4] = "Complete";
    },
  };
  for (const [name, answer] of Object.entries(answers)) {
    const sheet = name === "Plan" ? book.sheets()[0]! : book.addSheet(name);
    const rows = ROWS.map((row) => [...row]);
    answer(rows);
    sheet.setValues({ row: 0, column: 0, rows: 4, columns: 5 }, rows);
    sheet.setFormat({ row: 1, column: 3, rows: 3, columns: 1 }, { numberFormat: "dd/mm/yyyy" });
  }
  return book.save();
}

test("two sheets are named as returned; what they answer is ticked and written; the conflict waits for a choice; all of it can be taken back", async () => {
  const { press, go, session, settled, book, click, textOf } = await openPane(await withCopies());
  await press("Check plan");
  expect(session.now().reviewed?.review.rows.length).toBe(9);
  go("Status");
  fireEvent.click(screen.getByText("Returns from owners"));
  for (const name of ["From discharge", "From workforce"]) {
    fireEvent.click(await waitFor(() => screen.getByLabelText(name), MOMENT));
    await settled();
  }
  await waitFor(() => expect(session.now().reviewed?.review.rows.length).toBe(3), MOMENT);
  expect(session.now().reviewed?.settings.returnedSheets).toEqual(["From discharge", "From workforce"]);
  // The last sheet with a plan cannot be named as returned.
  expect(screen.getByLabelText<HTMLInputElement>("Plan (the plan itself)").disabled).toBe(true);
  const answers = await waitFor(() => textOf("Answers of Discharge lead"), MOMENT);
  expect(answers).toContain("Due date: 30/04/2025 30/06/2025");
  expect(answers).toContain("The copies give different answers.");
  expect(screen.getByText(/No answer yet: Primary care lead \(1 open action\)/)).toBeTruthy();
  const conflict = screen.getByRole("group", { name: /Conflict.*Status/ });
  fireEvent.click(within(conflict).getByLabelText(/Delayed/));
  await waitFor(() => screen.getByRole("button", { name: "Change 2 cells" }), MOMENT);
  await press("Change 2 cells");
  const plan = book.sheets()[0]!;
  const row = { row: 2, column: 3, rows: 1, columns: 2 };
  expect(plan.values(row)).toEqual([[45838, "Delayed"]]);
  expect(plan.text(row)[0]![0]).toBe("30/06/2025");
  click("Take it back");
  await settled();
  expect(plan.values(row)).toEqual([[45777, "In progress"]]);
});

test("an answer that is not ticked is not written", async () => {
  const { press, go, settled, book } = await openPane(await withCopies());
  await press("Check plan");
  go("Status");
  fireEvent.click(screen.getByText("Returns from owners"));
  fireEvent.click(await waitFor(() => screen.getByLabelText("From discharge"), MOMENT));
  await settled();
  fireEvent.click(await waitFor(() => screen.getByLabelText(/^Status: In progress Delayed/), MOMENT));
  await waitFor(() => screen.getByRole("button", { name: "Change 1 cell" }), MOMENT);
  await press("Change 1 cell");
  expect(book.sheets()[0]!.values({ row: 2, column: 3, rows: 1, columns: 2 })).toEqual([[45838, "In progress"]]);
});
