/** How a paper speaks of one action: its name, cut where it is long, and its reason without what is said to the officer alone. */

import { printDay } from "../../calendar";
import { mendBrokenWords, plainText } from "../../plan/cell-text";
import type { Review, ReviewRow } from "../../review-schema";
import { firstDate, dateNow, hasMoved, reasonOf, refOf, REPEATS } from "../facts";
import { listOf, plural } from "../words";
import type { Run } from "./paper-model";

/** An action's name in a sentence, in characters; the appendix has it whole. */
const LONGEST_NAME = 170;
/** The first sentence, where something follows it; "e.g." and its like end none. */
const FIRST_SENTENCE = /^(.{25,}?[^.][^.][.!?])\s+\p{Lu}/u;

/** A line that leads to a list below it: "teams to:", "to". */
const RUNS_ON = /:\s*$|\s(?:to|and|or|the|of|for|with|which|that|by|in)$/;

/** The first sentence of an action, on one line and without its full stop; cut between words, with a mark, where it is long. */
export function shortAction(row: ReviewRow): string {
  const [line = ""] = mendBrokenWords(plainText(row.action)).split("\n");
  const words = FIRST_SENTENCE.exec(line)?.[1] ?? line;
  const bare = words.replace(/(?<![\s.:;,–-])[\s.:;,–-]+$/u, "");
  if (bare === "") return `The action in row ${row.row}`;
  if (bare.length <= LONGEST_NAME) return RUNS_ON.test(words) ? `${bare} …` : bare;
  return `${bare.slice(0, bare.lastIndexOf(" ", LONGEST_NAME)).replace(/(?<![\s.:;,–-])[\s.:;,–-]+$/u, "")} …`;
}

/** "2.5: Print a leaflet."; of rows that are one action, all their numbers: "2.4 and 10.2: Promote appointments." */
export function nameRun(group: readonly ReviewRow[], noun = "action"): Run {
  const [row] = group;
  if (!row) throw new Error("A group of rows is empty.");
  if (group.length >= REPEATS) return { text: `${plural(group.length, noun)}.`, strong: true };
  const refs = [...new Set(group.map(refOf).filter((ref) => ref !== null))];
  const name = shortAction(row);
  return { text: `${refs.length > 0 ? `${listOf(refs)}: ` : ""}${name}${/…$/.test(name) ? "" : "."}`, strong: true };
}

/** Which actions a line for many speaks of, by their numbers; "" where the plan numbers none. */
export function numbersOf(group: readonly ReviewRow[]): string {
  const refs = [...new Set(group.map(refOf))];
  const known = refs.filter((ref) => ref !== null);
  if (group.length < REPEATS || known.length !== refs.length) return "";
  return ` ${known.length === 1 ? "All stand under number" : "They stand under numbers"} ${listOf(known)}.`;
}

/** Sentences of a reason that tell the officer what to do, or that a paper says in another way: a committee is not told them. */
const FOR_THE_OFFICER: readonly RegExp[] = [
  /^Ask .{1,200} for the status\.$/,
  /^Confirm before reporting it as complete\.$/,
  /^Confirm, then (?:record it as complete|close it)\.$/,
  /^Agree a new date\.$/,
  /^Review or close it\.$/,
  /^Decide whether to restart, change or close it\.$/,
  /^Add a review date so it can be rated\.$/,
  /^Enter the report date\.$/,
  /^Date revised (?:once|\d+ times), \+\d+ days?\.$/,
  /^Not counted in percent complete\.$/,
  /^It cannot be rated\.$/,
  /^No status is recorded(?: in this plan)?, so (?:this action|it) is not rated\.$/,
];
/** What is plain beside the tracker, and needs its subject in a paper. */
const IN_A_PAPER: Readonly<Record<string, string>> = {
  "Nothing here records it as complete.": "The plan does not record it as complete.",
  "Nothing records it as done.": "The plan does not record it as done.",
};

/** A paper has said so of them all. */
const CLOSED = /^Closed without completion: /;

/** Why the action has its rating, in the sentences that a committee may read. */
export function reasonWords(because: string): string {
  return because
    .replace(CLOSED, "Reason given: ")
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}"“])/u)
    .filter((sentence) => !FOR_THE_OFFICER.some((pattern) => pattern.test(sentence)))
    .map((sentence) => IN_A_PAPER[sentence] ?? sentence)
    .join(" ");
}

/** The reason of a row, or what five and more rows have in common. */
export function sharedReason(group: readonly ReviewRow[]): string {
  const [row] = group;
  if (!row) return "";
  return reasonWords(group.length >= REPEATS ? reasonOf(row) : row.reported.because);
}

/** "First due 30 June 2024, then revised to 28 February 2025." where the date has moved and the reason does not say so. */
export function movedWords(row: ReviewRow, said: string): string {
  const [first, now] = [firstDate(row), dateNow(row)];
  if (!hasMoved(row) || first === null || now === null) return "";
  if (said.includes(printDay(first)) && said.includes(printDay(now))) return "";
  return `First due ${printDay(first)}, then revised to ${printDay(now)}.`;
}

const leadOf = ({ lead, ownerText }: ReviewRow): string => (lead ?? ownerText ?? "").trim();

/** True where no action has a lead, which is then said once. */
export const namesNoLead = ({ rows }: Review): boolean => rows.every((row) => leadOf(row) === "");

/** "Lead: Digital lead."; that there is none, unless no action of the plan has one. */
export function leadWords(group: readonly ReviewRow[], review: Review): string {
  const leads = [...new Set(group.map(leadOf))];
  const [lead = ""] = leads;
  if (leads.length > 1) return "Several leads.";
  if (lead === "") return namesNoLead(review) ? "" : "No lead is named.";
  return ended(`Lead: ${plainText(lead).replaceAll("\n", ", ")}`);
}

/** "Recovery action: …", or that there is none where one is wanted. */
export function recoveryWords(group: readonly ReviewRow[], wanted: boolean): string {
  const given = [...new Set(group.map(({ recovery }) => (recovery ?? "").trim()))].filter((text) => text !== "");
  if (given.length > 0) return given.map((text) => ended(`Recovery action: ${onOneLine(text)}`)).join(" ");
  return wanted ? "No recovery action is recorded." : "";
}

/** The words of a cell on one line. */
export const onOneLine = (text: string): string => plainText(text).replaceAll("\n", " ");

/** With a full stop, where it ends in none. */
export const ended = (text: string): string => (/[.!?…]["”’)]?$/u.test(text) ? text : `${text}.`);

/** Sentences in a row, empty ones left out. */
export const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
