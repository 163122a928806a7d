/** Tells what a row of a table is by its words: a sum, a section, the rest of the row above, a second measure of it. */

import type { RawCell } from "./cell-schemas";
import type { PlanField } from "./plan-row";
import { isHanging, isUnfinished, startsSmall } from "./recommendations";
import type { Draft } from "./row-draft";
import { wordsIn } from "./segments";
import { sectionName } from "./sheet-lines";

type Cells = ReadonlyMap<PlanField, RawCell>;

/** "Total", "Grand total", "Access sub-total": a sum, unless an owner or a day stands beside it. */
export function isTotal(first: string, cells: Cells): boolean {
  if (!/^(?:grand |sub-?)?totals?\b|\bsub-? ?totals?$/i.test(first) || first.split(" ").length > 4) return false;
  return !/\p{L}/u.test(wordsIn(cells, "owner")) && !/\p{L}/u.test(wordsIn(cells, "due"));
}

/** Words in the column of actions that are a section by themselves: labelled, or all in capitals. */
export function isSectionLine(text: string): boolean {
  if (sectionName(text) !== undefined && /^[^:–-]{1,40}[:–-]|\d/.test(text)) return true;
  return text === text.toUpperCase() && /\p{L}{4}/u.test(text);
}

/** Why words alone in the column of actions are read as the end of the action above; undefined where they are not. */
export function continuationReason(above: string, text: string, pageBroke: boolean): string | undefined {
  const startsInside = startsSmall(text) && isUnfinished(above);
  const afterBreak = pageBroke && isUnfinished(above) && (text.split(" ").length > 3 || text.endsWith("."));
  if (!startsInside && !isHanging(above) && !afterBreak) return undefined;
  const begins = startsSmall(text) ? "it begins in the middle of a sentence" : "the text above breaks off";
  return `${begins}, and it has no owner and no date`;
}

/**
 * The line whose action this one measures a second time: its own action cell is blank, or goes on in the middle of a sentence
 * with the same owner and date. Null for an action of its own.
 */
export function secondMeasureOf(last: Draft, cells: Cells): Draft | null {
  const main = last.main ?? last;
  if (!cells.has("measure") || !main.own.has("action")) return null;
  if (!cells.has("action")) return main;
  const sameOrBlank = (field: PlanField): boolean =>
    !cells.has(field) || wordsIn(cells, field) === wordsIn(last.own, field);
  const goesOn = startsSmall(wordsIn(cells, "action")) && isUnfinished(main.action.value);
  return goesOn && sameOrBlank("owner") && sameOrBlank("due") ? main : null;
}
