/** Formula calculation by Excelize in WebAssembly, over a snapshot of the book that is made anew after any change. */

import { init } from "excelize-wasm";
import type { NewFile } from "excelize-wasm";
import type { Value } from "./book";

type Excelize = Awaited<ReturnType<typeof init>>;

let starting: Promise<Excelize> | undefined;

function wasmPath(): string {
  const url = new URL("../../../node_modules/excelize-wasm/excelize.wasm.gz", import.meta.url);
  if (url.protocol !== "file:") return url.href;
  return decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, "");
}

/** Starts the engine once for the whole process (0.4 s). */
export function startEngine(): Promise<Excelize> {
  starting ??= init(wasmPath());
  return starting;
}

/** Functions whose result is a number, whatever their arguments: their digits need no second look. */
const numeric =
  /^(?:COUNT(?:A|IFS?|BLANK)?|SUM(?:IFS?|PRODUCT)?|ROUND(?:UP|DOWN)?|INT|ABS|DATE|EDATE|EOMONTH|TODAY|NOW|NETWORKDAYS|WORKDAY|YEAR|MONTH|DAY|LEN|ROWS?|COLUMNS?|AVERAGE(?:IFS?)?)\(/i;
const errorText = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|VALUE!)$/;

export interface Computed {
  readonly value: Value;
  readonly isError: boolean;
}

export class Engine {
  private file: NewFile | undefined;
  private readonly known = new Map<string, Computed | undefined>();

  private loaded: ReadonlySet<string> = new Set();

  /** `reach` names the sheets that a formula can see; `snapshot` makes a file of those. */
  constructor(
    private readonly excelize: Excelize,
    private readonly reach: (sheet: string) => ReadonlySet<string>,
    private readonly snapshot: (sheets: ReadonlySet<string>) => Uint8Array,
  ) {}

  /** To be called after anything that a formula could see. */
  forget(): void {
    if (!this.file) return;
    this.file = undefined;
    this.loaded = new Set();
    this.known.clear();
  }

  /** undefined where Excelize cannot compute the formula (LET, FILTER and other newcomers). */
  compute(sheet: string, cell: string, formula: string): Computed | undefined {
    const key = `${cell} ${sheet}`;
    if (this.known.has(key)) return this.known.get(key);
    const computed = this.calculate(sheet, cell, formula);
    this.known.set(key, computed);
    return computed;
  }

  private calculate(sheet: string, cell: string, formula: string): Computed | undefined {
    const { value, error } = this.fileWith(sheet).CalcCellValue(sheet, cell, { RawCellValue: true });
    if (error !== null && error !== undefined && !errorText.test(error)) return undefined;
    if (errorText.test(value)) return { value, isError: true };
    const looksTyped = value === "TRUE" || value === "FALSE" || (value !== "" && String(Number(value)) === value);
    if (!looksTyped) return { value, isError: false };
    if (!numeric.test(formula) && this.isText(sheet, formula)) return { value, isError: false };
    return { value: value === "TRUE" ? true : value === "FALSE" ? false : Number(value), isError: false };
  }

  /** Excelize loads every sheet it is given, 240,000 cells in some seconds, so it is given those in reach alone. */
  private fileWith(sheet: string): NewFile {
    if (this.file && this.loaded.has(sheet)) return this.file;
    this.loaded = new Set([...this.loaded, ...this.reach(sheet)]);
    this.file = this.excelize.OpenReader(this.snapshot(this.loaded));
    return this.file;
  }

  /** Excelize gives every result as text; a far corner of the snapshot is asked whether this one is text. */
  private isText(sheet: string, formula: string): boolean {
    const corner = "ZZ1";
    this.file?.SetCellFormula(sheet, corner, `ISTEXT(${formula})`);
    return this.file?.CalcCellValue(sheet, corner).value === "TRUE";
  }
}
