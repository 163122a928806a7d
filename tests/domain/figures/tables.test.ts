/** Tables of figures, made and altered: what follows is found, one slip is found, and nothing else is called wrong. */

import fc from "fast-check";

import { checkFigures } from "../../../src/domain/figures/check-figures";
import { cellAddress, type CellValue, type Grid } from "../../../src/domain/grid";
import { findTables } from "../../../src/domain/plan/find-tables";
import type { ReviewFigure } from "../../../src/domain/review-schema";
import { roundHalfAway } from "../../../src/domain/round";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

type Cells = readonly (readonly CellValue[])[];

function figuresOf(rows: Cells, formats: Record<string, string> = {}): readonly ReviewFigure[] {
  const grid: Grid = gridOf("Figures", "A1", rows, { formats });
  return checkFigures([grid], findTables([grid], DEFAULT_SETTINGS).tables).figures;
}

const verdicts = (figures: readonly ReviewFigure[]): string[] =>
  [...new Set(figures.map(({ verdict }) => verdict))].sort();
const wrong = (figures: readonly ReviewFigure[]): string[] =>
  figures.filter(({ verdict }) => verdict === "disagrees" || verdict === "query").map(({ cell }) => cell);

/** Rows of counts, with a total column, a share column and a total row. */
const counts = fc
  .array(
    fc.tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 })),
    {
      minLength: 5,
      maxLength: 12,
    },
  )
  .filter((rows) => new Set(rows.flat()).size === rows.length * 3);

function countTable(rows: readonly (readonly [number, number, number])[]): {
  cells: CellValue[][];
  formats: Record<string, string>;
} {
  const all = [
    ...rows,
    ([0, 1, 2] as const).map((column) => rows.reduce((sum, row) => sum + row[column], 0)) as [number, number, number],
  ];
  const formats: Record<string, string> = {};
  const body = all.map(([a, b, c], index) => {
    formats[`F${index + 2}`] = "0.0%";
    const label = index < rows.length ? `Practice ${String.fromCharCode(65 + index)}` : "Total";
    return [label, a, b, c, a + b + c, roundHalfAway(c / (a + b + c), 3)];
  });
  return { cells: [["Practice", "Stage 1", "Stage 2", "Stage 3", "Total", "% at stage 3"], ...body], formats };
}

