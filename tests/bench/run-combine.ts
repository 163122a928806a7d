/**
 * `npm run bench:combine`: 300 small trackers of three layouts, made of the wording of the samples, and a broken file among them,
 * combined by the command line's own code: how long a workbook takes at the beginning and at the end, and what memory is held.
 * `-- --files 30` makes fewer.
 */

import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CellValue } from "../../src/domain/grid";
import { newBook } from "../../src/host/book/open-book";
import { readArguments } from "../../src/workbench/cli/arguments";
import { combine } from "../../src/workbench/cli/combine-command";
import { makeTracker } from "./make-tracker";
import { ms, printTable } from "./measure";

/** Rows of one tracker; its heading row is the third of the tracker they are cut from. */
const ROWS = 12;
const HEAD = 2;

/** Which columns of the tracker a layout has, in which order and under which headings. */
const LAYOUTS: readonly (readonly (readonly [column: number, heading: string])[])[] = [
  [
    [0, "Ref"],
    [1, "Recommendation"],
    [2, "Action"],
    [3, "Success measure"],
    [4, "Lead"],
    [5, "Due date"],
    [7, "Status"],
  ],
  [
    [2, "What we will do"],
    [4, "Who is responsible"],
    [5, "By when"],
    [10, "Progress"],
    [9, "% complete"],
  ],
  [
    [0, "No."],
    [4, "Owner"],
    [2, "Action"],
    [5, "Deadline"],
    [6, "Revised date"],
    [8, "RAG"],
    [10, "Latest update"],
  ],
];

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const wanted = process.argv.indexOf("--files");
const FILES = wanted < 0 ? 300 : Number(process.argv[wanted + 1]);

async function makeFiles(folder: string): Promise<string[]> {
  const { values, numberFormats } = makeTracker(FILES * ROWS);
  const files: string[] = [];
  for (let index = 0; index < FILES; index += 1) {
    const layout = LAYOUTS[index % LAYOUTS.length] ?? [];
    const rowsOf = <T>(from: readonly (readonly T[])[], blank: T): T[][] =>
      from
        .slice(HEAD + 1 + index * ROWS, HEAD + 1 + (index + 1) * ROWS)
        .map((row) => layout.map(([column]) => row[column] ?? blank));
    const book = await newBook();
    const [sheet] = book.sheets();
    if (!sheet) throw new Error("A new workbook has no sheet.");
    book.renameSheet(sheet.id, index % 2 === 0 ? "Action plan" : "Tracker");
    sheet.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[`Practice ${index + 1}: improvement plan`]]);
    const rows: CellValue[][] = [layout.map(([, heading]) => heading), ...rowsOf<CellValue>(values, "")];
    const box = { row: 2, column: index % 2, rows: rows.length, columns: layout.length };
    sheet.setValues(box, rows);
    sheet.setNumberFormats(box, [layout.map(() => "General"), ...rowsOf(numberFormats ?? [], "General")]);
    files.push(join(folder, `practice-${index + 1}.xlsx`));
    writeFileSync(files.at(-1) ?? "", book.save());
  }
  const broken = join(folder, "broken.xlsx");
  writeFileSync(broken, "PK and nothing that follows from it");
  files.splice(Math.floor(FILES / 2), 0, broken);
  return files;
}

interface Mark {
  readonly at: number;
  readonly heap: number;
  readonly outside: number;
}

function mark(): Mark {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { at: performance.now(), heap: heapUsed, outside: Math.max(external, arrayBuffers) };
}

interface Stage {
  readonly done: number;
  readonly cpu: number;
  readonly mark: Mark;
}

const MB = (bytes: number): string => (bytes / 1e6).toFixed(1);

function tell(marks: readonly Stage[]): void {
  say(
    printTable([
      ["workbooks", "ms each", "cpu ms each", "heap MB after", "outside MB after"],
      ...marks.slice(1).map((after, index) => {
        const before = marks[index] ?? after;
        const of = after.done - before.done;
        return [
          `${before.done + 1} to ${after.done}`,
          ms((after.mark.at - before.mark.at) / of),
          ms((after.cpu - before.cpu) / of),
          MB(after.mark.heap),
          MB(after.mark.outside),
        ];
      }),
    ]),
  );
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "planproof-combine-"));
  const files = await makeFiles(folder);
  const [out, csv] = [join(folder, "all.xlsx"), join(folder, "all.csv")];
  const typed = readArguments(["combine", ...files, "--as-at", "2024-10-31", "--out", out, "--csv", csv]);
  if (!typed.ok) throw new Error(typed.sentence);
  say(`${FILES} trackers of ${ROWS} rows and one broken file`);
  const step = Math.max(1, Math.round(FILES / 3));
  const cpu = (): number => (({ user, system }) => (user + system) / 1000)(process.cpuUsage());
  const marks: Stage[] = [{ done: 0, cpu: cpu(), mark: mark() }];
  const outcome = await combine(
    typed.call,
    say,
    () => ({ ok: true, value: {} }),
    "bench",
    (done, of) => {
      if (done % step === 0 || done === of) marks.push({ done, cpu: cpu(), mark: mark() });
      if (done === of) tell(marks);
    },
  );
  if (!outcome.ok) throw new Error(outcome.failure.sentence);
  const last = marks.at(-1);
  if (last)
    say(
      `Building and writing the one workbook: ${ms(performance.now() - last.mark.at)} ms, ${ms(cpu() - last.cpu)} of processor time`,
    );
  say(
    `Combined workbook ${MB(statSync(out).size)} MB, CSV ${MB(statSync(csv).size)} MB; most memory held at once ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
  );
  say(outcome.value);
  rmSync(folder, { recursive: true });
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
