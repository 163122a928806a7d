/** Counts across several plans, combined from files or on sheets of one workbook: by plan, theme and lead, each by rating and by date position. */

import { columnLetter } from "../../grid";
import { comparable } from "../../plan/cell-text";
import type { Combined, Review, ReviewRow } from "../../review-schema";
import { countFormula } from "../action-data-columns";
import {
  CHART_WORDS,
  formula,
  headingLine,
  layOut,
  number,
  sectionLine,
  text,
  topLines,
  wordsOfChart,
  type Line,
} from "../blocks";
import {
  findsExactly,
  groupCount,
  positionColumns,
  ratingColumns,
  rowsOfGroup,
  type CountColumn,
  type Finder,
} from "../count-table";
import { nothingRated } from "../facts";
import { asAtLine, filled, paper, reportTitle, standingLine } from "../page";
import type { ReportOptions } from "../report-options";
import type { ChartModel, SheetCell } from "../sheet-model";
import { plural } from "../words";
import type { SheetEntry } from "./sheet";

/** Rows that the chart stands on, a line of text high each. */
const CHART_ROWS = 16;
const MOST_BARS = 15;
/** Cells that all counts together may look at as formulas: more would make opening and saving wait. */
const MOST_LOOKED_AT = 200_000;
const NO_PLANS: Combined = { plans: [], leftOut: [] };

/** Rows of one name, as a line of the tables. */
interface Named {
  readonly name: string;
  readonly rows: readonly ReviewRow[];
}

export const acrossPlans: SheetEntry = {
  id: "across-plans",
  name: "Across plans",
  kind: "pack",
  about: "Several plans in one: counts by plan, theme and lead, by rating and date position.",
  offered: (review) => review.combined !== undefined || partsOf(review).length > 1,
  build: (review, options) => {
    const { leftOut } = review.combined ?? NO_PLANS;
    const noun = nounOf(review);
    const plans = partsOf(review);
    const ratings = nothingRated(review) ? [] : ratingColumns(review, options);
    const columns = [...ratings, null, ...positionColumns(review, options)];
    const widths = filled([
      { width: 30, share: 1 },
      ...columns.map((column) => ({ width: WIDTHS[column?.data ?? "total"] })),
    ]);
    const [byTheme, byLead] = [themesOf(review), leadsOf(review)];
    const groups = plans.length + byTheme.length + byLead.length;
    const traced = groups * columns.length * review.rows.length <= MOST_LOOKED_AT;
    const top = topLines(`Across plans – ${reportTitle(review, options)}`, summaryOf(review), [
      `${asAtLine(review)}. ${standingLine(options)} Each action line counts once, under its lead.`,
      traced
        ? "Counts are taken over the sheet Action data, by formula."
        : "The line for all is counted by formula over the sheet Action data; the others, being many, are numbers: filter that sheet to see what they count.",
    ]);
    const lines = [...top];
    const add = (heading: string, by: Finder, groups: readonly Named[]): void => {
      lines.push(...tableOf({ heading, by, groups, columns, traced }, lines.length + 1, review, options));
    };
    add(noun === "plan" ? "Plan" : "Sheet", noun, plans);
    if (plans.length > 1) lines.push(allLine(lines.length + 1, review, options, columns));
    const charted = plans.length > 1 && plans.length <= MOST_BARS && ratings.length > 0;
    if (charted) lines.push(...wordsOfChart(chartWords(plans.length, noun), widths, 0));
    const chartTop = lines.length + 1;
    if (charted) lines.push(...Array.from({ length: CHART_ROWS }, (): Line => ({ cells: [] })));
    add("Theme", "theme", byTheme);
    add("Lead", "lead", byLead);
    if (leftOut.length > 0) lines.push(sectionLine("Left out"), ...leftOut.map(leftOutLine));
    const { block, heights } = layOut(lines, widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: charted ? [chartOf(plans.length, noun, ratings, top.length + 2, chartTop, widths.length)] : [],
      frozenRows: 0,
      print: paper(review, options, charted ? { breaksBefore: [chartTop + CHART_ROWS] } : {}),
    };
  },
};

const WIDTHS = { rating: 8, total: 8, position: 12 } as const;

function summaryOf(review: Review): string {
  const { leftOut } = review.combined ?? NO_PLANS;
  const left = leftOut.length === 0 ? "" : ` ${plural(leftOut.length, "file")} left out, listed below with the reason.`;
  const parts = plural(partsOf(review).length, nounOf(review));
  const lines = plural(review.rows.length, "action line");
  return review.combined ? `${parts} with ${lines}.${left}` : `This workbook has plans on ${parts}, with ${lines}.`;
}

