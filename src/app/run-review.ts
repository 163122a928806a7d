/** The use case "Check plan": reads the workbook and judges the plan in it. Writes nothing. */

import { printDay, readDay, type Day } from "../domain/calendar";
import type { ReviewInput, ReviewOutcome } from "../domain/review";
import type { Review } from "../domain/review-schema";
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from "../domain/settings";
import { findPolicy, POLICIES } from "../domain/status/policies";
import { keptForm } from "./pack-form";
import { done, failed, type Failure, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort, WorkbookReading } from "./workbook-port";

export interface ReviewChoices {
  /** The day to rate as at; without it, today, which is said. */
  readonly asAt?: Day;
  /** What day it is. */
  readonly today: Day;
  /** Id of a policy, over that in the settings. */
  readonly policy?: string;
  /** Settings over those kept in the workbook, field by field. */
  readonly settings?: Partial<Settings>;
  /** True: ratings that rest on notes alone count as accepted. */
  readonly acceptSuggestions?: boolean;
  /** To whom the report goes and when they meet: what has changed is told since the last issue to them. */
  readonly committee?: string | null;
  readonly meeting?: Day | null;
  /** True: where no committee or meeting is given, those that the pack was last built for. */
  readonly asLastPack?: boolean;
  /** True: a workbook with no plan in it is reviewed all the same, for how it was read and for its figures. */
  readonly withoutPlan?: boolean;
  /** Judges the plan elsewhere; here unless it is given. */
  readonly judge?: Judge;
}

/** Judges grids: `reviewPlan` itself, or a way to have it run elsewhere. The same input gives the same outcome, byte for byte. */
export interface Judge {
  (
    input: ReviewInput,
    /** Settles once the outcome is no longer wanted. */
    stopped?: Promise<unknown>,
  ): Promise<ReviewOutcome>;
  /** Tells that a plan will come soon, so that what judges it may start meanwhile; absent where nothing has to. */
  readonly ready?: () => void;
}

/** Loaded when first used: where a plan is judged elsewhere, nothing of what judges it is needed here. */
const judgeHere: Judge = async (input) => (await import("../domain/review")).reviewPlan(input);

export interface Reviewed {
  readonly review: Review;
  readonly reading: WorkbookReading;
  /** The settings that the review was made with. */
  readonly settings: Settings;
  /** What the officer should know of how it was done, a sentence each. */
  readonly remarks: readonly string[];
}

/** Checks the plan in the open workbook. A workbook without a plan, and a rule of ours that breaks, are failures with a sentence. */
export async function runReview(
  port: Pick<WorkbookPort, "read">,
  choices: ReviewChoices,
  haveRead: () => void = () => undefined,
): Promise<Outcome<Reviewed>> {
  if (choices.policy !== undefined && !findPolicy(choices.policy)) return failed(unknownPolicy(choices.policy));
  const read = await port.read();
  if (!read.ok) return read;
  const reading = read.value;
  const stored = readSettings(reading.settings);
  const { settings, otherPolicy } = settingsFor(stored.settings, choices);
  haveRead();
  const last = choices.asLastPack === true ? keptForm(settings.pack, choices.today) : {};
  const outcome = await (choices.judge ?? judgeHere)({
    grids: reading.grids,
    settings,
    asAt: choices.asAt ?? choices.today,
    asAtFrom: choices.asAt ? "given" : "today",
    ...(reading.kept ? { kept: reading.kept } : {}),
    committee: choices.committee ?? (last.committee || null),
    meeting: choices.meeting ?? readDay(last.meeting ?? "") ?? null,
  });
  if (outcome.broken.length > 0) return failed(brokenRules(outcome));
  const hasPlan = outcome.review.tables.some(({ kind }) => kind === "actions" || kind === "checklist");
  const hasFigures = outcome.review.figures.length > 0 || outcome.review.measures.length > 0;
  const needsPlan = choices.withoutPlan !== true && !(hasFigures && !hasPlan);
  if (!hasPlan && needsPlan) return failed(noPlan(outcome, reading));
  if (outcome.review.rows.length === 0 && needsPlan) return failed(noActions(outcome));
  const remarks = [
    ...stored.remarks,
    ...otherPolicy,
    ...(hasPlan || choices.withoutPlan
      ? []
      : ["No plan of actions was found here; its figures and measures were checked."]),
    ...(choices.asAt ? [] : [ratedToday(choices.today, outcome)]),
    ...(reading.unread ?? []).map(({ why }) => why),
    ...unreadHistory(outcome.review),
  ];
  return done({ review: outcome.review, reading, settings, remarks });
}

