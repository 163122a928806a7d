/** What must hold of reading whatever the plan: it is not changed by how the plan is laid out, and no row is lost or read twice. */

import fc from "fast-check";
import type { CellValue, Grid } from "../../../src/domain/grid";
import { cellAddress } from "../../../src/domain/grid";
import { COLUMNS, type ColumnField } from "../../../src/domain/plan/columns";
import { matchHeading } from "../../../src/domain/plan/match-heading";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";
import { readAll, rowsToSee, saying } from "./sample-grids";

const VERBS = ["Write to", "Ring", "Visit", "Support", "Survey", "Train", "Publish results of", "Review"];
const THINGS = [
  "practices",
  "the networks",
  "every pharmacy",
  "care homes (Phase 2)",
  "the four PCNs",
  "A&E",
  "the 111 service",
];
const DUES = [
  "March 2025",
  "31/03/2025",
  "Ongoing",
  "TBC",
  "Q3 2024/25",
  "In line with end date of individual practice contracts",
  "October 2024 [workforce plan]",
  "Autumn 2024",
  "By 15 July 2023; Ongoing",
];
const OWNERS = [
  "ICB",
  "Practices",
  "ICB/ Practices",
  "Practice Manager lead",
  "CLMC/ H&SH",
  "SBC, Public Health and NENC ICB",
];
const MEASURES = [
  "Number of letters sent",
  "95% of practices",
  "",
  "Share learning",
  "Increased uptake (from 61 to 70)",
];
const FIELDS: readonly ColumnField[] = ["ref", "recommendation", "action", "measure", "owner", "due"];

/** Rows of a plan with every cell stated, so that their order means nothing. */
const planRows = fc
  .array(
    fc.record({
      verb: fc.constantFrom(...VERBS),
      thing: fc.constantFrom(...THINGS),
      measure: fc.constantFrom(...MEASURES),
      owner: fc.constantFrom(...OWNERS),
      due: fc.constantFrom(...DUES),
      group: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ verb, thing, measure, owner, due, group }, index): CellValue[] => [
      `${group}.${index + 1}`,
      `Recommendation ${group} stands here in full.`,
      `${verb} ${thing}.`,
      measure,
      owner,
      due,
    ]),
  );

const HEADINGS = ["No.", "Recommendation", "Proposed Actions / Progress", "Success Measures", "Responsibility", "Date"];
const sayings = (grids: readonly Grid[]): string[] => readAll(grids).rows.map(saying);
const plain = (rows: readonly CellValue[][], headings: readonly string[] = HEADINGS): Grid =>
  gridOf("Plan", "A1", [["Plan for access"], [...headings], ...rows]);

test("a plan is read row for row", () => {
  fc.assert(fc.property(planRows, (rows) => sayings([plain(rows)]).length === rows.length));
});

