/** Audit plans rate by percent complete alone: up to 25% red, 26 to 75% amber, over 75% green. */

import type { Clause } from "../clause";
import { day } from "./sentences";

const stated = (percent: number | null): percent is number => percent !== null;

export const LOW_BAND: Clause = {
  case: "A1",
  rating: "red",
  label: "Up to 25% complete",
  title: "Up to 25% complete",
  basis: "percent",
  when: ({ percent }) => stated(percent) && percent <= 25,
  because: ({ percent }) => `${percent ?? 0}% complete: up to 25% is red.`,
  examples: [
    { cells: { percent: "20%", due: "March 2025" }, asAt: "2024-09-30", because: "20% complete: up to 25% is red." },
  ],
};

export const MIDDLE_BAND: Clause = {
  case: "A2",
  rating: "amber",
  label: "26% to 75% complete",
  title: "26% to 75% complete",
  basis: "percent",
  when: ({ percent }) => stated(percent) && percent <= 75,
  because: ({ percent }) => `${percent ?? 0}% complete: 26% to 75% is amber.`,
  examples: [
    { cells: { percent: "60%", due: "March 2025" }, asAt: "2024-09-30", because: "60% complete: 26% to 75% is amber." },
  ],
};

export const HIGH_BAND: Clause = {
  case: "A3",
  rating: "green",
  label: "Over 75% complete",
  title: "Over 75% complete and its date not passed",
  basis: "percent",
  when: ({ percent, kind, daysLeft }) => stated(percent) && percent > 75 && kind === "firm" && (daysLeft ?? -1) >= 0,
  because: ({ percent, variance }) => `${percent ?? 0}% complete: over 75% is green. Due ${day(variance.inForce)}.`,
  examples: [
    {
      cells: { percent: "80%", due: "March 2025" },
      asAt: "2024-09-30",
      because: "80% complete: over 75% is green. Due 31 March 2025.",
    },
  ],
};
