/** Paragraphs on one theme: what is done, the exceptions, what is not rated, and the decisions sought. */

import { printDay } from "../../calendar";
import { oneLine } from "../../plan/cell-text";
import type { Rating, ReviewRow } from "../../review-schema";
import { dateNow, groupRepeats, joinSameActions, nothingRated, planHasNoStatus } from "../facts";
import { presetOf } from "../presets";
import { plural } from "../words";
import {
  ended,
  leadWords,
  movedWords,
  nameRun,
  numbersOf,
  onOneLine,
  reasonWords,
  recoveryWords,
  sentences,
  sharedReason,
} from "./action-words";
import type { PaperContext, PaperGroup } from "./paper-context";
import { heading, paragraph, type PaperBlock, type Paragraph, type Run } from "./paper-model";
import { passedWords } from "./position-words";
import { countsInWords, stateWord } from "./rating-words";

/** One writer a paragraph, in the order in which they stand; each gives null where the rows give it no cause. */
type Writer = (context: PaperContext, rows: readonly ReviewRow[]) => Paragraph | null;

export function themeBlocks(context: PaperContext, { name, rows }: PaperGroup): PaperBlock[] {
  const told = writersFor(context)
    .map((write) => write(context, rows))
    .filter((each) => each !== null);
  return [heading(headingOf(name, context), 2), opening(context, rows), ...told];
}

