/** DataValidation: what may be typed into cells, by a list, a comparison or a formula, with the words that Excel shows. */

import type { DataValidation } from "../book/book";
import { invalidArgument } from "../wire/host-error";
import { hostType, method, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { boolean, either, fields, number, oneOf, text } from "../wire/shapes";
import { guardSheet, sheetOf } from "./cells/area";
import type { Area } from "./cells/area";
import { typedDate } from "./cells/typed-dates";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;
type Operator = keyof typeof OPERATORS;

const operator = oneOf(...(Object.keys(OPERATORS) as Operator[]));
const figure = either(text, number);
const basic = fields({ formula1: figure, formula2: figure, operator });
const rule = fields({
  list: fields({ inCellDropDown: boolean, source: text }),
  date: basic,
  time: basic,
  decimal: basic,
  wholeNumber: basic,
  textLength: basic,
  custom: fields({ formula: text }),
});
const prompt = fields({ message: text, showPrompt: boolean, title: text });
const alert = fields({
  message: text,
  showAlert: boolean,
  style: oneOf("Stop", "Warning", "Information"),
  title: text,
});

/** "Inline" list text is capped at 255 characters by Excel. */
const LONGEST_LIST = 255;

/** Comparisons, by Excel's word in a rule, with the file's word and Excel's for the type. */
const COMPARED = {
  date: { file: "date", type: "Date" },
  time: { file: "time", type: "Time" },
  decimal: { file: "decimal", type: "Decimal" },
  wholeNumber: { file: "whole", type: "WholeNumber" },
  textLength: { file: "textLength", type: "TextLength" },
} as const;
type Compared = keyof typeof COMPARED;

type Rule = Partial<
  Record<Compared, { formula1?: string | number; formula2?: string | number; operator?: Operator }>
> & {
  list?: { inCellDropDown?: boolean; source?: string };
  custom?: { formula?: string };
};

function first(area: Area): DataValidation | null {
  const [box] = area.boxes;
  return box ? sheetOf(area).dataValidation(box) : null;
}

function change(area: Area, part: Partial<DataValidation>): void {
  const sheet = sheetOf(area);
  guardSheet(sheet);
  for (const box of area.boxes) sheet.setDataValidation(box, part);
}

/** A day in ISO form as its serial; a formula as it is. Source: reference of DateTimeDataValidation.formula1. */
function serialOf(given: string, { session }: Area): string {
  return given.startsWith("=") ? given.slice(1) : String(typedDate(given, session.thisYear)?.serial ?? given);
}

function written(area: Area, { list, custom, ...compared }: Rule): Partial<DataValidation> {
  if (list) {
    const source = list.source ?? "";
    const isReference = source.startsWith("=");
    if (source === "" || (!isReference && source.length > LONGEST_LIST)) {
      throw invalidArgument(`A list needs from 1 to ${LONGEST_LIST} characters.`);
    }
    const formula1 = isReference ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formula1, formula2: "", inCellDropDown: list.inCellDropDown ?? true };
  }
  if (custom) {
    if (!custom.formula?.startsWith("=")) throw invalidArgument("A custom rule needs a formula.");
    return { type: "custom", formula1: custom.formula.slice(1), formula2: "" };
  }
  const [kind] = (Object.keys(COMPARED) as Compared[]).filter((each) => compared[each]);
  const given = kind && compared[kind];
  if (!given || given.formula1 === undefined) throw invalidArgument("A rule needs what it compares with.");
  const entry = (value: string | number | undefined): string => {
    if (value === undefined) return "";
    return kind === "date" ? serialOf(String(value), area) : String(value).replace(/^=/, "");
  };
  return {
    type: COMPARED[kind].file,
    operator: OPERATORS[given.operator ?? "Between"],
    formula1: entry(given.formula1),
    formula2: entry(given.formula2),
  };
}

function told(kept: DataValidation | null): Rule {
  if (!kept) return {};
  if (kept.type === "list") {
    const quoted = /^"(.*)"$/s.exec(kept.formula1);
    const source = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : `=${kept.formula1}`;
    return { list: { inCellDropDown: kept.inCellDropDown, source } };
  }
  if (kept.type === "custom") return { custom: { formula: `=${kept.formula1}` } };
  const known = (Object.entries(OPERATORS) as [Operator, string][]).find(([, word]) => word === kept.operator);
  const operatorName = known?.[0] ?? "Between";
  const kind = (Object.keys(COMPARED) as Compared[]).find((each) => COMPARED[each].file === kept.type) ?? "decimal";
  const { formula1, formula2 } = kept;
  return {
    [kind]: {
      formula1: entryOf(formula1, kind),
      ...(formula2 === "" ? {} : { formula2: entryOf(formula2, kind) }),
      operator: operatorName,
    },
  };
}

/** A number as one, but a day's serial as text, as it was read before; anything else is a formula. */
function entryOf(kept: string, kind: Compared): string | number {
  if (kind === "date") return kept;
  return kept.trim() !== "" && Number.isFinite(Number(kept)) ? Number(kept) : `=${kept}`;
}

/** Excel's limits on the two texts of a prompt or an alert. */
function tooLong(title: string, message: string): void {
  if (title.length > 32 || message.length > 255)
    throw invalidArgument("A title has at most 32 characters, a message 255.");
}

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export const dataValidationType: HostType<Area> = hostType<Area>("DataValidation", {
  properties: {
    Type: readOnly((area) => {
      const kept = first(area);
      if (!kept) return "None";
      const compared = Object.values(COMPARED).find(({ file }) => file === kept.type);
      return compared?.type ?? (kept.type === "list" ? "List" : "Custom");
    }),
    Rule: property(
      (area) => told(first(area)),
      rule,
      (area, given) => change(area, written(area, given as Rule)),
    ),
    IgnoreBlanks: property(
      (area) => first(area)?.ignoreBlanks ?? true,
      boolean,
      (area, ignoreBlanks) => change(area, { ignoreBlanks }),
    ),
    Prompt: property(
      (area) => {
        const kept = first(area);
        return {
          title: kept?.promptTitle ?? "",
          message: kept?.promptMessage ?? "",
          showPrompt: kept?.showPrompt ?? true,
        };
      },
      prompt,
      (area, { title = "", message = "", showPrompt = true }) => {
        tooLong(title, message);
        change(area, { promptTitle: title, promptMessage: message, showPrompt });
      },
    ),
    ErrorAlert: property(
      (area) => {
        const kept = first(area);
        return {
          title: kept?.errorTitle ?? "",
          message: kept?.errorMessage ?? "",
          showAlert: kept?.showError ?? true,
          style: STYLES[kept?.errorStyle ?? "stop"],
        };
      },
      alert,
      (area, { title = "", message = "", showAlert = true, style = "Stop" }) => {
        tooLong(title, message);
        const errorStyle = style === "Warning" ? "warning" : style === "Information" ? "information" : "stop";
        change(area, { errorTitle: title, errorMessage: message, showError: showAlert, errorStyle });
      },
    ),
  },
  methods: {
    Clear: method([], (area) => {
      const sheet = sheetOf(area);
      for (const box of area.boxes) sheet.clearDataValidation(box);
    }),
  },
});
