/** Formula calculation by Excelize in WebAssembly, over a snapshot of the book that is made anew after any change. */

import { init } from "excelize-wasm";
import type { NewFile } from "excelize-wasm";
import type { Value } from "./book";
import { answersTo } from "./computed-before";
import type { Answers } from "./computed-before";
import { givesText } from "./formula-text";

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

/**
 * Formulas that Excelize 0.1.3 answers wrongly, found by trying: a comparison inside SUMPRODUCT gives 0, and an empty criterion counts nothing
 * where Excel counts blank cells. Better no value than a wrong one.
 */
const MISTAKEN: readonly { readonly from: RegExp; readonly then: RegExp }[] = [
  { from: /SUMPRODUCT\(/i, then: /^[^"<>=]*[<>=]/ },
  { from: /(?:COUNT|SUM)IFS?\(/i, then: /,\s*""\s*[,)]/ },
];
const isMistaken = (formula: string): boolean =>
  MISTAKEN.some(({ from, then }) => {
    const at = formula.search(from);
    return at >= 0 && then.test(formula.slice(formula.indexOf("(", at) + 1));
  });
const errorText = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|VALUE!)$/;

export interface Computed {
  readonly value: Value;
  readonly isError: boolean;
}

export class Engine {
  private file: NewFile | undefined;
  private answers: Answers | undefined;
  private loaded: ReadonlySet<string> = new Set();

  /** `reach` names the sheets that a formula can see; `snapshot` makes a file of those. */
  constructor(
    private readonly excelize: Excelize,
    private readonly reach: (sheet: string) => ReadonlySet<string>,
    private readonly snapshot: (sheets: ReadonlySet<string>) => Uint8Array,
  ) {}

  /** To be called after anything that a formula could see. */
  forget(): void {
    if (!this.answers) return;
    this.file = undefined;
    this.answers = undefined;
    this.loaded = new Set();
  }

  /** undefined where Excelize cannot compute the formula (LET, FILTER and other newcomers) or is known to get it wrong. */
  compute(sheet: string, cell: string, formula: string): Computed | undefined {
    if (isMistaken(formula)) return undefined;
    const { bytes, computed } = this.answersFor(sheet);
    const key = `${cell} ${sheet} ${formula}`;
    if (computed.has(key)) return computed.get(key);
    const made = this.calculate(bytes, sheet, cell, formula);
    computed.set(key, made);
    return made;
  }

  /** Excelize gives every result as text: whether it is one is told by the formula where it can be, and by its look otherwise. */
  private calculate(bytes: Uint8Array, sheet: string, cell: string, formula: string): Computed | undefined {
    this.file ??= this.excelize.OpenReader(bytes);
    const { value, error } = this.file.CalcCellValue(sheet, cell, { RawCellValue: true });
    const failed = errorText.test(value) ? value : (error ?? "");
    if (errorText.test(failed)) return failed === "#NAME?" ? undefined : { value: failed, isError: true };
    if (failed !== "") return undefined;
    if (givesText(formula)) return { value, isError: false };
    if (value === "TRUE" || value === "FALSE") return { value: value === "TRUE", isError: false };
    return { value: value !== "" && String(Number(value)) === value ? Number(value) : value, isError: false };
  }

  /** Excelize loads every sheet it is given, 240,000 cells in some seconds, so it is given those in reach alone. */
  private answersFor(sheet: string): Answers {
    if (this.answers && this.loaded.has(sheet)) return this.answers;
    this.loaded = new Set([...this.loaded, ...this.reach(sheet)]);
    this.file = undefined;
    this.answers = answersTo(this.snapshot(this.loaded));
    return this.answers;
  }
}
