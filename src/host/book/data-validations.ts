/** Rules on what may be typed into cells: read and written in the sheet's part, since they must stand beside those of others unchanged. */

import { boxName, overlap, parseBox } from "./address";
import type { Box, DataValidation } from "./book";
import { cutPlaces, prune } from "./conditional-formats";
import type { SheetPart } from "./sheet-part";
import { appendText, attribute, childOf, childrenOf, descendants, element, flag, setAttribute } from "./xml";
import type { Element } from "./xml";

const NOTHING: DataValidation = {
  type: "list",
  operator: "between",
  formula1: "",
  formula2: "",
  ignoreBlanks: true,
  inCellDropDown: true,
  errorTitle: "",
  errorMessage: "",
  errorStyle: "stop",
  showError: true,
  promptTitle: "",
  promptMessage: "",
  showPrompt: true,
};

/** The rule that stands on the box's first cell; null where there is none, or one of a kind that is not written here. */
export function validationAt(part: SheetPart, box: Box): DataValidation | null {
  const found = ruleAt(part, box);
  return found && isKnown(attribute(found, "type")) ? read(found) : null;
}

/** Changes the rule of the box, or makes one; what other rules say of these cells gives way. */
export function setValidation(part: SheetPart, box: Box, change: Partial<DataValidation>): void {
  const rule = { ...(validationAt(part, box) ?? NOTHING), ...change };
  clearValidation(part, box);
  const list = part.ensure("dataValidations");
  const made = element(list, "dataValidation", {
    type: rule.type,
    errorStyle: rule.errorStyle === "stop" ? undefined : rule.errorStyle,
    operator: isPlain(rule.type) || rule.operator === "between" ? undefined : rule.operator,
    allowBlank: rule.ignoreBlanks ? 1 : undefined,
    // The file's word for it says the opposite of its name.
    showDropDown: rule.type === "list" && !rule.inCellDropDown ? 1 : undefined,
    // Shown in the file where there is something to show.
    showInputMessage: rule.showPrompt && (rule.promptTitle !== "" || rule.promptMessage !== "") ? 1 : undefined,
    promptTitle: rule.promptTitle || undefined,
    prompt: rule.promptMessage || undefined,
    showErrorMessage: rule.showError ? 1 : undefined,
    errorTitle: rule.errorTitle || undefined,
    error: rule.errorMessage || undefined,
    sqref: boxName(box),
  });
  for (const [name, text] of [
    ["formula1", rule.formula1],
    ["formula2", rule.formula2],
  ] as const) {
    if (text === "") continue;
    const formula = element(list, name);
    appendText(formula, text);
    made.appendChild(formula);
  }
  list.appendChild(made);
  setAttribute(list, "count", childrenOf(list, "dataValidation").length);
  part.touch();
}

export function clearValidation(part: SheetPart, box: Box): void {
  const { changed, emptied } = cutPlaces(descendants(part.root, "dataValidation"), box);
  for (const one of emptied) prune(one, part.root);
  if (changed) part.touch();
}

function ruleAt(part: SheetPart, { row, column }: Box): Element | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return descendants(part.root, "dataValidation").find((rule) =>
    (attribute(rule, "sqref") ?? "").split(/\s+/).some((place) => {
      const box = parseBox(place);
      return box !== undefined && box !== null && overlap(box, cell);
    }),
  );
}

function read(rule: Element): DataValidation {
  const text = (name: string): string => childOf(rule, name)?.textContent ?? "";
  const style = attribute(rule, "errorStyle");
  return {
    type: attribute(rule, "type") as DataValidation["type"],
    operator: attribute(rule, "operator") ?? "between",
    formula1: text("formula1"),
    formula2: text("formula2"),
    ignoreBlanks: flag(rule, "allowBlank"),
    inCellDropDown: !flag(rule, "showDropDown"),
    errorTitle: attribute(rule, "errorTitle") ?? "",
    errorMessage: attribute(rule, "error") ?? "",
    errorStyle: style === "warning" || style === "information" ? style : "stop",
    showError: flag(rule, "showErrorMessage"),
    promptTitle: attribute(rule, "promptTitle") ?? "",
    promptMessage: attribute(rule, "prompt") ?? "",
    showPrompt: flag(rule, "showInputMessage"),
  };
}

/** Kinds without an operator. */
const isPlain = (type: DataValidation["type"]): boolean => type === "list" || type === "custom";

const KINDS = new Set<string>(["list", "date", "decimal", "whole", "textLength", "time", "custom"]);

const isKnown = (type: string | undefined): type is DataValidation["type"] => type !== undefined && KINDS.has(type);
