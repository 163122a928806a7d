/** Claims about money and how it is divided: "£246 million … £172.2 million … £73.8 million", "worth 70% … worth 30%", "£11.5k a month". */

import { SHARE, SUM } from "../forms";
import { around, meet, sumOf } from "../interval";
import { formatted, inWords } from "../printed-number";
import { claimOf, type ClaimContext, type ClaimForm, type Passage } from "./claim";
import { numbersIn, sentencesOf, type TextNumber } from "./text-numbers";

interface Split {
  readonly total: TextNumber;
  readonly parts: readonly TextNumber[];
}

const PER_MONTH =
  /£ ?(\d[\d,.]*)k? ?(?:\/|per|a) ?month ?(?:\/|per|for each|for an?) ?(?:an? )?(?:average ?)?([A-Za-z]+)/i;

export const MONEY_CLAIMS: readonly ClaimForm[] = [
  {
    id: "split-of-an-amount",
    title: "An amount, and the parts it is divided into",
    hint: /£[\s\S]*£[\s\S]*£/,
    find: (passage) => {
      const split = splitIn(passage);
      if (!split) return [];
      const { total, parts } = split;
      const value = sumOf(parts.map((part) => around(part.value / part.times, 10 ** -part.places / 2)));
      const wanted = around(total.value / total.times, 10 ** -total.places / 2);
      const places = Math.max(total.places, ...parts.map((part) => part.places));
      const agrees = inWords(value.at, places) === inWords(wanted.at, places);
      const fits = meet(value, wanted);
      const working = SUM.say(
        parts.map(({ text }) => text),
        `£${inWords(value.at, places)} million`,
      );
      const printed = `${total.text}: ${parts.map(({ text }) => text).join(" + ")}`;
      const because =
        agrees || fits ? `${working}.` : `${working}, and the whole is ${total.text}. Is something left out?`;
      return [
        claimOf(passage, printed, agrees ? "agrees" : fits ? "rounding" : "query", because, {
          relation: "sum",
          recomputed: Number((value.at * total.times).toPrecision(12)),
          formula: parts.map((part) => String(part.value / part.times)).join("+"),
          shown: inWords(value.at, places),
          shownPrinted: inWords(wanted.at, places),
        }),
      ];
    },
    examples: [
      {
        text: "£246 million of funding: £172.2 million for support and £73.8 million for improvement.",
        gives: ["agrees"],
      },
      {
        text: "£246 million of funding: £172.2 million for support and £72.8 million for improvement.",
        gives: ["query"],
      },
      { text: "£809k was spent; £1 million is expected and £2 million was asked for.", gives: [] },
    ],
  },
  {
    id: "share-of-a-split",
    title: "The share that one part of a divided amount is said to be",
    hint: /\d ?%[^.]{0,40}\b(?:funding|payment|fund|budget)\b/i,
    find: (passage, context) => {
      const splits = splitsOf(context);
      if (splits.length === 0) return [];
      return sentencesOf(passage.text).flatMap(({ text }) =>
        numbersIn(text).flatMap((share) => {
          if (!share.percent || !/^[^.%]{0,40}\b(?:funding|payment|fund|budget)\b/i.test(text.slice(share.to)))
            return [];
          for (const { total, parts } of splits) {
            for (const part of parts) {
              const value = SHARE.work([around(part.value, 0), around(total.value, 0)]);
              if (
                !value ||
                formatted(value.at, share.places, false, false) !== formatted(share.value, share.places, false, false)
              )
                continue;
              const working = SHARE.say([part.text, total.text], inWords(value.at, share.places + 1));
              return [
                claimOf(passage, text.slice(share.at, share.to + 20).trim(), "agrees", `${working}.`, {
                  relation: "share",
                  recomputed: Number((value.at / 100).toPrecision(12)),
                  formula: `${part.value}/${total.value}`,
                  shown: inWords(value.at, share.places),
                  shownPrinted: inWords(share.value, share.places),
                }),
              ];
            }
          }
          return [];
        }),
      );
    },
    examples: [
      {
        text: "Pay 30% of the funding at the end of the year.",
        then: ["£246 million: £172.2 million for support and £73.8 million for improvement."],
        gives: ["agrees", "agrees"],
      },
      {
        text: "Pay 35% of the funding at the end of the year.",
        then: ["£246 million: £172.2 million for support and £73.8 million for improvement."],
        gives: ["agrees"],
      },
    ],
  },
  {
    id: "amount-per-month-each",
    title: "An amount a month for each of a number that is not given",
    hint: /£ ?\d[\d,.]*k? ?(?:\/|per |a )month/i,
    find: (passage) => {
      const match = PER_MONTH.exec(passage.text);
      if (!match) return [];
      const [words, , each = ""] = match;
      const numbers = numbersIn(passage.text.replaceAll("/", " / "));
      const monthly = numbers.find(({ money, value }) => money && Math.abs(value - amountOf(words)) < 0.5);
      const annual = numbers
        .filter(({ money, times, at }) => money && times >= 1e6 && monthly && at < monthly.at)
        .at(-1);
      if (!monthly || !annual) return [];
      const count = annual.value / 12 / monthly.value;
      return [
        claimOf(
          passage,
          words,
          "cannot",
          `${annual.text} over 12 months at ${monthly.text} each would be for ${inWords(count, 0)} (${each}); how many there are is not given.`,
          {
            relation: "share",
            recomputed: Number(count.toPrecision(12)),
            formula: `${annual.value}/12/${monthly.value}`,
          },
        ),
      ];
    },
    examples: [{ text: "£172.2 million paid monthly from April (~£11.5k/month/average PCN).", gives: ["cannot"] }],
  },
  {
    id: "shares-of-one-whole",
    title: "Shares of one whole, given in one sentence",
    hint: /\d ?% of (?:the|its|our) [\s\S]*\d ?% of (?:the|its|our) /i,
    find: (passage) =>
      sentencesOf(passage.text).flatMap(({ text }) => {
        const shares = numbersIn(text).flatMap((share) => {
          const whole = /^ of (?:the|its|our) ([a-z]+ [a-z]+)/i.exec(text.slice(share.to))?.[1]?.toLowerCase();
          return share.percent && whole !== undefined ? [{ share, whole }] : [];
        });
        const [first] = shares;
        if (
          !first ||
          shares.length < 2 ||
          !/^(?:available|total|whole|overall|full)/.test(first.whole) ||
          shares.some(({ whole }) => whole !== first.whole)
        )
          return [];
        const sum = shares.reduce((total, { share }) => total + share.value, 0);
        const printed = shares.map(({ share }) => share.text).join(" + ");
        const holds = sum >= 99 && sum <= 101;
        return [
          claimOf(
            passage,
            printed,
            holds ? "agrees" : "query",
            `${printed} = ${inWords(sum, 0)}% of the ${first.whole}.${holds ? "" : " Is a part left out?"}`,
            {
              relation: "sum",
              recomputed: Number((sum / 100).toPrecision(12)),
              formula: shares.map(({ share }) => String(share.value)).join("+"),
              shown: inWords(sum, 0),
              shownPrinted: "100",
            },
          ),
        ];
      }),
    examples: [
      {
        text: "The support payment is worth 70% of the available payment, and the improvement payment is worth 30% of the available payment.",
        gives: ["agrees"],
      },
      {
        text: "The support payment is worth 70% of the available payment, and the improvement payment is worth 20% of the available payment.",
        gives: ["query"],
      },
    ],
  },
];

const amountOf = (words: string): number => numbersIn(words.replaceAll("/", " / "))[0]?.value ?? Number.NaN;

/** The first amount is the largest and the others come to it, or near it: in millions all of them. */
function splitIn(passage: Passage): Split | undefined {
  const [total, ...parts] = numbersIn(passage.text).filter(({ money, times }) => money && times >= 1e6);
  if (!total || parts.length < 2 || parts.length > 8) return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return parts.every(({ value, times }) => value < total.value && times === total.times) &&
    Math.abs(sum - total.value) <= total.value * 0.03
    ? { total, parts }
    : undefined;
}

const known = new WeakMap<ClaimContext, readonly Split[]>();

/** Every divided amount of the workbook, found once. */
function splitsOf(context: ClaimContext): readonly Split[] {
  const kept = known.get(context);
  if (kept) return kept;
  const splits = context.passages.flatMap((passage) => (passage.text.includes("£") ? (splitIn(passage) ?? []) : []));
  known.set(context, splits);
  return splits;
}
