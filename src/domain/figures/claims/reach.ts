/** Claims of how long and how far: "a 7-week survey … from 23 January 2024 until 10 March 2024", "28,974 people, nearly 38% of the population". */

import { daysBetween, dayOf, MONTH_NAMES, type Day } from "../../calendar";
import { roundHalfAway } from "../../round";
import { SHARE } from "../forms";
import { exactly } from "../interval";
import { inWords } from "../printed-number";
import { claimOf, type ClaimForm, type JudgedClaim } from "./claim";
import { numbersIn, sentencesOf, wordNumber } from "./text-numbers";

const WINDOW = /\b(\d{1,3}|[a-z]+)[- ](day|week|month)s?\b/i;
const SPAN =
  /\b(?:commenced|started|began|ran|open|opened|from|between)\b[^.]{0,20}?\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8}) (\d{4})\b[^.]{0,40}?\b(?:until|to|and|till|ended|closed|finished)\b[^.]{0,12}?\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8}) (\d{4})\b/;
const OF_POPULATION = /(\d[\d.]{0,10}) ?% of (?:the |its |our )?(?:[a-z]+ ){0,2}population/i;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44 };

export const REACH_CLAIMS: readonly ClaimForm[] = [
  {
    id: "window-of-days",
    title: "So many days, weeks or months between two days that are given",
    hint: /[a-z\d][- ](?:day|week|month)\b/i,
    find: (passage) => {
      const length = WINDOW.exec(passage.text);
      const span = length && SPAN.exec(passage.text.slice(length.index));
      const from = span && dayIn(span[1], span[2], span[3]);
      const to = span && dayIn(span[4], span[5], span[6]);
      const said = wordNumber(length?.[1] ?? "");
      const unit = length?.[2]?.toLowerCase() ?? "";
      if (!length || !span || !from || !to || said === undefined || to < from) return [];
      const days = daysBetween(from, to) + 1;
      const units = days / (DAYS[unit] ?? 1);
      const holds = roundHalfAway(units) === said || roundHalfAway((days - 1) / (DAYS[unit] ?? 1)) === said;
      const measured = unit === "day" ? "" : ` = ${inWords(units, 1)} ${unit}s`;
      return [
        claimOf(
          passage,
          length[0],
          holds ? "agrees" : "disagrees",
          `${span[1]} ${span[2]} ${span[3]} to ${span[4]} ${span[5]} ${span[6]} is ${days} days, both counted${measured}.`,
          {
            recomputed: Number(units.toPrecision(12)),
            formula: `DATE(${to.split("-").map(Number).join(",")})-DATE(${from.split("-").map(Number).join(",")})+1`,
            shown: inWords(units, 1),
            shownPrinted: String(said),
          },
        ),
      ];
    },
    examples: [
      {
        text: "A 7-week survey was undertaken. This commenced on 23 January 2024 and ran until 10 March 2024.",
        gives: ["agrees"],
      },
      {
        text: "A 9-week survey was undertaken. This commenced on 23 January 2024 and ran until 10 March 2024.",
        gives: ["disagrees"],
      },
      { text: "A 7-week survey was undertaken in spring.", gives: [] },
    ],
  },
  {
    id: "share-of-the-population",
    title: "A count said to be a share of the population",
    hint: /% of (?:[a-z]+ ){0,3}population/i,
    find: (passage, { populations }) =>
      sentencesOf(passage.text).flatMap(({ text }): JudgedClaim[] => {
        const match = OF_POPULATION.exec(text);
        if (!match) return [];
        const numbers = numbersIn(text);
        const share = numbers.find(({ percent, at }) => percent && at === match.index);
        const count = numbers
          .filter(({ percent, money, to, value }) => !percent && !money && to <= match.index && value >= 100)
          .at(-1);
        if (!share || !count || share.value <= 0) return [];
        const needed = (count.value / share.value) * 100;
        const printed = match[0];
        const population = populations.at(-1);
        const says = `${share.text} would mean a population of ${inWords(needed, 0)}`;
        if (!population)
          return [
            claimOf(passage, printed, "cannot", `${count.text} as ${says}; the population is not given.`, {
              relation: "share",
              formula: `${count.value}/${share.value}%`,
            }),
          ];
        const percent = SHARE.work([exactly(count.value), exactly(population.value)])?.at ?? 0;
        const near = Math.abs(percent - share.value) <= Math.max(1, share.value * 0.1);
        const working = `${count.text} ÷ ${inWords(population.value, 0)} = ${inWords(percent, 2)}% on ${population.because}`;
        return [
          claimOf(
            passage,
            printed,
            near ? "agrees" : "query",
            near ? `${working}.` : `${working}; ${says}. Which is meant?`,
            {
              relation: "share",
              recomputed: Number((percent / 100).toPrecision(12)),
              formula: `${count.value}/${Math.round(population.value)}`,
              shown: inWords(percent, share.places),
              shownPrinted: inWords(share.value, share.places),
              part: count.text,
              whole: inWords(population.value, 0),
            },
          ),
        ];
      }),
    examples: [
      { text: "A total of 28,974 people took part, nearly 38% of the population.", gives: ["cannot"] },
      {
        text: "A total of 28,974 people took part, nearly 38% of the population.",
        table:
          "Appointment/Access Metric | LLR 22/23 | LLR 23/24\nTotal Appts | 6948961 | 7451092\nAppts/1000 pop | 492.7 | 511.8\n% GP | 44.9 | 42.9",
        gives: ["query"],
      },
    ],
  },
];

function dayIn(date = "", month = "", year = ""): Day | undefined {
  const index = MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : dayOf(Number(year), index + 1, Number(date));
}
