/** Paragraphs on the measures: how many are on target, and each that falls short with its reason. */

import type { ReviewMeasure } from "../../review-schema";
import { listOf, plural, thousands } from "../words";
import { onOneLine } from "./action-words";
import { appendixOf, type PaperContext } from "./paper-context";
import { paragraph, type PaperBlock, type Run } from "./paper-model";

export function measureBlocks(context: PaperContext): PaperBlock[] {
  const { measures } = context.review;
  if (measures.length === 0) return [];
  const met = measures.filter(({ rating }) => rating === "blue" || rating === "green");
  const short = measures.filter(({ rating }) => rating === "red" || rating === "amber");
  const rest = measures.length - met.length - short.length;
  const counts = [
    [met.length, "on target or better"],
    [short.length, "short of the target or of what was expected by now"],
    [rest, "not rated"],
  ] as const;
  const said = listOf(counts.filter(([count]) => count > 0).map(([count, word]) => `${thousands(count)} ${word}`));
  const only = counts.find(([count]) => count === measures.length);
  const states =
    only && measures.length > 1
      ? `, ${only[1] === "not rated" ? "none of them rated" : `all ${only[1]}`}`
      : `: ${said}`;
  const where = appendixOf(context, "measures");
  const each = where === null ? "" : ` Each is in ${where}.`;
  return [
    paragraph(
      `${measures.length === 1 ? "There is" : "There are"} ${plural(measures.length, "measure")}${states}.${each}`,
      measures,
    ),
    ...(short.length === 0 ? [] : [shortfalls(short)]),
    ...explained(short),
    ...unrated(measures.filter((each) => !met.includes(each) && !short.includes(each))),
  ];
}

/** Measures without a rating, with how they moved and how they stand beside others: only those of which anything is known. */
function unrated(rest: readonly ReviewMeasure[]): PaperBlock[] {
  const told = rest.map((measure) => ({ measure, words: movesOf(measure) })).filter(({ words }) => words !== "");
  if (told.length === 0) return [];
  const subject = `${plural(told.length, "measure")} ${told.length === 1 ? "is" : "are"} not rated but can be compared.`;
  return [
    paragraph(
      subject,
      told.map(({ measure }) => measure),
      told.map(({ measure, words }) => [nameOf(measure), { text: ` ${words}` }]),
    ),
  ];
}

/** "Up 3.1 percentage points from 44.0% in 22/23. 2.2 percentage points below NHSE." */
function movesOf({ remarks = [], benchmarks = [] }: ReviewMeasure): string {
  return [...remarks.filter((remark) => MOVES.test(remark)), ...benchmarks].join(" ");
}

const MOVES = /^(?:Up|Down|No change|Improving|Worsening)\b/;

/** Words of the trade that the reasons above use, for a reader who does not know them. */
const MEANINGS: Readonly<Record<string, string>> = {
  trajectory: "The trajectory is where a measure was expected to be by now.",
  baseline: "The baseline is where a measure began.",
  tolerance: "The tolerance is how far a measure may fall short before it is off target.",
};

function explained(short: readonly ReviewMeasure[]): PaperBlock[] {
  const used = Object.entries(MEANINGS).filter(([word]) => short.some(({ because }) => because.includes(word)));
  return used.length === 0 ? [] : [paragraph(used.map(([, meaning]) => meaning).join(" "))];
}

function shortfalls(short: readonly ReviewMeasure[]): PaperBlock {
  const subject = `${plural(short.length, "measure")} ${short.length === 1 ? "falls" : "fall"} short${short.length === 1 ? ":" : "."}`;
  return paragraph(subject, short, short.map(itemOf));
}

function nameOf({ name, period }: ReviewMeasure): Run {
  return { text: `${onOneLine(name)}${period === null ? "" : ` (${onOneLine(period)})`}.`, strong: true };
}

function itemOf(measure: ReviewMeasure): Run[] {
  const direction = measure.direction ? ` ${DIRECTIONS[measure.direction]}` : "";
  return [nameOf(measure), { text: ` ${measure.because}${direction}` }];
}

const DIRECTIONS: Readonly<Record<NonNullable<ReviewMeasure["direction"]>, string>> = {
  Improving: "Better than last time.",
  Worsening: "Worse than last time.",
  "No change": "The same as last time.",
};
