/**
 * Verifying a pack in the pane: its verdict, and the cells that it rests on, each a click away.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

test("no pack, a pack that is still true, and one that was typed over: each said as it is", async () => {
  const { press, go, book, textOf, click, selected } = await openPane(await smallPlan());
  go("Pack");
  fireEvent.click(screen.getByText("Is the pack still true?"));
  await waitFor(() => screen.getByText("Verify this pack"), MOMENT);
  await press("Verify this pack");
  expect(screen.getByRole("alert").textContent).toContain("There is no pack of PlanProof's in this workbook");
  await press("Build draft");
  await press("Verify this pack");
  await waitFor(() => expect(textOf("What verifying found")).toContain("Still true: the pack says"), MOMENT);
  const front = book.sheets().find(({ name }) => name === "Front sheet")!;
  front.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [["Typed over by hand"]]);
  await press("Verify this pack");
  await waitFor(() => expect(textOf("What verifying found")).toContain("The pack was edited by hand."), MOMENT);
  expect(textOf("1 edit by hand")).toContain('Front sheet A1: "Typed over by hand" stands; the tracker gives "');
  click("Front sheet A1");
  await waitFor(() => expect(selected()).toBe("Front sheet!A1"));
});
