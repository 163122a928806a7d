/** A committee paper as data: what it says and in which order. How it looks in Word or on the clipboard is for whoever renders it. */

import type { Role } from "../roles";

/** A row of the plan that a claim stands on. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Words that run on in one paragraph; strong ones name what the rest speaks of. Always text, never markup. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /** Lettered under the paragraph: (a), (b), (c). */
  readonly items: readonly (readonly Run[])[];
  /** The rows that it speaks of; as many as the count it begins with, where it begins with one. */
  readonly rows: readonly RowPlace[];
  /** What the officer has still to write, where this stands in its place: "Equality implications". */
  readonly toWrite?: string;
}

export interface PaperCell {
  readonly text: string;
  /** How the pack's sheets show it, so that the paper's tables look like theirs. */
  readonly role: Role;
}

export interface PaperColumn {
  readonly heading: string;
  /** Characters; only their proportions count. */
  readonly width: number;
  readonly numeric: boolean;
}

/** A line of cells, one a column, or one text over all of them. */
export type PaperLine =
  | { readonly kind: "cells"; readonly cells: readonly PaperCell[] }
  | { readonly kind: "across"; readonly text: string; readonly role: Role };

export interface PaperTable {
  readonly kind: "table";
  /** What it holds; stands above it, and is read aloud in its place. */
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly lines: readonly PaperLine[];
}

export type PaperBlock =
  | { readonly kind: "title"; readonly text: string }
  /** A line under or over the title: the committee and its day, whose report it is. */
  | { readonly kind: "line"; readonly text: string; readonly toWrite?: string }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | Paragraph
  /** What a board paper opens with: agenda item, report by, paper type. */
  | {
      readonly kind: "details";
      readonly rows: readonly { readonly label: string; readonly value: string; readonly toWrite?: string }[];
    }
  | PaperTable
  | { readonly kind: "note"; readonly text: string };

export interface Appendix {
  /** "Appendix 1: Exceptions". */
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export interface Paper {
  /** Id in the list of kinds. */
  readonly kind: string;
  readonly title: string;
  /** Whose report it is; "" where nobody said. */
  readonly author: string;
  /** Stands at the foot of each page: "Draft. Position as at 31 October 2024". */
  readonly foot: string;
  /** "OFFICIAL", or "". */
  readonly marking: string;
  /** Paragraphs are numbered through all of these, from 1. */
  readonly blocks: readonly PaperBlock[];
  readonly appendices: readonly Appendix[];
  /** What the officer has still to write, in the order in which it stands; each has its line in brackets. */
  readonly toWrite: readonly string[];
}

export const heading = (text: string, level: 1 | 2 = 1): PaperBlock => ({ kind: "heading", level, text });

/** A numbered paragraph. One item alone runs on in the paragraph itself; several are lettered under it. */
export function paragraph(
  text: string,
  rows: readonly RowPlace[] = [],
  items: readonly (readonly Run[])[] = [],
): Paragraph {
  const places = rows.map(({ sheet, row }) => ({ sheet, row }));
  const [only] = items;
  if (items.length !== 1 || !only) return { kind: "paragraph", runs: [{ text }], items, rows: places };
  return { kind: "paragraph", runs: [{ text: `${text.replace(/:$/, ".")} ` }, ...only], items: [], rows: places };
}

/** "[Equality implications: to be written]": stands where nothing is known, and is listed. */
export function toBeWritten(what: string, help = ""): Paragraph {
  const text = `[${what}: to be written${help === "" ? "" : `. ${help}`}]`;
  return { kind: "paragraph", runs: [{ text }], items: [], rows: [], toWrite: what };
}

export const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** 0 -> "a", 25 -> "z", 26 -> "aa", as Word letters a list. */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
