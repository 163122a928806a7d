/** Everything that the clauses of a policy may ask about a row, worked out once from the row, the as-at day and the settings. */

import { daysBetween, lastOfMonth, monthOf, yearOf, type Day } from "../calendar";
import { oneSpaced } from "../plan/cell-text";
import { textOf, valueOf, type PlanRow, type StatedDay } from "../plan/plan-row";
import { roundHalfAway } from "../round";
import type { Rating } from "../review-schema";
import type { Settings, StatusMeaning } from "../settings";
import { dateKind, kindOfReading, type DateKind } from "./date-kind";
import type { Evidence, EvidenceReader } from "./evidence";
import type { Variance } from "./judged-row";
import { NOT_MINUTED, type Minuted } from "./minuted";
import type { Remembered } from "../remembered";
import type { ColourReader, StatusReader } from "./status-words";
import { computeVariance, datesOf } from "./variance";

/** After a reporting interval, this many days more before an update is stale (domain conventions 1.3). */
export const STALE_MARGIN = 14;

export interface FactsInput {
  readonly row: PlanRow;
  readonly asAt: Day | null;
  readonly settings: Settings;
  readonly planHasStatus: boolean;
  readonly sheetUpdated: Day | null;
  /** The day the plan was agreed, where known. */
  readonly planDate: Day | null;
  readonly statusOf: StatusReader;
  readonly colourOf: ColourReader;
  readonly evidenceOf: EvidenceReader;
  /** What committees decided about the row; absent where nothing is minuted. */
  readonly minuted?: Minuted;
  /** What earlier reports promised of its date; absent where none did. */
  readonly remembered?: Remembered | null;
}

export interface Facts {
  readonly row: PlanRow;
  readonly minuted: Minuted;
  readonly asAt: Day | null;
  readonly settings: Settings;
  readonly planHasStatus: boolean;
  readonly variance: Variance;
  readonly kind: DateKind;
  /** Days from the as-at day to the date in force; negative once it has passed. */
  readonly daysLeft: number | null;
  /** What the status column, or else the owner's rating in words, or else the percentage says. */
  readonly meaning: StatusMeaning | null;
  /** Which of these said it. */
  readonly meaningFrom: "status" | "percent" | "completed" | null;
  /** The owner's own colour. */
  readonly ownerRating: Rating | null;
  /** 0 to 100, whole; null where no percentage was read. */
  readonly percent: number | null;
  readonly declaredComplete: boolean;
  readonly completedOn: Day | null;
  /** Why a declared completion cannot stand as it is, in words after "Marked complete, but"; null where nothing speaks against it. */
  readonly conflict: string | null;
  /** True where status, percent and notes say nothing at all in this row. */
  readonly silent: boolean;
  readonly evidence: Evidence;
  /** Days since the last update; null where no day is known. */
  readonly updateAge: number | null;
  readonly stale: boolean;
  /** The owner says on track, in progress or green. */
  readonly saysOnTrack: boolean;
  /** No status, no percentage and no colour is declared. */
  readonly undeclared: boolean;
  /** Notes record work, and not too long ago. */
  readonly freshSignal: boolean;
  /** The planned start, as the last day that its wording allows. */
  readonly plannedStart: Day | null;
  /** Share of the time from start to date in force that is gone, 0 to 100, unrounded. */
  readonly timeGone: number | null;
  readonly reviewDay: Day | null;
  readonly revisionApproved: boolean;
  readonly passedMilestone: { readonly day: Day; readonly label: string } | null;
  /** Days since the plan was agreed. */
  readonly planAge: number | null;
  /** The words a conditional date hangs on. */
  readonly condition: string;
}

