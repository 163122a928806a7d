/** The vocabulary of progress notes as data: what counts as work done, as an end, as ahead of us, each with what it must not match. */

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

const list = (words: string): string[] => words.split(" ");

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

/** Words that put everything after them in their clause into the future, the wished for or the conditional. */
export const AHEAD = new Set([
  ...list("will shall should must would could may might imminently soon awaiting pending needs need plans planning"),
  ...list("planned intend intends aim aims aiming hope hopes expected anticipated proposed proposal consider explore"),
  ...list("once when if until unless whether unclear unsure unknown ensure ensuring requires required"),
]);
/** The same in two words. */
export const AHEAD_PAIRS = new Set([
  "to be",
  "to take",
  "to commence",
  "to start",
  "plan to",
  "going to",
  "looking to",
  "so that",
  "due in",
  "yet to",
]);
/** Clauses that open so say what is to be done, or what is to be counted. */
export const OPENS_AHEAD = new Set([
  ...list("to include ensure encourage identify discuss consider explore"),
  ...["number of", "percentage of", "proportion of", "increase in", "continue to", "continue with"],
]);
/** Conditions keep hold of a finished verb after them ("once it has been agreed"). */
export const CONDITIONS = new Set(list("once when if until unless after before whether unclear unsure unknown"));
/** "should have been sent": with one of these before it, "have" tells no fact. */
export const MODALS = new Set(list("to should would could might may must"));
/** "no evidence that training has been delivered": such a denial reaches to the end of its clause. */
export const NOTHING_SHOWS = new Set(list("evidence assurance confirmation indication record proof"));
/** Phrases that only look like a finished verb. */
export const FALSE_FRIENDS = new Set(["provided that", "provided the", "provided funding"]);
export const NEGATIONS = new Set(
  list("not never no none nobody nothing without cannot isn't hasn't haven't wasn't weren't aren't didn't"),
);
export const AUXILIARIES = new Set(list("has have had been was were is are being be now we"));
/** With these, a finished verb is a fact again, even after "will" earlier in the clause. */
export const FINITE_PAST = new Set(list("has have had was were"));

/** What may follow a finished verb that is not an adjective. */
export const AFTER_VERB = new Set([
  ...list("to with by via in on at for from across between through throughout among amongst since and or but as that"),
  ...list("against following during within into out over under up off about of around per which who so while"),
  ...list("the a an all our their its this these those each every both some most several"),
  ...list("again weekly monthly quarterly successfully fully regularly jointly already today early well"),
]);
/** Verbs whose infinitive names a purpose: what follows is wanted, not done. */
export const PURPOSES = new Set([
  ...list("adopt agree allow assess assure build collect confirm consider create deliver describe detail determine"),
  ...list(
    "develop discuss enable encourage ensure establish evaluate explore get have help identify implement improve",
  ),
  ...list("increase look maintain make map measure monitor offer plan promote provide publish put record reduce"),
  ...list("refine refresh report review roll scope see set share show support test track train understand update use"),
]);

/** Whole notes that say nothing, as `comparable` leaves them: they count as no notes. */
export const EMPTY_NOTES: ReadonlySet<string> = new Set([
  ...["", "ongoing", "on going", "ongoing as this progresses", "as above", "see above", "as below", "as per above"],
  ...["n a", "na", "none", "nil", "tbc", "tba", "tbd", "no update", "no updates", "no change", "no further update"],
  ...["as previous", "as previously", "as previously reported", "continuing", "continues", "ditto", "same as above"],
  ...[
    "no progress to report",
    "nothing to report",
    "to follow",
    "update to follow",
    "update awaited",
    "awaiting update",
  ],
  ...["work ongoing", "this is ongoing", "ongoing work", "in line with plan", "see below", "x"],
]);

/** The words of completion with which a note may open. */
export const COMPLETE_WORDS = new Set(list("complete completed done finished achieved delivered"));
/** What may stand before such a word at the opening: "This action is now complete". */
export const BEFORE_COMPLETE = new Set(
  list("this the all action actions work task item project now fully is has have been was are it"),
);
/** What may stand behind it without making it an order ("Complete the audit") or a part ("Completed for 12 practices"). */
export const AFTER_COMPLETE = new Set(list("and in on as see now with at"));
