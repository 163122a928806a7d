/** Reads the figure of one cell: numbers, percentages, money, broken numbers, bounds, ranges, and the markers for no figure. */

import type { Day } from "../calendar";
import type { CellRef, CellValue } from "../grid";
import { isDateFormat } from "../dates/number-format";
import { printFigure, type Figure, type FigureKind } from "./figure";
import type { FigureReading } from "./figure-reading";
import { MISSING_MARKERS, SMALL_COUNT } from "./figure-words";
import { lookOfFormat, decimalsOf } from "./number-look";
import { readWords } from "./read-figure-words";

export interface FigureCell {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly cell: CellRef | null;
  /** "aim" for targets and trajectories, which may be bounds or ranges; "observed" for what was measured, which may not. */
  readonly as: "aim" | "observed";
  /** The last day of a date in words, null for what is no date. */
  readonly dayIn: (text: string) => Day | null;
}

const ERROR_TEXT = /^#[A-Z0-9/_]{2,14}[!?]?$/;
/** Longer text is a paragraph and no figure. */
const LONGEST = 200;

/** Reads a cell as Excel gives it. Never throws; a marker or a blank is never nought (domain conventions 2.1). */
export function readFigure({ value, numberFormat, cell, as, dayIn }: FigureCell): FigureReading {
  if (typeof value === "boolean") {
    return { kind: "unreadable", text: value ? "TRUE" : "FALSE", why: "It holds true or false.", cell };
  }
  if (typeof value === "number") return readNumber(value, numberFormat, cell);
  const text = tidy(value);
  if (text === "") return { kind: "blank", cell };
  const lower = text.toLowerCase();
  const missing = MISSING_MARKERS.get(lower);
  if (missing) return { kind: "missing", why: missing, text, cell };
  if (ERROR_TEXT.test(text)) return { kind: "unreadable", text, why: `It holds the Excel error ${text}.`, cell };
  if (as === "observed" && SMALL_COUNT.test(lower)) return { kind: "missing", why: "suppressed", text, cell };
  if (text.length > LONGEST) return { kind: "unreadable", text, why: "The text is too long for a figure.", cell };
  const read = readWords(lower, dayIn);
  if ("why" in read) return { kind: "unreadable", text, why: read.why, cell };
  const { figure } = read;
  if (as === "observed" && (figure.bound !== null || figure.upTo !== null)) {
    return { kind: "unreadable", text, why: "It gives a range or a limit, not a figure.", cell };
  }
  const { deadline, oneOff, altered } = read;
  return {
    kind: "figure",
    figure,
    text,
    cell,
    note: altered ? `"${text}" is read as ${printFigure(figure)}.` : null,
    deadline,
    oneOff,
  };
}

function readNumber(value: number, numberFormat: string, cell: CellRef | null): FigureReading {
  const text = String(value);
  if (isDateFormat(numberFormat)) return { kind: "unreadable", text, why: "It holds a date and no figure.", cell };
  const look = lookOfFormat(numberFormat);
  const kind: FigureKind = look.percent ? "percent" : look.currency === "" ? "number" : "money";
  const decimals = look.decimals ?? decimalsOf(look.percent ? value * 100 : value);
  const figure = plainFigure(kind, value, { decimals, currency: look.currency, scale: 1, scaleWord: "" });
  return { kind: "figure", figure, text: printFigure(figure), cell, note: null, deadline: null, oneOff: false };
}

function plainFigure(kind: FigureKind, value: number, look: Figure["look"]): Figure {
  return { kind, value, upTo: null, bound: null, boundWords: null, approximate: false, of: null, per: null, look };
}

/** One line, plain spaces, one kind of dash and quote; nothing else is changed. */
function tidy(text: string): string {
  return text
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[\s\u00a0\u2000-\u200b\u202f\ufeff]+/g, " ")
    .trim();
}
