/**
 * Chooses which mutants are tried. Stryker makes every mutant and has no way to ask for a few, so those that are not in the
 * sample are given its own mark for "ignored", with that reason, as it collects them.
 */

import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export const NOT_IN_SAMPLE = "not in the sample";

interface Mutable {
  readonly mutatorName: string;
  readonly ignoreReason?: string;
}
interface Place {
  readonly line: number;
  readonly column: number;
}
interface Original {
  readonly loc: { readonly start: Place; readonly end: Place };
}
interface Collector {
  prototype: { collect(file: string, original: Original, mutable: Mutable, offset?: Place): unknown };
}

/** Whether a mutant is in the sample: by its place and kind alone, so that the same sources give the same sample. */
export function inSample(key: string, seed: string, share: number): boolean {
  const number = createHash("sha256").update(`${seed}\n${key}`).digest().readUInt32BE(0);
  return number / 2 ** 32 < share;
}

/** From here on, Stryker in this process tries only the share (0 to 1) of the mutants that the seed picks. */
export async function trySampleOnly(seed: string, share: number, root: string): Promise<void> {
  const instrumenter = dirname(require.resolve("@stryker-mutator/instrumenter"));
  const address = pathToFileURL(join(instrumenter, "transformers/mutant-collector.js")).href;
  const { MutantCollector } = (await import(address)) as { MutantCollector: Collector };
  const { collect } = MutantCollector.prototype;
  const seen = new Map<string, number>();
  MutantCollector.prototype.collect = function (file, original, mutable, offset) {
    const { start, end } = original.loc;
    const place = `${file.slice(root.length)}:${start.line}:${start.column}-${end.line}:${end.column} ${mutable.mutatorName}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    const kept = mutable.ignoreReason !== undefined || inSample(`${place} ${nth}`, seed, share);
    return collect.call(this, file, original, kept ? mutable : { ...mutable, ignoreReason: NOT_IN_SAMPLE }, offset);
  };
}
