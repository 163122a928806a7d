/** Points about a sheet as a whole: its title and first lines, its tab, what is kept in view and what pages say. */

import { text } from "../blocks";
import type { SheetModel } from "../sheet-model";
import {
  cellAt,
  cellsOf,
  EVERY_KIND,
  faultAt,
  faultOn,
  isBlank,
  isWithin,
  onEachSheet,
  span,
  wordsOf,
  type AccessCheck,
} from "./check";
import { GOOD, withCells, withDetails, withSheet } from "./example-pack";

const LONGEST_TAB = 31;
/** Letters, figures and spaces, and the brackets of "Notes (PlanProof)", as a tab steps aside from one of the officer's. */
const PLAIN_TAB = /^[\p{L}\p{N} ()]+$/u;
/** The lines above a sheet's table, where what its pages say must stand too. */
const TOP_LINES = 5;

const A1 = { row: 1, column: 1 };
const A2 = { row: 2, column: 1 };
const EMPTY_CELL = { content: { kind: "empty" }, role: "plain" } as const;

/** The last row and column that hold anything; 0 where none does. */
function extentOf(sheet: SheetModel): { bottom: number; right: number; rows: Set<number>; columns: Set<number> } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  let [bottom, right] = [0, 0];
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (isBlank(cell.content)) continue;
    rows.add(row);
    columns.add(column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { bottom, right, rows, columns };
}

/** What a page's head or foot says, its codes taken out: "&P" and "&N" leave nothing to hold on to. */
function saidOnPage({ header, footer }: SheetModel["print"]): string[] {
  return [...header, ...footer]
    .filter((part) => !/(?<!&)(?:&&)*&[PN]/.test(part))
    .map((part) => part.replaceAll("&&", "&").replace(/…$/, "").trim())
    .filter((part) => part !== "");
}

/** A long title is cut, on the page and on the sheet, each where its own room ends: it is known by its beginning, and the document's title has it whole. */
const LONG = 60;
const beginningOf = (part: string): string => part.replaceAll(/\s+/g, " ").slice(0, LONG);