describe("a table of counts with totals and shares", () => {
  test("that adds up has nothing wrong, and every derived cell is found", () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const { cells, formats } = countTable(rows);
        const figures = figuresOf(cells, formats);
        expect(verdicts(figures)).toEqual(["agrees"]);
        expect(figures).toHaveLength((rows.length + 1) * 2 + 4);
      }),
      { numRuns: 20 },
    );
  });

  test("with one derived cell altered has that cell wrong, and no other", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.integer({ min: 30, max: 300 }), fc.boolean(), (rows, at, by, inShare) => {
        const { cells, formats } = countTable(rows);
        const row = 1 + (at % rows.length);
        const column = inShare ? 5 : 4;
        const line = cells[row] ?? [];
        line[column] = inShare ? roundHalfAway((Number(line[column]) + by / 1000) % 1, 3) : Number(line[column]) + by;
        expect([...new Set(wrong(figuresOf(cells, formats)))]).toEqual([
          cellAddress({ row: row + 1, column: column + 1 }),
        ]);
      }),
      { numRuns: 20 },
    );
  });

  test("with one plain count altered has that count wrong, since its row and its column both say so", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.integer({ min: 30, max: 300 }), (rows, at, by) => {
        const { cells, formats } = countTable(rows);
        const row = 1 + (at % rows.length);
        const line = cells[row] ?? [];
        line[1] = Number(line[1]) + by;
        expect([...new Set(wrong(figuresOf(cells, formats)))]).toEqual([cellAddress({ row: row + 1, column: 2 })]);
      }),
      { numRuns: 15 },
    );
  });

  test("says the same however its rows and columns are ordered", () => {
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        (rows, keys, by) => {
          const { cells, formats } = countTable(rows);
          const line = cells[1] ?? [];
          line[4] = Number(line[4]) + (by > 20 ? by : 0);
          const said = (figures: readonly ReviewFigure[]) =>
            figures.map(({ subject, verdict }) => `${subject ?? ""}: ${verdict}`).sort();
          const order = (length: number) =>
            Array.from({ length }, (_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
          const columns = order(5).map((index) => index + 1);
          const [heading = [], ...body] = cells;
          const shuffled = [heading, ...order(body.length).map((index) => body[index] ?? [])].map((each) => [
            each[0] ?? "",
            ...columns.map((index) => each[index] ?? ""),
          ]);
          const moved: Record<string, string> = {};
          for (let row = 2; row <= cells.length; row += 1)
            moved[cellAddress({ row, column: columns.indexOf(5) + 2 })] = "0.0%";
          expect(said(figuresOf(shuffled, moved))).toEqual(said(figuresOf(cells, formats)));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("changes from one year to the next", () => {
  const years = fc.array(fc.tuple(fc.integer({ min: 1000, max: 90000 }), fc.integer({ min: 1000, max: 90000 })), {
    minLength: 5,
    maxLength: 30,
  });
  const table = (rows: readonly (readonly [number, number])[]): [CellValue[][], Record<string, string>] => [
    [
      ["Practice", "2023", "2024", "Change", "% change"],
      ...rows.map(([a, b], index): CellValue[] => [`Practice ${index}`, a, b, b - a, roundHalfAway((b - a) / a, 3)]),
    ],
    Object.fromEntries(rows.map((_, index) => [`E${index + 2}`, "0.0%"])),
  ];

  test("worked out rightly have nothing wrong", () => {
    fc.assert(
      fc.property(years, (rows) => {
        const figures = figuresOf(...table(rows));
        expect(verdicts(figures)).toEqual(["agrees"]);
        expect(figures).toHaveLength(rows.length * 2);
      }),
      { numRuns: 20 },
    );
  });

  test("of rounded figures are explained by rounding, never called wrong", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 20, max: 90, noNaN: true }), fc.double({ min: 20, max: 90, noNaN: true })), {
          minLength: 5,
          maxLength: 20,
        }),
        (rows) => {
          const cells = rows.map(([a, b], index): CellValue[] => [
            `System ${index}`,
            roundHalfAway(a / 100, 3),
            roundHalfAway(b / 100, 3),
            roundHalfAway((b - a) / 100, 3),
          ]);
          const formats = Object.fromEntries(
            cells.flatMap((_, index) => ["B", "C", "D"].map((letter) => [`${letter}${index + 2}`, "0.0%"])),
          );
          expect(wrong(figuresOf([["Name", "Aug", "Sept", "Percentage point change"], ...cells], formats))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("totals", () => {
  test("of rounded staff numbers may be out by half for each part and half for themselves", () => {
    const figures = figuresOf([
      ["Staff (WTE)", "Base", "Apr 23", "May 23", "Jun 23"],
      ["GPs", 529, 525, 516, 515],
      ["Nurses", 284, 289, 284, 285],
      ["Others", 1426, 1448, 1433, 1450],
      ["Total", 2240, 2262, 2233, 2249],
    ]);
    expect(figures.map(({ cell, verdict }) => `${cell} ${verdict}`)).toEqual([
      "B5 rounding",
      "C5 agrees",
      "D5 agrees",
      "E5 rounding",
    ]);
  });

  test("that are wrong in a table of one column are found on the word Total alone", () => {
    const figures = figuresOf([
      ["Practice", "Patients"],
      ["North", 120],
      ["South", 80],
      ["East", 50],
      ["Total", 260],
    ]);
    expect(figures.map(({ cell, verdict, because }) => `${cell} ${verdict}: ${because}`)).toEqual([
      "B5 disagrees: Total, Patients: 120 + 80 + 50 = 250, printed 260. It does not follow from its figures.",
    ]);
  });

  test("with a blank part that nothing proves to be nought cannot be checked", () => {
    const figures = figuresOf([
      ["Practice", "Patients", "Staff"],
      ["North", 120, 12],
      ["South", "", 9],
      ["East", 50, 14],
      ["West", 30, 8],
      ["Total", 260, 43],
    ]);
    expect(figures.map(({ cell, verdict }) => `${cell} ${verdict}`)).toEqual(["B6 cannot", "C6 agrees"]);
  });

  test("of a column of averages are no sums, and nothing is said of them", () => {
    const figures = figuresOf([
      ["Practice", "Patients", "Average wait"],
      ["North", 120, 12],
      ["South", 80, 9],
      ["East", 50, 14],
      ["Total", 250, 11],
    ]);
    expect(figures.map(({ cell, verdict }) => `${cell} ${verdict}`)).toEqual(["B5 agrees"]);
  });
});

test("never throws, whatever the cells hold", () => {
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer({ min: -50, max: 50 }),
    fc.constantFrom("", "-", "n/a", "Total", "12 (50%)", "5%", "a rise of 5 (3%) from 4 to 9", "% change", "Base"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 10 }), (rows) => {
      expect(() => figuresOf(rows)).not.toThrow();
    }),
    { numRuns: 80 },
  );
});
