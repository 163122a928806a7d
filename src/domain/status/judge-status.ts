/** Gives every row of a plan its variance, its date position and its ratings, by the policy that the settings name. */

import type { Day } from "../calendar";
import type { PlanField, PlanRow, PlanTable, ReadPlan } from "../plan/plan-row";
import { readDay } from "../calendar";
import type { Computed, Rating } from "../review-schema";
import type { Settings } from "../settings";
import type { Clause } from "./clause";
import { linkRows } from "./duplicates";
import { makeEvidenceReader } from "./evidence";
import { factsOf, statedDay, type Facts } from "./facts";
import type { JudgedRow } from "./judged-row";
import { NOT_MINUTED, type MinutesOf } from "./minuted";
import { findPolicy, POLICIES, settingsUnder } from "./policies";
import type { Policy } from "./policy";
import type { Remembered, RememberedOf } from "../remembered";
import { positionOf } from "./position";
import { decisionsInForce, disagreementOf, reportedOf } from "./reported";
import { makeColourReader, makeStatusReader } from "./status-words";

export interface JudgeInput {
  readonly rows: readonly PlanRow[];
  readonly tables: readonly PlanTable[];
  readonly stated: ReadPlan["stated"];
  /** Null only where no day can be had at all: then nothing is rated. */
  readonly asAt: Day | null;
  readonly settings: Settings;
  /** What committees decided about a row; absent where nothing is minuted. */
  readonly minutesOf?: MinutesOf<PlanRow>;
}

/** Columns any one of which lets a plan say how an action stands. */
const STATUS_FIELDS: ReadonlySet<string> = new Set<PlanField>([
  "status",
  "declared",
  "percent",
  "completed",
  "progress",
]);

/** The rows in their order, judged. Throws only where a policy leaves a row without a clause, which is our mistake. */
export function judgePlan(input: JudgeInput): JudgedRow[] {
  return makeJudge(input)();
}

/** Judges a plan as it stands, and again by what is remembered of it: rows of which nothing is are the very rows of the first time. */
export function makeJudge(input: JudgeInput): (rememberedOf?: RememberedOf<PlanRow>) => JudgedRow[] {
  const { rows, tables, stated, asAt, settings: chosen, minutesOf } = input;
  const policy = policyOf(chosen);
  const settings = settingsUnder(policy, chosen);
  const hasStatus = planHasStatus(rows, tables);
  const sheetUpdated = statedDay(stated.updated);
  const planDate = planDay(settings, stated);
  const statusOf = makeStatusReader(settings);
  const colourOf = makeColourReader();
  const evidenceOf = makeEvidenceReader();
  const rateRow = (row: PlanRow, remembered: Remembered | null): Rated => {
    const facts = factsOf({
      row,
      minuted: minutesOf ? minutesOf(row) : NOT_MINUTED,
      remembered,
      settings,
      planHasStatus: hasStatus,
      statusOf,
      colourOf,
      evidenceOf,
      asAt,
      sheetUpdated,
      planDate,
    });
    return rate(policy, facts);
  };
  const links = linkRows(rows);
  const decisionFor = decisionsInForce(settings, asAt);
  const decisionIn = onceForGroup((group) =>
    firstOf(
      group.flatMap((member) => rows[member] ?? []),
      decisionFor,
    ),
  );
  const placesIn = onceForGroup((group) => group.flatMap((member) => rows[member] ?? []).map(placeOf));
  /** `judged`: rows that are known already, because none of those that share their rating has changed. */
  const judge = (
    rated: readonly Rated[],
    judged: (group: readonly number[], index: number) => JudgedRow | undefined,
  ) => {
    const decidingIn = onceForGroup((group) => decidingOf(group, rated));
    return rated.map((own, index): JudgedRow => {
      const group = links.sharing[index] ?? [index];
      const known = judged(group, index);
      if (known) return known;
      const { clause, computed, facts } = group.length > 1 ? shareRating(own, decidingIn(group)) : own;
      const decision = decisionIn(group);
      return {
        row: own.facts.row,
        variance: own.facts.variance,
        position: positionOf(own.facts, settings),
        computed,
        reported: reportedOf({
          computed,
          clause,
          facts,
          policy,
          decision,
          acceptSuggestions: settings.acceptSuggestions,
        }),
        disagreement: disagreementOf(computed, own.facts.ownerRating),
        evidence: own.facts.evidence,
        linkedTo: others(links.same[index] ?? [], index, placesIn),
      };
    });
  };
  const asShown = rows.map((row) => rateRow(row, null));
  const judged = judge(asShown, () => undefined);
  return (rememberedOf) => {
    if (!rememberedOf) return judged;
    const rated = rows.map((row, index) => {
      const [remembered, shown] = [rememberedOf(row), asShown[index]];
      return remembered || !shown ? rateRow(row, remembered) : shown;
    });
    const stands = onceForGroup((group) => group.every((member) => rated[member] === asShown[member]));
    return judge(rated, (group, index) => (stands(group) ? judged[index] : undefined));
  };
}

