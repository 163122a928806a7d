/**
 * Beginning: an empty tracker where there is no plan, what the pack was last called, and where the focus goes when its place is gone.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { newBook } from "../../src/host/book/open-book";
import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

async function lettersOnly(): Promise<Uint8Array> {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  book.sheets()[0]!.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["A letter"]]);
  return book.save();
}

test("where no plan is found an empty tracker is offered; it stands after the officer's sheets, and its first action is checked", async () => {
  const { press, book, session, sheetNames } = await openPane(await lettersOnly());
  await press("Check plan");
  expect(session.now().failure?.kind).toBe("no-plan");
  expect(screen.getByRole("heading", { name: "No plan yet? Begin one" })).toBeTruthy();
  await press("Make an empty tracker");
  expect(sheetNames()).toEqual(["Plan", "Plan (PlanProof)", "Measures", "How to"]);
  expect(session.now().said).toContain('Type the first action on "Plan (PlanProof)"');
  const sheet = book.sheets()[1]!;
  const headings = sheet.values({ row: 3, column: 0, rows: 1, columns: 20 })[0]!.map(String);
  const at = (heading: string): number => headings.indexOf(heading);
  expect(headings).toEqual(expect.arrayContaining(["Ref", "Action", "Owner", "Due date", "Status"]));
  const below = (heading: string) => ({ row: 4, column: at(heading), rows: 1, columns: 1 });
  expect(sheet.dataValidation(below("Status"))).toMatchObject({ type: "list", errorStyle: "stop" });
  expect(sheet.dataValidation(below("Due date"))).toMatchObject({ type: "date", errorStyle: "warning" });
  expect(sheet.dataValidation(below("% complete"))).toMatchObject({ type: "decimal" });
  const typed: Record<string, string | number> = {
    Ref: "1",
    Action: "Recruit two link workers",
    Owner: "Workforce lead",
    "Due date": 45747,
    Status: "On track",
  };
  for (const [heading, value] of Object.entries(typed)) sheet.setValues(below(heading), [[value]]);
  await press("Check plan");
  const { review } = session.now().reviewed!;
  expect(review.tables.filter(({ kind }) => kind === "actions").map(({ sheet: name }) => name)).toEqual([
    "Plan (PlanProof)",
  ]);
  expect(review.rows).toMatchObject([{ action: "Recruit two link workers", due: { end: "2025-03-31" } }]);
});

test("what the pack was built with is offered again when the workbook is opened next; a meeting that has been is not", async () => {
  const bytes = await smallPlan();
  const first = await openPane(bytes);
  await first.press("Check plan");
  first.session.choose({ committee: "Health Board", title: "Access plan", marking: "OFFICIAL", preset: "board" });
  first.session.choose({ meeting: "2024-09-12", asAt: "2024-08-31" });
  first.go("Pack");
  await first.press("Build draft");
  expect(first.session.now().reviewed?.settings.pack.committee).toBe("Health Board");
  const saved = first.book.save();
  cleanup();
  const next = await openPane(saved);
  next.session.choose({ title: "Access plan, second half" });
  await next.press("Check plan");
  expect(next.session.now().form).toMatchObject({
    committee: "Health Board",
    marking: "OFFICIAL",
    preset: "board",
    title: "Access plan, second half",
    meeting: "",
    asAt: "",
  });
});

test("where the button that had the focus is gone, the focus is on what stands in its place", async () => {
  // jsdom takes a window whose focused element was removed for one in the background.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { press, go, click } = await openPane();
  await press("Check plan");
  click(/Action plan F32.*Who is responsible/);
  const accept = await waitFor(() => screen.getByRole("button", { name: "Accept …" }), MOMENT);
  accept.focus();
  fireEvent.click(accept);
  const cancel = await waitFor(() => screen.getByRole("button", { name: "Cancel" }), MOMENT);
  cancel.focus();
  fireEvent.click(cancel);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Accept …"), MOMENT);
  go("Pack");
  const link = await waitFor(() => screen.getByRole("button", { name: "Decide them first" }), MOMENT);
  link.focus();
  fireEvent.click(link);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Status" })), MOMENT);
});
