/** Figures given without what is needed to check them: two measures of one staff, a count of what remains. */

import { inWords } from "../printed-number";
import { claimOf, type ClaimForm } from "./claim";

const HEADS =
  /\b(\d[\d,]{0,14}(?:\.\d{1,6})?) ?(?:HC|headcount) ?(?:\/|and|or|,) ?(\d[\d,]{0,14}(?:\.\d{1,6})?) ?(?:WTE|FTE)\b/i;
const REMAINING = /\bremaining (\d{1,4}) ([a-z]+)(?: [a-z]+){0,4} (\d{1,3}(?:\.\d+)? ?%)/i;

export const LOOSE_CLAIMS: readonly ClaimForm[] = [
  {
    id: "headcount-and-wte",
    title: "Headcount and whole time equivalent, side by side",
    hint: /\b(?:HC|headcount)\b/i,
    find: (passage) => {
      const match = HEADS.exec(passage.text);
      const heads = Number(match?.[1]?.replaceAll(",", ""));
      const whole = Number(match?.[2]?.replaceAll(",", ""));
      if (!match || !(heads > 0) || Number.isNaN(whole)) return [];
      const more = { recomputed: Number((whole / heads).toPrecision(12)), formula: `${whole}/${heads}` };
      return whole > heads
        ? [
            claimOf(
              passage,
              match[0],
              "query",
              `${inWords(whole, 2)} whole time equivalents cannot be worked by ${inWords(heads, 0)} people, unless some work more than full time.`,
              more,
            ),
          ]
        : [
            claimOf(
              passage,
              match[0],
              "cannot",
              `${inWords(whole / heads, 2)} whole time equivalents a head; no ratio is printed to hold it against.`,
              more,
            ),
          ];
    },
    examples: [
      { text: "(June 2023 data: 61 HC/58.04 WTE across the area)", gives: ["cannot"] },
      { text: "(June 2023 data: 58 HC/61.04 WTE across the area)", gives: ["query"] },
    ],
  },
  {
    id: "so-many-remain",
    title: "So many that remain to reach a share, with no number to take it of",
    hint: /\bremaining \d/i,
    find: (passage) => {
      const match = REMAINING.exec(passage.text);
      return match
        ? [
            claimOf(
              passage,
              match[0],
              "cannot",
              `It gives ${match[1]} ${match[2]} and ${match[3]}, but neither how many there are nor where they stand now.`,
            ),
          ]
        : [];
    },
    examples: [
      { text: "Remaining 5 practices to achieve 95% target", gives: ["cannot"] },
      { text: "Remaining practices to follow", gives: [] },
    ],
  },
];
