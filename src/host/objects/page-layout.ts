/** PageLayout: how a sheet prints. */

import type { PageSetup } from "../book/book";
import { parseBox, absoluteName } from "../book/address";
import { HostError, invalidArgument } from "../wire/host-error";
import { child, finder, hostType, method, property } from "../wire/host-type";
import type { HostObject, HostType, Property } from "../wire/host-type";
import { boolean, either, fields, number, objectOf, oneOf, optional, text, whole } from "../wire/shapes";
import { cellsOf, isWholeRows } from "./cells/area";
import { PAPERS } from "./cells/papers";
import { headerFooterGroupType } from "./header-footer-group";
import { cellsGiven, rangeOf } from "./range";
import { rangeAreasType } from "./range-areas";
import { sheetAt } from "./worksheet";
import type { SheetRef } from "./worksheet";

type Margin = keyof PageSetup["margins"];

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const zoomFields = fields({
  scale: optional(whole),
  horizontalFitToPages: optional(whole),
  verticalFitToPages: optional(whole),
});

function setup(ref: SheetRef): PageSetup {
  return sheetAt(ref).pageSetup();
}

function change(ref: SheetRef, part: Partial<PageSetup>): void {
  sheetAt(ref).setPageSetup(part);
}

function margin(side: Margin): Property<SheetRef> {
  return property<SheetRef, number>(
    (ref) => setup(ref).margins[side],
    number,
    (ref, points) => setMargins(ref, { [side]: points }),
  );
}

function setMargins(ref: SheetRef, points: Partial<Record<Margin, number>>): void {
  if (Object.values(points).some((each) => each < 0)) throw invalidArgument("A margin is 0 or more.");
  change(ref, { margins: { ...setup(ref).margins, ...points } });
}

/** Excel's PageLayoutZoomOptions: fitted to pages, or a scale. */
function zoom(ref: SheetRef): Record<string, number> {
  const { fitToWidth, fitToHeight, scale } = setup(ref);
  if (fitToWidth === null && fitToHeight === null) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
  };
}

interface Zoom {
  scale?: number | null | undefined;
  horizontalFitToPages?: number | null | undefined;
  verticalFitToPages?: number | null | undefined;
}

/** What is not named is not fitted: the whole setting is replaced. */
function setZoom(ref: SheetRef, { scale, horizontalFitToPages, verticalFitToPages }: Zoom): void {
  const fits = (horizontalFitToPages ?? 0) > 0 || (verticalFitToPages ?? 0) > 0;
  if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument("A scale is 10 to 400 percent.");
  change(ref, {
    fitToWidth: horizontalFitToPages || null,
    fitToHeight: verticalFitToPages || null,
    scale: fits ? null : (scale ?? 100),
  });
}

function titleRows(ref: SheetRef): HostObject | null {
  const rows = setup(ref).titleRows;
  const box = rows === null ? null : parseBox(rows);
  return box && rangeOf(cellsOf(ref.session, ref.sheetId, box));
}

function printArea(ref: SheetRef): HostObject | null {
  const area = setup(ref).printArea;
  const boxes = area?.split(",").flatMap((part) => parseBox(part) ?? []) ?? [];
  return boxes.length === 0 ? null : rangeAreasType.of({ session: ref.session, sheetId: ref.sheetId, boxes });
}

export const pageLayoutType: HostType<SheetRef> = hostType<SheetRef>("PageLayout", {
  properties: {
    Orientation: property(
      (ref) => setup(ref).orientation,
      oneOf("Portrait", "Landscape"),
      (ref, orientation) => change(ref, { orientation }),
    ),
    PaperSize: property(
      (ref) => PAPERS.find((paper) => paper.code === setup(ref).paperSize)?.name ?? null,
      oneOf(...PAPERS.map((paper) => paper.name)),
      (ref, name) => change(ref, { paperSize: PAPERS.find((paper) => paper.name === name)?.code ?? 9 }),
    ),
    Zoom: property(zoom, zoomFields, setZoom),
    CenterHorizontally: property(
      (ref) => setup(ref).centreHorizontally,
      boolean,
      (ref, centreHorizontally) => change(ref, { centreHorizontally }),
    ),
    PrintGridlines: property(
      (ref) => setup(ref).printGridlines,
      boolean,
      (ref, printGridlines) => change(ref, { printGridlines }),
    ),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  children: {
    HeadersFooters: child("HeaderFooterGroup", (ref) => headerFooterGroupType.of(ref)),
  },
  finders: {
    GetPrintArea: finder("RangeAreas", [], printArea),
    GetPrintAreaOrNullObject: finder("RangeAreas", [], printArea),
    GetPrintTitleRows: finder("Range", [], titleRows),
    GetPrintTitleRowsOrNullObject: finder("Range", [], titleRows),
  },
  methods: {
    SetPrintArea: method([either(objectOf("Range", "RangeAreas"), text)], (ref, given) => {
      if (typeof given !== "string" && given.typeName === "RangeAreas") {
        throw new HostError("NotImplemented", "The stand-in prints one area of a sheet.");
      }
      const { sheetId, box } = cellsGiven(ref, given);
      if (sheetId !== ref.sheetId) throw invalidArgument("The print area is on another sheet.");
      change(ref, { printArea: absoluteName(box) });
    }),
    SetPrintTitleRows: method([either(objectOf("Range"), text)], (ref, given) => {
      const { sheetId, box } = cellsGiven(ref, given);
      // Source: reference of PageLayout.setPrintTitleRows: entire rows of this sheet.
      if (sheetId !== ref.sheetId || !isWholeRows(box))
        throw invalidArgument("Title rows are entire rows of the sheet.");
      change(ref, { titleRows: absoluteName(box) });
    }),
    SetPrintMargins: method(
      [
        oneOf("Points", "Inches", "Centimeters"),
        fields({
          top: optional(number),
          bottom: optional(number),
          left: optional(number),
          right: optional(number),
          header: optional(number),
          footer: optional(number),
        }),
      ],
      (ref, unit, given) => {
        const points = Object.entries(given).filter((entry): entry is [string, number] => typeof entry[1] === "number");
        setMargins(ref, Object.fromEntries(points.map(([side, value]) => [side, value * POINTS[unit]])));
      },
    ),
  },
});
