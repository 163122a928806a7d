/** What can be said by theme of a plan that records no status: where its dates stand, and nothing of progress. */

import { printDay } from "../../calendar";
import type { Position, ReviewRow } from "../../review-schema";
import { dateNow, daysPast, groupRepeats, joinSameActions } from "../facts";
import { listOf, plural } from "../words";
import { leadWords, nameRun, numbersOf, onOneLine, sentences } from "./action-words";
import type { PaperContext } from "./paper-context";
import { paragraph, type Paragraph, type Run } from "./paper-model";

type Writer = (context: PaperContext, rows: readonly ReviewRow[]) => Paragraph | null;

const standing = (rows: readonly ReviewRow[], position: Position): ReviewRow[] =>
  rows.filter((row) => row.position === position);

/** A writer for one date position, with an item for each action. */
function itemised(position: Position, subject: (count: number, context: PaperContext) => string): Writer {
  return (context, all) => {
    const rows = standing(all, position);
    if (rows.length === 0) return null;
    const items = joinSameActions(groupRepeats(rows)).map((group) => dateItem(group, context));
    return paragraph(`${subject(rows.length, context)}${items.length === 1 ? ":" : "."}`, rows, items);
  };
}

function dateItem(group: readonly ReviewRow[], { review, noun }: PaperContext): Run[] {
  const [row] = group;
  if (!row) throw new Error("A group of rows is empty.");
  const now = dateNow(row);
  const days = daysPast(review, row);
  const date =
    now === null || days === null
      ? ""
      : days > 0
        ? `${row.position === "softPassed" ? "First end date" : "Due"} ${printDay(now)}, ${plural(days, "day")} ago.`
        : days === 0
          ? `Due ${printDay(now)}, the day of this report.`
          : `Due ${printDay(now)}.`;
  return [nameRun(group, noun), { text: ` ${sentences(date, numbersOf(group).trim(), leadWords(group, review))}` }];
}

const plain = (count: number, noun: string, one: string, many: string): string =>
  `${plural(count, noun)} ${count === 1 ? one : many}`;

const passed = itemised("passed", (count, { noun }) =>
  count === 1
    ? `1 ${noun} has a date that has passed, and whether it is done is not recorded`
    : `${plural(count, noun)} have dates that have passed, and whether they are done is not recorded`,
);
const softPassed = itemised("softPassed", (count, { noun }) =>
  plain(
    count,
    noun,
    "has a first end date that has passed, and may run on",
    "have first end dates that have passed, and may run on",
  ),
);
const dueSoon = itemised("dueSoon", (count, { noun, wording }) => {
  const within = wording.dueSoonDays === null ? "soon" : `within ${plural(wording.dueSoonDays, "day")}`;
  return plain(count, noun, `is due ${within}`, `are due ${within}`);
});

/** One sentence for all that is further ahead: the appendix has each. */
const later: Writer = ({ noun }, all) => {
  const rows = standing(all, "later");
  const days = rows
    .map(dateNow)
    .filter((day) => day !== null)
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const when = first === last ? `on ${printDay(first)}` : `between ${printDay(first)} and ${printDay(last)}`;
  const rest = all.length === rows.length ? "" : " later,";
  return paragraph(`${plural(rows.length, noun)} ${rows.length === 1 ? "is" : "are"} due${rest} ${when}.`, rows);
};

const noFixedDate: Writer = ({ noun }, all) => {
  const rows = standing(all, "noFixedDate");
  if (rows.length === 0) return null;
  const said = [...new Set(rows.map(({ due }) => onOneLine(due.text)).filter((text) => text !== ""))];
  const words = said.length === 0 ? "" : ` The plan says: ${listOf(said.map((text) => `“${shortened(text)}”`))}.`;
  return paragraph(`${plain(rows.length, noun, "has", "have")} no fixed date.${words}`, rows);
};

/** So much of a date's own wording is quoted, in characters. */
const LONGEST_QUOTE = 120;
const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_QUOTE))} …`;

export const passedWords: readonly Writer[] = [passed, softPassed, dueSoon, later, noFixedDate];
