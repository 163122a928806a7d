/** Paper sizes: Office.js names beside the file's codes (ECMA-376 part 1, 18.3.1.63). */

export const PAPERS: readonly { name: string; code: number }[] = [
  { name: "Letter", code: 1 },
  { name: "LetterSmall", code: 2 },
  { name: "Tabloid", code: 3 },
  { name: "Ledger", code: 4 },
  { name: "Legal", code: 5 },
  { name: "Statement", code: 6 },
  { name: "Executive", code: 7 },
  { name: "A3", code: 8 },
  { name: "A4", code: 9 },
  { name: "A4Small", code: 10 },
  { name: "A5", code: 11 },
  { name: "B4", code: 12 },
  { name: "B5", code: 13 },
  { name: "Folio", code: 14 },
  { name: "Quatro", code: 15 },
];