/** The policy that the settings name; the first of the list where they name one that is not there. */
export function policyOf(settings: Settings): Policy {
  const policy = findPolicy(settings.policy) ?? POLICIES[0];
  if (!policy) throw new Error("The list of policies is empty");
  return policy;
}

/** Judged for the whole document: a plan of eight tables that says once how things stand has a status column. */
export function planHasStatus(rows: readonly PlanRow[], tables: readonly PlanTable[]): boolean {
  const used = new Set(rows.map((row) => row.table));
  return tables.some(
    (table, index) => used.has(index) && table.columns.some(({ field }) => field !== null && STATUS_FIELDS.has(field)),
  );
}

/** The day the plan was agreed: as set, else as it says itself, else the earliest day it states, by which it stood. */
function planDay(settings: Settings, stated: ReadPlan["stated"]): Day | null {
  if (settings.planDate) return readDay(settings.planDate) ?? null;
  const agreed = statedDay(stated.agreed ?? null);
  const days = [statedDay(stated.asAt), statedDay(stated.updated)].filter((each): each is Day => each !== null);
  return agreed ?? days.sort()[0] ?? null;
}

interface Rated {
  readonly facts: Facts;
  readonly clause: Clause;
  readonly computed: Computed;
}

/** The first clause of the policy that holds, and what it says of the row. */
export function rate(policy: Policy, facts: Facts): Rated {
  const clause = policy.clauses.find((each) => each.when(facts));
  if (!clause) throw new Error(`The policy ${policy.id} has no clause for row ${facts.row.row} of ${facts.row.sheet}`);
  const computed: Computed = {
    rating: clause.rating,
    case: clause.case,
    label: clause.label,
    basis: typeof clause.basis === "function" ? clause.basis(facts) : clause.basis,
    suggested: clause.suggested?.(facts) ?? false,
    because: clause.because(facts) + revisionMarker(facts),
  };
  return { facts, clause, computed };
}

/** An approved new date is rated as if it were the first, but that it moved is said for ever (domain conventions 1.3, R13). */
function revisionMarker({ variance, revisionApproved }: Facts): string {
  if (!revisionApproved || variance.timesRevised === 0) return "";
  const times = variance.timesRevised === 1 ? "once" : `${variance.timesRevised} times`;
  return ` Date revised ${times}, +${variance.slipDays ?? 0} days.`;
}

const WORST_FIRST: readonly Rating[] = ["red", "amber", "grey", "green", "blue", "closed"];

/** Works something out once for all rows of a group, which share one list of their places. */
function onceForGroup<T>(work: (group: readonly number[]) => T): (group: readonly number[]) => T {
  const known = new Map<readonly number[], T>();
  return (group) => {
    const kept = known.get(group);
    if (kept !== undefined || known.has(group)) return kept as T;
    const made = work(group);
    if (group.length > 1) known.set(group, made);
    return made;
  };
}

/**
 * One action has one rating: of the rows that hold it, the ones with a declared status speak first, then those whose notes say
 * something; among equals the worst rating stands, and among those the first row.
 */
function decidingOf(group: readonly number[], rated: readonly Rated[]): Rated | undefined {
  let deciding: Rated | undefined;
  for (const member of group) {
    const other = rated[member];
    if (other && (!deciding || outranks(other, deciding))) deciding = other;
  }
  return deciding;
}

function shareRating(own: Rated, deciding: Rated | undefined): Rated {
  if (!deciding || !outranks(deciding, own)) return own;
  if (deciding.computed.case === own.computed.case && deciding.computed.rating === own.computed.rating) return own;
  const { row, sheet } = deciding.facts.row;
  const place = sheet === own.facts.row.sheet ? `row ${row}` : `row ${row} of ${sheet}`;
  const because = `${deciding.computed.because} Rated with the same action in ${place}.`;
  return { ...deciding, computed: { ...deciding.computed, because } };
}

function outranks(a: Rated, b: Rated): boolean {
  const [knownA, knownB] = [howMuchIsKnown(a.facts), howMuchIsKnown(b.facts)];
  if (knownA !== knownB) return knownA > knownB;
  return WORST_FIRST.indexOf(a.computed.rating) < WORST_FIRST.indexOf(b.computed.rating);
}

function howMuchIsKnown({ undeclared, evidence }: Facts): number {
  if (!undeclared) return 2;
  return evidence.signal === "none" ? 0 : 1;
}

function firstOf<T>(group: readonly PlanRow[], find: (row: PlanRow) => T | null): T | null {
  for (const row of group) {
    const found = find(row);
    if (found !== null) return found;
  }
  return null;
}

type Place = JudgedRow["linkedTo"][number];

const placeOf = ({ sheet, row }: PlanRow): Place => ({ sheet, row });

/** Where the group's other rows stand; of one row alone, nowhere. */
function others(
  group: readonly number[],
  index: number,
  placesIn: (group: readonly number[]) => readonly Place[],
): readonly Place[] {
  if (group.length < 2) return [];
  return placesIn(group).filter((_, at) => group[at] !== index);
}
