/** THE presets: which of the pack sheets a body wants, by name. Working and data sheets come with every preset. */

import type { SheetId } from "./sheets/sheet";

export interface Preset {
  readonly id: string;
  readonly name: string;
  /** For the picker: who it is for. */
  readonly about: string;
  /** Pack sheets it prints; null for all there are. */
  readonly sheets: readonly SheetId[] | null;
  /** Working and data sheets that come with it; all there are where absent. */
  readonly others?: readonly SheetId[];
  /** False for a plan that is still to be agreed: the appendix then carries no ratings. */
  readonly ratings: boolean;
}

export const PRESETS: readonly Preset[] = [
  {
    id: "council-scrutiny",
    name: "Council scrutiny",
    about: "For a health scrutiny committee: the position on one page, exceptions, and the whole plan as an appendix.",
    sheets: ["front-sheet", "what-has-changed", "exceptions", "plan-appendix", "glossary"],
    ratings: true,
  },
  {
    id: "board",
    name: "Board",
    about: "For a board: the position on one page, exceptions, measures and their trends.",
    sheets: ["front-sheet", "exceptions", "measures", "trends"],
    ratings: true,
  },
  {
    id: "delivery-group",
    name: "Delivery group",
    about: "For the people who deliver the plan: every sheet.",
    sheets: null,
    ratings: true,
  },
  {
    id: "plan-for-agreement",
    name: "Plan for agreement",
    about: "For a plan that is put forward to be agreed: the plan with its dates as read, and no ratings.",
    sheets: ["plan-appendix"],
    // Nothing is rated yet, so there is no red or amber to be questioned on.
    others: ["checks", "by-owner", "coverage-check", "action-data", "decisions", "history", "notes"],
    ratings: false,
  },
];

/** Several plans in one workbook of their own: chosen by combining them, so it is not in the list to choose from. */
export const COMBINED_PRESET: Preset = {
  id: "combined",
  name: "Several plans in one",
  about:
    "For a summary of many plans: counts across them, the exceptions of all, and every row with the plan it is from.",
  sheets: ["across-plans", "exceptions", "due-next"],
  others: ["checks", "by-owner", "action-data", "notes"],
  ratings: true,
};

/** The preset of an id; the first where the id is not known. */
export function presetOf(id: string): Preset {
  const preset = [...PRESETS, COMBINED_PRESET].find((each) => each.id === id) ?? PRESETS[0];
  if (!preset) throw new Error("There are no presets.");
  return preset;
}
