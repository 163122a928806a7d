/** The command line as a person meets it: what it prints, what it refuses and in which words, and that nothing is lost. */

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { reviewSchema } from "../../src/domain/review-schema";
import { newBook } from "../../src/host/book/open-book";
import { COMMANDS } from "../../src/workbench/cli/commands";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";
import { caseWorkbook } from "../support/case-workbook";

const FOLDER = mkdtempSync(join(tmpdir(), "planproof-"));
const LEICESTER = resolve(__dirname, "../../assets/samples/llr-measures.xlsx");
const STOCKTON = resolve(__dirname, "../../assets/samples/stockton-action-plan.xlsx");

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function planproof(...args: string[]): Promise<Said> {
  const typed = readArguments(args);
  if (!typed.ok) return { status: 2, out: "", error: typed.sentence };
  const out: string[] = [];
  const error: string[] = [];
  const status = await runCall(typed.call, { give: (text) => out.push(text), say: (sentence) => error.push(sentence) });
  return { status, out: out.join("\n"), error: error.join("\n") };
}

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, bytes);
  return path;
}

async function workbook(name: string, text: string): Promise<string> {
  return fileOf(name, (await caseWorkbook(text)).save());
}

describe("check", () => {
  test("reads the sample as 44 rows under 11 recommendations and 4 themes, every row accounted for", async () => {
    const { status, out, error } = await planproof("check", STOCKTON, "--as-at", "2024-09-30");
    expect(status).toBe(0);
    expect(error).toBe("");
    expect(out).toContain("44 action rows (43 actions, 40 distinct) under 11 recommendations and 4 themes");
    expect(out).toContain("70 rows seen = 44 read + 26 skipped");
    expect(out).toContain("Dates: 6 passed, 0 first end date passed, 2 due soon, 35 later, 1 no fixed date");
    expect(out).toMatch(/Grey +44 +Status needed 44/);
  });

  test("with --json prints a review that keeps to its own schema, and nothing else", async () => {
    const { out, error } = await planproof(
      "check",
      STOCKTON,
      "--as-at",
      "2025-04-01",
      "--policy",
      "strict-dates",
      "--json",
    );
    const review = reviewSchema.parse(JSON.parse(out));
    expect(error).toBe("");
    expect(review.rollup.all).toEqual({ blue: 0, green: 0, amber: 1, red: 42, grey: 1, closed: 0, total: 44 });
    expect(review.counts.rowsSeen).toBe(review.counts.rowsRead + review.counts.rowsSkipped);
    expect(review.rollup.byRecommendation).toHaveLength(11);
    expect(new Set(review.rows.map(({ sheet, row }) => `${sheet} ${row}`)).size).toBe(44);
  });

  test("is the same twice, byte for byte", async () => {
    const once = await planproof("check", STOCKTON, "--as-at", "2024-09-30", "--json");
    const again = await planproof("check", STOCKTON, "--as-at", "2024-09-30", "--json");
    expect(again.out).toBe(once.out);
  });

  test("a workbook of figures and no plan has its figures checked, those that disagree with their working", async () => {
    const { status, out, error } = await planproof("check", LEICESTER, "--as-at", "2024-07-17");
    expect(status).toBe(0);
    expect(error).toBe("No plan of actions was found here; its figures and measures were checked.");
    expect(out).toContain("150 computed afresh");
    expect(out).toContain('"growth in all staff groups": GPs excluding registrars: from 529 to 512');
  });

  test("without --as-at rates as at today, and says so", async () => {
    const { out, error } = await planproof("check", STOCKTON);
    expect(error).toContain("as at today");
    expect(out).toContain("Rated as at today");
  });
});

