/**
 * For testers: the pane tries the Excel that is open, tells what came of each trial, and gives it as a text to send.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

test("each trial has its line, the result can be copied, and no sheet is left", async () => {
  const { press, go, book } = await openPane(await smallPlan());
  const before = book.sheets().map(({ name }) => name);
  go("Set-up");
  fireEvent.click(await screen.findByText("For testers: try this Excel", {}, MOMENT));
  await waitFor(() => screen.getByText("Try this Excel"), MOMENT);
  await press("Try this Excel");
  const box = await screen.findByLabelText<HTMLTextAreaElement>("Result, to send to whoever asked for it", {}, MOMENT);
  const lines = box.value.split("\n").slice(1);
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.filter((line) => !line.startsWith("Holds: "))).toEqual([]);
  expect(screen.getAllByText(lines[0]!)).not.toEqual([]);
  expect(book.sheets().map(({ name }) => name)).toEqual(before);
});
