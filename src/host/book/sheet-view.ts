/** What a sheet's view says: frozen panes, grid lines, tab colour, the selected cell. */

import type { Box } from "./book";
import { boxName, cellName, parseBox } from "./address";
import { argb, readColour } from "./colours";
import type { SheetPart } from "./sheet-part";
import {
  attribute,
  childOf,
  childrenOf,
  element,
  ensureChild,
  flag,
  insertOrdered,
  numberOf,
  removeElement,
  setAttribute,
} from "./xml";
import type { Element } from "./xml";

const viewOrder = ["pane", "selection", "pivotSelection", "extLst"];
const propertiesOrder = ["tabColor", "outlinePr", "pageSetUpPr"];

const viewOf = (part: SheetPart): Element | undefined => {
  const views = part.child("sheetViews");
  return views && childOf(views, "sheetView");
};

function editView(part: SheetPart): Element {
  part.touch();
  const views = part.ensure("sheetViews");
  const view = childOf(views, "sheetView");
  if (view) return view;
  const made = element(views, "sheetView", { workbookViewId: 0 });
  views.appendChild(made);
  return made;
}

export function frozen(part: SheetPart): { rows: number; columns: number } {
  const view = viewOf(part);
  const pane = view && childOf(view, "pane");
  if (!pane || !attribute(pane, "state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

export function freeze(part: SheetPart, rows: number, columns: number): void {
  const now = frozen(part);
  if (now.rows === rows && now.columns === columns) return;
  const view = editView(part);
  const selected = selection(part);
  removeElement(childOf(view, "pane"));
  for (const one of childrenOf(view, "selection")) removeElement(one);
  const active = rows && columns ? "bottomRight" : rows ? "bottomLeft" : columns ? "topRight" : undefined;
  if (active) {
    const pane = element(view, "pane", {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName(rows, columns),
      activePane: active,
      state: "frozen",
    });
    insertOrdered(view, pane, viewOrder);
  }
  const panes = rows && columns ? ["topRight", "bottomLeft", "bottomRight"] : [active];
  for (const pane of panes) {
    view.insertBefore(selectionElement(view, pane, selected), childOf(view, "extLst") ?? null);
  }
}

const selectionElement = (view: Element, pane: string | undefined, box: Box): Element =>
  element(view, "selection", { pane, activeCell: cellName(box.row, box.column), sqref: boxName(box) });

export function selection(part: SheetPart): Box {
  const view = viewOf(part);
  const all = view ? childrenOf(view, "selection") : [];
  const pane = view && childOf(view, "pane");
  const active = (pane && attribute(pane, "activePane")) ?? "topLeft";
  const one = all.find((each) => (attribute(each, "pane") ?? "topLeft") === active) ?? all[0];
  const first = (one && attribute(one, "sqref"))?.split(" ")[0];
  return parseBox(first ?? "A1") ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

export function select(part: SheetPart, box: Box): void {
  const now = selection(part);
  if (now.row === box.row && now.column === box.column && now.rows === box.rows && now.columns === box.columns) return;
  const view = editView(part);
  const pane = childOf(view, "pane");
  const active = pane && attribute(pane, "activePane");
  for (const one of childrenOf(view, "selection")) {
    if ((attribute(one, "pane") ?? "topLeft") === (active ?? "topLeft")) removeElement(one);
  }
  view.insertBefore(selectionElement(view, active, box), childOf(view, "extLst") ?? null);
}

export function setTabSelected(part: SheetPart, selected: boolean): void {
  if (flag(viewOf(part), "tabSelected") === selected) return;
  setAttribute(editView(part), "tabSelected", selected ? 1 : undefined);
}

export const showsGridlines = (part: SheetPart): boolean => flag(viewOf(part), "showGridLines", true);

export function setShowGridlines(part: SheetPart, show: boolean): void {
  if (showsGridlines(part) !== show) setAttribute(editView(part), "showGridLines", show ? undefined : 0);
}

export function tabColour(part: SheetPart, theme: readonly string[]): string {
  const properties = part.child("sheetPr");
  return readColour(properties && childOf(properties, "tabColor"), theme);
}

export function setTabColour(part: SheetPart, colour: string): void {
  part.touch();
  const properties = part.ensure("sheetPr");
  removeElement(childOf(properties, "tabColor"));
  if (colour) ensureChild(properties, "tabColor", propertiesOrder).setAttribute("rgb", argb(colour));
}

/** The element that says whether a sheet is fitted to pages. */
export const pageProperties = (part: SheetPart): Element =>
  ensureChild(part.ensure("sheetPr"), "pageSetUpPr", propertiesOrder);
