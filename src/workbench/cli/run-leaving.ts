/** The commands whose files leave the workbook: the public copy, the copy to circulate, and a file an owner. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Outcome } from "../../app/outcome";
import { sheetBuilder, type ReportChoices } from "../../app/write-report";
import { checkCopy } from "../../domain/report/accessibility/check-accessibility";
import { accessibilityLines } from "../../domain/report/accessibility/say-accessibility";
import { ownerSheets, type OwnerSheet } from "../../domain/report/owner-sheets";
import { reportTitle } from "../../domain/report/page";
import {
  NO_ROLE,
  peopleIn,
  publicPack,
  publishedMemory,
  publishedReview,
  type PublicPack,
} from "../../domain/report/public-copy";
import { plural } from "../../domain/report/words";
import { circulatedCopy } from "../copies/circulate";
import { holdingsOf, type Holdings } from "../copies/holdings";
import { writeCopy } from "../copies/write-copy";
import { dayOption, textOption, type Call } from "./arguments";
import { openWorkbook } from "./open-workbook";
import { DEFAULT_PRESET, fileReason, isFileError, reviewed, text, VERSION, wrong } from "./run-call";

type Say = (sentence: string) => void;

/** Writes nothing where the finished file holds anything that a public copy must not. */
export async function publicCopy(call: Call, say: Say): Promise<Outcome<string>> {
  const opened = await reviewed(call);
  if (!opened.ok) return opened;
  const { review, reading, settings, remarks } = opened.value.reviewed;
  remarks.forEach(say);
  const choices: ReportChoices = {
    title: textOption(call.options, "title") ?? null,
    committee: textOption(call.options, "committee") ?? null,
    meeting: dayOption(call.options, "meeting") ?? null,
    reportOf: textOption(call.options, "report-of") ?? null,
    preset: textOption(call.options, "preset") ?? DEFAULT_PRESET,
    sourceName: basename(call.file ?? ""),
    version: VERSION,
    settings,
  };
  const people = peopleIn(review);
  const published = publishedReview(review, settings.publicCopy.fields);
  const pack = publicPack(
    sheetBuilder(published, { ...reading, ours: [], tabs: [], kept: publishedMemory(reading.kept) }, choices)([]),
    people,
    settings.publicCopy,
  );
  const title = reportTitle(review, { ...choices, draft: "", sheetNames: {}, sourceName: "" });
  const bytes = await writeCopy(pack.models, title);
  if (!bytes.ok) return bytes;
  const holdings = holdingsOf(bytes.value, people);
  if (holdings.unwanted.length > 0)
    return wrong("unwritable", unwantedSentence(holdings), `${holdings.unwanted.length} unwanted`);
  const out = textOption(call.options, "out") ?? "";
  const written = save(out, bytes.value);
  const accessible = accessibilityLines(checkCopy(pack.models));
  return written.ok
    ? text([`Wrote ${out}: a public copy.`, ...accessible, ...publicLines(pack, holdings)].join("\n"))
    : written;
}

function publicLines({ names, doubtful }: PublicPack, { holdings }: Holdings): string[] {
  const without = names.filter(({ given }) => !given);
  return [
    "",
    "It holds these parts and no others:",
    ...holdings.map(({ part, holds }) => `  ${part}: ${holds}`),
    "It has no formulas, links, comments, defined names, marks, settings, hidden sheets, rows or columns, and no author.",
    "",
    names.length === 0 ? "No person is named among the owners." : "Names replaced:",
    ...names.map(({ name, role, cells }) => `  ${name} -> ${role}, in ${plural(cells, "cell")}`),
    ...(without.length === 0
      ? []
      : [
          `${plural(without.length, "person", "people")} had no role and became "${NO_ROLE}"; give roles in the settings, publicCopy.roles.`,
        ]),
    ...(doubtful.length === 0
      ? []
      : [
          "These texts may still tell of a person; read them before you publish:",
          ...doubtful.map(({ sheet, text: said }) => `  ${sheet}: ${said}`),
        ]),
  ];
}

const unwantedSentence = ({ unwanted }: Holdings): string =>
  `The public copy would hold what it must not: ${unwanted.map(({ part, holds }) => `${holds} in ${part}`).join("; ")}. Nothing was written.`;

export async function circulate(call: Call): Promise<Outcome<string>> {
  const file = call.file ?? "";
  const opened = await openWorkbook(file);
  if (!opened.ok) return opened;
  const bytes = new Uint8Array(readFileSync(file));
  const { bytes: copy, taken, changed, formulas } = circulatedCopy(bytes);
  const out = textOption(call.options, "out") ?? "";
  const written = save(out, copy);
  if (!written.ok) return written;
  return text(
    [
      `Wrote ${out}: the tracker without ${taken.length === 0 ? "anything of PlanProof's; it had no sheets of ours" : taken.join(", ")}.`,
      ...(formulas > 0
        ? [`${plural(formulas, "formula")} of yours counted on the pack: what they showed stands there now.`]
        : []),
      changed.length === 0
        ? "Every part of the file is as it came."
        : "Every other part of the file is as it came, byte for byte. These are not:",
      ...changed.map(({ part, why }) => `  ${part}: ${why}`),
    ].join("\n"),
  );
}

export async function owners(call: Call, say: Say): Promise<Outcome<string>> {
  const opened = await reviewed(call);
  if (!opened.ok) return opened;
  const { review, reading, settings, remarks } = opened.value.reviewed;
  remarks.forEach(say);
  const options = {
    title: null,
    committee: null,
    meeting: null,
    preset: DEFAULT_PRESET,
    version: VERSION,
    draft: "For reply",
    sheetNames: {},
    sourceName: basename(call.file ?? ""),
    settings,
  };
  const sheets = ownerSheets(review, reading.grids, options);
  if (sheets.length === 0)
    return wrong("no-plan", "No plan of actions was found, so there is no owner to write to. Nothing was written.");
  const out = textOption(call.options, "out") ?? "";
  const owners = [...new Set(sheets.map(({ owner }) => owner))].map((owner) =>
    sheets.filter((sheet) => sheet.owner === owner),
  );
  const files = out.toLowerCase().endsWith(".xlsx")
    ? [{ path: out, sheets }]
    : owners.map((own) => ({ path: join(out, `${own[0]?.model.name ?? ""}.xlsx`), sheets: own }));
  const title = reportTitle(review, options);
  for (const { path, sheets: each } of files) {
    const bytes = await writeCopy(
      each.map(({ model }) => model),
      title,
    );
    if (!bytes.ok) return bytes;
    const written = save(path, bytes.value);
    if (!written.ok) return written;
  }
  const lines = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return text(
    [
      `Wrote ${files.length === 1 ? out : `${plural(files.length, "file")} to ${out}`}: ${plural(owners.length, "owner")}, ${plural(lines, "action line")} of ${review.counts.lines}.`,
      ...owners.map(ownerLine),
    ].join("\n"),
  );
}

const ownerLine = (sheets: readonly OwnerSheet[]): string =>
  `  ${sheets[0]?.owner ?? ""}: ${plural(
    sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    "action line",
  )}`;

/** Makes the folder where it is not there. */
function save(path: string, bytes: Uint8Array): Outcome<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return { ok: true, value: undefined };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return wrong("unwritable", `${path} could not be written: ${fileReason(error.code)}.`, error.code);
  }
}
