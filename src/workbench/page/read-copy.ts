/** Reads a returned file beside the open workbook: a worker a file, ended once it has answered. */

import type { Failure } from "../../app/outcome";
import type { ReadCopy } from "../../app/session";
import type { Grid } from "../../domain/grid";

export type CopyAnswer =
  | { readonly grids: readonly Grid[] }
  | { readonly failure: Failure }
  /** The file was at fault; a sentence for the person. */
  | { readonly refusal: string }
  /** We were: what was thrown. */
  | { readonly broken: string };

export const readCopy: ReadCopy = async (name, bytes) => {
  const worker = new Worker(new URL("./copy-worker.ts", import.meta.url), { name: "copy" });
  try {
    const answer = await new Promise<CopyAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CopyAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(bytes, [bytes]);
    });
    if ("grids" in answer) return { ok: true, value: { name, grids: answer.grids } };
    if ("broken" in answer) throw new Error(answer.broken);
    const failure: Failure =
      "failure" in answer
        ? answer.failure
        : { kind: "not-a-workbook", sentence: `${name}: ${answer.refusal}`, detail: "returned file", retry: false };
    return { ok: false, failure };
  } finally {
    worker.terminate();
  }
};