test("blank rows anywhere under the title change nothing", () => {
  fc.assert(
    fc.property(planRows, fc.array(fc.nat({ max: 3 }), { minLength: 14, maxLength: 14 }), (rows, blanks) => {
      const spaced = [["Plan for access"], HEADINGS, ...rows].flatMap((row, index): CellValue[][] => [
        row,
        ...Array.from({ length: blanks[index] ?? 0 }, (): CellValue[] => [""]),
      ]);
      expect(sayings([gridOf("Plan", "A1", spaced)])).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("blank columns anywhere change nothing", () => {
  fc.assert(
    fc.property(planRows, fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 }), (rows, blanks) => {
      const wide = [HEADINGS, ...rows].map((row) =>
        row.flatMap((cell, index): CellValue[] => [...Array.from({ length: blanks[index] ?? 0 }, () => ""), cell]),
      );
      expect(sayings([gridOf("Plan", "A1", wide)])).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("where the table stands changes nothing", () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(planRows, place, (rows, at) => {
      expect(sayings([gridOf("Elsewhere", cellAddress(at), [HEADINGS, ...rows])])).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("the order of the columns changes nothing", () => {
  fc.assert(
    fc.property(planRows, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (rows, order) => {
      const turned = [HEADINGS, ...rows].map((row) => order.map((index) => row[index] ?? ""));
      expect(sayings([gridOf("Plan", "A1", turned)])).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("the order of the rows changes the order of what is read and nothing else", () => {
  fc.assert(
    fc.property(planRows, fc.func(fc.nat()), (rows, key) => {
      const order = rows.map((row, index) => ({ row, key: key(index) })).sort((a, b) => a.key - b.key);
      const shuffled = order.map(({ row }) => row);
      expect(sayings([plain(shuffled)]).sort()).toEqual(sayings([plain(rows)]).sort());
    }),
  );
});

test("one plan over two sheets reads as on one", () => {
  fc.assert(
    fc.property(planRows, fc.nat(), (rows, cut) => {
      const at = cut % (rows.length + 1);
      const halves = [rows.slice(0, at), rows.slice(at)].map((part, index) =>
        gridOf(`Part ${index + 1}`, "A1", [HEADINGS, ...part]),
      );
      expect(sayings(halves)).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("two plans beside one another read as two, whatever each holds", () => {
  fc.assert(
    fc.property(planRows, planRows, fc.integer({ min: 1, max: 3 }), (left, right, gap) => {
      const height = Math.max(left.length, right.length);
      const blank = (count: number): CellValue[] => Array.from({ length: count }, () => "");
      const rows = [HEADINGS, ...Array.from({ length: height }, (_, index) => left[index] ?? blank(6))].map(
        (row, index): CellValue[] => [
          ...row,
          ...blank(gap),
          ...(index === 0 ? HEADINGS : (right[index - 1] ?? blank(6))),
        ],
      );
      const beside = readAll([gridOf("Plan", "A1", rows)]);
      expect(beside.rows.map(saying)).toEqual([...sayings([plain(left)]), ...sayings([plain(right)])]);
      const told = [...beside.rows, ...beside.skipped].map(({ row }) => row);
      expect(new Set(told).size).toBe(height + 1);
    }),
  );
});

test("a key to the right of a blank column changes nothing", () => {
  const key: CellValue[][] = [
    ["Key", "Meaning"],
    ["G", "On track"],
    ["R", "Off track"],
  ];
  fc.assert(
    fc.property(planRows, (rows) => {
      const beside = [HEADINGS, ...rows].map((row, index): CellValue[] => [...row, "", ...(key[index] ?? ["", ""])]);
      expect(sayings([gridOf("Plan", "A1", beside)])).toEqual(sayings([plain(rows)]));
    }),
  );
});

test("a due column that has lost its heading is found by its dates", () => {
  fc.assert(
    fc.property(planRows, (rows) => {
      const dated = rows.map((row) => [...row.slice(0, 5), "March 2025"]);
      const headless = gridOf("Plan", "A1", [["Plan for access"], [...HEADINGS.slice(0, 5), ""], ...dated]);
      expect(sayings([headless])).toEqual(sayings([plain(dated)]));
    }),
  );
});

test("hiding rows hides nothing from the reading", () => {
  fc.assert(
    fc.property(planRows, fc.uniqueArray(fc.integer({ min: 3, max: 14 })), (rows, hidden) => {
      const read = readAll([{ ...plain(rows), hiddenRows: hidden }]);
      expect(read.rows.map(saying)).toEqual(sayings([plain(rows)]));
      expect(read.rows.flatMap((row) => (row.hidden ? [row.row] : []))).toEqual(
        hidden.filter((row) => row <= rows.length + 2).sort((a, b) => a - b),
      );
    }),
  );
});

const synonymsOf = (field: ColumnField): readonly string[] =>
  COLUMNS.find((column) => column.field === field)?.synonyms.filter((each) => (matchHeading(each)?.sure ?? 0) === 1) ??
  [];

test("any synonym, in any case and with any punctuation, stands for its column", () => {
  const headings = fc.tuple(...FIELDS.map((field) => fc.constantFrom(...synonymsOf(field))));
  const dress = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => `${text}:`,
    (text: string) => text.replaceAll(" ", "\n"),
    (text: string) => ` ${text}  `,
  );
  fc.assert(
    fc.property(planRows, headings, dress, (rows, names, dressed) => {
      expect(sayings([plain(rows, names.map(dressed))])).toEqual(sayings([plain(rows)]));
    }),
    { numRuns: 250 },
  );
});

test("formatting codes and bullets around the words change nothing", () => {
  const wrap = fc.constantFrom(
    (text: string) => `<p>${text}</p>`,
    (text: string) => `• ${text}`,
    (text: string) => `<ul><li>${text}</li></ul>`,
    (text: string) => `${text}_x000D_`,
    (text: string) => `\u00a0${text}\u200b`,
  );
  fc.assert(
    fc.property(planRows, wrap, (rows, wrapped) => {
      const marked = rows.map((row) =>
        row.map((cell, index) => (index >= 2 && cell !== "" ? wrapped(String(cell)) : cell)),
      );
      expect(sayings([plain(marked)])).toEqual(sayings([plain(rows)]));
    }),
  );
});

/** Cells of every kind that makes readers stumble. */
const oddCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CellValue>("") },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>(
      ...HEADINGS,
      "Action",
      "Lead",
      "Due",
      "Status",
      "Re",
      "commendation",
      "b)",
      "Total",
      "J",
    ),
  },
  fc.constantFrom<CellValue>(
    ...DUES,
    ...OWNERS,
    "Commitment: Capacity",
    "Com",
    "munications",
    "(Continued)",
    "#REF!",
    "=1+1",
    "<p>",
    "¹ note",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double(),
  fc.boolean(),
  fc.integer({ min: -5, max: 60000 }),
);
const oddGrid = fc
  .record({
    rows: fc.array(fc.array(oddCell, { minLength: 1, maxLength: 8 }), { maxLength: 25 }),
    row: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
    name: fc.constantFrom("Plan", "Tab's sheet", "Ä"),
  })
  .map(({ rows, row, column, name }) => gridOf(name, cellAddress({ row, column }), rows));

test("no sheet, however odd, throws; every row is seen once, read or skipped with a reason", () => {
  fc.assert(
    fc.property(oddGrid, (grid) => {
      const read = readAll([grid]);
      const seen = [...read.rows, ...read.skipped].map(({ sheet, row }) => `${sheet}!${row}`);
      expect([...seen].sort()).toEqual(rowsToSee([grid], read).sort());
      expect(read.skipped.every(({ why }) => why !== "")).toBe(true);
      for (const { measureOf, row } of read.rows) {
        if (measureOf !== null) expect(measureOf).toBeLessThan(row);
      }
    }),
    { numRuns: 600 },
  );
});

test("no memory of the columns, however odd, throws", () => {
  const letter = fc.stringMatching(/^[A-Z]{1,3}$/);
  const remembered = fc.record({
    sheet: fc.constantFrom("Plan", "Ä", "Gone"),
    heading: fc.string(),
    column: letter,
    field: fc.oneof(fc.constantFrom("due", "owner", "action"), fc.string()),
  });
  fc.assert(
    fc.property(oddGrid, fc.array(remembered, { maxLength: 4 }), (grid, layout) => {
      expect(readAll([grid], { ...DEFAULT_SETTINGS, layout }).rows.map(saying)).toEqual(sayings([grid]));
    }),
  );
});

test("odd cells under real headings never throw, and text stays the cell's own", () => {
  fc.assert(
    fc.property(fc.array(fc.array(oddCell, { minLength: 6, maxLength: 7 }), { maxLength: 15 }), (rows) => {
      const grid = gridOf("Plan", "A1", [HEADINGS, ...rows]);
      const read = readAll([grid]);
      const seen = [...read.rows, ...read.skipped].map(({ sheet, row }) => `${sheet}!${row}`);
      expect([...seen].sort()).toEqual(rowsToSee([grid], read).sort());
      for (const { measure } of read.rows) {
        if (measure.kind !== "stated") continue;
        const own = grid.values[measure.cell.row - 1]?.[measure.cell.column - 1];
        expect(measure.text).toBe(String(own));
      }
    }),
    { numRuns: 300 },
  );
});
