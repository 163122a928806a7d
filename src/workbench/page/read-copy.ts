/** Reads a file beside the open workbook, a returned copy or a plan to combine: a worker a file, ended once it has answered. */

import type { Failure, Outcome } from "../../app/outcome";
import type { ReadCopy } from "../../app/session";
import type { WorkbookReading } from "../../app/workbook-port";

export type CopyAnswer =
  | { readonly reading: WorkbookReading }
  | { readonly failure: Failure }
  /** The file was at fault; a sentence for the person. */
  | { readonly refusal: string }
  /** We were: what was thrown. */
  | { readonly broken: string };

export async function readFileBeside(name: string, bytes: ArrayBuffer): Promise<Outcome<WorkbookReading>> {
  const worker = new Worker(new URL("./copy-worker.ts", import.meta.url), { name: "copy" });
  try {
    const answer = await new Promise<CopyAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CopyAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(bytes, [bytes]);
    });
    if ("reading" in answer) return { ok: true, value: answer.reading };
    if ("broken" in answer) throw new Error(answer.broken);
    const failure: Failure =
      "failure" in answer
        ? answer.failure
        : { kind: "not-a-workbook", sentence: `${name}: ${answer.refusal}`, detail: "a file beside", retry: false };
    return { ok: false, failure };
  } finally {
    worker.terminate();
  }
}

export const readCopy: ReadCopy = async (name, bytes) => {
  const read = await readFileBeside(name, bytes);
  return read.ok ? { ok: true, value: { name, grids: read.value.grids } } : read;
};
