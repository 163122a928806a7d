/** The words in which plans say how an action stands, and the words and letters for a rating; what is not listed stays unknown. */

import type { Settings, StatusMeaning } from "../settings";
import { comparable } from "./cell-text";

/** Meaning -> the words for it, as they are written. A workbook adds its own in the settings. */
export const STATUS_WORDS: Readonly<Record<StatusMeaning, readonly string[]>> = {
  complete: [
    "Complete",
    "Completed",
    "Done",
    "Achieved",
    "Delivered",
    "Implemented",
    "Fully implemented",
    "Fully complete",
    "Action complete",
    "Action completed",
    "100% complete",
    "Finished",
    "Met",
    "Fully met",
    "Yes",
    "Y",
    "Actioned",
    "Discharged",
    "Complete - awaiting evidence",
    "Complete awaiting assurance",
  ],
  assured: [
    "Assured",
    "Embedded",
    "Complete and embedded",
    "Completed and embedded",
    "Complete and assured",
    "Complete and evidenced",
    "Complete with evidence",
    "Evidenced",
    "Verified",
    "Signed off",
    "Completed and signed off",
    "Business as usual",
    "BAU",
    "Delivered and sustained",
    "Implemented and verified",
    "Sustained",
  ],
  "in progress": [
    "In progress",
    "Progress",
    "Ongoing",
    "On-going",
    "Underway",
    "Under way",
    "Started",
    "In hand",
    "Open",
    "In train",
    "WIP",
    "Work in progress",
    "Partially complete",
    "Partly complete",
    "Partially implemented",
    "Partly implemented",
    "Partially met",
    "Part complete",
    "In development",
    "Commenced",
    "Active",
    "In delivery",
    "Progressing",
    "Being implemented",
  ],
  "on track": [
    "On track",
    "On target",
    "On schedule",
    "On plan",
    "To plan",
    "On course",
    "As planned",
    "Progressing to plan",
    "On track for delivery",
    "On track to deliver",
    "In progress - on track",
    "In progress on track",
    "Not yet due",
    "Not due",
  ],
  "not started": [
    "Not started",
    "Not yet started",
    "Not begun",
    "Not commenced",
    "To start",
    "To be started",
    "To do",
    "Yet to start",
    "Yet to commence",
    "Planned",
    "Scheduled",
    "New",
    "Proposed",
    "No progress",
    "Pending",
    "Awaiting start",
    "Outstanding",
    "Not implemented",
  ],
  delayed: [
    "Delayed",
    "Slipped",
    "Slippage",
    "Behind",
    "Behind schedule",
    "Behind plan",
    "Late",
    "Minor delay",
    "Some slippage",
    "In progress - delayed",
    "In progress delayed",
    "Extended",
    "Date revised",
    "Deferred",
    "Postponed",
  ],
  "at risk": [
    "At risk",
    "Some risk",
    "Issues",
    "Some issues",
    "Some concerns",
    "Risk of delay",
    "Risk to delivery",
    "Needs attention",
    "Off track - recoverable",
    "Off track but recoverable",
    "Off track with plan",
    "Off track with recovery plan",
    "Slightly off track",
    "Caution",
  ],
  "off track": [
    "Off track",
    "Off target",
    "Overdue",
    "Past due",
    "Missed",
    "Deadline missed",
    "Not achieved",
    "Not met",
    "Not delivered",
    "Failed",
    "Significantly delayed",
    "Significant delay",
    "Seriously delayed",
    "Critical",
    "Stalled",
    "Blocked",
    "Not on track",
    "No",
    "N",
  ],
  "on hold": [
    "On hold",
    "Paused",
    "Hold",
    "Suspended",
    "Stood down",
    "Parked",
    "Awaiting decision",
    "Awaiting funding",
    "Awaiting guidance",
    "Stepped down temporarily",
  ],
  closed: [
    "Closed",
    "Withdrawn",
    "Cancelled",
    "Canceled",
    "Superseded",
    "No longer required",
    "No longer relevant",
    "No longer applicable",
    "Not applicable",
    "N/A",
    "NA",
    "Removed",
    "Rejected",
    "Not accepted",
    "Merged",
    "Transferred",
    "Stopped",
    "Abandoned",
    "Archived",
    "Discontinued",
  ],
};

/** A rating as officers write it. "closed" has no colour of its own. */
export type RagWord = "blue" | "green" | "amber" | "red" | "grey";

export const RAG_WORDS: Readonly<Record<RagWord, readonly string[]>> = {
  blue: ["Blue", "B", "Bl", "Blue (complete)", "Blue - complete", "Complete (blue)", "🔵"],
  green: ["Green", "G", "Gr", "Grn", "Green - on track", "Green (on track)", "🟢", "Light green", "Dark green"],
  amber: ["Amber", "A", "Am", "Amb", "Yellow", "Y/A", "Orange", "Amber - at risk", "Amber (at risk)", "🟡", "🟠"],
  red: ["Red", "R", "Red - off track", "Red (off track)", "Red - overdue", "🔴"],
  grey: ["Grey", "Gray", "White", "Not rated", "Not yet rated", "No rating", "Not assessed", "Unrated", "⚪"],
};

const keyOf = (word: string): string => comparable(word) || word.trim();

const MEANINGS = new Map<string, StatusMeaning>();
for (const [meaning, words] of Object.entries(STATUS_WORDS)) {
  for (const word of words) MEANINGS.set(keyOf(word), meaning as StatusMeaning);
}
const RAGS = new Map<string, RagWord>();
for (const [rag, words] of Object.entries(RAG_WORDS)) for (const word of words) RAGS.set(keyOf(word), rag as RagWord);

/** What a status word means: the workbook's own word first, then the built-in list; undefined for one that neither knows. */
export function meaningOf(word: string, own: Settings["statusWords"] = {}): StatusMeaning | undefined {
  const key = keyOf(word);
  if (key === "") return undefined;
  for (const [each, meaning] of Object.entries(own)) if (keyOf(each) === key) return meaning;
  return MEANINGS.get(key);
}

/** The rating that a word, a letter or a coloured dot stands for; undefined for any other. Mixed ratings ("Amber/Green") are unknown. */
export function ragOf(word: string): RagWord | undefined {
  const key = keyOf(word);
  return RAGS.get(key) ?? RAGS.get(key.replace(/^(?:rag|brag|rated|rating|status) /, ""));
}
