/** The front sheet: what is asked, where we stand and on what basis, what to know, what was completed, and the key, on one page. */

import { RATINGS, type Review } from "../../review-schema";
import { askedLastTime } from "../asked-last-time";
import { asksOf } from "../asks";
import { layOut, overflowing, text, topLines, type Line } from "../blocks";
import { completedWords } from "../completed";
import { FRONT_WIDTHS, said, section } from "../front-lines";
import { hasPlan } from "../facts";
import { keyMessages, type Claim, type KeyMessage } from "../key-messages";
import { measureKeyLines, measureStandLines } from "../measure-lines";
import { asAtLine, fitsOnePage, meetingLine, pageStarts, paper, reportTitle, standingLine, type Run } from "../page";
import type { ReportOptions } from "../report-options";
import { standLines, statusNeeded } from "../stand-lines";
import { capitalised, inWords, plural, rowRuns } from "../words";
import { meaningHere, wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

/** The longest list of rows after a sentence, in characters. */
const LONGEST_ROWS = 60;
/** So many of what was asked last time stand here; the front sheet is one page. */
const MOST_ASKED = 3;

export const frontSheet: SheetEntry = {
  id: "front-sheet",
  name: "Front sheet",
  kind: "pack",
  about: "One page: what is asked, where the plan stands and on what basis, three things to know, and the key.",
  build: (review, options) => {
    const head = headLines(review, options);
    const messages = keyMessages(review);
    const asks = [
      section("What the committee is asked to do"),
      ...asksOf(review, options).flatMap(({ verb, text: ask }) => said(verb, ask)),
      ...lastTimeLines(review, options),
    ];
    const above = head.length + asks.length;
    const lines = [
      ...head,
      ...asks,
      ...(hasPlan(review) ? standLines(review, options, above) : measureStandLines(review, options)),
      section(messages.length === 1 ? "What to know" : `${capitalised(inWords(messages.length))} things to know`),
      ...messages.map((message, index) => said(`${index + 1}`, `${withRows(message, review, options)}.`)),
      ...(hasPlan(review) ? planLines(review, options) : measureKeyLines(review, options)),
      ...(options.implications ?? []).flatMap(({ heading, text: typed }, index) => [
        ...(index === 0 ? [section("Implications")] : []),
        said(heading, typed),
      ]),
    ].flat();
    const { block, heights } = layOut(lines, FRONT_WIDTHS);
    const onePage = fitsOnePage(heights);
    return {
      widths: FRONT_WIDTHS,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(
        review,
        options,
        onePage ? { onePage } : { breaksBefore: pageStarts(sectionRuns(lines), heights, FRONT_WIDTHS, null) },
      ),
    };
  },
};

const KEY_HEADING = "What the key means";

const isKey = (line: Line | undefined): boolean => {
  const content = line?.cells[0]?.content;
  return content?.kind === "text" && content.text === KEY_HEADING;
};

function planLines(review: Review, options: ReportOptions): Line[] {
  return [
    section("What was completed"),
    ...completedWords(review).flatMap(({ label, text: words }) => said(label, words)),
    ...keyLines(review, options),
  ];
}

/** What was asked at the last meeting and what came of it: the first few here, and where the others are. */
function lastTimeLines(review: Review, options: ReportOptions): Line[] {
  const asked = askedLastTime(review, options);
  const more = asked.length - MOST_ASKED;
  const tab = options.sheetNames["what-has-changed"] ?? "What has changed";
  return [
    ...(asked.length === 0 ? [] : [section("What you asked last time, and what was done")]),
    ...asked.slice(0, MOST_ASKED).flatMap((each) => said(each.isOpen ? "Open" : "Done", `${each.asked} ${each.done}`)),
    ...(more > 0 ? said("More", `${plural(more, "more is", "more are")} listed in ${tab}.`) : []),
  ];
}

/** Each section with its lines stays on one page where the sheet needs more than one; the key is not left alone on the last. */
function sectionRuns(lines: readonly Line[]): Run[] {
  const starts = lines.flatMap(({ cells }, index) =>
    cells[0]?.role === "section" && !isKey(lines[index]) ? [index + 1] : [],
  );
  return [1, ...starts].map((from, index, all) => [{ from, rows: (all[index + 1] ?? lines.length + 1) - from }]);
}

/** Each claim with its rows; those of two claims on the same rows are named once, after the second. */
function withRows({ claims }: KeyMessage, review: Review, options: ReportOptions): string {
  const where = claims.map((claim) => whereToSee(claim, review, options));
  return claims
    .map(({ text: words }, index) => `${words}${where[index] === where[index + 1] ? "" : where[index]}`)
    .join("; ");
}

/** " (row 8)", " (rows 6 to 9, 12)", " (listed in Action data)": no claim without its rows; nothing where it speaks of all. */
function whereToSee({ rows }: Claim, review: Review, options: ReportOptions): string {
  const sheets = new Set(rows.map(({ sheet }) => sheet));
  if (rows.length === 0 || rows.length === review.rows.length) return "";
  const numbers = rowRuns(rows.map(({ row }) => row));
  if (sheets.size === 1 && numbers.length <= LONGEST_ROWS) return ` (${rows.length === 1 ? "row" : "rows"} ${numbers})`;
  return ` (listed in ${options.sheetNames["action-data"] ?? "Action data"})`;
}

function headLines(review: Review, options: ReportOptions): Line[] {
  const of = options.reportOf ? `Report of ${options.reportOf}` : null;
  const meeting = meetingLine(options);
  const item = options.agendaItem ? `agenda item ${options.agendaItem}` : null;
  const to = [meeting === "" ? null : `${of ? "to" : "To"} ${meeting}`, item]
    .filter((part) => part !== null)
    .join(", ");
  const summary = [of, to === "" ? null : to].filter((part) => part !== null).join(" ");
  const from = { given: "", plan: ", the date the plan gives", today: ", the day this was made" }[review.asAtFrom];
  const [title = "", ...more] = overflowing(reportTitle(review, options), "title", FRONT_WIDTHS, 0);
  const [first, ...below] = topLines(title, summary === "" ? "Progress report" : capitalised(summary), [
    `${asAtLine(review)}${from}. Rating policy: ${wordingOf(review, options).policy.name}. ${standingLine(options)}`,
  ]);
  return [first ?? { cells: [] }, ...more.map((line): Line => ({ cells: [text(line, "title")] })), ...below];
}

function keyLines(review: Review, options: ReportOptions): Line[] {
  const wording = wordingOf(review, options);
  const shown = RATINGS.filter((rating) =>
    statusNeeded(review) ? review.rollup.all[rating] > 0 : rating !== "closed" || review.rollup.all.closed > 0,
  );
  return [
    section(KEY_HEADING),
    ...shown.flatMap((rating) =>
      said(wording.name(rating), meaningHere(rating, review, wording), wording.role(rating)),
    ),
    ...(statusNeeded(review) && review.rows.length > 0
      ? said("Other ratings", "None is used in this report, since nothing is rated.")
      : []),
  ];
}
