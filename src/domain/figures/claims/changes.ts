/** Claims of a change: "a rise of 502,131 (7.2%)", "(6.2% increase) … from 55.2% to 61.4%", and pairs given without their change. */

import { roundHalfAway } from "../../round";
import { CHANGE, DIFFERENCE, POINTS, type Form } from "../forms";
import { around, exactly, meet } from "../interval";
import { inWords } from "../printed-number";
import { claimOf, plainNumber, type ClaimForm, type JudgedClaim, type Passage } from "./claim";
import { blotted, numbersIn, sentencesOf, type TextNumber } from "./text-numbers";

const UP =
  "rise|rises|rose|risen|rising|increase|increases|increased|increasing|growth|grew|grown|growing|up|gain|uplift";
const DOWN =
  "fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|reduction|reduced|drop|dropped|down|decline|declined";
const WORD = new RegExp(`\\b(?:(${UP})|(${DOWN}))\\b`, "i");
/** Ends in "a rise of": what follows is a change, not a count. */
export const OPENS_A_CHANGE = new RegExp(`\\b(?:${UP}|${DOWN}) (?:of|by) (?:£ ?)?$`, "i");
const UP_WORD = new RegExp(`^(?:${UP})$`, "i");

interface Pair {
  readonly from: TextNumber;
  readonly to: TextNumber;
}

interface Mention {
  readonly number: TextNumber;
  readonly up: boolean;
  readonly words: string;
}

export const CHANGE_CLAIMS: readonly ClaimForm[] = [
  {
    id: "change-between-two-figures",
    title: "A change said of two figures given beside it",
    hint: new RegExp(`\\b(?:${UP}|${DOWN})\\b`, "i"),
    find: (passage) => {
      const found: JudgedClaim[] = [];
      if (!passage.text.includes(" to ")) return found;
      for (const { text } of sentencesOf(passage.text)) {
        if (!WORD.test(text)) continue;
        const numbers = numbersIn(text);
        const pair = pairIn(text, numbers);
        if (!pair) continue;
        const mentions = mentionsIn(text, numbers, pair);
        const said = new Set([pair.from, pair.to, ...mentions.map(({ number }) => number)]);
        for (const mention of mentions) {
          const others = numbers.filter(
            (each) => !said.has(each) && each.at > pair.to.to && each.to < mention.number.at,
          );
          found.push(judgeChange(passage, pair, mention, text, others.length > 0));
        }
      }
      return found;
    },
    examples: [
      {
        text: "Practices gave 6,948,961 appointments; this figure rose to 7,451,092, a rise of 502,131 (7.2%).",
        gives: ["agrees", "agrees"],
      },
      {
        text: "Practices gave 6,948,961 appointments; this figure rose to 7,451,092, a rise of 502,131 (8.2%).",
        gives: ["agrees", "disagrees"],
      },
      {
        text: "The highest change (6.2% increase), rising from 55.2% in August to 61.4% in September.",
        gives: ["disagrees"],
      },
      { text: "The share rose from 55.2% to 61.4%, an increase of 6.2 percentage points.", gives: ["agrees"] },
      { text: "Calls fell from 1,200 to 900, a fall of 25%.", gives: ["agrees"] },
      { text: "Staff rose from 13 to 19, an increase of 5.", gives: ["disagrees"] },
      { text: "Increase the number of practices from 13 to 19.", gives: [] },
    ],
  },
  {
    id: "pair-without-its-change",
    title: "Two figures set side by side, with no change printed",
    hint: /\b(?:up|down) from\b|\bcompared (?:to|with)\b/i,
    find: (passage) => pairWithoutChange(passage),
    examples: [
      { text: "280.6 WTE additional roles", then: ["(up from 277 WTE as at 3/11/21)"], gives: ["cannot"] },
      { text: "(327 responders in 2024 compared to 305 in 2023)", gives: ["cannot"] },
      { text: "270 roles (up from 277 roles)", gives: ["disagrees"] },
      { text: "compared to last year", gives: [] },
    ],
  },
];

/** "from A … to B", or "A …; this figure rose to B": both in per cent or neither. */
function pairIn(text: string, numbers: readonly TextNumber[]): Pair | undefined {
  const kin = (a?: TextNumber, b?: TextNumber): Pair | undefined =>
    a && b && a.percent === b.percent && a.money === b.money && !a.points && !b.points ? { from: a, to: b } : undefined;
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1];
    if (!next) continue;
    const between = text.slice(number.to, next.at);
    if (between.length > 120) continue;
    const before = text.slice(Math.max(0, number.at - 20), number.at);
    const toward = /\bto (?:about |around |nearly |over )?$/i.test(between);
    if (toward && /\bfrom (?:about |around |nearly |over )?(?:£ ?)?$/i.test(before)) return kin(number, next);
    if (
      toward &&
      /\b(?:rose|risen|increased|grew|fell|dropped|decreased|reduced|declined) (?:\w+ )?to $/i.test(between)
    )
      return kin(number, next);
  }
  return undefined;
}

/** "a rise of D", "(P% increase)", "increased by P%", and a per cent in brackets right behind. */
function mentionsIn(text: string, numbers: readonly TextNumber[], pair: Pair): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, number] of numbers.entries()) {
    if (number === pair.from || number === pair.to) continue;
    const before = text.slice(Math.max(0, number.at - 30), number.at);
    const after = text.slice(number.to, number.to + 25);
    const said =
      new RegExp(`\\b(${UP}|${DOWN}) (?:of|by) (?:about |around |nearly |over |£ ?)?$`, "i").exec(before) ??
      new RegExp(`^ (${UP}|${DOWN})\\b(?! from| to)`, "i").exec(after);
    const last = mentions.at(-1);
    if (said) mentions.push({ number, up: UP_WORD.test(said[1] ?? ""), words: `${number.text} ${said[1]}` });
    else if (
      last &&
      last.number === numbers[index - 1] &&
      number.percent &&
      /^\s?\($/.test(text.slice(last.number.to, number.at))
    ) {
      mentions.push({ number, up: last.up, words: number.text });
    }
  }
  return mentions;
}

