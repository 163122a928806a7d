/** Plans in several files, combined on the page: each is read beside the others and let go, then the pack across them is written into a new workbook. */

import { today } from "../../app/clock";
import { PlansToCombine } from "../../app/combine-plans";
import type { Outcome } from "../../app/outcome";
import type { Judge } from "../../app/run-review";
import type { WorkbookPort, WorkbookReading } from "../../app/workbook-port";
import { printDay, type Day } from "../../domain/calendar";
import { plural } from "../../domain/report/words";

export interface PlanFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Combining {
  readonly judge: Judge;
  readonly version: string;
  /** Null: as at today. */
  readonly asAt: Day | null;
  readFile(name: string, bytes: ArrayBuffer): Promise<Outcome<WorkbookReading>>;
  /** A new workbook in the place of what is open, for the pack to be written into. */
  openNew(): Promise<WorkbookPort>;
  /** Hears of every file once it is read or left out. */
  heard(done: number, of: number): void;
}

/** What was done, or why nothing was: a sentence for the person. Nothing is opened unless a plan was found. */
export async function combineFiles(files: readonly PlanFile[], combining: Combining): Promise<Outcome<string>> {
  const { judge, version, readFile, openNew, heard } = combining;
  const asAt = combining.asAt ?? today();
  const asAtFrom = combining.asAt ? "given" : "today";
  const plans = new PlansToCombine({ asAt, asAtFrom, today: today(), settings: {}, judge });
  for (const [index, file] of files.entries()) {
    const read = await readFile(file.name, await file.arrayBuffer());
    if (read.ok) await plans.add(file.name, { read: () => Promise.resolve(read) });
    else plans.leaveOut(file.name, read.failure.sentence);
    heard(index + 1, files.length);
  }
  const { parts, leftOut } = plans;
  const left = leftOut.map(({ file, why }) => (why.includes(file) ? why : `${file}: ${why}`)).join(" ");
  if (parts.length === 0) {
    const sentence = `None of the ${plural(files.length, "file")} could be combined. ${left}`;
    return { ok: false, failure: { kind: "no-plan", sentence, detail: `${leftOut.length} left out`, retry: false } };
  }
  const review = plans.review();
  const written = await plans.write(await openNew(), review, version);
  if (!written.ok) return written;
  const lines = plural(review.rows.length, "action line");
  const when = combining.asAt ? printDay(combining.asAt) : "today";
  const said = `${plural(parts.length, "plan")} with ${lines} in one, rated as at ${when}; Download saves it.`;
  return { ok: true, value: left === "" ? said : `${said} Left out: ${left}` };
}
