/** Rows that are declared not started, by how near their dates are. */

import type { Clause } from "../clause";
import type { Facts } from "../facts";
import { countDays } from "../variance";
import { ahead, dueSoon, wordOrPercent } from "./conditions";
import { day, dueSentence } from "./sentences";

const notStarted = ({ meaning }: Facts): boolean => meaning === "not started";
const inDays = ({ daysLeft }: Facts): string => (daysLeft === 0 ? "today" : `in ${countDays(daysLeft ?? 0)}`);

export const NOT_STARTED: readonly Clause[] = [
  {
    case: "R15a",
    rating: "amber",
    label: "Not started, due soon",
    title: "Not started and due soon",
    basis: wordOrPercent,
    when: (facts) => notStarted(facts) && dueSoon(facts),
    because: (facts) => `Not started and due ${inDays(facts)}.`,
    examples: [
      {
        cells: { status: "Not started", due: "20/10/2024" },
        asAt: "2024-09-30",
        because: "Not started and due in 20 days.",
      },
    ],
  },
  {
    case: "R15b",
    rating: "amber",
    label: "Late start",
    title: "Not started, though its planned start has passed",
    basis: wordOrPercent,
    when: (facts) =>
      notStarted(facts) && facts.asAt !== null && facts.plannedStart !== null && facts.plannedStart < facts.asAt,
    because: ({ plannedStart }) => `Planned to start ${day(plannedStart)}; not started.`,
    examples: [
      {
        cells: { status: "Not started", start: "01/07/2024", due: "March 2025" },
        asAt: "2024-09-30",
        because: "Planned to start 1 July 2024; not started.",
      },
    ],
  },
  {
    case: "R15c",
    rating: "grey",
    label: "Not started",
    title: "Not started, its date not near",
    basis: wordOrPercent,
    when: (facts) => notStarted(facts) && ahead(facts),
    because: (facts) => `Not started. ${dueSentence(facts)}`,
    examples: [
      {
        cells: { status: "Not started", due: "March 2025" },
        asAt: "2024-09-30",
        because: "Not started. Due 31 March 2025, in 182 days.",
      },
    ],
  },
];
