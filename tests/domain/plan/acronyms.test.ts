/** Abbreviations of the published plans: where they are written out, and which never are. */

import { findAcronyms } from "../../../src/domain/plan/acronyms";
import { stocktonLines } from "./sample-grids";

const cell = { sheet: "Plan", row: 1, column: 1 };
const meaning = (text: string): string[] =>
  findAcronyms([{ text, cell }]).map(({ acronym, expansion }) => `${acronym}: ${expansion ?? "?"}`);

test.each([
  ["Continue to support Primary Care Networks (PCNs) to improve.", ["PCN: Primary Care Networks"]],
  ["a Modern General Practice Access (MGPA) model", ["MGPA: Modern General Practice Access"]],
  ["report to the Health and Wellbeing Board (HWB)", ["HWB: Health and Wellbeing Board"]],
  ["from Did Not Attends (DNA).", ["DNA: Did Not Attends"]],
  ["the bi-monthly Hartlepool and Stockton (HaST) meeting", ["HaST: Hartlepool and Stockton"]],
  ["whole time equivalent (WTE) of roles", ["WTE: whole time equivalent"]],
  [
    "NENC ICB - North East and North Cumbria Integrated Care Board CLMC - Cleveland Local Medical Committee H&SH - Hartlepool & Stockton Health GP Federation",
    [
      "NENC: North East and North Cumbria",
      "ICB: Integrated Care Board",
      "CLMC: Cleveland Local Medical Committee",
      "H&SH: Hartlepool & Stockton Health GP Federation",
      "GP: ?",
    ],
  ],
  ["uptake of the ARRS scheme (VCSE)", ["ARRS: ?", "VCSE: ?"]],
  ["paid as ‘Capacity and Access Improvement Payment’ (CAIP)", ["CAIP: Capacity and Access Improvement Payment"]],
  ["ACTION PLAN FOR ACCESS", []],
])("%j", (text, expected) => {
  expect(meaning(text)).toEqual(expected);
});

test("the Stockton plan writes out some and never says what others mean", () => {
  const texts = stocktonLines().flatMap((cells, row) =>
    cells.map((text, column) => ({ text, cell: { sheet: "Plan", row: row + 1, column: column + 1 } })),
  );
  const found = findAcronyms(texts);
  const undefinedOnes = found.filter(({ expansion }) => expansion === null).map(({ acronym }) => acronym);
  expect(undefinedOnes).toEqual(expect.arrayContaining(["ARRS", "VCSE", "CQC", "SBC", "NHSE"]));
  expect(found.find(({ acronym }) => acronym === "CAIP")?.expansion).toBe("Capacity and Access Improvement Plans");
  expect(found.find(({ acronym }) => acronym === "PCTH")?.cells.length).toBeGreaterThan(3);
});
