/** Writes the pack: finds or adds our sheets, empties and fills them in place, and touches no other. */

import type { DocumentDetails, WrittenSheets } from "../app/workbook-port";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import { quotedSheet } from "../domain/grid";
import { isKeptSheet } from "../domain/kept-sheets";
import type { SheetModel } from "../domain/report/sheet-model";
import { SHEET_IDS } from "../domain/report/sheets/sheet";
import { clearSteps } from "./clear-sheet";
import { fillSteps } from "./fill-steps";
import { send, Stop } from "./in-excel";
import { markAfterwards, markBegun } from "./begun-sheets";
import { breakOff } from "./break-off";
import { stashOf } from "./keep-memory";
import { beginRecordStep, recordSteps, recordText } from "./keep-record";
import { MARK } from "./marks";
import { codeOf, mayPass } from "./office-failure";
import { placeSheets, type Place, type Placing } from "./place-sheets";
import { readBack, type ReadBack } from "./read-back";
import { sendSteps } from "./requests";
import { surveySheet, surveyWorkbook, type Survey } from "./survey";
import { freeTableNames } from "./table-names";
import type { Progress, WriteLog } from "./write-log";

const ORDER: readonly SheetModel["kind"][] = ["data", "working", "pack"];

/**
 * Sheets that others count from come first, so that formulas can be compared with what PlanProof computed as soon as they are
 * written; memory comes last, its data last of all, so that nothing counts as issued before all of it stands there.
 */
function inWritingOrder(places: readonly Place[]): readonly Place[] {
  const formulas = places.map(({ model }) => formulasOf(model));
  const counted = places.filter(({ name }, at) =>
    formulas.some((others, other) => other !== at && others.some((each) => each.includes(`${quotedSheet(name)}!`))),
  );
  const last = places.filter((place) => isKeptSheet(place.model.id) && !counted.includes(place));
  const first = places.filter((place) => !last.includes(place));
  const kinds = (some: readonly Place[], order: typeof ORDER) =>
    order.flatMap((kind) => some.filter(({ model }) => model.kind === kind));
  return [...kinds(first, ORDER), ...kinds(last, [...ORDER].reverse())];
}

const formulasOf = ({ blocks }: SheetModel): readonly string[] =>
  blocks.flatMap(({ cells }) =>
    cells.flat().flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
  );

/**
 * Writes the sheets: two requests to look, one to add and mark, one for each sheet (more only past 2 MB), one to show the first.
 * Throws `Stop` where a protection stands in the way, before anything is written.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  details: DocumentDetails,
  progress: Progress,
  log: WriteLog,
  before: readonly StandingSheet[] = [],
): Promise<WrittenSheets> {
  const { survey, placing } = await settlePlaces(context, models, details, log);
  const tableNames = freeTableNames(survey, placing.places);
  const remarks = [...placing.remarks];
  const order = inWritingOrder(placing.places);
  for (const [index, place] of order.entries()) {
    progress(index, order.length, place.name);
    log.filling = place.name;
    log.left = order.slice(index + 1).map(({ name }) => name);
    try {
      remarks.push(...(await fillOrAgain(context, place, tableNames, before)));
    } catch (error) {
      if (codeOf(error) !== undefined) log.broken = await breakOff(context, place, before);
      throw error;
    }
    log.written.push(place.name);
    log.filling = null;
  }
  remarks.push(...(await show(context, placing.places)));
  progress(order.length, order.length, "");
  return { sheets: placing.places.map(({ model, name }) => ({ id: model.id, name })), remarks };
}

/** Looks, settles the places and adds what is missing; where somebody takes a name in between, looks again. */
async function settlePlaces(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  details: DocumentDetails,
  log: WriteLog,
  attempts = 3,
): Promise<{ survey: Survey; placing: Placing }> {
  const survey = await surveyWorkbook(context);
  if (await markBegun(context, survey.sheets, log.begun)) return settlePlaces(context, models, details, log, attempts);
  const placing = placeSheets(survey, models);
  refuseProtected(survey, placing);
  log.adding = placing.places.some(({ standing }) => standing === null);
  try {
    await addMissing(context, survey, placing, details, log);
  } catch (error) {
    // Sheets before one whose name is taken were added and marked.
    if (codeOf(error) === "ItemAlreadyExists") log.begun.clear();
    else if (codeOf(error) !== undefined) {
      const isAdded = await markAfterwards(context, log.begun);
      if (codeOf(error) === "AccessDenied" && !isAdded) throw structureProtected();
    }
    if (codeOf(error) !== "ItemAlreadyExists" || attempts === 1) throw error;
    return settlePlaces(context, models, details, log, attempts - 1);
  }
  return { survey, placing };
}

/** All sheets before any is filled, since a formula may only name a sheet that is there. Title and author are set where there are none. */
async function addMissing(
  context: Excel.RequestContext,
  survey: Survey,
  { places }: Placing,
  details: DocumentDetails,
  log: WriteLog,
): Promise<void> {
  const order = survey.sheets.map((sheet) => sheet.name);
  for (const { name, model, standing } of places) {
    if (standing) continue;
    const sheet = context.workbook.worksheets.add(name);
    sheet.customProperties.add(MARK, model.id);
    log.begun.set(name, model.id);
    // A sheet that comes to a pack which stands already takes its place in it; one of ours that is there is never moved.
    const next = standingAfter(model.id, survey, places);
    const at = next === null ? -1 : order.indexOf(next);
    if (at >= 0) sheet.position = at;
    order.splice(at >= 0 ? at : order.length, 0, name);
  }
  if (survey.title === "") context.workbook.properties.title = details.title;
  if (survey.author === "") context.workbook.properties.author = details.author;
  await send(context);
  log.begun.clear();
}

