/**
 * A committee's decision, recorded in the pane: it stands on the Decisions sheet, is listed as open, and the plan is checked again.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

test("an escalation is recorded with the day by which an answer is wanted, and stays open", async () => {
  const { press, go, session, sheetNames, textOf } = await openPane(await smallPlan());
  await press("Check plan");
  go("Status");
  fireEvent.click(screen.getByText(/^Decisions of committees/));
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await waitFor(() => screen.getByLabelText("Action decided on"), MOMENT);
  expect(screen.queryByLabelText("Wanted by")).toBeNull();
  const [row] = session.now().reviewed!.review.rows;
  type("Action decided on", `${row!.sheet} ${row!.cell}`);
  type("Decision", "extension");
  type("Decided on", "2024-10-24");
  expect(textOf("Record a decision")).toContain("Needed first: the new date.");
  type("Decision", "escalated");
  expect(textOf("Record a decision")).toContain("Stays among the exceptions until what was done is filled in.");
  type("Wanted by", "2024-12-12");
  type("Decided by", "Health Scrutiny Committee");
  type("Minute", "23");
  await press("Record the decision");
  await waitFor(() => expect(session.now().reviewed?.review.decisions?.length).toBe(1), MOMENT);
  expect(sheetNames()).toContain("Decisions");
  expect(session.now().said).toBe('Recorded on the sheet "Decisions": Escalated.');
  const listed = await waitFor(() => textOf("Decisions recorded"), MOMENT);
  expect(listed).toContain("Escalated, wanted by 12 December 2024");
  expect(listed).toContain("Health Scrutiny Committee, 24 October 2024, minute 23.");
  expect(listed).toContain("Still open.");
  expect(listed).toContain(row!.action);
  expect(screen.getByText(/1 decision recorded, 1 still open/)).toBeTruthy();
});
