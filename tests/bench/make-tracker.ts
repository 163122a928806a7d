/** Makes trackers of any length out of the wording of the sample plans, the same rows every time. */

import { fromSerial, printDay } from "../../src/domain/calendar";
import type { CellValue, Grid } from "../../src/domain/grid";
import { findTables } from "../../src/domain/plan/find-tables";
import { textOf, type PlanRow } from "../../src/domain/plan/plan-row";
import { readRows } from "../../src/domain/plan/read-rows";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { SAMPLES } from "../../src/workbench/samples";
import { gridsOfSample } from "../domain/plan/sample-grids";

const HEADINGS = [
  "Ref",
  "Recommendation",
  "Action",
  "Success measure",
  "Lead",
  "Due date",
  "Revised date",
  "Status",
  "RAG",
  "% complete",
  "Latest update",
  "Updated on",
] as const;
const FORMATS: readonly string[] = HEADINGS.map((heading) =>
  / date$|^Updated/.test(heading) ? "dd/mm/yyyy" : heading === "% complete" ? "0%" : "General",
);

/** Rows that stand under one recommendation; one action in so many stands in the plan twice. */
const UNDER_ONE = 6;
const REPEATED = 150;
const FIRST_DUE = 45383; // 1 April 2024
const FIRST_UPDATE = 45536; // 1 September 2024

/** The words of the samples, cut so that they can be put together anew. */
interface Wording {
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly measures: readonly string[];
  readonly owners: readonly string[];
  readonly dues: readonly string[];
  readonly notes: readonly string[];
  readonly statuses: readonly string[];
}

/** One sheet of so many rows in twelve columns: actions differ, owners, dates and status words come round again. */
export function makeTracker(rows: number): Grid {
  const words = wordingOfSamples();
  const random = seeded(20241031);
  const values: CellValue[][] = [["Access to general practice: action plan"], [""], [...HEADINGS]];
  for (let index = 0; index < rows; index += 1) values.push(rowOf(words, index, random));
  const padded = values.map((row) => HEADINGS.map((_, column) => row[column] ?? ""));
  const numberFormats = padded.map((row) =>
    row.map((value, column) => (typeof value === "number" ? (FORMATS[column] ?? "General") : "General")),
  );
  const text = padded.map((row, at) => row.map((value, column) => shown(value, numberFormats[at]?.[column])));
  const grid = { sheet: "Action plan", firstRow: 1, firstColumn: 1, values: padded, numberFormats, text };
  return { ...grid, hiddenRows: [], excelTables: [], struckCells: [], dateSystem: "1900" };
}

function rowOf(words: Wording, index: number, random: () => number): CellValue[] {
  const pick = <T>(list: readonly T[]): T | "" => list[Math.floor(random() * list.length)] ?? "";
  const chance = (share: number): boolean => random() < share;
  const recommendation = Math.floor(index / UNDER_ONE);
  const revised = chance(0.15);
  return [
    `${recommendation + 1}.${(index % UNDER_ONE) + 1}`,
    sentence(words, recommendation * 7 + 3),
    sentence(words, index % REPEATED === REPEATED - 1 ? index - 1 : index),
    withNumber(pick(words.measures), random),
    chance(0.2) ? `${pick(words.owners)} / ${pick(words.owners)}` : pick(words.owners),
    chance(0.6) ? FIRST_DUE + Math.floor(random() * 500) : pick(words.dues),
    revised ? FIRST_DUE + 100 + Math.floor(random() * 500) : "",
    pick(words.statuses),
    pick(["Green", "Green", "Amber", "Red", "Blue", ""]),
    chance(0.7) ? Math.floor(random() * 21) / 20 : "",
    chance(0.85) ? note(words, pick, random) : "",
    chance(0.8) ? FIRST_UPDATE + Math.floor(random() * 60) : "",
  ];
}

/** Two notes in three are one sentence, the others two; half of the sentences close with a month. */
function note(words: Wording, pick: (list: readonly string[]) => string, random: () => number): string {
  const one = (): string => {
    const said = withNumber(pick(words.notes), random);
    return random() < 0.5 ? said : `${said} (${pick(["Jul", "Aug", "Sep", "Oct"])}-24).`;
  };
  return random() < 0.66 ? one() : `${one()} ${one()}`;
}

/** The first half of one sentence and the second half of another: other words for each index, as long as there are pairs. */
function sentence({ heads, tails }: Wording, index: number): string {
  const place = (index * 7919) % (heads.length * tails.length);
  return `${heads[place % heads.length] ?? ""} ${tails[Math.floor(place / heads.length)] ?? ""}`;
}

const withNumber = (text: string, random: () => number): string =>
  text.replace(/\b\d{2}\b(?![/.\d])/, () => String(10 + Math.floor(random() * 89)));

function shown(value: CellValue, format: string | undefined): string {
  if (typeof value !== "number") return String(value);
  if (format === "0%") return `${Math.round(value * 100)}%`;
  const day = fromSerial(value, "1900");
  return day ? printDay(day) : String(value);
}

let known: Wording | undefined;

function wordingOfSamples(): Wording {
  if (known) return known;
  const rows = SAMPLES.flatMap((make): readonly PlanRow[] => {
    const grids = gridsOfSample(make());
    return readRows(grids, findTables(grids, DEFAULT_SETTINGS).tables, DEFAULT_SETTINGS).rows;
  });
  const texts = (
    field: "action" | "measure" | "owner" | "due" | "progress" | "status" | "recommendation",
  ): string[] => [
    ...new Set(rows.map((row) => textOf(row[field]).trim()).filter((text) => text !== "" && !/^\d+$/.test(text))),
  ];
  const whole = [...texts("action"), ...texts("recommendation"), ...texts("measure")];
  const halves = whole.flatMap((text) => halvesOf(text.replace(/\s+/g, " ")));
  known = {
    heads: [...new Set(halves.map(([head]) => head))],
    tails: [...new Set(halves.map(([, tail]) => tail))],
    measures: texts("measure"),
    owners: texts("owner"),
    dues: texts("due"),
    notes: texts("progress"),
    statuses: texts("status"),
  };
  return known;
}

/** Cut before the small word nearest to the middle; at most forty words of an action are taken. */
function halvesOf(text: string): [string, string][] {
  const words = text.split(" ").slice(0, 40);
  const cuts = words.flatMap((word, at) =>
    at >= 2 && at <= words.length - 3 && /^(?:to|in|for|with|across|through|and|of|by|on|at|from)$/.test(word)
      ? [at]
      : [],
  );
  const middle = words.length / 2;
  const cut = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return cut === undefined ? [] : [[words.slice(0, cut).join(" "), words.slice(cut).join(" ")]];
}

/** Numbers from 0 to 1, the same after each start (mulberry32, in the public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
