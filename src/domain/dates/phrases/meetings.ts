/** Finds the meeting that a cell names among those whose days are known. */

import type { Day } from "../../calendar";
import type { DateContext } from "../date-reading";
import type { Span } from "../moment";

type Meeting = DateContext["meetings"][number];

/** The one meeting inside a span whose name the words fit; where several fit, the last, since it is a deadline. */
export function meetingIn(meetings: readonly Meeting[], words: string, span: Span): Meeting | undefined {
  const inside = meetings.filter((each) => each.day >= span.start && each.day <= span.end && fits(each.name, words));
  return inside.reduce<Meeting | undefined>((best, each) => (!best || each.day > best.day ? each : best), undefined);
}

/** The first meeting on or after a day whose name the words fit. */
export function nextMeeting(meetings: readonly Meeting[], words: string, from: Day): Meeting | undefined {
  const later = meetings.filter((each) => each.day >= from && fits(each.name, words));
  return later.reduce<Meeting | undefined>((best, each) => (!best || each.day < best.day ? each : best), undefined);
}

/** Every word of the name stands in the cell, or every word of the cell in the name: "board" fits "ICB Board", "Finance Committee" no other. */
function fits(name: string, words: string): boolean {
  const named = wordsOf(name);
  const said = wordsOf(words);
  if (named.length === 0 || said.length === 0) return false;
  return named.every((word) => said.includes(word)) || said.every((word) => named.includes(word));
}

const SMALL = new Set(["the", "of", "and", "meeting", "meetings", "in", "by", "next", "at", "for", "to"]);

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "" && !SMALL.has(word));
}
