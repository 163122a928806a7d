/** Excel's refusals put into words: a `Failure` that says what happened, what was kept and what to do next. */

import type { Failure, FailureKind } from "../app/outcome";

interface Refusal {
  readonly kind: FailureKind;
  /** What happened, as the officer met it. */
  readonly what: string;
  /** What to do next. */
  readonly advice: string;
  /** True where doing the same again may succeed. */
  readonly retry: boolean;
}

const CELL_EDIT: Refusal = {
  kind: "busy",
  what: "A cell is being edited, and Excel waits until that is finished.",
  advice: "Press Enter or Esc in the cell, then try again.",
  retry: true,
};
const ELSEWHERE: Refusal = {
  kind: "busy",
  what: "Excel was working on something else, or on another workbook.",
  advice: "Click a cell in this workbook, wait until it is still, then try again.",
  retry: true,
};
const LOCKED: Refusal = {
  kind: "protected",
  what: "Excel refused: the sheet or the workbook is protected, or open for reading only.",
  advice: "Take the protection off (Review, Unprotect Sheet or Protect Workbook) or save a copy, then try again.",
  retry: true,
};
const TOO_LARGE: Refusal = {
  kind: "too-large",
  what: "There is more on the sheets than Excel hands over at once.",
  advice: "Keep the plan in a workbook without large data sheets, or use Excel for Windows or Mac, then try again.",
  retry: false,
};
const GONE: Refusal = {
  kind: "gone",
  what: "A sheet or table that PlanProof was working on is no longer there, or was renamed meanwhile.",
  advice: "Check the plan again, so that PlanProof sees the workbook as it stands now.",
  retry: true,
};
const OFFLINE: Refusal = {
  kind: "connection",
  what: "Excel lost its connection to the workbook.",
  advice: "Check the network, reload the workbook if it says so, then try again.",
  retry: true,
};
const TOO_OLD: Refusal = {
  kind: "excel",
  what: "This Excel lacks a feature that PlanProof needs.",
  advice: "Update Office, or open the workbook in Excel on the web.",
  retry: false,
};
const UNSUITED: Refusal = {
  kind: "excel",
  what: "Excel cannot do this in this kind of sheet or in this state of the workbook.",
  advice: "Finish filtering, sharing or comparing in Excel, then try again; chart and macro sheets cannot be used.",
  retry: true,
};
const UNNAMED: Refusal = {
  kind: "excel",
  what: "Excel could not finish and did not say why.",
  advice: "Try again; if it happens again, save, close and open the workbook first.",
  retry: true,
};

/**
 * Codes that Excel documents ("Error handling with the application-specific JavaScript APIs"). Never its messages: they come in the
 * language of the installation.
 */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: CELL_EDIT,
  Conflict: ELSEWHERE,
  InactiveWorkbook: ELSEWHERE,
  InvalidSelection: ELSEWHERE,
  RequestAborted: ELSEWHERE,
  OperationAborted: ELSEWHERE,
  ActivityLimitReached: ELSEWHERE,
  AccessDenied: LOCKED,
  NotAllowed: LOCKED,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  MemoryLimitReached: TOO_LARGE,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  Unauthenticated: OFFLINE,
  ServiceNotAvailable: OFFLINE,
  SessionNotFound: OFFLINE,
  SessionNotFoundError: OFFLINE,
  ConnectionFailure: OFFLINE,
  HttpRequestError: OFFLINE,
  ApiNotFound: TOO_OLD,
  ApiNotAvailable: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation: UNSUITED,
  UnsupportedSheet: UNSUITED,
  InvalidOperation: UNSUITED,
  FilteredRangeConflict: UNSUITED,
  InsertDeleteConflict: UNSUITED,
  NonBlankCellOffSheet: UNSUITED,
  PivotTableRangeConflict: UNSUITED,
  MergedRangeConflict: UNSUITED,
  GeneralException: UNNAMED,
};

/** Codes that no state of a workbook explains: the request itself was wrong, which is our mistake and has to be seen. */
const OUR_MISTAKES = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "InvalidArgument",
  "RunMustReturnPromise",
  "FormulaLengthExceedsLimit",
]);

/**
 * What Excel refused, in words. `kept` is the sentence that says what became of the workbook.
 * Throws again what Excel did not refuse, and what only a mistake of ours explains.
 */
export function failureOf(error: unknown, kept: string): Failure {
  const code = codeOf(error);
  if (code === undefined || OUR_MISTAKES.has(code)) throw error;
  const { kind, what, advice, retry } = REFUSALS[code] ?? UNNAMED;
  return { kind, sentence: `${what} ${kept} ${advice}`, detail: detailOf(error, code), retry };
}

/** True where Excel refused something that it may allow the next moment. */
export function mayPass(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && !OUR_MISTAKES.has(code) && (REFUSALS[code] ?? UNNAMED).retry;
}

/** Excel's code for an error that came from Excel or from its client library; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Code and place, never cell values. */
function detailOf(error: unknown, code: string): string {
  const place = error instanceof OfficeExtension.Error ? error.debugInfo?.errorLocation : undefined;
  return place ? `${code} at ${place}` : code;
}
