/** Edits a plan as its officer does between two reports, and keeps which row became which: what the matching of rows is measured against. */

import fc from "fast-check";

import type { MatchRow } from "../../../src/domain/changes/match-row";

export interface EditedPlan {
  readonly before: readonly MatchRow[];
  readonly after: readonly MatchRow[];
  /** For each row of `after`, the row of `before` that it came from; null for a new one. */
  readonly from: readonly (number | null)[];
}

/** How much is done to the plan; each a share of its rows or a number of them. */
export interface EditSizes {
  readonly reworded: number;
  readonly moved: number;
  readonly redated: number;
  readonly reassigned: number;
  readonly split: number;
  readonly removed: number;
  readonly added: number;
  readonly renumbered: "kept" | "from one" | "shuffled" | "cleared";
  readonly order: "kept" | "shuffled" | "by owner" | "by date" | "backwards";
}

export const anySizes: fc.Arbitrary<EditSizes> = fc.record({
  reworded: fc.double({ min: 0, max: 0.5, noNaN: true }),
  moved: fc.double({ min: 0, max: 0.3, noNaN: true }),
  redated: fc.double({ min: 0, max: 0.4, noNaN: true }),
  reassigned: fc.double({ min: 0, max: 0.2, noNaN: true }),
  split: fc.nat({ max: 4 }),
  removed: fc.nat({ max: 5 }),
  added: fc.nat({ max: 5 }),
  renumbered: fc.constantFrom("kept", "from one", "shuffled", "cleared"),
  order: fc.constantFrom("kept", "shuffled", "by owner", "by date", "backwards"),
});

/** A number from 0 on that is less than `below`. */
export type Draw = (below: number) => number;

interface Edited {
  row: MatchRow;
  from: number | null;
}

/** Applies edits of these sizes; `others` are actions of other plans, which new rows are made of and reworded ones borrow words from. */
export function editPlan(
  before: readonly MatchRow[],
  others: readonly MatchRow[],
  sizes: EditSizes,
  draw: Draw,
): EditedPlan {
  const words = others.flatMap(({ action }) => action.split(/\s+/)).filter((word) => /^[a-z]{4,}$/i.test(word));
  const pick = <T>(items: readonly T[]): T => items[draw(items.length)] as T;
  const chance = (share: number): boolean => draw(1000) < share * 1000;
  const gone = new Set(Array.from({ length: sizes.removed }, () => draw(before.length)));
  let rows: Edited[] = before.flatMap((row, from) => (gone.has(from) ? [] : [{ row, from }]));
  for (let times = 0; times < sizes.split; times += 1) splitOne(rows, draw);
  rows = rows.map(({ row, from }) => ({
    row: {
      ...row,
      action: chance(sizes.reworded) ? reworded(row.action, words, draw) : row.action,
      ...(chance(sizes.moved) ? pickPlace(pick(before)) : {}),
      due: chance(sizes.redated) ? pick(before).due : row.due,
      owner: chance(sizes.reassigned) ? pick(before).owner : row.owner,
    },
    from,
  }));
  for (let times = 0; times < sizes.added; times += 1) {
    const { action, measure } = pick(others);
    const { ref, theme, under, owner, due } = pick(before);
    rows.splice(draw(rows.length + 1), 0, { row: { ref, theme, under, owner, due, action, measure }, from: null });
  }
  const ordered = inOrder(rows, sizes.order, draw);
  const numbered = renumbered(ordered, sizes.renumbered, draw);
  return { before, after: numbered.map(({ row }) => row), from: numbered.map(({ from }) => from) };
}

const pickPlace = ({ theme, under }: MatchRow): Pick<MatchRow, "theme" | "under"> => ({ theme, under });

/** A few words, at most a quarter of them, replaced, left out or put in. */
function reworded(action: string, words: readonly string[], draw: Draw): string {
  const parts = action.split(/\s+/);
  const edits = 1 + draw(Math.max(1, Math.floor(parts.length / 4)));
  for (let times = 0; times < edits; times += 1) {
    const at = draw(parts.length);
    const word = words[draw(words.length)] ?? "new";
    const kind = draw(3);
    if (kind === 0) parts[at] = word;
    else if (kind === 1) parts.splice(at, 0, word);
    else if (parts.length > 4) parts.splice(at, 1);
  }
  return parts.join(" ");
}

/** Parts one row of at least eight words near its middle; both parts keep what stands beside the action. */
function splitOne(rows: Edited[], draw: Draw): void {
  const long = rows.filter(({ row }) => row.action.split(/\s+/).length >= 8);
  const chosen = long[draw(Math.max(1, long.length))];
  if (!chosen) return;
  const parts = chosen.row.action.split(/\s+/);
  const at = Math.floor(parts.length * (0.35 + draw(30) / 100));
  const first = { row: { ...chosen.row, action: parts.slice(0, at).join(" ") }, from: chosen.from };
  const second = { row: { ...chosen.row, action: parts.slice(at).join(" ") }, from: chosen.from };
  rows.splice(rows.indexOf(chosen), 1, first, second);
}

function inOrder(rows: readonly Edited[], order: EditSizes["order"], draw: Draw): Edited[] {
  const by = (keyOf: (row: MatchRow) => string | null): Edited[] =>
    [...rows].sort((a, b) => ((keyOf(a.row) ?? "") < (keyOf(b.row) ?? "") ? -1 : 1));
  switch (order) {
    case "kept":
      return [...rows];
    case "backwards":
      return [...rows].reverse();
    case "by owner":
      return by(({ owner }) => owner);
    case "by date":
      return by(({ due }) => due);
    case "shuffled":
      return shuffled(rows, draw);
  }
}

function renumbered(rows: readonly Edited[], how: EditSizes["renumbered"], draw: Draw): Edited[] {
  const refs = rows.map(({ row }) => row.ref);
  const given = {
    kept: refs,
    cleared: refs.map(() => null),
    "from one": refs.map((_, index) => String(index + 1)),
    shuffled: shuffled(refs, draw),
  }[how];
  return rows.map(({ row, from }, index) => ({ row: { ...row, ref: given[index] ?? null }, from }));
}

export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
