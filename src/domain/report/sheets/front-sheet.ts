/** The front sheet: what is asked, where we stand and on what basis, what to know, what was completed, and the key, on one page. */

import { printDay, type Day } from "../../calendar";
import { POSITIONS, RATINGS, type Position, type Rating, type Review } from "../../review-schema";
import { countFormula } from "../action-data-columns";
import { asksOf } from "../asks";
import { formula, layOut, SECTION_AIR, text, topLines, type Line } from "../blocks";
import { lineNoun, nothingRated, planHasNoStatus, refOf } from "../facts";
import { keyMessages } from "../key-messages";
import { asAtLine, meetingLine, paper, reportTitle } from "../page";
import type { ReportOptions } from "../report-options";
import { sinceWhen, travelSentence } from "../travel";
import { BASIS_WORDS, capitalised, listOf, plural } from "../words";
import { meaningHere, wordingOf } from "../wording";
import type { SheetEntry } from "./sheet";

const WIDTHS = [22, 108, 9, 8];

export const frontSheet: SheetEntry = {
  id: "front-sheet",
  name: "Front sheet",
  kind: "pack",
  about: "One page: what is asked, where the plan stands and on what basis, three things to know, and the key.",
  build: (review, options) => {
    const head = headLines(review, options);
    const asks = [
      section("What the committee is asked to do"),
      ...asksOf(review, options).map(({ verb, text: ask }) => said(verb, ask)),
    ];
    const above = head.length + asks.length;
    const lines = [
      ...head,
      ...asks,
      ...standLines(review, options, above),
      section("What to know"),
      ...keyMessages(review).map((message, index) => said(`${index + 1}`, message.text)),
      ...sinceLines(review),
      ...keyLines(review, options),
      ...(options.implications ?? []).flatMap(({ heading, text: typed }, index) => [
        ...(index === 0 ? [section("Implications")] : []),
        said(heading, typed),
      ]),
    ];
    const { block, heights } = layOut(lines, WIDTHS);
    return {
      widths: WIDTHS,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, { onePage: true }),
    };
  },
};

const section = (heading: string): Line => ({ cells: [text(heading, "section")], air: SECTION_AIR });
const said = (label: string, sentence: string): Line => ({ cells: [text(label, "label"), text(sentence, "message")] });

function headLines(review: Review, options: ReportOptions): Line[] {
  const of = options.reportOf ? `Report of ${options.reportOf}` : null;
  const meeting = meetingLine(options);
  const item = options.agendaItem ? `agenda item ${options.agendaItem}` : null;
  const to = [meeting === "" ? null : `${of ? "to" : "To"} ${meeting}`, item]
    .filter((part) => part !== null)
    .join(", ");
  const summary = [of, to === "" ? null : to].filter((part) => part !== null).join(" ");
  const from = { given: "", plan: ", the date the plan gives", today: ", the day this was made" }[review.asAtFrom];
  return topLines(reportTitle(review, options), summary === "" ? "Progress report" : capitalised(summary), [
    `${asAtLine(review)}${from}, by the policy ${wordingOf(review, options).policy.name}. ${options.draft}.${options.marking ? ` ${options.marking}.` : ""}`,
  ]);
}

/** Counts by rating, then by date position, each a formula over the Action data sheet; `above` is how many rows stand before. */
function standLines(review: Review, options: ReportOptions, above: number): Line[] {
  const { all, positions } = review.rollup;
  const { name, role, position: positionName, dueSoonDays } = wordingOf(review, options);
  const ratings = RATINGS.filter((rating) => shownRating(review, rating));
  const firstRating = above + 3;
  const total = firstRating + ratings.length;
  const ratingLines = ratings.map((rating, index): Line => ({
    cells: [
      text(name(rating), role(rating)),
      text(labelsOf(review, rating)),
      formula(all[rating], countFormula(review, options, "rating", name(rating))),
      shareCell(all[rating], all.total, firstRating + index, total),
    ],
  }));
  const positionLines = POSITIONS.filter((position) => (positions[position] ?? 0) > 0).map((position, index): Line => ({
    cells: [
      text(positionName(position), "body.strong"),
      text(meaningOf(position, review, dueSoonDays)),
      formula(positions[position] ?? 0, countFormula(review, options, "position", positionName(position))),
      shareCell(positions[position] ?? 0, all.total, total + 3 + index, total),
    ],
  }));
  return [
    section("Where we stand"),
    headingLine("Rating", "Made up of"),
    ...ratingLines,
    {
      cells: [
        text("Total", "body.strong"),
        text(linesSentence(review), "body.strong"),
        formula(all.total, ratings.length === 0 ? "=0" : `=SUM(C${firstRating}:C${total - 1})`, "number.strong"),
        shareCell(all.total, all.total, total, total, "share.strong"),
      ],
    },
    ...(positionLines.length === 0
      ? []
      : [section("Where the dates stand"), headingLine("Date position", "Meaning"), ...positionLines]),
    said("Basis", basisSentence(review)),
  ];
}

/** All ratings where any is given; where none is, only what there is: no wall of grey and no row of noughts that reads as good news. */
function shownRating(review: Review, rating: Rating): boolean {
  if (rating === "closed" || nothingRated(review)) return review.rollup.all[rating] > 0;
  return true;
}

