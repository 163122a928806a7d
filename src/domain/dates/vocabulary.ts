/** The words that dates are written in: one entry here teaches every phrase a new word. All keys are lower case. */

/** Months by name and by the short forms that plans use, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = byName([
  "january jan",
  "february feb febr",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
]);

/** Misspellings that can be nothing else: offered as what they look like, and never read unasked. */
export const MISSPELT_MONTHS: ReadonlyMap<string, number> = byName([
  "janurary januray janaury januaury jauary janury",
  "febuary feburary febraury februrary feburay febrary februry",
  "marhc mrach martch",
  "aprill arpil apirl",
  "",
  "",
  "jully juy",
  "augest augst agust auguest augus",
  "septmber septembr setpember setember sepember septemeber spetember sepetember septemer",
  "octber ocotber octobre octuber otcober octobr",
  "novemeber novmber novembr novermber noevember",
  "decemeber decmber decembr decemer desember decmeber",
]);

/** 0 is Monday, as `weekday` in the calendar counts. */
export const WEEKDAYS: ReadonlyMap<string, number> = byName(
  [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
  ],
  0,
);

/** Months of a season, the first named by its number; winter runs on into the next year (Met Office seasons). */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["last", 4],
]);

export const NUMBER_WORDS: ReadonlyMap<string, number> = byName([
  "one a an",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
]);

/** Days or months that a unit of time is worth. */
export const UNITS: ReadonlyMap<string, { readonly days: number; readonly months: number }> = new Map([
  ["day", { days: 1, months: 0 }],
  ["days", { days: 1, months: 0 }],
  ["week", { days: 7, months: 0 }],
  ["weeks", { days: 7, months: 0 }],
  ["month", { days: 0, months: 1 }],
  ["months", { days: 0, months: 1 }],
  ["year", { days: 0, months: 12 }],
  ["years", { days: 0, months: 12 }],
]);

