/** Works out the few formulas that our sheets use from the cells of the models themselves, as Excel would. */

import { readAddress } from "../../../src/domain/grid";
import type { Content, SheetModel } from "../../../src/domain/report/sheet-model";

/** The value of a formula on a sheet; throws for a formula of a form that the report should not use. */
export function evaluate(formula: string, on: SheetModel, models: readonly SheetModel[]): number | string {
  if (formula === "=0") return 0;
  const bar = /^=IF\((C\d+)=0,"None",REPT\("█",MAX\(1,ROUND\((D\d+)\*(\d+),0\)\)\)\)$/.exec(formula);
  if (bar) {
    const [, count = "", share = "", longest = ""] = bar;
    const numberIn = (address: string): number => {
      const [content] = cellsIn(on, address);
      return content ? valueOf(content, on, models) : 0;
    };
    const blocks = Math.max(1, Math.round(numberIn(share) * Number(longest)));
    return numberIn(count) === 0 ? "None" : "█".repeat(blocks);
  }
  const count = /^=COUNTIF\('((?:[^']|'')+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+),"([^"]+)"\)$/.exec(formula);
  if (count) {
    const [, name = "", range = "", word = ""] = count;
    const sheet = models.find((model) => model.name === name.replaceAll("''", "'"));
    if (!sheet) throw new Error(`${formula}: there is no sheet ${name}`);
    return cellsIn(sheet, range).filter((content) => content.kind === "text" && content.text === word).length;
  }
  const counts = /^=COUNTIFS\((.*)\)$/.exec(formula);
  if (counts) return countIfs(argumentsOf(counts[1] ?? ""), on, models);
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
  if (content.kind === "formula") return Number(evaluate(content.formula, on, models));
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

/** Arguments of a call; commas inside quotes and brackets do not part them. */
function argumentsOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = "";
  let from = 0;
  [...text].forEach((letter, at) => {
    if (quoted !== "") quoted = letter === quoted ? "" : quoted;
    else if (letter === '"' || letter === "'") quoted = letter;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "," && depth === 0) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  });
  return [...found, text.slice(from)];
}

function countIfs(parts: readonly string[], on: SheetModel, models: readonly SheetModel[]): number {
  const tests = Array.from({ length: parts.length / 2 }, (_, index) => {
    const [range = "", criterion = ""] = parts.slice(index * 2, index * 2 + 2);
    const [, name = "", address = ""] = /^'((?:[^']|'')+)'!(.+)$/.exec(range) ?? [];
    const sheet = models.find((model) => model.name === name.replaceAll("''", "'"));
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return cellsIn(sheet, address.replaceAll("$", "")).map((content) => meets(content, criterion, on));
  });
  return (tests[0] ?? []).filter((_, row) => tests.every((column) => column[row])).length;
}

/** `"Red"`, `"<>Blue"`, `">="&DATE(2024,9,1)` or the address of a cell of the sheet, compared as Excel does: case aside. */
function meets(content: Content, criterion: string, on: SheetModel): boolean {
  const date = /^"(>=|<=)"&DATE\((\d+),(\d+),(\d+)\)$/.exec(criterion);
  if (date) {
    if (content.kind !== "day") return false;
    const limit = [date[2], date[3]?.padStart(2, "0"), date[4]?.padStart(2, "0")].join("-");
    return date[1] === ">=" ? content.day >= limit : content.day <= limit;
  }
  const literal = /^"(<>)?(.*)"$/.exec(criterion);
  const [cell] = literal ? [] : cellsIn(on, criterion.replace("$", ""));
  const wanted = literal ? (literal[2] ?? "").replaceAll('""', '"') : cell && "text" in cell ? cell.text : "";
  if (!literal && /[*?~]|^[=<>]/.test(wanted)) throw new Error(`Excel would read more into ${wanted} than its words`);
  if (wanted.length > 255) throw new Error("Excel takes no criterion over 255 characters");
  const same = content.kind === "text" && content.text.toLowerCase() === wanted.toLowerCase();
  return literal?.[1] === "<>" ? !same : same;
}
