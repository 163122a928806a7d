/** Where we stand, for the front sheet: counts with their share and a bar, what the dates say, and what it all rests on. */

import { printDay, type Day } from "../calendar";
import { POSITIONS, RATINGS, type Position, type Rating, type Review } from "../review-schema";
import { countFormula } from "./action-data-columns";
import { formula, text, type Line } from "./blocks";
import { isOpen, lineNoun, nothingRated, planHasNoStatus } from "./facts";
import { said, section } from "./front-lines";
import type { ReportOptions } from "./report-options";
import type { Role } from "./roles";
import { BASIS_WORDS, listOf, plural } from "./words";
import { wordingOf } from "./wording";

/** Blocks that a bar of all actions has. */
const LONGEST_BAR = 18;

/** Counts by rating or, where nothing is rated, by date position, each a formula over the Action data sheet; `above` rows stand before. */
export function standLines(review: Review, options: ReportOptions, above: number): Line[] {
  const { all, positions } = review.rollup;
  const { name, role, position: positionName, dueSoonDays } = wordingOf(review, options);
  const unrated = statusNeeded(review);
  const counted: Counted[] = unrated
    ? POSITIONS.filter((position) => (positions[position] ?? 0) > 0).map((position) => ({
        word: positionName(position),
        role: "body.strong",
        says: meaningOf(position, review, dueSoonDays),
        count: positions[position] ?? 0,
        data: "position",
      }))
    : RATINGS.filter((rating) => shownRating(review, rating)).map((rating) => ({
        word: name(rating),
        role: role(rating),
        says: labelsOf(review, rating),
        count: all[rating],
        data: "rating",
      }));
  const first = above + 3;
  const total = first + counted.length;
  return [
    section("Where we stand"),
    unrated ? headingLine("Date position", "Meaning") : headingLine("Rating", "Made up of"),
    ...counted.map(({ word, role: look, says, count, data }, index): Line => ({
      cells: [
        text(word, look),
        text(says),
        formula(count, countFormula(review, options, data, word)),
        shareCell(count, all.total, first + index, total),
        barCell(count, all.total, first + index),
      ],
    })),
    {
      cells: [
        text("Total", "body.strong"),
        text(linesSentence(review), "body.strong"),
        formula(all.total, counted.length === 0 ? "=0" : `=SUM(C${first}:C${total - 1})`, "number.strong"),
        shareCell(all.total, all.total, total, total, "share.strong"),
        text("All", "body.strong"),
      ],
    },
    ...(unrated ? [] : said("Dates", openDates(review, options))),
    ...said("Basis", basisSentence(review)),
  ];
}

/** A line of the table of counts. */
interface Counted {
  readonly word: string;
  readonly role: Role;
  readonly says: string;
  readonly count: number;
  readonly data: "rating" | "position";
}

/** "Of 28 open actions: date passed 5, due within 30 days 4, later 12 and no fixed date 7." */
function openDates(review: Review, options: ReportOptions): string {
  const { position: name } = wordingOf(review, options);
  const open = review.rows.filter(isOpen);
  if (open.length === 0) return "No action is open.";
  const counts = POSITIONS.map((position) => ({
    word: name(position).toLowerCase(),
    count: open.filter((row) => row.position === position).length,
  })).filter(({ count }) => count > 0);
  const of =
    open.length === 1 ? `The one open ${lineNoun(review)}` : `Of ${plural(open.length, `open ${lineNoun(review)}`)}`;
  return `${of}: ${listOf(counts.map(({ word, count }) => `${word} ${count}`))}.`;
}

/** True where the plan tells of dates alone: the sheet then shows where they stand and no ratings, which would be a wall of grey. */
export function statusNeeded(review: Review): boolean {
  return planHasNoStatus(review) && nothingRated(review);
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
    text("Share as a bar", "heading"),
  ],
});

/** The share again as a row of blocks, for the eye: a word for a nought, at least one block for any other. */
function barCell(count: number, total: number, row: number) {
  const blocks = count === 0 || total === 0 ? 0 : Math.max(1, Math.round((count / total) * LONGEST_BAR));
  return formula(
    blocks === 0 ? "None" : "█".repeat(blocks),
    `=IF(C${row}=0,"None",REPT("█",MAX(1,ROUND(D${row}*${LONGEST_BAR},0))))`,
    "bar",
  );
}

function shareCell(
  count: number,
  total: number,
  row: number,
  totalRow: number,
  role: "share" | "share.strong" = "share",
) {
  return formula(total === 0 ? 0 : count / total, `=IF(C$${totalRow}=0,0,C${row}/C$${totalRow})`, role);
}

/** "Overdue 3, Off track 1", the commonest first. */
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
  if (statusNeeded(review)) {
    return (
      "Dates alone. Nothing is rated, because the plan records no status, rating, percentage or progress; " +
      "a date that has passed does not say whether the work is done."
    );
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
