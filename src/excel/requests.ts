/** Work on one sheet as steps, sent in requests that stay small enough for every Excel. */

import { send } from "./in-excel";

export interface Step {
  /** About how many bytes it adds to a request. */
  readonly bytes: number;
  readonly act: (sheet: Excel.Worksheet) => void;
}

/** Excel on the web refuses requests over 5 MB; what surrounds each value and call is not counted exactly, so half of it is kept free. */
export const BYTES_IN_A_REQUEST = 2_000_000;

/** What one call or one property costs, measured on the real client with room to spare. */
export const BYTES_OF_A_CALL = 400;

/** Cells of one block go together until they take this many bytes. */
export const BYTES_OF_A_SLICE = 400_000;

/** Takes the steps in order, a request for each `limit` bytes; a step larger than that goes alone. */
export async function sendSteps(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  steps: readonly Step[],
  limit: number = BYTES_IN_A_REQUEST,
): Promise<void> {
  for (const request of inRequests(steps, limit)) {
    for (const step of request) step.act(sheet);
    await send(context);
  }
}

function inRequests(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const current = requests.at(-1);
    if (current && bytes + step.bytes <= limit) {
      current.push(step);
      bytes += step.bytes;
    } else {
      requests.push([step]);
      bytes = step.bytes;
    }
  }
  return requests;
}
