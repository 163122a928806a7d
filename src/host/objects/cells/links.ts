/** Links of cells. */

import { invalidArgument } from "../../wire/host-error";
import { fields, optional, text } from "../../wire/shapes";
import { sheetOf } from "./area";
import type { Cells } from "./area";

/** Excel's RangeHyperlink. */
export const LINK_FIELDS = fields({
  address: optional(text),
  documentReference: optional(text),
  screenTip: optional(text),
  textToDisplay: optional(text),
});

interface Link {
  address?: string | null | undefined;
  documentReference?: string | null | undefined;
  screenTip?: string | null | undefined;
  textToDisplay?: string | null | undefined;
}

/** Excel's default look of a link. */
const LINK_LOOK = { fontColour: "#0563C1", underline: "Single" } as const;

function linkAt(cells: Cells, row: number, column: number): Link | null {
  const sheet = sheetOf(cells);
  const link = sheet.link(row, column);
  if (!link) return null;
  const shown = sheet.text({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
  return { ...link, textToDisplay: shown };
}

/** The link that all the cells share; null where there is none or where they differ. */
export function linkOf(cells: Cells): Link | null {
  const { row, column, rows, columns } = cells.box;
  const first = linkAt(cells, row, column);
  if (rows * columns === 1 || first === null) return first;
  const told = JSON.stringify(first);
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      if (JSON.stringify(linkAt(cells, row + down, column + across)) !== told) return null;
    }
  }
  return first;
}

export function writeLink(cells: Cells, link: Link): void {
  const target = {
    ...(link.address ? { address: link.address } : {}),
    ...(link.documentReference ? { documentReference: link.documentReference } : {}),
    ...(link.screenTip ? { screenTip: link.screenTip } : {}),
  };
  if (!target.address && !target.documentReference)
    throw invalidArgument("A link goes to an address or to a place in the workbook.");
  const sheet = sheetOf(cells);
  const { row, column, rows, columns } = cells.box;
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const cell = { row: row + down, column: column + across, rows: 1, columns: 1 };
      sheet.setLink(cell.row, cell.column, target);
      const shown =
        link.textToDisplay ?? (sheet.values(cell)[0]?.[0] === "" ? (link.address ?? link.documentReference) : null);
      if (shown) sheet.setValues(cell, [[shown]]);
    }
  }
  sheet.setFormat(cells.box, LINK_LOOK);
}

/** Takes links away with their look, as Excel's Remove Hyperlinks does; `clear("Hyperlinks")` leaves the look. */
export function removeLinks(cells: Cells): void {
  const sheet = sheetOf(cells);
  sheet.clear(cells.box, "Hyperlinks");
  sheet.clear(cells.box, "Formats");
}