/** A recommendation can be a sentence of its own; a heading is a line. */
function headingOf(name: string, { groupNoun }: PaperContext): string {
  const line = oneLine(name);
  return groupNoun === "theme" || line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(" ", 90))} …`;
}

function writersFor({ review, options }: PaperContext): readonly Writer[] {
  if (!presetOf(options.preset).ratings) return [];
  if (planHasNoStatus(review) && nothingRated(review)) return passedWords;
  return [rated("blue"), rated("red"), rated("amber"), differing, notRated, awaiting, rated("closed"), decisions];
}

function opening(context: PaperContext, rows: readonly ReviewRow[]): Paragraph {
  const { review, options, groupNoun, noun } = context;
  const subject = `This ${groupNoun} has ${plural(rows.length, noun)}`;
  if (!presetOf(options.preset).ratings) return paragraph(`${subject}.`, rows);
  if (planHasNoStatus(review) && nothingRated(review)) {
    return paragraph(
      `${subject}. No status is recorded for ${["it", "either of them"][rows.length - 1] ?? "any of them"}.`,
      rows,
    );
  }
  const [only] = rows;
  if (rows.length === 1 && only)
    return paragraph(`${subject}, which is ${stateWord(context, only.reported.rating)}.`, rows);
  const states = new Set(rows.map(({ reported }) => reported.rating));
  if (states.size === 1 && only)
    return paragraph(`${subject}, ${allOfThem(context, only.reported.rating, rows.length)}.`, rows);
  return paragraph(`${subject}: ${countsInWords(context, rows)}.`, rows);
}

/** "both complete", "all rated green", "none of them rated". */
function allOfThem(context: PaperContext, rating: Rating, count: number): string {
  const state = stateWord(context, rating);
  if (state.startsWith("not ")) return `${count === 2 ? "neither" : "none"} of them ${state.slice(4)}`;
  return `${count === 2 ? "both" : "all"} ${state}`;
}

/** "2 actions are rated red." with an item for each. */
function rated(rating: Exclude<Rating, "green" | "grey">): Writer {
  return (context, all) => {
    const rows = all.filter(({ reported }) => reported.rating === rating);
    if (rows.length === 0) return null;
    const items = joinSameActions(groupRepeats(rows)).map((group) => exceptionItem(group, context, rating));
    return paragraph(subjectOf(rows, context, stateWord(context, rating), items.length), rows, items);
  };
}

/** "2 actions are rated red." or, before its one item, "1 action is rated red:". */
function subjectOf(rows: readonly ReviewRow[], { noun }: PaperContext, state: string, items: number): string {
  return `${plural(rows.length, noun)} ${rows.length === 1 ? "is" : "are"} ${state}${items === 1 ? ":" : "."}`;
}

function exceptionItem(group: readonly ReviewRow[], { noun, review }: PaperContext, rating: Rating): Run[] {
  const [row] = group;
  if (!row) throw new Error("A group of rows is empty.");
  const reason = sharedReason(group);
  const pressing = rating === "red" || rating === "amber";
  const words = sentences(
    reason,
    numbersOf(group).trim(),
    movedWords(row, reason),
    pressing ? leadWords(group, review) : "",
    pressing ? recoveryWords(group, rating === "red") : "",
  );
  return [nameRun(group, noun), { text: ` ${words}` }];
}

/** Rated better by the lead than the plan's own dates and notes bear out, or worse; the printed rating is the lead's. */
const differing: Writer = (context, all) => {
  const rows = all.filter(
    ({ disagreement, reported }) =>
      disagreement !== null &&
      reported.basis === "declared" &&
      reported.rating !== "red" &&
      reported.rating !== "amber",
  );
  if (rows.length === 0) return null;
  const name = (rating: Rating): string => stateWord(context, rating).replace(/^(?:rated|graded) /, "");
  const items = rows.map((row): Run[] => [
    nameRun([row], context.noun),
    {
      text: ` ${sentences(
        `The lead rates it ${name(row.reported.rating)}; by its dates and notes it would be ${name(row.computed.rating)}.`,
        reasonWords(row.computed.because),
      )}`,
    },
  ]);
  const subject =
    rows.length === 1
      ? `1 ${context.noun} has a rating from its lead that does not agree with its dates or notes:`
      : `${plural(rows.length, context.noun)} have ratings from their leads that do not agree with their dates or notes.`;
  return paragraph(subject, rows, items);
};

/** Work shows in the notes, and nobody has said what its status is. */
const awaiting: Writer = ({ noun }, all) => {
  const rows = all.filter(({ computed, reported }) => reported.rating === "grey" && computed.suggested);
  if (rows.length === 0) return null;
  const subject = `${plural(rows.length, noun)} ${rows.length === 1 ? "has" : "have"} notes of work done and no status, so ${
    rows.length === 1 ? "it is" : "they are"
  } not rated${rows.length === 1 ? ":" : "."}`;
  return paragraph(
    subject,
    rows,
    rows.map((row) => [nameRun([row], noun), { text: ` ${dueWords(row)}` }]),
  );
};

const notRated: Writer = (context, all) => {
  const rows = all.filter(({ computed, reported }) => reported.rating === "grey" && !computed.suggested);
  if (rows.length === 0) return null;
  const items = joinSameActions(groupRepeats(rows)).map((group): Run[] => {
    const reason = sharedReason(group);
    const due = group[0] && reason === "" ? dueWords(group[0]) : "";
    return [nameRun(group, context.noun), { text: ` ${sentences(reason, due, numbersOf(group).trim())}` }];
  });
  return paragraph(subjectOf(rows, context, stateWord(context, "grey"), items.length), rows, items);
};

const decisions: Writer = ({ noun, committee }, all) => {
  const rows = all.filter(({ decision }) => (decision ?? "").trim() !== "");
  if (rows.length === 0) return null;
  const subject =
    rows.length === 1
      ? `1 decision is sought from ${committee}:`
      : `${plural(rows.length, "decision")} are sought from ${committee}.`;
  return paragraph(
    subject,
    rows,
    rows.map((row) => [nameRun([row], noun), { text: ` ${ended(onOneLine(row.decision ?? ""))}` }]),
  );
};

/** "Due 31 March 2025."; the plan's own words where they are no day. */
function dueWords(row: ReviewRow): string {
  const now = dateNow(row);
  if (now !== null) return `${row.due.soft ? "First end date" : "Due"} ${printDay(now)}.`;
  const said = onOneLine(row.due.text);
  return said === "" ? "No date is given." : `The plan says of its date: “${said}”.`;
}
