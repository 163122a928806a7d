/** The small words of progress notes as data: what puts a verb ahead of us, denies it, makes a fact of it, or says nothing. */

export const list = (words: string): string[] => words.split(" ");

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
/** "Issues have been identified": a finished verb that tells of trouble is no sign of progress. */
export const TROUBLE = new Set(
  list("issue issues problem problems risk risks concern concerns barrier barriers delay delays gap gaps"),
);
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
  ...[
    "n a",
    "na",
    "not applicable",
    "none",
    "nil",
    "tbc",
    "tba",
    "tbd",
    "no update",
    "no updates",
    "no change",
    "no further update",
  ],
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
