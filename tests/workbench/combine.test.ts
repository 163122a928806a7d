/** Many plans in one, on real files from the command line: three layouts and a broken file in, sheets and a CSV out. */

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openBook } from "../../src/host/book/open-book";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";
import { caseWorkbook } from "../support/case-workbook";

const folder = mkdtempSync(join(tmpdir(), "combine-"));
const at = (name: string): string => join(folder, name);

const NORTH = `=== Action plan
North PCN improvement plan
-
Ref | Theme | Action | Lead | Due date | Status
1 | Telephony | Move every practice to digital telephony | PCN | {31/03/2025} | In progress
2 | Access | =cmd, with "quotes" | ICB | {31/08/2024} | Not started`;
const SOUTH = `=== Tracker
South PCN improvement plan
-
What we will do | Who is responsible | By when | RAG | Latest update
Move every practice to digital telephony | PCNs | {30/06/2025} | Red | Supplier late
Recruit two clinical pharmacists | Workforce lead | {31/03/2025} | Green | One in post`;
const EAST = `=== Sheet one
@ B3
No. | Owner | Action | Deadline
1 | Practice manager | Publish the access survey | {31/03/2025}
2 | ICB | Train care navigators in all practices | {31/03/2025}`;

async function make(name: string, text: string): Promise<string> {
  writeFileSync(at(name), (await caseWorkbook(text)).save());
  return at(name);
}

async function planproof(...args: string[]): Promise<{ status: number; out: string; said: string[] }> {
  const typed = readArguments(args);
  if (!typed.ok) return { status: 2, out: "", said: [typed.sentence] };
  const out: string[] = [];
  const said: string[] = [];
  const status = await runCall(typed.call, {
    give: (text) => void out.push(text),
    say: (text) => void said.push(text),
  });
  return { status, out: out.join("\n"), said };
}

/** The texts of a sheet, a line a row, its blank cells left out. */
async function sheetOf(file: string, name: string): Promise<string[]> {
  const sheet = (await openBook(new Uint8Array(readFileSync(file)))).sheets().find((each) => each.name === name);
  const box = sheet?.usedBox(true);
  return sheet && box ? sheet.text(box).map((row) => row.filter((cell) => cell !== "").join(" | ")) : [];
}

