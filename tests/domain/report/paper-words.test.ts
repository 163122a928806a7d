/** The small words of a paper: names, reasons, leads, lettered items, numbers as the sheets show them, widths, abbreviations. */

import {
  ended,
  leadWords,
  movedWords,
  nameRun,
  numbersOf,
  onOneLine,
  reasonWords,
  recoveryWords,
  sentences,
  sharedReason,
  shortAction,
} from "../../../src/domain/report/paper/action-words";
import { columnWidths } from "../../../src/domain/report/paper/column-widths";
import { paperKindOf } from "../../../src/domain/report/paper/paper-kinds";
import {
  heading,
  letterOf,
  paragraph,
  toBeWritten,
  wordsOf,
  type PaperBlock,
} from "../../../src/domain/report/paper/paper-model";
import { escapeHtml } from "../../../src/domain/report/paper/paper-as-html";
import { printable } from "../../../src/domain/report/paper/printable";
import { sheetAsTable } from "../../../src/domain/report/paper/sheet-as-table";
import { unexplained, writeOut } from "../../../src/domain/report/paper/write-out";
import type { Role } from "../../../src/domain/report/roles";
import type { Content, SheetCell } from "../../../src/domain/report/sheet-model";
import type { SheetBody } from "../../../src/domain/report/sheets/sheet";
import type { Day } from "../../../src/domain/calendar";
import { dated, reviewOf, reviewRow, type RowSays } from "./review-of";

const rows = (...says: RowSays[]) => says.map((each, index) => reviewRow(each, index + 6));

test.each([
  ["", "The action in row 6"],
  [" – ; ", "The action in row 6"],
  ["Open the hub; ", "Open the hub"],
  ["Open the hub –", "Open the hub"],
  ["Support teams to:", "Support teams to …"],
  ["Support teams which\nrun clinics", "Support teams which …"],
  ["Work on it. Then stop.", "Work on it. Then stop"],
  ["Work with practices on it. then stop.", "Work with practices on it. then stop"],
  ["Work with every practice on it! Then stop.", "Work with every practice on it!"],
  ["Work with the practices etc. Then stop.", "Work with the practices etc"],
  ["x".repeat(100) + " " + "y".repeat(69), "x".repeat(100) + " " + "y".repeat(69)],
  ["x".repeat(100) + ", " + "y".repeat(69), "x".repeat(100) + " …"],
  ["x".repeat(170) + " yes", "x".repeat(170) + " …"],
])("%j is named %j", (action, name) => {
  expect(shortAction(reviewRow({ action }, 6))).toBe(name);
});

test.each<[string, RowSays[], string | undefined, string]>([
  ["one action by its number", [{ ref: "2.5", action: "Print a leaflet." }], undefined, "2.5: Print a leaflet."],
  ["one without a number", [{ action: "Print a leaflet" }], undefined, "Print a leaflet."],
  ["a part goes by its own letter", [{ ref: "2", part: "2a", action: "Print" }], undefined, "2a: Print."],
  ["one that is cut has its mark", [{ action: "Send it to:" }], undefined, "Send it to …"],
  [
    "one action on two lines",
    [
      { ref: "1", action: "Print" },
      { ref: "3", action: "Print" },
    ],
    undefined,
    "1 and 3: Print.",
  ],
  [
    "the same number twice",
    [
      { ref: "1", action: "Print" },
      { ref: "1", action: "Print" },
    ],
    undefined,
    "1: Print.",
  ],
  ["four are named", [1, 2, 3, 4].map((ref) => ({ ref: `${ref}`, action: "Go" })), undefined, "1, 2, 3 and 4: Go."],
  ["five are counted", [1, 2, 3, 4, 5].map((ref) => ({ ref: `${ref}`, action: "Go" })), undefined, "5 actions."],
  ["in the plan's own noun", [1, 2, 3, 4, 5].map(() => ({})), "action line", "5 action lines."],
])("%s", (_what, says, noun, text) => {
  expect(nameRun(rows(...says), noun)).toEqual({ text, strong: true });
});

test("no rows are no group", () => {
  expect(() => nameRun([])).toThrow("A group of rows is empty.");
  expect(sharedReason([])).toBe("");
});

const refs = (...each: (string | null)[]) => rows(...each.map((ref) => ({ ref })));

test.each([
  [refs("1", "2", "3", "4", "5"), " They stand under numbers 1, 2, 3, 4 and 5."],
  [refs("7", "7", "7", "7", "7"), " All stand under number 7."],
  [refs("1", "2", "3", "4"), ""],
  [refs("1", "2", "3", "4", null), ""],
  [refs(null, null, null, null, null), ""],
])("numbers of a group %#", (group, words) => {
  expect(numbersOf(group)).toBe(words);
});

