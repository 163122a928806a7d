/** A date struck through is in force no longer: it is the first promise where another date stands, and nothing at all where none does. */

import type { CellValue } from "../../../src/domain/grid";
import { gridOf } from "../../support/grid-of";
import { readAll } from "./sample-grids";

const struckAt = (rows: CellValue[][], row: number, column: number) => {
  const grid = { ...gridOf("Plan", "A1", rows), struckCells: [{ sheet: "Plan", row, column }] };
  const [first] = readAll([grid]).rows;
  if (!first) throw new Error("No row was read.");
  return first;
};

test("a due date struck through beside a revised one stays as the first date", () => {
  const { due, revised } = struckAt(
    [
      ["Action", "Owner", "Due", "Revised date"],
      ["Open a hub", "Hub manager", "30 June 2024", "31 October 2024"],
    ],
    2,
    3,
  );
  expect(due).toMatchObject({ kind: "stated", value: { end: "2024-06-30" } });
  expect(revised).toMatchObject({ kind: "stated", value: { end: "2024-10-31" } });
});

test("a due date struck through with no other is no date, and its text is kept", () => {
  const { due } = struckAt(
    [
      ["Action", "Owner", "Due", "Revised date"],
      ["Open a hub", "Hub manager", "30 June 2024", ""],
    ],
    2,
    3,
  );
  expect(due).toMatchObject({
    kind: "unreadable",
    text: "30 June 2024",
    why: "The date is struck through, and no other date stands in its place.",
  });
});

test("a revised date struck through gives way to the first", () => {
  const { due, revised } = struckAt(
    [
      ["Action", "Owner", "Due", "Revised date"],
      ["Open a hub", "Hub manager", "30 June 2024", "31 October 2024"],
    ],
    2,
    4,
  );
  expect(due).toMatchObject({ kind: "stated", value: { end: "2024-06-30" } });
  expect(revised.kind).toBe("unreadable");
});

test("an action struck through is read all the same, and said", () => {
  const { notes } = struckAt(
    [
      ["Action", "Owner", "Due"],
      ["Open a hub", "Hub manager", "30 June 2024"],
    ],
    2,
    1,
  );
  expect(notes).toEqual(["The action's text is struck through; it is read all the same."]);
});
