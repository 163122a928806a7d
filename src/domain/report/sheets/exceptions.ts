/** Each red and amber with its reason and what is asked; where nothing is rated for want of a status, the dates as questions. */

import { printDay, type Day } from "../../calendar";
import { plainText } from "../../plan/cell-text";
import type { Review, ReviewRow } from "../../review-schema";
import { agreedDates } from "../agreed-dates";
import { openAskSentence, openAsksOn } from "../asked-last-time";
import { dayCell, layOut, link, number, text, topLines, type Line } from "../blocks";
import { exceptionCases, pressing, stillAsked, unanswered, type Case } from "../exception-cases";
import {
  actionOf,
  dateNow,
  daysPast,
  firstDate,
  hasMoved,
  daysRole,
  hasPlan,
  lineNoun,
  reasonOf,
  refOf,
  targetOf,
} from "../facts";
import { asAtLine, DAY_WIDTH, filled, type FlexibleColumn, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import type { SheetCell } from "../sheet-model";
import { travelOf } from "../travel";
import { listOf, plural, rowRuns } from "../words";
import { gradesOf, wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

/** The longest list of rows that one line spells out, in characters. */
const LONGEST_ROWS = 160;
const NO_TEXT = "None recorded";

export const exceptions: SheetEntry = {
  id: "exceptions",
  name: "Exceptions",
  kind: "pack",
  about: "Each red and amber action: why, who leads, first date and date now, recovery action and decision sought.",
  offered: hasPlan,
  build: (review, options) => {
    const reds = pressing(review);
    const questions = unanswered(review);
    const anyMoved = [...reds, ...questions].some(hasMoved);
    const columns = columnsOf(review, options, reds, anyMoved);
    const widths = filled(columns);
    const cases = exceptionCases(review);
    const top = topLines(`Exceptions – ${reportTitle(review, options)}`, summaryOf(review, reds, questions), [
      [
        `${asAtLine(review)}.`,
        cases.some(({ group }) => group.length > 1)
          ? `Repeats stand on one line with their row numbers ${review.combined ? "on the sheet Action data" : "in the plan"}.`
          : "",
        cases.length > 0 && !anyMoved ? "No due date here has been revised." : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
    ]);
    const headingRow = top.length + 1;
    const rows = cases.map((each): Line => ({ cells: columns.map(({ cell }) => cell(each)) }));
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

interface ExceptionColumn extends FlexibleColumn {
  readonly heading: string;
  readonly cell: (each: Case) => SheetCell;
}

/** Without a red or amber there is no recovery to speak of, without a moved date no second one: the words have their room. */
function columnsOf(
  review: Review,
  options: ReportOptions,
  reds: readonly ReviewRow[],
  anyMoved: boolean,
): ExceptionColumn[] {
  const { rated, position, role } = wordingOf(review, options);
  const anyRated = reds.length > 0;
  const agreed = agreedDates(review, options);
  const asked: ExceptionColumn[] = [
    {
      heading: "Recovery action",
      width: 14,
      share: reds.some(({ recovery }) => (recovery ?? "").trim() !== "") ? 2 : 0,
      cell: (each) => sharedText(each, ({ recovery }) => recovery),
    },
    ...(reds.some(({ decision }) => (decision ?? "").trim() !== "")
      ? [
          {
            heading: "Decision sought",
            width: 14,
            share: 2,
            cell: (each: Case) => sharedText(each, ({ decision }) => decision),
          },
        ]
      : []),
  ];
  const first: ExceptionColumn = {
    heading: "First date",
    width: DAY_WIDTH,
    cell: ({ row, group, many }) => {
      const one = shared(group, firstDate);
      return one === null && many && firstDate(row) !== null ? text("Several dates") : dayOr(one, row.due.text);
    },
  };
  const now: ExceptionColumn = {
    heading: "Due date",
    width: DAY_WIDTH,
    cell: ({ row }) => dayOr(dateNow(row), row.due.text),
  };
  return [
    {
      heading: anyRated ? "Rating" : "Date position",
      width: 12,
      cell: ({ row, question }) =>
        text(question ? position(row.position) : rated(row.reported), role(row.reported.rating)),
    },
    {
      heading: "Ref",
      width: 6,
      cell: ({ row, group, many }) => link(many ? "Rows" : refsOf(row, group), targetOf(row)),
    },
    {
      heading: "Action",
      width: 16,
      share: 3,
      cell: ({ row, group, many }) => text(many ? repeatSentence(group, review) : `${actionOf(row)}${alsoAt(group)}`),
    },
    {
      heading: anyRated ? "Reason" : "Question",
      width: 16,
      share: 3,
      cell: ({ row, group, many, question }) => {
        const reason = question ? questionOf(review, row) : many ? reasonOf(row) : withTravel(review, options, row);
        return text([reason, agreed(group)].filter((part) => part !== "").join(" "));
      },
    },
    { heading: "Lead", width: 15, cell: (each) => sharedText(each, ({ lead }) => lead, "Several leads") },
    ...(anyMoved ? [first, { ...now, heading: "Date now" }] : [now]),
    {
      heading: "Days",
      width: 9,
      cell: ({ row }) => daysCell(daysPast(review, row), daysRole(row)),
    },
    ...(anyRated ? asked : []),
  ];
}

function summaryOf(review: Review, reds: readonly ReviewRow[], questions: readonly ReviewRow[]): string {
  const noun = lineNoun(review);
  if (review.rows.length === 0) return "No action rows were found in the plan, so there are no exceptions to report.";
  const { state, short } = gradesOf(review);
  const red = reds.filter(({ reported }) => reported.rating === "red").length;
  const rated =
    reds.length === 0
      ? `No ${noun} is ${state("red")} or ${short("amber")}.`
      : `${plural(red, noun)} ${red === 1 ? "is" : "are"} ${state("red")} and ${reds.length - red} ${short("amber")}.`;
  const sought = reds.filter(({ decision }) => (decision ?? "").trim() !== "").length;
  const decisions = reds.length > 0 && sought === 0 ? " No decision is sought on them." : "";
  const open = stillAsked(review).length;
  const still =
    open === 0 ? "" : ` ${plural(open, noun)} ${open === 1 ? "stays" : "stay"} here until what was asked is done.`;
  if (questions.length === 0) return `${rated}${decisions}${still}`;
  const asked = `${plural(questions.length, noun)} with a date that has passed or is near ${
    questions.length === 1 ? "has" : "have"
  } no rating: the question for each is below.`;
  return `${rated}${decisions} ${asked}${still}`;
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
  const plans = new Set(group.flatMap(({ plan }) => plan?.name ?? []));
  const [plan] = plans;
  const whose = plan === undefined ? "" : plans.size === 1 ? `${plan}: ` : `${plural(plans.size, "plan")}: `;
  return `${whose}${plural(group.length, lineNoun(review))} ${when}, ${silent ? "no status recorded" : "all for one reason"}: ${rows}.`;
}

/** The reason, and how the row was rated last time. */
function withTravel(review: Review, options: ReportOptions, row: ReviewRow): string {
  const asked = openAsksOn(review, row).map(openAskSentence);
  return [row.reported.because, travelOf(review, options, row), ...asked].filter((part) => part !== "").join(" ");
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
  return day === null ? text(plainText(otherwise) || NO_TEXT) : dayCell(day);
}

function daysCell(days: number | null, role: ReturnType<typeof daysRole>): SheetCell {
  return days === null ? text("No date") : number(days, role);
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
