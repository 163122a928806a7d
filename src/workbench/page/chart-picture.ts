/** Charts of a sheet as pictures: where they stand, and an SVG of what their cells hold now. */

import type { Book, BookChart, BookSheet, Box } from "../../host/book/book";
import { drawChart, type ChartData } from "./draw-chart";

export interface ChartPicture {
  readonly id: string;
  readonly title: string;
  readonly altText: string;
  /** The cells that it covers. */
  readonly place: Box;
  /** An SVG document; "" where a chart of this type is not drawn here. */
  readonly svg: string;
}

/** CSS pixels in a point. */
const PX = 96 / 72;

export function chartPictures(book: Book, sheet: BookSheet): ChartPicture[] {
  return sheet.charts().map((chart) => {
    const { place } = chart;
    const width = sum(place.columns, (at) => sheet.columnWidth(place.column + at)) * PX;
    const height = sum(place.rows, (at) => sheet.rowHeight(place.row + at)) * PX;
    const data = dataOf(book, chart);
    return {
      id: chart.id,
      title: chart.title,
      altText: chart.altText,
      place,
      svg: data ? drawChart(data, Math.round(width), Math.round(height)) : "",
    };
  });
}

/** Names in the first row and categories in the first column, or the other way about, as Excel takes a block of cells. */
function dataOf(book: Book, chart: BookChart): ChartData | undefined {
  const source = book.sheets().find(({ id }) => id === chart.data.sheetId);
  const { box } = chart.data;
  if (!source || box.rows < 2 || box.columns < 2) return undefined;
  const byRows = chart.seriesBy === "Rows" || (chart.seriesBy === "Auto" && box.columns > box.rows);
  const texts = byRows ? turned(source.text(box)) : source.text(box);
  const values = byRows ? turned(source.values(box)) : source.values(box);
  const colours = chart.seriesColours;
  return {
    type: chart.type,
    title: chart.title,
    categories: texts.slice(1).map(([first]) => first ?? ""),
    series: (texts[0] ?? []).slice(1).map((name, at) => ({
      name,
      colour: colours[at] ?? "",
      values: values.slice(1).map((line) => {
        const value = line[at + 1];
        return typeof value === "number" ? value : null;
      }),
      labelled: chart.seriesLabels[at] ?? false,
    })),
    legend: chart.legend.visible,
    labels: chart.dataLabels,
    valueTitle: chart.axes.valueTitle,
  };
}

function turned<T>(lines: readonly (readonly T[])[]): T[][] {
  return (lines[0] ?? []).map((_each, at) => lines.flatMap((line) => line[at] ?? []));
}

const sum = (count: number, each: (at: number) => number): number =>
  Array.from({ length: count }, (_one, at) => each(at)).reduce((all, one) => all + one, 0);
