/** What committees decided, as it stands on the Decisions sheet: typed by hand or entered in the pane. */

import type { Day } from "../calendar";
import { readDate } from "../dates/read-date";
import { cellAddress, formatAt, type CellRef, type CellValue, type Grid } from "../grid";
import { readKeptRows, type KeptSheets } from "../kept-sheets";
import { decisionKindOf, DECISION_KINDS, type DecisionKind } from "./decision-kinds";

export const DECISION_HEADINGS = [
  "Date",
  "Committee",
  "Minute",
  "Ref",
  "Action",
  "Decision",
  "New date or wanted by",
  "Lead",
  "What was done",
] as const;
type Heading = (typeof DECISION_HEADINGS)[number];

/** What a cell says that holds nothing: a table of the pack has no blank cells. */
export const NOTHING = "None recorded";

export interface CommitteeDecision {
  readonly date: Day;
  readonly committee: string;
  readonly minute: string;
  readonly ref: string;
  readonly action: string;
  readonly kind: DecisionKind;
  readonly until: Day | null;
  readonly lead: string;
  /** "" until it is filled in. */
  readonly done: string;
  /** Where it stands; null for one that is about to be written. */
  readonly cell: CellRef | null;
}

/** A row as it stands, for filling the sheet anew without losing a letter of it. */
export interface DecisionLine {
  readonly values: Readonly<Record<Heading, CellValue>>;
  /** What PlanProof makes of it; null where it could not be taken. */
  readonly decision: CommitteeDecision | null;
  /** Why it could not be taken, in a sentence. */
  readonly why: string | null;
}

export interface ReadDecisions {
  readonly lines: readonly DecisionLine[];
  readonly decisions: readonly CommitteeDecision[];
  readonly unread: readonly string[];
}

const EMPTY: ReadDecisions = { lines: [], decisions: [], unread: [] };

export function readDecisions(kept: KeptSheets | undefined): ReadDecisions {
  const grid = kept?.decisions;
  if (!grid) return EMPTY;
  const rows = readKeptRows(grid, DECISION_HEADINGS);
  if (rows === null) {
    const why = `${grid.sheet}: its headings were changed, so no decision could be read. They are: ${DECISION_HEADINGS.join(", ")}.`;
    return { ...EMPTY, unread: [why] };
  }
  const lines = rows
    .filter(({ values }) => DECISION_HEADINGS.some((heading) => saidIn(values[heading]) !== ""))
    .map(({ values, cells }) => ({ values, ...taken(grid, values, cells) }));
  return {
    lines,
    decisions: lines.flatMap(({ decision }) => decision ?? []),
    unread: lines.flatMap(({ why }) => why ?? []),
  };
}

/** A decision in the words that it is entered in. */
type Entered = Pick<CommitteeDecision, "committee" | "minute" | "ref" | "action" | "lead"> & {
  readonly date: string;
  /** The kind's word. */
  readonly decision: string;
  readonly until: string | null;
};

/** True where one of them says the very same, whatever has been done about it since. */
export function isRecorded(decisions: readonly CommitteeDecision[], entered: Entered): boolean {
  const kind = decisionKindOf(entered.decision);
  const texts = ["date", "committee", "minute", "ref", "action", "lead"] as const;
  return decisions.some(
    (each) =>
      each.kind === kind &&
      (kind.until === null || each.until === entered.until) &&
      texts.every((name) => each[name].trim() === entered[name].trim()),
  );
}

function taken(
  grid: Grid,
  values: Readonly<Record<Heading, CellValue>>,
  cells: Readonly<Record<Heading, CellRef>>,
): { readonly decision: CommitteeDecision | null; readonly why: string | null } {
  const said = (heading: Heading): string => saidIn(values[heading]);
  const dayAt = (heading: Heading): Day | null => exactDay(grid, values[heading], cells[heading]);
  const not = (heading: Heading, why: string) => ({
    decision: null,
    why: `${grid.sheet}, cell ${cellAddress(cells[heading])}: ${why} The row is kept as it stands and does not count.`,
  });
  const date = dayAt("Date");
  if (date === null) return not("Date", `"${said("Date")}" is no day.`);
  const kind = decisionKindOf(said("Decision"));
  if (kind === null) {
    const words = DECISION_KINDS.map(({ word }) => word).join(", ");
    return not("Decision", `"${said("Decision")}" is none of the decisions ${words}.`);
  }
  if (said("Action") === "" && said("Ref") === "") return not("Action", "no action is named.");
  const until = kind.until === null ? null : dayAt("New date or wanted by");
  if (kind.until === "new date" && until === null) {
    return not("New date or wanted by", "an extension needs the new date as a day.");
  }
  const decision: CommitteeDecision = {
    date,
    committee: said("Committee"),
    minute: said("Minute"),
    ref: said("Ref"),
    action: said("Action"),
    kind,
    until,
    lead: said("Lead"),
    done: said("What was done"),
    cell: cells["Decision"],
  };
  return { decision, why: null };
}

/** A whole day; months and vaguer wordings are none. */
function exactDay(grid: Grid, value: CellValue, { row, column }: CellRef): Day | null {
  const context = { planDate: null, meetings: [], dateSystem: grid.dateSystem };
  const reading = readDate(value, formatAt(grid, row, column), context);
  return reading.precision === "day" ? reading.end : null;
}

function saidIn(value: CellValue): string {
  const text = String(value).trim();
  return text === NOTHING ? "" : text;
}
