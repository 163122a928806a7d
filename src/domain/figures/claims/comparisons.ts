/** Claims over a table: "growth in all staff groups", "still higher than 2019", "ten systems rose by four points", "the highest". */

import { cellAddress } from "../../grid";
import { isNumber, type FigureTable } from "../figure-table";
import type { TableVerdicts } from "../judge-table";
import { sharedWords } from "../label-words";
import { formatted, inWords, type PrintedNumber } from "../printed-number";
import { claimOf, tablesBeside, type ClaimForm, type JudgedClaim, type Passage } from "./claim";
import { sentencesOf, wordNumber } from "./text-numbers";

const IN_ALL =
  /\b(growth|increases?|rises?|improvements?|reductions?|decreases?|falls?) (?:in|across|for) (?:all|every|each) (?:of (?:our|the) )?([a-z]+(?: [a-z]+){0,3})/i;
const THAN_YEAR =
  /\b(?:(?:still|remains?|all|now) )?(higher|greater|more|above|lower|fewer|less|below) than (?:in )?((?:19|20)\d\d(?:\/\d\d)?)\b/i;
const SO_MANY =
  /\b([A-Z][a-z]+|\d{1,4}) ([A-Za-z]+(?: [A-Za-z]+){0,3}?) (?:saw|had|have|showed|recorded|reported) (?:a |an )?(rise|increase|fall|decrease|reduction|drop)\b[^.]{0,80}?\b(?:by|of) (?:at least |over |more than )?([a-z]+|\d+(?:\.\d+)?) ?(percentage points?|per ?cent|%|points?)/;
const HIGHEST = /\b(?:the )?(highest|largest|biggest|greatest|lowest|smallest) ([a-z]+(?: [a-z]+){0,3} ?)/i;

