/** Points about what cells hold: dates, links, formulas and the shorthand that stands for nothing. */

import { dayCell, formula, link, number, text } from "../blocks";
import { day } from "../../calendar";
import {
  cellsOf,
  EVERY_KIND,
  faultAt,
  isHeading,
  onEachCell,
  onEachSheet,
  wordsOf,
  type AccessCheck,
  type PlacedCell,
} from "./check";
import { GOOD, withCells, withLook } from "./example-pack";

const SHORTHAND = "[x]";
const EXCEL_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/;
/** "31/03/2025", or an ISO day: what a date that is text looks like. */
const DATE_AS_TEXT = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const MONTH_IN_FULL = /mmmm.{0,40}yyyy/;
/** Words that say nothing of where a link leads, and addresses, which are read out letter by letter. */
const EMPTY_LINK = /^(?:(?:click )?here|link|more|this|https?:.*|www\..*)$/i;
/** Marks of notes: read as "asterisk" or not at all. A note is words, such as [note 1]. */
const NOTE_MARK = /[*†‡§¶¹²³⁰⁴-⁹]/;

export const CONTENT_CHECKS: readonly AccessCheck[] = [
  {
    id: "real-dates",
    title: "Dates are dates, shown with the month in full",
    why: "They sort and filter, and nobody takes 3/4 for 4 March. A date that the plan has only in words keeps its words.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell: { content } }, { numberFormat }) => {
      if (content.kind === "day") return MONTH_IN_FULL.test(numberFormat) ? null : "This date hides its month or year.";
      const forDates = numberFormat.includes("yy");
      return forDates && content.kind === "text" && DATE_AS_TEXT.test(content.text.trim())
        ? "This date is text."
        : null;
    }),
    examples: {
      pass: [GOOD, withCells("Action data", { C6: text("Spring 2025", "data.day") })],
      fail: [
        withLook("data.day", { numberFormat: "dd/mm/yy" }),
        withCells("Action data", { C6: dayCell(day(2024, 8, 31), "data.number") }),
        withCells("Action data", { C6: text("31/08/2024", "data.day") }),
      ],
    },
  },
  {
    id: "links-have-words",
    title: "Every link says where it leads",
    why: "Links are listed and heard without what stands around them.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell: { content } }) => {
      if (content.kind !== "link") return null;
      const words = content.text.trim();
      if (!/[\p{L}\p{N}]/u.test(words)) return "This link has no words.";
      return EMPTY_LINK.test(words) ? `This link says only "${words}".` : null;
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Front sheet", { C5: link("", "'Plan'!C6") }),
        withCells("Front sheet", { C5: link("→", "'Plan'!C6") }),
        withCells("Front sheet", { C5: link("click here", "'Plan'!C6") }),
      ],
    },
  },
  {
    id: "no-errors",
    title: "No formula shows an error",
    why: "#REF! says nothing to a member, and is read out as it stands.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell: { content } }) => {
      const value = content.kind === "formula" ? content.value : content.kind === "number" ? content.number : null;
      const isError = typeof value === "string" ? EXCEL_ERROR.test(value) : value !== null && !Number.isFinite(value);
      return isError ? "This cell shows an error." : null;
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Front sheet", { B5: formula("#REF!", "=COUNTIF(#REF!,1)") }),
        withCells("Front sheet", { B6: number(Number.NaN) }),
      ],
    },
  },
  {
    id: "shorthand-explained",
    title: "The shorthand [x] is explained on every sheet that uses it",
    why: "Cells that hold nothing say so, and what they say is made plain above the table.",
    appliesTo: EVERY_KIND,
    check: onEachSheet((sheet) => {
      let used: PlacedCell | null = null;
      let explained = false;
      for (const placed of cellsOf(sheet)) {
        const words = wordsOf(placed.cell.content);
        if (words === SHORTHAND) used ??= placed;
        else if (words.includes(`${SHORTHAND} means`)) explained = true;
      }
      return used && !explained ? [faultAt(sheet, used, `${SHORTHAND} stands here, and nothing explains it.`)] : [];
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Action data", { A4: text("Two rows.", "data.note") }),
        withCells("Notes", { B4: text("[x]", "data") }),
      ],
    },
  },
  {
    id: "no-note-marks",
    title: "Headings carry no symbols or raised figures for notes",
    why: 'They are passed over or read as "asterisk". Notes are words, on lines of their own.',
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell }) =>
      isHeading(cell) && NOTE_MARK.test(wordsOf(cell.content)) ? "This heading has a mark for a note." : null,
    ),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Action data", { A5: text("Action*", "data.heading") }),
        withCells("Front sheet", { B4: text("Actions²", "heading.number") }),
      ],
    },
  },
];