/** Which third of a period is meant; "end" leaves the period whole, since its last day is the deadline. */
export const PARTS: ReadonlyMap<string, "early" | "mid" | "late" | "end"> = new Map([
  ["early", "early"],
  ["beginning", "early"],
  ["start", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
  ["end", "end"],
  ["close", "end"],
]);

/** Bodies whose meeting may stand for a date. */
export const MEETING_WORDS: ReadonlySet<string> = new Set([
  "board",
  "boards",
  "committee",
  "subcommittee",
  "cabinet",
  "council",
  "meeting",
  "meetings",
  "panel",
  "agm",
]);

/** Words that a number belongs to, so that "Phase 2 March 2025" is March and not the second of it. */
export const NOT_BEFORE_A_DAY: ReadonlySet<string> = new Set(
  (
    "phase stage tranche wave cohort step action part version v q quarter qtr week level tier item option group " +
    "priority objective recommendation number no ref nhs domain goal pillar section page appendix month band m"
  ).split(" "),
);

/** What a word or a run of words does to the dates around it. */
export type Cue =
  | "deadline"
  | "before"
  | "from"
  | "after"
  | "until"
  | "onwards"
  | "between"
  | "join"
  | "or"
  | "filler"
  | "ongoing"
  | "recurring"
  | "soft"
  | "tbc"
  | "not-applicable"
  | "complete"
  | "immediate"
  | "asap"
  | "condition"
  | "revised"
  | "formerly"
  | "funding"
  | "review"
  | "each"
  | "next";

const CUE_WORDS: Readonly<Record<Cue, string>> = {
  deadline:
    "by | due | due by | due date | no later than | not later than | on or before | deadline | final date | target | target date | to be completed by | to be complete by | be completed by | completed by | complete by | completion by | for completion by | completion date | for completion | to be completed | to complete by | end date | finish date | finish | finished by | done by | to be done by | delivered by | ends | end | ending | expires | planned completion | expected completion",
  before: "before | prior to | ahead of | in advance of",
  from: "from | no earlier than | not earlier than | not before | no sooner than | starting | starting from | commencing | commencing from | beginning from | with effect from | w.e.f. | wef | as of | as from | since | starts | commences | start | started | began | commenced | start date | effective from",
  after: "after | following",
  until: "until | till | til | to | up to | up until | through to | thru | and to",
  onwards: "onwards | onward | and onwards | to date",
  between: "between",
  join: "and | & | + | plus | then",
  or: "or",
  filler:
    "the | of | in | on | at | for | during | through | throughout | over | across | with | is | as | a | be | will | within",
  ongoing: "ongoing | on-going | on going | open ended | open-ended | no end date | in perpetuity | indefinitely",
  recurring:
    "annually | annual | yearly | every year | each year | monthly | quarterly | weekly | fortnightly | daily | bi-monthly | bimonthly | bi-annually | biannually | six-monthly | 6-monthly | six monthly | 6 monthly | twice yearly | twice a year | every month | each month | every quarter | each quarter | regular | regularly | per annum | continuous | continuously | continuing | continual | continually | continue | continued | rolling | every week | every 2 weeks | every two weeks | every fortnight | every 2 months | every two months | every 3 months | every three months | every 6 months | every six months | every 12 months | termly | half-termly | each term | every term | business as usual | bau",
  soft: "initially | in the first instance | and beyond | or beyond | beyond | provisionally | provisional | tentative | tentatively | indicative | approx | approximately | circa | around | c. | ~ | estimated | est | at the earliest | or later | at earliest",
  tbc: "tbc | t.b.c. | t.b.c | to be confirmed | tba | t.b.a. | to be agreed | to be advised | to be announced | to be determined | tbd | to be decided | not yet agreed | not yet set | not yet known | yet to be set | yet to be confirmed | yet to be agreed | not yet confirmed | date to follow | awaiting date | awaiting confirmation | unknown | not known | not set | to be scheduled | ?",
  "not-applicable": "n/a | na | n.a. | not applicable | none | nil | no date | not required",
  complete:
    "complete | completed | done | achieved | closed | actioned | delivered | finished | completed on | complete on | completed in | already complete | already completed | now complete | now completed | fully complete | action complete | action completed | action closed",
  immediate:
    "immediate | immediately | with immediate effect | immediate effect | straight away | right now | immediate action",
  asap: "asap | a.s.a.p. | as soon as possible | as soon as practicable | as soon as practical | urgent | urgently",
  condition:
    "in line with | subject to | dependent on | dependent upon | depending on | depends on | dependant on | contingent on | contingent upon | conditional on | pending | awaiting | once | upon | when | on completion of | on receipt of | on appointment | as soon as | if | aligned to | aligned with | on approval of | on publication of | on sign off of | as per | linked to",
  revised:
    "revised to | revised | revised date | now | moved to | extended to | extended until | changed to | rescheduled to | re-dated to | deferred to | slipped to | pushed back to | delayed to | delayed until | amended to | postponed to | postponed until | new date | replaced by | superseded by | → | > | revised due date | extension to",
  formerly:
    "was | originally | previously | formerly | original | original date | old date | moved from | revised from | changed from | extended from | initial date | first date | instead of | deferred from | brought forward from",
  funding:
    "funding end date | funding ends | funding end | end of funding | funding until | funded until | funded to | funding to | funding ceases | funding expires | funding runs out | funding available until",
  review:
    "review | reviewed | to be reviewed | next review | review date | review in | for review | reviewed in | to review",
  each: "each | every",
  next: "next",
};

/** Cues by their first word, the longest first: as words and marks, as the tokenizer cuts them. */
export const CUES: ReadonlyMap<string, readonly { readonly cue: Cue; readonly words: readonly string[] }[]> =
  cuesByFirstWord();

function cuesByFirstWord() {
  const found = new Map<string, { cue: Cue; words: readonly string[] }[]>();
  for (const [cue, list] of Object.entries(CUE_WORDS) as [Cue, string][]) {
    for (const phrase of list.split(" | ")) {
      const words = phrase.match(/[a-z]+|\d+|[^\sa-z\d]/g) ?? [];
      const first = words[0] ?? "";
      found.set(first, [...(found.get(first) ?? []), { cue, words }]);
    }
  }
  for (const entries of found.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function byName(lines: readonly string[], first = 1): ReadonlyMap<string, number> {
  const entries = lines.flatMap((line, index) =>
    line
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => [word, index + first] as const),
  );
  return new Map(entries);
}
