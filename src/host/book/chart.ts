/** One chart of the book: read from its part and its anchor, and drawn anew once changed. */

import type { BookChart, Box } from "./book";
import { BookError } from "./book";
import type { BookParts } from "./book-parts";
import { parseBox, splitReference } from "./address";
import { chartShapes } from "./chart-types";
import { readChart, writeChart } from "./chart-xml";
import type { ChartContent, Lookup } from "./chart-xml";
import { placeOf, setPlace } from "./drawing";
import { attribute, descendants, rootOf, setAttribute } from "./xml";
import type { Element } from "./xml";

export const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const ownTypes = Object.keys(chartShapes);
const noBox: Box = { row: 0, column: 0, rows: 0, columns: 0 };

export type Data = BookChart["data"];

/** A chart in the file. Its name, alternative text and place change in the drawing; anything else redraws its part. */
export class Chart implements BookChart {
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
    return (
      this.seriesLabels.some((labelled) => labelled) || (this.content.series.length === 0 && this.content.dataLabels)
    );
  }
  set dataLabels(dataLabels: boolean) {
    this.redraw({ dataLabels, series: this.content.series.map((one) => ({ ...one, labelled: dataLabels })) });
  }
  get seriesLabels(): boolean[] {
    return this.content.series.map((one) => one.labelled ?? this.content.dataLabels);
  }
  set seriesLabels(labels: boolean[]) {
    const series = this.content.series.map((one, at) => ({ ...one, labelled: labels[at] ?? false }));
    this.redraw({ series });
  }
  get labelPlaces(): string[] {
    return this.content.series.map((one) => one.labelPlace ?? "");
  }
  set labelPlaces(places: string[]) {
    this.redraw({ series: this.content.series.map((one, at) => ({ ...one, labelPlace: places[at] ?? "" })) });
  }
  get seriesColours(): string[] {
    return this.content.series.map((one) => one.colour);
  }
  set seriesColours(colours: string[]) {
    this.redraw({ series: this.content.series.map((one, at) => ({ ...one, colour: colours[at] ?? one.colour })) });
  }
  get labelFormat(): string {
    return this.content.labelFormat;
  }
  set labelFormat(labelFormat: string) {
    this.redraw({ labelFormat });
  }
  get gapWidth(): number {
    return this.content.gapWidth;
  }
  set gapWidth(gapWidth: number) {
    this.redraw({ gapWidth });
  }
  get outlineColours(): string[] {
    return this.content.series.map((one) => one.outline);
  }
  set outlineColours(colours: string[]) {
    this.redraw({ series: this.content.series.map((one, at) => ({ ...one, outline: colours[at] ?? one.outline })) });
  }
  get labelColours(): string[] {
    return this.content.series.map((one) => one.labelColour);
  }
  set labelColours(colours: string[]) {
    this.redraw({
      series: this.content.series.map((one, at) => ({ ...one, labelColour: colours[at] ?? one.labelColour })),
    });
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
    if (this.stale) this.book.pack.put(this.path, writeChart(this.content, lookup), chartContentType);
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
