/** A chart's part, written from a plain description and read back into one. */

import type { ChartAxes } from "./book";
import { chartShapes } from "./chart-types";
import { attribute, childOf, childrenOf, descendants, escapeXml, find } from "./xml";
import type { Element } from "./xml";

export interface ChartSeries {
  /** References, "" where there is none. */
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** "#RRGGBB" or "": of the bar or line, of the line around a bar, of the label. */
  readonly colour: string;
  readonly outline: string;
  readonly labelColour: string;
  /** Whether its points bear their numbers, where it differs from the chart's other series. */
  readonly labelled?: boolean;
  /** Where its numbers stand, as Office.js has it ("Top"); "" where the program decides. */
  readonly labelPlace?: string;
}

export interface ChartContent {
  readonly type: string;
  readonly series: readonly ChartSeries[];
  readonly title: string;
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly dataLabels: boolean;
  readonly labelFormat: string;
  readonly gapWidth: number;
  readonly axes: Readonly<ChartAxes>;
}

/** What a reference shows now, for programs that draw without computing. */
export type Lookup = (reference: string) => { text: string; number: number | null }[];

const legendPlaces: Record<string, string> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };
const axisIds = { category: "111111111", value: "222222222" };
/** Office.js names of where a label stands, and the file's (ECMA-376 part 1, 21.2.3.11). */
export const LABEL_PLACES: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Center: "ctr",
  OutsideEnd: "outEnd",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  BestFit: "bestFit",
};
/** Excel's own settings for a new chart. */
export const PLAIN_AXES: ChartAxes = {
  categoryTitle: "",
  valueTitle: "",
  valueFormat: "",
  reversed: false,
  gridlines: true,
  valueVisible: true,
  minimum: null,
  maximum: null,
};
export const USUAL_GAP = 60;
const fillOf = (hex: string): string => `<a:solidFill><a:srgbClr val="${hex.replace("#", "")}"/></a:solidFill>`;
const darkText = fillOf("262626");
const textProperties = (size: number, fill = darkText): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fill}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

function title(text: string, size: number): string {
  const run = `<a:r><a:rPr lang="en-GB" sz="${size}" b="1">${darkText}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr sz="${size}" b="1">${darkText}</a:defRPr></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function strings(reference: string, lookup: Lookup): string {
  const points = lookup(reference).map(({ text }, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbers(reference: string, lookup: Lookup): string {
  const all = lookup(reference);
  const points = all.map(({ number }, at) => (number === null ? "" : `<c:pt idx="${at}"><c:v>${number}</c:v></c:pt>`));
  const cache = `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${all.length}"/>${points.join("")}</c:numCache>`;
  return `<c:numRef><c:f>${escapeXml(reference)}</c:f>${cache}</c:numRef>`;
}

