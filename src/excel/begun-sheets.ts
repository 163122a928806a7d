/** Sheets that Excel broke off between adding them and marking them as ours: they are marked afterwards, so that none is left that nobody knows. */

import { send } from "./in-excel";
import { MARK } from "./marks";
import { codeOf } from "./office-failure";
import { surveyWorkbook, type SurveyedSheet } from "./survey";

/** Tab's name -> the id for its mark, of sheets that were asked for and may stand there without it. */
export type BegunSheets = Map<string, string>;

/** A sheet that was asked for, has no mark and nothing in it: it was ours before anybody could use it. */
const isBegun = ({ name, mark, used }: SurveyedSheet, begun: BegunSheets): boolean =>
  mark === null && used === null && begun.has(name);

/** Marks them. True where there was one. */
export async function markBegun(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  begun: BegunSheets,
): Promise<boolean> {
  const unmarked = sheets.filter((each) => isBegun(each, begun));
  for (const { sheet, name } of unmarked) sheet.customProperties.add(MARK, begun.get(name) ?? "");
  if (unmarked.length > 0) await send(context);
  begun.clear();
  return unmarked.length > 0;
}

/** Looks again and marks, where Excel still answers; what it does not is done the next time. True where sheets were added. */
export async function markAfterwards(context: Excel.RequestContext, begun: BegunSheets): Promise<boolean> {
  const asked = [...begun.keys()];
  try {
    const { sheets } = await surveyWorkbook(context);
    await markBegun(context, sheets, begun);
    return sheets.some(({ name }) => asked.includes(name));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return true;
  }
}
