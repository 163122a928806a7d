/** Conditional formats of a sheet, one by one: Excelize can neither list them nor take a single one off. */

import type { Box, ConditionalFormat } from "./book";
import { BookError } from "./book";
import type { BookParts } from "./book-parts";
import { boxName, overlap, parseBox, without } from "./address";
import { parses } from "./formula-text";
import type { SheetPart } from "./sheet-part";
import { worksheetOrder } from "./sheet-part";
import {
  appendText,
  attribute,
  childOf,
  childrenOf,
  descendants,
  element,
  flag,
  insertOrdered,
  numberOf,
  removeElement,
  setAttribute,
} from "./xml";
import type { Element } from "./xml";

type Change = Partial<Omit<ConditionalFormat, "id" | "box" | "type">>;

interface Rule {
  readonly rule: Element;
  readonly group: Element;
}

const types: Record<string, ConditionalFormat["type"]> = {
  expression: "Custom",
  cellIs: "CellValue",
  dataBar: "DataBar",
};

/** Where a group stands: an attribute of the group, or for extended ones an element in it. */
const places = (group: Element): string[] =>
  (attribute(group, "sqref") ?? childOf(group, "sqref")?.textContent ?? "").split(/\s+/).filter((text) => text !== "");

function setPlaces(group: Element, boxes: readonly Box[]): void {
  const text = boxes.map(boxName).join(" ");
  const inner = childOf(group, "sqref");
  if (!inner) return group.setAttribute("sqref", text);
  while (inner.firstChild) inner.removeChild(inner.firstChild);
  appendText(inner, text);
}

/** Takes `box` out of the places of elements that have an sqref; gives those left with none. */
export function cutPlaces(groups: readonly Element[], box: Box): { changed: boolean; emptied: Element[] } {
  const emptied: Element[] = [];
  let changed = false;
  for (const group of groups) {
    const boxes = places(group).flatMap((text) => parseBox(text) ?? []);
    if (!boxes.some((one) => overlap(one, box))) continue;
    changed = true;
    const left = boxes.flatMap((one) => without(one, box));
    if (left.length === 0) emptied.push(group);
    else setPlaces(group, left);
  }
  return { changed, emptied };
}

/** Takes an element away and its parents that it leaves empty, up to the worksheet. */
export function prune(element: Element, root: Element): void {
  const parent = element.parentNode as Element | null;
  removeElement(element);
  if (!parent || parent === root) return;
  const count = attribute(parent, "count");
  if (count !== undefined) setAttribute(parent, "count", childrenOf(parent).length);
  if (childrenOf(parent).length === 0) prune(parent, root);
}

/** The formula without its "=", as the file has it; refused where it is none. */
function checked(given: string): string {
  const formula = given.replace(/^=/, "");
  if (!parses(formula))
    throw new BookError("InvalidArgument", `There is a problem with this formula: =${formula.slice(0, 200)}`);
  return formula;
}

export class ConditionalFormats {
  private readonly ids = new Map<Element, string>();
  private lastId = 0;

  constructor(
    private readonly book: BookParts,
    private readonly part: SheetPart,
  ) {}

  all(): ConditionalFormat[] {
    return this.rules()
      .sort((a, b) => (numberOf(a.rule, "priority") ?? 0) - (numberOf(b.rule, "priority") ?? 0))
      .map((one, index) => this.read(one, index));
  }

  /** A new one stands before all others, as in Excel. */
  add(box: Box, type: ConditionalFormat["type"]): ConditionalFormat {
    if (type === "Other")
      throw new BookError("InvalidArgument", "That type of conditional format is not one that can be added.");
    this.part.touch();
    this.shift(0, 1);
    const group = element(this.part.root, "conditionalFormatting", { sqref: boxName(box) });
    const fileType = type === "Custom" ? "expression" : type === "CellValue" ? "cellIs" : "dataBar";
    const rule = element(this.part.root, "cfRule", {
      type: fileType,
      priority: 1,
      operator: type === "CellValue" ? "equal" : undefined,
    });
    if (type === "DataBar") this.addDataBar(rule);
    else this.setFormula(rule, "FALSE");
    group.appendChild(rule);
    insertOrdered(this.part.root, group, worksheetOrder);
    return this.read({ rule, group }, 0);
  }

  change(id: string, change: Change): void {
    const { rule } = this.find(id);
    this.part.touch();
    if (change.formula !== undefined) {
      this.setFormula(rule, checked(change.formula));
    }
    if (change.operator !== undefined) setAttribute(rule, "operator", change.operator);
    if (change.formula2 !== undefined) this.setSecondFormula(rule, change.formula2);
    if (change.fill !== undefined || change.fontColour !== undefined) {
      const now = this.colours(rule);
      setAttribute(
        rule,
        "dxfId",
        this.book.styles.addDifferential(change.fill ?? now.fill, change.fontColour ?? now.fontColour),
      );
    }
    if (change.stopIfTrue !== undefined) setAttribute(rule, "stopIfTrue", change.stopIfTrue ? 1 : undefined);
    if (change.priority !== undefined) this.move(rule, change.priority);
  }

