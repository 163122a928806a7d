/** THE kinds of decision that a committee takes about an action, with the words they are typed in and what each one does. */

import { comparable } from "../plan/cell-text";

export interface DecisionKind {
  readonly id: "noted" | "extension" | "closed" | "signed-off" | "escalated" | "information";
  /** The word on the Decisions sheet. */
  readonly word: string;
  /** Other words for it, as minutes have them. */
  readonly also: readonly string[];
  /** What its day means: the new due date, or the day by which something is wanted; null where a day says nothing. */
  readonly until: "new date" | "wanted by" | null;
  /** True where something is asked of the officer, and stays asked until "What was done" is filled in. */
  readonly asks: boolean;
  /** For help: what it does to the action. */
  readonly effect: string;
}

export const DECISION_KINDS: readonly DecisionKind[] = [
  {
    id: "noted",
    word: "Noted",
    also: ["Received", "Noted with thanks"],
    until: null,
    asks: false,
    effect: "Kept for the record; nothing changes.",
  },
  {
    id: "extension",
    word: "Extension agreed",
    also: ["Extension agreed to", "New date agreed", "New date approved", "Extended to", "Date change agreed"],
    until: "new date",
    asks: false,
    effect: "A date up to the one agreed is no longer an exception; that it moved is still said.",
  },
  {
    id: "closed",
    word: "Closed",
    also: ["Closure agreed", "Agreed to close", "Close"],
    until: null,
    asks: false,
    effect: "The action is closed without completion and not counted in percent complete.",
  },
  {
    id: "signed-off",
    word: "Signed off",
    also: ["Sign-off agreed", "Completion accepted", "Assured"],
    until: null,
    asks: false,
    effect: "An action that the plan records as complete is complete and assured.",
  },
  {
    id: "escalated",
    word: "Escalated",
    also: ["Escalate", "Referred"],
    until: "wanted by",
    asks: true,
    effect: "Stays among the exceptions until what was done is filled in.",
  },
  {
    id: "information",
    word: "More information",
    also: ["More information by", "Further information", "Information requested", "Update requested"],
    until: "wanted by",
    asks: true,
    effect: "Stays among the exceptions until what was done is filled in.",
  },
];

const BY_WORD = new Map(
  DECISION_KINDS.flatMap((kind) => [kind.word, ...kind.also].map((word) => [comparable(word), kind])),
);

/** The kind that a word names; null where it names none: it is said and not guessed. */
export function decisionKindOf(word: string): DecisionKind | null {
  return BY_WORD.get(comparable(word)) ?? null;
}
