/** Names of areas that mean one area, though they are not written alike ("Workload", "Workload initiatives"). */

import type { CellRef } from "../grid";
import { comparable } from "../plan/cell-text";
import { valueOf } from "../plan/plan-row";
import { once } from "./facts";

interface Area {
  readonly name: string;
  readonly cell: CellRef;
  readonly words: ReadonlySet<string>;
}

/** Words that tell no area from another. */
const COMMON = new Set(
  "action actions area areas and of the for in plan theme work programme initiatives initiative".split(" "),
);

/** More areas than this are no areas but a column of free text, which is not compared name by name. */
const MOST_AREAS = 100;

/** Areas that rows stand under, areas that the index lists, and how the two fit. */
export const areaPairs = once((facts) => {
  const used = new Map<string, Area>();
  for (const { row } of facts.rows) {
    const name = valueOf(row.theme);
    if (name && !used.has(comparable(name))) used.set(comparable(name), areaOf(name, row.theme.cell));
  }
  const inRows = used.size > MOST_AREAS ? [] : [...used.values()];
  const index = (facts.areas ?? []).map(({ name, cell }) => areaOf(name, cell));
  const alike: { a: string; b: string; cell: CellRef }[] = [];
  const tell = (one: Area, other: Area) => {
    if (comparable(one.name) !== comparable(other.name) && sameArea(one, other)) {
      alike.push({ a: one.name, b: other.name, cell: one.cell });
    }
  };
  inRows.forEach((one, position) => inRows.slice(position + 1).forEach((other) => tell(one, other)));
  // A name of the index that rows stand under too was told with theirs.
  const listedOnly = index.filter(({ name }) => !used.has(comparable(name)));
  for (const one of inRows) for (const other of listedOnly) tell(one, other);
  return {
    alike,
    unused: index.filter((area) => !inRows.some((each) => sameArea(area, each))),
    unlisted: inRows.filter((area) => !index.some((each) => sameArea(area, each))),
  };
});

function areaOf(name: string, cell: CellRef): Area {
  const words = comparable(name)
    .split(" ")
    .filter((word) => word && !COMMON.has(word) && !/^\d+$/.test(word));
  return { name, cell, words: new Set(words) };
}

/** One area where the words that matter of the shorter name all stand in the longer and both have some. */
function sameArea(a: Area, b: Area): boolean {
  if (comparable(a.name) === comparable(b.name)) return true;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return few.size > 0 && many.size - few.size <= 1 && [...few].every((word) => many.has(word));
}
