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

/** The row that a finding is about, as a key. */
export const rowKeyOf = ({ sheet, cell }: Pick<ReviewFinding, "sheet" | "cell">): string => `${sheet} ${rowOf(cell)}`;

/** What the rows of a plan say is to be done, by `rowKeyOf`. */
export function actionsByRow({ rows }: Review): ReadonlyMap<string, string> {
  return new Map(rows.map(({ sheet, row, action }) => [`${sheet} ${row}`, action]));
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
  const texts = textsOf(review);
  return (finding) => wanted.every((word) => texts.get(finding)?.includes(word) ?? false);
}

/** What words are looked for in is made in a moment when nothing else is going on, so that the first key does not wait for it. */
export function makeReadyToFind(review: Review): void {
  textsOf(review);
}

const known = new WeakMap<Review, ReadonlyMap<ReviewFinding, string>>();

/** What words are looked for in, by finding; made once a review, for a key must not wait while it is made anew. */
function textsOf(review: Review): ReadonlyMap<ReviewFinding, string> {
  const made = known.get(review);
  if (made) return made;
  const rows = new Map(review.rows.map((row) => [`${row.sheet} ${row.row}`, `${row.action} ${row.ownerText ?? ""}`]));
  const texts = new Map(
    review.findings.map((finding) => {
      const { title, message, sheet, cell, rule } = finding;
      return [
        finding,
        `${title} ${message} ${sheet} ${cell} ${rule} ${rows.get(rowKeyOf(finding)) ?? ""}`.toLowerCase(),
      ];
    }),
  );
  known.set(review, texts);
  return texts;
}

function inOrder(findings: readonly ReviewFinding[], grouping: GroupingId): readonly ReviewFinding[] {
  if (grouping === "rule") return findings;
  if (grouping === "row") {
    return [...findings].sort((a, b) => (a.sheet === b.sheet ? rowOf(a.cell) - rowOf(b.cell) : 0));
  }
  return URGENCIES.flatMap((each) => findings.filter((finding) => urgency(finding) === each));
}
