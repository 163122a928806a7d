/** What an entry in the list of questions is, and which of them arise for a row. */

import { readAddress } from "../../grid";
import type { Review, ReviewFinding, ReviewRow } from "../../review-schema";

/** What a question is asked about. */
export interface Asked {
  readonly row: ReviewRow;
  readonly review: Review;
}

export interface BriefingQuestion {
  /** Kept beside each answer on the sheet: never changed once released. */
  readonly id: string;
  /** Rules whose hit on the row raises it. */
  readonly rules: readonly string[];
  /** Clauses of a policy that raise it, where one of them gave the row its rating. */
  readonly cases: readonly string[];
  /** As a member would ask it. */
  readonly ask: (asked: Asked) => string;
  readonly examples: readonly QuestionExample[];
}

/** A row with what raises the question, and the question as it is then asked. */
export interface QuestionExample {
  readonly row: Partial<ReviewRow>;
  readonly case?: string;
  readonly rule?: string;
  readonly asks: string;
}

/** A question that arises for a row, with what raised it. */
export interface Raised {
  readonly question: BriefingQuestion;
  readonly text: string;
  /** "Due 31 August 2024; not complete. (D11)": never empty. */
  readonly because: string;
}

/** The findings on each row, by sheet and row number. */
export function findingsByRow(review: Review): (row: ReviewRow) => readonly ReviewFinding[] {
  const found = new Map<string, Set<ReviewFinding>>();
  for (const finding of review.findings) {
    for (const { sheet, cell } of [finding, ...finding.cells]) {
      const key = `${readAddress(cell)?.top ?? 0}|${sheet}`;
      const held = found.get(key);
      if (held) held.add(finding);
      else found.set(key, new Set([finding]));
    }
  }
  return ({ sheet, row }) => [...(found.get(`${row}|${sheet}`) ?? [])];
}

/** Questions that the row's clause or a rule's hit on it raises, in the order of the list; none without either. */
export function questionsFor(
  asked: Asked,
  findings: readonly ReviewFinding[],
  questions: readonly BriefingQuestion[],
): readonly Raised[] {
  const { computed, reported } = asked.row;
  const decided = computed.rating === reported.rating ? computed.case : null;
  return questions.flatMap((question): Raised[] => {
    const hit = findings.find(({ rule }) => question.rules.includes(rule));
    const byCase = decided !== null && question.cases.includes(decided);
    if (!hit && !byCase) return [];
    const because = byCase ? `${computed.because} (${decided})` : hit ? `${hit.message} (${hit.rule})` : "";
    return [{ question, text: question.ask(asked), because }];
  });
}
