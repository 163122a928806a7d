/** Hostile texts where PlanProof remembers and mends: settings, sheets of memory typed on by hand, answers of owners, what was typed for an issue. */

import { issueReport } from "../../src/app/issue-report";
import { recordDecision } from "../../src/app/record-decision";
import { runReview, type Reviewed } from "../../src/app/run-review";
import { writeReport, sheetBuilder } from "../../src/app/write-report";
import { day, type Day } from "../../src/domain/calendar";
import { CHECKLISTS } from "../../src/domain/coverage/checklists";
import type { Fix } from "../../src/domain/finding";
import { KEPT_SHEETS } from "../../src/domain/kept-sheets";
import { settingsSchema } from "../../src/domain/settings";
import { MARK } from "../../src/excel/marks";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { fitting } from "../../src/excel/text-gate";
import type { Book, BookSheet } from "../../src/host/book/book";
import { openBook } from "../../src/host/book/open-book";
import { cleanText } from "../../src/host/book/xml";
import { snapshotOf, theirDifferences } from "../faults/snapshot";
import { hostOver } from "../support/open-host";
import { smallPlan } from "../support/small-plan";
import { fileFaults, sheetFaults } from "./faults-of";
import { HOSTILE_CELLS } from "./hostile-cells";
import { choicesOf, TODAY, value } from "./survive-cells";

jest.setTimeout(600_000);

/** Those that are texts; the longest are tried in a plan itself. */
const TEXTS = HOSTILE_CELLS.flatMap(({ value: text }) =>
  typeof text === "string" && text.length < 1000 ? [text] : [],
);
const port = (): OfficeWorkbook => new OfficeWorkbook({ pauseMs: 0, attempts: 1 });
const checked = async (on: Day = TODAY): Promise<Reviewed> => value(await runReview(port(), { today: on, asAt: on }));

async function opened(settings?: object): Promise<Book> {
  const book = await openBook(await smallPlan());
  if (settings) book.setSetting(MARK, JSON.stringify(settings));
  hostOver(book);
  return book;
}

/** Formulas on sheets of ours that are not among the pack's own. */
function strangeFormulas(book: Book, own: ReadonlySet<string>): string[] {
  return book.sheets().flatMap((sheet) => {
    const used = sheet.customProperty(MARK) === undefined ? null : sheet.usedBox(true);
    if (!used) return [];
    const box = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const values = sheet.values(box).flat();
    return sheet
      .formulas(box)
      .flat()
      .flatMap((formula, at) =>
        formula !== values[at] && !own.has(String(formula)) ? [`${sheet.name}: ${String(formula)}`] : [],
      );
  });
}

test("in every setting that is a text: the plan is checked and packed as ever", async () => {
  const on = TODAY;
  const sheet = "Plan";
  const each = <T>(make: (text: string, index: number) => T): T[] => TEXTS.map(make);
  const settings = settingsSchema.parse({
    meetings: each((name) => ({ name, day: on })),
    statusWords: Object.fromEntries(each((text) => [text, "on hold"])),
    columns: each((heading, index) => ({ sheet: heading, column: index + 1, heading, field: heading })),
    layout: each((heading) => ({ sheet: heading, heading, column: "A", field: heading })),
    rulesOff: each((reason) => ({ rule: reason, reason })),
    accepted: each((text) => ({ rule: "D03", sheet, cell: text, text, reason: text })),
    decisions: each((reason, index) => ({
      sheet,
      row: 2 + (index % 3),
      action: reason,
      rating: "amber",
      reason,
      by: reason,
      on,
      expires: null,
    })),
    identities: each((text) => ({ sheet, action: text, ref: text, key: text })),
    contacts: each((ask) => ({ owner: "Discharge lead", ask })).filter(({ ask }) => ask.trim() !== ""),
    asked: each((owner) => ({ owner, on })),
    reportingBody: TEXTS[0],
    checklists: TEXTS,
    returnedSheets: TEXTS,
    publicCopy: { roles: Object.fromEntries(each((text) => [text, text])) },
    pack: {
      title: TEXTS[0],
      committee: TEXTS[1],
      reportOf: TEXTS[2],
      agendaItem: TEXTS[3],
      marking: TEXTS[4],
      preset: TEXTS[5],
    },
  });
  const book = await opened(settings);
  const before = snapshotOf(book);
  const { review, reading } = await checked();
  expect(review.rows).toHaveLength(3);
  const choices = { ...choicesOf("Plan", "delivery-group"), settings };
  const models = sheetBuilder(review, reading, choices)([]);
  value(await writeReport(port(), review, reading, choices));
  expect([
    ...theirDifferences(before, snapshotOf(book)),
    ...sheetFaults(models, book),
    ...fileFaults(book.save()),
  ]).toEqual([]);
  process.stdout.write(`${TEXTS.length} texts in 26 places of the settings\n`);
});

