/** Owners' names that look like one owner: plural and singular, with and without "team", with and without the body's area. */

import { comparable } from "../plan/cell-text";

/** Words at the end of a name that tell no owner from another. */
const ENDINGS = new Set([
  "team",
  "teams",
  "department",
  "dept",
  "service",
  "services",
  "office",
  "unit",
  "directorate",
]);

/**
 * Groups of names that look like one owner, each in the order given; a name alone is in none. Names are filed under what is left
 * of them once case, plurals and endings are off, and under their initials, so that none is compared with each.
 */
export function alikeOwners(names: readonly string[]): readonly (readonly string[])[] {
  const groupOf = new Map<string, Set<string>>();
  const firstWith = new Map<string, string>();
  for (const name of names) groupOf.set(name, new Set([name]));
  const join = (a: string, b: string) => {
    const [into, from] = [groupOf.get(a), groupOf.get(b)];
    if (!into || !from || into === from) return;
    for (const name of from) {
      into.add(name);
      groupOf.set(name, into);
    }
  };
  for (const name of names) {
    for (const key of keysOf(name)) {
      const known = firstWith.get(key);
      if (known === undefined) firstWith.set(key, name);
      else join(known, name);
    }
  }
  const order = new Map(names.map((name, index) => [name, index]));
  return [...new Set(groupOf.values())]
    .filter((group) => group.size > 1)
    .map((group) => [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** What a name is filed under: its bare form; without an area's letters before it ("NENC ICB"); its initials where it is long. */
function keysOf(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const bare = bareForm(name);
  const keys = [bare];
  const [first = "", ...rest] = words;
  if (rest.length > 0 && isInitials(first) && rest.length <= 2) keys.push(bareForm(rest.join(" ")));
  if (words.length >= 3) {
    const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
    if (initials.length >= 3) keys.push(bareForm(initials.join("")));
  }
  return keys;
}

/** True where two names differ in case, plural or ending alone, so that one may stand for the other in any cell. */
export function sameBareName(a: string, b: string): boolean {
  return bareForm(a) === bareForm(b);
}

function bareForm(name: string): string {
  const words = comparable(name)
    .split(" ")
    .filter((word) => word !== "the" && word !== "and")
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word));
  while (words.length > 1 && ENDINGS.has(words[words.length - 1] ?? "")) words.pop();
  return words.join(" ");
}

/** "NENC", "SBC": letters that stand for an area or a body. */
function isInitials(word: string): boolean {
  return /^[\p{Lu}&]{2,6}$/u.test(word);
}
