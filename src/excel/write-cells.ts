/** Puts a block's contents into cells: formats that decide what a text becomes first, then links, values and formulas. */

import type { Block, Content } from "../domain/report/sheet-model";
import { areasOfKind, cellAt, mapArea, rangeOf } from "./block-cells";
import { numberFormatSteps } from "./number-formats";
import { BYTES_OF_A_CALL, type Step } from "./requests";
import { linkSteps } from "./write-links";
import { valueSteps } from "./write-values";

/** Steps that write a block. Text goes through the gate, into cells that are already text; only formulas of ours become formulas. */
export function cellSteps(block: Block): readonly Step[] {
  return [...numberFormatSteps(block), ...linkSteps(block), ...valueSteps(block), ...formulaSteps(block)];
}

function formulaSteps(block: Block): readonly Step[] {
  return areasOfKind(block, "formula").map((area) => {
    const formulas = mapArea(area, (row, column) => formulaOf(cellAt(block, row, column).content));
    return {
      bytes: JSON.stringify(formulas).length + 2 * BYTES_OF_A_CALL,
      act: (sheet: Excel.Worksheet) => {
        rangeOf(sheet, area).formulas = formulas;
      },
    };
  });
}

function formulaOf(content: Content): string {
  if (content.kind !== "formula") throw new Error(`A ${content.kind} is no formula`);
  return content.formula;
}
