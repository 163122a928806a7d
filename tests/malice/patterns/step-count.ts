/**
 * A regular expression run by a small backtracking matcher that counts its steps. Engines of browsers backtrack in the same order, so
 * what grows here grows there; counting takes no clock, and is the same on every machine.
 */

import { createRequire } from "node:module";

import type * as Regexpp from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";

/** The parser of patterns that eslint comes with. */
const { RegExpParser } = createRequire(require.resolve("eslint"))("@eslint-community/regexpp") as typeof Regexpp;

export function parsePattern(source: string, flags: string): AST.Pattern {
  return new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
}

/** More than this is given up as endless. */
const MOST_STEPS = 1_500_000;

export class Endless extends Error {}

type Next = (at: number) => boolean;
type Match = (at: number, next: Next) => boolean;

/** Steps that it takes to find every match in the text, from every place where one could begin; a sticky one is tried from match to match. */
export function stepCounter(source: string, flags: string): (text: string) => number {
  const pattern = parsePattern(source, flags);
  let text: readonly string[] = [];
  let steps = 0;
  const captured: (readonly [number, number] | undefined)[] = [];
  const groups = new Map<AST.CapturingGroup, number>();
  const known = new Map<string, Map<string, boolean>>();

  const step = (): void => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Endless();
  };
  const isOne = (raw: string): ((sign: string) => boolean) => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ""));
    const answers = known.get(raw) ?? new Map<string, boolean>();
    known.set(raw, answers);
    return (sign) => {
      let answer = answers.get(sign);
      if (answer === undefined) answers.set(sign, (answer = one.test(sign)));
      return answer;
    };
  };
  const isWord = (at: number): boolean => /\w/.test(text[at] ?? "");
  const isLineEnd = (sign: string | undefined): boolean => sign !== undefined && /[\n\r\u2028\u2029]/.test(sign);
  const many = flags.includes("m");

  const sequence = (nodes: readonly AST.Element[], back: boolean): Match => {
    const parts = nodes.map((node) => compile(node, back));
    if (back) parts.reverse();
    return parts.reduceRight<Match>(
      (rest, part) => (at, next) => part(at, (then) => rest(then, next)),
      (at, next) => next(at),
    );
  };
  const choice = (alternatives: readonly AST.Alternative[], back: boolean): Match => {
    const ways = alternatives.map(({ elements }) => sequence(elements, back));
    return (at, next) =>
      ways.some((way) => {
        step();
        return way(at, next);
      });
  };
  /** A node that takes one character and no choice. */
  const single = (node: AST.Element): ((sign: string) => boolean) | undefined =>
    node.type === "Character" || node.type === "CharacterSet" || node.type === "CharacterClass"
      ? isOne(node.raw)
      : undefined;

  const compile = (node: AST.Element, back: boolean): Match => {
    const takes = single(node);
    if (takes) {
      return (at, next) => {
        step();
        const sign = text[back ? at - 1 : at];
        return sign !== undefined && takes(sign) && next(back ? at - 1 : at + 1);
      };
    }
    if (node.type === "Group") return choice(node.alternatives, back);
    if (node.type === "Assertion") return assertion(node);
    if (node.type === "Quantifier") return quantifier(node, back);
    if (node.type === "CapturingGroup") {
      const inner = choice(node.alternatives, back);
      const index = groups.size;
      groups.set(node, index);
      return (at, next) => {
        const before = captured[index];
        const done = inner(at, (then) => {
          const was = captured[index];
          captured[index] = back ? [then, at] : [at, then];
          if (next(then)) return true;
          captured[index] = was;
          return false;
        });
        if (!done) captured[index] = before;
        return done;
      };
    }
    if (node.type === "Backreference") {
      const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved;
      return (at, next) => {
        const place = group && captured[groups.get(group) ?? -1];
        const wanted = place ? text.slice(...place) : [];
        steps += wanted.length;
        step();
        const from = back ? at - wanted.length : at;
        return wanted.every((sign, index) => text[from + index] === sign) && next(back ? from : at + wanted.length);
      };
    }
    throw new Error(`The matcher knows no ${node.type}.`);
  };

  const assertion = (node: AST.Assertion): Match => {
    if (node.kind === "lookahead" || node.kind === "lookbehind") {
      const inner = choice(node.alternatives, node.kind === "lookbehind");
      return (at, next) => inner(at, () => true) !== node.negate && next(at);
    }
    return (at, next) => {
      step();
      if (node.kind === "start") return (at === 0 || (many && isLineEnd(text[at - 1]))) && next(at);
      if (node.kind === "end") return (at === text.length || (many && isLineEnd(text[at]))) && next(at);
      const isEdge = isWord(at - 1) !== isWord(at);
      return isEdge !== (node.kind === "word" && node.negate) && next(at);
    };
  };

  const quantifier = ({ element, min, max, greedy }: AST.Quantifier, back: boolean): Match => {
    const takes = single(element as AST.Element);
    if (takes) {
      const way = back ? -1 : 1;
      const has = (at: number, count: number): boolean => {
        step();
        const sign = text[back ? at - count - 1 : at + count];
        return sign !== undefined && takes(sign);
      };
      return (at, next) => {
        let count = 0;
        if (!greedy) {
          for (; count < min; count += 1) if (!has(at, count)) return false;
          for (;;) {
            if (next(at + way * count)) return true;
            if (count >= max || !has(at, count)) return false;
            count += 1;
          }
        }
        while (count < max && has(at, count)) count += 1;
        for (; count >= min; count -= 1) {
          step();
          if (next(at + way * count)) return true;
        }
        return false;
      };
    }
    const inner = compile(element as AST.Element, back);
    const from = (at: number, count: number, next: Next): boolean => {
      step();
      const more = (): boolean =>
        count < max && inner(at, (then) => (then !== at || count < min) && from(then, count + 1, next));
      if (count < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => from(at, 0, next);
  };

  const whole = choice(pattern.alternatives, false);
  return (given) => {
    text = flags.includes("u") || flags.includes("v") ? [...given] : given.split("");
    steps = 0;
    for (let at = 0; at <= text.length;) {
      let end = at;
      captured.length = 0;
      whole(at, (then) => {
        end = then;
        return true;
      });
      if (end === at && flags.includes("y")) break;
      at = Math.max(end, at + 1);
    }
    return steps;
  };
}
