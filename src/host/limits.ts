/** Excel's limits, with where each is documented. Every one is enforced with Excel's own code. */

export interface Limits {
  /** Bytes of one request: Excel on the web. Source: "Performance optimization using the Excel JavaScript API", payload limits. */
  readonly requestBytes: number;
  /** Bytes of one response: Excel on the web, same source. */
  readonly responseBytes: number;
  /** Cells of one read; above it Excel gives null. Source: "Resource limits and performance optimization for Office Add-ins", Excel add-ins. */
  readonly cellsRead: number;
  /** Cells that one operation may touch (`OperationCellsExceedLimit`). Source: "Error handling with the application-specific JavaScript APIs". */
  readonly cellsTouched: number;
  /** Characters of an address given to getRange or getRanges. Source: "Troubleshooting Excel add-ins", getRanges. */
  readonly addressLength: number;
  /** Characters in a cell. Source: "Excel specifications and limits". */
  readonly textLength: number;
  /** Characters of a formula, same source. */
  readonly formulaLength: number;
  /** Characters of a sheet's name, same source. */
  readonly sheetNameLength: number;
  /** Characters of a key of `worksheet.customProperties`. Source: reference of WorksheetCustomPropertyCollection.add. */
  readonly customKeyLength: number;
  /** Characters of a page header or footer section together with its codes. Source: "Excel specifications and limits". */
  readonly headerLength: number;
  /** Points: the highest row, same source. */
  readonly rowHeight: number;
  /** Horizontal page breaks on a sheet, same source. */
  readonly pageBreaks: number;
  /** Areas of a multi-range beyond which `getMergedAreasOrNullObject` gives none. Source: its reference. */
  readonly mergedAreas: number;
}

/** Excel on the web: the narrowest of the Excels that the add-in meets. */
export const WEB_LIMITS: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  cellsRead: 5_000_000,
  cellsTouched: 33_554_000,
  addressLength: 8_192,
  textLength: 32_767,
  formulaLength: 8_192,
  sheetNameLength: 31,
  customKeyLength: 255,
  headerLength: 255,
  rowHeight: 409,
  pageBreaks: 1_026,
  mergedAreas: 512,
};

/** Excel on Windows and Mac: no cap on a request or a response. */
export const DESKTOP_LIMITS: Limits = {
  ...WEB_LIMITS,
  requestBytes: Number.POSITIVE_INFINITY,
  responseBytes: Number.POSITIVE_INFINITY,
  cellsTouched: Number.POSITIVE_INFINITY,
};

/** Rows and columns of a sheet. Source: "Excel specifications and limits". */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]/;

/** What is wrong with a sheet's name by Excel's rules ("Rename a worksheet"), or undefined. */
export function sheetNameFault(name: string, limits: Limits): string | undefined {
  if (name === "") return "A sheet's name cannot be empty.";
  if (name.length > limits.sheetNameLength) return `A sheet's name has at most ${limits.sheetNameLength} characters.`;
  if (FORBIDDEN_IN_SHEET_NAME.test(name)) return "A sheet's name cannot hold any of [ ] : * ? / \\";
  if (name.startsWith("'") || name.endsWith("'")) return "A sheet's name cannot begin or end with an apostrophe.";
  if (name.toLowerCase() === "history") return "Excel keeps the name History for itself.";
  return undefined;
}
