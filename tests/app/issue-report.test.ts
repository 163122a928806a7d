/** Issuing a report: what is remembered, what a draft leaves alone, and what the next report then says has changed. */

import { HISTORY_HEADINGS, type HistoryHeading } from "../../src/domain/changes/history";
import { issueReport, type IssueChoices } from "../../src/app/issue-report";
import type { Outcome } from "../../src/app/outcome";
import { runReview } from "../../src/app/run-review";
import { writeReport } from "../../src/app/write-report";
import { readDay, type Day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import type { Book, BookSheet, Value } from "../../src/host/book/book";
import { newBook, openBook } from "../../src/host/book/open-book";
import { hostOver } from "../support/open-host";

const port = new OfficeWorkbook();
const HEADINGS = ["Ref", "Theme", "Action", "Owner", "Due date", "Status", "RAG"];
const SEPTEMBER: Value[][] = [
  HEADINGS,
  ["1", "Access", "Open the same-day hub in Thornaby", "Hub manager", "31 January 2025", "On track", "Green"],
  [
    "2",
    "Access",
    "Publish a leaflet on choosing the right service",
    "Communications team",
    "31 March 2025",
    "On track",
    "Green",
  ],
  [
    "3",
    "People",
    "Train receptionists in care navigation and record who attended",
    "Training hub",
    "31 May 2025",
    "On track",
    "Amber",
  ],
  ["4", "People", "Recruit two pharmacists for the network", "Workforce lead", "30 June 2025", "On track", "Green"],
];
/** Renumbered; the hub's date overwritten, the leaflet complete, the training split, the pharmacists gone, a line new. */
const DECEMBER: Value[][] = [
  HEADINGS,
  [
    "1",
    "Access",
    "Publish a leaflet on choosing the right service",
    "Communications team",
    "31 March 2025",
    "Complete",
    "Blue",
  ],
  ["2", "Access", "Open the same-day hub in Thornaby", "Hub manager", "30 April 2025", "At risk", "Amber"],
  ["3", "People", "Train receptionists in care navigation", "Training hub", "31 May 2025", "On track", "Amber"],
  ["4", "People", "Record who attended", "Training hub", "31 May 2025", "On track", "Amber"],
  ["5", "People", "Survey patients on telephone waiting", "Engagement manager", "30 June 2025", "On track", "Green"],
];

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.sentence} (${outcome.failure.detail})`);
  return outcome.value;
}

async function bookOf(rows: Value[][]): Promise<Book> {
  const book = await newBook();
  book.renameSheet(book.sheets()[0]!.id, "Plan");
  fill(book, rows);
  hostOver(book);
  return book;
}

function fill(book: Book, rows: Value[][]): void {
  const sheet = sheetNamed(book, "Plan")!;
  sheet.clear({ row: 0, column: 0, rows: 12, columns: 8 }, "Contents");
  sheet.setValues({ row: 0, column: 0, rows: rows.length, columns: HEADINGS.length }, rows);
}

const sheetNamed = (book: Book, name: string): BookSheet | undefined =>
  book.sheets().find((each) => each.name === name);

interface Meeting {
  readonly asAt: string;
  readonly meeting: string;
  readonly committee?: string;
}
const OCTOBER: Meeting = { asAt: "2024-09-30", meeting: "2024-10-10" };
const JANUARY: Meeting = { asAt: "2024-12-31", meeting: "2025-01-09" };
const dayOf = (text: string): Day => readDay(text)!;

const choicesFor = ({ meeting, committee = "Scrutiny Committee" }: Meeting): IssueChoices => ({
  title: null,
  committee,
  meeting: dayOf(meeting),
  preset: "council-scrutiny",
  version: "0.1.0",
  issueVersion: "1.0",
});

async function check({ asAt, meeting, committee = "Scrutiny Committee" }: Meeting) {
  const [day, on] = [dayOf(asAt), dayOf(meeting)];
  return valueOf(await runReview(port, { today: day, asAt: day, committee, meeting: on }));
}

async function issue(meeting: Meeting, more: Partial<IssueChoices> = {}) {
  const { review, reading } = await check(meeting);
  return valueOf(await issueReport(port, review, reading, { ...choicesFor(meeting), ...more }));
}

/** The Issue history's table, its headings left out: "1 Scrutiny Committee 1.0 Issued 2 Publish … Green". */
function remembered(book: Book): string[] {
  const sheet = sheetNamed(book, "Issue history");
  if (!sheet) return [];
  const { rows } = sheet.usedBox(true)!;
  const lines = sheet.text({ row: 6, column: 0, rows: rows - 6, columns: 17 });
  const shown = ["Issue", "Committee", "Version", "Standing", "Ref", "Action", "Rating"] as const;
  return lines.map((cells) => shown.map((heading) => cells[columnOf(heading)]).join(" | "));
}

const columnOf = (heading: HistoryHeading): number => HISTORY_HEADINGS.indexOf(heading);

function sheetLines(book: Book, name: string): string[] {
  const sheet = sheetNamed(book, name)!;
  const { rows, columns } = sheet.usedBox(true)!;
  return sheet
    .text({ row: 0, column: 0, rows, columns })
    .map((cells) => cells.filter((cell) => cell !== "").join(" | "))
    .filter((line) => line !== "");
}

test("a draft remembers nothing; an issue remembers each action once", async () => {
  const book = await bookOf(SEPTEMBER);
  const { review, reading } = await check(OCTOBER);
  expect(review.changes).toBeUndefined();
  valueOf(await writeReport(port, review, reading, choicesFor(OCTOBER)));
  expect(remembered(book)).toEqual([]);
  const issued = await issue(OCTOBER);
  expect(issued.sentence).toBe("Version 1.0 is issued to Scrutiny Committee: 4 actions are remembered.");
  expect(remembered(book)).toEqual([
    "1 | Scrutiny Committee | 1.0 | Issued | 1 | Open the same-day hub in Thornaby | Green",
    "1 | Scrutiny Committee | 1.0 | Issued | 2 | Publish a leaflet on choosing the right service | Green",
    "1 | Scrutiny Committee | 1.0 | Issued | 3 | Train receptionists in care navigation and record who attended | Amber",
    "1 | Scrutiny Committee | 1.0 | Issued | 4 | Recruit two pharmacists for the network | Green",
  ]);
}, 60_000);

test("the next report tells each movement, and why the figures moved", async () => {
  const book = await bookOf(SEPTEMBER);
  await issue(OCTOBER);
  fill(book, DECEMBER);
  const { review } = await check(JANUARY);
  expect(review.changes?.changes.map(({ said }) => said)).toEqual([
    "Was green in September 2024, now blue.",
    "Was green in September 2024, now amber. Was due 31 January 2025, now 30 April 2025, 89 days later.",
    'Amber then and now. Reworded; it read "Train receptionists in care navigation and record who attended".',
    'Split from "3 Train receptionists in care navigation and record who attended".',
    "New since September 2024.",
    "No longer in the plan; was green in September 2024.",
  ]);
  expect(review.changes?.rows[1]).toMatchObject({
    promised: "2025-01-31",
    moves: [{ from: "2025-01-31", to: "2025-04-30", asAt: "2024-12-31" }],
    daysMoved: 89,
    direction: "Worsening",
    strip: "G A",
  });
  await issue(JANUARY);
  const told = sheetLines(book, "What has changed");
  expect(told[1]).toBe(
    "Since September 2024: 1 completed, 1 worsened, 1 new, 1 removed, 1 split and 1 reworded; 0 actions are as they were.",
  );
  expect(told).toEqual(
    expect.arrayContaining([
      "Blue | 0 | None | +1 | 0% | 20% | 1 | 1 from Green (1).",
      "Green | 3 | 1 to Blue (1); 1 to Amber (2); 1 no longer in the plan (4). | −2 | 75% | 20% | 1 | 1 new (5).",
      "Amber | 1 | None | +2 | 25% | 60% | 3 | 1 from Green (2); 1 new (4).",
      "Total | 4 | 1 no longer in the plan. | +1 | 100% | 100% | 5 | 2 new.",
      "Once | 2 | Open the same-day hub in Thornaby | 31 January 2025 | 30 April 2025 | 89 | Hub manager | 31 January 2025 to 30 April 2025 (as at 31 December 2024)",
    ]),
  );
  expect(sheetLines(book, "Front sheet")).toContain(
    "1 action | Completed since September 2024: 1 Publish a leaflet on choosing the right service.",
  );
  expect(sheetLines(book, "Exceptions").join("\n")).toContain("Was Green in September 2024.");
}, 60_000);

test("the same committee, meeting and version again supersedes and deletes nothing", async () => {
  const book = await bookOf(SEPTEMBER);
  await issue(OCTOBER);
  fill(
    book,
    SEPTEMBER.map((row) => row.map((cell) => (cell === "Amber" ? "Red" : cell))),
  );
  const again = await issue(OCTOBER);
  expect(again.issue.superseded).toBe(4);
  const lines = remembered(book);
  expect(lines.filter((line) => line.startsWith("1 |")).every((line) => line.includes("| Superseded |"))).toBe(true);
  expect(lines.filter((line) => line.startsWith("2 |") && line.includes("| Issued |"))).toHaveLength(4);
  const { review } = await check(JANUARY);
  expect(review.changes?.since).toMatchObject({ number: 2, counts: { red: 1, total: 4 } });
}, 60_000);

test("another committee's issues are not compared with, and that is said", async () => {
  const book = await bookOf(SEPTEMBER);
  await issue(OCTOBER);
  fill(book, DECEMBER);
  const { review } = await check({ ...JANUARY, committee: "Integrated Care Board" });
  expect(review.changes?.since).toBeNull();
  expect(review.changes?.note).toBe(
    "No earlier issue to Integrated Care Board is held. The last issue was to Scrutiny Committee.",
  );
}, 60_000);

test("what the officer amends is kept: a comment of their own, a pairing by key, and a line that nobody can read", async () => {
  const book = await bookOf(SEPTEMBER);
  await issue(OCTOBER);
  const sheet = sheetNamed(book, "Issue history")!;
  const put = (row: number, column: number, value: Value): void =>
    sheet.setValues({ row: row - 1, column, rows: 1, columns: 1 }, [[value]]);
  put(6, 17, "Comment");
  put(7, 17, "The chair asked about this");
  put(11, columnOf("Committee"), "Scrutiny Committee");
  put(11, columnOf("Action"), "A line typed by hand");
  put(11, columnOf("Rating"), "Purple");
  const { remarks } = valueOf(await runReview(port, { today: dayOf("2024-12-31"), asAt: dayOf("2024-12-31") }));
  expect(remarks.at(-1)).toBe(
    'Row 11 of "Issue history" was not read: Nothing stands under Meeting. It is kept as it stands, and has no part in what has changed.',
  );
  fill(book, DECEMBER);
  await issue(JANUARY);
  const table = sheetNamed(book, "Issue history")!.text({ row: 5, column: 0, rows: 11, columns: 18 });
  expect(table[0]?.[17]).toBe("Comment");
  expect(table[1]?.[17]).toBe("The chair asked about this");
  expect(table[5]).toEqual(expect.arrayContaining(["Scrutiny Committee", "A line typed by hand", "Purple"]));
}, 60_000);

test("history brought in from last year's workbook: a copied sheet, taken over at the next issue", async () => {
  const old = await bookOf(SEPTEMBER);
  await issue(OCTOBER);
  const source = sheetNamed(old, "Issue history")!;
  const { rows, columns } = source.usedBox(true)!;
  const box = { row: 0, column: 0, rows, columns };
  const values = source.values(box);
  const book = await bookOf(DECEMBER);
  book.addSheet("Issue history").setValues(box, values);
  hostOver(book);
  const { review } = await check(JANUARY);
  expect(review.tables.map(({ sheet }) => sheet)).toEqual(["Plan"]);
  expect(review.changes?.since?.counts.total).toBe(4);
  await issue(JANUARY);
  const names = (await openBook(book.save())).sheets().map(({ name }) => name);
  expect(names).toContain("Issue history (PlanProof)");
  const taken = sheetNamed(book, "Issue history (PlanProof)")!;
  expect(taken.usedBox(true)!.rows).toBe(6 + 4 + 5);
  expect((await check({ asAt: "2025-03-31", meeting: "2025-04-10" })).review.changes?.issues).toHaveLength(2);
}, 60_000);

test.each([
  ["the committee it goes to", { committee: " " }],
  ["the day of the meeting", { meeting: null }],
  ["a version, such as 1.0", { issueVersion: "" }],
])(
  "an issue needs %s, and nothing is written without",
  async (what, lacking) => {
    const book = await bookOf(SEPTEMBER);
    const { review, reading } = await check(OCTOBER);
    const outcome = await issueReport(port, review, reading, { ...choicesFor(OCTOBER), ...lacking });
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        sentence: `To issue a report PlanProof needs ${what}. Nothing was written; a draft can be built without it.`,
      },
    });
    expect(book.sheets().map(({ name }) => name)).toEqual(["Plan"]);
  },
  60_000,
);
