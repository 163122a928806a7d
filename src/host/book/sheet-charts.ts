/** Charts on a sheet: found in its drawing, and drawn there when added. */

import type { BookChart, Box } from "./book";
import { BookError } from "./book";
import type { BookParts, SheetIdentity } from "./book-parts";
import { absoluteName, parseBox, quoteSheet, splitReference } from "./address";
import { chartShapes } from "./chart-types";
import { readChart, writeChart } from "./chart-xml";
import type { ChartContent, ChartSeries, Lookup } from "./chart-xml";
import { anchorsOf, createDrawing, drawingPath, placeOf, setPlace, writeAnchor } from "./drawing";
import type { SheetPart } from "./sheet-part";
import { attribute, descendants, relationId, removeElement, rootOf, setAttribute } from "./xml";
import type { Element } from "./xml";

const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
const contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const noBox: Box = { row: 0, column: 0, rows: 0, columns: 0 };
const ownTypes = Object.keys(chartShapes);

type Data = BookChart["data"];

/** A chart in the file. Its name, alternative text and place change in the drawing; anything else redraws its part. */
class Chart implements BookChart {
  readonly id: string;
  private content: ChartContent;
  private stale = false;

  constructor(
    private readonly book: BookParts,
    private readonly drawing: string,
    readonly anchor: Element,
    readonly path: string,
    readonly relation: string,
    private readonly made: { data: Data; seriesBy: BookChart["seriesBy"] } | undefined,
    content?: ChartContent,
  ) {
    this.id = `{00000000-0008-0000-0000-${String(attribute(this.face, "id") ?? "0").padStart(12, "0")}}`;
    this.content = content ?? readChart(rootOf(book.pack.xml(path)));
    this.stale = content !== undefined;
  }

  private get face(): Element {
    return descendants(this.anchor, "cNvPr")[0] as Element;
  }

  get name(): string {
    return attribute(this.face, "name") ?? "";
  }
  set name(name: string) {
    this.patch(() => setAttribute(this.face, "name", name));
  }
  get altText(): string {
    return attribute(this.face, "descr") ?? "";
  }
  set altText(text: string) {
    this.patch(() => setAttribute(this.face, "descr", text || undefined));
  }
  get place(): Box {
    return placeOf(this.anchor);
  }
  set place(box: Box) {
    this.patch(() => setPlace(this.anchor, box));
  }
  get type(): string {
    return this.content.type;
  }
  set type(type: string) {
    if (!ownTypes.includes(type))
      throw new BookError("InvalidArgument", `"${type}" is not a type of chart that can be drawn here.`);
    this.redraw({ type });
  }
  get title(): string {
    return this.content.title;
  }
  set title(title: string) {
    this.redraw({ title });
  }
  get legend(): BookChart["legend"] {
    const redraw = (change: Partial<BookChart["legend"]>): void =>
      this.redraw({ legend: { ...this.content.legend, ...change } });
    const { visible, position } = this.content.legend;
    return observed({ visible, position }, redraw);
  }
  set legend(legend: BookChart["legend"]) {
    this.redraw({ legend: { ...legend } });
  }
  get dataLabels(): boolean {
    return this.content.dataLabels;
  }
  set dataLabels(dataLabels: boolean) {
    this.redraw({ dataLabels });
  }
  get seriesColours(): string[] {
    return this.content.series.map((one) => one.colour);
  }
  set seriesColours(colours: string[]) {
    this.redraw({ series: this.content.series.map((one, at) => ({ ...one, colour: colours[at] ?? one.colour })) });
  }
  get axes(): BookChart["axes"] {
    return observed({ ...this.content.axes }, (change) => this.redraw({ axes: { ...this.content.axes, ...change } }));
  }
  set axes(axes: BookChart["axes"]) {
    this.redraw({ axes: { ...axes } });
  }
  get data(): Data {
    if (this.made) return this.made.data;
    const boxes = this.content.series
      .flatMap((one) => [one.name, one.categories, one.values])
      .flatMap((text) => locate(this.book, text));
    const [first] = boxes;
    if (!first) return { sheetId: "", box: noBox };
    const all = boxes.map((one) => one.box);
    const row = Math.min(...all.map((box) => box.row));
    const column = Math.min(...all.map((box) => box.column));
    const rows = Math.max(...all.map((box) => box.row + box.rows)) - row;
    const columns = Math.max(...all.map((box) => box.column + box.columns)) - column;
    return { sheetId: first.sheetId, box: { row, column, rows, columns } };
  }
  get seriesBy(): BookChart["seriesBy"] {
    if (this.made) return this.made.seriesBy;
    const first = locate(this.book, this.content.series[0]?.values ?? "")[0];
    return first && first.box.rows === 1 && first.box.columns > 1 ? "Rows" : "Columns";
  }

  /** Puts the part as it now stands into the package, with what its cells now show. */
  draw(lookup: Lookup): void {
    if (this.stale) this.book.pack.put(this.path, writeChart(this.content, lookup), contentType);
  }

  private patch(change: () => void): void {
    change();
    this.book.pack.touch(this.drawing);
  }

  private redraw(change: Partial<ChartContent>): void {
    if (!ownTypes.includes(change.type ?? this.content.type)) {
      throw new BookError("InvalidArgument", "A chart of this type cannot be changed here.");
    }
    this.content = { ...this.content, ...change };
    this.stale = true;
  }
}

/** An object whose members report being set. */
function observed<T extends object>(target: T, changed: (change: Partial<T>) => void): T {
  return new Proxy(target, {
    set: (object, key, value) => {
      Object.assign(object, { [key]: value });
      changed(object);
      return true;
    },
  });
}

function locate(book: BookParts, reference: string): { sheetId: string; box: Box }[] {
  const { sheet, place } = splitReference(reference);
  const box = parseBox(place);
  const found = sheet ? book.sheetByName(sheet) : undefined;
  return box && found ? [{ sheetId: found.identity.id, box }] : [];
}

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
    const axes = { categoryTitle: "", valueTitle: "", valueFormat: "" };
    const series = seriesOf(source.part, source.identity.name, data.box, seriesBy);
    const content: ChartContent = {
      type,
      series,
      title: "",
      legend: { visible: true, position: "Right" },
      dataLabels: false,
      axes,
    };
    this.book.pack.put(
      path,
      writeChart(content, () => []),
      contentType,
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
    };
  });
}
