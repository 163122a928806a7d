/** What several returned copies say of one cell comes to: nothing, a change, or a conflict that a person must settle. */

export interface CellAnswers {
  /** What the tracker holds now. */
  readonly tracker: string;
  /** What was sent out, where that copy was kept; undefined where it was not. */
  readonly sent?: string;
  /** What each returned copy holds, in the order they were given. */
  readonly copies: readonly { readonly copy: string; readonly text: string }[];
}

export type Settled =
  /** Every copy leaves the cell as it was, whatever has become of it in the tracker since. */
  | { readonly kind: "same" }
  /** One answer, and the tracker still holds what was sent. */
  | { readonly kind: "change"; readonly text: string; readonly from: readonly string[] }
  /** Two answers, or an answer to a cell that has changed in the tracker since. */
  | {
      readonly kind: "conflict";
      readonly why: string;
      readonly answers: readonly { readonly text: string; readonly from: readonly string[] }[];
    };

/**
 * Settles one cell. What was sent is known where that copy is given; else it is the tracker's text where a copy still holds it, or
 * what at least two of three copies agree on. Where it cannot be known, nothing is settled silently.
 */
export function settleCell({ tracker, sent, copies }: CellAnswers): Settled {
  if (copies.every(({ text }) => text === tracker)) return { kind: "same" };
  const base = sent ?? inferred(tracker, copies);
  if (base === null) {
    return conflict(
      "It cannot be told whether the tracker changed after the copies were sent or the owners changed it.",
      copies,
    );
  }
  const answers = copies.filter(({ text }) => text !== base && text !== tracker);
  if (answers.length === 0) return { kind: "same" };
  const texts = new Set(answers.map(({ text }) => text));
  if (texts.size > 1) return conflict("The copies give different answers.", answers);
  if (base !== tracker) return conflict("The tracker has changed since the copies were sent.", answers);
  return { kind: "change", text: answers[0]?.text ?? "", from: answers.map(({ copy }) => copy) };
}

function inferred(tracker: string, copies: CellAnswers["copies"]): string | null {
  if (copies.length === 1 || copies.some(({ text }) => text === tracker)) return tracker;
  const texts = copies.map(({ text }) => text);
  const distinct = new Set(texts);
  // All differ from the tracker and from one another: each owner has answered, and the tracker holds what was sent.
  if (distinct.size === copies.length) return tracker;
  const shared = [...distinct].filter((text) => texts.filter((each) => each === text).length >= 2);
  return shared.length === 1 && distinct.size > 1 ? (shared[0] ?? null) : null;
}

function conflict(why: string, copies: CellAnswers["copies"]): Settled {
  const answers = new Map<string, string[]>();
  for (const { copy, text } of copies) answers.set(text, [...(answers.get(text) ?? []), copy]);
  return { kind: "conflict", why, answers: [...answers].map(([text, from]) => ({ text, from })) };
}