export const SHEET_CHECKS: readonly AccessCheck[] = [
  {
    id: "title-in-a1",
    title: "Every sheet has its title in A1, and none is blank",
    why: "A screen reader begins in A1; the title says which sheet this is.",
    appliesTo: EVERY_KIND,
    check: onEachSheet((sheet) => {
      const cell = cellAt(sheet, 1, 1);
      return cell?.role === "title" && wordsOf(cell.content).trim() !== ""
        ? []
        : [faultAt(sheet, A1, "There is no title here.")];
    }),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Action data", { A1: EMPTY_CELL }),
        withCells("Front sheet", { A1: text("Roads", "note") }),
        withSheet("Notes", { blocks: [] }),
      ],
    },
  },
  {
    id: "summary-in-a2",
    title: "A2 says in a line what the sheet holds",
    why: "Whoever cannot see a sheet at a glance is told before reading it.",
    appliesTo: EVERY_KIND,
    check: onEachSheet((sheet) =>
      wordsOf(cellAt(sheet, 2, 1)?.content).trim() === ""
        ? [faultAt(sheet, A2, "Nothing here says what the sheet holds.")]
        : [],
    ),
    examples: { pass: [GOOD], fail: [withCells("Front sheet", { A2: text(" ", "subtitle") })] },
  },
  {
    id: "no-spacers",
    title: "No row or column is left empty as a space",
    why: "An empty row reads as the end of the sheet. A chart lies over rows of its own, with its words above it.",
    appliesTo: EVERY_KIND,
    check: onEachSheet((sheet) => {
      const { bottom, right, rows, columns } = extentOf(sheet);
      const underChart = (row: number): boolean =>
        sheet.charts.some(({ place }) => isWithin(place, { row, column: place.left }));
      return [
        ...span(1, bottom)
          .filter((row) => !rows.has(row) && !underChart(row))
          .map((row) => faultAt(sheet, { row, column: 1 }, "This row is empty, and others follow it.")),
        ...span(1, right)
          .filter((column) => !columns.has(column))
          .map((column) => faultAt(sheet, { row: 1, column }, "This column is empty, and others follow it.")),
      ];
    }),
    examples: {
      pass: [GOOD, withCells("Front sheet", { A13: text("Under the chart", "section") })],
      fail: [
        withCells("Front sheet", { A9: text("Far below", "note") }, { charts: [] }),
        withCells("Notes", { D4: text("Far off", "data") }),
      ],
    },
  },
  {
    id: "tab-names",
    title: "Tab names are unique, of 31 characters at most and without punctuation",
    why: "They are read aloud, and they are how one moves about the workbook.",
    appliesTo: EVERY_KIND,
    check: ({ sheets }) =>
      sheets.flatMap((sheet, index) => {
        const { name } = sheet;
        if (name.length > LONGEST_TAB) return [faultOn(sheet, "The tab's name is longer than 31 characters.")];
        if (!PLAIN_TAB.test(name) || name.trim() === "") return [faultOn(sheet, "The tab's name has punctuation.")];
        const first = sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
        return first === index ? [] : [faultOn(sheet, "Another tab has the same name.")];
      }),
    examples: {
      pass: [GOOD, withSheet("Notes", { name: "Notes (PlanProof)" })],
      fail: [
        withSheet("Notes", { name: "action data" }),
        withSheet("Notes", { name: "Notes on how all of this was read and rated" }),
        withSheet("Notes", { name: "Notes; settings" }),
      ],
    },
  },
  {
    id: "no-frozen-panes",
    title: "No panes are frozen",
    why: "Frozen rows fill the screen of whoever enlarges it. Working sheets, which the officer scrolls through, keep their headings in view.",
    appliesTo: ["pack", "data"],
    check: onEachSheet((sheet) =>
      sheet.frozenRows > 0 ? [faultOn(sheet, `The first ${sheet.frozenRows} rows are frozen.`)] : [],
    ),
    examples: { pass: [GOOD], fail: [withSheet("Action data", { frozenRows: 5 })] },
  },
  {
    id: "no-page-text",
    title: "Data sheets have no page headers or footers",
    why: "Screen readers pass them over. Sheets for print have them, and the next point holds of those.",
    appliesTo: ["data"],
    check: onEachSheet((sheet) => {
      const parts = [...sheet.print.header, ...sheet.print.footer].filter((part) => part !== "");
      return parts.length > 0 ? [faultOn(sheet, `Its pages say "${parts.join(" ")}".`)] : [];
    }),
    examples: {
      pass: [GOOD],
      fail: [withSheet("Notes", { print: (GOOD.sheets[0] as SheetModel).print })],
    },
  },
  {
    id: "page-text-in-cells",
    title: "What page headers and footers say stands in cells too",
    why: "Title, as-at date and standing are for everybody, also for whoever hears the sheet.",
    appliesTo: ["pack", "working"],
    check: ({ sheets }) => {
      // A title too long for the page goes on in the next line, so a sheet's first lines are read on from one another.
      const said = sheets.map((sheet) =>
        span(1, TOP_LINES)
          .map((row) => wordsOf(cellAt(sheet, row, 1)?.content))
          .join(" ")
          .replaceAll(/\s+/g, " "),
      );
      return sheets.flatMap((sheet) =>
        saidOnPage(sheet.print)
          .filter((part) => !said.some((words) => words.includes(beginningOf(part))))
          .map((part) => faultOn(sheet, `Its pages say "${part}", which no sheet says in its first lines.`)),
      );
    },
    examples: {
      pass: [GOOD],
      fail: [
        withSheet("Briefing", {
          print: { ...(GOOD.sheets[0] as SheetModel).print, header: ["Roads && paths", "OFFICIAL", ""] },
        }),
      ],
    },
  },
  {
    id: "document-details",
    title: "The document has a title and an author",
    why: "They are what is read out when the file is opened or found.",
    appliesTo: "workbook",
    notOfCopies: true,
    check: ({ details: { title, author } }) => [
      ...(title.trim() === "" ? [{ sheet: null, cell: null, said: "The document has no title." }] : []),
      ...(author.trim() === "" ? [{ sheet: null, cell: null, said: "The document has no author." }] : []),
    ],
    examples: { pass: [GOOD], fail: [withDetails({ title: " " }), withDetails({ author: "" })] },
  },
  {
    id: "notes-sheet",
    title: "A Notes sheet tells of method, settings and what was left out",
    why: "Notes stand on a sheet of their own, not in boxes or small print beside the tables.",
    appliesTo: "workbook",
    notOfCopies: true,
    check: ({ sheets }) =>
      sheets.some(({ id }) => id === "notes") ? [] : [{ sheet: null, cell: null, said: "There is no Notes sheet." }],
    examples: {
      pass: [GOOD],
      fail: [{ ...GOOD, sheets: GOOD.sheets.filter(({ id }) => id !== "notes") }],
    },
  },
];
