/** Rules about printed numbers (N): totals, shares, claims and bands, judged on what recomputing the tables gave. */

import type { CellRef } from "../grid";
import { once, type CheckedFigure, type Facts } from "./facts";
import { measured, measuresGivenTwice } from "./repeated-measures";
import { rule, type Rule } from "./rule";

const at = (row: number, column: number): CellRef => ({ sheet: "Figures", row, column });

const wrongFigures = once((facts) => (facts.figures?.checked ?? []).filter(({ verdict }) => verdict === "disagrees"));

function* wrong(facts: Facts, ...relations: readonly CheckedFigure["relation"][]): Generator<CheckedFigure> {
  for (const figure of wrongFigures(facts)) if (relations.includes(figure.relation)) yield figure;
}

/** What the figures leave open of these kinds, with the working: the officer is asked, and nothing is called wrong. */
function* open(facts: Facts, ...relations: readonly (CheckedFigure["relation"] | null)[]) {
  for (const { cell, relation, printed, because } of facts.figures?.queries ?? []) {
    if (relations.includes(relation)) yield { cell, asks: `"${printed}": ${because}` };
  }
}

/** One figure among facts, for examples. */
const figure = (checked: Omit<CheckedFigure, "cell">) => ({ checked: [{ cell: at(11, 5), ...checked }] });

