/** NamedItem: a name and what it stands for. */

import { finder, hostType, method, readOnly } from "../wire/host-type";
import type { HostObject, HostType } from "../wire/host-type";
import { HostError } from "../wire/host-error";
import { cellsOfFormula } from "./cells/area";
import type { NamesRef } from "./named-item-collection";
import { rangeOf } from "./range";

export interface NameRef extends NamesRef {
  readonly name: string;
}

function itemOf({ session, sheetId, name }: NameRef): { formula: string; visible: boolean } {
  const item = session.book.names().find((each) => each.name === name && each.sheetId === sheetId);
  if (!item) throw new HostError("ItemNotFound", `The name ${name} was deleted.`);
  return item;
}

/** Whether the file writes it or not, Excel shows a formula with its "=". */
function formulaOf(ref: NameRef): string {
  const { formula } = itemOf(ref);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

function rangeNamed(ref: NameRef): HostObject | null {
  const cells = cellsOfFormula(ref.session, formulaOf(ref));
  return cells && rangeOf(cells);
}

/** Excel's NamedItemType. A formula that is neither a place nor one plain value counts as an array. */
function typeOf(ref: NameRef): string {
  const formula = formulaOf(ref).slice(1);
  if (formula.includes("#REF!")) return "Error";
  if (rangeNamed(ref)) return "Range";
  if (/^".*"$/s.test(formula)) return "String";
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return "Boolean";
  if (formula.trim() === "" || !Number.isFinite(Number(formula))) return "Array";
  return Number.isInteger(Number(formula)) ? "Integer" : "Double";
}

export const namedItemType: HostType<NameRef> = hostType<NameRef>("NamedItem", {
  properties: {
    Name: readOnly(({ name }) => name),
    Formula: readOnly(formulaOf),
    // For a reference Excel's value is the reference itself, without "=".
    Value: readOnly((ref) => formulaOf(ref).slice(1)),
    Type: readOnly(typeOf),
    Scope: readOnly(({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet")),
    Visible: readOnly((ref) => itemOf(ref).visible),
  },
  finders: {
    GetRange: finder("Range", [], rangeNamed),
    GetRangeOrNullObject: finder("Range", [], rangeNamed),
  },
  methods: {
    Delete: method([], (ref) => {
      itemOf(ref);
      if (ref.sheetId !== null)
        throw new HostError("NotImplemented", "The stand-in deletes names of the workbook, not of a sheet.");
      ref.session.book.removeName(ref.name);
    }),
  },
  id: ({ name }) => ({ _Id: name }),
});
