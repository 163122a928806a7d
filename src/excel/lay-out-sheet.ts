/** What a sheet has beyond its cells: tables, charts, widths and heights, and how it prints. */

import { cellAddress, rangeAddress } from "../domain/grid";
import { columnPoints } from "../domain/report/measure-text";
import { LOOKS, type Role } from "../domain/report/roles";
import type { ChartModel, PrintModel, SheetModel, TableMark } from "../domain/report/sheet-model";
import { addressesOf, areasByKey } from "./areas";
import { rangeOf, rangesOf } from "./block-cells";
import { CHART_MARK } from "./marks";
import { printText } from "./print-text";
import { bytesOf } from "./bytes-of";
import { BYTES_OF_A_CALL, type Step } from "./requests";

export const CHART_TYPES = { "stacked bar": "BarStacked", column: "ColumnClustered", line: "LineMarkers" } as const;
const TAB_ROLES: Readonly<Record<SheetModel["kind"], Role>> = { pack: "title", working: "link", data: "body.muted" };

/** Steps for all of it; `tableNames` gives tables their names in this workbook. */
export function layOutSteps(model: SheetModel, tableNames: ReadonlyMap<string, string>): readonly Step[] {
  return [
    ...model.tables.map((table) =>
      tableStep(table, tableNames.get(table.name) ?? table.name, table.filters ?? model.kind === "working"),
    ),
    ...sizeSteps(model),
    ...model.charts.map(chartStep),
    pageStep(model),
  ];
}

/** The headings have their look already; the table brings structure, not stripes; filter buttons only where the officer works. */
function tableStep({ top, left, bottom, right }: TableMark, name: string, filters: boolean): Step {
  return {
    bytes: 7 * BYTES_OF_A_CALL,
    act: (sheet) => {
      const table = sheet.tables.add(rangeAddress(top, left, bottom, right), true);
      table.name = name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      if (!filters) table.showFilterButton = false;
    },
  };
}

/** Before the charts, whose place is counted in cells. Rows of one height go together: there are far fewer heights than rows. */
function sizeSteps({ widths, heights }: SheetModel): readonly Step[] {
  const columns = widths.map((width) => ({ format: { columnWidth: columnPoints(width) } }));
  const widthStep: Step = {
    bytes: bytesOf(columns) + 2 * BYTES_OF_A_CALL,
    act: (sheet) => rangeOf(sheet, { top: 1, left: 1, bottom: 1, right: columns.length }).setColumnProperties(columns),
  };
  const rows = Object.entries(heights).map(([row, height]) => ({ row: Number(row), column: 1, key: height }));
  const heightSteps = [...areasByKey(rows)].flatMap(([height, areas]) =>
    addressesOf(areas).map((address): Step => ({
      bytes: address.length + 3 * BYTES_OF_A_CALL,
      act: (sheet) => {
        rangesOf(sheet, address).format.rowHeight = height;
      },
    })),
  );
  return columns.length > 0 ? [widthStep, ...heightSteps] : heightSteps;
}

function chartStep(model: ChartModel): Step {
  const { data, place } = model;
  return {
    bytes: (20 + 12 * model.series.length) * BYTES_OF_A_CALL,
    act: (sheet) => {
      const range = rangeOf(sheet, data);
      const chart = sheet.charts.add(CHART_TYPES[model.kind], range, "Columns");
      chart.name = `${CHART_MARK}${model.title}`;
      chart.title.text = model.title;
      if (model.series.length > 1) chart.legend.position = model.line ? "Right" : "Bottom";
      else chart.legend.visible = false;
      labelInPlaceOfAxis(chart, model);
      chart.setPosition(
        cellAddress({ row: place.top, column: place.left }),
        cellAddress({ row: place.bottom, column: place.right }),
      );
      for (const [index, role] of model.series.entries())
        paintSeries(chart.series.getItemAt(index), model, index, role);
    },
  };
}

/** Every bar says its number, so that there is nothing to read off an axis; categories run down the page as in their table. */
function labelInPlaceOfAxis(chart: Excel.Chart, { kind, line }: ChartModel): void {
  if (line) {
    chart.axes.valueAxis.minimum = line.from;
    chart.axes.valueAxis.maximum = line.to;
  }
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  if (kind === "stacked bar") chart.axes.categoryAxis.reversePlotOrder = true;
}

/** A nought is no bar and gets no label. */
const LABEL_FORMAT = "#,##0;;";
/** Room between bars, in percent of their breadth. */
const GAP = 45;

/**
 * A bar takes the fill of its role, a line round it, so that bars part in grey print, and a label that shows on it; a column's
 * label stands above it, on white. A line takes its role's fill as its colour; the first of a chart bears its numbers, and the
 * table beside the chart says those of the others, whose labels would lie upon them.
 */
function paintSeries(series: Excel.ChartSeries, { kind, line }: ChartModel, index: number, role: Role): void {
  const { fill, colour, border } = LOOKS[role];
  if (kind === "line") {
    series.format.line.color = fill ?? colour;
    series.hasDataLabels = index === 0;
    if (index > 0) return;
    series.dataLabels.numberFormat = LOOKS[line?.figures ?? "number"].numberFormat;
    series.dataLabels.position = line?.labels === "below" ? "Bottom" : "Top";
    return;
  }
  series.format.fill.setSolidColor(fill ?? colour);
  if (border !== null) series.format.line.color = border;
  series.gapWidth = GAP;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = LABEL_FORMAT;
  series.dataLabels.format.font.color = kind === "stacked bar" ? colour : LOOKS.body.colour;
}

const MARGINS = { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5, header: 0.7, footer: 0.7 };

/** One page wide and as many tall as it takes: a printer's own widths may differ by a hair, and no column may fall off the page. */
function zoomOf({ onePage }: PrintModel): Excel.PageLayoutZoomOptions {
  return { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
}

/** A4, with page breaks where the model wants them. */
function pageStep({ kind, print, blocks }: SheetModel): Step {
  const { orientation, titleRows, header, footer, breaksBefore } = print;
  const bottom = Math.max(1, ...blocks.map((block) => block.top + block.cells.length - 1));
  const right = print.columns ?? Math.max(1, ...blocks.map((block) => block.left + (block.cells[0]?.length ?? 0) - 1));
  return {
    bytes: (24 + 2 * breaksBefore.length) * BYTES_OF_A_CALL,
    act: (sheet) => {
      sheet.tabColor = LOOKS[TAB_ROLES[kind]].colour;
      sheet.showGridlines = kind !== "pack";
      const page = sheet.pageLayout;
      page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
      page.paperSize = print.size ?? "A4";
      page.zoom = zoomOf(print);
      page.setPrintMargins("Centimeters", MARGINS);
      page.setPrintArea(rangeAddress(1, 1, bottom, right));
      if (titleRows) page.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
      const text = page.headersFooters.defaultForAllPages;
      [text.leftHeader, text.centerHeader, text.rightHeader] = printText(header);
      [text.leftFooter, text.centerFooter, text.rightFooter] = printText(footer);
      for (const row of breaksBefore) sheet.horizontalPageBreaks.add(cellAddress({ row, column: 1 }));
    },
  };
}
