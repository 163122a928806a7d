/** What is going on, as plain data: all that the pane shows follows from this. */

import type { Fix } from "../../domain/finding";
import type { RatingToDecide } from "../../domain/status/to-decide";
import type { Rating } from "../../domain/ratings";
import type { Failure } from "../outcome";
import type { Reviewed } from "../run-review";
import type { HandEditChoices } from "../../domain/report/by-hand/place-edits";
import type { HandEditList } from "../hand-edits";
import type { VerifiedPack } from "../verify-pack";
import type { SelfChecked, Traces, WrittenSheets } from "../workbook-port";
import type { PlannedSheet } from "../write-report";

export interface Work {
  /** "Reading the workbook". */
  readonly doing: string;
  /** 0 to 1; null where it cannot be said. */
  readonly share: number | null;
  /** True where Excel has been silent for so long that the officer should know. */
  readonly slow: boolean;
}

export type ViewId = "check" | "status" | "pack" | "setup";

/** What the officer has typed and picked; kept here so that the ribbon's buttons work by it too. Empty text: not given. */
export interface Form {
  /** "2024-10-31", or "" for today, which is said. */
  readonly asAt: string;
  readonly preset: string;
  readonly title: string;
  readonly committee: string;
  readonly meeting: string;
  readonly reportOf: string;
  readonly agendaItem: string;
  readonly marking: string;
}

/** Rows that would be rated otherwise on another day than the one the plan was rated by. */
export interface Trial {
  /** The day that was tried. */
  readonly asAt: string;
  /** What the officer calls it: "the meeting". */
  readonly called: string;
  readonly turned: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly action: string;
    readonly from: Rating;
    readonly to: Rating;
    readonly because: string;
  }[];
}

export interface SessionState {
  readonly view: ViewId;
  readonly form: Form;
  readonly work: Work | null;
  /** What Excel is waited for, in a sentence; null where it is not. */
  readonly waiting: string | null;
  readonly failure: Failure | null;
  readonly reviewed: Reviewed | null;
  /** The sheets that Build pack would write, by the last check; null before one. */
  readonly planned: readonly PlannedSheet[] | null;
  readonly written: WrittenSheets | null;
  /** What was typed on our sheets when it was last looked for; null before, and once a pack was written since. */
  readonly handEdits: HandEditList | null;
  /** What building the pack does with it. */
  readonly handEditChoices: HandEditChoices;
  /** What came of verifying the pack; null until it was asked for, and once the plan is checked again. */
  readonly verified: VerifiedPack | null;
  /** What the last click did, in a sentence. */
  readonly said: string | null;
  /** Changes made by the last mending, to take back; empty where there are none. */
  readonly undo: readonly Fix[];
  /** How many cells are highlighted; null where highlights are off. */
  readonly highlighted: number | null;
  /** True where other people have this workbook open too. */
  readonly shared: boolean;
  /** Ratings that only the officer can settle, by the last check. */
  readonly toDecide: readonly RatingToDecide[];
  readonly trials: readonly Trial[];
  /** What PlanProof keeps in this workbook; null until it was asked for. */
  readonly traces: Traces | null;
  /** What came of trying this Excel; null until it was asked for. */
  readonly selfChecked: SelfChecked | null;
}

export const NOTHING_YET: SessionState = {
  view: "check",
  form: {
    asAt: "",
    preset: "council-scrutiny",
    title: "",
    committee: "",
    meeting: "",
    reportOf: "",
    agendaItem: "",
    marking: "",
  },
  work: null,
  waiting: null,
  failure: null,
  reviewed: null,
  planned: null,
  written: null,
  handEdits: null,
  handEditChoices: { all: "keep" },
  verified: null,
  said: null,
  undo: [],
  highlighted: null,
  shared: false,
  toDecide: [],
  trials: [],
  traces: null,
  selfChecked: null,
};