export function factsOf(input: FactsInput): Facts {
  const { row, asAt, settings, sheetUpdated, minuted = NOT_MINUTED } = input;
  const dates = datesOf(row, input.remembered ?? null);
  const kind = dates.reading ? kindOfReading(dates.reading) : dateKind(row.due);
  const said = whatIsSaid(input);
  const variance = computeVariance(row, asAt, { complete: said.declaredComplete, day: said.completedOn }, dates);
  const daysLeft = asAt && variance.inForce ? daysBetween(asAt, variance.inForce) : null;
  const evidence = input.evidenceOf(textOfNotes(row), { asAt, column: lastDay(row, "updated"), sheet: sheetUpdated });
  const updateAge = asAt && evidence.newestDay ? daysBetween(evidence.newestDay, asAt) : null;
  const stale = updateAge !== null && updateAge > settings.reportingDays + STALE_MARGIN;
  const undeclared = said.meaning === null && (said.ownerRating === null || said.ownerRating === "grey");
  const reviewDay = lastDay(row, "review") ?? (kind === "review" ? variance.inForce : null);
  return {
    row,
    minuted,
    asAt,
    settings,
    planHasStatus: input.planHasStatus || minuted.closed !== null,
    variance,
    kind,
    daysLeft,
    meaning: said.meaning,
    meaningFrom: said.meaningFrom,
    ownerRating: said.ownerRating,
    percent: said.percent,
    declaredComplete: said.declaredComplete,
    completedOn: said.completedOn,
    conflict: said.conflict,
    silent: undeclared && textOf(row.status).trim() === "" && textOf(row.declared).trim() === "" && evidence.empty,
    evidence,
    updateAge,
    stale,
    saysOnTrack: said.meaning === "on track" || said.meaning === "in progress" || said.ownerRating === "green",
    undeclared,
    freshSignal: evidence.signal === "progress" && updateAge !== null && !stale,
    plannedStart: plannedStart(row),
    timeGone: timeGone(row, asAt, variance),
    reviewDay,
    revisionApproved: isApproved(row) || agreedByCommittee(minuted, variance),
    passedMilestone: milestoneBefore(row, asAt),
    planAge: asAt && input.planDate ? daysBetween(input.planDate, asAt) : null,
    condition: conditionOf(row),
  };
}

type Said = Pick<
  Facts,
  "meaning" | "meaningFrom" | "ownerRating" | "percent" | "declaredComplete" | "completedOn" | "conflict"
>;

/** What the owner declares, and over it what a committee has closed or signed off. */
function whatIsSaid(input: FactsInput): Said {
  const said = whatTheOwnerSays(input);
  const { closed = null, signedOff = null } = input.minuted ?? {};
  if (closed !== null)
    return { ...said, meaning: "closed", meaningFrom: "status", declaredComplete: false, conflict: null };
  if (signedOff !== null && said.declaredComplete && said.conflict === null) return { ...said, meaning: "assured" };
  return said;
}

/** By status word, colour, percentage and completion date; a word in the list goes before a number. */
function whatTheOwnerSays({ row, asAt, statusOf, colourOf }: FactsInput): Said {
  const word = statusOf(textOf(row.status)) ?? statusOf(textOf(row.declared));
  const ownerRating = colourOf(textOf(row.declared)) ?? colourOf(textOf(row.status));
  const share = valueOf(row.percent);
  const percent = share === null ? null : Math.min(roundHalfAway(share * 100), share < 1 ? 99 : 100);
  const completed = completion(row, statusOf);
  const byNumber =
    percent === null ? null : percent === 100 ? "complete" : percent === 0 ? "not started" : "in progress";
  const meaning = word ?? (completed.said || ownerRating === "blue" ? "complete" : byNumber);
  const meaningFrom =
    word || ownerRating === "blue" ? "status" : completed.said ? "completed" : byNumber ? "percent" : null;
  const declaredComplete =
    word !== "closed" &&
    (meaning === "complete" || meaning === "assured" || percent === 100 || completed.said || ownerRating === "blue");
  const completedOn = completed.day;
  const conflict = declaredComplete ? conflictOf(row, asAt, { percent, completedOn, ownerRating }, word) : null;
  return { meaning, meaningFrom, ownerRating, percent, completedOn, declaredComplete, conflict };
}

const NOT_COMPLETED = { said: false, day: null } as const;

