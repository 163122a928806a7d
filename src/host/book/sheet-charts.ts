/** Charts on a sheet: found in its drawing, and drawn there when added. */

import type { BookChart, Box } from "./book";
import { BookError } from "./book";
import type { BookParts, SheetIdentity } from "./book-parts";
import { absoluteName, quoteSheet } from "./address";
import { Chart, chartContentType, ownTypes } from "./chart";
import type { Data } from "./chart";
import { PLAIN_AXES, USUAL_GAP, writeChart } from "./chart-xml";
import type { ChartContent, ChartSeries, Lookup } from "./chart-xml";
import { anchorsOf, createDrawing, drawingPath, writeAnchor } from "./drawing";
import type { SheetPart } from "./sheet-part";
import { descendants, relationId, removeElement, rootOf } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

export class SheetCharts {
  private known: Chart[] | undefined;

  constructor(
    private readonly book: BookParts,
    private readonly part: SheetPart,
    private readonly identity: SheetIdentity,
  ) {}

  all(): Chart[] {
    this.known ??= this.find();
    return this.known;
  }

  add(type: string, data: Data, seriesBy: BookChart["seriesBy"]): BookChart {
    if (!ownTypes.includes(type))
      throw new BookError("InvalidArgument", `"${type}" is not a type of chart that can be drawn here.`);
    const source = this.book.sheetById(data.sheetId);
    if (!source) throw new BookError("InvalidArgument", "The chart's data must be in the workbook.");
    const charts = this.all();
    const drawing = drawingPath(this.part) ?? createDrawing(this.book.pack, this.part);
    const path = this.book.pack.freePath("xl/charts/chart#.xml");
    const series = seriesOf(source.part, source.identity.name, data.box, seriesBy);
    const content: ChartContent = {
      type,
      series,
      title: "",
      legend: { visible: true, position: "Right" },
      dataLabels: false,
      labelFormat: "",
      gapWidth: USUAL_GAP,
      axes: PLAIN_AXES,
    };
    this.book.pack.put(
      path,
      writeChart(content, () => []),
      chartContentType,
    );
    const relation = this.book.pack.relate(drawing, relationType, path);
    const anchor = writeAnchor(this.book.pack, drawing, relation, { row: 1, column: 5, rows: 15, columns: 8 });
    const chart = new Chart(this.book, drawing, anchor, path, relation, { data, seriesBy }, content);
    charts.push(chart);
    return chart;
  }

  remove(id: string): void {
    const chart = this.all().find((one) => one.id === id);
    const drawing = drawingPath(this.part);
    if (!chart || !drawing) throw new BookError("ItemNotFound", "The chart is not there.");
    removeElement(chart.anchor);
    this.book.pack.touch(drawing);
    for (const below of this.book.pack.relations(chart.path)) if (!below.external) this.book.pack.remove(below.target);
    this.book.pack.unrelate(drawing, chart.relation);
    this.book.pack.remove(chart.path);
    this.known = this.all().filter((one) => one !== chart);
  }

  /** Writes changed charts into the package, right before saving. */
  draw(lookup: Lookup): void {
    for (const chart of this.known ?? []) chart.draw(lookup);
  }

  private find(): Chart[] {
    const drawing = drawingPath(this.part);
    if (!drawing || !this.book.pack.has(drawing)) return [];
    const relations = this.book.pack.relations(drawing);
    return anchorsOf(rootOf(this.book.pack.xml(drawing))).flatMap((anchor) => {
      const id = descendants(anchor, "chart").map(relationId)[0];
      const relation = relations.find((one) => one.id === id && one.kind === "chart");
      if (!relation || !this.book.pack.has(relation.target)) return [];
      return [new Chart(this.book, drawing, anchor, relation.target, relation.id, undefined)];
    });
  }
}

/** Excel's guess: text above the numbers names the series, text beside them the categories; the longer side holds categories. */
function seriesOf(part: SheetPart, sheet: string, box: Box, seriesBy: BookChart["seriesBy"]): ChartSeries[] {
  const isText = (row: number, column: number): boolean => {
    const value = part.cells.get(row, column)?.value ?? "";
    return typeof value === "string" && !part.cells.get(row, column)?.formula;
  };
  const some = (length: number, test: (at: number) => boolean): boolean =>
    length > 1 && Array.from({ length: length - 1 }, (_, at) => at + 1).every(test);
  const headRow =
    box.rows > 1 && some(box.columns, (at) => isText(box.row, box.column + at))
      ? 1
      : box.columns === 1 && isText(box.row, box.column)
        ? 1
        : 0;
  const headColumn = box.columns > 1 && some(box.rows, (at) => isText(box.row + at, box.column)) ? 1 : 0;
  const body = {
    row: box.row + headRow,
    column: box.column + headColumn,
    rows: box.rows - headRow,
    columns: box.columns - headColumn,
  };
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && body.columns > body.rows);
  const reference = (place: Box): string => `${quoteSheet(sheet)}!${absoluteName(place)}`;
  return Array.from({ length: byRows ? body.rows : body.columns }, (_, at) => {
    const line = byRows ? { ...body, row: body.row + at, rows: 1 } : { ...body, column: body.column + at, columns: 1 };
    const above = { row: box.row, column: line.column, rows: 1, columns: line.columns };
    const beside = { row: line.row, column: box.column, rows: line.rows, columns: 1 };
    const [names, categories] = byRows
      ? [headColumn ? beside : null, headRow ? above : null]
      : [headRow ? above : null, headColumn ? beside : null];
    return {
      name: names ? reference(names) : "",
      categories: categories ? reference(categories) : "",
      values: reference(line),
      colour: "",
      outline: "",
      labelColour: "",
    };
  });
}
