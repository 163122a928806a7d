/** Two dates that are one stretch: ranges, months side by side, years together; and the year that one lends to the other. */

import { addDays, printDay } from "../calendar";
import type { DateContext, DateWarning } from "./date-reading";
import type { DatePart, Part } from "./cell";
import { isCue, isDate, isMark } from "./cell";
import { fillYears, lendYears } from "./missing-years";
import type { DateExample, Moment } from "./moment";

/** The two ways in which dates are one stretch, with what each reads; they name the phrase of a joined date. */
export const JOINS: readonly {
  readonly id: string;
  readonly title: string;
  readonly examples: readonly DateExample[];
}[] = [
  {
    id: "range",
    title: "From one date to another, a missing year lent by the other",
    examples: [
      { text: "Oct- Dec 2021", reads: "2021-10-01 to 2021-12-31", class: "range" },
      { text: "October – March 22", reads: "2021-10-01 to 2022-03-31", class: "range" },
      { text: "September 2021 - December", reads: "2021-09-01 to 2021-12-31", class: "range" },
      { text: "October/November 2023", reads: "2023-10-01 to 2023-11-30", class: "range" },
      { text: "between 1 March and 30 June 2025", reads: "2025-03-01 to 2025-06-30", class: "range" },
      { text: "from April 2025 to March 2026", reads: "2025-04-01 to 2026-03-31", class: "range" },
      { text: "Q1-Q2 2024/25", reads: "2024-04-01 to 2024-09-30", class: "range" },
      { text: "Autumn/Winter 2024", reads: "2024-09-01 to 2025-02-28", class: "season" },
    ],
  },
  {
    id: "years",
    title: "Years one after the other",
    examples: [{ text: "Nominated through 23/24 and 24/25", reads: "2023-04-01 to 2025-03-31", class: "year" }],
  },
];

type Joint = "to" | "slash" | "and" | "or" | "comma";

/** Parts with every run of dates that belong together made into one, and every year filled in that can be. */
export function joinDates(parts: readonly Part[], context: DateContext): Part[] {
  const found: Part[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    if (!part) break;
    /** "extended from March to June" is no stretch: the first is what it was, the second what it is. */
    const moved = isCue(parts[at - 1], "formerly");
    const chain = isDate(part) && !moved ? chainFrom(parts, at) : undefined;
    found.push(...(chain ? joinChain(chain, isCue(parts[at - 1], "between"), context) : [part]));
    at = chain ? chain.next : at + 1;
  }
  return fillYears(found, context);
}

/** Dates with nothing but joints between them: dates[0] joints[0] dates[1] … */
interface Chain {
  readonly dates: readonly DatePart[];
  readonly joints: readonly { readonly kind: Joint; readonly parts: readonly Part[] }[];
  readonly next: number;
}

function chainFrom(parts: readonly Part[], at: number): Chain | undefined {
  const dates: DatePart[] = [];
  const joints: { kind: Joint; parts: readonly Part[] }[] = [];
  let next = at;
  for (let part = parts[next]; isDate(part); part = parts[next]) {
    dates.push(part);
    const joint = jointAt(parts, next + 1);
    if (!joint || !isDate(parts[joint.next])) break;
    joints.push({ kind: joint.kind, parts: parts.slice(next + 1, joint.next) });
    next = joint.next;
  }
  return dates.length > 1 ? { dates, joints, next: next + 1 } : undefined;
}

/** Lends years along the chain, then makes one of each pair that is a stretch. */
function joinChain(chain: Chain, between: boolean, context: DateContext): Part[] {
  const dates = lendYears(chain.dates, context);
  const found: Part[] = [];
  let left = dates[0];
  for (const [index, joint] of chain.joints.entries()) {
    const right = dates[index + 1];
    if (!left || !right) continue;
    const lent = (chain.dates[index]?.span ?? null) === null || (chain.dates[index + 1]?.span ?? null) === null;
    const kind = between && joint.kind === "and" ? "to" : joint.kind;
    const one: DatePart | undefined = oneStretch(left, right, kind, lent);
    if (!one) found.push(left, ...joint.parts);
    left = one ?? right;
  }
  return left ? [...found, left] : found;
}

/** What stands between two dates: one sign or word, "the" and "and" after a comma aside. */
function jointAt(parts: readonly Part[], at: number): { kind: Joint; next: number } | undefined {
  const kind = jointKind(parts[at]);
  if (!kind) return undefined;
  let next = at + 1;
  while (isCue(parts[next], "filler") || (kind === "comma" && isCue(parts[next], "join"))) next += 1;
  return { kind, next };
}

function jointKind(part: Part | undefined): Joint | undefined {
  if (isMark(part, "-") || isCue(part, "until")) return "to";
  if (isMark(part, "/")) return "slash";
  if (isMark(part, ",")) return "comma";
  if (isCue(part, "join")) return "and";
  return isCue(part, "or") ? "or" : undefined;
}

/** One part for both dates, or undefined where they are two. */
function oneStretch(left: DatePart, right: DatePart, joint: Joint, lent: boolean): DatePart | undefined {
  const [a, b] = [left.span, right.span];
  if (!a || !b) return undefined;
  const together = a.end < b.start && addDays(a.end, 1) === b.start;
  const years = left.moment.class === "year" && right.moment.class === "year";
  if (joint === "comma") return undefined;
  if (joint === "and" && !(together && (years || lent))) return undefined;
  if (joint === "slash" && !together) return undefined;
  if (joint === "or" && !lent && !together) return undefined;
  if (a.start <= b.start && b.end <= a.end) return undefined;
  const inside = b.start <= a.start && a.end <= b.end;
  if (inside && joint !== "to") return undefined;
  return stretch(left, right, years && joint !== "to");
}

function stretch(left: DatePart, right: DatePart, years: boolean): DatePart | undefined {
  const [a, b] = [left.span, right.span];
  if (!a || !b) return undefined;
  const backwards = b.end < a.start || b.start < a.start;
  const seasons = left.moment.class === "season" && right.moment.class === "season";
  const reversed = `The range ends before it starts: ${printDay(a.start)} to ${printDay(b.end)}.`;
  const warnings: DateWarning[] = [...left.moment.warnings, ...right.moment.warnings];
  if (backwards) warnings.push({ kind: "reversed", sentence: reversed });
  const moment: Moment = {
    class: years ? "year" : seasons ? "season" : "range",
    precision: right.moment.precision,
    year: right.moment.year,
    span: right.moment.span,
    assumed: [...left.moment.assumed, ...right.moment.assumed],
    warnings,
    suggestion: null,
    wrong: backwards ? { why: reversed, suggestion: null } : null,
    meeting: right.moment.meeting ?? left.moment.meeting,
  };
  const span = { start: a.start, end: b.end };
  return {
    kind: "date",
    moment,
    span: backwards ? null : span,
    form: years ? "years" : "range",
    at: left.at,
    to: right.to,
  };
}
