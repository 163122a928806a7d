/** Cells that are to be treated alike, gathered into as few rectangles and addresses as a request can carry. */

import { rangeAddress, type Area } from "../domain/grid";

/** `getRanges` cuts an address at 8,192 characters (Excel add-ins: troubleshooting); below that, with room to spare. */
const LONGEST_ADDRESS = 8000;

export interface KeyedCell<Key> {
  readonly row: number;
  readonly column: number;
  readonly key: Key;
}

/** Cells of one key, side by side or below one another, while more may join them. */
interface Run<Key> {
  readonly key: Key;
  readonly area: { -readonly [Side in keyof Area]: Area[Side] };
}

/** How many cells an area has. */
export const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Rectangles of cells of one key. Cells come row by row, left to right; a run joins the run above where both span the same columns. */
export function areasByKey<Key>(cells: Iterable<KeyedCell<Key>>): Map<Key, Area[]> {
  const closed = new Map<Key, Area[]>();
  const close = (key: Key, area: Area) => {
    const areas = closed.get(key);
    if (areas) areas.push(area);
    else closed.set(key, [area]);
  };
  let above: Run<Key>[] = [];
  for (const runs of runsByRow(cells)) {
    const kept: Run<Key>[] = [];
    for (const run of runs) {
      const over = above.find(
        ({ key, area }) =>
          key === run.key &&
          area.bottom === run.area.top - 1 &&
          area.left === run.area.left &&
          area.right === run.area.right,
      );
      if (over) {
        over.area.bottom = run.area.bottom;
        above.splice(above.indexOf(over), 1);
      }
      kept.push(over ?? run);
    }
    for (const { key, area } of above) close(key, area);
    above = kept;
  }
  for (const { key, area } of above) close(key, area);
  return closed;
}

/** "A1:B2,D4" strings short enough for `getRanges`. */
export function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const area of areas) {
    const address = rangeAddress(area.top, area.left, area.bottom, area.right);
    if (current.length + address.length + 1 > LONGEST_ADDRESS) {
      addresses.push(current);
      current = "";
    }
    current = current === "" ? address : `${current},${address}`;
  }
  return current === "" ? addresses : [...addresses, current];
}

function* runsByRow<Key>(cells: Iterable<KeyedCell<Key>>): Generator<Run<Key>[]> {
  let runs: Run<Key>[] = [];
  for (const { row, column, key } of cells) {
    const last = runs.at(-1);
    if (last && last.area.top !== row) {
      yield runs;
      runs = [];
    }
    const open = runs.at(-1);
    if (open && open.key === key && open.area.right === column - 1) {
      open.area.right = column;
    } else {
      runs.push({ key, area: { top: row, left: column, bottom: row, right: column } });
    }
  }
  if (runs.length > 0) yield runs;
}
