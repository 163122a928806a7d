/** The use case "Issue": builds the pack as a version for one meeting of one committee, and remembers what it said. */

import type { Day } from "../domain/calendar";
import { isHistory, readHistory } from "../domain/changes/history";
import { givesWay } from "../domain/changes/next-issue";
import type { Review } from "../domain/review-schema";
import { done, failed, type Failure, type Outcome } from "./outcome";
import type { WorkbookPort, WorkbookReading } from "./workbook-port";
import { writeReport, type ReportChoices, type ReportProgress, type WrittenReport } from "./write-report";

/** As for a draft, with the version that is issued: "1.0". Committee and meeting are needed. */
export interface IssueChoices extends Omit<ReportChoices, "issue" | "draft"> {
  readonly issueVersion: string;
}

export interface IssuedReport extends WrittenReport {
  readonly issue: {
    readonly committee: string;
    readonly meeting: Day;
    readonly asAt: Day;
    readonly version: string;
    /** How many actions are remembered with it. */
    readonly actions: number;
    /** How many records of an earlier issue of the same version gave way to it; they stay, marked as superseded. */
    readonly superseded: number;
  };
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/**
 * Builds the pack and writes the Issue history. The review should have been made for the same committee and meeting
 * (`ReviewChoices`), so that what has changed is told since the last issue to them.
 */
export async function issueReport(
  port: WorkbookPort,
  review: Review,
  reading: WorkbookReading,
  { issueVersion, ...choices }: IssueChoices,
  progress?: ReportProgress,
): Promise<Outcome<IssuedReport>> {
  const committee = choices.committee?.trim() ?? "";
  const version = issueVersion.trim();
  const { meeting } = choices;
  if (committee === "") return failed(needed("the committee it goes to"));
  if (meeting === null) return failed(needed("the day of the meeting"));
  if (version === "") return failed(needed("a version, such as 1.0"));
  if (review.rows.length === 0) return failed(needed("a plan with at least one action"));
  const held = readHistory([
    ...(reading.kept?.history ? [reading.kept.history] : []),
    ...reading.grids.filter(isHistory),
  ]);
  const superseded = held.lines.filter((line) => givesWay(line, { committee, meeting, version })).length;
  const written = await writeReport(
    port,
    review,
    reading,
    { ...choices, committee, draft: `Version ${version}`, issue: { version } },
    progress,
  );
  if (!written.ok) return written;
  const actions = review.rows.length;
  const again = superseded > 0 ? " It supersedes the one that was issued before, which stays in the history." : "";
  return done({
    ...written.value,
    issue: { committee, meeting, asAt: review.asAt as Day, version, actions, superseded },
    sentence: `Version ${version} is issued to ${committee}: ${actions} ${actions === 1 ? "action is" : "actions are"} remembered.${again}`,
  });
}

function needed(what: string): Failure {
  return {
    kind: "not-understood",
    sentence: `To issue a report PlanProof needs ${what}. Nothing was written; a draft can be built without it.`,
    detail: "issue without committee, meeting, version or rows",
    retry: false,
  };
}
