/** Texts that are made to cost a pattern as much as they can, grown from the pattern itself. */

import { createRequire } from "node:module";

import type * as Regexpp from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";

import { Endless, parsePattern, stepCounter } from "./step-count";

const { visitRegExpAST } = createRequire(require.resolve("eslint"))("@eslint-community/regexpp") as typeof Regexpp;

/** Fewer repeats than this cannot grow, whatever is in them. */
const FEW = 9;
/** What a class of characters may be stood for by, the plainest first. */
const SIGNS = [..."aAz0 1.,-/:;()[]<>\"'&%£@#=+*_|\\^$~`!?{}\n\t\r\u00a0–’“”•é\u0301‘\u0001漢xsmdthn\u200b😀"];
const NONE = "\u0007";

interface Repeat {
  readonly element: AST.Element;
  /** What must stand before it, as short as it can be. */
  readonly before: string;
}

export interface Growth {
  /** How many times as many steps the last doubling took; 2 where steps grow as the text does. */
  readonly factor: number;
  readonly attack: string;
}

/**
 * The worst that was found, or the first that is as bad as `enough`; null for a pattern in which nothing repeats often enough to grow.
 * `tried` counts the attacks.
 */
export function worstGrowth(
  source: string,
  flags: string,
  enough: number,
  tried: { count: number } = { count: 0 },
): Growth | null {
  const pattern = parsePattern(source, flags);
  const repeats = repeatsIn(pattern, flags);
  if (repeats.length === 0) return null;
  const count = stepCounter(source, flags);
  let worst: Growth = { factor: 0, attack: "" };
  for (const { before, pump, after } of attacksOn(pattern, repeats, flags)) {
    tried.count += 1;
    const factor = growthOf(count, before, pump, after, longestRepeat(pattern));
    if (factor > worst.factor) worst = { factor, attack: JSON.stringify([before, pump, after]) };
    if (factor >= enough) break;
  }
  return worst;
}

/** Steps at three lengths, each twice the last: what comes once is taken away by the differences. */
function growthOf(
  count: (text: string) => number,
  before: string,
  pump: string,
  after: string,
  longest: number,
): number {
  const times = Math.ceil(Math.max(120, 3 * longest) / pump.length);
  const steps = (factor: number): number => count(before + pump.repeat(times * factor) + after);
  try {
    const [one, two, four] = [steps(1), steps(2), steps(4)];
    return two - one < 1 ? 0 : (four - two) / (two - one);
  } catch (error) {
    if (error instanceof Endless || error instanceof RangeError) return Infinity;
    throw error;
  }
}

function* attacksOn(pattern: AST.Pattern, repeats: readonly Repeat[], flags: string) {
  const signs = [...new Set(repeats.flatMap(({ element }) => signsOf(element, flags)))].slice(0, 8);
  const whole = witness(pattern.alternatives[0], flags);
  const pumps = new Set([...repeats.map(({ element }) => witness(element, flags)), ...signs, whole]);
  for (const { before, element } of repeats) pumps.add(before + witness(element, flags));
  const befores = [...new Set(["", ...repeats.map(({ before }) => before)])].slice(0, 4);
  for (const before of befores)
    for (const pump of pumps) if (pump !== "") for (const after of ["", NONE, "\n"]) yield { before, pump, after };
}

function repeatsIn(pattern: AST.Pattern, flags: string): Repeat[] {
  const found: Repeat[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => {
      if (node.max >= FEW) found.push({ element: node.element as AST.Element, before: beforeOf(node, flags) });
    },
  });
  return found;
}

function longestRepeat(pattern: AST.Pattern): number {
  let most = 0;
  visitRegExpAST(pattern, {
    onQuantifierEnter: ({ max }) => {
      if (Number.isFinite(max)) most = Math.max(most, max);
    },
  });
  return most;
}

/** Witnesses of all that stands before a node within the ways that lead to it. */
function beforeOf(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent) return "";
  if (parent.type === "Alternative") {
    const at = parent.elements.indexOf(node as AST.Element);
    return (
      beforeOf(parent, flags) +
      parent.elements
        .slice(0, at)
        .map((each) => witness(each, flags))
        .join("")
    );
  }
  return beforeOf(parent, flags);
}

/** A short text that matches, looks ahead and behind left aside. */
function witness(node: AST.Node | undefined, flags: string): string {
  if (!node) return "";
  if (node.type === "Alternative") return node.elements.map((each) => witness(each, flags)).join("");
  if (node.type === "Group" || node.type === "CapturingGroup") return witness(node.alternatives[0], flags);
  if (node.type === "Quantifier") return witness(node.element, flags).repeat(Math.min(node.min, 8));
  const isSign = node.type === "Character" || node.type === "CharacterSet" || node.type === "CharacterClass";
  return isSign ? (signsOf(node, flags)[0] ?? "") : "";
}

/** Some characters that a node or what is in it takes. */
function signsOf(node: AST.Node, flags: string): string[] {
  const found: string[] = [];
  const add = (raw: string, most: number): void => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ""));
    found.push(...SIGNS.filter((sign) => one.test(sign)).slice(0, most));
  };
  if (node.type === "Character") return [String.fromCodePoint(node.value)];
  if (node.type === "CharacterSet" || node.type === "CharacterClass") add(node.raw, 4);
  else
    visitRegExpAST(node, {
      onCharacterEnter: ({ value, parent }) => {
        if (parent.type === "Alternative" || parent.type === "Quantifier") found.push(String.fromCodePoint(value));
      },
      onCharacterSetEnter: ({ raw, parent }) => {
        if (parent.type === "Alternative" || parent.type === "Quantifier") add(raw, 3);
      },
      onCharacterClassEnter: ({ raw }) => add(raw, 3),
    });
  return [...new Set(found)];
}
