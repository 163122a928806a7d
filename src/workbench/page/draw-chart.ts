/** Draws a chart as an SVG document: bars, columns, lines, areas and pies, plainly, with the colours that the file names. */

import { chartShapes } from "../../host/book/chart-types";
import { escapeXml } from "../../host/book/xml";

export interface ChartData {
  /** Office.js names: "BarStacked", "ColumnClustered", "Line" … */
  readonly type: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** "#RRGGBB", or "" for the default. */
    readonly colour: string;
    readonly values: readonly (number | null)[];
    readonly labelled: boolean;
  }[];
  readonly legend: boolean;
  readonly labels: boolean;
  readonly valueTitle: string;
}

/** Office's own order of colours. */
const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const TEXT = "#262626";
const LINE = "#D9D9D9";

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels; "" for a type that is not drawn here. */
export function drawChart(data: ChartData, width: number, height: number): string {
  const shape = chartShapes[data.type];
  if (!shape || width < 60 || height < 40) return "";
  const top = data.title ? 30 : 10;
  const bottom = (data.legend ? 26 : 6) + (data.valueTitle ? 16 : 0);
  const area = { left: 8, top, width: width - 16, height: height - top - bottom };
  const drawn =
    shape.element === "pieChart" || shape.element === "doughnutChart"
      ? pie(data, area, shape.element === "doughnutChart")
      : shape.direction === "bar"
        ? bars(data, area, shape.grouping ?? "clustered")
        : upright(data, area, shape.element, shape.grouping ?? "clustered");
  const head = data.title ? text(width / 2, 20, data.title, "middle", 13, true) : "";
  const foot = data.valueTitle ? text(width / 2, height - (data.legend ? 26 : 8), data.valueTitle, "middle", 10) : "";
  const legend = data.legend
    ? legendOf(data, shape.element === "pieChart" ? data.categories : null, width, height)
    : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Arial, sans-serif">` +
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#FFFFFF" stroke="${LINE}"/>` +
    `${head}${drawn}${foot}${legend}</svg>`
  );
}

/** Lying bars, the first category at the top, as the add-in's charts have them. */
function bars(data: ChartData, area: Area, grouping: string): string {
  const labelWidth = Math.min(area.width * 0.4, 12 + Math.max(0, ...data.categories.map((each) => each.length)) * 5.6);
  const plot = { ...area, left: area.left + labelWidth, width: area.width - labelWidth - 12, height: area.height - 18 };
  const scale = scaleOf(data, grouping);
  const x = (value: number): number => plot.left + ((value - scale.least) / (scale.most - scale.least)) * plot.width;
  const step = plot.height / Math.max(1, data.categories.length);
  const grid = scale.ticks.map(
    (tick) =>
      line(x(tick), plot.top, x(tick), plot.top + plot.height) +
      text(x(tick), plot.top + plot.height + 13, tickText(tick, grouping), "middle"),
  );
  const rows = data.categories.map((category, at) => {
    const y = plot.top + step * at;
    const name = text(plot.left - 5, y + step / 2 + 4, cut(category, labelWidth / 5.6), "end");
    return (
      name +
      boxesOf(data, at, grouping, step, (from, to, offset, thick, colour, value) => {
        const box = rect(Math.min(x(from), x(to)), y + offset, Math.abs(x(to) - x(from)), thick, colour);
        return box + labelAt(data, (x(from) + x(to)) / 2, y + offset + thick / 2 + 3.5, value, colour);
      })
    );
  });
  return grid.join("") + rows.join("");
}

function upright(data: ChartData, area: Area, element: string, grouping: string): string {
  const plot = { left: area.left + 36, top: area.top + 6, width: area.width - 44, height: area.height - 26 };
  const scale = scaleOf(data, grouping);
  const y = (value: number): number =>
    plot.top + plot.height - ((value - scale.least) / (scale.most - scale.least)) * plot.height;
  const step = plot.width / Math.max(1, data.categories.length);
  const grid = scale.ticks.map(
    (tick) =>
      line(plot.left, y(tick), plot.left + plot.width, y(tick)) +
      text(plot.left - 4, y(tick) + 3.5, tickText(tick, grouping), "end"),
  );
  const every = Math.ceil(data.categories.length / Math.max(1, Math.floor(plot.width / 44)));
  const names = data.categories.map((category, at) =>
    at % every === 0
      ? text(plot.left + step * (at + 0.5), plot.top + plot.height + 14, cut(category, (step * every) / 5.4), "middle")
      : "",
  );
  const marks =
    element === "barChart"
      ? data.categories.map((_category, at) =>
          boxesOf(data, at, grouping, step, (from, to, offset, thick, colour, value) => {
            const left = plot.left + step * at + offset;
            const box = rect(left, Math.min(y(from), y(to)), thick, Math.abs(y(to) - y(from)), colour);
            return box + labelAt(data, left + thick / 2, (y(from) + y(to)) / 2 + 3.5, value, colour);
          }),
        )
      : data.series.map((series, index) => {
          const points = series.values.flatMap((value, at) =>
            value === null ? [] : [`${round(plot.left + step * (at + 0.5))},${round(y(value))}`],
          );
          const colour = colourOf(series.colour, index);
          const labels = series.values.flatMap((value, at) =>
            value === null || !series.labelled
              ? []
              : [text(plot.left + step * (at + 0.5), y(value) - 6, value.toLocaleString("en-GB"), "middle")],
          );
          return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2.5"/>${labels.join("")}`;
        });
  return grid.join("") + names.join("") + marks.join("");
}

