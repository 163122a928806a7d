/** Runs one call of the command line: opens the workbook in the stand-in, works through the add-in's own code, prints or writes. */

import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";

import { z } from "zod";

import { today } from "../../app/clock";
import { issueReport } from "../../app/issue-report";
import type { Failure, Outcome } from "../../app/outcome";
import { runReview, type Reviewed } from "../../app/run-review";
import { listHandEdits } from "../../app/hand-edits";
import { verifyPack } from "../../app/verify-pack";
import { paperOf, writeReport, type ReportChoices, type WrittenReport } from "../../app/write-report";
import { accessibilityLines } from "../../domain/report/accessibility/say-accessibility";
import { isHandEditChoice } from "../../domain/report/by-hand/place-edits";
import { describePlan, planColumns, planRowSchema } from "../../domain/plan/plan-schema";
import { tableSchema } from "../../domain/plan/schema-frictionless";
import { reviewSchema } from "../../domain/review-schema";
import { settingsSchema, type Settings } from "../../domain/settings";
import type { Day } from "../../domain/calendar";
import { ratingsOn } from "../../domain/status/meeting-days";
import { POLICIES } from "../../domain/status/policies";
import { templateFor } from "../../domain/plan/template-model";
import { writeTemplate } from "../template/write-template";
import { dayOption, textOption, type Call } from "./arguments";
import { combine } from "./combine-command";
import { decide } from "./decide-command";
import { helpText } from "./help";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { printCoverage, printPaperCoverage } from "./print-coverage";
import { daysOfPaper, printDays } from "./print-days";
import { printHandEdits } from "./print-hand-edits";
import { changesText } from "./print-changes";
import { printReading } from "./print-reading";
import { printVerified } from "./print-verified";
import { printReview } from "./print-review";
import { returns } from "./returns-command";
import { terminalJson, terminalText } from "./terminal-text";

export const VERSION = (
  JSON.parse(readFileSync(resolve(__dirname, "../../../package.json"), "utf8")) as { version: string }
).version;

export const DEFAULT_PRESET = "council-scrutiny";

/** Where a call's words go: what it gives, and everything else. */
export interface Voice {
  give(text: string): void;
  say(sentence: string): void;
}

type Run = (call: Call, say: Voice["say"]) => Promise<Outcome<string>>;

const RUNS: Readonly<Record<Call["command"], Run>> = {
  check: async (call, say) => {
    const opened = await reviewed(call);
    if (!opened.ok) return opened;
    const { review, remarks, reading, settings } = opened.value.reviewed;
    remarks.forEach(say);
    if (call.options["json"] === true) return text(terminalJson(review));
    const meeting = dayOption(call.options, "meeting");
    const days = meeting ? ratingsOn(reading.grids, settings, daysOfPaper(review.asAt as Day, meeting)) : null;
    return text(`${printReview(review, call.file ?? "")}${days ? `\n${printDays(days)}` : ""}`);
  },
  read: async (call) => {
    const opened = await reviewed(call, true);
    return opened.ok ? text(printReading(opened.value.reviewed.review, call.file ?? "")) : opened;
  },
  coverage: (call, say) => coverage(call, say),
  returns: (call, say) => returns(call, say, reviewed),
  combine: (call, say) => combine(call, say, settingsFrom, VERSION),
  decide: (call) => decide(call, reviewed, VERSION),
  pack,
  issue: pack,
  changes: async (call, say) => {
    const opened = await reviewed(call);
    if (!opened.ok) return opened;
    opened.value.reviewed.remarks.forEach(say);
    return changesText(opened.value.reviewed, call.options);
  },
  schema: (call) => Promise.resolve(schema(call)),
  template,
  verify,
  // Copies that leave the workbook: loaded where one is asked for.
  public: async (call, say) => (await import("./run-leaving")).publicCopy(call, say),
  circulate: async (call) => (await import("./run-leaving")).circulate(call),
  owners: async (call, say) => (await import("./run-leaving")).owners(call, say),
  help: () => Promise.resolve(text(helpText(POLICIES))),
  version: () => Promise.resolve(text(VERSION)),
};

/** Runs a call; gives the exit status. What is said and given has passed the gate for terminals. */
export async function runCall(call: Call, voice: Voice): Promise<number> {
  const say = (sentence: string): void => voice.say(terminalText(sentence));
  const outcome = await RUNS[call.command](call, say);
  if (outcome.ok) voice.give(terminalText(outcome.value));
  else say(outcome.failure.sentence);
  return outcome.ok ? 0 : 1;
}

