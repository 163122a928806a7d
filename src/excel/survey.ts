/** What stands in a workbook before anything is read from its cells or written to them: two requests, whatever its size. */

import type { Area } from "../domain/grid";
import { CHART_MARK, MARK, RECORD, STOOD } from "./marks";

export interface SurveyedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visible: boolean;
  /** The id in our mark; null on a sheet that is not ours. */
  readonly mark: string | null;
  readonly isProtected: boolean;
  /** True where the sheet has filter buttons of its own, beside those of tables. */
  readonly hasFilter: boolean;
  /** Where its content lies, rows and columns as Excel counts; null on an empty sheet. */
  readonly used: Area | null;
  /** False where none of its text is struck through, so that nobody need look further. */
  readonly struck: boolean;
  readonly tables: readonly Excel.Table[];
  /** Charts that PlanProof drew. */
  readonly charts: readonly Excel.Chart[];
  /** Keys of the properties that hold what was written on it. */
  readonly recordKeys: readonly string[];
  /** Keys of those that hold what stood on a sheet of memory before it was filled anew: a filling did not come to its end. */
  readonly stoodKeys: readonly string[];
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  /** What is stored under our key in the workbook's settings; null where nothing is. */
  readonly settings: unknown;
  /** Names defined in the workbook. */
  readonly names: readonly string[];
  /** The document's title and author, "" where there are none. */
  readonly title: string;
  readonly author: string;
  /** True where sheets can be neither added nor renamed. */
  readonly structureIsProtected: boolean;
}

/** Looks over the workbook: names and settings in the first request, marks, protection and extent in the second. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  const worksheets = workbook.worksheets;
  worksheets.load("items/name,items/visibility");
  const stored = workbook.settings.getItemOrNullObject(MARK);
  stored.load("value");
  const protection = workbook.protection;
  protection.load("protected");
  const names = workbook.names;
  names.load("items/name");
  const properties = workbook.properties;
  properties.load("title,author");
  await context.sync();
  const looked = worksheets.items.map(lookAt);
  await context.sync();
  return {
    sheets: looked.map(told),
    settings: stored.isNullObject ? null : stored.value,
    names: names.items.map(({ name }) => name),
    title: properties.title,
    author: properties.author,
    structureIsProtected: protection.protected,
  };
}

/** Looks at one sheet again, whose name and visibility are known: one request. */
export async function surveySheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SurveyedSheet> {
  sheet.load("name,visibility");
  const looked = lookAt(sheet);
  await context.sync();
  return told(looked);
}

/** Asks for all that `told` tells of a sheet. */
function lookAt(sheet: Excel.Worksheet) {
  const mark = sheet.customProperties.getItemOrNullObject(MARK);
  mark.load("value");
  sheet.customProperties.load("items/key");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,format/font/strikethrough");
  sheet.protection.load("protected");
  sheet.autoFilter.load("enabled");
  sheet.tables.load("items/name");
  sheet.charts.load("items/name");
  return { sheet, mark, used };
}

function told({ sheet, mark, used }: ReturnType<typeof lookAt>): SurveyedSheet {
  const keys = sheet.customProperties.items.map(({ key }) => key);
  return {
    sheet,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    mark: mark.isNullObject ? null : String(mark.value),
    isProtected: sheet.protection.protected,
    hasFilter: sheet.autoFilter.enabled,
    used: used.isNullObject
      ? null
      : {
          top: used.rowIndex + 1,
          left: used.columnIndex + 1,
          bottom: used.rowIndex + used.rowCount,
          right: used.columnIndex + used.columnCount,
        },
    struck: !used.isNullObject && used.format.font.strikethrough !== false,
    tables: sheet.tables.items,
    charts: sheet.charts.items.filter((chart) => chart.name.startsWith(CHART_MARK)),
    recordKeys: keys.filter((key) => key.startsWith(RECORD)),
    stoodKeys: keys.filter((key) => key.startsWith(STOOD)),
  };
}
