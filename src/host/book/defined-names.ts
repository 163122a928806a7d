/** Defined names in workbook.xml, those that Excel keeps for itself (print areas, print titles) among them. */

import { BookError } from "./book";
import { columnNumber, lastColumn } from "./address";
import { followSheet, parses } from "./formula-text";
import { attribute, appendText, childrenOf, element, ensureChild, flag, removeElement } from "./xml";
import { childOf } from "./xml";
import type { Element } from "./xml";
import { workbookOrder } from "./workbook-order";

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly visible: boolean;
  /** Position of the sheet it belongs to, null for the workbook's own. */
  readonly sheet: number | null;
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export function isValidName(name: string): boolean {
  if (!validName.test(name) || /^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) return false;
  const cell = /^([A-Za-z]{1,3})\d+$/.exec(name);
  return !cell || columnNumber(cell[1] ?? "") > lastColumn;
}

export class DefinedNames {
  constructor(
    private readonly workbook: Element,
    private readonly touch: () => void,
  ) {}

  all(): DefinedName[] {
    return this.elements().map((one) => {
      const sheet = attribute(one, "localSheetId");
      return {
        name: attribute(one, "name") ?? "",
        formula: one.textContent ?? "",
        visible: !flag(one, "hidden"),
        sheet: sheet === undefined ? null : Number(sheet),
      };
    });
  }

  find(name: string, sheet: number | null): DefinedName | undefined {
    return this.all().find((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheet === sheet);
  }

  /** Sets a name, or takes it away for null; no check, which is `add`'s. */
  set(name: string, sheet: number | null, formula: string | null): void {
    const known = this.elements().find((one) => {
      const local = attribute(one, "localSheetId");
      return (
        attribute(one, "name")?.toLowerCase() === name.toLowerCase() &&
        (local === undefined ? null : Number(local)) === sheet
      );
    });
    if (formula === null) {
      if (!known) return;
      const parent = known.parentNode as Element;
      removeElement(known);
      if (childrenOf(parent).length === 0) removeElement(parent);
    } else {
      if (known?.textContent === formula) return;
      const list = ensureChild(this.workbook, "definedNames", workbookOrder);
      const made = element(list, "definedName", { name, localSheetId: sheet ?? undefined });
      appendText(made, formula);
      if (known) list.replaceChild(made, known);
      else {
        const next = childrenOf(list).find((one) => (attribute(one, "name") ?? "").toLowerCase() > name.toLowerCase());
        list.insertBefore(made, next ?? null);
      }
    }
    this.touch();
  }

  /** As `names.add` does: refuses a name that is taken, is none, or whose formula does not parse. */
  add(name: string, formula: string): void {
    const bare = formula.replace(/^=/, "");
    if (!isValidName(name)) throw new BookError("InvalidArgument", `"${name}" is not a name that Excel allows.`);
    if (this.find(name, null))
      throw new BookError("ItemAlreadyExists", `The name "${name}" is already in the workbook.`);
    if (!parses(bare)) throw new BookError("InvalidArgument", `The name "${name}" needs a formula that parses.`);
    this.set(name, null, bare);
  }

  /** Positions after a sheet was taken out (`to` null) or moved. */
  follow(positions: ReadonlyMap<number, number | null>): void {
    for (const one of this.elements()) {
      const local = attribute(one, "localSheetId");
      if (local === undefined) continue;
      const to = positions.get(Number(local));
      if (to === undefined || to === Number(local)) continue;
      if (to === null) removeElement(one);
      else one.setAttribute("localSheetId", String(to));
      this.touch();
    }
    const list = childOf(this.workbook, "definedNames");
    if (list && childrenOf(list).length === 0) removeElement(list);
  }

  followSheet(from: string, to: string | null): void {
    for (const one of this.elements()) {
      const before = one.textContent ?? "";
      const after = followSheet(before, from, to);
      if (after === before) continue;
      while (one.firstChild) one.removeChild(one.firstChild);
      appendText(one, after);
      this.touch();
    }
  }

  private elements(): Element[] {
    const list = childOf(this.workbook, "definedNames");
    return list ? childrenOf(list, "definedName") : [];
  }
}
