/** The scratch sheet of the self-check: every role, every kind of content and every part of a sheet that a pack may have. */

import { day } from "../../domain/calendar";
import { quotedSheet } from "../../domain/grid";
import { LOOKS, type Role } from "../../domain/report/roles";
import type { Block, ChartModel, Content, SheetCell, SheetModel } from "../../domain/report/sheet-model";

/** The id in the scratch sheet's mark: were it ever left standing, a check would pass it over and "Remove PlanProof" take it away. */
export const SCRATCH_ID = "self-check";
export const SCRATCH_NAME = "PlanProof self-check";

/** Texts that a spreadsheet is tempted to make something else of. */
const TEMPTING: readonly string[] = [
  "=1+1",
  "+44 20 7946 0000",
  "-2%",
  "@SUM(A1)",
  "\t=1+1",
  "'quoted",
  "00123",
  "1/2",
  "12.5%",
  "TRUE",
  "1E5",
  "#N/A",
  "31 March 2025",
  "Two\nlines",
  "Größe, naïve, 24 °C – 30 %",
  "\u{1F600} outside the first plane",
];

const text = (words: string, role: Role = "body"): SheetCell => ({ content: { kind: "text", text: words }, role });
const number = (value: number, role: Role = "number"): SheetCell => ({
  content: { kind: "number", number: value },
  role,
});

/** What a cell of each role holds: what its number format is made for. */
function sampleOf(role: Role): Content {
  const { numberFormat } = LOOKS[role];
  if (numberFormat === "@") return { kind: "text", text: role };
  if (/[dmy]{2}/.test(numberFormat)) return { kind: "day", day: day(2024, 10, 31) };
  if (numberFormat.includes("%")) return { kind: "number", number: 0.575 };
  if (LOOKS[role].underline) return { kind: "text", text: role };
  return { kind: "number", number: 1234.5 };
}

export const ROLES = Object.keys(LOOKS) as readonly Role[];
export const ROLES_TOP = 2;
const textsTop = ROLES_TOP + ROLES.length + 1;
const tableTop = textsTop + TEMPTING.length + 1;
const CHARTED: readonly (readonly [string, number, number])[] = [
  ["April", 4, 2],
  ["May", 3, 0],
  ["June", 6, 1],
];
const tableBottom = tableTop + CHARTED.length;
const formulasTop = tableBottom + 2;
const chartsTop = formulasTop + 4;

/** Formulas over the table, as the pack counts over its Action data. */
const FORMULAS: readonly SheetCell[] = [
  formula(`=SUM(B${tableTop + 1}:B${tableBottom})`, 13),
  formula(`=COUNTIF(B${tableTop + 1}:B${tableBottom},">3")`, 2),
  formula(`=REPT("█",3)`, "███", "bar"),
];

function formula(words: string, value: number | string, role: Role = "number"): SheetCell {
  return { content: { kind: "formula", formula: words, value }, role };
}

export const LINK_CELL = { row: formulasTop, column: 3 } as const;
const rowsOf = (top: number, cells: readonly (readonly SheetCell[])[]): Block => ({ top, left: 1, cells });

/** A chart of one series has no legend. */
const chartOf = (kind: ChartModel["kind"], at: number): ChartModel => ({
  kind,
  title: `Actions by month, ${kind}`,
  altText: "",
  data: { top: tableTop, left: 1, bottom: tableBottom, right: kind === "column" ? 2 : 3 },
  place: { top: chartsTop + at * 12, left: 1, bottom: chartsTop + at * 12 + 10, right: 4 },
  ...(kind === "line" ? { line: { figures: "number", labels: "above", from: 0, to: 8 } } : {}),
  series: kind === "column" ? ["chart.blue"] : ["chart.blue", "chart.red"],
});

/** `name`: the tab's name in this workbook. */
export function scratchModel(name: string): SheetModel {
  const link: SheetCell = {
    content: { kind: "link", text: "Row 1", target: `${quotedSheet(name)}!A1` },
    role: "link",
  };
  return {
    id: SCRATCH_ID,
    name,
    kind: "pack",
    widths: [30, 18, 12, 12],
    heights: { 1: 24, [ROLES_TOP]: 31.5 },
    blocks: [
      rowsOf(1, [[text("PlanProof self-check", "title")]]),
      rowsOf(
        ROLES_TOP,
        ROLES.map((role) => [text(role), { content: sampleOf(role), role }]),
      ),
      rowsOf(
        textsTop,
        TEMPTING.map((words) => [text(words)]),
      ),
      rowsOf(tableTop, [
        [text("Month", "heading"), text("Done", "heading.number"), text("Late", "heading.number")],
        ...CHARTED.map(([month, done, late]) => [text(month), number(done), number(late)]),
      ]),
      rowsOf(
        formulasTop,
        FORMULAS.map((each, index) => [text("Computed"), each, index === 0 ? link : text("")]),
      ),
    ],
    tables: [{ name: "PlanProof_self_check", top: tableTop, left: 1, bottom: tableBottom, right: 3 }],
    charts: (["stacked bar", "column", "line"] as const).map(chartOf),
    frozenRows: 1,
    print: {
      orientation: "landscape",
      titleRows: [1, 1],
      header: ["Example ICB", "", "R&D"],
      footer: ["PlanProof", "", "Page &P of &N"],
      breaksBefore: [textsTop, tableTop],
    },
  };
}

/** A smaller sheet, with which the scratch sheet is filled again. */
export function smallerModel(name: string): SheetModel {
  return {
    ...scratchModel(name),
    widths: [20, 12],
    heights: {},
    blocks: [
      rowsOf(1, [
        [text("Action", "heading"), text("Due", "heading")],
        [text("Write to practices"), text("31 March 2025")],
        [text("Agree a protocol"), text("Ongoing")],
      ]),
    ],
    tables: [],
    charts: [],
    print: {
      orientation: "portrait",
      titleRows: null,
      header: ["", "", ""],
      footer: ["", "", ""],
      breaksBefore: [],
    },
  };
}
