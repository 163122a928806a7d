/** Copies that come back and decisions that are taken, on real files, from the command line. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newBook, openBook } from "../../src/host/book/open-book";
import type { Value } from "../../src/host/book/book";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";

const folder = mkdtempSync(join(tmpdir(), "returns-"));
const at = (name: string): string => join(folder, name);

const ROWS: Value[][] = [
  ["Ref", "Action", "Owner", "Due date", "Revised date", "Status"],
  [1, "Move every practice to digital telephony", "Digital lead", "30/06/2024", "31/12/2024", "On track"],
  [2, "Publish the access survey", "Engagement lead", 45504, "", "In progress"],
  [3, "Recruit two clinical pharmacists", "Workforce lead", 45626, "", "Not started"],
];

async function write(name: string, change: (rows: Value[][]) => void = () => undefined): Promise<string> {
  const rows = ROWS.map((row) => [...row]);
  change(rows);
  const book = await newBook();
  const sheet = book.sheets()[0]!;
  book.renameSheet(sheet.id, "Plan");
  sheet.setValues({ row: 0, column: 0, rows: rows.length, columns: 6 }, rows);
  sheet.setFormat({ row: 1, column: 3, rows: 3, columns: 1 }, { numberFormat: "dd/mm/yyyy" });
  writeFileSync(at(name), book.save());
  return at(name);
}

/** What it printed, and its status. */
async function planproof(...args: string[]): Promise<{ status: number; out: string; said: string }> {
  const typed = readArguments(args);
  if (!typed.ok) return { status: 2, out: "", said: typed.sentence };
  const out: string[] = [];
  const said: string[] = [];
  const status = await runCall(typed.call, {
    give: (text) => void out.push(text),
    say: (text) => void said.push(text),
  });
  return { status, out: out.join("\n"), said: said.join("\n") };
}

test("answers are shown by owner, and written where nobody disputes them; dates stay dates", async () => {
  const tracker = await write("tracker.xlsx");
  const engagement = await write("engagement.xlsx", (rows) => {
    rows[2]![3] = 45596;
    rows[2]![5] = "Delayed";
  });
  const workforce = await write("workforce.xlsx", (rows) => void (rows[3]![5] = "=1+1"));
  const { status, out } = await planproof(
    "returns",
    tracker,
    engagement,
    workforce,
    await write("digital.xlsx"),
    "--apply",
    "--out",
    at("merged.xlsx"),
    "--as-at",
    "2024-10-01",
  );
  expect(status).toBe(0);
  expect(out).toContain('D3 Due date: "31/07/2024" -> "31/10/2024" (engagement.xlsx)');
  expect(out).toContain("Came back as sent: digital.xlsx.");
  expect(out).toContain("cells were changed.");
  const sheet = (
    await openBook(new Uint8Array((await import("node:fs")).readFileSync(at("merged.xlsx"))))
  ).sheets()[0]!;
  const box = { row: 2, column: 3, rows: 1, columns: 3 };
  expect(sheet.values(box)).toEqual([[45596, "", "Delayed"]]);
  expect(sheet.text(box)[0]![0]).toBe("31/10/2024");
});

test("a copy that cannot be read is said, and the others are read", async () => {
  const tracker = await write("tracker-2.xlsx");
  writeFileSync(at("broken.xlsx"), "no workbook");
  const good = await write("good.xlsx", (rows) => void (rows[1]![5] = "Complete"));
  const { status, out, said } = await planproof("returns", tracker, at("broken.xlsx"), good, "--as-at", "2024-10-01");
  expect(status).toBe(0);
  expect(said).toMatch(/^Left out: .*broken\.xlsx/m);
  expect(out).toContain('F2 Status: "On track" -> "Complete" (good.xlsx)');
});

test("a decision is recorded, and the next check rates by it", async () => {
  const tracker = await write("tracker-3.xlsx");
  const decided = await planproof(
    "decide",
    tracker,
    "--ref",
    "1",
    "--decision",
    "New date agreed",
    "--until",
    "2024-12-31",
    "--committee",
    "Health Scrutiny Committee",
    "--date",
    "2024-09-12",
    "--minute",
    "23",
    "--out",
    at("decided.xlsx"),
  );
  expect(decided.out).toContain("Decisions. The decision counts from the next check on.");
  const { out } = await planproof("check", at("decided.xlsx"), "--as-at", "2024-10-31", "--json");
  const review = JSON.parse(out) as {
    rows: { computed: { case: string } }[];
    decisions: { decision: string; row: { row: number } }[];
  };
  expect(review.decisions).toMatchObject([{ decision: "Extension agreed", row: { row: 2 } }]);
  expect(review.rows[0]!.computed.case).toBe("R20");
});

test.each([
  [["returns", "a.xlsx"], '"returns" needs COPIES beside FILE'],
  [["returns", "a.xlsx", "b.xlsx", "--apply"], '"returns" --apply needs --out FILE.'],
  [
    ["decide", "a.xlsx", "--decision", "Waved through", "--committee", "C", "--date", "2024-09-12", "--out", "b"],
    '"Waved through" is no decision.',
  ],
])("a call that cannot be made says what is wrong: %s", async (args, sentence) => {
  const { status, said } = await planproof(...args);
  expect(status).toBe(2);
  expect(said).toContain(sentence);
});