test.each([
  ["Closed without completion: the site was sold.", "Reason given: the site was sold."],
  ["Due 31 July 2024, 61 days ago. Ask the Finance team for the status.", "Due 31 July 2024, 61 days ago."],
  ["Nothing here records it as complete. It cannot be rated.", "The plan does not record it as complete."],
  ["Nothing records it as done.", "The plan does not record it as done."],
  ["Said “done”. “Nearly” is another word.", "Said “done”. “Nearly” is another word."],
  ["Confirm, then close it. Confirm, then record it as complete.", ""],
  ["Agree a new date. Review or close it. Enter the report date.", ""],
  ["Decide whether to restart, change or close it. Add a review date so it can be rated.", ""],
  ["Date revised once, +1 day. Date revised 12 times, +130 days. Late.", "Late."],
  ["Date revised twice. Not counted in percent complete.", "Date revised twice."],
  ["No status is recorded, so it is not rated.", ""],
  ["No status is recorded in this plan, so this action is not rated.", ""],
  ["Confirm before reporting it as complete. Confirm it by letter.", "Confirm it by letter."],
])("of %j a committee reads %j", (because, words) => {
  expect(reasonWords(because)).toBe(words);
});

test("a group is told by the reason of its first row, and five or more by what they have in common", () => {
  const told = (count: number) =>
    sharedReason(
      rows(
        ...Array.from({ length: count }, (_, index) => ({ lead: `Team ${index}`, because: `Team ${index} is late.` })),
      ),
    );
  expect(told(4)).toBe("Team 0 is late.");
  expect(told(5)).toBe("each lead is late.");
});

const slip = (slipDays: number) => ({ days: 0, workingDays: 0, slipDays, timesRevised: 1, because: "" });
const MOVED = reviewRow({ day: "2024-06-30", revised: dated("x", "2024-07-31"), variance: slip(31) }, 6);

test.each([
  ["Late.", "First due 30 June 2024, then revised to 31 July 2024."],
  ["First due 30 June 2024.", "First due 30 June 2024, then revised to 31 July 2024."],
  ["Now due 31 July 2024.", "First due 30 June 2024, then revised to 31 July 2024."],
  ["First due 30 June 2024, now due 31 July 2024.", ""],
])("beside %j it is said of a date that moved: %j", (said, words) => {
  expect(movedWords(MOVED, said)).toBe(words);
});

test("nothing is said of a date that stands, or of none", () => {
  expect(movedWords(reviewRow({}, 6), "Late.")).toBe("");
  expect(movedWords(reviewRow({ day: "" }, 6), "Late.")).toBe("");
});

test.each<[string, RowSays[], RowSays[], string]>([
  ["the lead of all", [{ lead: "Hub" }, { lead: " Hub " }], [], "Lead: Hub."],
  ["on one line, with one full stop", [{ lead: "Hub\nEstates etc." }], [], "Lead: Hub, Estates etc."],
  ["the owner as worded, where no lead is known", [{ ownerText: "Hub team" }], [], "Lead: Hub team."],
  ["several", [{ lead: "Hub" }, { lead: "Estates" }], [], "Several leads."],
  ["none, where others have one", [{ lead: "" }], [{ lead: "Hub" }], "No lead is named."],
  ["none in all the plan", [{ lead: "" }], [{ lead: null, ownerText: " " }], ""],
])("leads: %s", (_what, group, others, words) => {
  expect(leadWords(rows(...group), reviewOf([...group, ...others]))).toBe(words);
});

test.each<[RowSays[], boolean, string]>([
  [[{ recovery: "Meet\nweekly" }], true, "Recovery action: Meet weekly."],
  [
    [{ recovery: "Meet!" }, { recovery: " Meet! " }, { recovery: "Hire" }],
    false,
    "Recovery action: Meet! Recovery action: Hire.",
  ],
  [[{ recovery: " " }, { recovery: null }], true, "No recovery action is recorded."],
  [[{ recovery: null }], false, ""],
])("recovery %#", (group, wanted, words) => {
  expect(recoveryWords(rows(...group), wanted)).toBe(words);
});

test.each([
  ["Done", "Done."],
  ["Done.", "Done."],
  ["Done?", "Done?"],
  ["Done …", "Done …"],
  ["“Done.”", "“Done.”"],
  ["(done!)", "(done!)"],
  ["“Done”", "“Done”."],
])("%s ends as %s", (text, whole) => {
  expect(ended(text)).toBe(whole);
});

test("sentences stand in a row without the empty ones, and cells on one line", () => {
  expect(sentences("", "One.", "", "Two.")).toBe("One. Two.");
  expect(onOneLine("<b>One</b>\ntwo")).toBe("One two");
});

