/** A short Office.js script of the kind that others write for Excel, run against the stand-in and held against what Microsoft's reference says. */

import { openHost } from "./open-host";
import { refusalOf } from "./refusal-of";

const REFERENCE = "https://learn.microsoft.com/javascript/api/excel/excel.";
const GUIDE = "https://learn.microsoft.com/office/dev/add-ins/excel/";

type Script = (context: Excel.RequestContext, log: (...said: unknown[]) => void) => Promise<unknown>;

/** "range#getusedrange" of the reference, or "guide:excel-add-ins-ranges-get" of the guides. */
export function addressOf(source: string): string {
  if (source.startsWith("guide:")) return GUIDE + source.slice("guide:".length);
  const [type = "", member] = source.split("#");
  return `${REFERENCE}${type}${member ? `#excel-excel-${type}-${member}-member${METHOD.test(source) ? "(1)" : ""}` : ""}`;
}

/** Methods have a number after their anchor, properties have none. */
const METHOD =
  /#(?:add|apply|autofit|clear|convert|copy|delete|find|freeze|get|group|is|merge|remove|replace|resize|select|set|sync|suspend|unfreeze|unmerge|activate)/;

/** On a new workbook with one empty sheet; what is logged, in order, is what is expected. */
export function sample(says: string, source: string, script: Script, expected: readonly unknown[]): void {
  test(`${says} (${addressOf(source)})`, async () => {
    const { run } = await openHost();
    const logged: unknown[] = [];
    await run((context) => script(context, (...said) => logged.push(said.length === 1 ? said[0] : said)));
    expect(logged).toEqual(expected);
  });
}

/** A script that Excel refuses, with Excel's code and place. */
export function refused(says: string, source: string, script: Script, code: string, place?: string): void {
  test(`${says} (${addressOf(source)})`, async () => {
    const { run } = await openHost();
    const refusal = await refusalOf(run((context) => script(context, () => undefined)));
    expect(refusal.code).toBe(code);
    if (place !== undefined) expect(refusal.place).toBe(place);
  });
}

/** The first sheet with rows from A1 on. */
export function sheetWith(context: Excel.RequestContext, rows: readonly (readonly unknown[])[] = []): Excel.Worksheet {
  const sheet = context.workbook.worksheets.getFirst();
  if (rows.length > 0)
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows.map((row) => [...row]);
  return sheet;
}

export const SALES = [
  ["Team", "Quarter", "Calls"],
  ["North", "Q1", 12],
  ["South", "Q1", 7],
  ["North", "Q2", 15],
  ["South", "Q2", 9],
] as const;
