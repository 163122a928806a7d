/** Each red and amber with its reason and what is asked; where nothing is rated for want of a status, the dates as questions. */

import { printDay, type Day } from "../../calendar";
import { linkAddress, readAddress } from "../../grid";
import type { Review, ReviewRow } from "../../review-schema";
import { dayCell, layOut, link, number, text, topLines, type Line } from "../blocks";
import {
  dateNow,
  daysPast,
  firstDate,
  groupRepeats,
  hasMoved,
  joinSameActions,
  lineNoun,
  REPEATS,
  reasonOf,
  refOf,
} from "../facts";
import { asAtLine, filled, type FlexibleColumn, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { travelOf } from "../travel";
import { listOf, plural, rowRuns } from "../words";
import { wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

/** The longest list of rows that one line spells out, in characters. */
const LONGEST_ROWS = 160;
const NO_TEXT = "None recorded";

export const exceptions: SheetEntry = {
  id: "exceptions",
  name: "Exceptions",
  kind: "pack",
  about: "Each red and amber action: why, who leads, first date and date now, recovery action and decision sought.",
  build: (review, options) => {
    const reds = pressing(review);
    const questions = unanswered(review);
    const columns = columnsOf(review, options, reds.length > 0, [...reds, ...questions].some(hasMoved));
    const widths = filled(columns);
    const top = topLines(`Exceptions – ${reportTitle(review, options)}`, summaryOf(review, reds, questions), [
      `${asAtLine(review)}. Repeats stand on one line with their row numbers in the plan.`,
    ]);
    const headingRow = top.length + 1;
    const rows = [
      ...joinSameActions(groupRepeats(reds)).map((group) => ({ group, question: false })),
      ...joinSameActions(groupRepeats(questions)).map((group) => ({ group, question: true })),
    ].map(({ group, question }): Line => ({ cells: columns.map(({ cell }) => cell(caseOf(group, question))) }));
    const heading: Line = {
      cells: columns.map(({ heading: said }) => text(said, said === "Days" ? "heading.number" : "heading")),
    };
    const { block, heights } = layOut([...top, ...(rows.length === 0 ? [] : [heading, ...rows])], widths);
    return {
      widths,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, rows.length === 0 ? {} : { titleRows: [headingRow, headingRow] }),
    };
  },
};

/**
 * One line of the sheet: a row, the rows of one action that stands more than once, or `many`: five and more alike; `question` where it is not rated and the date is asked about.
 */
interface Case {
  readonly row: ReviewRow;
  readonly group: readonly ReviewRow[];
  readonly many: boolean;
  readonly question: boolean;
}

function caseOf(group: readonly ReviewRow[], question: boolean): Case {
  const [row] = group;
  if (!row) throw new Error("A group of rows is empty.");
  return { row, group, many: group.length >= REPEATS, question };
}

interface ExceptionColumn extends FlexibleColumn {
  readonly heading: string;
  readonly cell: (each: Case) => SheetCell;
}

/** Without a red or amber there is no recovery to speak of, without a moved date no second one: the words have their room. */
function columnsOf(review: Review, options: ReportOptions, anyRated: boolean, anyMoved: boolean): ExceptionColumn[] {
  const { rated, position, role } = wordingOf(review, options);
  const asked: ExceptionColumn[] = [
    { heading: "Recovery action", width: 12, cell: (each) => sharedText(each, ({ recovery }) => recovery) },
    { heading: "Decision sought", width: 12, cell: (each) => sharedText(each, ({ decision }) => decision) },
  ];
  const first: ExceptionColumn = {
    heading: "First date",
    width: 18,
    cell: ({ row, group, many }) => {
      const one = shared(group, firstDate);
      return one === null && many && firstDate(row) !== null ? text("Several dates") : dayOr(one, row.due.text);
    },
  };
  const now: ExceptionColumn = {
    heading: "Due date, not revised",
    width: 18,
    cell: ({ row }) => dayOr(dateNow(row), row.due.text),
  };
  return [
    {
      heading: anyRated ? "Rating" : "Date position",
      width: 13,
      cell: ({ row, question }) =>
        text(question ? position(row.position) : rated(row.reported), role(row.reported.rating)),
    },
    {
      heading: "Ref",
      width: 7,
      cell: ({ row, group, many }) => link(many ? "Rows" : refsOf(row, group), targetOf(row)),
    },
    {
      heading: "Action",
      width: 18,
      share: 3,
      cell: ({ row, group, many }) => text(many ? repeatSentence(group, review) : `${row.action}${alsoAt(group)}`),
    },
    {
      heading: anyRated ? "Reason" : "Question",
      width: 20,
      share: 3,
      cell: ({ row, many, question }) =>
        text(question ? questionOf(review, row) : many ? reasonOf(row) : withTravel(review, options, row)),
    },
    { heading: "Lead", width: 15, cell: (each) => sharedText(each, ({ lead }) => lead, "Several leads") },
    ...(anyMoved ? [first, { ...now, heading: "Date now" }] : [now]),
    {
      heading: "Days",
      width: 10,
      cell: ({ row }) => daysCell(daysPast(review, row)),
    },
    ...(anyRated ? asked : []),
  ];
}

/** Reds then ambers, the latest first, then in plan order. */
export function pressing(review: Review): ReviewRow[] {
  const of = (rating: "red" | "amber") =>
    review.rows
      .filter(({ reported }) => reported.rating === rating)
      .sort((a, b) => (daysPast(review, b) ?? -Infinity) - (daysPast(review, a) ?? -Infinity) || 0);
  return [...of("red"), ...of("amber")];
}

/** Rows that are not rated although their date has passed or is near: a question each. */
function unanswered(review: Review): ReviewRow[] {
  return review.rows
    .filter(
      ({ reported, position }) => reported.rating === "grey" && position !== "later" && position !== "noFixedDate",
    )
    .sort((a, b) => (daysPast(review, b) ?? 0) - (daysPast(review, a) ?? 0));
}

function summaryOf(review: Review, reds: readonly ReviewRow[], questions: readonly ReviewRow[]): string {
  const noun = lineNoun(review);
  if (review.rows.length === 0) return "No action rows were found in the plan, so there are no exceptions to report.";
  const red = reds.filter(({ reported }) => reported.rating === "red").length;
  const rated =
    reds.length === 0
      ? `No ${noun} is rated red or amber.`
      : `${plural(red, noun)} ${red === 1 ? "is" : "are"} rated red and ${reds.length - red} amber.`;
  if (questions.length === 0) return rated;
  const asked = `${plural(questions.length, noun)} with a date that has passed or is near ${
    questions.length === 1 ? "has" : "have"
  } no rating: the question for each is below.`;
  return `${rated} ${asked}`;
}

/** "8b", "2, 4"; "Row 6" where the plan numbers nothing. */
function refsOf(row: ReviewRow, group: readonly ReviewRow[]): string {
  const refs = [...new Set(group.map(refOf).filter((ref) => ref !== null))];
  return refs.length === 0 ? `Row ${row.row}` : refs.join(", ");
}

/** " (rows 18 and 29)" where one action stands on several. */
function alsoAt(group: readonly ReviewRow[]): string {
  return group.length === 1 ? "" : ` (rows ${listOf(group.map(({ row }) => String(row)))})`;
}

/** "'Action plan'!C6": the action's cell in the tracker. */
export function targetOf(row: ReviewRow): string {
  const area = readAddress(row.cell);
  return linkAddress({ sheet: row.sheet, row: area?.top ?? row.row, column: area?.left ?? 1 });
}

/** "30 actions due 31 March 2025; no status recorded: rows 7 to 12, 14." */
function repeatSentence(group: readonly ReviewRow[], review: Review): string {
  const now = dateNow(group[0] as ReviewRow);
  const when = now === null ? "with no fixed date" : `due ${printDay(now)}`;
  const silent = group.every((row) => row.reported.basis === "none");
  const sheets = [...new Set(group.map(({ sheet }) => sheet))];
  const where = sheets
    .map((sheet) => {
      const runs = rowRuns(group.filter((row) => row.sheet === sheet).map(({ row }) => row));
      return sheets.length === 1 ? `rows ${runs}` : `${sheet} rows ${runs}`;
    })
    .join("; ");
  const rows =
    where.length <= LONGEST_ROWS ? where : `${where.slice(0, where.lastIndexOf(",", LONGEST_ROWS))} and others`;
  return `${plural(group.length, lineNoun(review))} ${when}, ${silent ? "no status recorded" : "all for one reason"}: ${rows}.`;
}

/** The reason, and how the row was rated last time. */
function withTravel(review: Review, options: ReportOptions, row: ReviewRow): string {
  return [row.reported.because, travelOf(review, options, row)].filter((part) => part !== "").join(" ");
}

/** The value that all of a group share; null where they differ or have none. */
function shared<T>(group: readonly ReviewRow[], value: (row: ReviewRow) => T | null): T | null {
  const first = group[0] ? value(group[0]) : null;
  return group.every((row) => value(row) === first) ? first : null;
}

/** What all rows of the line share; "None recorded" where none has any, else that they differ. */
function sharedText({ group }: Case, value: (row: ReviewRow) => string | null, differ = "See each row"): SheetCell {
  const one = shared(group, value);
  if (one !== null && one.trim() !== "") return text(one);
  return text(group.every((row) => (value(row) ?? "").trim() === "") ? NO_TEXT : differ);
}

function dayOr(day: Day | null, otherwise: string): SheetCell {
  return day === null ? text(otherwise.trim() === "" ? NO_TEXT : otherwise) : dayCell(day);
}

function daysCell(days: number | null): SheetCell {
  return days === null ? text("No date") : number(days, "days");
}

function questionOf(review: Review, row: ReviewRow): string {
  const now = dateNow(row);
  const days = daysPast(review, row) ?? 0;
  if (now === null) return `${row.variance.because} Where does this stand?`;
  if (row.position === "softPassed")
    return `The first end date, ${printDay(now)}, has passed. Is it still running, and until when?`;
  if (days > 0) return `Due ${printDay(now)}, ${plural(days, "day")} ago. Is it done?`;
  if (days === 0) return `Due ${printDay(now)}, the day of this report. Is it done?`;
  return `Due ${printDay(now)}, in ${plural(-days, "day")}. Will it be done in time?`;
}