describe("combine", () => {
  let said: string[] = [];
  let status = -1;
  let out = "";
  beforeAll(async () => {
    writeFileSync(at("broken.xlsx"), "PK and nothing that follows from it");
    ({ status, said, out } = await planproof(
      "combine",
      await make("north.xlsx", NORTH),
      at("broken.xlsx"),
      await make("south.xlsx", SOUTH),
      await make("east.xlsx", EAST),
      at("north.xlsx"),
      "--as-at",
      "2024-09-30",
      "--out",
      at("all.xlsx"),
      "--csv",
      at("all.csv"),
    ));
  }, 120_000);

  test("does all that can be done, and names each file that was left out with its reason", () => {
    expect(status).toBe(0);
    expect(said.map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
      "Left out: broken.xlsx: The file is damaged and cannot be unpacked as a workbook.",
      "Left out: north.xlsx is named twice, and was read once.",
    ]);
    expect(out).toContain("3 plans with 6 action lines in one");
  });

  test("every row says which plan, file, sheet and row it is from", async () => {
    const [headings = "", ...rows] = (await sheetOf(at("all.xlsx"), "Action data")).slice(5);
    const columns = ["Plan", "File", "Sheet in the file", "Row in the file"].map((heading) =>
      headings.split(" | ").indexOf(heading),
    );
    expect(rows.map((row) => columns.map((column) => row.split(" | ")[column]).join(" | "))).toEqual([
      "North PCN improvement plan | north.xlsx | Action plan | 3",
      "North PCN improvement plan | north.xlsx | Action plan | 4",
      "South PCN improvement plan | south.xlsx | Tracker | 3",
      "South PCN improvement plan | south.xlsx | Tracker | 4",
      "east | east.xlsx | Sheet one | 4",
      "east | east.xlsx | Sheet one | 5",
    ]);
  });

  test("counts by plan, theme and lead, by rating and by date", async () => {
    const lines = (await sheetOf(at("all.xlsx"), "Across plans")).filter((line) => line !== "");
    expect(lines.slice(3)).toEqual([
      "Counts are taken over the sheet Action data, by formula.",
      "By plan",
      "Plan | Blue | Green | Amber | Red | Grey | Total | Date passed | Later",
      "North PCN improvement plan | 0 | 1 | 0 | 1 | 0 | 2 | 1 | 1",
      "South PCN improvement plan | 0 | 1 | 0 | 1 | 0 | 2 | 0 | 2",
      "east | 0 | 0 | 0 | 0 | 2 | 2 | 0 | 2",
      "All plans | 0 | 2 | 0 | 2 | 2 | 6 | 1 | 5",
      "What the chart shows. For each of 3 plans, the number of actions of each rating. The numbers are in the table above.",
      "By theme",
      "Theme | Blue | Green | Amber | Red | Grey | Total | Date passed | Later",
      "Telephony | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 1",
      "Access | 0 | 0 | 0 | 1 | 0 | 1 | 1 | 0",
      "No theme given | 0 | 1 | 0 | 1 | 2 | 4 | 0 | 4",
      "By lead",
      "Lead | Blue | Green | Amber | Red | Grey | Total | Date passed | Later",
      "ICB | 0 | 0 | 0 | 1 | 1 | 2 | 1 | 1",
      "PCN | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 1",
      "PCNs | 0 | 0 | 0 | 1 | 0 | 1 | 0 | 1",
      "Workforce lead | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 1",
      "Practice manager | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 1",
      "Left out",
      "broken.xlsx | broken.xlsx: The file is damaged and cannot be unpacked as a workbook.",
      "north.xlsx | north.xlsx is named twice, and was read once.",
    ]);
  });

  test("the checks across plans", async () => {
    const lines = (await sheetOf(at("all.xlsx"), "Checks")).join("\n");
    expect(lines).toContain(
      '"Move every practice to digital telephony" stands in 2 plans: North PCN improvement plan and South PCN improvement plan.',
    );
    expect(lines).toContain('"PCN" and "PCNs" look like one owner');
    expect(lines).toContain("4 of 6 actions, in 3 plans, are due on 31 March 2025. Is that realistic?");
  });

  test("the Notes account for every row of every plan, and for what was left out", async () => {
    const lines = await sheetOf(at("all.xlsx"), "Notes");
    expect(lines.filter((line) => / \| Rows \| /.test(line))).toEqual([
      expect.stringMatching(/^Counts \| Rows \| \d+ rows seen: 6 read and \d+ skipped/),
      expect.stringMatching(/^North PCN improvement plan \| Rows \| \d rows seen: 2 read and \d skipped\./),
      expect.stringMatching(/^South PCN improvement plan \| Rows \| \d rows seen: 2 read and \d skipped\./),
      expect.stringMatching(/^east \| Rows \| \d rows seen: 2 read and \d skipped\./),
    ]);
    expect(lines).toContain(
      "Left out | broken.xlsx | broken.xlsx: The file is damaged and cannot be unpacked as a workbook.",
    );
  });

  test("no blank sheet is left, and the first sheet is shown", async () => {
    const book = await openBook(new Uint8Array(readFileSync(at("all.xlsx"))));
    const names = book.sheets().map(({ name }) => name);
    expect(names).toEqual(["Across plans", "Exceptions", "Due next", "Checks", "By owner", "Action data", "Notes"]);
    expect(book.sheets()[0]?.id).toBe(book.activeSheetId());
  });

  test("the CSV holds the same rows, its text can become no formula, and its schema names its columns in order", () => {
    const csv = readFileSync(at("all.csv"), "utf8");
    expect(csv.startsWith("\uFEFFPlan,Ref,Part,Theme,Action,Lead,Date now,Rating,")).toBe(true);
    const lines = csv.split("\r\n");
    expect(lines).toHaveLength(8);
    expect(lines[2]).toContain(`,"'=cmd, with ""quotes""",`);
    const schema = JSON.parse(readFileSync(at("all.schema.json"), "utf8")) as { fields: { name: string }[] };
    expect(schema.fields.map(({ name }) => name).join(",")).toBe(lines[0]?.slice(1));
  });
});

test("where no file can be combined, nothing is written and the status is 1", async () => {
  const { status, said } = await planproof(
    "combine",
    at("gone-1.xlsx"),
    at("gone-2.xlsx"),
    "--as-at",
    "2024-09-30",
    "--out",
    at("none.xlsx"),
  );
  expect(status).toBe(1);
  expect(said.at(-1)).toBe(`None of the 2 files could be combined, so nothing was written to ${at("none.xlsx")}.`);
  expect(existsSync(at("none.xlsx"))).toBe(false);
});

test("a plan is never replaced by what it is combined into", async () => {
  const north = await make("kept.xlsx", NORTH);
  const before = readFileSync(north);
  const { status, said } = await planproof("combine", north, at("south.xlsx"), "--out", north);
  expect(status).toBe(1);
  expect(said).toEqual([
    `${north} is one of the plans, and the combined workbook would replace it. Nothing was read: give another name.`,
  ]);
  expect(readFileSync(north)).toEqual(before);
});
