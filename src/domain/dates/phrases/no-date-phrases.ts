/** Cells that name no day on purpose: blank, not applicable, complete, at once, to be confirmed. */

import { printDay } from "../../calendar";
import type { Cell, Part } from "../cell";
import { datesOf, hasCue, isCue, isDate, isMark, labelBetween } from "../cell";
import { reading, readingOfDate, roleOf, unreadable } from "../reading";
import type { DatePhrase } from "./phrase";

const blank: DatePhrase = {
  id: "blank",
  title: "An empty cell, or a dash",
  examples: [
    { text: "", reads: "none", class: "blank" },
    { text: " – ", reads: "none", class: "blank" },
  ],
  read: (cell) =>
    cell.parts.every((part) => part.kind === "mark" && part.text !== "?")
      ? reading(cell.text, { class: "blank" })
      : undefined,
};

const notApplicable: DatePhrase = {
  id: "not-applicable",
  title: "No date is wanted: N/A",
  examples: [
    { text: "N/A", reads: "none", class: "blank" },
    { text: "Not applicable", reads: "none", class: "blank" },
  ],
  read: (cell) =>
    datesOf(cell).length === 0 && isCue(cell.parts[0], "not-applicable")
      ? reading(cell.text, { class: "blank", label: "not applicable" })
      : undefined,
};

/**
 * "Complete" in a date cell names no deadline. The reading has no `end`, so that it is never late and never green by itself;
 * `done` says that the cell calls the work complete, and `doneOn` the last day of the date beside the word.
 * Where the cell has a deadline of its own as well ("Due 31 March 2024 – completed 12 March 2024"), the deadline stays.
 */
const complete: DatePhrase = {
  id: "complete",
  title: "The work is said to be complete",
  examples: [
    { text: "Complete", reads: "none", class: "blank" },
    { text: "Complete – March 2024", reads: "none", class: "blank" },
    { text: "Completed 12/03/2024", reads: "none", class: "blank" },
    { text: "March 2024 (completed)", reads: "none", class: "blank" },
    { text: "Due 31 March 2024 - completed 12 March 2024", reads: "2024-03-31", class: "exact" },
  ],
  read: (cell) => {
    const index = cell.parts.findIndex((part) => isCue(part, "complete"));
    const dates = datesOf(cell);
    if (index < 0) return undefined;
    if (dates.length === 0) {
      if (index !== 0) return undefined;
      const goesOn = hasCue(cell, "ongoing");
      return reading(cell.text, {
        class: goesOn ? "ongoing" : "blank",
        ongoing: goesOn,
        label: "complete",
        done: true,
      });
    }
    const beside = dateBeside(cell.parts, index);
    if (!beside?.span) return undefined;
    const doneOn = beside.span.end;
    const due = dates.find((date) => date !== beside && date.span && roleOf(cell, date) === "deadline");
    if (due) return { ...readingOfDate(cell, due), label: "complete", done: true, doneOn, phrase: "complete" };
    const assumed = [`${printDay(doneOn)} is read as when it was completed, not as a due date.`];
    return reading(cell.text, { class: "blank", label: "complete", done: true, doneOn, assumed });
  },
};

const immediate: DatePhrase = {
  id: "immediate",
  title: "At once, counted from the plan's own date",
  examples: [
    { text: "Immediate", reads: "2024-06-10", class: "soft" },
    { text: "With immediate effect", reads: "2024-06-10", class: "soft" },
  ],
  read: (cell) => {
    if (datesOf(cell).length > 0 || hasCue(cell, "ongoing") || !isCue(firstCue(cell), "immediate")) return undefined;
    const { planDate } = cell.context;
    if (!planDate) return unreadable(cell.text, "“Immediate” names no day, and the plan's own date is not known.");
    const assumed = [`“Immediate” is read as the plan's own date, ${printDay(planDate)}.`];
    return reading(cell.text, { class: "soft", start: planDate, end: planDate, precision: "day", soft: true, assumed });
  },
};

const asap: DatePhrase = {
  id: "asap",
  title: "As soon as possible: a date is still to be set",
  examples: [
    { text: "ASAP", reads: "none", class: "tbc" },
    { text: "As soon as possible", reads: "none", class: "tbc" },
  ],
  read: (cell) =>
    datesOf(cell).length === 0 && cell.parts.some((part) => isCue(part, "asap"))
      ? reading(cell.text, { class: "tbc", label: "as soon as possible" })
      : undefined,
};

const toBeConfirmed: DatePhrase = {
  id: "tbc",
  title: "To be confirmed",
  examples: [
    { text: "TBC", reads: "none", class: "tbc" },
    { text: "To be agreed with partners", reads: "none", class: "tbc" },
    { text: "Date TBA", reads: "none", class: "tbc" },
  ],
  read: (cell) => {
    if (datesOf(cell).length > 0 || !cell.parts.some((part) => isCue(part, "tbc"))) return undefined;
    const index = cell.parts.findIndex((part) => isCue(part, "tbc"));
    const rest = labelBetween(cell, cell.parts[index]?.to ?? 0, cell.parts[cell.parts.length - 1]?.to ?? 0);
    return reading(cell.text, { class: "tbc", label: rest });
  },
};

export const NO_DATE_PHRASES: readonly DatePhrase[] = [blank, notApplicable, complete, toBeConfirmed, immediate, asap];

const firstCue = (cell: Cell): Part | undefined =>
  cell.parts.find((part) => part.kind !== "mark" && !isCue(part, "filler"));

/** The date next to a word of completion, a mark or a small word between them; "Complete March 2025" without one is an order. */
function dateBeside(parts: readonly Part[], index: number) {
  const small = (part: Part | undefined) => part?.kind === "mark" || isCue(part, "filler");
  let after = index + 1;
  while (small(parts[after])) after += 1;
  const [word, next] = [parts[index], parts[after]];
  if (isDate(next) && !(word?.kind === "cue" && word.text === "complete" && after === index + 1)) return next;
  let before = index - 1;
  while (small(parts[before])) before -= 1;
  const previous = parts[before];
  return isDate(previous) && !isMark(parts[index - 1], "\n") ? previous : undefined;
}
