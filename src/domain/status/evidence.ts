/** What the progress notes of a row say, clause by clause: complete, stopped, work done, or nothing that counts. */

import { later, type Day } from "../calendar";
import { createDateReader } from "../dates/read-date";
import { comparable } from "../plan/cell-text";
import { daysAhead, type DayInText } from "./days-in-text";
import { clausesOf, type NoteClause } from "./note-clauses";
import { daysIn, newestOf, NO_CONTEXT, type DayReader, type NotedDay } from "./note-dates";
import { completionOpening, findSignal, type Found } from "./note-signals";
import { EMPTY_NOTES } from "./note-words";

export interface Evidence {
  readonly signal: "complete" | "stopped" | "progress" | "none";
  /** The note's own words around the signal; "" where there is none. */
  readonly phrase: string;
  /** Day of the last update that the row can show; null where it shows none. */
  readonly newestDay: Day | null;
  /** Whose day that is: the note's own, the update column's, or the sheet's. */
  readonly dayFrom: "note" | "column" | "sheet" | null;
  /** True where the notes are blank or say nothing ("as above", "n/a"). */
  readonly empty: boolean;
  /** Every day that the notes give for work recorded, in their order. */
  readonly days: readonly NotedDay[];
  /** Every day that they put ahead, in their own words and order. */
  readonly promised: readonly DayInText[];
}

/** The days that stand outside the note itself. */
export interface EvidenceDays {
  readonly asAt: Day | null;
  readonly column: Day | null;
  readonly sheet: Day | null;
}

export type EvidenceReader = (notes: string, days: EvidenceDays) => Evidence;

/** What a note says whatever the day. */
interface ReadNote {
  readonly found: Found | null;
  readonly days: readonly NotedDay[];
  readonly promised: readonly DayInText[];
  readonly empty: boolean;
}

/** No empty note is longer; `comparable` need not look at the others. */
const LONGEST_EMPTY = 40;

/**
 * Reads notes as domain conventions 1.3 (c) ask: a signal is a finished or running verb with an object; what lies ahead, what is
 * denied and what is only named is none; each cancels its own clause and no other. Never throws, whatever the text.
 */
export function readEvidence(notes: string, days: EvidenceDays): Evidence {
  return makeEvidenceReader()(notes, days);
}

/** A reader that remembers the notes and the dates in them that it has read; one for each plan. */
export function makeEvidenceReader(): EvidenceReader {
  const seen = new Map<string, ReadNote>();
  const readDay = createDateReader(NO_CONTEXT);
  return (notes, days) => {
    let note = seen.get(notes);
    if (!note) seen.set(notes, (note = readNote(notes, readDay)));
    return evidenceOf(note, days);
  };
}

function readNote(notes: string, readDay: DayReader): ReadNote {
  if (notes.length <= LONGEST_EMPTY && EMPTY_NOTES.has(comparable(notes)))
    return { found: null, days: [], promised: [], empty: true };
  const clauses = clausesOf(notes);
  return {
    found: findIn(clauses),
    days: daysIn(clauses, readDay),
    promised: daysAhead(clauses, readDay),
    empty: !/[\p{L}\p{N}]/u.test(notes),
  };
}

function evidenceOf({ found, days: noted, promised, empty }: ReadNote, days: EvidenceDays): Evidence {
  const own = newestOf(noted, days.asAt);
  const day = own && days.column ? later(own, days.column) : (own ?? days.column);
  return {
    signal: found?.signal ?? "none",
    phrase: found?.phrase ?? "",
    newestDay: day ?? days.sheet,
    dayFrom: day ? (day === own ? "note" : "column") : days.sheet ? "sheet" : null,
    empty,
    days: noted,
    promised,
  };
}

/** A completion at the head of the notes goes first, then an end of the work wherever it stands, then the first sign of work. */
function findIn(clauses: readonly NoteClause[]): Found | null {
  const opening = completionOpening(clauses);
  if (opening) return opening;
  let progress: Found | null = null;
  for (const clause of clauses) {
    const found = findSignal(clause);
    if (found?.signal === "stopped") return found;
    progress ??= found;
  }
  return progress;
}
