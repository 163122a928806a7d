/** Cuts a cell's text into numbers, words and marks, once and in one pass; everything after this reads tokens. */

export interface Token {
  readonly kind: "number" | "word" | "mark";
  /** Lower case; a line break is the mark "\n". */
  readonly text: string;
  /** A number's value, otherwise NaN. */
  readonly value: number;
  /** "st", "nd", "rd" or "th" where a number carries one. */
  readonly ordinal: string;
  /** True where the ordinal stands apart or is the wrong one: "31 st", "3th". */
  readonly oddOrdinal: boolean;
  /** True where nothing parts it from the token before. */
  readonly glued: boolean;
  /** Place in the cleaned text: first character, and the one after the last. */
  readonly at: number;
  readonly to: number;
}

const ORDINALS = new Set(["st", "nd", "rd", "th"]);

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 10 && isSpace(code)) {
      at += 1;
      glued = false;
      continue;
    }
    const start = at;
    if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
      const digits = text.slice(start, at);
      const ordinal = ordinalAt(text, at);
      if (ordinal) at = ordinal.to;
      const odd = ordinal !== undefined && (ordinal.apart || ordinal.text !== rightOrdinal(Number(digits)));
      tokens.push({
        ...{ kind: "number", text: digits, value: Number(digits), ordinal: ordinal?.text ?? "" },
        ...{ oddOrdinal: odd, glued, at: start, to: at },
      });
    } else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
      tokens.push(plain("word", text.slice(start, at).toLowerCase(), glued, start, at));
    } else {
      at += 1;
      tokens.push(plain("mark", text.slice(start, at), glued, start, at));
    }
    glued = true;
  }
  return tokens;
}

/** The ending that a number takes in English: 1st, 2nd, 3rd, 4th, 11th. */
export function rightOrdinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

function plain(kind: "word" | "mark", text: string, glued: boolean, at: number, to: number): Token {
  return { kind, text, value: Number.NaN, ordinal: "", oddOrdinal: false, glued, at, to };
}

function ordinalAt(text: string, at: number): { text: string; to: number; apart: boolean } | undefined {
  const from = text[at] === " " ? at + 1 : at;
  const letters = text.slice(from, from + 2).toLowerCase();
  if (!ORDINALS.has(letters) || isLetter(text.charCodeAt(from + 2))) return undefined;
  return { text: letters, to: from + 2, apart: from > at };
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) => code <= 32 || code === 160;
/** Letters of English, and whatever lies beyond ASCII but the arrow and the pound sign. */
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 191 && code !== 0x2192);
