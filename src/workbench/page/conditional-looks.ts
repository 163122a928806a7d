/**
 * What conditional formats do to cells, as far as it can be told without Excel: rules that always hold, and rules that compare one
 * cell with a text or a number. Any other rule leaves the cell as it is; the file keeps it, and Excel draws it.
 */

import type { Box, CellFormat, ConditionalFormat, Value } from "../../host/book/book";

type Holds = (row: number, column: number) => boolean;
type Over = Partial<CellFormat>;

const COMPARISON = /^=\s*(\$?)([A-Z]{1,3})(\$?)(\d+)\s*(=|<>|>=|<=|>|<)\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))\s*$/i;
/** A length of a text that stands in the formula itself: how an add-in's mark is carried. */
const ALWAYS = /^=\s*(?:TRUE(?:\(\))?|LEN\("[^"]+"\)\s*>\s*0)\s*$/i;

export class ConditionalLooks {
  private readonly rules: readonly { readonly box: Box; readonly over: Over; readonly holds: Holds }[];

  /** `values` from A1 on; formats in the order in which Excel asks them. */
  constructor(formats: readonly ConditionalFormat[], values: readonly (readonly Value[])[]) {
    this.rules = formats.flatMap(({ box, formula, type, fill, fontColour }) => {
      const holds = type === "Custom" ? holdsBy(formula, box, values) : undefined;
      const over = { ...(fill ? { fill } : {}), ...(fontColour ? { fontColour } : {}) };
      return holds && Object.keys(over).length > 0 ? [{ box, over, holds }] : [];
    });
  }

  /** The first rule that holds says; null where none does. */
  at(row: number, column: number): Over | null {
    const rule = this.rules.find(({ box, holds }) => isIn(box, row, column) && holds(row, column));
    return rule?.over ?? null;
  }
}

function holdsBy(formula: string, box: Box, values: readonly (readonly Value[])[]): Holds | undefined {
  if (ALWAYS.test(formula)) return () => true;
  const match = COMPARISON.exec(formula);
  if (!match) return undefined;
  const [, fixedColumn, letters = "", fixedRow, digits, operator = "=", text, number] = match;
  const against = text === undefined ? Number(number) : text.replaceAll('""', '"').toLowerCase();
  const atRow = Number(digits) - 1;
  const atColumn = columnOf(letters);
  return (row, column) => {
    const value =
      values[fixedRow ? atRow : atRow + row - box.row]?.[fixedColumn ? atColumn : atColumn + column - box.column];
    return compares(value ?? "", operator, against);
  };
}

/** As Excel compares: text without regard to case, every text after every number; a blank cell is nought, or no text. */
function compares(held: Value, operator: string, against: string | number): boolean {
  const value = held === "" && typeof against === "number" ? 0 : held;
  const one = typeof value === "string" ? value.toLowerCase() : Number(value);
  const order =
    typeof one === typeof against ? (one < against ? -1 : one > against ? 1 : 0) : typeof one === "number" ? -1 : 1;
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === ">") return order > 0;
  if (operator === "<") return order < 0;
  return operator === ">=" ? order >= 0 : order <= 0;
}

const isIn = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