/** The tab of ours that stands already and comes next after a sheet with this id, whether it is written now or not; null where none does. */
function standingAfter(id: string, { sheets }: Survey, places: readonly Place[]): string | null {
  const place = (SHEET_IDS as readonly string[]).indexOf(id);
  if (place < 0) return null;
  for (const later of SHEET_IDS.slice(place + 1)) {
    const written = places.find(({ model, standing }) => standing && model.id === later);
    const found = written?.name ?? sheets.find(({ mark }) => mark === later)?.name;
    if (found !== undefined) return found;
  }
  return null;
}

/** A sheet that Excel breaks off is begun once more, since a batch is no transaction and half a sheet is worse than a moment's wait. */
async function fillOrAgain(
  context: Excel.RequestContext,
  place: Place,
  tableNames: ReadonlyMap<string, string>,
  before: readonly StandingSheet[],
): Promise<readonly string[]> {
  try {
    return await fill(context, place, tableNames, before);
  } catch (error) {
    if (!mayPass(error)) throw error;
    const standing = await surveySheet(context, context.workbook.worksheets.getItem(place.name));
    return fill(context, { ...place, standing }, tableNames, before);
  }
}

async function fill(
  context: Excel.RequestContext,
  { model, name, standing }: Place,
  tableNames: ReadonlyMap<string, string>,
  before: readonly StandingSheet[],
): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const back = readBack(model);
  const was = before.find((each) => each.id === model.id && each.name === name);
  const stash = stashOf(model.id, was, standing?.stoodKeys ?? []);
  await sendSteps(context, sheet, [
    ...stash.first,
    beginRecordStep,
    ...(standing ? clearSteps(standing) : []),
    ...fillSteps(model, tableNames),
    ...back.steps,
    ...recordSteps(recordText(model), standing?.recordKeys ?? []),
    ...stash.last,
  ]);
  const untold = await mendTexts(context, sheet, back);
  return [
    ...untold.map(
      (cell) => `${name}, cell ${cell}: this Excel makes a formula of the plan's text, so the text was left out.`,
    ),
    ...back.formulas().map(({ cell, wanted, got }) => {
      return `${name}, cell ${cell}: Excel computes ${String(got)} where PlanProof computed ${wanted}. Do not use this figure before you know why.`;
    }),
  ];
}

/**
 * Where Excel kept the gate's apostrophe as part of the text, the cell was proof against formulas without it: it is written
 * again as it should be. A text that became a formula or a number for all the gate's care is taken out at once; the cells are
 * given back. Other differences are invisible characters that Excel does not keep.
 */
async function mendTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  back: ReadBack,
): Promise<readonly string[]> {
  const differing = back.texts();
  const apostrophes = differing.filter(({ wanted, got, isFormula }) => !isFormula && got === `'${wanted}`);
  const live = differing.filter(({ got, isFormula }) => isFormula || typeof got !== "string");
  for (const { cell, wanted } of apostrophes) sheet.getRange(cell).values = [[wanted]];
  for (const { cell } of live) sheet.getRange(cell).values = [["[text not written]"]];
  if (apostrophes.length + live.length > 0) await send(context);
  return live.map(({ cell }) => cell);
}

/** Frozen rows and the first sheet in view. Excel refuses these while another workbook is in front, which spoils nothing. */
async function show(context: Excel.RequestContext, places: readonly Place[]): Promise<readonly string[]> {
  for (const { name, model } of places) {
    const { freezePanes } = context.workbook.worksheets.getItem(name);
    if (model.frozenRows > 0) freezePanes.freezeRows(model.frozenRows);
    else freezePanes.unfreeze();
  }
  const first = places.find(({ standing }) => standing === null || standing.visible);
  if (first) {
    const sheet = context.workbook.worksheets.getItem(first.name);
    sheet.activate();
    sheet.getRange("A1").select();
  }
  try {
    await send(context);
    return [];
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [
      "All sheets were written, but Excel would not freeze headings or show the first sheet; click its tab to see it.",
    ];
  }
}

function refuseProtected(survey: Survey, { places }: Placing): void {
  const locked = places.filter(({ standing }) => standing?.isProtected).map(({ name }) => `"${name}"`);
  if (locked.length > 0) {
    throw new Stop({
      kind: "protected",
      sentence:
        `${locked.length === 1 ? "This sheet of the pack is" : "These sheets of the pack are"} protected: ${locked.join(", ")}. ` +
        "Nothing was written. Take the protection off (Review, Unprotect Sheet), then build the pack again.",
      detail: `${locked.length} protected sheets of ours`,
      retry: true,
    });
  }
  if (survey.structureIsProtected && places.some(({ standing }) => standing === null)) {
    throw structureProtected();
  }
}

/** Some Excels tell of this lock only by refusing to add a sheet. */
function structureProtected(): Stop {
  return new Stop({
    kind: "protected",
    sentence:
      "The structure of this workbook is protected, so no sheets can be added to it. Nothing was written. " +
      "Take the protection off (Review, Protect Workbook), or build the pack in a copy.",
    detail: "workbook structure protected",
    retry: true,
  });
}