function seriesXml(one: ChartSeries, index: number, content: ChartContent, lookup: Lookup): string {
  const shape = chartShapes[content.type];
  const solid = one.colour ? fillOf(one.colour) : "";
  const line = shape?.element === "lineChart";
  const around = one.outline && !line ? `<a:ln w="9525">${fillOf(one.outline)}</a:ln>` : "";
  const drawn = line && solid ? `<a:ln w="28575">${solid}</a:ln>` : `${solid}${around}`;
  const paint = drawn ? `<c:spPr>${drawn}</c:spPr>` : "";
  const marker = line
    ? `<c:marker>${shape.marker ? '<c:symbol val="circle"/>' : '<c:symbol val="none"/>'}</c:marker>`
    : "";
  const format = content.labelFormat
    ? `<c:numFmt formatCode="${escapeXml(content.labelFormat)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>`
    : "";
  const place = one.labelPlace ? `<c:dLblPos val="${LABEL_PLACES[one.labelPlace] ?? "bestFit"}"/>` : "";
  const labels = `<c:dLbls>${format}${textProperties(900, one.labelColour ? fillOf(one.labelColour) : darkText)}${place}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (one.name ? `<c:tx>${strings(one.name, lookup)}</c:tx>` : "") +
    paint +
    (shape?.element === "barChart" ? '<c:invertIfNegative val="0"/>' : "") +
    marker +
    ((one.labelled ?? content.dataLabels) ? labels : "") +
    (one.categories ? `<c:cat>${strings(one.categories, lookup)}</c:cat>` : "") +
    `<c:val>${numbers(one.values, lookup)}</c:val>` +
    (line ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

function axes(content: ChartContent): string {
  const sideways = chartShapes[content.type]?.direction === "bar";
  const { categoryTitle, valueTitle, valueFormat, reversed, gridlines, valueVisible, minimum, maximum } = content.axes;
  const format = valueFormat || "General";
  const ends =
    (maximum === null ? "" : `<c:max val="${maximum}"/>`) + (minimum === null ? "" : `<c:min val="${minimum}"/>`);
  const start = (id: string, reverse: boolean, visible = true, scale = ""): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${reverse ? "maxMin" : "minMax"}"/>${scale}</c:scaling><c:delete val="${visible ? 0 : 1}"/>`;
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="8C8C8C"/></a:solidFill></a:ln></c:spPr>';
  return (
    `<c:catAx>${start(axisIds.category, reversed)}<c:axPos val="${sideways ? "l" : "b"}"/>` +
    (categoryTitle ? title(categoryTitle, 1000) : "") +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties(900)}` +
    `<c:crossAx val="${axisIds.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${start(axisIds.value, false, valueVisible, ends)}<c:axPos val="${sideways ? "b" : "l"}"/>` +
    (gridlines
      ? `<c:majorGridlines><c:spPr><a:ln w="9525">${fillOf("D9D9D9")}</a:ln></c:spPr></c:majorGridlines>`
      : "") +
    (valueTitle ? title(valueTitle, 1000) : "") +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textProperties(900)}` +
    `<c:crossAx val="${axisIds.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** The whole part. `content.type` must be one of `chartShapes`. */
