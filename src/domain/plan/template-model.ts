/** What an empty tracker holds: its sheets, columns in an officer's order, widths, lists and rules; the command line makes a file of it, the pane sheets. */

import type { Settings } from "../settings";
import type { ColumnField } from "./columns";
import { columnNote, measureColumns, planColumns, type SchemaColumn } from "./plan-schema";

export interface TemplateColumn {
  readonly column: SchemaColumn;
  /** Characters. */
  readonly width: number;
  /** True where it is folded away at first, behind the + above the headings. */
  readonly folded: boolean;
  /** The note on its heading. */
  readonly note: string;
}

export interface TemplateTable {
  readonly sheet: string;
  /** Name of the Excel Table. */
  readonly name: string;
  readonly title: string;
  /** The line under the title. */
  readonly guide: string;
  readonly columns: readonly TemplateColumn[];
}

export interface Template {
  readonly title: string;
  readonly tables: readonly TemplateTable[];
  /** Lists too long for a rule of their own, which stand on a sheet. */
  readonly lists: readonly { readonly heading: string; readonly words: readonly string[] }[];
}

/** Field, width in characters, and whether it is folded away: how an officer reads a plan from left to right. */
type Place = readonly [field: ColumnField, width: number, folded?: "folded"];

const PLAN_ORDER: readonly Place[] = [
  ["ref", 5.5],
  ["theme", 13],
  ["recommendation", 21],
  ["action", 28],
  ["measure", 21],
  ["priority", 9],
  ["owner", 14],
  ["lead", 15, "folded"],
  ["start", 11, "folded"],
  ["due", 11],
  ["revised", 11],
  ["reasonRevised", 22, "folded"],
  ["approvedBy", 18, "folded"],
  ["review", 11, "folded"],
  ["status", 12],
  ["declared", 8],
  ["percent", 10],
  ["progress", 28],
  ["updated", 11],
  ["recovery", 26, "folded"],
  ["completed", 11],
  ["evidence", 22, "folded"],
  ["decision", 22, "folded"],
];

const MEASURE_ORDER: readonly Place[] = [
  ["measure", 32],
  ["unit", 11],
  ["polarity", 9],
  ["baseline", 10],
  ["previous", 10],
  ["actual", 10],
  ["period", 15],
  ["trajectory", 11],
  ["target", 10],
  ["due", 11],
  ["comparator", 24],
];

const GUIDE =
  "Headings in dark blue are needed in every row. Hold the pointer over a heading to see what belongs under it.";

/** The most characters that Excel takes in a list written into a rule. */
const LONGEST_LIST = 255;

/** The empty tracker for a workbook with these settings. */
export function templateFor(settings: Settings, title: string): Template {
  const plan = planColumns(settings);
  const measures = measureColumns(settings);
  const listed = new Map([...plan, ...measures].map((column) => [column.heading, column]));
  return {
    title,
    tables: [
      { sheet: "Plan", name: "Plan", title, guide: GUIDE, columns: inOrder(plan, PLAN_ORDER) },
      {
        sheet: "Measures",
        name: "Measures",
        title: "Success measures",
        guide: GUIDE,
        columns: inOrder(measures, MEASURE_ORDER),
      },
    ],
    lists: [...listed.values()].flatMap(({ heading, allowed }) =>
      allowed && !fitsInRule(allowed) ? [{ heading, words: allowed }] : [],
    ),
  };
}

/** True where a list can be written into a rule: short enough, and no comma in a word, since a comma parts them. */
export function fitsInRule(words: readonly string[]): boolean {
  return words.join(",").length <= LONGEST_LIST && !words.some((word) => word.includes(",") || word.includes('"'));
}

/** A column that the order does not name yet comes last and folded: never lost. */
function inOrder(columns: readonly SchemaColumn[], order: readonly Place[]): TemplateColumn[] {
  const known = new Map(columns.map((column) => [column.field, column]));
  const placed = new Set(order.map(([field]) => field));
  const rest = columns.filter(({ field }) => !placed.has(field)).map(({ field }): Place => [field, 16, "folded"]);
  return [...order, ...rest].flatMap(([field, width, folded]) => {
    const column = known.get(field);
    if (!column) return [];
    const note = `${column.required ? "Needed in every row. " : ""}${columnNote(column)}`;
    return [{ column, width, folded: folded === "folded" && !column.required, note }];
  });
}
