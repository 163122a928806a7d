/** Print set-up of a sheet: paper, margins, fitting, header and footer, print area and titles, page breaks. */

import type { PageSetup } from "./book";
import { BookError } from "./book";
import { parseBox, quoteSheet, splitReference } from "./address";
import type { DefinedNames } from "./defined-names";
import type { SheetPart } from "./sheet-part";
import { pageProperties } from "./sheet-view";
import {
  appendText,
  attribute,
  childOf,
  childrenOf,
  element,
  ensureChild,
  find,
  flag,
  numberOf,
  removeElement,
  setAttribute,
} from "./xml";

const pointsPerInch = 72;
const marginSides = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's "Normal" margins, in inches, where the file gives none. */
const normalMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const headerOrder = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const inches = (points: number): number => Number((points / pointsPerInch).toFixed(6));

export interface PageOf {
  readonly part: SheetPart;
  readonly names: DefinedNames;
  readonly position: number;
  readonly sheetName: string;
}

type Bands = PageSetup["header"];

/** "&Lleft&Ccentre&Rright" in its three; text before any mark is the centre's, as in Excel. */
function readBands(text: string): Bands {
  const bands = { left: "", centre: "", right: "" };
  let current: keyof Bands = "centre";
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === "&" ? text[at + 1] : undefined;
    const band = code === "L" ? "left" : code === "C" ? "centre" : code === "R" ? "right" : undefined;
    if (band) current = band;
    else bands[current] += code === undefined ? text.charAt(at) : `&${code}`;
    if (code !== undefined) at++;
  }
  return bands;
}

const writeBands = (bands: Bands): string =>
  (bands.left && `&L${bands.left}`) + (bands.centre && `&C${bands.centre}`) + (bands.right && `&R${bands.right}`);

const placeOf = (reference: string): string => splitReference(reference.trim()).place;

export function readPageSetup({ part, names, position }: PageOf): PageSetup {
  const setup = part.child("pageSetup");
  const margins = part.child("pageMargins");
  const options = part.child("printOptions");
  const bands = part.child("headerFooter");
  const fitted = flag(find(part.root, "sheetPr", "pageSetUpPr"), "fitToPage");
  const fit = (name: string): number | null => (fitted ? (numberOf(setup, name) ?? 1) : null) || null;
  const points = (side: (typeof marginSides)[number]): number =>
    Number(((numberOf(margins, side) ?? normalMargins[side]) * pointsPerInch).toFixed(4));
  const area = names.find("_xlnm.Print_Area", position)?.formula;
  const titles = names.find("_xlnm.Print_Titles", position)?.formula.split(",").map(placeOf);
  const band = (name: string): Bands => readBands((bands && childOf(bands, name)?.textContent) ?? "");
  return {
    orientation: setup && attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: numberOf(setup, "paperSize") ?? 1,
    fitToWidth: fit("fitToWidth"),
    fitToHeight: fit("fitToHeight"),
    scale: fitted ? null : (numberOf(setup, "scale") ?? 100),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
    printGridlines: flag(options, "gridLines"),
    centreHorizontally: flag(options, "horizontalCentered"),
    printArea: area === undefined ? null : area.split(",").map(placeOf).join(","),
    titleRows: titles?.find((place) => /^\$?\d+:\$?\d+$/.test(place)) ?? null,
    header: band("oddHeader"),
    footer: band("oddFooter"),
  };
}

