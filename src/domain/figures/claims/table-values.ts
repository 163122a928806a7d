/** Claims that repeat a figure of a table: "25 Engaged & 37 Ready", "April 2024 saw nearly 14,000 consultations". */

import { cellAddress } from "../../grid";
import { isNumber } from "../figure-table";
import type { TableVerdicts } from "../judge-table";
import type { PrintedNumber } from "../printed-number";
import { claimOf, tablesBeside, type ClaimContext, type ClaimForm, type JudgedClaim, type Passage } from "./claim";
import { sentencesOf } from "./text-numbers";

const LABELLED = /\b(\d[\d,]{0,14}) ([A-Z][a-z-]{1,40}) (?:&|and) (\d[\d,]{0,14}) ([A-Z][a-z-]{1,40})\b/;
const HEDGED =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} ((?:19|20)\d\d) (?:saw|had|recorded) (nearly|almost|just under|just over|over|more than|around|about|approximately)? ?(\d{1,3}(?:,\d{3})+|\d{2,}) ([a-z]+)/gi;

export const VALUE_CLAIMS: readonly ClaimForm[] = [
  {
    id: "counts-by-name",
    title: "Counts by the names of a table's columns or of its key",
    hint: /\d [A-Z][a-z-]+ (?:&|and) \d/,
    find: (passage, context) => {
      const match = LABELLED.exec(passage.text);
      if (!match) return [];
      const [words, firstCount = "", firstName = "", secondCount = "", secondName = ""] = match;
      const first = totalUnder(firstName, context);
      const second = totalUnder(secondName, context);
      if (!first || !second) return [];
      const found = [first, second];
      const said = [firstCount, secondCount].map((count) => Number(count.replaceAll(",", "")));
      const holds = found.every(({ total }, index) => total.value === said[index]);
      const shown = found
        .map(({ name, total }) => `${name} ${total.printed} (${total.cell.sheet}, ${cellAddress(total.cell)})`)
        .join(" and ");
      return [
        claimOf(passage, words, holds ? "agrees" : "disagrees", `The table has ${shown}.`, {
          formula: found.map(({ total }) => cellAddress(total.cell)).join(" and "),
          recomputed: first.total.value,
          against: {
            claim: words,
            subject: found.map(({ name }) => name).join(" and "),
            value: found.map(({ total }) => total.printed).join(" and "),
            holds,
          },
        }),
      ];
    },
    examples: [
      {
        text: "Status is shown below (25 Engaged & 37 Ready).",
        table: "Area | Started | Engaged | Ready\nNorth | 5 | 10 | 20\nSouth | 6 | 15 | 17\nTotal | 11 | 25 | 37",
        gives: ["agrees"],
      },
      {
        text: "Status is shown below (26 Engaged & 37 Ready).",
        table: "Area | Started | Engaged | Ready\nNorth | 5 | 10 | 20\nSouth | 6 | 15 | 17\nTotal | 11 | 25 | 37",
        gives: ["disagrees"],
      },
      { text: "There are 25 Councillors and 37 Officers.", gives: [] },
    ],
  },
  {
    id: "about-so-many-in-a-month",
    title: "About so many in a month that the table gives too",
    hint: /\b(?:saw|had|recorded) [a-z ]{0,16}\d/i,
    find: (passage, context) =>
      sentencesOf(passage.text).flatMap(({ text }) =>
        [...text.matchAll(HEDGED)].flatMap(([words, month = "", year = "", hedge = "", count = "", noun = ""]) => {
          const cell = tablesBeside(passage, context)
            .map((beside) => valueFor(beside, month, year, noun))
            .find(isNumber);
          return cell
            ? [judgeHedged(passage, words, hedge.toLowerCase(), Number(count.replaceAll(",", "")), cell)]
            : [];
        }),
      ),
    examples: [
      {
        text: "April 2024 saw nearly 14,000 consultations reported.",
        table: "Metric/Target | Date | LLR\nBlood pressure consultations delivered | April 24 | 13911",
        gives: ["agrees"],
      },
      {
        text: "April 2024 saw nearly 15,000 consultations reported.",
        table: "Metric/Target | Date | LLR\nBlood pressure consultations delivered | April 24 | 13911",
        gives: ["query"],
      },
      { text: "April 2024 saw nearly 14,000 consultations reported.", gives: [] },
    ],
  },
];

interface Found {
  readonly name: string;
  readonly total: PrintedNumber;
}

/** The total of the column of that name, or of the one that a key says it stands for ("2. Engaged" -> "Stage 2"). */
function totalUnder(name: string, { tables, keys }: ClaimContext): Found | undefined {
  const number = keys.get(name.toLowerCase());
  for (const { table } of tables) {
    const column = table.columns.findIndex(
      ({ heading }) =>
        heading.trim().toLowerCase() === name.toLowerCase() ||
        (number !== undefined &&
          /^(?:stage|status|step|level|phase) /i.test(heading) &&
          heading.trim().endsWith(` ${number}`)),
    );
    const row = table.rows.findIndex(({ label }) => /^(?:grand )?totals?$/i.test(label.trim()));
    const cell = table.cells[row]?.[column];
    if (isNumber(cell)) return { name: table.columns[column]?.heading ?? name, total: cell };
  }
  return undefined;
}

/** The first figure of the row about that noun, for that month. */
function valueFor({ table }: TableVerdicts, month: string, year: string, noun: string): PrintedNumber | undefined {
  for (const [index, { words }] of table.rows.entries()) {
    const plain = words.toLowerCase();
    if (!plain.includes(noun.toLowerCase()) || !plain.includes(month.toLowerCase())) continue;
    if (!plain.includes(year) && !plain.includes(` ${year.slice(2)}`)) continue;
    const cell = (table.cells[index] ?? []).find(isNumber);
    if (cell && !cell.percent) return cell;
  }
  return undefined;
}

const UNDER = new Set(["nearly", "almost", "just under"]);
const OVER = new Set(["just over", "over", "more than"]);

function judgeHedged(passage: Passage, words: string, hedge: string, said: number, cell: PrintedNumber): JudgedClaim {
  const off = (cell.value - said) / said;
  const near = Math.abs(off) <= 0.05;
  const holds =
    hedge === ""
      ? cell.value === said
      : UNDER.has(hedge)
        ? near && off <= 0
        : OVER.has(hedge)
          ? off >= 0 && off < 0.1
          : near;
  const because = `The table has ${cell.printed} in ${cellAddress(cell.cell)}.${holds ? "" : " Which of the two holds?"}`;
  return claimOf(passage, words, holds ? "agrees" : "query", because, {
    formula: cellAddress(cell.cell),
    recomputed: cell.value,
    shown: cell.printed,
    shownPrinted: String(said),
  });
}
