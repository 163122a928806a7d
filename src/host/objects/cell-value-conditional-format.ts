/** CellValueConditionalFormat: a conditional format that compares a cell with one value or two. */

import { invalidArgument } from "../wire/host-error";
import { child, hostType, property } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import { fields, oneOf, text } from "../wire/shapes";
import { changeConditionalFormat, conditionalFormatOf } from "./conditional-format";
import type { ConditionalFormatRef } from "./conditional-format";
import { conditionalRangeFormatType } from "./conditional-range-format";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;
type Operator = keyof typeof OPERATORS;

/** Excel's ConditionalCellValueRule. */
const rule = fields({
  formula1: text,
  formula2: text,
  operator: oneOf("Invalid", ...(Object.keys(OPERATORS) as Operator[])),
});

function told(ref: ConditionalFormatRef): object {
  const { formula, formula2, operator } = conditionalFormatOf(ref);
  const known = (Object.keys(OPERATORS) as Operator[]).find((each) => OPERATORS[each] === operator);
  return { formula1: formula, ...(formula2 === "" ? {} : { formula2 }), operator: known ?? "Invalid" };
}

export const cellValueConditionalFormatType: HostType<ConditionalFormatRef> = hostType<ConditionalFormatRef>(
  "CellValueConditionalFormat",
  {
    properties: {
      Rule: property(told, rule, (ref, { formula1 = "", formula2 = "", operator }) => {
        if (formula1 === "" || operator === undefined || operator === "Invalid")
          throw invalidArgument("A comparison needs a value and an operator.");
        const two = operator === "Between" || operator === "NotBetween";
        if (two !== (formula2 !== ""))
          throw invalidArgument(`${operator} compares with ${two ? "two values" : "one"}.`);
        changeConditionalFormat(ref, { formula: formula1, formula2, operator: OPERATORS[operator] });
      }),
    },
    children: { Format: child("ConditionalRangeFormat", (ref) => conditionalRangeFormatType.of(ref)) },
  },
);
