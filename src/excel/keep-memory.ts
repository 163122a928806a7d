/**
 * Keeps what stands on a sheet of memory (what was issued, decided, answered) in properties of that sheet while it is filled anew,
 * so that nothing of it is lost wherever the filling breaks off: not even where Excel or the pane is gone before it can be put back.
 */

import { isKeptSheet } from "../domain/kept-sheets";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import { printStood, readStood, type Stood } from "../domain/report/by-hand/stood-sheet";
import { dropStep, inParts, keepStep, partsFrom, type Property } from "./keep-record";
import { STOOD } from "./marks";
import type { Step } from "./requests";

/** Steps round the filling of a sheet: `first` before it counts as not finished, `last` once it counts as finished. */
export interface Stash {
  readonly first: readonly Step[];
  readonly last: readonly Step[];
}

/** `was` is what stands on the sheet; `standing` are keys of what an earlier filling kept. Only keys go from a sheet that is no memory, or holds nothing whole. */
export function stashOf(id: string, was: StandingSheet | undefined, standing: readonly string[]): Stash {
  const isMemory = isKeptSheet(id) && was !== undefined && !was.unfinished && was.values.length > 0;
  if (!isMemory) return { first: [], last: standing.map(dropStep) };
  const parts = inParts(STOOD, printStood(was));
  const needed = new Set(parts.map(({ key }) => key));
  return {
    first: [
      ...standing.filter((key) => !needed.has(key)).map(dropStep),
      ...parts.map(({ key, value }) => keepStep(key, value)),
    ],
    last: parts.map(({ key }) => dropStep(key)),
  };
}

/** What stood there before a filling that did not come to its end; null where nothing did, or it cannot be read. */
export function readStash(properties: readonly Property[]): Stood | null {
  const parts = partsFrom(STOOD, properties);
  return parts.length === 0 ? null : readStood(parts.join(""));
}
