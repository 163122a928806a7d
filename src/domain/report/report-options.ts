/** What a report needs to know beyond the review: what the officer types, and what the sheets are called in this workbook. */

import type { Day } from "../calendar";
import type { Grid } from "../grid";
import type { KeptSheets } from "../kept-sheets";
import type { Rating } from "../review-schema";
import type { Settings } from "../settings";
import type { Note } from "./reading-notes";

export interface ReportOptions {
  readonly title: string | null;
  readonly committee: string | null;
  readonly meeting: Day | null;
  /** The body whose report this is. */
  readonly reportOf?: string | null;
  readonly agendaItem?: string | null;
  /** "OFFICIAL" where the officer chose to mark the pack. */
  readonly marking?: string | null;
  /** PlanProof's version. */
  readonly version: string;
  /** "Draft", "Version 0.3 draft". */
  readonly draft: string;
  /** Id of a preset. */
  readonly preset: string;
  /** Sheet id -> the tab's name in this workbook; a sheet that is not named goes by its own name. */
  readonly sheetNames: Readonly<Record<string, string>>;
  /** The tracker, as the officer knows it: its file name. */
  readonly sourceName: string;
  /** What the committee is asked to do, where the officer has typed it; built from the facts where not. */
  readonly asks?: readonly string[];
  /** "Equality", "Financial" … and what was typed under each. */
  readonly implications?: readonly { readonly heading: string; readonly text: string }[];
  /** The settings the review was made with; without them the Notes print their fingerprint alone. */
  readonly settings?: Settings;
  /** The policy in words; without it the key is the general one. */
  readonly policy?: PolicyWords;
  /** What stands on our sheets that are memory before they are filled anew: answers and decisions are carried over from here. */
  readonly kept?: KeptSheets;
  /** How the pack was made, as the Notes tell of it, so that it can be checked later. */
  readonly made?: readonly Note[];
  /** How the sheets fared in the accessibility check, as the Notes tell of it. */
  readonly accessibility?: readonly Note[];
  /** Texts of the officer's own that stand in the pack, as the Notes tell of them. */
  readonly byHand?: readonly Note[];
  /** Where this is an issue and no draft: its version, "1.0". Only then is anything remembered. */
  readonly issue?: { readonly version: string };
  /** Sheets of issues that were copied in from other workbooks; their records are taken over at the next issue. */
  readonly broughtIn?: readonly Grid[];
  /** Abbreviation -> meaning, as the workbook or the officer gives them. */
  readonly glossary?: readonly { readonly term: string; readonly meaning: string }[];
}

/** A policy as the key and the Notes print it. */
export interface PolicyWords {
  readonly name: string;
  readonly about: string;
  /** What each rating means under it. */
  readonly key: Readonly<Record<Rating, string>>;
  readonly clauses: readonly {
    readonly case: string;
    readonly rating: Rating;
    readonly label: string;
    readonly when: string;
  }[];
}
