/** Owner cells taken apart: who is named, person or body, lead or support. */

import { BODY_WORD, OWNER_TYPES, PARTY_ENDS, PARTY_NAMES, PERSON_TITLE, ROLE_MARKS } from "./owner-words";
import { mendBrokenWords, plainText } from "./cell-text";
import type { Owner } from "./plan-row";

type Role = Owner["role"];

/** Words by which a sentence shows itself in a cell that should hold names. */
const SENTENCE_WORD =
  /(?:^| )(?:to|will|should|must|are|is|was|were|have|has|ensure|ensuring|responsible for|responsibility to)(?: |$)/i;

/** True where the cell says what somebody should do rather than who they are ("PCTH to arrange, practices responsibility to …"). */
export function isSentence(text: string): boolean {
  const words = plainText(text).replaceAll("\n", " ");
  const count = words.split(" ").length;
  return (count >= 4 && SENTENCE_WORD.test(words)) || (count >= 9 && words.endsWith("."));
}

/**
 * The parties named in an owner cell, in their order, each once. A sentence gives the parties that stand before its verbs;
 * where it gives none, the cell as one body. Empty only for a cell without a letter in it.
 */
export function readOwners(text: string): readonly Owner[] {
  const words = mendBrokenWords(plainText(text)).replace(REMARK, "");
  if (!/\p{L}/u.test(words)) return [];
  const named = isSentence(words) ? subjectsOf(words) : partiesOf(words);
  const owners = named.length > 0 ? named : [ownerOf(words.replaceAll("\n", " "), "unsaid")];
  const seen = new Set<string>();
  return owners.filter((owner) => !seen.has(owner.name.toLowerCase()) && seen.add(owner.name.toLowerCase()));
}

/** "(KL to chase)": a remark in brackets says what somebody does, and names no party. */
const REMARK = / ?\([^()\n]{0,80}\b(?:to|will|should|must)\b[^()\n]{0,80}\)/gi;

/** The one to ask: the first marked as lead, else the first named. */
export function leadOf(owners: readonly Owner[]): Owner | undefined {
  return owners.find((owner) => owner.role === "lead") ?? owners[0];
}

/** "PCTH to arrange, practices responsibility to ensure …" -> PCTH, practices. */
function subjectsOf(sentence: string): Owner[] {
  return sentence
    .replaceAll("\n", " ")
    .split(/[,;.] /)
    .flatMap((clause) => {
      const verb = /(?:^| )(?:to|will|should|must|are|is|have|has|responsib\w{0,8}|ensur\w{1,3})(?: |$)/i.exec(clause);
      const subject = verb
        ? clause
            .slice(0, verb.index)
            .trim()
            .replace(/^(?:and|or|then)(?: |$)/i, "")
        : "";
      const short =
        subject !== "" && subject.split(" ").length <= 4 && !/^(?:that|which|who|they|it|this)\b/i.test(subject);
      return short ? partiesOf(subject) : [];
    });
}

function partiesOf(words: string): Owner[] {
  const owners: Owner[] = [];
  let standing: Role = "unsaid";
  for (const line of words.split(/[\n;]/)) {
    const label = /^([\p{L} ]{2,30}?) ?[:–-] (.{1,500})$/u.exec(line.trim());
    const labelled = label?.[1] ? roleOfMark(label[1]) : undefined;
    if (labelled) standing = labelled;
    const rest = labelled ? (label?.[2] ?? "") : line;
    const [main = "", ...others] = rest.split(
      / (?:via|supported by|with support from|in partnership with|working with|with) /i,
    );
    const first: Role = others.length > 0 && standing === "unsaid" && !/ via /i.test(rest) ? "lead" : standing;
    for (const name of splitNames(main)) owners.push(ownerOf(name, first));
    for (const other of others) for (const name of splitNames(other)) owners.push(ownerOf(name, "support"));
  }
  return owners;
}

function roleOfMark(mark: string): Role | undefined {
  return ROLE_MARKS.find(({ pattern }) => pattern.test(mark.trim()))?.role;
}

/** Parts at / , & and "and", unless the sign belongs to a name ("H&SH", "NHSE/I", "Health and Wellbeing Board"). */
function splitNames(words: string): string[] {
  return words
    .split(/,|\/(?!I\b)| \+ | \\ /)
    .flatMap(splitAtAnd)
    .map((name) => name.replace(/^(?:and|&) /i, "").replace(/^[\s.:–-]+|(?<![\s.:–-])[\s.:–-]+$/g, ""))
    .filter((name) => /\p{L}/u.test(name));
}

function splitAtAnd(words: string): string[] {
  const parts = words.trim().split(/ (?:and|&) |& | &(?=\p{L})/iu);
  const names: string[] = [];
  const joints = words.trim().match(/ (?:and|&) |& | &(?=\p{L})/giu) ?? [];
  for (const [index, part] of parts.entries()) {
    const before = names.at(-1);
    if (before !== undefined && !(standsAlone(before) && standsAlone(part))) {
      names[names.length - 1] = `${before}${joints[index - 1] ?? " and "}${part}`;
    } else names.push(part);
  }
  return names;
}

/** True for what could be an owner by itself: an acronym at its end, a team, a post, a kind of body, a person. */
function standsAlone(name: string): boolean {
  const bare = name.replace(/\([^()]*\)/g, "").trim();
  const last = bare.slice(bare.lastIndexOf(" ") + 1);
  const lower = bare.toLowerCase();
  return (
    /^[\p{Lu}&]{2,}s?$/u.test(last) ||
    PARTY_ENDS.has(last.toLowerCase()) ||
    PARTY_NAMES.has(lower) ||
    OWNER_TYPES.has(lower) ||
    (isPerson(bare) && bare.includes(" "))
  );
}

function ownerOf(written: string, role: Role): Owner {
  const marks = [...written.matchAll(/[([]([^()[\]]{2,40})[)\]]/g)].map((match) => roleOfMark(match[1] ?? ""));
  const marked = marks.find((each) => each !== undefined);
  const name = (marked ? written.replace(/ ?[([][^()[\]]{2,40}[)\]]/g, "") : written).replace(/ +/g, " ").trim();
  return { name, kind: kindOf(name), role: marked ?? role };
}

function kindOf(name: string): Owner["kind"] {
  const bare = name.toLowerCase().replace(/^(?:the|each|every) /, "");
  if (OWNER_TYPES.has(bare)) return "type";
  return isPerson(name) ? "person" : "body";
}

/** Two or three names with a capital and small letters, and no word that bodies and posts have; or a title before a name. */
function isPerson(name: string): boolean {
  if (PERSON_TITLE.test(name)) return true;
  const words = name.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}[\p{Ll}’']+(?:-?\p{Lu}\p{Ll}+)*|\p{Lu}\.?|de|van|der|la|al)$/u.test(word)) &&
    !words.some((word) => BODY_WORD.has(word.toLowerCase()))
  );
}
