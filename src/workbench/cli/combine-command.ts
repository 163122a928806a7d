/** `planproof combine`: many workbooks, each read as it is laid out, into one new workbook; one is open at a time. */

import { appendFileSync, closeSync, openSync } from "node:fs";
import { basename, resolve } from "node:path";

import { today } from "../../app/clock";
import type { Failure, Outcome } from "../../app/outcome";
import { PlansToCombine } from "../../app/combine-plans";
import { printDay } from "../../domain/calendar";
import { BYTE_ORDER_MARK, combinedSchema, headingsCsv, rowCsv } from "../../domain/combine/combined-csv";
import { settingsForAll } from "../../domain/combine/combine-parts";
import type { PlanPart } from "../../domain/combine/plan-part";
import { accessibilityLines } from "../../domain/report/accessibility/say-accessibility";
import { wordingOf, type Wording } from "../../domain/report/wording";
import { plural } from "../../domain/report/words";
import type { Review } from "../../domain/review-schema";
import { settingsSchema, type Settings } from "../../domain/settings";
import { findPolicy } from "../../domain/status/policies";
import { gated } from "../../excel/text-gate";
import { dayOption, textOption, type Call } from "./arguments";
import { newWorkbook, openWorkbook } from "./open-workbook";
import { fileReason, isFileError } from "./run-call";
import { saveTo } from "./save-to";

/** Settings from the file that the call names. */
export type ReadSettings = (file: string | undefined) => Outcome<Partial<Settings>>;

/** `each` hears of every workbook once it is read or left out. */
export async function combine(
  call: Call,
  say: (sentence: string) => void,
  readSettings: ReadSettings,
  version: string,
  each: (done: number, of: number) => void = () => undefined,
): Promise<Outcome<string>> {
  const given = readSettings(textOption(call.options, "settings"));
  if (!given.ok) return given;
  const files = [call.file ?? "", ...call.more];
  const out = textOption(call.options, "out") ?? "";
  const csv = textOption(call.options, "csv");
  const same = files.find((file) =>
    [out, csv].some((target) => target !== undefined && resolve(target) === resolve(file)),
  );
  if (same !== undefined)
    return wrong(
      "unwritable",
      `${same} is one of the plans, and the combined workbook would replace it. Nothing was read: give another name.`,
    );
  const all = settingsSchema.parse(settingsForAll(given.value));
  if (!findPolicy(all.policy))
    return wrong("not-understood", `There is no policy "${all.policy}". See planproof --help.`);
  const chosen = dayOption(call.options, "as-at");
  const asAt = chosen ?? today();
  if (!chosen) say(`No report date was given, so every plan is rated as at today, ${printDay(asAt)}.`);
  const lines = csv === undefined ? null : openCsv(csv, wordingOf(all, { settings: all }));
  if (lines && !lines.ok) return lines;

  const asAtFrom = chosen ? ("given" as const) : ("today" as const);
  const plans = new PlansToCombine({ asAt, asAtFrom, settings: given.value, today: today() });
  const { parts, leftOut } = plans;
  const seen = new Set<string>();
  for (const [index, file] of files.entries()) {
    const opened = seen.has(resolve(file)) ? twice(file) : await openWorkbook(file);
    seen.add(resolve(file));
    // In the workbook, which others are sent, a file goes by its name and not by its place on this machine.
    if (!opened.ok) plans.leaveOut(basename(file), opened.failure.sentence.replaceAll(file, basename(file)));
    const read = opened.ok ? await plans.add(basename(file), opened.value.port) : opened;
    if (read.ok) {
      const written = lines?.value.write(read.value);
      if (written && !written.ok) return written;
    } else {
      say(`Left out: ${withFile(file, read.failure.sentence)}`);
    }
    each(index + 1, files.length);
  }
  lines?.value.close();
  if (parts.length === 0)
    return wrong(
      "no-plan",
      `None of the ${plural(files.length, "file")} could be combined, so nothing was written to ${out}.`,
    );
  const review = plans.review();
  const saved = await writeCombined(plans, review, out, version, say);
  if (!saved.ok) return saved;
  const schema = csv === undefined ? null : saveTo(schemaFile(csv), schemaBytes(), "The schema");
  if (schema && !schema.ok) return schema;
  const left =
    leftOut.length === 0
      ? ""
      : ` ${plural(leftOut.length, "file")} left out, with the reason on the sheets Across plans and Notes.`;
  const beside =
    csv === undefined ? "" : `\nWrote ${csv}: the rows as CSV, and ${schemaFile(csv)}: what its columns are.`;
  return {
    ok: true,
    value: `Wrote ${out}: ${plural(parts.length, "plan")} with ${plural(review.rows.length, "action line")} in one: ${saved.value}.${left}${beside}`,
  };
}

async function writeCombined(
  plans: PlansToCombine,
  review: Review,
  out: string,
  version: string,
  say: (sentence: string) => void,
): Promise<Outcome<string>> {
  const workbook = await newWorkbook();
  const written = await plans.write(workbook.port, review, version);
  if (!written.ok) return written;
  written.value.remarks.forEach(say);
  const { accessibility } = written.value;
  if (accessibility.some(({ passed }) => !passed)) accessibilityLines(accessibility).forEach(say);
  const saved = saveTo(out, workbook.save(), "The combined workbook");
  return saved.ok ? { ok: true, value: written.value.sheets.map(({ name }) => name).join(", ") } : saved;
}

interface CsvFile {
  write(part: PlanPart): Outcome<null>;
  close(): void;
}

/** The CSV is written plan by plan while they are read, so that its length costs no memory. */
function openCsv(file: string, wording: Wording): Outcome<CsvFile> {
  const attempt = <T>(work: () => T): Outcome<T> => {
    try {
      return { ok: true, value: work() };
    } catch (error) {
      if (!isFileError(error)) throw error;
      return wrong("unwritable", `The rows could not be written to ${file}: ${fileReason(error.code)}.`, error.code);
    }
  };
  const opened = attempt(() => openSync(file, "w"));
  if (!opened.ok) return opened;
  const append = (text: string) =>
    attempt(() => {
      appendFileSync(opened.value, text);
      return null;
    });
  const begun = append(BYTE_ORDER_MARK + headingsCsv());
  if (!begun.ok) return begun;
  return {
    ok: true,
    value: {
      write: ({ rows }) => append(rows.map((row) => rowCsv(row, wording, gated)).join("")),
      close: () => closeSync(opened.value),
    },
  };
}

/** "rows.csv" has "rows.schema.json" beside it. */
const schemaFile = (csv: string): string => `${csv.replace(/\.csv$/i, "")}.schema.json`;
const schemaBytes = (): Uint8Array => new TextEncoder().encode(`${JSON.stringify(combinedSchema(), null, 2)}\n`);

const twice = (file: string): Outcome<never> => wrong("not-understood", `${file} is named twice, and was read once.`);

/** A sentence that names its file, for a list of many. */
const withFile = (file: string, sentence: string): string =>
  sentence.includes(file) ? sentence : `${file}: ${sentence}`;

function wrong(kind: Failure["kind"], sentence: string, detail = ""): Outcome<never> {
  return { ok: false, failure: { kind, sentence, detail, retry: false } };
}
