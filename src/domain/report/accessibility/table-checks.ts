/** Points about tables: marked, named, at the left edge, with one row of unique headings and no blank cell. */

import { number, text } from "../blocks";
import type { SheetModel, TableMark } from "../sheet-model";
import {
  cellAt,
  cellsOf,
  EVERY_KIND,
  faultAt,
  faultOn,
  isBlank,
  isHeading,
  isWithin,
  onEachSheet,
  span,
  wordsOf,
  type AccessCheck,
  type AccessFault,
} from "./check";
import { GOOD, withCells, withSheet } from "./example-pack";

/** Excel's rule for the name of a table, in the words that PlanProof uses. */
const TABLE_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const EMPTY_CELL = { content: { kind: "empty" }, role: "body" } as const;
const DATA_TABLE: TableMark = { name: "Action_data", top: 5, left: 1, bottom: 7, right: 4 };
const FRONT_TABLE: TableMark = { name: "Front_sheet", top: 4, left: 1, bottom: 6, right: 3 };

const hasTable = ({ tables }: SheetModel): boolean => tables.length > 0;

/** A check asked of each marked table. */
function onEachTable(faultsOf: (sheet: SheetModel, table: TableMark) => readonly AccessFault[]): AccessCheck["check"] {
  return onEachSheet((sheet) => sheet.tables.flatMap((table) => faultsOf(sheet, table)));
}

function headingsOf(sheet: SheetModel, { top, left, right }: TableMark): { column: number; words: string }[] {
  return span(left, right).map((column) => ({ column, words: wordsOf(cellAt(sheet, top, column)?.content).trim() }));
}

export const TABLE_CHECKS: readonly AccessCheck[] = [
  {
    id: "tables-marked",
    title: "Every table of a data sheet is an Excel Table",
    why:
      "A screen reader tells the headings of a marked table. A list in print that lines for recommendations or themes part cannot be one, " +
      "nor a working sheet with room to write in; their rows stand on Action data, in one marked table.",
    appliesTo: ["data"],
    check: onEachSheet((sheet) => {
      const loose: AccessFault[] = [];
      for (const { row, column, cell } of cellsOf(sheet)) {
        const tops = sheet.tables.some((table) => row === table.top && isWithin(table, { row, column }));
        if (isHeading(cell) && !tops) loose.push(faultAt(sheet, { row, column }, "This heading heads no Excel Table."));
      }
      return sheet.tables.length === 0 ? [faultOn(sheet, "There is no Excel Table on it."), ...loose] : loose;
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withSheet("Action data", { tables: [] }),
        withSheet("Action data", { tables: [{ ...DATA_TABLE, right: 3 }] }),
      ],
    },
  },
  {
    id: "table-names",
    title: "Every table has a name of its own",
    why: "Names are how one goes to a table, and how formulas tell of it.",
    appliesTo: EVERY_KIND,
    has: hasTable,
    check: ({ sheets }) => {
      const used = new Set<string>();
      return sheets.flatMap((sheet) =>
        sheet.tables.flatMap(({ name, top, left }) => {
          const at = { row: top, column: left };
          if (!TABLE_NAME.test(name)) return [faultAt(sheet, at, `The table here cannot be called "${name}".`)];
          if (used.has(name.toLowerCase())) return [faultAt(sheet, at, `Another table is called "${name}" too.`)];
          used.add(name.toLowerCase());
          return [];
        }),
      );
    },
    examples: {
      pass: [GOOD],
      fail: [
        withSheet("Action data", { tables: [{ ...DATA_TABLE, name: "" }] }),
        withSheet("Action data", { tables: [{ ...DATA_TABLE, name: "Action data" }] }),
        withSheet("Action data", { tables: [{ ...DATA_TABLE, name: "FRONT_SHEET" }] }),
      ],
    },
  },
  {
    id: "tables-at-left",
    title: "Tables begin at the left edge",
    why: "Whoever reads by keys or enlarged finds a table under the title.",
    appliesTo: EVERY_KIND,
    has: hasTable,
    check: onEachTable((sheet, { top, left }) =>
      left === 1 ? [] : [faultAt(sheet, { row: top, column: left }, "The table begins here and not in column A.")],
    ),
    examples: { pass: [GOOD], fail: [withSheet("Front sheet", { tables: [{ ...FRONT_TABLE, left: 2 }] })] },
  },
  {
    id: "one-table",
    title: "A data sheet holds one table, with nothing below or beside it",
    why: "What stands under a table is not found. Sheets for print hold several, each under a heading of its own.",
    appliesTo: ["data"],
    check: onEachSheet((sheet) => {
      const [table, another] = sheet.tables;
      if (another) return [faultAt(sheet, { row: another.top, column: another.left }, "A second table begins here.")];
      if (!table) return [];
      const faults: AccessFault[] = [];
      for (const placed of cellsOf(sheet)) {
        if (placed.row < table.top || isWithin(table, placed) || isBlank(placed.cell.content)) continue;
        faults.push(faultAt(sheet, placed, `This stands ${placed.row > table.bottom ? "below" : "beside"} the table.`));
      }
      return faults;
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withSheet("Action data", {
          tables: [
            { ...DATA_TABLE, bottom: 6 },
            { ...DATA_TABLE, name: "More", top: 7 },
          ],
        }),
        withCells("Action data", { A8: text("Total: 2", "data") }),
        withCells("Action data", { E6: text("Beside", "data") }),
      ],
    },
  },
  {
    id: "headings",
    title: "A table has one row of headings, each with words of its own",
    why: "A cell is read out with its heading; two alike cannot be told apart.",
    appliesTo: EVERY_KIND,
    has: hasTable,
    check: onEachTable((sheet, table) => {
      const headings = headingsOf(sheet, table);
      const seen = new Set<string>();
      const faults = headings.flatMap(({ column, words }) => {
        const at = { row: table.top, column };
        if (words === "") return [faultAt(sheet, at, "This column has no heading.")];
        const key = words.toLowerCase();
        if (seen.has(key)) return [faultAt(sheet, at, `Another column is headed "${words}" too.`)];
        seen.add(key);
        return [];
      });
      const second = cellAt(sheet, table.top + 1, table.left);
      return second && isHeading(second)
        ? [
            ...faults,
            faultAt(sheet, { row: table.top + 1, column: table.left }, "A second row of headings begins here."),
          ]
        : faults;
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Action data", { B5: text("action", "data.heading") }),
        withCells("Action data", { B5: text("", "data.heading") }),
        withCells("Front sheet", { A5: text("of these", "heading") }),
      ],
    },
  },
  {
    id: "no-blank-cells",
    title: "No cell of a table is blank",
    why: 'A blank reads as forgotten, so "None recorded" or [x] stands there. Room to write in, on the working sheets, is in no marked table.',
    appliesTo: EVERY_KIND,
    has: hasTable,
    check: onEachSheet((sheet) => {
      const faults: AccessFault[] = [];
      for (const placed of cellsOf(sheet)) {
        if (isBlank(placed.cell.content) && sheet.tables.some((table) => isWithin(table, placed)))
          faults.push(faultAt(sheet, placed, "This cell of a table is blank."));
      }
      return faults;
    }),
    examples: {
      pass: [GOOD, withCells("Action data", { D7: number(0, "data.number") })],
      fail: [withCells("Action data", { B7: EMPTY_CELL }), withCells("Front sheet", { C6: text("  ") })],
    },
  },
];
