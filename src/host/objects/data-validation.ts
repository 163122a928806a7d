/** DataValidation: lists, dates and decimals are written and read back; rules of other kinds are kept as they are and can be taken off. */

import type { DataValidation } from "../book/book";
import { HostError, invalidArgument } from "../wire/host-error";
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
const rule = fields({ list: fields({ inCellDropDown: boolean, source: text }), date: basic, decimal: basic });
const alert = fields({
  message: text,
  showAlert: boolean,
  style: oneOf("Stop", "Warning", "Information"),
  title: text,
});

/** "Inline" list text is capped at 255 characters by Excel. */
const LONGEST_LIST = 255;

type Rule = Partial<
  Record<"date" | "decimal", { formula1?: string | number; formula2?: string | number; operator?: Operator }>
> & {
  list?: { inCellDropDown?: boolean; source?: string };
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

function written(area: Area, { list, date, decimal }: Rule): Partial<DataValidation> {
  if (list) {
    const source = list.source ?? "";
    const isReference = source.startsWith("=");
    if (source === "" || (!isReference && source.length > LONGEST_LIST)) {
      throw invalidArgument(`A list needs from 1 to ${LONGEST_LIST} characters.`);
    }
    const formula1 = isReference ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formula1, formula2: "", inCellDropDown: list.inCellDropDown ?? true };
  }
  const [type, given] = date ? (["date", date] as const) : (["decimal", decimal] as const);
  if (!given || given.formula1 === undefined) throw invalidArgument("A rule needs what it compares with.");
  const entry = (value: string | number | undefined): string =>
    value === undefined ? "" : type === "date" ? serialOf(String(value), area) : String(value);
  return {
    type,
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
  const known = (Object.entries(OPERATORS) as [Operator, string][]).find(([, word]) => word === kept.operator);
  const operatorName = known?.[0] ?? "Between";
  return { [kept.type]: { formula1: kept.formula1, formula2: kept.formula2, operator: operatorName } };
}

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export const dataValidationType: HostType<Area> = hostType<Area>("DataValidation", {
  properties: {
    Type: readOnly((area) => {
      const kept = first(area);
      return kept ? { list: "List", date: "Date", decimal: "Decimal" }[kept.type] : "None";
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
        // Excel's limits on the two texts: 32 and 255 characters.
        if (title.length > 32 || message.length > 255) throw new HostError("InvalidArgument", "The alert is too long.");
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
