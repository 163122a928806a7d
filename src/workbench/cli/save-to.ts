/** Writes a file of the command line's, or says why it could not. */

import { writeFileSync } from "node:fs";

import type { Outcome } from "../../app/outcome";
import { fileReason, isFileError } from "./run-call";

/** `what` begins the sentence of a failure: "The pack". */
export function saveTo(file: string, bytes: Uint8Array, what: string): Outcome<null> {
  try {
    writeFileSync(file, bytes);
    return { ok: true, value: null };
  } catch (error) {
    if (!isFileError(error)) throw error;
    const sentence = `${what} could not be written to ${file}: ${fileReason(error.code)}. Nothing else was changed.`;
    return { ok: false, failure: { kind: "unwritable", sentence, detail: error.code, retry: false } };
  }
}
