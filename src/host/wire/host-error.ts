/** What Excel would refuse, under Excel's own code, with Excel's sentence for it. */

/** Excel's codes that the stand-in answers with, and what Excel says with each. */
const SENTENCES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  RequestPayloadSizeLimitExceeded:
    "The request payload size has exceeded the limit. Please refer to the documentation for more information.",
  ResponsePayloadSizeLimitExceeded:
    "The response payload size has exceeded the limit. Please refer to the documentation for more information.",
} as const;

export type HostCode = keyof typeof SENTENCES;

/** A refusal by the far end. `detail` says what of the request was refused, for whoever hunts the mistake. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    const sentence = code in SENTENCES ? SENTENCES[code as HostCode] : "";
    super([sentence, detail].filter((part) => part !== "").join(" "));
  }
}

export function invalidArgument(detail: string): HostError {
  return new HostError("InvalidArgument", detail);
}
