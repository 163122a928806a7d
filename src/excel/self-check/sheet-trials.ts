/** Trials of what a sheet has beyond its cells. */

import { columnPoints } from "../../domain/report/measure-text";
import { CHART_TYPES } from "../lay-out-sheet";
import { CHART_MARK } from "../marks";
import { printText } from "../print-text";
import { compare, compareNear, type Difference, type Trial } from "./trial";

/** Points: Excel rounds widths and heights to whole pixels of the screen. */
const A_PIXEL = 1;

const sizes: Trial = {
  holds: "Columns and rows have the sizes that the texts need",
  run: async ({ context, sheet, model }) => {
    const columns = model.widths.map((width, index) => {
      const { format } = sheet.getRangeByIndexes(0, index, 1, 1);
      format.load("columnWidth");
      return { wanted: columnPoints(width), format, index };
    });
    const rows = Object.entries(model.heights).map(([row, wanted]) => {
      const { format } = sheet.getRangeByIndexes(Number(row) - 1, 0, 1, 1);
      format.load("rowHeight");
      return { wanted, format, row };
    });
    await context.sync();
    return [
      ...columns.flatMap(({ wanted, format, index }) =>
        compareNear(`width of column ${index + 1}`, wanted, format.columnWidth, A_PIXEL),
      ),
      ...rows.flatMap(({ wanted, format, row }) =>
        compareNear(`height of row ${row}`, wanted, format.rowHeight, A_PIXEL),
      ),
    ];
  },
};

const tables: Trial = {
  holds: "The table has its name, its cells and no filter buttons",
  run: async ({ context, sheet, model }) => {
    sheet.tables.load("items/name,items/style,items/showFilterButton,items/showBandedRows");
    await context.sync();
    const [table] = sheet.tables.items;
    const range = table?.getRange();
    range?.load("address");
    await context.sync();
    const [wanted] = model.tables;
    return [
      ...compare("tables", 1, sheet.tables.items.length),
      ...compare("name of the table", wanted?.name, table?.name),
      ...compare("cells of the table", `A${wanted?.top}:C${wanted?.bottom}`, range?.address.split("!").at(-1)),
      ...compare("style of the table", "TableStyleLight1", table?.style),
      ...compare("filter buttons", false, table?.showFilterButton),
      ...compare("bands", false, table?.showBandedRows),
    ];
  },
};

/** Where a chart's axis of figures begins and ends. */
const ends = (chart: Excel.Chart): readonly unknown[] => {
  const { minimum, maximum } = chart.axes.valueAxis;
  return [minimum, maximum];
};

const charts: Trial = {
  holds: "Bars, columns and lines are drawn, with title and series",
  run: async ({ context, sheet, model }) => {
    sheet.charts.load("items/name,items/chartType");
    await context.sync();
    const drawn = sheet.charts.items.map((chart) => {
      chart.axes.valueAxis.load("minimum,maximum");
      chart.title.load("text");
      chart.series.load("items/name");
      return chart;
    });
    await context.sync();
    return [
      ...compare("charts", model.charts.length, drawn.length),
      ...model.charts.flatMap(({ kind, title, series, line }): readonly Difference[] => {
        const chart = drawn.find(({ name }) => name === `${CHART_MARK}${title}`);
        if (!chart) return compare(`chart "${title}"`, "there", "not there");
        return [
          ...compare(`kind of "${title}"`, CHART_TYPES[kind], chart.chartType),
          ...compare(`title of "${title}"`, title, chart.title.text),
          ...compare(`series of "${title}"`, series.length, chart.series.items.length),
          ...(line ? compare(`axis of "${title}"`, [line.from, line.to], ends(chart)) : []),
        ];
      }),
    ];
  },
};

const page: Trial = {
  holds: "The page prints as it should: A4, one page wide, repeated heading, head and foot, breaks",
  run: async ({ context, sheet, model }) => {
    const layout = sheet.pageLayout;
    layout.load("orientation,paperSize,zoom,leftMargin");
    const area = layout.getPrintAreaOrNullObject();
    area.load("address");
    const title = layout.getPrintTitleRowsOrNullObject();
    title.load("address");
    const text = layout.headersFooters.defaultForAllPages;
    text.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    sheet.load("showGridlines,tabColor");
    await context.sync();
    const [header, footer] = [printText(model.print.header), printText(model.print.footer)];
    const tall = Math.max(...model.blocks.map(({ top, cells }) => top + cells.length - 1));
    return [
      ...compare("orientation", "Landscape", layout.orientation),
      ...compare("paper", "A4", layout.paperSize),
      ...compare("pages wide", 1, layout.zoom.horizontalFitToPages),
      ...compareNear("left margin in points", 1.5 * (72 / 2.54), layout.leftMargin, A_PIXEL),
      ...compare("cells on paper", `A1:C${tall}`, area.isNullObject ? "none" : area.address.split("!").at(-1)),
      ...compare(
        "repeated rows",
        "1:1",
        title.isNullObject ? "none" : title.address.split("!").at(-1)?.replaceAll("$", ""),
      ),
      ...compare("head", header, [text.leftHeader, text.centerHeader, text.rightHeader]),
      ...compare("foot", footer, [text.leftFooter, text.centerFooter, text.rightFooter]),
      ...compare("page breaks", model.print.breaksBefore.length, sheet.horizontalPageBreaks.items.length),
      ...compare("gridlines", false, sheet.showGridlines),
    ];
  },
};

const freezes: Trial = {
  holds: "Heading rows are frozen and released",
  run: async ({ context, sheet }) => {
    sheet.freezePanes.freezeRows(1);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("rowCount");
    await context.sync();
    const rows = frozen.isNullObject ? 0 : frozen.rowCount;
    sheet.freezePanes.unfreeze();
    const after = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [...compare("frozen rows", 1, rows), ...compare("released", true, after.isNullObject)];
  },
};

const shows: Trial = {
  holds: "The sheet takes its place among the tabs and is shown with its first cell chosen",
  run: async ({ context, sheet, name }) => {
    const { worksheets } = context.workbook;
    const before = worksheets.getActiveWorksheet();
    before.load("name");
    await context.sync();
    sheet.position = 0;
    sheet.activate();
    sheet.getRange("A1").select();
    sheet.load("position");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    const chosen = context.workbook.getSelectedRange();
    chosen.load("address");
    await context.sync();
    const got = { position: sheet.position, active: active.name, chosen: chosen.address.split("!").at(-1) };
    worksheets.getItem(before.name).activate();
    await context.sync();
    return [
      ...compare("place among the tabs", 0, got.position),
      ...compare("sheet in view", name, got.active),
      ...compare("chosen cell", "A1", got.chosen),
    ];
  },
};

export const SHEET_TRIALS: readonly Trial[] = [sizes, tables, charts, page, freezes, shows];
