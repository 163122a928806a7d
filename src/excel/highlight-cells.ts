/**
 * Highlights are conditional formats, so that the officer's own fills are never touched. A conditional format has no tag of its own:
 * ours carry their mark inside their formula, and by it alone they are found again and taken off.
 */

import type { Highlight } from "../app/workbook-port";
import { readAddress, type Area } from "../domain/grid";
import { LOOKS } from "../domain/report/roles";
import { areasByKey, cellsIn } from "./areas";
import { send, Stop } from "./in-excel";
import { codeOf } from "./office-failure";
import { BYTES_OF_A_CALL, sendSteps, type Step } from "./requests";
import { rangeOf } from "./block-cells";

/** What tells our conditional formats from others. */
export const HIGHLIGHT_MARK = "PlanProof highlight";

const FORMULA = `=LEN("${HIGHLIGHT_MARK}")>0`;

/**
 * Conditional formats that stood before one of ours was begun, by sheet id: a highlight that Excel broke off between being added and
 * being marked is told by them alone. Null where none was broken off.
 */
export interface BrokenHighlights {
  before: ReadonlyMap<string, ReadonlySet<string>> | null;
}

/**
 * Puts highlights on in the place of those that are on; gives the number of cells. Nothing is changed where a sheet is protected.
 * Where Excel breaks off, what was put on is taken off again if it can be; `broken` carries what could not to the next attempt.
 */
export async function highlightCells(
  context: Excel.RequestContext,
  highlights: readonly Highlight[],
  broken: BrokenHighlights = { before: null },
): Promise<number> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name");
  await context.sync();
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  for (const sheet of worksheets.items) sheet.protection.load("protected");
  const listed = await listFormats(context, worksheets.items);
  const ours = [...(await markedAmong(context, listed)), ...(await begunAmong(context, listed, broken))];
  const concerned = highlights.flatMap((highlight) => {
    const sheet = sheets.get(highlight.sheet);
    return sheet ? [{ sheet, areas: areasOf(highlight.addresses), highlight }] : [];
  });
  const touched = new Set([...ours.map(({ sheet }) => sheet), ...concerned.map(({ sheet }) => sheet)]);
  refuseProtected([...touched].filter((sheet) => sheet.protection.protected));
  for (const { format } of ours) format.delete();
  await send(context);
  broken.before ??= idsOf(listed);
  try {
    for (const { sheet, areas, highlight } of concerned) {
      await sendSteps(
        context,
        sheet,
        areas.map((area) => colourStep(area, highlight.severity)),
      );
    }
  } catch (error) {
    if (codeOf(error) !== undefined) await takeOff(context, worksheets.items, broken);
    throw error;
  }
  broken.before = null;
  return concerned.reduce((sum, { areas }) => sum + areas.reduce((cells, area) => cells + cellsIn(area), 0), 0);
}

interface Listed {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
}

/** Conditional formats that carry our mark: two requests, whatever the number of sheets. */
export async function findHighlights(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Listed[]> {
  return markedAmong(context, await listFormats(context, sheets));
}

/** Those that are formulas; ours are. */
async function listFormats(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Listed[]> {
  const listed = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    sheet.load("id");
    return { sheet, formats };
  });
  await context.sync();
  return listed.flatMap(({ sheet, formats }) =>
    formats.items.filter(({ type }) => type === "Custom").map((format) => ({ sheet, format })),
  );
}

const idsOf = (listed: readonly Listed[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const { sheet, format } of listed) ids.set(sheet.id, (ids.get(sheet.id) ?? new Set()).add(format.id));
  return ids;
};

/** Those that were begun and not marked: they came since, and show nothing. One that somebody made meanwhile shows something. */
async function begunAmong(
  context: Excel.RequestContext,
  listed: readonly Listed[],
  { before }: BrokenHighlights,
): Promise<readonly Listed[]> {
  if (before === null) return [];
  const since = listed.filter(({ sheet, format }) => before.get(sheet.id)?.has(format.id) !== true);
  for (const { format } of since) {
    format.custom.rule.load("formula");
    format.custom.format.fill.load("color");
    format.custom.format.font.load("color");
  }
  await context.sync();
  return since.filter(({ format: { custom } }) => {
    const showsNothing = !custom.format.fill.color && !custom.format.font.color;
    return showsNothing && !custom.rule.formula.includes(HIGHLIGHT_MARK);
  });
}

/** As far as Excel lets it. */
async function takeOff(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  broken: BrokenHighlights,
): Promise<void> {
  try {
    const listed = await listFormats(context, sheets);
    const ours = [...(await markedAmong(context, listed)), ...(await begunAmong(context, listed, broken))];
    for (const { format } of ours) format.delete();
    await send(context);
    broken.before = null;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

async function markedAmong(context: Excel.RequestContext, custom: readonly Listed[]): Promise<readonly Listed[]> {
  if (custom.length === 0) return [];
  for (const { format } of custom) format.custom.rule.load("formula");
  await context.sync();
  return custom.filter(({ format }) => format.custom.rule.formula.includes(HIGHLIGHT_MARK));
}

/** Colours an area as a finding of that severity. */
export function colourStep(area: Area, severity: Highlight["severity"]): Step {
  return {
    bytes: 5 * BYTES_OF_A_CALL,
    act: (sheet) => {
      const { custom } = rangeOf(sheet, area).conditionalFormats.add("Custom");
      custom.rule.formula = FORMULA;
      custom.format.fill.color = LOOKS[`severity.${severity}`].fill ?? "";
    },
  };
}

/** Cells below each other, or side by side, make one highlight. */
function areasOf(addresses: readonly string[]): readonly Area[] {
  const cells = addresses.flatMap((address) => {
    const area = readAddress(address);
    return area ? everyCell(area) : [];
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return areasByKey(cells.map((cell) => ({ ...cell, key: true }))).get(true) ?? [];
}

function everyCell({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

function refuseProtected(sheets: readonly Excel.Worksheet[]): void {
  if (sheets.length === 0) return;
  const names = sheets.map(({ name }) => `"${name}"`).join(", ");
  throw new Stop({
    kind: "protected",
    sentence:
      `${names} ${sheets.length === 1 ? "is" : "are"} protected against changes, so the highlights were left as they are. ` +
      "Take the protection off (Review, Unprotect Sheet), then try again.",
    detail: `${sheets.length} protected sheets`,
    retry: true,
  });
}
