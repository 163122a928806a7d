/** One call of `host`: opens or makes the workbook, runs the script in it, saves it, and says what failed and where. */

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { Outcome } from "../../app/outcome";
import type { Book } from "../../host/book/book";
import { newBook } from "../../host/book/open-book";
import { openFile } from "../cli/open-workbook";
import { fileReason, isFileError } from "../cli/run-call";
import { saveTo } from "../cli/save-to";
import { memberTable } from "./member-table";
import { failureLines } from "./failure-lines";
import { runScript } from "./run-script";

export const USAGE = `npm run host -- run SCRIPT.js [--open FILE] [--out FILE]
npm run host -- members

run runs a script written for Excel (Excel.run and await at the top level, console.log printed) with Microsoft's own client against
the stand-in: on the workbook FILE, or on a new one with one empty sheet. --out saves the workbook when the script has ended.
members prints the objects and members that the stand-in answers. Any other ends in ApiNotFound and its name.
Exit status: 0 it ran, 1 the file, Excel or the script failed, 2 the call was wrong.`;

export interface Voice {
  say(line: string): void;
  complain(line: string): void;
}

interface Call {
  readonly script: string;
  readonly open?: string;
  readonly out?: string;
}

/** Gives the exit status. */
export async function runScriptCall(args: readonly string[], { say, complain }: Voice): Promise<number> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
    say(USAGE);
    return 0;
  }
  if (args.length === 1 && args[0] === "members") {
    say(memberTable());
    return 0;
  }
  const call = readCall(args);
  if (typeof call === "string") {
    complain(call);
    return 2;
  }
  const text = readScript(call.script);
  const book: Outcome<Book> =
    call.open === undefined ? { ok: true, value: await newBook() } : await openFile(call.open);
  for (const each of [text, book]) {
    if (each.ok) continue;
    complain(each.failure.sentence);
    return 1;
  }
  if (!text.ok || !book.ok) return 1;
  const ended = await runScript(book.value, { file: call.script, text: text.value });
  if (!ended.ok) {
    failureLines(ended.error, call.script).forEach(complain);
    if (call.out !== undefined) complain(`${call.out} was not written.`);
    return 1;
  }
  if (call.out === undefined) return 0;
  const saved = saveTo(call.out, book.value.save(), "The workbook");
  if (saved.ok) say(`${call.out} is written.`);
  else complain(saved.failure.sentence);
  return saved.ok ? 0 : 1;
}

function readCall(args: readonly string[]): Call | string {
  const options = { open: { type: "string" }, out: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [command, script, ...more] = positionals;
    if (command !== "run") return `There is no command "${command ?? ""}". ${USAGE}`;
    if (script === undefined) return "run needs a script: npm run host -- run SCRIPT.js";
    if (more.length > 0) return `run takes one script, and was given "${more.join(" ")}" as well.`;
    return { script, ...values };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message.split(". ")[0]}. See npm run host -- --help.`;
    throw error;
  }
}

function readScript(file: string): Outcome<string> {
  try {
    return { ok: true, value: readFileSync(file, "utf8") };
  } catch (error) {
    if (!isFileError(error)) throw error;
    const sentence = `${file} could not be read: ${fileReason(error.code)}.`;
    return { ok: false, failure: { kind: "gone", sentence, detail: error.code, retry: false } };
  }
}
