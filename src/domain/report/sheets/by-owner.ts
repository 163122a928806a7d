/** Who has what open, overdue and due next: counts by owner, then the chasing list, the longest overdue first. */

import { plainText } from "../../plan/cell-text";
import type { Review, ReviewRow } from "../../review-schema";
import { dayCell, headingLine, layOut, link, number, sectionLine, text, topLines, type Line } from "../blocks";
import { rowsOfGroup } from "../count-table";
import { actionOf, dateNow, daysPast, daysRole, hasPlan, isOpen, refOf, targetOf } from "../facts";
import { filled, pageStarts, paper, reportTitle, singleRows, sourceLine, tableRun, type Run } from "../page";
import type { ReportOptions } from "../report-options";
import { filledTables, tableMarks } from "../table-marks";
import { plural } from "../words";
import { gradesOf, wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const COLUMNS = [
  { width: 26, share: 1 },
  { width: 9 },
  { width: 20, share: 4 },
  { width: 18 },
  { width: 12 },
  { width: 22, share: 1 },
] as const;

export const byOwner: SheetEntry = {
  id: "by-owner",
  name: "By owner",
  kind: "working",
  about: "Who has what open, overdue and due next: the chasing list.",
  offered: hasPlan,
  build: (review, options) => {
    const widths = filled(COLUMNS);
    const owners = ownersOf(review);
    const open = owners.filter(({ rows }) => rows.some(isOpen));
    const top = topLines(`By owner – ${reportTitle(review, options)}`, summaryOf(review, owners), [
      sourceLine(review, options),
      "For chasing. Not part of the pack. Each action counts once, under its lead.",
    ]);
    const chase =
      open.length === 0
        ? []
        : [sectionLine("To chase"), chaseHeading(), ...open.flatMap((owner) => chaseLines(owner, review, options))];
    const lines: Line[] = [...top, ...(owners.length === 0 ? [] : countLines(review, owners)), ...chase];
    const { block, heights } = layOut(lines, widths);
    const chaseRow = open.length === 0 ? null : 1 + lines.findIndex((line) => line === chase[1]);
    const counts = lines.length - chase.length;
    const tables = tableMarks({ id: "by-owner", blocks: [block] });
    const runs: Run[] = [
      [{ from: 1, rows: Math.min(counts, top.length + 3) }],
      ...singleRows(top.length + 4, counts),
      tableRun(counts + 1, chase.length),
    ];
    return {
      widths,
      heights,
      blocks: filledTables([block], tables),
      tables,
      charts: [],
      frozenRows: 0,
      print: paper(review, options, {
        ...(chaseRow === null ? {} : { titleRows: [chaseRow, chaseRow] }),
        breaksBefore: pageStarts(runs, heights, widths, chaseRow),
      }),
    };
  },
};

interface Owner {
  readonly name: string;
  readonly rows: readonly ReviewRow[];
  readonly alsoNamed: number;
}

/** The owner with most overdue first. */
function ownersOf(review: Review): Owner[] {
  return review.rollup.byOwner
    .map((group) => ({
      name: group.name,
      rows: group.total === 0 ? [] : rowsOfGroup(review, group, ({ lead, ownerText }) => lead ?? ownerText),
      alsoNamed: group.alsoNamed,
    }))
    .sort((a, b) => passed(b).length - passed(a).length || b.rows.length - a.rows.length);
}

const passed = ({ rows }: Owner): ReviewRow[] => rows.filter((row) => isOpen(row) && row.position === "passed");

function summaryOf(review: Review, owners: readonly Owner[]): string {
  if (review.rows.length === 0) return "No action rows were found in the plan.";
  const leads = owners.filter(({ rows }) => rows.some(hasLead));
  if (leads.length === 0)
    return `No lead is recorded for any of the ${plural(review.rows.length, "action line")}, so nobody can be chased.`;
  const led = leads.reduce((sum, { rows }) => sum + rows.length, 0);
  const late = leads.filter((owner) => passed(owner).length > 0).length;
  const others = review.rows.length - led;
  const without = others === 0 ? "" : ` ${plural(others, "action line has", "action lines have")} no lead.`;
  return `${plural(leads.length, "lead")} for ${plural(led, "action line")}; ${late} with a date that has passed.${without}`;
}

const hasLead = ({ lead, ownerText }: ReviewRow): boolean => (lead ?? ownerText ?? "").trim() !== "";

function countLines(review: Review, owners: readonly Owner[]): Line[] {
  return [
    sectionLine("Counts"),
    headingLine([
      { heading: "Owner" },
      { heading: "Open", numeric: true },
      { heading: `Of these, past their date, due soon and ${gradesOf(review).state("red")}` },
      { heading: "Complete", numeric: true },
      { heading: "All", numeric: true },
      { heading: "Named beside the lead elsewhere", numeric: true },
    ]),
    ...owners.map((owner): Line => {
      const open = owner.rows.filter(isOpen);
      const soon = open.filter(({ position }) => position === "dueSoon").length;
      const red = open.filter(({ reported }) => reported.rating === "red").length;
      return {
        cells: [
          text(owner.name, "body.strong"),
          number(open.length),
          text(`${passed(owner).length} past their date, ${soon} due soon, ${red} red`),
          number(owner.rows.filter(({ reported }) => reported.rating === "blue").length),
          number(owner.rows.length),
          number(owner.alsoNamed),
        ],
      };
    }),
  ];
}

function chaseHeading(): Line {
  return headingLine([
    { heading: "Owner" },
    { heading: "Ref" },
    { heading: "Action" },
    { heading: "Date now" },
    { heading: "Days", numeric: true },
    { heading: "Rating and what is missing" },
  ]);
}

function chaseLines(owner: Owner, review: Review, options: ReportOptions): Line[] {
  const { rated } = wordingOf(review, options);
  return owner.rows
    .filter(isOpen)
    .sort((a, b) => (daysPast(review, b) ?? -Infinity) - (daysPast(review, a) ?? -Infinity) || a.row - b.row)
    .map((row) => {
      const day = dateNow(row);
      const days = daysPast(review, row);
      return {
        cells: [
          text(owner.name),
          link(refOf(row) ?? `Row ${row.row}`, targetOf(row)),
          text(actionOf(row)),
          day === null ? text(plainText(row.due.text) || "None recorded") : dayCell(day),
          days === null ? text("No date") : number(days, daysRole(row)),
          text(`${rated(row.reported)}${missing(row)}`),
        ],
      };
    });
}

/** What to ask the owner for. */
function missing(row: ReviewRow): string {
  const pressing = row.reported.rating === "red" || row.reported.rating === "amber";
  const asks = [
    row.status === null && row.declared === null && row.percent === null ? "status" : "",
    pressing && (row.recovery ?? "").trim() === "" ? "recovery action" : "",
    row.due.class === "blank" ? "due date" : "",
  ].filter((ask) => ask !== "");
  return asks.length === 0 ? "" : `. Ask for: ${asks.join(", ")}`;
}
