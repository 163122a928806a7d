/** THE kinds of paper: each is the sections it is put together from, in the order in which its readers expect them. */

import {
  appendixList,
  asked,
  background,
  boardCover,
  councilCover,
  executiveSummary,
  implications,
  measuresSection,
  previousDecisions,
  purpose,
  standing,
  themes,
  type Section,
} from "./sections";

export interface PaperKind {
  readonly id: string;
  readonly name: string;
  /** For the picker: who it is for. */
  readonly about: string;
  /** What it calls those who read it, where their name is not known. */
  readonly body: string;
  readonly sections: readonly Section[];
}

export const PAPER_KINDS: readonly PaperKind[] = [
  {
    id: "scrutiny",
    name: "Scrutiny report",
    about: "For a council's health scrutiny committee, under the headings that such reports have.",
    body: "committee",
    /** The order of a published report to a joint health scrutiny committee (Leicester, Leicestershire and Rutland, July 2024). */
    sections: [
      councilCover,
      purpose,
      previousDecisions,
      background,
      standing,
      themes,
      measuresSection,
      implications,
      appendixList,
      asked("Recommendation"),
    ],
  },
  {
    id: "board",
    name: "Board paper",
    about: "For an NHS board: agenda item, paper type, executive summary and action required come first.",
    body: "board",
    /** The order of NHS England's own board papers: https://www.england.nhs.uk/long-read/primary-care-access-recovery-plan-delivery-update/ */
    sections: [
      boardCover,
      executiveSummary,
      asked("Action Required"),
      background,
      themes,
      measuresSection,
      appendixList,
    ],
  },
];

/** The kind of an id; the first where the id is not known. */
export function paperKindOf(id: string): PaperKind {
  const kind = PAPER_KINDS.find((each) => each.id === id) ?? PAPER_KINDS[0];
  if (!kind) throw new Error("There are no kinds of paper.");
  return kind;
}
