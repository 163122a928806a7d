/** Reads a figure written in words and signs: "over 90% by March 2024", "80 to 85%", "£1.5m", "6,948,96 1", "17 of 19". */

import type { Day } from "../calendar";
import type { Bound, Figure } from "./figure";
import { APPROXIMATE, BOUNDS_AFTER, BOUNDS_BEFORE, CHANGE_WORDS, SIZES, type BoundWords } from "./figure-words";

export interface FigureInWords {
  readonly figure: Figure;
  readonly deadline: Day | null;
  readonly oneOff: boolean;
  /** True where what was read is not word for word what is written. */
  readonly altered: boolean;
}

interface Piece {
  readonly at: number;
  readonly to: number;
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  readonly size: string;
  readonly currency: string;
  readonly broken: boolean;
}

type Refused = { readonly why: string };

const NUMBER =
  /(\d[\d,]*(?: \d[\d,]*)*(?:\.\d+)?)(?:\s?(%|per ?cent)|\s?(thousand|million|billion|bn|mn|m|k)(?![a-z]))?/g;
const WELL_GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const SPACE_GROUPED = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** `text` in lower case with plain dashes and spaces. Gives a sentence saying why not where it holds no one figure. */
export function readWords(text: string, dayIn: (text: string) => Day | null): FigureInWords | Refused {
  if (text === "nil" || text === "zero")
    return whole({ value: 0, decimals: 0, percent: false, size: "", currency: "", broken: true, at: 0, to: 0 });
  const dated = takeDeadline(text, dayIn);
  const bare = dated.rest
    .replace(/\[[a-z0-9]{1,3}\]/g, " ")
    .replace(/(?<![*†‡§^])[*†‡§^]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const marked = bare !== dated.rest;
  if (dated.deadline === null && /[a-z/]/.test(bare) && !/%|£/.test(bare) && dayIn(bare) !== null) {
    return { why: "It holds a date and no figure." };
  }
  const pieces = piecesOf(bare);
  if ("why" in pieces) return pieces;
  const found = oneFigure(bare, pieces, dayIn);
  if ("why" in found) return found;
  return {
    ...found,
    deadline: found.deadline ?? dated.deadline,
    oneOff: /\bone[- ]off\b/.test(text),
    altered: found.altered || marked,
  };
}

/** "90% by March 2024", "90% (March 2024)", "March 2024: 90%": the day goes to the deadline, the rest is the figure. */
function takeDeadline(text: string, dayIn: (text: string) => Day | null): { rest: string; deadline: Day | null } {
  for (const { index, 0: word } of text.matchAll(/\b(?:by|before|until)\b/g)) {
    const deadline = dayIn(text.slice(index + word.length).trim());
    if (deadline !== null) return { rest: text.slice(0, index).trim(), deadline };
  }
  for (const { index, 0: whole, 1: inner = "" } of text.matchAll(/\(([^()]{1,60})\)/g)) {
    const deadline = /\d/.test(inner) && !inner.includes("%") ? dayIn(inner) : null;
    if (deadline !== null || !/\d/.test(inner)) {
      return {
        rest: `${text.slice(0, index)} ${text.slice(index + whole.length)}`.replace(/\s+/g, " ").trim(),
        deadline,
      };
    }
  }
  const colon = text.indexOf(":");
  if (colon > 0) {
    const head = text.slice(0, colon);
    const deadline = dayIn(head);
    if (deadline !== null || !/\d/.test(head)) return { rest: text.slice(colon + 1).trim(), deadline };
  }
  return { rest: text, deadline: null };
}

function piecesOf(text: string): Piece[] | Refused {
  const pieces: Piece[] = [];
  for (const { index, 0: found, 1: digits = "", 2: percent, 3: size = "" } of text.matchAll(NUMBER)) {
    const spaced = digits.includes(" ");
    const joined = digits.replaceAll(" ", "");
    const trimmed = joined.replace(/(?<!,),+$/, "");
    const sound = WELL_GROUPED.test(trimmed) && (!spaced || trimmed.includes(",") || SPACE_GROUPED.test(digits));
    if (!sound) return { why: spaced ? "It holds several figures." : `The commas of ${digits} do not mark thousands.` };
    const plain = trimmed.replaceAll(",", "");
    const before = text.slice(0, index).trimEnd();
    pieces.push({
      at: index,
      to: index + found.length,
      value: Number(plain),
      decimals: plain.split(".")[1]?.length ?? 0,
      percent: percent !== undefined,
      size,
      currency: /([£€$])-?$/.exec(before)?.[1] ?? "",
      broken: spaced && !SPACE_GROUPED.test(digits),
    });
  }
  return pieces.length === 0 ? { why: "It holds words and no figure." } : pieces;
}

function oneFigure(
  text: string,
  pieces: readonly Piece[],
  dayIn: (text: string) => Day | null,
): Omit<FigureInWords, "oneOff"> | Refused {
  const [first, second, third] = pieces;
  if (!first) return { why: "It holds words and no figure." };
  if (!second) return withWords(text, first, null, first.to);
  const between = text.slice(first.to, second.at).replace(/[£€$]/g, "").trim();
  if (third === undefined) {
    const opening = text
      .slice(0, first.at)
      .trimEnd()
      .replace(/[£€$]$/, "")
      .trimEnd();
    if (between === "to" && /(?:^|\s)from$/.test(opening))
      return withWords(
        `${" ".repeat(first.to)}${text.slice(first.to)}`.replace(" to ", "    "),
        { ...second, currency: second.currency || first.currency },
        null,
        second.to,
      );
    if (between === "to" || between === "-" || (between === "and" && /(?:^|\s)between$/.test(opening))) {
      return withWords(text.replace("between", "       "), first, second, second.to);
    }
    if (/^(?:of|out of|\/)(?: the| all)?$/.test(between)) return ratio(first, second);
    if (between === "per" || between === "in every" || between === "/") {
      const read = withWords(text.slice(0, first.to), first, null, first.to);
      return "why" in read ? read : { ...read, figure: { ...read.figure, per: second.value } };
    }
  }
  const deadline = dayIn(text.slice(first.to));
  if (deadline === null) return { why: "It holds several figures." };
  const read = withWords(text.slice(0, first.to), first, null, first.to);
  return "why" in read ? read : { ...read, deadline };
}

function ratio(part: Piece, of: Piece): Omit<FigureInWords, "oneOff"> | Refused {
  if (part.percent || of.percent) return { why: "It holds several figures." };
  if (part.value > of.value) return { why: `${part.value} of ${of.value} cannot be.` };
  const { figure } = whole(part);
  return { figure: { ...figure, of: of.value }, deadline: null, altered: false };
}

/** A figure, or a range where there is an upper piece, with the words before and behind it. */
function withWords(
  text: string,
  piece: Piece,
  upper: Piece | null,
  end: number,
): Omit<FigureInWords, "oneOff"> | Refused {
  const lead = text
    .slice(0, piece.at)
    .trim()
    .replace(/[£€$]$/, "")
    .trim();
  const minus = /(?:^|[\s£€$])-$/.test(lead);
  if (/(?:^|\s)\+$/.test(lead)) return { why: "It asks for a change, not for a level." };
  const ahead = lead
    .replace(/-$/, "")
    .replace(/[£€$]$/, "")
    .trim();
  const behind = text.slice(end).trim();
  if (behind.includes("%")) return { why: "Its per cent sign stands apart from the figure." };
  const level = /(?:^|\s)to$/.test(ahead);
  if (!level && (CHANGE_WORDS.test(ahead) || CHANGE_WORDS.test(behind))) {
    return { why: "It asks for a change, not for a level." };
  }
  const before = boundBefore(ahead);
  const after = boundAfter(behind);
  if (before && after) return { why: "It sets two limits." };
  const read = whole(piece);
  const bound = before ?? after;
  const approximate = APPROXIMATE.test(before ? ahead.slice(0, -before.words.length).trim() : ahead);
  const base = {
    ...read.figure,
    ...boundOf(bound),
    approximate,
    value: minus ? -read.figure.value : read.figure.value,
  };
  if (!upper) return { figure: base, deadline: null, altered: read.altered || approximate };
  const percent = piece.percent || upper.percent;
  const currency = piece.currency || upper.currency;
  const low = whole({ ...piece, percent, currency, size: piece.size || upper.size }).figure;
  const high = whole({ ...upper, percent, currency }).figure;
  if (high.value < low.value || bound || minus) return { why: "Its range cannot be read." };
  const decimals = Math.max(piece.decimals, upper.decimals);
  return {
    figure: { ...low, upTo: high.value, look: { ...low.look, decimals } },
    deadline: null,
    altered: read.altered,
  };
}

const SIGNS: Readonly<Record<string, Bound>> = { ">": "more than", "<": "less than" };
const NAMED_SIGN = /^[<>=≤≥+]+$/;

function boundOf(found: BoundWords | undefined): Pick<Figure, "bound" | "boundWords"> {
  if (!found) return { bound: null, boundWords: null };
  const { bound, words } = found;
  const said =
    NAMED_SIGN.test(words) || /^(?:or|and) |^m(?:in|ax)$|imum$/.test(words) ? (SIGNS[words] ?? bound) : words;
  return { bound, boundWords: said };
}

function boundBefore(lead: string): BoundWords | undefined {
  return BOUNDS_BEFORE.find(({ words }) => {
    if (!lead.endsWith(words)) return false;
    const before = lead.charAt(lead.length - words.length - 1);
    return NAMED_SIGN.test(words) || before === "" || !/[a-z]/.test(before);
  });
}

function boundAfter(behind: string): BoundWords | undefined {
  return BOUNDS_AFTER.find(({ words }) => {
    if (!behind.startsWith(words)) return false;
    return words === "+" || !/[a-z]/.test(behind.charAt(words.length));
  });
}

function whole(piece: Piece): FigureInWords {
  const scale = SIZES[piece.size] ?? 1;
  const kind = piece.percent ? "percent" : piece.currency === "" ? "number" : "money";
  const size =
    piece.size === "" ? "" : piece.size.length > 2 ? ` ${piece.size}` : piece.size === "mn" ? "m" : piece.size;
  const value = piece.percent ? piece.value / 100 : piece.value * scale;
  const figure: Figure = {
    kind,
    value: Number(value.toPrecision(15)),
    upTo: null,
    bound: null,
    boundWords: null,
    approximate: false,
    of: null,
    per: null,
    look: {
      decimals: piece.decimals,
      currency: piece.currency,
      scale: piece.percent ? 1 : scale,
      scaleWord: piece.percent ? "" : size,
    },
  };
  return { figure, deadline: null, oneOff: false, altered: piece.broken };
}
