/** Abbreviations that a plan writes out itself, and letters in brackets that are none. */

import { abbreviationsOf } from "../../../src/domain/report/abbreviations";
import { reviewOf } from "./review-of";

test.each<[string, Record<string, string>]>([
  ["Continue to support Primary Care Networks (PCNs) to implement plans.", { PCN: "Primary Care Networks" }],
  ["Capacity and Access Improvement Plans (CAIP).", { CAIP: "Capacity and Access Improvement Plans" }],
  ["as they leave the Vocational Training Scheme (VTS).", { VTS: "Vocational Training Scheme" }],
  ["Friends and Family Test (FFT) participation", { FFT: "Friends and Family Test" }],
  [
    "NENC ICB - North East and North Cumbria Integrated Care Board CLMC - Cleveland Local Medical Committee",
    {
      NENC: "North East and North Cumbria",
      ICB: "Integrated Care Board",
      CLMC: "Cleveland Local Medical Committee",
    },
  ],
  ["H&SH - Hartlepool & Stockton Health GP Federation", { "H&SH": "Hartlepool & Stockton Health GP Federation" }],
  ["in place (Stockton) and wellbeing (HWB).", {}],
  ["Practice staff (admin and clinical) engagement with PLT", {}],
  ["In 2024 (Q3) - as agreed", {}],
  ["Remaining 5 practices to achieve target (95%)", {}],
  ["", {}],
])("%s", (text, terms) => {
  const review = reviewOf([{ action: text }]);
  expect(Object.fromEntries(abbreviationsOf(review).map(({ term, meaning }) => [term, meaning]))).toEqual(terms);
});

test("each term once, in alphabetical order, as it is first written out", () => {
  const review = reviewOf([
    { action: "Share with Primary Care Networks (PCNs).", measure: "Did Not Attends (DNA)" },
    { action: "Ask a primary care network (PCN)." },
  ]);
  expect(abbreviationsOf(review)).toEqual([
    { term: "DNA", meaning: "Did Not Attends" },
    { term: "PCN", meaning: "Primary Care Networks" },
  ]);
});
