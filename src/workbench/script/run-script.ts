/** Runs a script that was written for Excel, in this process, with Microsoft's client as it stands and a book behind it. */

import { resolve } from "node:path";
import { Script } from "node:vm";

import type { Book } from "../../host/book/book";
import { createHost } from "../../host/bridge";
import { TEXT_RUNS } from "../cli/open-workbook";
import { connect, supportSets } from "../office-client";

export interface ScriptText {
  readonly file: string;
  readonly text: string;
}

export type ScriptEnd = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

/**
 * Over when the script has ended, with it every `Excel.run` that it began and did not wait for, and the event handlers that those
 * called. What the script throws, or leaves rejected, is its failure; what it catches itself is not.
 */
export async function runScript(book: Book, script: ScriptText): Promise<ScriptEnd> {
  const host = createHost(book);
  const { Excel: client } = connect(host);
  supportSets({ ExcelApi: TEXT_RUNS });
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  process.on("unhandledRejection", note).on("uncaughtException", note);
  const runs = new RunsUnderWay(client);
  try {
    await (compiled(script).runInThisContext() as Promise<unknown>);
    await runs.ended();
  } catch (error) {
    note(error);
  } finally {
    runs.letGo();
    process.off("unhandledRejection", note).off("uncaughtException", note);
  }
  const [broken] = host.breakdowns;
  if (broken) throw broken;
  return uncaught.length === 0 ? { ok: true } : { ok: false, error: uncaught[0] };
}

/** As the body of an async function, for `await` at the top level; its lines keep their numbers. */
function compiled({ file, text }: ScriptText): Script {
  return new Script(`(async () => {\n${text}\n})()`, { filename: resolve(file), lineOffset: -1 });
}

/** Counts each `Excel.run` in and out. */
class RunsUnderWay {
  private readonly run: typeof Excel.run;
  private count = 0;

  constructor(private readonly client: typeof Excel) {
    this.run = client.run;
    this.client.run = (async (...given: unknown[]): Promise<unknown> => {
      this.count += 1;
      try {
        return await (this.run as (...given: unknown[]) => Promise<unknown>).apply(client, given);
      } finally {
        this.count -= 1;
      }
    }) as typeof Excel.run;
  }

  /** An event reaches its handler one turn after the answer, and the handler may run again. */
  async ended(): Promise<void> {
    const QUIET_TURNS = 3;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = this.count === 0 ? quiet + 1 : 0)
      await new Promise((turn) => setTimeout(turn));
  }

  letGo(): void {
    this.client.run = this.run;
  }
}