/** The same plan under the same settings, as at another day. */
export async function rejudge({ reading, settings }: Reviewed, asAt: Day, judge: Judge = judgeHere): Promise<Review> {
  const kept = reading.kept ? { kept: reading.kept } : {};
  return (await judge({ grids: reading.grids, settings, asAt, asAtFrom: "given", ...kept })).review;
}

/** The settings of this check, field over field; a policy that this version does not have gives way to the usual one, in a remark. */
function settingsFor(stored: Settings, { settings, policy, acceptSuggestions }: ReviewChoices) {
  const chosen = settingsSchema.parse({
    ...stored,
    ...settings,
    ...(policy === undefined ? {} : { policy }),
    ...(acceptSuggestions === undefined ? {} : { acceptSuggestions }),
  });
  if (findPolicy(chosen.policy)) return { settings: chosen, otherPolicy: [] };
  const usual = DEFAULT_SETTINGS.policy;
  const remark = `The settings name a policy "${chosen.policy}", which this version does not have: the plan is rated by "${usual}".`;
  return { settings: { ...chosen, policy: usual }, otherPolicy: [remark] };
}

/** Lines of the history that say nothing to us: they are kept, and the officer is told why they do not count. */
function unreadHistory({ changes }: Review): string[] {
  const unread = changes?.unread ?? [];
  const [first] = unread;
  if (!first) return [];
  const more = unread.length > 1 ? ` ${unread.length - 1} more could not be read.` : "";
  return [
    `Row ${first.row} of "${first.sheet}" was not read: ${first.why}${more} It is kept as it stands, and has no part in what has changed.`,
  ];
}

function ratedToday(today: Day, { planAsAt }: ReviewOutcome): string {
  const said = `No report date was given, so the plan is rated as at today, ${printDay(today)}.`;
  if (!planAsAt) return said;
  return `${said} The plan itself says "${planAsAt.text}": if the report is for that day, check again as at ${printDay(planAsAt.day as Day)}.`;
}

function noPlan({ nearest }: ReviewOutcome, { grids }: WorkbookReading): Failure {
  const sheets = grids.map(({ sheet }) => `"${sheet}"`).join(", ");
  const looked = `PlanProof looked on ${grids.length === 1 ? "the sheet" : "the sheets"} ${sheets} for a table of actions with due dates, and found none.`;
  return {
    kind: "no-plan",
    sentence: [
      looked,
      nearest ?? "",
      "Checking changed nothing. Put a heading such as Action and one such as Due date above the columns, or say in the settings what each column means, then check again.",
    ]
      .filter((part) => part !== "")
      .join(" "),
    detail: `${grids.length} sheets, no table of actions`,
    retry: false,
  };
}

/** A tracker that nobody has begun: its headings are there, and nothing under them. */
function noActions({ review }: ReviewOutcome): Failure {
  const tables = review.tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  const places = tables.map(({ sheet, headerRow }) => `"${sheet}" (headings in row ${headerRow})`).join(" and ");
  return {
    kind: "no-plan",
    sentence:
      `There are no actions yet on the ${tables.length === 1 ? "sheet" : "sheets"} ${places}. ` +
      "Checking changed nothing. Type the first action under its headings, then check again.",
    detail: `${tables.length} tables of actions, no rows`,
    retry: false,
  };
}

function brokenRules({ broken }: ReviewOutcome): Failure {
  const ids = broken.map(({ rule }) => rule);
  return {
    kind: "rule-broken",
    sentence:
      `PlanProof made a mistake of its own: ${ids.length === 1 ? "the rule" : "the rules"} ${ids.join(", ")} broke off, ` +
      "so the review would be incomplete and is not shown. The plan is not at fault, and checking changed nothing. " +
      "Please report it; until it is mended, the rule can be switched off in the settings with that as the reason.",
    detail: broken
      .map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.message : String(error)}`)
      .join("; "),
    retry: false,
  };
}

function unknownPolicy(id: string): Failure {
  return {
    kind: "not-understood",
    sentence: `There is no policy "${id}". There are: ${POLICIES.map((policy) => policy.id).join(", ")}.`,
    detail: "unknown policy",
    retry: false,
  };
}