/** Plans that were combined bear a name; in one workbook each stands on a sheet. */
type PartNoun = "plan" | "sheet";
const nounOf = ({ combined }: Review): PartNoun => (combined ? "plan" : "sheet");

/** The plans, in their order, with their rows. */
function partsOf({ combined, rows }: Review): readonly Named[] {
  const found = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const name = combined ? (row.plan?.name ?? "") : row.sheet;
    const known = found.get(name);
    if (known) known.push(row);
    else found.set(name, [row]);
  }
  if (combined) return combined.plans.map(({ name }) => ({ name, rows: found.get(name) ?? [] }));
  return [...found].map(([name, held]) => ({ name, rows: held }));
}

/** A theme by its name as the Action data sheet has it, which the formulas beside it look for. */
function themesOf(review: Review): Named[] {
  return review.rollup.byTheme.map((group) => {
    const rows = rowsOfGroup(review, group, ({ theme }) => theme);
    return { name: rows[0]?.theme ?? group.name, rows };
  });
}

/** Leads of anything, those with most first. */
function leadsOf(review: Review): Named[] {
  return review.rollup.byOwner
    .filter(({ total }) => total > 0)
    .map((group) => {
      const rows = rowsOfGroup(review, group, ({ lead, ownerText }) => lead ?? ownerText);
      const lead = rows[0]?.lead ?? group.name;
      return { name: comparable(lead) === comparable(group.name) ? lead : group.name, rows };
    })
    .sort((a, b) => b.rows.length - a.rows.length);
}

interface Table {
  readonly heading: string;
  readonly by: Finder;
  readonly groups: readonly Named[];
  /** `null` is the total of the ratings before it. */
  readonly columns: readonly (CountColumn | null)[];
  /** True where counts are formulas. */
  readonly traced: boolean;
}

/** A section line, a heading line and a line a group; nothing where there are no groups. */
function tableOf(table: Table, firstRow: number, review: Review, options: ReportOptions): Line[] {
  const { heading, by, groups, columns, traced } = table;
  if (groups.length === 0) return [];
  return [
    sectionLine(`By ${heading.toLowerCase()}`),
    headingLine([{ heading }, ...columns.map((column) => ({ heading: column?.word ?? "Total", numeric: true }))]),
    ...groups.map(({ name, rows }, index): Line => {
      const row = firstRow + 2 + index;
      const found = traced ? findsExactly(review, rows, [by]) : null;
      return {
        cells: [
          text(name, "body.strong"),
          ...columns.map((column) => {
            if (column === null) return totalCell(rows.length, columns, row);
            return groupCount(review, options, column, rows, found, { row, column: 1, text: name });
          }),
        ],
      };
    }),
  ];
}

function allLine(row: number, review: Review, options: ReportOptions, columns: Table["columns"]): Line {
  return {
    cells: [
      text(`All ${nounOf(review)}s`, "body.strong"),
      ...columns.map((column) =>
        column === null
          ? totalCell(review.rows.length, columns, row)
          : formula(
              review.rows.filter(column.holds).length,
              countFormula(review, options, column.data, column.word),
              "number.strong",
            ),
      ),
    ],
  };
}

/** The sum of the ratings; where nothing is rated there are none, and the number of rows stands alone. */
function totalCell(count: number, columns: Table["columns"], row: number): SheetCell {
  const ratings = columns.indexOf(null);
  return ratings === 0
    ? number(count, "number.strong")
    : formula(count, `=SUM(B${row}:${columnLetter(ratings + 1)}${row})`, "number.strong");
}

const leftOutLine = ({ file, why }: Combined["leftOut"][number]): Line => ({
  cells: [text(file, "body.strong"), text(why, "note")],
});

/** The same words above the chart and in its place. */
const chartWords = (plans: number, noun: PartNoun): string =>
  `${CHART_WORDS} For each of ${plans} ${noun}s, the number of actions of each rating. The numbers are in the table above.`;

function chartOf(
  plans: number,
  noun: PartNoun,
  ratings: readonly CountColumn[],
  headingRow: number,
  top: number,
  width: number,
): ChartModel {
  return {
    kind: "stacked bar",
    title: `Actions by ${noun} and rating`,
    altText: chartWords(plans, noun),
    data: { top: headingRow, left: 1, bottom: headingRow + plans, right: ratings.length + 1 },
    place: { top, left: 1, bottom: top + CHART_ROWS - 1, right: width },
    series: ratings.map(({ bar }) => bar),
  };
}