/** A workbook by its plan, a text by its lines. */
async function coverage(call: Call, say: Voice["say"]): Promise<Outcome<string>> {
  const list = textOption(call.options, "list");
  if (/\.(?:txt|md)$/i.test(call.file ?? "")) {
    try {
      return text(printPaperCoverage(readFileSync(call.file ?? "", "utf8"), list));
    } catch (error) {
      if (!isFileError(error)) throw error;
      return wrong("gone", `${call.file} could not be read: ${fileReason(error.code)}.`, error.code);
    }
  }
  const opened = await reviewed(call, false, list === undefined ? {} : { checklists: [list] });
  if (!opened.ok) return opened;
  opened.value.reviewed.remarks.forEach(say);
  return text(printCoverage(opened.value.reviewed.review));
}

export async function reviewed(
  call: Call,
  withoutPlan = false,
  over: Partial<Settings> = {},
): Promise<Outcome<{ workbook: OpenWorkbook; reviewed: Reviewed }>> {
  const settings = settingsFrom(textOption(call.options, "settings"));
  if (!settings.ok) return settings;
  const opened = await openWorkbook(call.file ?? "");
  if (!opened.ok) return opened;
  const asAt = dayOption(call.options, "as-at");
  const policy = textOption(call.options, "policy");
  const outcome = await runReview(opened.value.port, {
    today: today(),
    ...(asAt ? { asAt } : {}),
    ...(policy ? { policy } : {}),
    ...(call.options["accept-suggestions"] === true ? { acceptSuggestions: true } : {}),
    committee: textOption(call.options, "committee") ?? null,
    meeting: dayOption(call.options, "meeting") ?? null,
    settings: { ...settings.value, ...over },
    withoutPlan,
  });
  return outcome.ok ? { ok: true, value: { workbook: opened.value, reviewed: outcome.value } } : outcome;
}

async function pack(call: Call, say: Voice["say"]): Promise<Outcome<string>> {
  const opened = await reviewed(call);
  if (!opened.ok) return opened;
  const { workbook, reviewed: checked } = opened.value;
  checked.remarks.forEach(say);
  const handEdits = textOption(call.options, "hand-edits");
  const choices: ReportChoices = {
    title: textOption(call.options, "title") ?? null,
    committee: textOption(call.options, "committee") ?? null,
    meeting: dayOption(call.options, "meeting") ?? null,
    reportOf: textOption(call.options, "report-of") ?? null,
    preset: textOption(call.options, "preset") ?? DEFAULT_PRESET,
    sourceName: basename(call.file ?? ""),
    version: VERSION,
    ...(isHandEditChoice(handEdits) ? { handEdits: { all: handEdits } } : {}),
  };
  const { review, reading } = checked;
  if (handEdits === "list") {
    const listed = await listHandEdits(workbook.port, review, reading, choices);
    return listed.ok ? text(printHandEdits(listed.value)) : listed;
  }
  const issueVersion = textOption(call.options, "version-label");
  const written: Outcome<WrittenReport & { readonly sentence?: string }> =
    issueVersion === undefined
      ? await writeReport(workbook.port, review, reading, choices)
      : await issueReport(workbook.port, review, reading, { ...choices, issueVersion });
  if (!written.ok) return written;
  const out = textOption(call.options, "out") ?? "";
  try {
    writeFileSync(out, workbook.save());
  } catch (error) {
    if (!isFileError(error)) throw error;
    return wrong(
      "unwritable",
      `The pack could not be written to ${out}: ${fileReason(error.code)}. Nothing else was changed.`,
      error.code,
    );
  }
  written.value.remarks.forEach(say);
  const names = written.value.sheets.map((sheet) => sheet.name).join(", ");
  const paper = await report(call, checked, choices);
  const issued = written.value.sentence === undefined ? "" : `${written.value.sentence}\n`;
  const accessibility = accessibilityLines(written.value.accessibility).join("\n");
  return paper.ok
    ? text(`${issued}Wrote ${out}: ${names}.\nYour own sheets are as they were.\n${accessibility}${paper.value}`)
    : paper;
}

