/** Cells as long as Excel allows, made of what makes careless patterns slow, are read at once. */

import { findAcronyms } from "../../../src/domain/plan/acronyms";
import { mendBrokenWords, plainText } from "../../../src/domain/plan/cell-text";
import { readOwners } from "../../../src/domain/plan/owners";
import { gridOf } from "../../support/grid-of";
import { readAll } from "./sample-grids";

const EXCEL_LIMIT = 32_767;
const PIECES = [
  " ",
  "(",
  "<p ",
  "A",
  "a- ",
  "ICB & ",
  "ICB/",
  "1/",
  "-",
  "(Dec-21) ",
  "A - ",
  "Lead: ",
  "continued ",
  "a) ",
];
const CELL = { sheet: "Plan", row: 1, column: 1 };

test.each(PIECES)("%j over and over", (piece) => {
  const text = piece.repeat(EXCEL_LIMIT / piece.length);
  plainText(text);
  mendBrokenWords(text);
  readOwners(text);
  findAcronyms([{ text, cell: CELL }]);
  const read = readAll([
    gridOf("Plan", "A1", [["No", "Recommendation", "Action", "Owner", "Due"], ["1", text, text, text, text], [text]]),
  ]);
  expect(read.rows.length + read.skipped.length).toBeGreaterThanOrEqual(2);
});
