/** The commands for the schema of a plan and for an empty tracker, as a person meets them. */

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";

const FOLDER = mkdtempSync(join(tmpdir(), "planproof-template-"));

/** The engine takes a second or two to start. */
jest.setTimeout(30_000);

async function planproof(...args: string[]) {
  const typed = readArguments(args);
  if (!typed.ok) return { status: 2, out: "", error: typed.sentence };
  const said = { out: "", error: "" };
  const status = await runCall(typed.call, {
    give: (text) => (said.out += text),
    say: (sentence) => (said.error += sentence),
  });
  return { status, ...said };
}

function settingsFile(name: string, settings: unknown): string {
  const path = join(FOLDER, name);
  writeFileSync(path, JSON.stringify(settings));
  return path;
}

describe("schema", () => {
  const parsed = async (...args: string[]) => JSON.parse((await planproof("schema", ...args)).out) as object;

  test("--plan is the JSON Schema of an action, as the settings have it", async () => {
    expect(await parsed("--plan")).toMatchObject({
      title: "An action of a plan",
      required: ["action", "owner", "due"],
    });
    const settings = settingsFile("needs.json", { plan: { required: ["action", "priority"] } });
    expect(await parsed("--plan", "--settings", settings)).toMatchObject({ required: ["action", "priority"] });
  });

  test("--plan --frictionless is a Table Schema", async () => {
    expect(await parsed("--plan", "--frictionless")).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      missingValues: expect.arrayContaining([""]) as unknown,
    });
  });

  test("--plan --words is a line a column", async () => {
    const { out } = await planproof("schema", "--plan", "--words");
    expect(out.split("\n")).toHaveLength(23);
    expect(out).toContain("Due date (needed): The day the action was first promised for.");
  });

  test("settings that are not understood are said", async () => {
    const settings = settingsFile("odd.json", { plan: { required: ["colour"] } });
    const { status, error } = await planproof("schema", "--plan", "--settings", settings);
    expect(status).toBe(1);
    expect(error).toContain("are not understood");
  });
});

describe("template", () => {
  test("makes a tracker, which is checked as one with no actions yet", async () => {
    const out = join(FOLDER, "tracker.xlsx");
    const made = await planproof("template", "--out", out, "--title", "Access plan");
    expect(made).toMatchObject({ status: 0, error: "" });
    expect(made.out).toContain("an empty tracker");
    const checked = await planproof("check", out, "--as-at", "2025-01-31");
    expect(checked.status).toBe(1);
    expect(checked.error).toContain('There are no actions yet on the sheet "Plan"');
  });

  test("never replaces a file", async () => {
    const out = join(FOLDER, "kept.xlsx");
    writeFileSync(out, "a year's work");
    const { status, error } = await planproof("template", "--out", out);
    expect(status).toBe(1);
    expect(error).toBe(
      `${out} is there already, and an empty tracker would replace it. Nothing was changed: give another name.`,
    );
    expect(readFileSync(out, "utf8")).toBe("a year's work");
  });

  test("says where it cannot write", async () => {
    const out = join(FOLDER, "nowhere", "tracker.xlsx");
    const { status, error } = await planproof("template", "--out", out);
    expect(status).toBe(1);
    expect(error).toContain("there is no such file or folder");
    expect(existsSync(out)).toBe(false);
  });

  test("needs to be told where", async () => {
    expect(await planproof("template")).toEqual({ status: 2, out: "", error: '"template" needs --out FILE.' });
  });
});