test.each(["{", '"a text"', "[]", '{"meetings":5,"__proto__":{"policy":"x"}}', '{"decisions":[{"sheet":null}]}'])(
  "settings that are %s are said, and the plan is checked all the same",
  async (stored) => {
    const book = await opened();
    book.setSetting(MARK, stored);
    expect((await checked()).review.rows).toHaveLength(3);
  },
);

test("typed as rows of every sheet of memory: no decision and no issue is lost, nothing becomes a formula", async () => {
  const book = await opened({ checklists: [CHECKLISTS[0]?.id] });
  const late = day(2025, 12, 31);
  const first = await checked(late);
  const choices = { ...choicesOf("Health Scrutiny Committee", "delivery-group"), issueVersion: "1.0" };
  value(await issueReport(port(), first.review, first.reading, choices));
  const decision = {
    date: TODAY,
    committee: "Board",
    minute: "12/24",
    ref: "1",
    action: "",
    decision: "Noted",
    until: null,
    lead: "",
    done: "",
  };
  value(await recordDecision(port(), await checked(late), decision, choices));
  const kept = (): BookSheet[] =>
    book.sheets().filter((sheet) => (KEPT_SHEETS as readonly string[]).includes(sheet.customProperty(MARK) ?? ""));
  let places = 0;
  for (const sheet of kept()) {
    const used = sheet.usedBox(true)!;
    const width = used.column + used.columns;
    places += width;
    const box = { row: used.row + used.rows, column: 0, rows: TEXTS.length, columns: width };
    sheet.setFormat(box, { numberFormat: "@" });
    sheet.setValues(
      box,
      TEXTS.map((text) => Array.from({ length: width }, () => `'${text}`)),
    );
  }
  expect(kept().length).toBe(KEPT_SHEETS.length);
  const before = snapshotOf(book);
  const { review, reading } = await checked(late);
  const models = sheetBuilder(review, reading, choices)([]);
  value(await writeReport(port(), review, reading, choices));
  const own = new Set(
    models.flatMap(({ blocks }) =>
      blocks.flatMap(({ cells }) =>
        cells.flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
      ),
    ),
  );
  expect([
    ...theirDifferences(before, snapshotOf(book)),
    ...strangeFormulas(book, own),
    ...fileFaults(book.save()),
  ]).toEqual([]);
  // A row of no item on the Coverage check, and one that answers no question on the Briefing, are no memory of anything.
  const memory = kept().filter((sheet) => ["history", "decisions"].includes(sheet.customProperty(MARK) ?? ""));
  const lost = memory.flatMap((sheet) => {
    const used = sheet.usedBox(true);
    const standing = new Set(
      used
        ? sheet
            .values(used)
            .flat()
            .map((each) => String(each).trim())
        : [],
    );
    const gone = TEXTS.filter(
      (text) => text.trim() !== "" && ![text, fitting(text)].some((each) => standing.has(cleanText(each).trim())),
    );
    return gone.map((text) => `${sheet.name}: ${JSON.stringify(text)}`);
  });
  expect(lost).toEqual([]);
  process.stdout.write(`${TEXTS.length} texts in ${places} columns of ${kept().length} sheets of memory\n`);
});

test("as answers of owners, written where they were ticked: each is the text that it was, in cells of any format", async () => {
  const book = await opened();
  const plan = book.sheets()[0]!;
  const fixes = TEXTS.map((text, index): Fix => ({
    cell: { sheet: "Plan", row: 10 + index, column: 2 + (index % 2) },
    old: "old",
    new: text,
  }));
  fixes.forEach(({ cell }, index) => {
    const box = { row: cell.row - 1, column: cell.column - 1, rows: 1, columns: 1 };
    if (index % 3 === 0) plan.setFormat(box, { numberFormat: "@" });
    plan.setValues(box, [["old"]]);
  });
  const { applied, changed } = value(await port().fix(fixes));
  expect([applied.length, changed.length]).toEqual([TEXTS.length, 0]);
  for (const { cell, new: text } of fixes) {
    const box = { row: cell.row - 1, column: cell.column - 1, rows: 1, columns: 1 };
    expect([plan.formulas(box)[0]?.[0], plan.values(box)[0]?.[0]]).toEqual([cleanText(text), cleanText(text)]);
  }
});

test("as committee, title and version of an issue: remembered as they are, and no formula", async () => {
  for (const text of ["=1+1", "__proto__", "<script>", "\u001b[2J", '&P & "x"']) {
    const book = await opened();
    const { review, reading } = await checked();
    const choices = { ...choicesOf(text, "board"), issueVersion: text, meeting: day(2024, 11, 14) };
    value(await issueReport(port(), review, reading, choices));
    expect(fileFaults(book.save())).toEqual([]);
    const history = book.sheets().find((sheet) => sheet.customProperty(MARK) === "history")!;
    const used = history.usedBox(true)!;
    const cells = history.formulas(used).flat();
    expect(cells).toContain(cleanText(text));
    expect(cells.filter((cell) => String(cell).startsWith("=") && cell !== text)).toEqual([]);
    expect((await checked()).review.rows).toHaveLength(3);
  }
});
