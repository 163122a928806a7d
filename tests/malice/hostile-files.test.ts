/** Every hostile file is refused in one sentence, or opened as the workbook that it also is, with nothing of it lost; and neither takes all the memory there is. */

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Package } from "../../src/host/book/package";
import { readArguments } from "../../src/workbench/cli/arguments";
import { runCall } from "../../src/workbench/cli/run-call";
import { partsOf } from "../faults/parts-of";
import { HOSTILE_FILES } from "./hostile-files";

jest.setTimeout(300_000);

const FOLDER = mkdtempSync(join(tmpdir(), "planproof-hostile-"));
const FILE = join(FOLDER, "plan.xlsx");
const OUT = join(FOLDER, "pack.xlsx");
/** Bytes that one file may take at most beside what the tests take: a page in a browser has some two thousand million. */
const MOST_MEMORY = 1_500_000_000;

async function planproof(...args: string[]): Promise<{ status: number; gave: string[]; said: string[] }> {
  const typed = readArguments(args);
  if (!typed.ok) throw new Error(typed.sentence);
  const [gave, said]: [string[], string[]] = [[], []];
  const status = await runCall(typed.call, { give: (text) => gave.push(text), say: (text) => said.push(text) });
  return { status, gave, said };
}

const pack = () => planproof("pack", FILE, "--as-at", "2024-10-31", "--preset", "board", "--out", OUT);

test.each(HOSTILE_FILES.map((file) => [file.name, file] as const))("%s", async (_name, { bytes, refused }) => {
  const file = await bytes();
  writeFileSync(FILE, file);
  writeFileSync(OUT, "nothing yet");
  const before = process.memoryUsage().heapUsed;
  const { status, gave, said } = await pack();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_MEMORY);
  if (refused !== null) {
    expect(said).toHaveLength(1);
    const sentence = (said[0] ?? "").replace(`${FILE}: `, "");
    expect(sentence).toEqual(typeof refused === "string" ? refused : expect.stringMatching(refused));
    expect({ status, gave, out: readFileSync(OUT, "utf8") }).toEqual({ status: 1, gave: [], out: "nothing yet" });
    return;
  }
  expect({ status, said }).toEqual({ status: 0, said });
  expect(gave.join()).toContain("Your own sheets are as they were.");
  const packed = new Uint8Array(readFileSync(OUT));
  const lost = [...Package.open(file).names()].filter((name) => !Package.open(packed).has(name));
  expect(lost).toEqual([]);
  const sheet = /<sheet name="([^"]*)"/.exec(Package.open(file).text("xl/workbook.xml"))?.[1] ?? "";
  expect([...partsOf(packed, [sheet])]).toEqual([...partsOf(file, [sheet])]);
});

test("the files are counted", () => {
  const refused = HOSTILE_FILES.filter((file) => file.refused !== null).length;
  process.stdout.write(
    `${HOSTILE_FILES.length} hostile files: ${refused} refused in a sentence, the others opened whole\n`,
  );
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
});
