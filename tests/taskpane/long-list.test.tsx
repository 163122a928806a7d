/**
 * A long list shows its beginning, more when asked, and begins anew where something else was looked for.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { fireEvent, render, screen } from "@testing-library/react";

import { LongList } from "../../src/taskpane/components/LongList";

const ENTRIES = Array.from({ length: 120 }, (_, index) => `Action ${index + 1}`);

const list = (chosenBy: string, reach = -1) => (
  <LongList label="Actions" entries={ENTRIES} chosenBy={chosenBy} reach={reach}>
    {(entry) => <li key={entry}>{entry}</li>}
  </LongList>
);
const shown = (): number => screen.getAllByRole("listitem").length;

test("twenty at first, thirty more on a click, and what is left is said", () => {
  render(list(""));
  expect(shown()).toBe(20);
  fireEvent.click(screen.getByRole("button", { name: "Show 30 more of 100" }));
  expect(shown()).toBe(50);
  expect(screen.getByRole("button", { name: "Show 30 more of 70" })).toBeTruthy();
});

test("after other words were looked for it begins at its beginning; after another check it stays as long as it was", () => {
  const { rerender } = render(list("clinic"));
  fireEvent.click(screen.getByRole("button", { name: "Show 30 more of 100" }));
  rerender(list("clinic"));
  expect(shown()).toBe(50);
  rerender(list("practice"));
  expect(shown()).toBe(20);
});

test("an entry that was gone to is in view however far down it stands", () => {
  render(list("", 60));
  expect(shown()).toBe(61);
});