export function writePageSetup(page: PageOf, change: Partial<PageSetup>): void {
  const { part } = page;
  const sheetWide: (keyof PageSetup)[] = ["printArea", "titleRows"];
  if (Object.keys(change).some((key) => !sheetWide.includes(key as keyof PageSetup))) part.touch();
  if (change.orientation !== undefined || change.paperSize !== undefined || change.scale !== undefined) {
    const setup = part.ensure("pageSetup");
    if (change.orientation !== undefined) setAttribute(setup, "orientation", change.orientation.toLowerCase());
    if (change.paperSize !== undefined) setAttribute(setup, "paperSize", change.paperSize);
    if (change.scale !== undefined) {
      if (change.scale !== null && (change.scale < 10 || change.scale > 400))
        throw new BookError("InvalidArgument", "The scale must be from 10 to 400 percent.");
      setAttribute(setup, "scale", change.scale ?? undefined);
      if (change.scale !== null) pageProperties(part).removeAttribute("fitToPage");
    }
  }
  if (change.fitToWidth !== undefined || change.fitToHeight !== undefined) writeFit(page, change);
  if (change.margins) {
    const margins = part.ensure("pageMargins");
    for (const side of marginSides) setAttribute(margins, side, inches(change.margins[side]));
  }
  if (change.printGridlines !== undefined)
    setAttribute(part.ensure("printOptions"), "gridLines", change.printGridlines ? 1 : undefined);
  if (change.centreHorizontally !== undefined) {
    setAttribute(part.ensure("printOptions"), "horizontalCentered", change.centreHorizontally ? 1 : undefined);
  }
  if (change.header) writeBand(part, "oddHeader", change.header);
  if (change.footer) writeBand(part, "oddFooter", change.footer);
  if (change.printArea !== undefined)
    writeNamed(page, "_xlnm.Print_Area", change.printArea === null ? [] : change.printArea.split(","));
  if (change.titleRows !== undefined) {
    const now = page.names.find("_xlnm.Print_Titles", page.position)?.formula.split(",").map(placeOf) ?? [];
    const columns = now.filter((place) => /^\$?[A-Z]+:\$?[A-Z]+$/i.test(place));
    writeNamed(page, "_xlnm.Print_Titles", [...columns, ...(change.titleRows === null ? [] : [change.titleRows])]);
  }
}

function writeFit(page: PageOf, change: Partial<PageSetup>): void {
  const now = readPageSetup(page);
  const width = change.fitToWidth === undefined ? now.fitToWidth : change.fitToWidth;
  const height = change.fitToHeight === undefined ? now.fitToHeight : change.fitToHeight;
  const fitted = width !== null || height !== null;
  const setup = page.part.ensure("pageSetup");
  setAttribute(pageProperties(page.part), "fitToPage", fitted ? 1 : undefined);
  setAttribute(setup, "fitToWidth", fitted && width !== 1 ? (width ?? 0) : undefined);
  setAttribute(setup, "fitToHeight", fitted && height !== 1 ? (height ?? 0) : undefined);
}

function writeBand(part: SheetPart, name: string, bands: Bands): void {
  const text = writeBands(bands);
  if (text.length > 255)
    throw new BookError("InvalidArgument", "A header or footer cannot hold more than 255 characters.");
  const parent = part.ensure("headerFooter");
  removeElement(childOf(parent, name));
  if (text) appendText(ensureChild(parent, name, headerOrder), text);
}

function writeNamed({ names, position, sheetName }: PageOf, name: string, places: readonly string[]): void {
  const prefix = `${quoteSheet(sheetName)}!`;
  const full = places.map((place) => {
    const bare = placeOf(place);
    const box = parseBox(bare);
    if (!box) throw new BookError("InvalidArgument", `"${place}" is not a range.`);
    return (
      prefix +
      bare
        .toUpperCase()
        .replace(
          /\$?([A-Z]+)?\$?(\d+)?/g,
          (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""),
        )
    );
  });
  names.set(name, position, full.length ? full.join(",") : null);
}

export function rowBreaks(part: SheetPart): number[] {
  const breaks = part.child("rowBreaks");
  return breaks ? childrenOf(breaks, "brk").map((one) => numberOf(one, "id") ?? 0) : [];
}

/** A break above `row`, counted from 0. */
export function addRowBreak(part: SheetPart, row: number): void {
  if (row <= 0) throw new BookError("InvalidArgument", "A page cannot break above the first row.");
  const now = rowBreaks(part);
  if (now.includes(row)) return;
  part.touch();
  const breaks = part.ensure("rowBreaks");
  const next = childrenOf(breaks, "brk").find((one) => (numberOf(one, "id") ?? 0) > row);
  breaks.insertBefore(element(breaks, "brk", { id: row, max: 16383, man: 1 }), next ?? null);
  setAttribute(breaks, "count", now.length + 1);
  setAttribute(breaks, "manualBreakCount", childrenOf(breaks, "brk").filter((one) => flag(one, "man")).length);
}

export function clearRowBreaks(part: SheetPart): void {
  if (!part.child("rowBreaks")) return;
  part.touch();
  part.drop("rowBreaks");
}