function judgeChange(
  passage: Passage,
  { from, to }: Pair,
  { number, up, words }: Mention,
  text: string,
  loose: boolean,
): JudgedClaim {
  const size = (form: Form): { at: number; fits: boolean; agrees: boolean } | undefined => {
    const inputs = [to, from].map((each) =>
      each.places > 0 || each.percent || each.times > 1 ? around(each.value, slackOf(each)) : exactly(each.value),
    );
    const value = form.work(inputs);
    if (!value) return undefined;
    const signed = up ? number.value : -number.value;
    const printed = (amount: number): number => roundHalfAway(amount / number.times, number.places);
    const agrees = printed(value.at) === printed(signed);
    return { at: value.at, agrees, fits: agrees || meet(value, around(signed, slackOf(number))) };
  };
  const percents = from.percent && to.percent;
  const form = number.points || (percents && !number.percent) ? POINTS : number.percent ? CHANGE : DIFFERENCE;
  const formula = form.formula([plainNumber(to), plainNumber(from)]);
  const found = size(form);
  if (!found)
    return claimOf(passage, words, "cannot", `No per cent can be given of a change from ${from.text}.`, { formula });
  const { at, fits, agrees } = found;
  const unit = number.percent ? "%" : number.points ? " percentage points" : "";
  const places = number.times > 1 ? 0 : number.places;
  /** The other way from what the text says: without its sign it might read the same as what is printed. */
  const sign = at !== 0 && at > 0 !== up ? (at > 0 ? "+" : "−") : "";
  const shown = `${sign}${inWords(Math.abs(at), places)}`;
  const more = {
    recomputed: Number((number.percent ? at / 100 : at).toPrecision(12)),
    formula,
    relation: form.relation,
    subject: sentenceOf(text),
    shown,
    shownPrinted: inWords(number.value, places),
  };
  const working = form.say([to.text, from.text], inWords(at, form.quotient ? Math.min(number.places + 1, 3) : places));
  if (agrees) return claimOf(passage, words, "agrees", `${working}.`, more);
  if (fits) return claimOf(passage, words, "rounding", `${working}; rounded figures can give ${number.text}.`, more);
  const points = size(POINTS);
  if (percents && number.percent && points?.fits) {
    const gap = inWords(Math.abs(points.at), number.places);
    return claimOf(
      passage,
      words,
      "disagrees",
      `From ${from.text} to ${to.text} is ${gap} percentage points; as a per cent change it is ${shown}%.`,
      {
        ...more,
        recomputed: Number((points.at / 100).toPrecision(12)),
        formula: POINTS.formula([plainNumber(to), plainNumber(from)]),
        relation: "percentage points",
        shown: gap,
        calledPercent: true,
      },
    );
  }
  return claimOf(
    passage,
    words,
    loose ? "query" : "disagrees",
    `${working}, and the text says ${up ? "a rise" : "a fall"} of ${number.times > 1 ? number.text : `${inWords(number.value, places)}${unit}`}.`,
    more,
  );
}

/** Half of the last place that a number prints, in its own unit: £0.05m of "£1.2m". */
const slackOf = ({ places, times }: TextNumber): number => (times * 10 ** -places) / 2;

function pairWithoutChange(passage: Passage): JudgedClaim[] {
  const { text } = passage;
  const match = /\b(?:(up|down) from|compared (?:to|with)) (?:about |around )?(?=[£\d])/i.exec(blotted(text));
  if (!match) return [];
  const numbers = numbersIn(text);
  const old = numbers.find(({ at }) => at >= match.index);
  const own = numbers.filter(({ to }) => to <= match.index).at(-1);
  const above = passage.before ? numbersIn(passage.before.text)[0] : undefined;
  const now = own ?? above;
  if (!old || !now || old.percent !== now.percent || old.value <= 0 || WORD.test(text.slice(old.to, old.to + 40)))
    return [];
  const change = now.value - old.value;
  const places = now.times > 1 || old.times > 1 ? 0 : Math.max(now.places, old.places);
  const percent = CHANGE.work([exactly(now.value), exactly(old.value)])?.at ?? 0;
  const said = `${change < 0 ? "−" : "+"}${inWords(Math.abs(change), places)}${old.percent ? " percentage points" : ` (${percent < 0 ? "−" : "+"}${inWords(Math.abs(percent), 1)}%)`}`;
  const more = {
    formula: `${plainNumber(now)}-${plainNumber(old)}`,
    recomputed: Number(change.toPrecision(12)),
    relation: "difference" as const,
  };
  const direction = match[1]?.toLowerCase();
  const words = text.slice(match.index, old.to);
  if ((direction === "up" && change < 0) || (direction === "down" && change > 0)) {
    return [
      claimOf(passage, words, "disagrees", `${now.text} against ${old.text} is ${said}, which is not ${direction}.`, {
        ...more,
        shown: said,
        shownPrinted: direction,
      }),
    ];
  }
  return [
    claimOf(
      passage,
      words,
      "cannot",
      `${now.text} against ${old.text} is ${said}; no change is printed to hold it against.`,
      more,
    ),
  ];
}

const sentenceOf = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text);