test("one item runs on in its paragraph, several are lettered under it", () => {
  const place = { sheet: "Plan", row: 6 };
  const item = [{ text: "1: Print.", strong: true as const }, { text: " Late." }];
  expect(paragraph("1 action is late:", [{ ...place, text: "x" } as typeof place], [item])).toEqual({
    kind: "paragraph",
    runs: [{ text: "1 action is late. " }, ...item],
    items: [],
    rows: [place],
  });
  expect(paragraph("2 actions are late.", [place, place], [item, item])).toEqual({
    kind: "paragraph",
    runs: [{ text: "2 actions are late." }],
    items: [item, item],
    rows: [place, place],
  });
  expect(paragraph("None is late:")).toEqual({
    kind: "paragraph",
    runs: [{ text: "None is late:" }],
    items: [],
    rows: [],
  });
  expect(wordsOf(item)).toBe("1: Print. Late.");
});

test("what is to be written stands in brackets, with its help", () => {
  expect(toBeWritten("Background")).toEqual({
    kind: "paragraph",
    runs: [{ text: "[Background: to be written]" }],
    items: [],
    rows: [],
    toWrite: "Background",
  });
  expect(wordsOf(toBeWritten("Background", "Say why.").runs)).toBe("[Background: to be written. Say why.]");
  expect([heading("A"), heading("B", 2)]).toEqual([
    { kind: "heading", level: 1, text: "A" },
    { kind: "heading", level: 2, text: "B" },
  ]);
});

test("items are lettered as Word does", () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(["a", "z", "aa", "zz", "aaa"]);
});

test("a kind of paper that is not known is the first", () => {
  expect([paperKindOf("board").id, paperKindOf("letter").id]).toEqual(["board", "scrutiny"]);
});

test("control characters and halves of characters are left out, whatever holds them", () => {
  const text = "a\u0000b\u0008c\td\ne\u000bf\u000cg\rh\u000ei\u001fj\ud800k\ufffel\uffffm😀";
  const clean = "abc\td\nefg\rhijklm😀";
  expect(printable({ text, list: [text, 1, null], held: { text }, none: null, is: true })).toEqual({
    text: clean,
    list: [clean, 1, null],
    held: { text: clean },
    none: null,
    is: true,
  });
});