export const NUMBER_RULES: readonly Rule[] = [
  rule({
    id: "N01",
    severity: "warning",
    title: "Total is not the sum of its parts",
    *check(facts) {
      for (const { cell, recomputed, printed } of wrong(facts, "sum", "difference")) {
        yield { cell, values: { a: recomputed, b: printed, asks: "" } };
      }
      for (const { cell, asks } of open(facts, "sum", "difference")) yield { cell, values: { a: "", b: "", asks } };
    },
    message: ({ a, b, asks }) => asks || `Parts add to ${a}; total says ${b}.`,
    why: "A total that does not add up puts every other figure of the paper in doubt.",
    mend: "Correct the total or the part that is wrong.",
    beforePaper: true,
    examples: {
      pass: [{ figures: figure({ relation: "sum", verdict: "rounding", printed: "100", recomputed: "101" }) }],
      fail: [
        {
          figures: figure({ relation: "sum", verdict: "disagrees", printed: "152", recomputed: "150" }),
          says: "Parts add to 150; total says 152.",
        },
        {
          figures: {
            queries: [
              {
                cell: at(11, 5),
                relation: "sum",
                printed: "152",
                because: "B2 to B9 add to 150, with B10 to 152. Is B10 meant to be in it?",
              },
            ],
          },
          says: '"152": B2 to B9 add to 150, with B10 to 152. Is B10 meant to be in it?',
        },
      ],
    },
  }),
  rule({
    id: "N02",
    severity: "warning",
    title: "Percentage does not follow from its figures",
    *check(facts) {
      for (const { cell, recomputed: p, printed: q, part, whole } of wrong(
        facts,
        "share",
        "percent change",
        "growth",
      )) {
        yield { cell, values: { n: part ?? "", d: whole ?? "", p, q, asks: "" } };
      }
      for (const { cell, asks } of open(facts, "share", "percent change", "growth", "percentage points")) {
        yield { cell, values: { n: "", d: "", p: "", q: "", asks } };
      }
    },
    message: ({ n, d, p, q, asks }) =>
      asks || (n === "" || d === "" ? `The figures give ${p}%, not ${q}%.` : `${n} of ${d} is ${p}%, not ${q}%.`),
    why: "A member with a calculator finds this in the meeting.",
    mend: "Correct the percentage, or the figure that it was worked out from.",
    beforePaper: true,
    examples: {
      pass: [
        {
          figures: figure({
            relation: "share",
            verdict: "agrees",
            printed: "56",
            recomputed: "56",
            part: "64",
            whole: "114",
          }),
        },
      ],
      fail: [
        {
          figures: figure({
            relation: "share",
            verdict: "disagrees",
            printed: "55",
            recomputed: "56",
            part: "64",
            whole: "114",
          }),
          says: "64 of 114 is 56%, not 55%.",
        },
        {
          figures: figure({ relation: "percent change", verdict: "disagrees", printed: "7.2", recomputed: "7.7" }),
          says: "The figures give 7.7%, not 7.2%.",
        },
        {
          figures: {
            queries: [
              {
                cell: at(3, 1),
                relation: "share",
                printed: "38% of the population",
                because: "28,974 ÷ 1,213,217 = 2.39%; 38% would mean a population of 76,247. Which is meant?",
              },
            ],
          },
          says: '"38% of the population": 28,974 ÷ 1,213,217 = 2.39%; 38% would mean a population of 76,247. Which is meant?',
        },
      ],
    },
  }),
  rule({
    id: "N03",
    severity: "warning",
    title: "Percentage points called per cent",
    *check(facts) {
      for (const { cell, relation, calledPercent, recomputed } of facts.figures?.checked ?? []) {
        if (relation === "percentage points" && calledPercent) yield { cell, values: { n: recomputed } };
      }
    },
    message: ({ n }) => `This is ${n} percentage points, not ${n}%.`,
    why: "From 55.2% to 61.4% is 6.2 percentage points and a rise of 11%; the two are easily taken for each other.",
    mend: "Write percentage points.",
    beforePaper: true,
    examples: {
      pass: [
        { figures: figure({ relation: "percentage points", verdict: "agrees", printed: "6.2", recomputed: "6.2" }) },
      ],
      fail: [
        {
          figures: figure({
            relation: "percentage points",
            verdict: "agrees",
            printed: "6.2",
            recomputed: "6.2",
            calledPercent: true,
          }),
          says: "This is 6.2 percentage points, not 6.2%.",
        },
      ],
    },
  }),
  rule({
    id: "N04",
    severity: "warning",
    title: "Words contradict the table",
    *check(facts) {
      for (const { cell, claim, subject, value, holds } of facts.figures?.claims ?? []) {
        if (!holds) yield { cell, values: { claim, row: subject, value, asks: "" } };
      }
      for (const { cell, asks } of open(facts, null)) yield { cell, values: { claim: "", row: "", value: "", asks } };
    },
    message: ({ claim, row, value, asks }) => asks || `Text says ${claim}; ${row} shows ${value}.`,
    why: "Members read the words and the press reads the table.",
    mend: "Bring the sentence into line with the table, or the table with the truth.",
    beforePaper: true,
    examples: {
      pass: [
        {
          figures: {
            claims: [{ cell: at(3, 1), claim: "a rise in nurses", subject: "Nurses", value: "4.1%", holds: true }],
          },
        },
      ],
      fail: [
        {
          figures: {
            claims: [
              { cell: at(3, 1), claim: "growth in all staff groups", subject: "Nurses", value: "-1.2%", holds: false },
            ],
          },
          says: "Text says growth in all staff groups; Nurses shows -1.2%.",
        },
        {
          figures: {
            queries: [
              {
                cell: at(3, 1),
                relation: null,
                printed: "still higher than 2019",
                because: "4 of 5 rows bear it out; Oct is 754 lower (−0.19%). Is it meant of every row?",
              },
            ],
          },
          says: '"still higher than 2019": 4 of 5 rows bear it out; Oct is 754 lower (−0.19%). Is it meant of every row?',
        },
      ],
    },
  }),
  rule({
    id: "N05",
    severity: "warning",
    title: "Shares do not add to the whole",
    *check(facts) {
      for (const { cell, total } of facts.figures?.shareSets ?? []) {
        if (total < 99 || total > 101) yield { cell, values: { n: total } };
      }
    },
    message: ({ n }) => `Shares add to ${n}%.`,
    why: "An answer is missing, or some people were counted twice.",
    mend: "Find the missing share, or say that people could give several answers.",
    beforePaper: false,
    examples: {
      pass: [{ figures: { shareSets: [{ cell: at(4, 2), total: 101 }] } }],
      fail: [{ figures: { shareSets: [{ cell: at(4, 2), total: 93 }] }, says: "Shares add to 93%." }],
    },
  }),
  rule({
    id: "N06",
    severity: "warning",
    title: "One figure given in two ways",
    *check(facts) {
      for (const { cells, here, there } of facts.figures?.repeated ?? []) {
        const [cell, ...others] = cells;
        if (cell && here !== there) yield { cell, others, values: { what: "", a: here, b: `${there} there` } };
      }
      for (const { cell, other, what, here, there } of measuresGivenTwice(facts)) {
        yield { cell, others: [other], values: { what, a: here, b: `${there} on "${other.sheet}"` } };
      }
    },
    message: ({ what, a, b }) => `${what}${a} here, ${b}.`,
    why: "One of the two is wrong, and a reader cannot tell which.",
    mend: "Settle which holds, and give its day where both were right once.",
    beforePaper: true,
    examples: {
      pass: [
        { figures: { repeated: [{ cells: [at(2, 2), at(9, 2)], here: "277", there: "277" }] } },
        { measures: [measured("Measures", 0.74), measured("Board pack", 0.74)] },
        { measures: [measured("Measures", 0.74), measured("Board pack", 0.7, "July 2024")] },
        { measures: [measured("Measures", 0.74), measured("Measures", 0.7)] },
      ],
      fail: [
        {
          figures: { repeated: [{ cells: [at(2, 2), at(9, 2)], here: "280.6", there: "277" }] },
          says: "280.6 here, 277 there.",
        },
        {
          measures: [measured("Measures", 0.74), measured("Board pack", 0.7)],
          says: 'Patients seen within two weeks, September 2024: 74% here, 70% on "Board pack".',
        },
      ],
    },
  }),
  rule({
    id: "N07",
    severity: "advice",
    title: "Mixed decimal places",
    *check(facts) {
      for (const { heading, decimals } of facts.figures?.columns ?? []) {
        if (new Set(decimals).size > 1) yield { cell: heading, values: {} };
      }
    },
    message: () => "Use one number of decimals.",
    why: "Figures to two places beside figures to one look less sure than they are, or more.",
    mend: "Choose one number of decimals and format the column.",
    beforePaper: false,
    examples: {
      pass: [{ figures: { columns: [{ heading: at(2, 3), decimals: [1, 1, 1] }] } }],
      fail: [
        { figures: { columns: [{ heading: at(2, 3), decimals: [2, 2, 1] }] }, says: "Use one number of decimals." },
      ],
    },
  }),
  rule({
    id: "N08",
    severity: "warning",
    title: "Number kept as text or broken",
    *check(facts) {
      for (const { cell, text, read } of facts.figures?.asText ?? []) {
        yield { cell, values: { n: read }, fix: { cell, old: text, new: read } };
      }
    },
    message: ({ n }) => `Read as ${n}.`,
    why: "Excel leaves text out of every sum without saying so.",
    mend: "Type the number again, or convert it.",
    beforePaper: false,
    examples: {
      pass: [{ figures: { asText: [] } }],
      fail: [
        {
          figures: { asText: [{ cell: at(5, 2), text: "6,948,96 1", read: "6,948,961" }] },
          says: "Read as 6,948,961.",
        },
      ],
    },
  }),
  rule({
    id: "N09",
    severity: "warning",
    title: "Bands that overlap",
    *check(facts) {
      for (const { cell, first, second } of facts.figures?.bands ?? []) yield { cell, values: { a: first, b: second } };
    },
    message: ({ a, b }) => `"${a}" and "${b}" overlap and must not be added.`,
    why: "Added together they count the same people twice.",
    mend: "Say beside the table that the bands overlap, or make them separate.",
    beforePaper: false,
    examples: {
      pass: [{ figures: { bands: [] } }],
      fail: [
        {
          figures: { bands: [{ cell: at(6, 1), first: "Within 7 days", second: "Within 14 days" }] },
          says: '"Within 7 days" and "Within 14 days" overlap and must not be added.',
        },
      ],
    },
  }),
  rule({
    id: "N10",
    severity: "warning",
    title: "A figure that cannot be",
    *check(facts) {
      for (const { cell, what, limit } of facts.figures?.impossible ?? [])
        yield { cell, values: { x: what, y: limit } };
    },
    message: ({ x, y }) => `${x} cannot exceed ${y}.`,
    why: "A part larger than its whole is wrong, whatever the rest says.",
    mend: "Correct the figure.",
    beforePaper: true,
    examples: {
      pass: [{ figures: { impossible: [] } }],
      fail: [
        {
          figures: {
            impossible: [{ cell: at(7, 3), what: "All four functions, 76%", limit: "its smallest part, 74%" }],
          },
          says: "All four functions, 76% cannot exceed its smallest part, 74%.",
        },
      ],
    },
  }),
];
