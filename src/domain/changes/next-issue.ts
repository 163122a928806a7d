/** What an issue adds to the history: a record for each action, under the key it has had since it was first issued. */

import type { Day } from "../calendar";
import { fingerprint } from "../fingerprint";
import type { Review } from "../review-schema";
import { isSameVersion, meetingKey, type History, type HistoryLine } from "./history";
import type { Issue, IssueRecord } from "./issue-record";
import { entryOf } from "./review-changes";

export interface NewIssue {
  readonly committee: string;
  readonly meeting: Day;
  readonly version: string;
}

/** The issue that a review makes, numbered after those that are held. */
export function nextIssue(review: Review, history: History, issue: NewIssue): Issue {
  const number = Math.max(0, ...history.issues.map((each) => each.number)) + 1;
  const taken = new Set(history.issues.flatMap(({ records }) => records.map(({ key }) => key)));
  const records = review.rows.map((row, index): IssueRecord => {
    const held = review.changes?.rows[index]?.key;
    const entry = entryOf(row);
    return { ...entry, key: held ?? freeKey([review.asAt, entry.ref, entry.action], taken) };
  });
  return { ...issue, number, asAt: review.asAt as Day, superseded: false, records };
}

/** A short name made of what the action was when it was first issued, so that histories of two workbooks can stand under each other. */
function freeKey(of: readonly unknown[], taken: Set<string>): string {
  for (let times = 0; ; times += 1) {
    const key = `A${fingerprint([...of, times]).slice(0, 7)}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}

/** True for a line whose issue gives way to this one; it stays where it stands, marked as superseded. */
export function givesWay({ read }: HistoryLine, issue: NewIssue): boolean {
  if (!read || read.issue.superseded) return false;
  return meetingKey(read.issue) === meetingKey(issue) && isSameVersion(read.issue.version, issue.version);
}