/** The words for the paper as a Word file, where one was asked for; the library that makes it is loaded only then. */
async function report(call: Call, { review, reading }: Reviewed, choices: ReportChoices): Promise<Outcome<string>> {
  const file = textOption(call.options, "report");
  if (file === undefined) return text("");
  const { writePaper } = await import("../word/write-paper");
  const paper = paperOf(review, reading, choices, textOption(call.options, "report-kind") ?? "");
  try {
    writeFileSync(file, await writePaper(paper));
  } catch (error) {
    if (!isFileError(error)) throw error;
    return wrong(
      "unwritable",
      `The pack was written. The report could not be written to ${file}: ${fileReason(error.code)}.`,
      error.code,
    );
  }
  const still =
    paper.toWrite.length === 0 ? "" : `\nStill to be written in it, each in brackets: ${paper.toWrite.join("; ")}.`;
  return text(`\nWrote ${file}: the words for the paper.${still}`);
}

async function verify(call: Call): Promise<Outcome<string>> {
  const settings = settingsFrom(textOption(call.options, "settings"));
  if (!settings.ok) return settings;
  const opened = await openWorkbook(call.file ?? "");
  if (!opened.ok) return opened;
  const verified = await verifyPack(opened.value.port, { today: today(), version: VERSION, settings: settings.value });
  return verified.ok ? text(printVerified(verified.value)) : verified;
}

/** The schema that was asked for: of a review, or of a row of the plan in one of its forms. */
function schema(call: Call): Outcome<string> {
  const settings = settingsFrom(textOption(call.options, "settings"));
  if (!settings.ok) return settings;
  const chosen = settingsSchema.parse(settings.value);
  const json = (value: unknown): Outcome<string> => text(terminalJson(value));
  if (call.options["frictionless"] === true) return json(tableSchema(planColumns(chosen)));
  if (call.options["words"] === true) return text(describePlan(chosen).join("\n"));
  return json(z.toJSONSchema(call.options["plan"] === true ? planRowSchema(chosen) : reviewSchema));
}

async function template(call: Call): Promise<Outcome<string>> {
  const settings = settingsFrom(textOption(call.options, "settings"));
  if (!settings.ok) return settings;
  const title = textOption(call.options, "title") ?? "Action plan";
  const bytes = await writeTemplate(templateFor(settingsSchema.parse(settings.value), title));
  const out = textOption(call.options, "out") ?? "";
  try {
    writeFileSync(out, bytes, { flag: "wx" });
  } catch (error) {
    if (!isFileError(error)) throw error;
    const sentence =
      error.code === "EEXIST"
        ? `${out} is there already, and an empty tracker would replace it. Nothing was changed: give another name.`
        : `The tracker could not be written to ${out}: ${fileReason(error.code)}. Nothing was changed.`;
    return wrong("unwritable", sentence, error.code);
  }
  return text(`Wrote ${out}: an empty tracker. Fill in the sheet Plan, then: planproof check ${out}`);
}

/** Settings from a file, field by field: what it does not name stays as the workbook has it. */
export function settingsFrom(file: string | undefined): Outcome<Partial<Settings>> {
  if (file === undefined) return { ok: true, value: {} };
  try {
    const given: unknown = JSON.parse(readFileSync(file, "utf8"));
    const read = settingsSchema.strict().safeParse(given);
    if (!read.success)
      return wrong("not-understood", `The settings in ${file} are not understood: ${z.prettifyError(read.error)}`);
    const named = Object.entries(read.data).filter(([name]) => Object.hasOwn(given as object, name));
    return { ok: true, value: Object.fromEntries(named) };
  } catch (error) {
    if (error instanceof SyntaxError) return wrong("not-understood", `The settings in ${file} are not JSON.`);
    if (!isFileError(error)) throw error;
    return wrong(
      "not-understood",
      `The settings could not be read from ${file}: ${fileReason(error.code)}.`,
      error.code,
    );
  }
}

interface FileError {
  readonly code: string;
}

/** An error of the file system, as Node gives it: with a code. */
export function isFileError(error: unknown): error is FileError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk may only be read",
};

/** Why a file could not be read or written, in words. */
export function fileReason(code: string): string {
  return REASONS[code] ?? `the system says ${code}`;
}

export function wrong(kind: Failure["kind"], sentence: string, detail = ""): Outcome<never> {
  return { ok: false, failure: { kind, sentence, detail, retry: false } };
}

export function text(value: string): Outcome<string> {
  return { ok: true, value };
}