const headingLine = (first: string, second: string): Line => ({
  cells: [
    text(first, "heading"),
    text(second, "heading"),
    text("Actions", "heading.number"),
    text("Share", "heading.number"),
  ],
});

function shareCell(
  count: number,
  total: number,
  row: number,
  totalRow: number,
  role: "share" | "share.strong" = "share",
) {
  return formula(total === 0 ? 0 : count / total, `=IF(C$${totalRow}=0,0,C${row}/C$${totalRow})`, role);
}

/** "3 Overdue, 1 Off track", the commonest first. */
function labelsOf(review: Review, rating: Rating): string {
  const counts = new Map<string, number>();
  for (const { reported } of review.rows) {
    if (reported.rating === rating) counts.set(reported.label, (counts.get(reported.label) ?? 0) + 1);
  }
  const labels = [...counts].sort((a, b) => b[1] - a[1]).map(([label, count]) => `${label} ${count}`);
  return labels.length === 0 ? "None" : labels.join(", ");
}

function linesSentence(review: Review): string {
  const { lines, actions, distinct } = review.counts;
  const parts = [plural(lines, lines === actions ? "action" : "action line")];
  if (lines !== actions) parts.push(`${plural(actions, "action")}, some with more than one measure`);
  if (distinct !== actions) parts.push(`${distinct} distinct, for some stand more than once`);
  return parts.join("; ");
}

function meaningOf(position: Position, review: Review, dueSoonDays: number | null): string {
  const asAt = printDay(review.asAt as Day);
  const meanings: Record<Position, string> = {
    passed: `The date is before ${asAt}, whether or not the work is done.`,
    softPassed: "The first end date is past, and the plan itself allows a later one.",
    dueSoon:
      dueSoonDays === null
        ? `The date is ${asAt} or soon after.`
        : `The date is ${asAt} or within ${plural(dueSoonDays, "day")} of it.`,
    later: "The date is further ahead.",
    noFixedDate: "Ongoing, tied to another event, to be confirmed, or not given.",
  };
  return meanings[position];
}

function basisSentence(review: Review): string {
  if (review.rows.length === 0) return "No action rows were read.";
  if (planHasNoStatus(review) && nothingRated(review)) {
    return "Nothing is rated: the plan records no status, rating, percentage or progress. Where its dates stand is given instead.";
  }
  const bases = (["officer", "declared", "percent", "notes", "dates", "none"] as const)
    .filter((basis) => (review.rollup.bases[basis] ?? 0) > 0)
    .map((basis) => `${BASIS_WORDS[basis].toLowerCase()} ${review.rollup.bases[basis] ?? 0}`);
  const waiting = review.rows.filter(
    ({ computed, reported }) => computed.suggested && reported.rating === "grey",
  ).length;
  return [
    `What the ratings rest on, by number of ${lineNoun(review)}s: ${listOf(bases)}.`,
    waiting > 0
      ? `${plural(waiting, "rating")} suggested by notes ${waiting === 1 ? "is" : "are"} not counted until accepted.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What was completed and how ratings moved since the last issue; where none is held, that. */
function sinceLines(review: Review): Line[] {
  const when = sinceWhen(review);
  const heading = section("Completed since last time");
  if (!review.changes || when === null) {
    const why = review.changes?.note ?? "No earlier issue of this report is held";
    return [heading, said("None recorded", `${why.replace(/\.$/, "")}, so nothing can be compared with last time.`)];
  }
  const completed = review.changes.changes.filter(({ kinds }) => kinds.includes("completed"));
  const names = completed.map(({ row, was }) => shortened(rowText(review, row) ?? was?.action ?? ""));
  const rest = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more, on the sheet What has changed`] : [];
  return [
    heading,
    completed.length === 0
      ? said("None recorded", `No action has been completed since ${when}.`)
      : said(
          plural(completed.length, lineNoun(review)),
          `Completed since ${when}: ${[...names.slice(0, MOST_NAMED), ...rest].join("; ")}.`,
        ),
    said("Direction", travelSentence(review)),
  ];
}

/** Completed actions named on the front sheet, and the length at which a name is cut. */
const MOST_NAMED = 3;
const LONGEST_NAME = 70;

function shortened(action: string): string {
  const line = action.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  if (line.length <= LONGEST_NAME) return line;
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST_NAME))} …`;
}

function rowText(review: Review, place: { readonly sheet: string; readonly row: number } | null): string | null {
  const row = place && review.rows.find((each) => each.row === place.row && each.sheet === place.sheet);
  if (!row) return null;
  const ref = refOf(row);
  return ref === null ? row.action : `${ref} ${row.action}`;
}

function keyLines(review: Review, options: ReportOptions): Line[] {
  const wording = wordingOf(review, options);
  return [
    section("Key"),
    ...RATINGS.filter((rating) => rating !== "closed" || review.rollup.all.closed > 0).map((rating): Line => ({
      cells: [text(wording.name(rating), wording.role(rating)), text(meaningHere(rating, review, wording))],
    })),
  ];
}
