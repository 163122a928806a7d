/** Shares with the count behind them: "23 of 31 (74%)", and families such as "55% (15,524 respondents)" whose base is not printed. */

import { roundHalfAway } from "../../round";
import { SHARE } from "../forms";
import { around, exactly, meet } from "../interval";
import { inWords } from "../printed-number";
import { OPENS_A_CHANGE } from "./changes";
import { claimOf, type ClaimForm, type JudgedClaim, type Passage } from "./claim";
import { numbersIn, type TextNumber } from "./text-numbers";

interface Answer {
  readonly passage: Passage;
  readonly count: TextNumber;
  readonly share: TextNumber;
  /** What was counted ("respondents", "practices"). */
  readonly noun: string;
  readonly words: string;
}

/** A family of more answers than this is no one question. */
const MOST_ANSWERS = 12;

export const SHARE_CLAIMS: readonly ClaimForm[] = [
  {
    id: "so-many-of",
    title: "So many of so many, with the per cent beside it",
    hint: /\d ?(?:of|out of|\/) ?(?:the |our |all )?\d[\s\S]{0,60}%|% ?\(\d[\d,]{0,10} ?(?:of|out of|\/) ?\d/,
    find: (passage) => explicitShares(passage),
    examples: [
      { text: "23 of 31 practices (74%) have signed up.", gives: ["agrees"] },
      { text: "64 of 114 staff (55%) were trained.", gives: ["disagrees"] },
      { text: "74% (23/31) have signed up.", gives: ["agrees"] },
      { text: "Seen by 9 of 10 on 3/4/24.", gives: [] },
    ],
  },
  {
    id: "shares-with-counts",
    title: "Shares of one question with their counts, the base not printed",
    hint: /\d ?%[\s\S]{0,6}\d|\d,? ?\(\d{1,3}(?:\.\d+)? ?%/,
    find: (passage, { passages }) => {
      if (isContinuation(passage)) return [];
      const family = familyFrom(passage);
      const byNoun = [...new Set(family.map(({ noun }) => noun))].map((noun) =>
        family.filter((each) => each.noun === noun),
      );
      if (family.length >= 2)
        return byNoun.length > 1 && byNoun.every((each) => each.length > 1)
          ? byNoun.flatMap(judgeFamily)
          : judgeFamily(family);
      const [single] = family;
      if (!single) return [];
      const kin = singlesLike(single, passages);
      const together = judgeFamily(kin);
      const shared = kin.length > 1 && together.every(({ verdict }) => verdict === "consistent");
      return shared ? together.filter((_, index) => kin[index]?.passage.cell === passage.cell) : judgeFamily(family);
    },
    examples: [
      {
        text: "More than half (55% - 15,524 respondents) found it easy; 45% (12,824 respondents) did not.",
        gives: ["agrees", "agrees"],
      },
      {
        text: "Three fifths (62% - 17,468 respondents) were satisfied, a quarter (25% - 6,844 respondents) were not and 13% (3,643 respondents) were not offered one.",
        gives: ["agrees", "query", "agrees"],
      },
      {
        text: "Most (85% - 22,942 respondents) felt involved, 57% (15,375 respondents) fully, 11% (2,962 respondents) not at all.",
        gives: ["consistent", "consistent", "consistent"],
      },
      {
        text: "In 2023/24, 63, (50%), practices took part.",
        then: ["Currently 68 (54%) practices offer it."],
        gives: ["consistent", "consistent"],
      },
      { text: "Of these 63 (50%) practices took part.", gives: ["cannot"] },
    ],
  },
];

/** On a sheet with more passages than this, notes of many rows stand together and share no base. */
const MOST_PASSAGES = 60;

/** Lone shares of the same thing elsewhere on the sheet. */
function singlesLike(single: Answer, passages: readonly Passage[]): Answer[] {
  const { sheet } = single.passage.cell;
  const here = passages.filter(({ cell }) => cell.sheet === sheet);
  if (here.length > MOST_PASSAGES || single.noun === "") return [single];
  return here
    .flatMap((each) => {
      const family = isContinuation(each) ? [] : familyFrom(each);
      return family.length === 1 && family[0]?.noun === single.noun ? family : [];
    })
    .slice(0, MOST_ANSWERS);
}

function explicitShares(passage: Passage): JudgedClaim[] {
  const { text } = passage;
  const numbers = numbersIn(text);
  const found: JudgedClaim[] = [];
  for (const [index, part] of numbers.entries()) {
    const whole = numbers[index + 1];
    if (
      !whole ||
      part.percent ||
      whole.percent ||
      !/^ ?(?:of|out of|\/) ?(?:the |our |all )?$/.test(text.slice(part.to, whole.at))
    )
      continue;
    const before = numbers[index - 1];
    const after = numbers[index + 2];
    const behind =
      after?.percent && /^[\w\s,-]{0,40}\($|^[\w\s-]{0,40}, (?:or )?$/.test(text.slice(whole.to, after.at))
        ? after
        : undefined;
    const front = before?.percent && /^ ?\($/.test(text.slice(before.to, part.at)) ? before : undefined;
    const share = behind ?? front;
    if (!share) continue;
    const value = SHARE.work([exactly(part.value), exactly(whole.value)]);
    if (!value) continue;
    const more = {
      recomputed: Number((value.at / 100).toPrecision(12)),
      formula: SHARE.formula([String(part.value), String(whole.value)]),
      relation: "share" as const,
      shown: inWords(value.at, share.places),
      shownPrinted: inWords(share.value, share.places),
      part: part.text,
      whole: whole.text,
    };
    const working = SHARE.say([part.text, whole.text], inWords(value.at, share.places + 2));
    const agrees = roundHalfAway(value.at, share.places) === share.value;
    const fits = meet(value, around(share.value, 10 ** -share.places / 2));
    found.push(
      claimOf(
        passage,
        `${part.text} of ${whole.text} (${share.text})`,
        agrees ? "agrees" : fits ? "rounding" : "disagrees",
        `${working}, printed ${share.text}.`,
        more,
      ),
    );
  }
  return found;
}

/** A paragraph that goes on with the question of the one above it. */
const isContinuation = (passage: Passage): boolean =>
  passage.before !== undefined &&
  /^(?:however|conversely|a further|in addition|the remaining|only)\b/i.test(passage.text.trim()) &&
  answersIn(passage.before).length > 0;

function familyFrom(passage: Passage): Answer[] {
  const family = answersIn(passage);
  let next = passage.after;
  while (next && isContinuation(next) && family.length < MOST_ANSWERS) {
    family.push(...answersIn(next));
    next = next.after;
  }
  return family.slice(0, MOST_ANSWERS);
}

/** "(55% - 15,524 respondents)", "45% (12,824 respondents)", "2% (461)", "63, (50%), practices". */
function answersIn(passage: Passage): Answer[] {
  const { text } = passage;
  const numbers = numbersIn(text);
  const answers: Answer[] = [];
  for (const [index, first] of numbers.entries()) {
    const second = numbers[index + 1];
    if (!second || first.percent === second.percent || first.points || second.points || first.money || second.money)
      continue;
    const between = text.slice(first.to, second.at);
    const joined = first.percent ? /^ ?(?:\(|[-–—] ?)$/.test(between) : /^,? ?\($/.test(between);
    const [share, count] = first.percent ? [first, second] : [second, first];
    const before = text.slice(Math.max(0, first.at - 24), first.at);
    if (OPENS_A_CHANGE.test(before) || ENDS_A_COUNT.test(before)) continue;
    if (!joined || count.places > 0 || count.value <= 0 || share.value <= 0 || share.value > 100) continue;
    const closed = first.percent || /^\)/.test(text.slice(second.to));
    if (!closed || /^ ?(?:of|out of|\/) ?\d/.test(text.slice(count.to))) continue;
    const noun = /^\)?,? ?(?:[A-Z]{2,6} )?([a-z]{3,})/.exec(text.slice(second.to))?.[1] ?? "";
    const words = text.slice(first.at, second.to);
    answers.push({ passage, count, share, noun, words: `${words}${words.includes("(") ? ")" : ""}` });
  }
  return answers;
}

/** Ends in "23 of the" or "23/": what follows is the whole, whose share is told elsewhere. */
const ENDS_A_COUNT = /\d ?(?:of|out of|\/) ?(?:the |our |all )?$/;

interface Base {
  readonly low: number;
  readonly high: number;
}

/** The bases on which a count prints as its share. */
function baseOf({ count, share }: Answer): Base {
  const half = 10 ** -share.places / 2;
  return {
    low: (count.value / (share.value + half)) * 100,
    high: share.value > half ? (count.value / (share.value - half)) * 100 : Number.MAX_VALUE,
  };
}

function judgeFamily(family: readonly Answer[]): JudgedClaim[] {
  const set = wholeSet(family);
  if (set) return family.map((answer) => onBase(answer, set.base, set.members.includes(answer)));
  const shared = commonBase(family);
  const { fellows } = shared;
  return family.map((answer) => {
    const own = baseOf(answer);
    const alone = `No base is printed: ${answer.count.text} is ${answer.share.text} of ${range(own.low, own.high)}`;
    if (fellows.length >= 2 && fellows.includes(answer)) {
      const all =
        fellows.length < family.length
          ? `${fellows.length} of the ${family.length}`
          : family.length === 2
            ? "both"
            : `all ${family.length}`;
      const because = `No base is printed; one base of ${range(shared.low, shared.high)} fits ${all} answers.`;
      return shareClaim(answer, "consistent", because);
    }
    const odd = fellows.length >= 3 && fellows.length === family.length - 1;
    const other = `, and the other ${fellows.length} answers share one of ${range(shared.low, shared.high)}. What was it a share of?`;
    return shareClaim(answer, odd ? "query" : "cannot", `${alone}${odd ? other : "."}`);
  });
}

/** The base on which most answers print as they do, and those answers. */
function commonBase(family: readonly Answer[]): Base & { readonly fellows: readonly Answer[] } {
  let best: readonly Answer[] = [];
  for (const answer of family) {
    const { low } = baseOf(answer);
    const fellows = family.filter((other) => baseOf(other).low <= low && low <= baseOf(other).high);
    if (fellows.length > best.length) best = fellows;
  }
  const bases = best.map(baseOf);
  return {
    fellows: best,
    low: Math.max(...bases.map(({ low }) => low)),
    high: Math.min(...bases.map(({ high }) => high)),
  };
}

/**
 * Answers that exclude one another and make a whole: shares adding to 99 to 101% (domain conventions 2.1) whose counts, added up, are a base
 * on which all of them, or all but one, print as they do. Of several the one that fits most answers, then the one nearest 100%.
 */
function wholeSet(
  family: readonly Answer[],
): { readonly members: readonly Answer[]; readonly base: number } | undefined {
  let best: { members: Answer[]; base: number; fits: number; off: number } | undefined;
  for (let mask = 3; mask < 1 << family.length; mask += 1) {
    const members = family.filter((_, index) => (mask >> index) & 1);
    if (members.length < 2) continue;
    const sum = members.reduce((total, { share }) => total + share.value, 0);
    if (sum < 99 || sum > 101) continue;
    const base = members.reduce((total, { count }) => total + count.value, 0);
    const own = members.filter((answer) => fitsBase(answer, base)).length;
    const allowed = members.length > 2 && sum === 100 ? 1 : 0;
    if (own < members.length - allowed) continue;
    const fits = family.filter((answer) => fitsBase(answer, base)).length;
    const off = Math.abs(sum - 100) + (members.length - own) / 2;
    if (fits * 3 < family.length * 2) continue;
    if (!best || fits > best.fits || (fits === best.fits && off < best.off)) best = { members, base, fits, off };
  }
  return best;
}

const fitsBase = ({ count, share }: Answer, base: number): boolean =>
  roundHalfAway((count.value / base) * 100, share.places) === share.value;

function onBase(answer: Answer, base: number, isMember: boolean): JudgedClaim {
  const { count, share } = answer;
  const percent = (count.value / base) * 100;
  const source = isMember
    ? "the sum of the answers that make a whole"
    : "the base that the answers making a whole give";
  const working = `${count.text} ÷ ${inWords(base, 0)} = ${inWords(percent, share.places + 2)}% on ${source}`;
  const more = {
    recomputed: Number((percent / 100).toPrecision(12)),
    formula: `${count.value}/${base}`,
    relation: "share" as const,
    shown: inWords(percent, share.places),
    shownPrinted: inWords(share.value, share.places),
    part: count.text,
    whole: inWords(base, 0),
  };
  if (fitsBase(answer, base)) return shareClaim(answer, "agrees", `${working}, printed ${share.text}.`, more);
  return shareClaim(
    answer,
    "query",
    `${working}, printed ${share.text}. No base is printed: was it a share of something else, or adjusted to make 100%?`,
    more,
  );
}

function shareClaim(
  answer: Answer,
  verdict: JudgedClaim["verdict"],
  because: string,
  more: Partial<JudgedClaim> = {},
): JudgedClaim {
  const base = baseOf(answer);
  const formula = `${answer.count.value}/${answer.share.value}%`;
  return claimOf(answer.passage, answer.words, verdict, because, {
    formula,
    relation: "share",
    recomputed: null,
    subject: `${answer.words}, base ${range(base.low, base.high)}`,
    ...more,
  });
}

function range(low: number, high: number): string {
  if (high >= Number.MAX_VALUE) return `${inWords(Math.ceil(low), 0)} or more`;
  const [from, to] = [Math.ceil(low), Math.floor(high)];
  return to <= from ? `about ${inWords((low + high) / 2, 0)}` : `${inWords(from, 0)} to ${inWords(to, 0)}`;
}