export const TABLE_CLAIMS: readonly ClaimForm[] = [
  {
    id: "change-in-all",
    title: "Growth, or a fall, in every row of a table",
    hint: /\b(?:in|across|for) (?:all|every|each)\b/i,
    wordsAlone: true,
    find: (passage, context) => {
      const match = IN_ALL.exec(passage.text);
      const beside = match && tablesBeside(passage, context).find(isSeries);
      if (!match || !beside) return [];
      const up = /^(?:growth|increase|rise)/i.test(match[1] ?? "");
      if (/^improvement/i.test(match[1] ?? "")) return [];
      return rowsThrough(beside).map(({ label, first, last }) =>
        judgeRow(passage, match[0].trim(), up, label, first, last),
      );
    },
    examples: [
      {
        text: "We have seen a growth in all staff groups.",
        table: "Staff | Base | Apr 23 | Mar 24\nGPs | 529 | 525 | 512\nNurses | 284 | 289 | 286",
        gives: ["disagrees", "agrees"],
      },
      {
        text: "There was a reduction in all practices.",
        table: "Practice | 2022 | 2023\nA | 12 | 10\nB | 9 | 8",
        gives: ["agrees", "agrees"],
      },
      { text: "We have seen growth in all staff groups.", gives: [] },
    ],
  },
  {
    id: "against-a-year",
    title: "Higher or lower than in a year that has its own column",
    hint: /\bthan (?:in )?(?:19|20)\d\d\b/i,
    find: (passage, context) => {
      const match = THAN_YEAR.exec(passage.text);
      if (!match) return [];
      const [words, way = "", year = ""] = match;
      for (const beside of tablesBeside(passage, context)) {
        const base = beside.table.columns.findIndex(({ heading }) => heading.trim() === year);
        const years = beside.table.columns.flatMap(({ heading }, index) =>
          /^(?:19|20)\d\d(?:\/\d\d)?$/.test(heading.trim()) ? [index] : [],
        );
        const latest = years
          .filter((index) => index !== base)
          .sort((a, b) => (headingOf(beside, a) < headingOf(beside, b) ? -1 : 1))
          .at(-1);
        if (base >= 0 && latest !== undefined)
          return [judgeYears(passage, words, /^(?:h|g|m|a)/i.test(way), beside, base, latest)];
      }
      return [];
    },
    examples: [
      {
        text: "Consultations are still higher than 2019.",
        table: "Month | 2019 | 2020 | 2021\nJune | 100 | 90 | 126\nJuly | 110 | 95 | 120\nOct | 120 | 110 | 119",
        gives: ["query"],
      },
      {
        text: "Consultations are higher than in 2019.",
        table: "Month | 2019 | 2021\nJune | 100 | 126\nJuly | 110 | 120",
        gives: ["agrees"],
      },
      {
        text: "Consultations are higher than in 2019.",
        table: "Month | 2019 | 2021\nJune | 126 | 100\nJuly | 110 | 90",
        gives: ["disagrees"],
      },
    ],
  },
  {
    id: "so-many-changed-by",
    title: "So many rows changed by so much",
    hint: /\b(?:saw|had|have|showed|recorded|reported)\b.{0,100}\b(?:by|of)\b/i,
    wordsAlone: true,
    find: (passage, context) => {
      const match = SO_MANY.exec(passage.text);
      const [words = "", count = "", , way = "", size = "", unit = ""] = match ?? [];
      const wanted = wordNumber(count);
      const least = wordNumber(size);
      if (wanted === undefined || least === undefined) return [];
      const relation = /point/i.test(unit) ? "percentage points" : "percent change";
      for (const beside of tablesBeside(passage, context)) {
        const column = [...beside.derivedColumns].find(([, kind]) => kind === relation)?.[0];
        if (column === undefined) continue;
        const sign = /^(?:rise|increase)/.test(way) ? 1 : -1;
        const cells = cellsOf(beside.table, column);
        const reached = cells.filter(({ value }) => value * sign >= least).length;
        const range = rangeOf(cells);
        const because = `${reached} of the ${cells.length} rows listed changed by ${size} ${unit} or more.`;
        const verdict = reached === wanted ? "agrees" : reached > wanted ? "query" : "disagrees";
        const more = {
          recomputed: reached,
          formula: `COUNTIF(${range},"${sign > 0 ? ">=" : "<=-"}${sign > 0 ? "" : ""}${least}${beside.table.columns[column] && cells[0]?.percent ? "%" : ""}")`,
          shown: String(reached),
          shownPrinted: String(wanted),
        };
        return [claimOf(passage, words, verdict, because, more)];
      }
      return [];
    },
    examples: [
      {
        text: "Three areas saw a rise in appointments by four percentage points.",
        table:
          "Name | Sept | Aug | Percentage point change\nA | 61.4% | 55.2% | 6.2%\nB | 59.4% | 53.9% | 5.5%\nC | 57.8% | 53.7% | 4.1%",
        gives: ["agrees"],
      },
      {
        text: "Four areas saw a rise in appointments by four percentage points.",
        table:
          "Name | Sept | Aug | Percentage point change\nA | 61.4% | 55.2% | 6.2%\nB | 59.4% | 53.9% | 5.5%\nC | 57.8% | 53.7% | 4.1%",
        gives: ["disagrees"],
      },
    ],
  },
  {
    id: "the-highest",
    title: "One row said to be the highest or the lowest",
    hint: /\b(?:highest|largest|biggest|greatest|lowest|smallest)\b/i,
    wordsAlone: true,
    find: (passage, context) => {
      for (const { text } of sentencesOf(passage.text)) {
        const match = HIGHEST.exec(text);
        if (!match) continue;
        const [words, way = "", what = ""] = match;
        for (const beside of tablesBeside(passage, context)) {
          const column = beside.table.columns.findIndex(({ heading }) => sharedWords(heading, what) >= 2);
          const row = beside.table.rows.findIndex(
            ({ label }) => label.length > 3 && sharedWords(label, text.slice(0, match.index)) >= 2,
          );
          if (column >= 0 && row >= 0)
            return [judgeHighest(passage, words.trim(), /^[hlbg](?!owest)/i.test(way), beside, row, column)];
        }
      }
      return [];
    },
    examples: [
      {
        text: "North Area has recorded the highest percentage point change.",
        table:
          "Name | Sept | Aug | Percentage point change\nNorth Area | 61.4% | 55.2% | 6.2%\nSouth Area | 59.4% | 53.9% | 5.5%",
        gives: ["agrees"],
      },
      {
        text: "South Area has recorded the highest percentage point change.",
        table:
          "Name | Sept | Aug | Percentage point change\nNorth Area | 61.4% | 55.2% | 6.2%\nSouth Area | 59.4% | 53.9% | 5.5%",
        gives: ["disagrees"],
      },
    ],
  },
];

const headingOf = ({ table }: TableVerdicts, column: number): string => table.columns[column]?.heading.trim() ?? "";

/** Columns that follow one another in time: a base, months or years. */
function isSeries({ table }: TableVerdicts): boolean {
  const dated = table.columns.filter(({ heading }) =>
    /\b(?:base(?:line)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:19|20)\d\d|q[1-4]|\d\d\/\d\d)\b/i.test(
      heading,
    ),
  );
  return dated.length >= 2 && dated.length * 2 > table.columns.length;
}

interface Through {
  readonly label: string;
  readonly first: PrintedNumber;
  readonly last: PrintedNumber;
}

/** The rows that follow from no others, from their first period to their last. */
function rowsThrough({ table, derivedRows, derivedColumns }: TableVerdicts): Through[] {
  return table.rows.flatMap(({ label }, row) => {
    if (derivedRows.has(row) || /\btotal\b|\bgrowth\b/i.test(label)) return [];
    const cells = (table.cells[row] ?? []).filter((_, column) => !derivedColumns.has(column));
    const numbers = cells.filter(isNumber);
    const [first] = numbers;
    const last = numbers.at(-1);
    return first && last && first !== last ? [{ label, first, last }] : [];
  });
}

