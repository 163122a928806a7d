/** Conditions that several clauses ask alike. */

import type { Facts } from "../facts";

/** A firm or first end date that has not passed; a row due on the as-at day is not overdue. */
export const ahead = ({ kind, daysLeft }: Facts): boolean =>
  (kind === "firm" || kind === "soft") && daysLeft !== null && daysLeft >= 0;

export const firmAhead = (facts: Facts): boolean => facts.kind === "firm" && ahead(facts);

export const dueSoon = (facts: Facts): boolean => ahead(facts) && (facts.daysLeft ?? 0) <= facts.settings.dueSoonDays;

/** What a rating by the owner's word rests on; a bare percentage is the weaker word. */
export const wordOrPercent = ({ meaningFrom, ownerRating }: Facts): "percent" | "declared" =>
  meaningFrom === "percent" && ownerRating === null ? "percent" : "declared";
