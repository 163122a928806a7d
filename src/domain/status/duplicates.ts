/** Finds actions that stand in the plan more than once, and lines that are a second measure of the action above. */

import { hasEnglishLetters } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow } from "../plan/plan-row";
import { typedLetters } from "../plan/typed-letters";

/** Shorter wordings ("As above", "Staff training") name no action in particular and are never linked. */
const FEWEST_WORDS = 3;

export interface Links {
  /** For each row, all rows that hold its action, itself included; one list for all of them. Indices into the rows given. */
  readonly same: readonly (readonly number[])[];
  /** For each row, all rows that share its rating, itself included: the same action, and further measures of it; one list for all. */
  readonly sharing: readonly (readonly number[])[];
}

/**
 * Links rows whose action reads the same but for case, spacing and punctuation. Where a plan holds the same words for several
 * owners under one recommendation, it means one action for each owner, and only rows of one owner are linked. One pass, by maps.
 * A line that is a second measure is linked to nothing, and shares the rating of its action.
 */
export function linkRows(rows: readonly PlanRow[]): Links {
  const byAction = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.measureOf !== null) return;
    const action = lettersOf(valueOf(row.action) ?? textOf(row.action));
    if (namesAnAction(action)) push(byAction, action, index);
  });
  const same: (readonly number[])[] = rows.map((_, index) => [index]);
  for (const alike of byAction.values()) {
    for (const group of alike.length > 1 ? oneActionEach(rows, alike) : []) {
      for (const index of group) same[index] = group;
    }
  }
  const sharing = [...same];
  if (rows.some(({ measureOf }) => measureOf !== null)) addMeasures(rows, sharing);
  return { same, sharing };
}

/** True for a wording of at least `FEWEST_WORDS` words, which stand apart by single spaces. */
function namesAnAction(letters: string): boolean {
  let at = -1;
  for (let gaps = 1; gaps < FEWEST_WORDS; gaps += 1) {
    at = letters.indexOf(" ", at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The rows of one wording as they are, or parted by owner where one recommendation names several owners for it. */
function oneActionEach(rows: readonly PlanRow[], alike: readonly number[]): (readonly number[])[] {
  const byOwner = new Map<string, number[]>();
  const ownerUnder = new Map<string, string>();
  let parted = false;
  for (const index of alike) {
    const row = rows[index];
    if (!row) continue;
    const owner = lettersOf(textOf(row.owner));
    const heading = lettersOf(`${textOf(row.theme)} ${textOf(row.recommendation)}`);
    parted ||= (ownerUnder.get(heading) ?? owner) !== owner;
    ownerUnder.set(heading, owner);
    push(byOwner, owner, index);
  }
  return parted ? [...byOwner.values()] : [alike];
}

function push(groups: Map<string, number[]>, key: string, index: number): void {
  const group = groups.get(key);
  if (group) group.push(index);
  else groups.set(key, [index]);
}

/** Puts each further measure into the group of its action, for all members of the group alike. */
function addMeasures(rows: readonly PlanRow[], sharing: (readonly number[])[]): void {
  const byPlace = new Map(rows.map((row, index) => [place(row.sheet, row.row), index]));
  const joined = new Map<readonly number[], number[]>();
  rows.forEach((row, index) => {
    const action = row.measureOf === null ? undefined : byPlace.get(place(row.sheet, row.measureOf));
    if (action === undefined || action === index) return;
    const group = sharing[action] ?? [action];
    const measures = joined.get(group);
    if (measures) measures.push(index);
    else joined.set(group, [index]);
  });
  for (const [group, measures] of joined) {
    const whole = [...group, ...measures];
    for (const index of whole) sharing[index] = whole;
  }
}

const place = (sheet: string, row: number): string => `${row}|${sheet}`;

/** Lower case, letters and figures alone, single spaces; Unicode's tables are only asked where a letter is not English. */
function lettersOf(text: string): string {
  const typed = typedLetters(text, { apostropheIsNothing: false });
  if (typed !== null) return typed;
  const lower = text.toLowerCase();
  return (hasEnglishLetters(lower) ? lower.replace(/[^a-z0-9]+/g, " ") : lower.replace(/[^\p{L}\p{N}]+/gu, " ")).trim();
}
