/** THE list of what counts in progress notes as work done or ended; each entry with notes it must find and notes it must not. */

import { list } from "./note-words";

/**
 * How an entry is recognised:
 * participle - "circulated": a finished verb, unless a noun follows ("shared learning") or it hangs on a purpose ("to promote the tool developed");
 * aux - "working": only after is, are, been, being ("we are working with");
 * state - "underway": stands by itself, unless what stands before it names what is to be counted ("with plans in place").
 */
export interface NoteEntry {
  readonly id: string;
  readonly signal: "progress" | "stopped";
  readonly how: "participle" | "aux" | "state";
  /** Words or phrases of up to four words, lower case. */
  readonly words: readonly string[];
  /** Notes that this entry must find. */
  readonly matches: readonly string[];
  /** Notes that look like it and are no signal at all. */
  readonly not: readonly string[];
}

export const NOTE_ENTRIES: readonly NoteEntry[] = [
  {
    id: "stepped down",
    signal: "stopped",
    how: "state",
    words: [
      ...["stepped down", "stood down", "superseded", "replaced by", "discontinued", "abandoned", "ceased"],
      ...["no longer required", "no longer needed", "no longer going ahead", "no longer being pursued"],
      ...["no longer proceeding", "no longer applicable", "not going ahead", "not proceeding", "not being pursued"],
      ...["work has stopped", "work stopped", "project stopped", "scheme stopped", "pilot stopped", "been stopped"],
      ...["was stopped", "were stopped", "been cancelled", "been withdrawn", "scheme cancelled", "project cancelled"],
      ...["action cancelled", "scheme closed", "pilot closed", "been closed down"],
    ],
    matches: [
      "Absence reporting stepped down again in October 2021 and practices advised to report on an exceptional basis.",
      "Superseded by the national offer.",
      "This work is no longer required.",
      "The scheme has been cancelled.",
    ],
    not: [
      "Reporting will be stepped down in April",
      "The pilot has not been stopped",
      "To be superseded by the new contract",
      "Cancelled appointments remain high",
    ],
  },
  {
    id: "in place",
    signal: "progress",
    how: "state",
    words: ["in place", "put in place"],
    matches: ["Package of support in place for care navigation", "Plan in place and being implemented"],
    not: [
      "A collection of data to detail current telephony solutions in place across general practice",
      "Number of practices with plans in place",
      "Arrangements not yet in place",
      "Plan to be put in place by March",
      "Practices with cloud telephony in place",
    ],
  },
  {
    id: "underway",
    signal: "progress",
    how: "state",
    words: [
      ...["underway", "under way", "in development", "now live", "currently live", "is live", "are live", "went live"],
      ...["gone live", "gone out", "taken place", "took place", "now commencing", "now commenced", "close contact"],
      ...["now have", "now has", "now using", "now use", "now open", "now operational", "now available", "now offer"],
      ...["continue to work", "continues to work", "continued working", "continued to work", "in train"],
    ],
    matches: [
      "Stocktake underway",
      "Work underway to identify what PCNs may need to support them with this IIF indicator",
      "Links to the digital work with practices underway Digital First scheme will look at modes of consultation",
      "Quality visit programme now commencing Themes and trends to be identified",
      "Continued working with the LPC to develop this referral service",
      "An infographic is in development to show how busy practices are",
      "15 practices now have an active PPG.",
      "17 of 19 practices now live.",
    ],
    not: [
      "Stocktake not yet underway",
      "Visits will be underway by May",
      "Continue to monitor.",
      "Spot check to take place in May",
      "The checks have not taken place",
    ],
  },
  {
    id: "finished",
    signal: "progress",
    how: "participle",
    words: [
      ...list("agreed analysed analyzed appointed approved attended awarded begun built carried circulated collated"),
      ...list("collected commenced commissioned completed contacted convened created delivered developed disseminated"),
      ...list("distributed drafted embedded engaged established facilitated finalised finished gathered held hosted"),
      ...list(
        "identified implemented installed introduced issued launched mapped met migrated offered piloted presented",
      ),
      ...list("procured produced promoted provided published purchased received recruited refreshed reviewed scoped"),
      ...list(
        "secured sent shared signed started submitted surveyed tested trained transferred transitioned undertaken",
      ),
      ...list("updated uploaded visited written"),
      ...["rolled out", "set up", "taken up", "signed up", "signed off", "carried out", "followed up"],
    ],
    matches: [
      "NHSE campaigns and toolkits circulated and promoted",
      "112 responses received and individual action plans for those practices have been shared since September.",
      "14 practices currently engaged.",
      "Results analysed and presented to PCCCs",
      "Toolkit sent and this is highlighted in the access audit checklist.",
      "A funded offer for PCNs has now been circulated for a targeted session",
      "Training sessions are being offered to staff – 174 places available and majority have been taken up",
      "Local campaign assets shared with regional NHSE colleagues",
      "To support practices and PCNs revisit these as part of practice check in's and quality visit agenda Practice Manager resilience session held 1/12/21",
      "Poster has now gone out and will also be delivered to libraries",
      "We have launched the Together Against Abuse campaign",
      "Launch is planned for May, and the materials have been produced",
      "Meetings now held monthly with all PCNs.",
      "12/09/24 – Met with LMC to agree data sharing. Next meeting October.",
      "Discussed at the September board meeting; agreed to extend",
      "Although not all practices engaged, 12 have completed the audit",
    ],
    not: [
      "Shared learning",
      "Share learning from the programme",
      "A spot check of websites will take place to ensure messages are clear and individualised feedback provided to practices by the primary care team with learning and areas of good practise shared across all practices.",
      "Imminently sharing data to support PCNs with this indicator",
      "Include as part of the communications messages",
      "Campaign not yet launched",
      "Toolkit has not been circulated to practices",
      "No responses received",
      "Results to be analysed and presented",
      "Awaiting guidance to be published",
      "To promote the resource developed by the regional team",
      "Agreed actions",
      "Targeted approach to practices with low patient satisfaction",
      "Once funding has been agreed, the post can be advertised",
      "Work collaboratively with community pharmacy to increase referrals and monitor success.",
      "Number of practices trained",
      "Not all practices have been visited",
      "Practices should have submitted returns",
      "Would like to have launched in May",
      "There is no evidence that training has been delivered",
      "It is unclear whether the toolkit was shared",
      "Has the toolkit been shared?",
      "Provided that funding is available",
      "Agreed",
      "On hold until national guidance published",
      "We hope that the guide is published in May",
      "If approved, practices will be contacted",
      "Unable to progress as funding not secured",
      "Reviewed approach needed",
      "Data sharing agreement not signed.",
      "IT issues have been identified",
      "Several risks identified by the board",
    ],
  },
  {
    id: "running",
    signal: "progress",
    how: "aux",
    words: [
      ...list("working developing recruiting delivering rolling implementing visiting supporting progressing piloting"),
      ...list(
        "testing training engaging using running meeting attending reviewing building collecting sharing promoting",
      ),
    ],
    matches: ["We are working with practices on their plans", "Six practices are piloting the new model"],
    not: [
      "Working group",
      "Staff training",
      "The team will be working with practices",
      "Practices are not using the tool",
    ],
  },
];
