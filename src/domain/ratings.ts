/** The words for ratings, for what they rest on and for where a date stands; apart from the schema, so that a page can use them without it. */

export const RATINGS = ["blue", "green", "amber", "red", "grey", "closed"] as const;
export type Rating = (typeof RATINGS)[number];

/** What a rating rests on. */
export const BASES = ["officer", "declared", "percent", "notes", "dates", "none"] as const;
export type Basis = (typeof BASES)[number];

/** Where the date stands as at the report date; needs no status. */
export const POSITIONS = ["passed", "softPassed", "dueSoon", "later", "noFixedDate"] as const;
export type Position = (typeof POSITIONS)[number];