  remove(id: string): void {
    const { rule, group } = this.find(id);
    this.part.touch();
    const priority = numberOf(rule, "priority") ?? 0;
    removeElement(rule);
    if (childrenOf(group, "cfRule").length === 0) prune(group, this.part.root);
    this.shift(priority, -1);
  }

  /** Takes every format off the box; where one reaches beyond it, the rest keeps it. */
  removeIn(box: Box): void {
    const groups = [...new Set(this.rules().map((one) => one.group))];
    const { changed, emptied } = cutPlaces(groups, box);
    if (!changed) return;
    this.part.touch();
    const gone = this.rules()
      .filter((one) => emptied.includes(one.group))
      .map((one) => this.id(one.rule));
    for (const id of gone) this.remove(id);
  }

  private rules(): Rule[] {
    const extended = this.part.child("extLst");
    const groups = [
      ...childrenOf(this.part.root, "conditionalFormatting"),
      ...(extended ? descendants(extended, "conditionalFormatting") : []),
    ];
    return groups.flatMap((group) => childrenOf(group, "cfRule").map((rule) => ({ rule, group })));
  }

  private find(id: string): Rule {
    const found = this.rules().find((one) => this.id(one.rule) === id);
    if (!found) throw new BookError("ItemNotFound", "The conditional format is not there.");
    return found;
  }

  private id(rule: Element): string {
    const known = this.ids.get(rule);
    if (known) return known;
    const made = `{00000000-000C-0000-0000-${String(++this.lastId).padStart(12, "0")}}`;
    this.ids.set(rule, made);
    return made;
  }

  private read({ rule, group }: Rule, index: number): ConditionalFormat {
    const id = this.id(rule);
    const change = (fields: Change): void => this.change(id, fields);
    const formula = childOf(rule, "formula") ?? childOf(rule, "f");
    const stop = flag(rule, "stopIfTrue");
    const text = formula?.textContent ?? "";
    const second = childrenOf(rule, "formula")[1]?.textContent ?? "";
    return {
      id,
      box: parseBox(places(group)[0] ?? "A1") ?? { row: 0, column: 0, rows: 1, columns: 1 },
      type: types[attribute(rule, "type") ?? ""] ?? "Other",
      formula: text === "" ? "" : `=${text}`,
      operator: attribute(rule, "operator") ?? "",
      formula2: second === "" ? "" : `=${second}`,
      ...this.colours(rule),
      get priority() {
        return index;
      },
      set priority(priority: number) {
        change({ priority });
      },
      get stopIfTrue() {
        return stop;
      },
      set stopIfTrue(stopIfTrue: boolean) {
        change({ stopIfTrue });
      },
    };
  }

  private colours(rule: Element): { fill: string; fontColour: string } {
    const index = numberOf(rule, "dxfId");
    return index === undefined ? { fill: "", fontColour: "" } : this.book.styles.differential(index);
  }

  private setFormula(rule: Element, formula: string): void {
    const extended = childOf(rule, "f");
    let target = extended ?? childOf(rule, "formula");
    if (!target) {
      target = element(rule, "formula");
      rule.insertBefore(target, rule.firstChild);
    }
    while (target.firstChild) target.removeChild(target.firstChild);
    appendText(target, formula);
  }

  /** Comparisons with two values ("between") have a second formula beside the first. */
  private setSecondFormula(rule: Element, given: string): void {
    for (const each of childrenOf(rule, "formula").slice(1)) removeElement(each);
    if (given === "") return;
    const second = element(rule, "formula");
    appendText(second, checked(given));
    rule.appendChild(second);
  }

  private addDataBar(rule: Element): void {
    const bar = element(rule, "dataBar");
    for (const type of ["min", "max"]) bar.appendChild(element(rule, "cfvo", { type }));
    bar.appendChild(element(rule, "color", { rgb: "FF638EC6" }));
    rule.appendChild(bar);
  }

  /** Moves the priorities above `from`, so that adding one and taking it off again leaves the others as they were. */
  private shift(from: number, by: number): void {
    for (const { rule } of this.rules()) {
      const priority = numberOf(rule, "priority");
      if (priority !== undefined && priority > from) setAttribute(rule, "priority", priority + by);
    }
  }

  private move(rule: Element, to: number): void {
    const order = this.rules()
      .map((one) => one.rule)
      .filter((one) => one !== rule)
      .sort((a, b) => (numberOf(a, "priority") ?? 0) - (numberOf(b, "priority") ?? 0));
    order.splice(Math.max(0, to), 0, rule);
    order.forEach((one, index) => setAttribute(one, "priority", index + 1));
  }
}
