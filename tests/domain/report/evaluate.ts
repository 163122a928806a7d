/** Works out the few formulas that our sheets use from the cells of the models themselves, as Excel would. */

import { readAddress } from "../../../src/domain/grid";
import type { Content, SheetModel } from "../../../src/domain/report/sheet-model";

/** The value of a formula on a sheet; throws for a formula of a form that the report should not use. */
export function evaluate(formula: string, on: SheetModel, models: readonly SheetModel[]): number {
  if (formula === "=0") return 0;
  const count = /^=COUNTIF\('((?:[^']|'')+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+),"([^"]+)"\)$/.exec(formula);
  if (count) {
    const [, name = "", range = "", word = ""] = count;
    const sheet = models.find((model) => model.name === name.replaceAll("''", "'"));
    if (!sheet) throw new Error(`${formula}: there is no sheet ${name}`);
    return cellsIn(sheet, range).filter((content) => content.kind === "text" && content.text === word).length;
  }
  const sum = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula);
  if (sum) return cellsIn(on, sum[1] ?? "").reduce((total, content) => total + valueOf(content, on, models), 0);
  const share = /^=IF\(([A-Z]+\$\d+)=0,0,([A-Z]+\d+)\/([A-Z]+\$\d+)\)$/.exec(formula);
  if (share) {
    const [, test = "", part = "", whole = ""] = share;
    if (test !== whole) throw new Error(`${formula}: tests ${test} and divides by ${whole}`);
    const [of] = cellsIn(on, whole.replace("$", ""));
    const [piece] = cellsIn(on, part);
    const divisor = of ? valueOf(of, on, models) : 0;
    return divisor === 0 || !piece ? 0 : valueOf(piece, on, models) / divisor;
  }
  throw new Error(`The report should not use ${formula}`);
}

function valueOf(content: Content, on: SheetModel, models: readonly SheetModel[]): number {
  if (content.kind === "number") return content.number;
  if (content.kind === "formula") return evaluate(content.formula, on, models);
  throw new Error(`A ${content.kind} is no number`);
}

function cellsIn(sheet: SheetModel, address: string): Content[] {
  const area = readAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  const found: Content[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) found.push(contentAt(sheet, row, column));
  }
  return found;
}

export function contentAt(sheet: SheetModel, row: number, column: number): Content {
  for (const block of sheet.blocks) {
    const cell = block.cells[row - block.top]?.[column - block.left];
    if (cell) return cell.content;
  }
  throw new Error(`${sheet.name} has no cell in row ${row}, column ${column}`);
}
