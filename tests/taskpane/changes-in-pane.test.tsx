/**
 * A row that was paired wrongly with the last issue is put right by hand, kept in the workbook, and taken back.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

test("an action that was reworded beyond recognition is said to be the one that seems gone", async () => {
  const { press, go, session, settled, book, textOf } = await openPane(await smallPlan());
  await press("Check plan");
  act(() => session.choose({ committee: "Health Scrutiny Committee", meeting: "2024-11-14" }));
  go("Pack");
  fireEvent.click(screen.getByText("Issue to the committee"));
  await waitFor(() => screen.getByRole("button", { name: "Issue this version" }), MOMENT);
  await press("Issue this version");
  book.sheets()[0]!.setValues({ row: 3, column: 0, rows: 1, columns: 2 }, [["9", "Open a walk-in clinic at weekends"]]);
  act(() => session.choose({ meeting: "2025-01-16", asAt: "2024-12-31" }));
  go("Check");
  await press("Check plan");
  go("Status");
  fireEvent.click(screen.getByText("What has changed", { selector: "summary" }));
  const listed = await waitFor(() => textOf("Changes since then"), MOMENT);
  expect(listed).toContain("No longer in the plan");
  expect(listed).toContain("New since");
  fireEvent.click(screen.getByRole("button", { name: "Not so: pair 3 Recruit two link workers otherwise" }));
  const [row] = session.now().reviewed!.review.rows.slice(-1);
  fireEvent.change(screen.getByLabelText("In the plan it is now"), { target: { value: `${row!.sheet} ${row!.cell}` } });
  await press("Keep");
  await waitFor(() => expect(textOf("Changes since then")).toContain("paired by hand"), MOMENT);
  expect(textOf("Changes since then")).not.toContain("No longer in the plan");
  expect(session.now().reviewed?.settings.identities.length).toBe(1);
  expect(textOf("Paired by you")).toContain("9 Open a walk-in clinic at weekends: was 3 Recruit two link workers");
  await press(/^Take back what was said of 9/);
  await settled();
  await waitFor(() => expect(textOf("Changes since then")).toContain("No longer in the plan"), MOMENT);
  fireEvent.click(screen.getByText("Compare any two issues", { selector: "summary" }));
  await waitFor(
    () => expect(textOf("Changes between the two")).toContain("Removed: 3 Recruit two link workers"),
    MOMENT,
  );
  expect(screen.getByLabelText("From").textContent).toBe(
    "issue 1 (version 1.0, Health Scrutiny Committee, 14 November 2024)",
  );
  expect(textOf("Why the figures moved")).toContain("no longer in the plan");
  fireEvent.change(screen.getByLabelText("To"), { target: { value: "0" } });
  await waitFor(() => screen.getByText(/^The first is no earlier than the second/), MOMENT);
});
