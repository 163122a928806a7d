/**
 * What an officer decides in the pane is kept in the workbook: findings accepted, rules left out, ratings decided, set-up changed.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";

import { openPane } from "../support/open-pane";

jest.setTimeout(240_000);
afterEach(cleanup);

/** Parts that are loaded when first shown take a moment. */
const MOMENT = { timeout: 60_000 };

const typeInto = (label: string | RegExp, value: string): void => {
  const [field] = screen.getAllByLabelText(label);
  if (!field) throw new Error(`No field ${String(label)}`);
  fireEvent.change(field, { target: { value } });
};

test("a finding accepted with a reason is not shown again, stays listed, and can be taken back", async () => {
  const { press, click, session, book } = await openPane();
  await press("Check plan");
  const before = session.now().reviewed?.review.findings.length ?? 0;
  click(/Action plan F32.*Who is responsible/);
  click("Accept …");
  click("Accept this finding");
  expect(screen.getByText("A reason is needed; it is kept with it.")).toBeTruthy();
  typeInto(/^Reason/, "The post is being filled.");
  await press("Accept this finding");
  expect(session.now().reviewed?.review.findings.length).toBe(before - 1);
  expect(book.setting("PlanProof")).toContain("The post is being filled.");
  fireEvent.click(screen.getByText(/^Accepted findings and rules left out \(1\)$/));
  await waitFor(() => expect(screen.getByText(/Because: The post is being filled\./)).toBeTruthy());
  await press("Show it again");
  expect(session.now().reviewed?.review.findings.length).toBe(before);
});

test("a word filters the findings, and none holding it is said", async () => {
  const { press } = await openPane();
  await press("Check plan");
  typeInto("Find", "F32");
  expect(within(screen.getByLabelText("Findings")).getByText(/shown$/).textContent).not.toBe("34 shown");
  typeInto("Find", "no such word here");
  expect(screen.getByText("No finding holds these words.")).toBeTruthy();
});

test("a rating is decided with one click, printed from then on, and can be taken back", async () => {
  const { press, go, session } = await openPane();
  await press("Check plan");
  go("Status");
  const [first] = session.now().toDecide;
  const count = session.now().toDecide.length;
  fireEvent.click(screen.getByText(`Ratings to decide (${count})`));
  const group = await waitFor(
    () => screen.getByRole("group", { name: `Decide ${first?.ref ?? first?.cell ?? ""}` }),
    MOMENT,
  );
  const [offered] = within(group).getAllByRole("button");
  fireEvent.click(offered ?? group);
  await waitFor(() => expect(session.now().work).toBeNull(), MOMENT);
  await waitFor(() => expect(session.now().toDecide.length).toBe(count - 1), MOMENT);
  const row = session
    .now()
    .reviewed?.review.rows.find(({ sheet, cell }) => sheet === first?.sheet && cell === first.cell);
  expect(row?.reported.basis).toBe("officer");
  await press("Take the decision back");
  expect(session.now().toDecide.length).toBe(count);
});

test("another policy rates the plan at once, and is kept in the workbook", async () => {
  const { press, go, session, settled, book } = await openPane();
  await press("Check plan");
  go("Set-up");
  fireEvent.click(await waitFor(() => screen.getByText("How actions are rated"), MOMENT));
  const picker = await waitFor(() => screen.getByLabelText("Policy"), MOMENT);
  fireEvent.change(picker, { target: { value: "strict-dates" } });
  await settled();
  await waitFor(() => expect(session.now().reviewed?.review.policy).toBe("strict-dates"), MOMENT);
  expect(book.setting("PlanProof")).toContain("strict-dates");
});

test("what PlanProof keeps is shown, ticked, and taken away", async () => {
  const { press, go, sheetNames } = await openPane();
  go("Pack");
  await press("Build draft");
  expect(sheetNames()).toContain("Front sheet");
  go("Set-up");
  fireEvent.click(await waitFor(() => screen.getByText("Remove PlanProof from this workbook"), MOMENT));
  await waitFor(() => screen.getByRole("button", { name: "Show what is kept here" }), MOMENT);
  await press("Show what is kept here");
  expect(screen.getByLabelText(/sheets: Front sheet/)).toBeTruthy();
  await press("Take away what is ticked");
  expect(sheetNames()).not.toContain("Front sheet");
  expect(sheetNames()).toEqual(expect.arrayContaining(["Action plan", "Measures"]));
});
