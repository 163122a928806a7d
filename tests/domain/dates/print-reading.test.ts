/** Readings in words, and what must hold of every reading whatever stands in the cell. */

import fc from "fast-check";
import type { Day } from "../../../src/domain/calendar";
import { day, dayFromNumber, dayNumber } from "../../../src/domain/calendar";
import type { DateReading } from "../../../src/domain/dates/date-reading";
import { printDates, printReading } from "../../../src/domain/dates/print-reading";
import { readDate } from "../../../src/domain/dates/read-date";
import { contextOf, readText } from "./read-text";

const inPlan = contextOf({ planDate: "2024-06-10", meetings: { "ICB Board": "2024-07-25" } });

test.each([
  ["31 March 2025", "31 March 2025"],
  ["March 2025", "31 March 2025 (read from “March 2025”, month)"],
  ["Q3 2024/25", "31 December 2024 (read from “Q3 2024/25”, quarter)"],
  ["Oct- Dec 2021", "1 October 2021 to 31 December 2021 (read from “Oct- Dec 2021”, month)"],
  ["from May 2023", "from 1 May 2023 (read from “from May 2023”, ongoing)"],
  [
    "By 15 July 2023 Ongoing",
    "15 July 2023 (read from “By 15 July 2023 Ongoing”, the last of several dates, then ongoing)",
  ],
  ["Subject to funding", "No fixed date (read from “Subject to funding”, depends on funding)"],
  ["TBC", "No fixed date (read from “TBC”, to be confirmed)"],
  ["", "No date"],
  ["N/A", "No due date (“N/A”)"],
  ["Complete", "No due date (“Complete”)"],
  ["31 June 2024", "“31 June 2024” could not be read: The calendar has no 31 June 2024."],
])("“%s” is printed as %s", (text, printed) => expect(printReading(readText(text))).toBe(printed));

test.each([
  ["31/03/2025", "31 March 2025"],
  ["Mar-25", "March 2025"],
  ["Oct- Dec 2021", "October 2021 to December 2021"],
  ["w/c 3 March 2025", "3 March 2025 to 9 March 2025"],
  ["2024/25", "April 2024 to March 2025"],
  ["TBC", null],
])("the days of “%s” alone are %s", (text, printed) => expect(printDates(readText(text))).toBe(printed));

const plausible = fc.integer({ min: dayNumber(day(1990, 1, 1)), max: dayNumber(day(2099, 12, 31)) }).map(dayFromNumber);

function expectReadsBack(start: Day | null, end: Day | null): void {
  const printed = printDates({ start, end });
  const again = readText(printed ?? "");
  expect([printed, again.start, again.end]).toEqual([printed, start, end]);
}

test("a day, a month or a range reads back from print to the same days", () => {
  fc.assert(
    fc.property(plausible, plausible, (a, b) => {
      expectReadsBack(a, a);
      expectReadsBack(a < b ? a : b, a < b ? b : a);
      expectReadsBack(a, null);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const found = readText(printDates(readText(`${month}/${year}`)) ?? "");
      expect([found.class, found.start?.slice(0, 7), found.end?.slice(0, 7)]).toEqual([
        "month",
        `${year}-${String(month).padStart(2, "0")}`,
        `${year}-${String(month).padStart(2, "0")}`,
      ]);
    }),
  );
});

/** Pieces that real cells are made of, thrown together in any order. */
const piece = fc.constantFrom(
  ..."by|before|from|until|to|and|or|-|–|/|,|;|\n|(|)|[|]|→|end of|mid|early|start of|ongoing|monthly|TBC|N/A|complete|immediate".split(
    "|",
  ),
  ..."31|1st|3th|31 st|29//12/21|31/03/25|12/31/24|2025-03-31|March|Sept|Septmber|Mar-25|25-Mar|2025|24|24/25|2024/25|FY25".split(
    "|",
  ),
  ..."Q3|H1|Spring|Winter|Christmas|Easter|year end|Friday|w/c|within|3 months|of|approval|board|next|revised to|was|originally".split(
    "|",
  ),
  ..."subject to|initially|and beyond|funding end date|practices|1550|50%|£|?|.|:|'|<p>|</p>|<s>|</s>|•|every|first week|between|before".split(
    "|",
  ),
);
const wording = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", "")), { maxLength: 12 })
  .map((all) => all.flat().join(""));
const anyText = fc.oneof(wording, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());

function expectSound(found: DateReading, text: string): void {
  expect(found.text).toBe(text);
  if (found.start && found.end) expect(found.start <= found.end).toBe(true);
  expect(found.why !== null).toBe(found.class === "unreadable");
  if (["unreadable", "blank", "tbc", "conditional", "ongoing"].includes(found.class)) expect(found.end).toBeNull();
  expect(found.milestones.map((each) => each.day)).toEqual(found.milestones.map((each) => each.day).sort());
  if (found.end !== null) expect(found.precision).not.toBeNull();
  if (found.replaced) expectSound(found.replaced, found.replaced.text);
}

test("whatever stands in the cell, the reading is sound and nothing throws", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(contextOf(), inPlan), (text, context) => {
      expectSound(readText(text, context), text);
      expect(printReading(readText(text, context)).length).toBeGreaterThan(0);
    }),
    { numRuns: 800 },
  );
});

test("numbers never throw, whatever their format", () => {
  const format = fc.constantFrom("General", "dd/mm/yyyy", "mmm-yy", "yyyy", "0%", "@");
  fc.assert(
    fc.property(fc.double(), format, fc.constantFrom("1900" as const, "1904" as const), (value, code, dateSystem) => {
      const found = readDate(value, code, contextOf({ dateSystem }));
      expect(found.start === null || found.end === null || found.start <= found.end).toBe(true);
    }),
  );
});

test("every reading with days reads back from print to the same days", () => {
  fc.assert(
    fc.property(wording, (text) => {
      const { start, end } = readText(text, inPlan);
      if (start) expectReadsBack(start, end);
    }),
    { numRuns: 800 },
  );
});

test("reading twice gives the same, and surrounding space changes nothing but the text", () => {
  fc.assert(
    fc.property(wording, (text) => {
      const found = readText(text, inPlan);
      expect(readText(text, inPlan)).toEqual(found);
      const spaced = readText(`  ${text}\u00a0`, inPlan);
      expect([spaced.class, spaced.start, spaced.end]).toEqual([found.class, found.start, found.end]);
    }),
    { numRuns: 400 },
  );
});

test("a cell as long as Excel allows is read in one pass", () => {
  for (const bit of ["by ", "end of ", "31/3/24 to ", "(", "<", "March ", "/", "was 1/1/24 now ", "ongoing - ", "'"]) {
    const text = bit.repeat(Math.floor(32_767 / bit.length));
    expectSound(readText(text), text);
  }
});