/** A completion date, or "Yes" or "Done" in its place, is the owner's word that the action is complete. */
function completion(row: PlanRow, statusOf: StatusReader): { readonly said: boolean; readonly day: Day | null } {
  if (row.completed.kind === "blank") return NOT_COMPLETED;
  const text = textOf(row.completed).trim();
  const day = lastDay(row, "completed");
  const meaning = statusOf(text);
  return { said: day !== null || meaning === "complete" || meaning === "assured" || /^(?:yes|y)$/i.test(text), day };
}

function conflictOf(
  row: PlanRow,
  asAt: Day | null,
  said: Pick<Said, "percent" | "completedOn" | "ownerRating">,
  word: StatusMeaning | null,
): string | null {
  const { percent, completedOn, ownerRating } = said;
  if (percent !== null && percent < 100) return `${percent}% is recorded`;
  const starts = valueOf(row.completed)?.start ?? completedOn;
  if (asAt && starts && starts > asAt) return "the completion date is after the report date";
  if (ownerRating === "red" || ownerRating === "amber") return `the owner rates it ${ownerRating}`;
  if (word && word !== "complete" && word !== "assured")
    return `the status says "${textOf(row.status) || textOf(row.declared)}"`;
  return null;
}

export function textOfNotes(row: PlanRow): string {
  return valueOf(row.progress) ?? textOf(row.progress);
}

function lastDay(row: PlanRow, field: "updated" | "review" | "completed"): Day | null {
  return valueOf(row[field])?.end ?? null;
}

/** A vague start has passed only when its last day has: "October" of "Oct to Dec 2021" is over on 31 October. */
function plannedStart(row: PlanRow): Day | null {
  const start = valueOf(row.start);
  if (start) return start.end ?? start.start;
  const due = valueOf(row.due);
  if (!due?.start || due.class !== "range") return null;
  return due.precision === "day" ? due.start : lastOfMonth(yearOf(due.start), monthOf(due.start));
}

function timeGone(row: PlanRow, asAt: Day | null, { inForce }: Variance): number | null {
  const due = valueOf(row.due);
  const start = valueOf(row.start)?.start ?? (due?.class === "range" ? due.start : null);
  if (!start || !asAt || !inForce || inForce <= start) return null;
  const gone = (100 * daysBetween(start, asAt)) / daysBetween(start, inForce);
  return Math.max(0, Math.min(100, gone));
}

/** An empty answer, or one of these, approves nothing. */
const NOT_APPROVED = /^(?:no|none|n\/?a|nobody|tbc|tba|pending|awaiting|not|-|–|\?)(?:\W|$)/i;

/** A new date is approved where somebody stands as its approver, or where a recorded decision says so. */
function isApproved(row: PlanRow): boolean {
  const by = textOf(row.approvedBy).trim();
  if (by !== "" && !NOT_APPROVED.test(by)) return true;
  const decision = textOf(row.decision);
  const approves = /\b(?:approved|agreed|accepted)\b/i.exec(decision);
  if (!approves || NOT_APPROVED.test(decision.trim())) return false;
  return !/\b(?:not|never|to be|yet to be|awaiting|unless|until|if)\b/i.test(decision.slice(0, approves.index));
}

/** A date is agreed up to the one that was decided; a later one waits for its own decision. */
function agreedByCommittee({ agreedUntil }: Minuted, { inForce }: Variance): boolean {
  return agreedUntil !== null && inForce !== null && inForce <= agreedUntil;
}

function milestoneBefore(row: PlanRow, asAt: Day | null): Facts["passedMilestone"] {
  const due = valueOf(row.due);
  if (!due || !asAt) return null;
  const end = due.end;
  return due.milestones.find((each) => end !== null && each.day < end && each.day < asAt) ?? null;
}

function conditionOf(row: PlanRow): string {
  const due = valueOf(row.due);
  return due?.condition ?? oneSpaced(textOf(row.due));
}

/** The sheet's day as a `Day`; what reading states is always a day that exists. */
export function statedDay(stated: StatedDay | null): Day | null {
  return stated ? (stated.day as Day) : null;
}
