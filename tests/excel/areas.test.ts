/** Cells treated alike are gathered into few rectangles, and into addresses that Excel takes whole. */

import fc from "fast-check";
import { readAddress } from "../../src/domain/grid";
import { addressesOf, areasByKey, type KeyedCell } from "../../src/excel/areas";

/** Cells of a picture, a letter a cell, from B2 on. */
const cellsOf = (...lines: string[]): KeyedCell<string>[] =>
  lines.flatMap((line, r) => [...line].map((key, c) => ({ row: 2 + r, column: 2 + c, key })));

const addresses = (cells: KeyedCell<string>[]): Record<string, string[]> =>
  Object.fromEntries([...areasByKey(cells)].map(([key, areas]) => [key, addressesOf(areas)]));

test.each([
  ["one block", cellsOf("aaa", "aaa"), { a: ["B2:D3"] }],
  ["columns", cellsOf("aab", "aab", "aab"), { a: ["B2:C4"], b: ["D2:D4"] }],
  ["a hole", cellsOf("aaa", "aba", "aaa"), { a: ["B2:D2,B3,B4:D4,D3"], b: ["C3"] }],
  ["a stair", cellsOf("abb", "aab"), { a: ["B2,B3:C3"], b: ["C2:D2,D3"] }],
  ["nothing", [], {}],
])("%s", (_name, cells, expected) => {
  const found = addresses(cells);
  for (const each of Object.values(found)) each[0] = each[0]!.split(",").sort().join(",");
  expect(found).toEqual(expected);
});

test("a gap between rows parts the areas", () => {
  const cells = [
    { row: 1, column: 1, key: "a" },
    { row: 3, column: 1, key: "a" },
  ];
  expect(addresses(cells)).toEqual({ a: ["A1,A3"] });
});

test("every cell is in exactly one area of its key, whatever the picture", () => {
  const picture = fc.array(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 6, maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(picture, (rows) => {
      const cells = rows.flatMap((row, r) => row.map((key, c) => ({ row: r + 1, column: c + 1, key })));
      const covered = [...areasByKey(cells)].flatMap(([key, areas]) =>
        areas.flatMap(({ top, left, bottom, right }) => {
          const inside: string[] = [];
          for (let row = top; row <= bottom; row += 1)
            for (let column = left; column <= right; column += 1) inside.push(`${row} ${column} ${key}`);
          return inside;
        }),
      );
      expect(covered.sort()).toEqual(cells.map(({ row, column, key }) => `${row} ${column} ${key}`).sort());
    }),
  );
});

test("addresses stay under the length at which Excel cuts them", () => {
  const areas = Array.from({ length: 3000 }, (_, index) => ({
    top: 2 * index + 1,
    left: 1,
    bottom: 2 * index + 1,
    right: 3,
  }));
  const parts = addressesOf(areas);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(8000);
  expect(parts.flatMap((part) => part.split(",")).map((address) => readAddress(address)?.top)).toEqual(
    areas.map(({ top }) => top),
  );
});
