/** What PlanProof keeps in a workbook, and how it is taken away again: by our marks alone, so that nothing of anybody else's goes. */

import type { Traces, TracesToRemove } from "../app/workbook-port";
import { isKeptSheet } from "../domain/kept-sheets";
import { findHighlights } from "./highlight-cells";
import { Stop } from "./in-excel";
import { MARK } from "./marks";
import { UNREAD } from "./settings-store";

/** Names that PlanProof defines begin so; print areas and the like belong to their sheet and go with it. */
const NAMES = /^PlanProof/i;

interface Found {
  readonly sheets: readonly Excel.Worksheet[];
  readonly memory: readonly Excel.Worksheet[];
  readonly highlights: readonly Excel.ConditionalFormat[];
  readonly names: readonly Excel.NamedItem[];
  readonly settings: readonly Excel.Setting[];
}

/** Looks only; three requests, one more where there are conditional formats. */
export async function findTraces(context: Excel.RequestContext): Promise<Traces> {
  const found = await find(context);
  return {
    sheets: found.sheets.map(({ name }) => name),
    memory: found.memory.map(({ name }) => name),
    highlights: found.highlights.length,
    names: found.names.map(({ name }) => name),
    settings: found.settings.length > 0,
  };
}

/** Takes away what is named. A workbook keeps one visible sheet; where only ours are in view, nothing is done, and that is said. */
export async function removeTraces(context: Excel.RequestContext, which: TracesToRemove): Promise<string> {
  const found = await find(context);
  const sheets = [...(which.sheets ? found.sheets : []), ...(which.memory ? found.memory : [])];
  refuseLastSheet(context, sheets);
  const highlights = which.highlights ? found.highlights : [];
  const names = which.names ? found.names : [];
  const settings = which.settings ? found.settings : [];
  for (const each of [...highlights, ...names, ...settings, ...sheets]) each.delete();
  await context.sync();
  const parts = [
    some(sheets.length, "sheet"),
    some(highlights.length, "highlight"),
    some(names.length, "name"),
    settings.length > 0 ? "the settings" : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "There was nothing of PlanProof's to take away." : `Taken away: ${parts.join(", ")}.`;
}

async function find(context: Excel.RequestContext): Promise<Found> {
  const { workbook } = context;
  workbook.worksheets.load("items/name,items/visibility");
  workbook.names.load("items/name");
  const settings = [MARK, UNREAD].map((key) => workbook.settings.getItemOrNullObject(key));
  await context.sync();
  const marked = workbook.worksheets.items.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    mark.load("value");
    return { sheet, mark };
  });
  const highlights = await findHighlights(context, workbook.worksheets.items);
  const ours = marked.filter(({ mark }) => !mark.isNullObject);
  return {
    sheets: ours.filter(({ mark }) => !isKeptSheet(String(mark.value))).map(({ sheet }) => sheet),
    memory: ours.filter(({ mark }) => isKeptSheet(String(mark.value))).map(({ sheet }) => sheet),
    highlights: highlights.map(({ format }) => format),
    names: workbook.names.items.filter(({ name }) => NAMES.test(name)),
    settings: settings.filter((setting) => !setting.isNullObject),
  };
}

function refuseLastSheet(context: Excel.RequestContext, going: readonly Excel.Worksheet[]): void {
  const { items } = context.workbook.worksheets;
  if (items.some((sheet) => sheet.visibility === "Visible" && !going.includes(sheet))) return;
  throw new Stop({
    kind: "unwritable",
    sentence:
      "Only PlanProof's sheets are in view in this workbook, and Excel keeps at least one. Nothing was changed. Unhide or add a sheet of your own first.",
    detail: "no visible sheet would be left",
    retry: true,
  });
}

const some = (count: number, one: string): string => (count === 0 ? "" : `${count} ${count === 1 ? one : `${one}s`}`);