function judgeRow(
  passage: Passage,
  words: string,
  up: boolean,
  label: string,
  first: PrintedNumber,
  last: PrintedNumber,
): JudgedClaim {
  const change = Number((last.value - first.value).toPrecision(12));
  const places = Math.max(first.places, last.places);
  const percent = first.value > 0 && !first.percent ? (change / first.value) * 100 : null;
  const sign = change < 0 ? "−" : "+";
  const relative = percent === null ? "" : ` (${sign}${inWords(Math.abs(percent), 1)}%)`;
  const value = `${sign}${inWords(Math.abs(change), places)}${relative}`;
  const holds = up ? change > 0 : change < 0;
  const formula = `${cellAddress(last.cell)}-${cellAddress(first.cell)}`;
  return claimOf(
    passage,
    words,
    holds ? "agrees" : "disagrees",
    `${label}: from ${first.printed} to ${last.printed}, ${value}.`,
    {
      subject: label,
      formula,
      recomputed: change,
      shown: value,
      shownPrinted: words,
      against: { claim: words, subject: label, value, holds },
    },
  );
}

function judgeYears(
  passage: Passage,
  words: string,
  up: boolean,
  beside: TableVerdicts,
  base: number,
  latest: number,
): JudgedClaim {
  const { table, derivedRows } = beside;
  const pairs = table.rows.flatMap(({ label }, row) => {
    const then = table.cells[row]?.[base];
    const now = table.cells[row]?.[latest];
    return isNumber(then) && isNumber(now) && !derivedRows.has(row) ? [{ label, then, now }] : [];
  });
  const against = pairs.filter(({ then, now }) => (up ? now.value <= then.value : now.value >= then.value));
  const [worst] = against;
  const years = `${headingOf(beside, latest)} and ${headingOf(beside, base)}`;
  if (!worst) {
    return claimOf(passage, words, "agrees", `It holds in all ${pairs.length} rows that give ${years}.`, {
      formula: spanOf(pairs),
    });
  }
  const gap = worst.now.value - worst.then.value;
  const share = formatted((gap / worst.then.value) * 100, 2, false, true).replace("-", "−");
  const because = `${pairs.length - against.length} of ${pairs.length} rows bear it out; ${worst.label} is ${inWords(Math.abs(gap), worst.now.places)} ${gap < 0 ? "lower" : "higher"} (${share}).`;
  const most = against.length * 2 < pairs.length;
  return claimOf(
    passage,
    words,
    most ? "query" : "disagrees",
    most ? `${because} Is it meant of every row?` : because,
    {
      formula: `${cellAddress(worst.now.cell)}-${cellAddress(worst.then.cell)}`,
      recomputed: Number(gap.toPrecision(12)),
      subject: worst.label,
      shown: inWords(gap, worst.now.places),
      shownPrinted: words,
      against: { claim: words, subject: worst.label, value: share, holds: most },
    },
  );
}

const spanOf = (pairs: readonly { readonly then: PrintedNumber; readonly now: PrintedNumber }[]): string => {
  const [first] = pairs;
  return first ? `${cellAddress(first.now.cell)}-${cellAddress(first.then.cell)}` : "";
};

function judgeHighest(
  passage: Passage,
  words: string,
  highest: boolean,
  { table }: TableVerdicts,
  row: number,
  column: number,
): JudgedClaim {
  const own = table.cells[row]?.[column];
  const cells = cellsOf(table, column);
  if (!isNumber(own)) return claimOf(passage, words, "cannot", `${table.rows[row]?.label} has no figure there.`);
  const best = cells.reduce((a, b) => ((highest ? b.value > a.value : b.value < a.value) ? b : a), own);
  const falling = cells.every((cell, index) => index === 0 || cell.value <= (cells[index - 1]?.value ?? cell.value));
  const order = falling && cells.length > 2 ? " The rows stand in falling order." : "";
  const formula = `${highest ? "MAX" : "MIN"}(${rangeOf(cells)})`;
  const more = {
    formula,
    recomputed: Number((best.value / best.scale).toPrecision(12)),
    shown: best.printed,
    shownPrinted: own.printed,
  };
  return best.value === own.value
    ? claimOf(
        passage,
        words,
        "agrees",
        `${table.rows[row]?.label} has ${own.printed}, the ${highest ? "highest" : "lowest"} of ${cells.length}.${order}`,
        more,
      )
    : claimOf(
        passage,
        words,
        "disagrees",
        `${table.rows[row]?.label} has ${own.printed}; ${cellAddress(best.cell)} has ${best.printed}.`,
        more,
      );
}

function cellsOf(table: FigureTable, column: number): PrintedNumber[] {
  return table.rows.flatMap(({ label }, row) => {
    const cell = table.cells[row]?.[column];
    return isNumber(cell) && !/\btotal\b/i.test(label) ? [cell] : [];
  });
}

function rangeOf(cells: readonly PrintedNumber[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  return first && last ? `${cellAddress(first.cell)}:${cellAddress(last.cell)}` : "";
}