describe("pack", () => {
  test("writes the sheets; a second run on its own output refills the same sheets", async () => {
    const out = join(FOLDER, "pack.xlsx");
    const first = await planproof(
      "pack",
      STOCKTON,
      "--as-at",
      "2024-09-30",
      "--title",
      "Access",
      "--committee",
      "Health Scrutiny",
      "--out",
      out,
    );
    expect(first.error).toBe("");
    expect(first.out).toContain("Front sheet, Exceptions, Plan appendix");
    const again = join(FOLDER, "again.xlsx");
    const second = await planproof(
      "pack",
      out,
      "--as-at",
      "2024-09-30",
      "--title",
      "Access",
      "--committee",
      "Health Scrutiny",
      "--out",
      again,
    );
    expect(second.out.replace(again, out)).toBe(first.out);
  });

  test("says where it cannot write, and writes nothing", async () => {
    const nowhere = join(FOLDER, "no-such-folder", "pack.xlsx");
    const { status, error } = await planproof("pack", STOCKTON, "--as-at", "2024-09-30", "--out", nowhere);
    expect(status).toBe(1);
    expect(error).toBe(
      `The pack could not be written to ${nowhere}: there is no such file or folder. Nothing else was changed.`,
    );
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe("bad input gets a clear sentence", () => {
  const check = async (path: string): Promise<Said> => planproof("check", path, "--as-at", "2024-09-30");

  test("a file that is not there", async () => {
    const { status, error } = await check(join(FOLDER, "none.xlsx"));
    expect(status).toBe(1);
    expect(error).toContain("there is no such file");
  });

  test("a file that is not a workbook", async () => {
    const { status, error } = await check(fileOf("letter.xlsx", "Dear Committee"));
    expect(status).toBe(1);
    expect(error).toMatch(/not an? .*workbook/i);
  });

  test("a password-protected workbook", async () => {
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    compound.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
    const { status, error } = await check(fileOf("locked.xlsx", compound));
    expect(status).toBe(1);
    expect(error).toMatch(/password/i);
  });

  test("an empty workbook", async () => {
    const { status, error } = await check(fileOf("empty.xlsx", (await newBook()).save()));
    expect(status).toBe(1);
    expect(error).toMatch(/empty|nothing/i);
  });

  test("a workbook with no plan in it: what was looked for, and what came nearest", async () => {
    const { status, error } = await check(
      await workbook("rota.xlsx", "=== Rota\nName | Monday | Tuesday\nReception | 2 | 3\nNursing | 4 | 4\n"),
    );
    expect(status).toBe(1);
    expect(error).toContain("table of actions");
    expect(error).toContain("Rota");
  });

  test("a plan without a due column is read, and the missing column is said", async () => {
    const { status, out } = await check(
      await workbook(
        "no-due.xlsx",
        "=== Plan\nNo. | Action | Lead\n1 | Write to all practices about record access | Digital lead\n2 | Train reception staff in care navigation | Training hub\n",
      ),
    );
    expect(status).toBe(0);
    expect(out).toMatch(/S02 .*date/i);
  });
});

describe("a call that is wrong exits with 2 and says why", () => {
  test.each([
    [["frobnicate"], `There is no command "frobnicate". Commands: ${COMMANDS.map(({ name }) => name).join(", ")}.`],
    [["check"], '"check" needs a file: planproof check FILE.'],
    [
      ["check", STOCKTON, "--as-at", "30/09/2024"],
      '--as-at wants a day as YYYY-MM-DD, such as 2024-09-30, not "30/09/2024".',
    ],
    [
      ["check", STOCKTON, "--as-at", "2024-09-31"],
      '--as-at wants a day as YYYY-MM-DD, such as 2024-09-30, not "2024-09-31".',
    ],
    [["check", STOCKTON, "--out", "x.xlsx"], '"check" takes no --out. See planproof --help.'],
    [["pack", STOCKTON], '"pack" needs --out FILE.'],
  ])("%j", async (args, sentence) => {
    expect(await planproof(...args)).toEqual({ status: 2, out: "", error: sentence });
  });

  test("a policy that there is not: those that there are", async () => {
    const { status, error } = await planproof("check", STOCKTON, "--policy", "rainbow");
    expect(status).toBe(2);
    expect(error).toContain("Policies: brag, strict-dates");
  });
});

test("help names every command and every policy; version is the package's; schema is JSON Schema", async () => {
  const help = await planproof("--help");
  for (const word of ["check FILE", "pack FILE", "read FILE", "schema", "template", "--as-at DAY", "strict-dates"])
    expect(help.out).toContain(word);
  const { version } = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8")) as { version: string };
  expect((await planproof("--version")).out).toBe(version);
  const schema = JSON.parse((await planproof("schema")).out) as { properties: Record<string, unknown> };
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["asAt", "rows", "findings", "rollup"]));
});

test("owners of a workbook without a plan: nobody to write to, and no file", async () => {
  const out = join(FOLDER, "owners.xlsx");
  const { status, error } = await planproof("owners", LEICESTER, "--as-at", "2024-09-30", "--out", out);
  expect(status).toBe(1);
  expect(error).toContain("No plan of actions was found, so there is no owner to write to. Nothing was written.");
  expect(existsSync(out)).toBe(false);
});