test("in markup every sign of markup is text", () => {
  expect(escapeHtml(`<a href="x">O'Hara & Co</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;O&#39;Hara &amp; Co&lt;/a&gt;");
});

describe("a sheet as a table", () => {
  const cell = (content: Content, role: Role): SheetCell => ({ content, role });
  const text = (words: string, role: Role = "body"): SheetCell =>
    cell(words === "" ? { kind: "empty" } : { kind: "text", text: words }, role);
  const sheet = (...cells: SheetCell[][]): SheetBody =>
    ({ blocks: [{ top: 1, left: 1, cells }] }) as unknown as SheetBody;
  const HEADS = [text("Ref", "heading"), text("Days", "heading.number")];
  const shown = (content: Content, role: Role): string => {
    const table = sheetAsTable(sheet(HEADS, [text("1"), cell(content, role)]), "T");
    const [line] = table!.lines;
    return line?.kind === "cells" ? line.cells[1]!.text : "";
  };
  const number = (value: number): Content => ({ kind: "number", number: value });

  test.each<[Content, Role, string]>([
    [number(1234567), "number", "1,234,567"],
    [number(-1234), "number", "−1,234"],
    [number(0), "number", "0"],
    [number(61), "days", "61 days late"],
    [number(1), "days", "1 day late"],
    [number(-1), "days", "1 day left"],
    [number(-30), "days", "30 days left"],
    [number(0), "days", "Due on the day"],
    [number(153), "days.since", "153 days ago"],
    [number(-1), "days.since", "1 day left"],
    [number(0.27), "share", "27%"],
    [number(0.005), "share", "1%"],
    [number(12), "body", "12"],
    [number(-12.5), "body", "-12.5"],
    [{ kind: "formula", formula: "=1", value: 4321 }, "number", "4,321"],
    [{ kind: "formula", formula: "=1", value: "none" }, "number", "none"],
    [{ kind: "day", day: "2024-07-31" as Day }, "data.day", "31\u00a0July 2024"],
    [{ kind: "link", text: "<i>C6</i>", target: "'Plan'!C6" }, "link", "C6"],
    [{ kind: "empty" }, "body", ""],
  ])("%j as %s reads %s", (content, role, words) => {
    expect(shown(content, role)).toBe(words);
  });

  test("from its headings on, a line over all columns joined where the sheet laid it over several rows", () => {
    const table = sheetAsTable(
      sheet(
        [text("A title", "title"), text("", "plain")],
        [text("Alone", "heading")],
        HEADS,
        [text("Access", "band"), text("", "band")],
        [text("", "band"), text("and urgent care", "band")],
        [text("2", "recommendation"), text("Improve it", "recommendation")],
        [text("", "band"), text("Apart", "band")],
        [text("1"), cell(number(61), "days")],
        [text("", "band"), text("After", "band")],
        [text("Next", "band"), text("", "band")],
      ),
      "What it holds",
    );
    expect(table).toMatchObject({
      kind: "table",
      title: "What it holds",
      columns: [
        { heading: "Ref", numeric: false },
        { heading: "Days", numeric: true },
      ],
      lines: [
        { kind: "across", text: "Access and urgent care", role: "band" },
        { kind: "across", text: "2 Improve it", role: "recommendation" },
        { kind: "across", text: "Apart", role: "band" },
        {
          kind: "cells",
          cells: [
            { text: "1", role: "body" },
            { text: "61 days late", role: "days" },
          ],
        },
        { kind: "across", text: "After", role: "band" },
        { kind: "across", text: "Next", role: "band" },
      ],
    });
    expect(table!.columns.map(({ width }) => width)).toEqual(
      columnWidths(
        ["Ref", "Days"],
        [
          [
            { text: "1", role: "body" },
            { text: "61 days late", role: "days" },
          ],
        ],
      ),
    );
  });

  test("no headings, no table", () => {
    expect(sheetAsTable(sheet([text("Ref", "heading"), text("", "heading")], [text("1")]), "T")).toBeNull();
  });
});

test.each([
  ["alike, they share the page", ["Ref", "Day"], [["1", "2"]], [83, 83]],
  ["more to say, more room", ["Ref", "Action"], [["1", "Open the hub and tell everybody of it"]], [27, 138]],
  ["the longest word fits", ["Ref", "Telephony"], [], [51, 114]],
  ["a word of more than 16 letters may break", ["Ref", "Telephonyservicesforall"], [], [31, 134]],
  ["a column that says nothing has its least", ["", "Action"], [["", "Open"]], [6, 159]],
  ["no columns", [], [], []],
])("widths: %s", (_what, headings, lines, widths) => {
  const cells = lines.map((line) => line.map((text) => ({ text, role: "body" as const })));
  expect(columnWidths(headings, cells)).toEqual(widths);
});

describe("abbreviations", () => {
  const TERMS = [
    { term: "PCN", meaning: "Primary Care Networks" },
    { term: "ICB", meaning: "Integrated Care Board" },
    { term: "DNA", meaning: "Did not attend" },
    { term: "ARRS", meaning: "Additional Roles Reimbursement Schemes" },
    { term: "A&E", meaning: "Accident and emergency" },
  ];
  const written = (...texts: string[]): string[] =>
    writeOut(
      texts.map((text) => paragraph(text)),
      TERMS,
    ).map((block) => (block.kind === "paragraph" ? wordsOf(block.runs) : ""));

  test.each([
    ["Ask the PCN and the PCN.", "Ask the Primary Care Network (PCN) and the PCN."],
    ["Ask PCNs and ICBs.", "Ask Primary Care Networks (PCNs) and Integrated Care Boards (ICBs)."],
    ["The ARRS pays.", "The Additional Roles Reimbursement Schemes (ARRS) pays."],
    ["Send it to A&E now", "Send it to Accident and emergency (A&E) now"],
    ["Fewer DNAs", "Fewer Did not attends (DNAs)"],
    ["Integrated Care Board (ICB) and ICB", "Integrated Care Board (ICB) and ICB"],
    ["ICB - integrated care board", "ICB - integrated care board"],
    ["Lower-case icb and XICB are other words", "Lower-case icb and XICB are other words"],
  ])("%s", (text, told) => {
    expect(written(text)).toEqual([told]);
  });

  test("each once in the whole paper, in items too, and not in what is still to be written", () => {
    const blocks: PaperBlock[] = [
      heading("The ICB"),
      toBeWritten("What the ICB did"),
      paragraph("Two are late.", [], [[{ text: "The ICB", strong: true }], [{ text: "An ICB" }]]),
      paragraph("The ICB"),
    ];
    const told = writeOut(blocks, TERMS);
    expect(told.slice(0, 2)).toEqual(blocks.slice(0, 2));
    expect(told[2]).toEqual({
      ...blocks[2],
      items: [[{ text: "The Integrated Care Board (ICB)", strong: true }], [{ text: "An ICB" }]],
    });
    expect(told[3]).toEqual(blocks[3]);
  });

  test("those that nobody explains are told, but for the title's, those every reader knows and those the text explains", () => {
    const blocks = [
      heading("QOF"),
      paragraph("The LMC and the NHS met.", [], [[{ text: "The ICB and CQRS" }], [{ text: "CAPITAL PLAN again" }]]),
      paragraph("The Health and Wellbeing Board (HWB) met the LMC."),
    ];
    expect(unexplained(blocks, TERMS, "CAPITAL PLAN")).toEqual(["LMC", "CQRS"]);
  });
});
