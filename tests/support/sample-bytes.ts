/** The sample workbooks, as bytes. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(__dirname, "../../assets/samples", file)));
}
