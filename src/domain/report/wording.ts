/** How this report words ratings and dates: by the review's policy and the settings it was made with. */

import type { Position, Rating, Reported, Review } from "../review-schema";
import { findPolicy, settingsUnder } from "../status/policies";
import { PLAIN_WORDS } from "../status/policy";
import type { PolicyWords, ReportOptions } from "./report-options";
import type { Role } from "./roles";
import { positionWord, RATING_NAMES } from "./words";

export interface Wording {
  readonly policy: PolicyWords;
  /** "Red"; where the policy prints no colours, its word: "Not achieved by its date". */
  readonly name: (rating: Rating) => string;
  /** "Red: Overdue", so that the rating is read where colour does not print. */
  readonly rated: (rating: Pick<Reported, "rating" | "label">) => string;
  readonly role: (rating: Rating) => Role;
  readonly position: (position: Position) => string;
  readonly dueSoonDays: number | null;
}

export function wordingOf(
  review: Pick<Review, "policy">,
  options: Pick<ReportOptions, "policy" | "settings">,
): Wording {
  const listed = findPolicy(review.policy);
  const given = options.policy;
  const words = listed?.words ?? PLAIN_WORDS;
  const colour = listed?.colour ?? true;
  const settings = options.settings && listed ? settingsUnder(listed, options.settings) : options.settings;
  const dueSoonDays = settings?.dueSoonDays ?? null;
  const name = (rating: Rating): string => (colour ? RATING_NAMES[rating] : words[rating]);
  return {
    policy: {
      name: given?.name ?? listed?.title ?? review.policy,
      about: given?.about ?? listed?.use ?? "Each row takes the rating of the first clause that fits it.",
      key: given?.key ?? keyOf(listed?.key ?? []),
      clauses:
        given?.clauses ??
        (listed?.clauses ?? []).map(({ case: id, rating, label, title }) => ({ case: id, rating, label, when: title })),
    },
    name,
    rated: ({ rating, label }) => {
      const standsAlone = label === "" || label.toLowerCase().startsWith(RATING_NAMES[rating].toLowerCase());
      if (!colour) return label === "" ? name(rating) : label;
      return standsAlone ? label || name(rating) : `${name(rating)}: ${label}`;
    },
    role: (rating) => (colour ? `rag.${rating}` : "body.strong"),
    position: (position) => positionWord(position, dueSoonDays),
    dueSoonDays,
  };
}

/** How sentences name ratings: by colours, or by the policy's words where it prints no colours. */
export interface Grades {
  /** "red", "“not achieved”", after a word that stands for all of them. */
  readonly short: (rating: Rating) => string;
  /** "rated red", "graded “not achieved”", "complete". */
  readonly state: (rating: Rating) => string;
  /** "is red", "are graded “not achieved”". */
  readonly being: (rating: Rating, count: number) => string;
}

const STATES: Readonly<Record<Rating, string>> = {
  blue: "complete",
  green: "rated green",
  amber: "rated amber",
  red: "rated red",
  grey: "not rated",
  closed: "closed without completion",
};

export function gradesOf({ policy }: Pick<Review, "policy">): Grades {
  const listed = findPolicy(policy);
  const be = (count: number): string => (count === 1 ? "is" : "are");
  if (listed?.colour === false) {
    const short = (rating: Rating): string => `“${listed.words[rating].toLowerCase()}”`;
    const state = (rating: Rating): string => `graded ${short(rating)}`;
    return { short, state, being: (rating, count) => `${be(count)} ${state(rating)}` };
  }
  return {
    short: (rating) => rating,
    state: (rating) => STATES[rating],
    being: (rating, count) => `${be(count)} ${rating}`,
  };
}

function keyOf(lines: readonly { readonly rating: Rating; readonly meaning: string }[]): Record<Rating, string> {
  const said = Object.fromEntries(lines.map(({ rating, meaning }) => [rating, meaning])) as Partial<
    Record<Rating, string>
  >;
  return { ...PLAIN_KEY, ...said };
}

const PLAIN_KEY: Readonly<Record<Rating, string>> = {
  blue: "Complete.",
  green: "On track: reported in progress, and the date has not passed.",
  amber: "At risk, or something is to be settled: a date to approve, an update to give, a due date that is near.",
  red: "Off track, or past its date with no completion recorded.",
  grey: "Not rated: too little is recorded to say, or the work is not yet due.",
  closed: "Closed without completion.",
};

/** Clauses spelt out on the front sheet for one rating; the Notes hold the whole key. */
const MOST_CLAUSES = 3;

/** What a rating means in this plan: its word, and the clauses that gave it here, the commonest first. */
export function meaningHere(rating: Rating, review: Review, { policy }: Wording): string {
  const word = (findPolicy(review.policy)?.words ?? PLAIN_WORDS)[rating];
  const counts = new Map<string, number>();
  for (const { computed, reported } of review.rows) {
    if (reported.rating !== rating || computed.rating !== rating) continue;
    const title = policy.clauses.find((clause) => clause.case === computed.case)?.when;
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  if (counts.size === 0)
    return PLAIN_KEY[rating].startsWith(word) ? PLAIN_KEY[rating] : `${word}. ${PLAIN_KEY[rating]}`;
  const titles = [...counts].sort((a, b) => b[1] - a[1]).map(([title]) => title);
  const shown =
    titles.length > MOST_CLAUSES ? [...titles.slice(0, MOST_CLAUSES), "other cases, set out in the Notes"] : titles;
  return `${word}. In this plan: ${shown.map(lowerFirst).join("; ")}.`;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
