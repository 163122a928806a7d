/** What the committee is asked to do: as the officer typed it, else what the facts give cause to ask. */

import { printDay, type Day } from "../calendar";
import type { Review } from "../review-schema";
import { hasPlan, lateRows, lineNoun, planHasNoStatus } from "./facts";
import type { ReportOptions } from "./report-options";
import { plural } from "./words";

export interface Ask {
  /** "To note", "To decide", "To ask". */
  readonly verb: string;
  readonly text: string;
}

/** `setOut` is where a paper sets out the decisions sought, "Appendix 1"; without it, the sheet is named. */
export function asksOf(review: Review, options: ReportOptions, setOut?: string): readonly Ask[] {
  if (options.asks && options.asks.length > 0) {
    return options.asks.map((text, index) => ({ verb: `${index + 1}`, text }));
  }
  return [toNote(review), ...toDecide(review, options, setOut), ...toAsk(review)];
}

function toNote(review: Review): Ask {
  const day = printDay(review.asAt as Day);
  const about = !hasPlan(review)
    ? "where the measures stand"
    : planHasNoStatus(review)
      ? "where the dates of the plan stand"
      : "where the plan stands";
  return { verb: "To note", text: `Note ${about} as at ${day}.` };
}

function toDecide(review: Review, options: ReportOptions, setOut: string | undefined): Ask[] {
  const sought = review.rows.filter(({ decision }) => decision !== null && decision.trim() !== "");
  if (sought.length === 0) return [];
  const pressing = sought.every(({ reported }) => reported.rating === "red" || reported.rating === "amber");
  const sheet = pressing
    ? (options.sheetNames["exceptions"] ?? "Exceptions")
    : (options.sheetNames["action-data"] ?? "Action data");
  const where =
    setOut === undefined ? `set out on the sheet ${sheet}` : pressing ? `set out in ${setOut}` : "set out above";
  return [
    {
      verb: "To decide",
      text: `Take the ${sought.length === 1 ? "decision" : plural(sought.length, "decision")} sought, ${where}.`,
    },
  ];
}

function toAsk(review: Review): Ask[] {
  const noun = lineNoun(review);
  if (planHasNoStatus(review)) {
    const passed = lateRows(review).length;
    const first = passed > 0 ? `, beginning with the ${passed === 1 ? "one" : passed} whose date has passed` : "";
    return [{ verb: "To ask", text: `Ask each lead to report the status of their ${noun}s${first}.` }];
  }
  const without = review.rows.filter(
    ({ reported, recovery }) => reported.rating === "red" && (recovery === null || recovery.trim() === ""),
  );
  if (without.length === 0) return [];
  return [
    {
      verb: "To ask",
      text: `Ask for a recovery action for ${without.length === 1 ? `the 1 red ${noun} that has none` : `the ${plural(without.length, `red ${noun}`)} that have none`}.`,
    },
  ];
}