export function writeChart(content: ChartContent, lookup: Lookup): string {
  const shape = chartShapes[content.type];
  if (!shape) throw new Error(`no shape for a chart of type ${content.type}`);
  const series = content.series.map((one, index) => seriesXml(one, index, content, lookup)).join("");
  const round = shape.element === "pieChart" || shape.element === "doughnutChart";
  const stacked = shape.grouping === "stacked" || shape.grouping === "percentStacked";
  const plot =
    `<c:${shape.element}>` +
    (shape.direction ? `<c:barDir val="${shape.direction}"/>` : "") +
    (shape.grouping ? `<c:grouping val="${shape.grouping}"/>` : "") +
    `<c:varyColors val="${round ? 1 : 0}"/>${series}` +
    (shape.direction ? `<c:gapWidth val="${content.gapWidth}"/>${stacked ? '<c:overlap val="100"/>' : ""}` : "") +
    (shape.element === "lineChart" ? '<c:marker val="1"/>' : "") +
    (round ? '<c:firstSliceAng val="0"/>' : `<c:axId val="${axisIds.category}"/><c:axId val="${axisIds.value}"/>`) +
    (shape.element === "doughnutChart" ? '<c:holeSize val="50"/>' : "") +
    `</c:${shape.element}>`;
  const legend = content.legend.visible
    ? `<c:legend><c:legendPos val="${legendPlaces[content.legend.position] ?? "r"}"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`
    : "";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>' +
    (content.title ? title(content.title, 1200) : "") +
    `<c:autoTitleDeleted val="${content.title ? 0 : 1}"/><c:plotArea><c:layout/>${plot}${round ? "" : axes(content)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:chartSpace>'
  );
}

const valueOf = (parent: Element | undefined, name: string): string | undefined => {
  const child = parent && childOf(parent, name);
  return child && attribute(child, "val");
};
const textOf = (parent: Element | undefined): string =>
  parent
    ? descendants(parent, "t")
        .map((one) => one.textContent ?? "")
        .join("")
    : "";
const referenceIn = (parent: Element | undefined): string => (parent && descendants(parent, "f")[0]?.textContent) ?? "";

/** "Unknown" where the chart is of a type, or a mix, that is not ours to write. */
function readType(plots: readonly Element[]): string {
  const [plot] = plots;
  if (plots.length !== 1 || !plot) return "Unknown";
  const marked = descendants(plot, "symbol").some((one) => attribute(one, "val") !== "none");
  const found = Object.entries(chartShapes).find(
    ([, shape]) =>
      shape.element === plot.localName &&
      (shape.direction ?? "") === (valueOf(plot, "barDir") ?? "") &&
      (shape.grouping ?? "") === (valueOf(plot, "grouping") ?? "") &&
      (shape.marker === undefined || shape.marker === marked),
  );
  return found?.[0] ?? "Unknown";
}

export function readChart(root: Element): ChartContent {
  const chart = childOf(root, "chart");
  const area = chart && childOf(chart, "plotArea");
  const plots = area ? childrenOf(area).filter((one) => one.localName?.endsWith("Chart")) : [];
  const series = plots.flatMap((plot) => childrenOf(plot, "ser"));
  const legend = chart && childOf(chart, "legend");
  const place = valueOf(legend, "legendPos") ?? "r";
  const axis = (name: string): Element | undefined => area && childOf(area, name);
  const format = find(axis("valAx") ?? root, "numFmt");
  return {
    type: readType(plots),
    series: series.map((one) => ({
      name: referenceIn(childOf(one, "tx")),
      categories: referenceIn(childOf(one, "cat")),
      values: referenceIn(childOf(one, "val")),
      ...readColours(childOf(one, "spPr"), plots[0]?.localName === "lineChart"),
      labelColour: readLabelColour(childOf(one, "dLbls")),
      labelled: hasLabels(one),
      labelPlace: labelPlaceOf(childOf(one, "dLbls")),
    })),
    title: textOf(chart && childOf(chart, "title")),
    legend: {
      visible: legend !== undefined,
      position: Object.entries(legendPlaces).find(([, code]) => code === place)?.[0] ?? "Right",
    },
    dataLabels: series.some(hasLabels),
    labelFormat: series.map((one) => labelFormatOf(childOf(one, "dLbls"))).find((format) => format !== "") ?? "",
    gapWidth: Number(valueOf(plots[0], "gapWidth") ?? USUAL_GAP),
    axes: {
      categoryTitle: textOf(find(axis("catAx") ?? root, "title")),
      valueTitle: textOf(find(axis("valAx") ?? root, "title")),
      valueFormat: (format && attribute(format, "formatCode")) ?? "",
      reversed: valueOf(find(axis("catAx") ?? root, "scaling"), "orientation") === "maxMin",
      gridlines: find(axis("valAx") ?? root, "majorGridlines") !== undefined,
      valueVisible: valueOf(axis("valAx"), "delete") !== "1",
      minimum: endOf(axis("valAx"), "min"),
      maximum: endOf(axis("valAx"), "max"),
    },
  };
}

function endOf(axis: Element | undefined, end: "min" | "max"): number | null {
  const value = axis && valueOf(find(axis, "scaling"), end);
  return value === undefined ? null : Number(value);
}

function labelPlaceOf(labels: Element | undefined): string {
  const code = valueOf(labels, "dLblPos");
  return Object.entries(LABEL_PLACES).find(([, known]) => known === code)?.[0] ?? "";
}

const hasLabels = (one: Element): boolean => valueOf(childOf(one, "dLbls"), "showVal") === "1";

/** The line of a line chart is its colour; elsewhere it goes around the bar. */
function readColours(properties: Element | undefined, isLine: boolean): { colour: string; outline: string } {
  const line = hexIn(properties, "ln", "solidFill", "srgbClr");
  return isLine ? { colour: line, outline: "" } : { colour: hexIn(properties, "solidFill", "srgbClr"), outline: line };
}

function hexIn(parent: Element | undefined, ...path: string[]): string {
  const colour = parent && find(parent, ...path);
  const hex = colour && attribute(colour, "val");
  return hex ? `#${hex.toUpperCase()}` : "";
}

/** "" for the dark text that every label has unless it is told another. */
function readLabelColour(labels: Element | undefined): string {
  const hex = hexIn(labels, "txPr", "p", "pPr", "defRPr", "solidFill", "srgbClr");
  return hex === "#262626" ? "" : hex;
}

function labelFormatOf(labels: Element | undefined): string {
  const format = labels && childOf(labels, "numFmt");
  return (format && attribute(format, "formatCode")) ?? "";
}
