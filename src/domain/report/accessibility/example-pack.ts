/** A small pack that passes every point, and the means to plant a fault in it: what the examples of the points are made of. */

import { day } from "../../calendar";
import { readAddress } from "../../grid";
import { dayCell, EMPTY, formula, link, number, text } from "../blocks";
import { FONT, LOOKS, type Look, type Role } from "../roles";
import type { Block, ChartModel, SheetCell, SheetModel } from "../sheet-model";
import type { PackFacts } from "./check";

const PAGE = {
  orientation: "landscape",
  titleRows: null,
  header: ["Roads & paths", "", "Position as at 30 September 2024"].map((part) => part.replaceAll("&", "&&")) as [
    string,
    string,
    string,
  ],
  footer: ["Draft", "", "Page &P of &N"],
  breaksBefore: [],
} as const;
const NO_PAGE = { ...PAGE, header: ["", "", ""], footer: ["", "", ""] } as const;

/** A sheet of these rows from A1 on, filled up to equal length. */
function sheetOf(
  name: string,
  kind: SheetModel["kind"],
  rows: readonly (readonly SheetCell[])[],
  more: Partial<SheetModel>,
): SheetModel {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY)]);
  return {
    id: name.toLowerCase().replaceAll(" ", "-"),
    name,
    kind,
    widths: Array.from({ length: width }, () => 20),
    heights: {},
    blocks: [{ top: 1, left: 1, cells }],
    tables: [],
    charts: [],
    frozenRows: 0,
    print: kind === "data" ? NO_PAGE : PAGE,
    ...more,
  };
}

const CHART: ChartModel = {
  kind: "stacked bar",
  title: "Actions by rating",
  altText: "What the chart shows. Red 6, green 4.",
  data: { top: 4, left: 1, bottom: 6, right: 2 },
  place: { top: 8, left: 1, bottom: 12, right: 3 },
  series: ["chart.red"],
};

const FRONT = sheetOf(
  "Front sheet",
  "pack",
  [
    [text("Roads & paths", "title")],
    [text("Where the plan stands.", "subtitle")],
    [text("Position as at 30 September 2024. Draft.", "note")],
    [text("Rating", "heading"), text("Actions", "heading.number"), text("First of them", "heading")],
    [text("Red", "rag.red"), formula(6, "=COUNTIF('Action data'!$B$6:$B$7,\"Red\")"), link("Row 6", "'Plan'!C6")],
    [text("Green", "rag.green"), number(4), link("Row 9", "'Plan'!C9")],
    [text("What the chart shows. Red 6, green 4.", "note")],
  ],
  { tables: [{ name: "Front_sheet", top: 4, left: 1, bottom: 6, right: 3 }], charts: [CHART] },
);

const BRIEFING = sheetOf(
  "Briefing",
  "working",
  [
    [text("Briefing – Roads & paths", "title")],
    [text("One question.", "subtitle")],
    [text("Question", "heading"), text("Answer", "heading")],
    [text("Is it done?"), { content: { kind: "empty" }, role: "body" }],
  ],
  { frozenRows: 3 },
);

const DATA = sheetOf(
  "Action data",
  "data",
  [
    [text("Action data – Roads & paths", "title")],
    [text("This sheet holds one table: two actions.", "subtitle")],
    [text("Source: plan.xlsx. Position as at 30 September 2024.", "data.note")],
    [text("[x] means that there is nothing to say.", "data.note")],
    ["Action", "Rating", "Due", "Days"].map((heading) => text(heading, "data.heading")),
    [
      text("Mend the bridge.", "data"),
      text("Red", "data"),
      dayCell(day(2024, 8, 31), "data.day"),
      number(30, "data.number"),
    ],
    [text("Paint the kerb.", "data"), text("Green", "data"), text("[x]", "data"), text("[x]", "data")],
  ],
  { tables: [{ name: "Action_data", top: 5, left: 1, bottom: 7, right: 4 }] },
);

const NOTES = sheetOf(
  "Notes",
  "data",
  [
    [text("Notes – Roads & paths", "title")],
    [text("This sheet holds one table: how the plan was read.", "subtitle")],
    [text("Subject", "data.heading"), text("Said", "data.heading")],
    [text("Counts", "data"), text("2 rows read.", "data")],
  ],
  { tables: [{ name: "Report_notes", top: 3, left: 1, bottom: 4, right: 2 }] },
);

export const GOOD: PackFacts = {
  sheets: [FRONT, BRIEFING, DATA, NOTES],
  looks: LOOKS,
  font: FONT,
  details: { title: "Roads & paths", author: "Example Integrated Care Board" },
};

/** The good pack with something else about one of its sheets, by tab. */
export function withSheet(tab: string, more: Partial<SheetModel>): PackFacts {
  return { ...GOOD, sheets: GOOD.sheets.map((sheet) => (sheet.name === tab ? { ...sheet, ...more } : sheet)) };
}

/** The good pack with other cells on one of its sheets, by address; a cell beyond those there are makes the sheet larger. */
export function withCells(
  tab: string,
  cells: Readonly<Record<string, SheetCell>>,
  more: Partial<SheetModel> = {},
): PackFacts {
  const block = GOOD.sheets.find(({ name }) => name === tab)?.blocks[0];
  if (!block) throw new Error(`The example has no sheet ${tab}`);
  return withSheet(tab, { blocks: [withCellsIn(block, cells)], ...more });
}

function withCellsIn(block: Block, given: Readonly<Record<string, SheetCell>>): Block {
  const placed = new Map(
    Object.entries(given).map(([address, cell]) => {
      const area = readAddress(address);
      if (!area) throw new Error(`${address} is no cell`);
      return [`${area.top}:${area.left}`, { ...area, cell }];
    }),
  );
  const height = Math.max(block.cells.length, ...[...placed.values()].map(({ top }) => top));
  const width = Math.max(block.cells[0]?.length ?? 0, ...[...placed.values()].map(({ left }) => left));
  const cells = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => placed.get(`${r + 1}:${c + 1}`)?.cell ?? block.cells[r]?.[c] ?? EMPTY),
  );
  return { ...block, cells };
}

/** The good pack with the chart of its front sheet told otherwise. */
export function withChart(more: Partial<ChartModel>): PackFacts {
  return withSheet("Front sheet", { charts: [{ ...CHART, ...more }] });
}

/** The good pack with a role that looks otherwise. */
export function withLook(role: Role, more: Partial<Look>): PackFacts {
  return { ...GOOD, looks: { ...LOOKS, [role]: { ...LOOKS[role], ...more } } };
}

export function withDetails(more: Partial<PackFacts["details"]>): PackFacts {
  return { ...GOOD, details: { ...GOOD.details, ...more } };
}