type Draw = (from: number, to: number, offset: number, thick: number, colour: string, value: number) => string;

/** The boxes of one category: beside each other, or one upon the other. */
function boxesOf(data: ChartData, at: number, grouping: string, step: number, draw: Draw): string {
  const values = data.series.map(({ values }) => values[at] ?? 0);
  const whole = grouping === "percentStacked" ? values.reduce((all, each) => all + each, 0) / 100 || 1 : 1;
  const isStacked = grouping !== "clustered" && grouping !== "standard";
  const thick = isStacked ? step * 0.6 : (step * 0.7) / Math.max(1, values.length);
  let reached = 0;
  return values
    .map((value, index) => {
      const colour = colourOf(data.series[index]?.colour, index);
      const from = isStacked ? reached : 0;
      const to = from + value / whole;
      reached = to;
      if (value === 0) return "";
      return draw(from, to, isStacked ? step * 0.2 : step * 0.15 + thick * index, thick, colour, value);
    })
    .join("");
}

function pie(data: ChartData, area: Area, hollow: boolean): string {
  const values = data.series[0]?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const whole = values.reduce((all, each) => all + each, 0);
  if (whole === 0) return "";
  const radius = Math.min(area.width, area.height) / 2 - 4;
  const [x, y] = [area.left + area.width / 2, area.top + area.height / 2];
  let turn = 0;
  const point = (share: number): string =>
    `${round(x + radius * Math.sin(2 * Math.PI * share))},${round(y - radius * Math.cos(2 * Math.PI * share))}`;
  const slices = values.map((value, index) => {
    const share = Math.min(value / whole, 0.9999);
    const path = `M${x},${y} L${point(turn)} A${radius},${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(turn + share)} Z`;
    turn += value / whole;
    return `<path d="${path}" fill="${colourOf("", index)}" stroke="#FFFFFF"/>`;
  });
  return slices.join("") + (hollow ? `<circle cx="${x}" cy="${y}" r="${radius / 2}" fill="#FFFFFF"/>` : "");
}

function legendOf(data: ChartData, categories: readonly string[] | null, width: number, height: number): string {
  const entries = categories
    ? categories.map((name, at) => ({ name, colour: colourOf("", at) }))
    : data.series.map(({ name, colour }, at) => ({ name, colour: colourOf(colour, at) }));
  const widths = entries.map(({ name }) => 24 + name.length * 6);
  let left = Math.max(6, (width - widths.reduce((all, each) => all + each, 0)) / 2);
  return entries
    .map(({ name, colour }, at) => {
      const one = rect(left, height - 19, 10, 10, colour) + text(left + 14, height - 10, name, "start");
      left += widths[at] ?? 0;
      return one;
    })
    .join("");
}

interface Scale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

/** From nought, or from the least where some are below it, to a round number, in about five steps. */
function scaleOf(data: ChartData, grouping: string): Scale {
  if (grouping === "percentStacked") return { least: 0, most: 100, ticks: [0, 20, 40, 60, 80, 100] };
  const isStacked = grouping === "stacked";
  const all = isStacked
    ? data.categories.map((_category, at) => data.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    : data.series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const highest = Math.max(1, ...all);
  const lowest = Math.min(0, ...all);
  const rough = (highest - lowest) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10, 0) * power;
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_each, at) => (first + at) * step);
  return { least: first * step, most: last * step, ticks };
}

const colourOf = (colour: string | undefined, index: number): string => {
  const named = colour ?? "";
  return /^#[0-9A-Fa-f]{6}$/.test(named) ? named : (COLOURS[index % COLOURS.length] ?? TEXT);
};
const round = (value: number): string => value.toFixed(1);
const cut = (label: string, most: number): string =>
  label.length <= most ? label : `${label.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
const tickText = (tick: number, grouping: string): string =>
  `${Number(tick.toFixed(6)).toLocaleString("en-GB")}${grouping === "percentStacked" ? "%" : ""}`;
const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${LINE}"/>`;
const text = (x: number, y: number, said: string, anchor: string, size = 10, bold = false): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${TEXT}" text-anchor="${anchor}"${bold ? ' font-weight="700"' : ""}>${escapeXml(said)}</text>`;

/** A label is white on a dark colour. */
function labelAt(data: ChartData, x: number, y: number, value: number, colour: string): string {
  if (!data.labels) return "";
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const fill = 0.299 * red + 0.587 * green + 0.114 * blue > 150 ? TEXT : "#FFFFFF";
  return `<text x="${round(x)}" y="${round(y)}" font-size="10" fill="${fill}" text-anchor="middle">${escapeXml(value.toLocaleString("en-GB"))}</text>`;
}
