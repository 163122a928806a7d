/** Gives cells the look of their role: cells of one role in one call, borders by colour. */

import type { Area } from "../domain/grid";
import { FONT, LOOKS, type Look, type Role } from "../domain/report/roles";
import type { Block } from "../domain/report/sheet-model";
import { addressesOf, areasByKey } from "./areas";
import { BYTES_OF_A_CALL, type Step } from "./requests";
import { cellsOf, rangesOf } from "./block-cells";

const ALIGNMENT = { left: "Left", right: "Right", centre: "Center" } as const;
/** Edges that any area has, and those between its cells, which an area one cell high or wide has not. */
const OUTSIDE = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Steps that format every block of a sheet. */
export function formatSteps(blocks: readonly Block[]): readonly Step[] {
  const roles = gathered(blocks, (role) => role);
  const borders = gathered(blocks, (role) => LOOKS[role].border);
  return [
    ...[...roles].flatMap(([role, areas]) => lookSteps(LOOKS[role], areas)),
    ...[...borders].flatMap(([colour, areas]) => (colour === null ? [] : borderSteps(colour, areas))),
  ];
}

function gathered<Key>(blocks: readonly Block[], keyOf: (role: Role) => Key): Map<Key, Area[]> {
  const all = new Map<Key, Area[]>();
  for (const block of blocks) {
    const cells = [...cellsOf(block)].map(({ row, column, cell }) => ({ row, column, key: keyOf(cell.role) }));
    for (const [key, areas] of areasByKey(cells)) all.set(key, [...(all.get(key) ?? []), ...areas]);
  }
  return all;
}

function lookSteps(look: Look, areas: readonly Area[]): readonly Step[] {
  return addressesOf(areas).map((address) => ({
    bytes: address.length + 14 * BYTES_OF_A_CALL,
    act: (sheet) => giveLook(rangesOf(sheet, address).format, look),
  }));
}

/** The sheet was cleared before: what is as Excel has it by default is not said again. Links alone come with a look of their own. */
function giveLook(format: Excel.RangeFormat, look: Look): void {
  format.font.name = FONT;
  format.font.size = look.size;
  format.font.color = look.colour;
  format.font.underline = look.underline ? "Single" : "None";
  if (look.bold) format.font.bold = true;
  if (look.fill !== null) format.fill.color = look.fill;
  format.horizontalAlignment = ALIGNMENT[look.align];
  format.verticalAlignment = look.vertical === "bottom" ? "Bottom" : "Top";
  if (look.wrap) format.wrapText = true;
  if (look.indent > 0) format.indentLevel = look.indent;
}

function borderSteps(colour: string, areas: readonly Area[]): readonly Step[] {
  return [
    ...lineSteps(colour, areas, OUTSIDE),
    ...lineSteps(
      colour,
      areas.filter(({ top, bottom }) => bottom > top),
      ["InsideHorizontal"],
    ),
    ...lineSteps(
      colour,
      areas.filter(({ left, right }) => right > left),
      ["InsideVertical"],
    ),
  ];
}

type Edge = (typeof OUTSIDE)[number] | "InsideHorizontal" | "InsideVertical";

function lineSteps(colour: string, areas: readonly Area[], edges: readonly Edge[]): readonly Step[] {
  return addressesOf(areas).map((address) => ({
    bytes: address.length + (1 + 3 * edges.length) * BYTES_OF_A_CALL,
    act: (sheet) => {
      const { borders } = rangesOf(sheet, address).format;
      for (const edge of edges) {
        const line = borders.getItem(edge);
        line.style = "Continuous";
        line.color = colour;
      }
    },
  }));
}
