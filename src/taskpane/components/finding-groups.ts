/** Which findings are shown and how they stand together: by urgency, by rule or by row. */

import type { Review, ReviewFinding } from "../../domain/review-schema";

export type Severity = ReviewFinding["severity"];

export interface FindingGroup {
  readonly title: string;
  /** Whether it stands open until somebody closes it. */
  readonly open: boolean;
  readonly findings: readonly ReviewFinding[];
}

/** Each way to group: a word for the picker, and the heading that a finding stands under. */
export const GROUPINGS = [
  { id: "urgency", word: "By urgency", under: urgency },
  { id: "rule", word: "By kind", under: ({ title }: ReviewFinding) => title },
  { id: "row", word: "By row", under: row },
] as const;
export type GroupingId = (typeof GROUPINGS)[number]["id"];

const URGENCIES = ["Before the paper goes", "Worth mending", "Advice"] as const;

function urgency({ beforePaper, severity }: ReviewFinding): string {
  if (beforePaper) return URGENCIES[0];
  return severity === "advice" ? URGENCIES[2] : URGENCIES[1];
}

function row({ sheet, cell }: ReviewFinding): string {
  return `${sheet}, row ${rowOf(cell)}`;
}

/** The row of "C17" or of the first cell of "C17:D20". */
export function rowOf(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}

/** What tells one finding from another, in this review and in the next. */
export function keyOf({ rule, sheet, cell, message }: ReviewFinding): string {
  return `${rule} ${sheet} ${cell} ${message}`;
}

/** The findings of one severity, or all, in groups; no group is empty, and none is lost. */
export function groupFindings(review: Review, grouping: GroupingId, severity: Severity | null): FindingGroup[] {
  const { under } = GROUPINGS.find(({ id }) => id === grouping) ?? GROUPINGS[0];
  const groups = new Map<string, ReviewFinding[]>();
  const put = (finding: ReviewFinding): void => {
    const title = under(finding);
    const held = groups.get(title);
    if (held) held.push(finding);
    else groups.set(title, [finding]);
  };
  const shown = review.findings.filter((finding) => severity === null || finding.severity === severity);
  inOrder(shown, grouping).forEach(put);
  return [...groups].map(([title, findings]) => ({
    title,
    findings,
    open: title !== URGENCIES[2] || severity !== null,
  }));
}

function inOrder(findings: readonly ReviewFinding[], grouping: GroupingId): readonly ReviewFinding[] {
  if (grouping === "rule") return findings;
  if (grouping === "row") {
    return [...findings].sort((a, b) => (a.sheet === b.sheet ? rowOf(a.cell) - rowOf(b.cell) : 0));
  }
  const rank = (finding: ReviewFinding): number => URGENCIES.findIndex((each) => each === urgency(finding));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
