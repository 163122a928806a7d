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

export interface Filter {
  /** null for all. */
  readonly severity: Severity | null;
  /** Words that a finding, its cell or its row's action or owner must hold; "" for all. */
  readonly words: string;
}

/** The findings that the filter lets through, in groups; no group is empty, and none is lost. */
export function groupFindings(review: Review, grouping: GroupingId, { severity, words }: Filter): FindingGroup[] {
  const { under } = GROUPINGS.find(({ id }) => id === grouping) ?? GROUPINGS[0];
  const groups = new Map<string, ReviewFinding[]>();
  const put = (finding: ReviewFinding): void => {
    const title = under(finding);
    const held = groups.get(title);
    if (held) held.push(finding);
    else groups.set(title, [finding]);
  };
  const holds = holding(review, words);
  const shown = review.findings.filter(
    (finding) => (severity === null || finding.severity === severity) && holds(finding),
  );
  inOrder(shown, grouping).forEach(put);
  return [...groups].map(([title, findings]) => ({
    title,
    findings,
    open: title !== URGENCIES[2] || severity !== null || words.trim() !== "",
  }));
}

/** All the words, in any order and case. */
function holding(review: Review, words: string): (finding: ReviewFinding) => boolean {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return () => true;
  const rows = new Map(review.rows.map((row) => [`${row.sheet} ${row.row}`, `${row.action} ${row.ownerText ?? ""}`]));
  return ({ title, message, sheet, cell, rule }) => {
    const text =
      `${title} ${message} ${sheet} ${cell} ${rule} ${rows.get(`${sheet} ${rowOf(cell)}`) ?? ""}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
}

function inOrder(findings: readonly ReviewFinding[], grouping: GroupingId): readonly ReviewFinding[] {
  if (grouping === "rule") return findings;
  if (grouping === "row") {
    return [...findings].sort((a, b) => (a.sheet === b.sheet ? rowOf(a.cell) - rowOf(b.cell) : 0));
  }
  const rank = (finding: ReviewFinding): number => URGENCIES.findIndex((each) => each === urgency(finding));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
