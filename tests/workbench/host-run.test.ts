/** `npm run host -- run SCRIPT.js` as a person meets it: what it prints, its exit status, and where it says an error was. */

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { openBook } from "../../src/host/book/open-book";

const FOLDER = mkdtempSync(join(tmpdir(), "planproof-host-"));
const ROOT = resolve(__dirname, "../..");
const PLAN = resolve(ROOT, "assets/samples/live-tracker.xlsx");

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function host(...args: string[]): Promise<Said> {
  return new Promise((end) => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/workbench/script/index.ts", ...args], { cwd: ROOT });
    const said = { out: "", error: "" };
    child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said.error += text.toString()));
    child.on("close", (status) => end({ status, ...said }));
  });
}

function scriptOf(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

test("a script works on a file, prints what it logs, and the workbook is saved", async () => {
  const out = join(FOLDER, "marked.xlsx");
  const script = scriptOf(
    "mark.js",
    `await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      console.log("used", used.address);
      sheet.getRange("A1").values = [["Marked"]];
    });`,
  );
  const { status, out: printed, error } = await host("run", script, "--open", PLAN, "--out", out);
  expect([status, error]).toEqual([0, ""]);
  expect(printed).toMatch(/^used '?[\w ]+'?!A1:\w+\n/);
  expect(printed).toContain("marked.xlsx is written.");
  const [sheet] = (await openBook(new Uint8Array(readFileSync(out)))).sheets();
  expect(sheet?.values({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["Marked"]]);
});

test("an error of Excel's is told by its code, its place, the statement and the line; nothing is saved", async () => {
  const out = join(FOLDER, "never.xlsx");
  const script = scriptOf(
    "missing.js",
    `await Excel.run(async (context) => {
  context.workbook.worksheets.getItem("Summary").activate();
  await context.sync();
});`,
  );
  const { status, error } = await host("run", script, "--out", out);
  expect(status).toBe(1);
  expect(error).toContain("ItemNotFound at WorksheetCollection.getItem");
  expect(error).toContain("Statement: var worksheet = worksheets.getItem(...);");
  expect(error).toContain("missing.js, line 3");
  expect(existsSync(out)).toBe(false);
});

test.each([
  [
    "a member that the stand-in lacks",
    `await Excel.run(async (context) => { context.workbook.slicers.load("items/name"); await context.sync(); });`,
    1,
    "The stand-in does not answer Workbook.slicers.",
  ],
  [
    "a run that nobody waited for",
    `Excel.run(async (context) => { context.workbook.worksheets.getItem("None").delete(); await context.sync(); });`,
    1,
    "ItemNotFound",
  ],
  ["a mistake of the script's own", "const one = null;\none.two();", 1, "line 2"],
  ["a script that is no JavaScript", "const = 3;", 1, "SyntaxError"],
  ["an error that the script catches", `try { throw new Error("caught"); } catch { console.log("fine"); }`, 0, ""],
])("%s", async (name, text, wanted, words) => {
  const { status, error } = await host("run", scriptOf(`${name.replaceAll(/\W/g, "-")}.js`, text));
  expect(status).toBe(wanted);
  expect(error).toContain(words);
});

test.each([
  ["a script that is not there", ["run", join(FOLDER, "nowhere.js")], 1, "there is no such file or folder"],
  [
    "a file that is not a workbook",
    ["run", scriptOf("empty.js", ""), "--open", scriptOf("words.txt", "Hello")],
    1,
    "words.txt: The file is not an Excel workbook (.xlsx).",
  ],
  ["no script", ["run"], 2, "run needs a script"],
  ["another command", ["walk"], 2, 'There is no command "walk".'],
  ["an option that it has not", ["run", "a.js", "--fast"], 2, "--fast"],
])("%s: a sentence and its status", async (_name, args, wanted, words) => {
  const { status, error } = await host(...args);
  expect(status).toBe(wanted);
  expect(error).toContain(words);
});
