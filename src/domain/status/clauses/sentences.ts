/** Pieces of the sentences that clauses show: days, owners and notes as a person writes them. */

import { printDay, type Day } from "../../calendar";
import { oneSpaced } from "../../plan/cell-text";
import { textOf, valueOf } from "../../plan/plan-row";
import type { Facts } from "../facts";
import { textOfNotes } from "../facts";
import { countDays, whenOf } from "../variance";

export const day = (of: Day | null): string => (of ? printDay(of) : "a day not recorded");

/** "Due 31 March 2025, in 182 days." */
export function dueSentence({ variance, daysLeft }: Facts): string {
  return `Due ${day(variance.inForce)}, ${whenOf(daysLeft === null ? 0 : -daysLeft)}.`;
}

/** "Its date passed 12 days ago.", as the sentence for a plan without statuses adds it. */
export function positionSentence({ kind, daysLeft }: Facts): string {
  if (daysLeft === null || kind === "conditional") return "It has no fixed date.";
  const name = kind === "soft" ? "Its first end date" : kind === "review" ? "Its review date" : "Its date";
  if (daysLeft < 0) return `${name} passed ${countDays(-daysLeft)} ago.`;
  const verb = kind === "soft" ? "First end date" : kind === "review" ? "To be reviewed" : "Due";
  return `${verb} ${daysLeft === 0 ? "today" : `in ${countDays(daysLeft)}`}.`;
}

/** Whom to ask: the lead, else the first named, else the owner cell as written. */
export function ownerName({ row }: Facts): string {
  const owners = valueOf(row.owner) ?? [];
  const lead = valueOf(row.lead) ?? (owners.find((each) => each.role === "lead") ?? owners[0])?.name;
  return lead ?? (textOf(row.owner).trim() || "the owner");
}

/** ": what the note says." or " and gives no note." after "The owner rates this red". */
export function withNote(facts: Facts): string {
  const note = shorten(textOfNotes(facts.row) || textOf(facts.row.recovery));
  return note === "" ? " and gives no note." : `: ${note}${/[.!?…]$/.test(note) ? "" : "."}`;
}

/** The first words of a note, cut between words. */
export function shorten(text: string, longest = 140): string {
  const plain = oneSpaced(text);
  if (plain.length <= longest) return plain;
  const space = plain.lastIndexOf(" ", longest);
  return `${plain.slice(0, space > 0 ? space : longest)} …`;
}

/** "last updated 29 November 2021", or what stands in its place when the day is the sheet's, or none is known. */
export function lastUpdate({ evidence }: Facts): string {
  if (!evidence.newestDay) return "";
  return evidence.dayFrom === "sheet"
    ? `undated note on a sheet updated ${day(evidence.newestDay)}`
    : `last updated ${day(evidence.newestDay)}`;
}

/** "Continuing; last work recorded 31 October 2021." and its two other forms. */
export function lastWork({ evidence }: Facts): string {
  if (!evidence.newestDay) return "no date of the last work is recorded";
  return evidence.dayFrom === "sheet"
    ? `undated note on a sheet updated ${day(evidence.newestDay)}`
    : `last work recorded ${day(evidence.newestDay)}`;
}
