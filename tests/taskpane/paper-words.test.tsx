/**
 * Words for the paper in the pane: shown whole, and copied as rich text where the clipboard takes it.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";

jest.setTimeout(60_000);
afterEach(cleanup);

test("after a check the words stand there, and what is still to be written is named", async () => {
  const { press, go } = await openPane();
  await press("Check plan");
  go("Pack");
  const fold = screen.getByText("Words for the paper").closest("details")!;
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
  const box = await waitFor(() => screen.getByLabelText<HTMLTextAreaElement>("Words for the paper"), {
    timeout: 20_000,
  });
  expect(box.value).toMatch(/Purpose of the report/i);
  expect(screen.getByText(/places in brackets for you to write/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Written as"), { target: { value: "board" } });
  await waitFor(
    () => expect(screen.getByLabelText<HTMLTextAreaElement>("Words for the paper").value).toMatch(/Executive summary/i),
    { timeout: 20_000 },
  );
});
