/** Reads back what Excel made of the cells where it could have made something else: our formulas, and text that looks like one. */

import { cellAddress, type Area, type CellValue } from "../domain/grid";
import type { Block, Content, SheetModel } from "../domain/report/sheet-model";
import { BYTES_OF_A_CALL, type Step } from "./requests";
import { fitting, needsApostrophe } from "./text-gate";
import { areasWhere, cellAt, mapArea, rangeOf } from "./block-cells";

/** A cell as it stands after writing. */
interface Found {
  readonly cell: string;
  readonly wanted: number | string;
  readonly got: CellValue;
  /** True where the cell holds a formula now. */
  readonly isFormula: boolean;
}

export interface ReadBack {
  /** Steps that ask; last among the sheet's steps, when every cell has what it is computed from. */
  readonly steps: readonly Step[];
  /** After they were sent: formulas that Excel computes to another value than PlanProof did. */
  readonly formulas: () => readonly Found[];
  /** After they were sent: text that arrived as something else. */
  readonly texts: () => readonly Found[];
}

/** Formulas and gated texts of a sheet. */
export function readBack(model: SheetModel): ReadBack {
  const formulas = model.blocks.map((block) =>
    asked(
      block,
      areasWhere(block, ({ content }) => content.kind === "formula" && content.byHand !== true),
    ),
  );
  const texts = model.blocks.map((block) =>
    asked(
      block,
      areasWhere(block, ({ content }) => {
        return (content.kind === "text" || content.kind === "link") && needsApostrophe(content.text);
      }),
    ),
  );
  return {
    steps: [...formulas, ...texts].flatMap(({ steps }) => steps),
    formulas: () => formulas.flatMap(({ differing }) => differing()),
    texts: () => texts.flatMap(({ differing }) => differing()),
  };
}

function asked(block: Block, areas: readonly Area[]) {
  const ranges: { area: Area; range: Excel.Range }[] = [];
  const steps = areas.map((area): Step => ({
    bytes: 2 * BYTES_OF_A_CALL,
    act: (sheet) => {
      const range = rangeOf(sheet, area);
      range.load("values,formulas");
      ranges.push({ area, range });
    },
  }));
  return { steps, differing: () => ranges.flatMap(({ area, range }) => differingIn(block, area, range)) };
}

function differingIn(block: Block, area: Area, { values, formulas }: Excel.Range): readonly Found[] {
  return mapArea(area, (row, column) => {
    const [r, c] = [row - area.top, column - area.left];
    const got: CellValue = values[r]?.[c] ?? "";
    const formula: unknown = formulas[r]?.[c];
    const wanted = wantedOf(cellAt(block, row, column).content);
    return { cell: cellAddress({ row, column }), wanted, got, isFormula: formula !== got };
  })
    .flat()
    .filter(({ wanted, got }) => !same(wanted, got));
}

function wantedOf(content: Content): number | string {
  if (content.kind === "formula") return content.value;
  return content.kind === "text" || content.kind === "link" ? fitting(content.text) : "";
}

/** Sums of fractions may differ in their last digits. */
function same(wanted: number | string, got: CellValue): boolean {
  if (typeof wanted === "number" && typeof got === "number") {
    return Math.abs(wanted - got) <= 1e-9 * Math.max(1, Math.abs(wanted));
  }
  return wanted === got;
}
