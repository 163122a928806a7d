/** What is kept of a sheet of memory while it is filled anew comes back as it stood. */

import fc from "fast-check";

import { printStood, readStood } from "../../../src/domain/report/by-hand/stood-sheet";

test("whatever stands on a sheet comes back from what is kept of it", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.tuple(value, fc.constantFrom("General", "dd/mm/yyyy", "0%"), fc.boolean()), {
        minLength: width,
        maxLength: width,
      }),
    ),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (cells, firstRow) => {
      const stood = {
        firstRow,
        firstColumn: 1,
        values: cells.map((row) => row.map(([each]) => (Object.is(each, -0) ? 0 : each))),
        formulas: cells.map((row) => row.map(([each, , counts]) => (counts ? "=1+1" : Object.is(each, -0) ? 0 : each))),
        numberFormats: cells.map((row) => row.map(([, code]) => code)),
      };
      expect(readStood(printStood(stood))).toEqual(stood);
    }),
  );
});

test.each(["", "{", '{"firstRow":1}', "null"])("what was changed beyond reading is as good as nothing: %s", (text) => {
  expect(readStood(text)).toBeNull();
});
