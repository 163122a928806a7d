/** `npm run fuzz -- --runs 5000 --seed 1`: whole workbooks at random through check and pack; the smallest that fails is left as a file. */

import { writeFileSync } from "node:fs";

import fc from "fast-check";

import { PRESETS } from "../../../src/domain/report/presets";
import { anyWorkbook, bookOf, type AnyWorkbook } from "./any-workbook";
import { faultsWith } from "./hold";

const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const runs = option("runs", 1000);
const seed = option("seed", Date.now() % 2 ** 31);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  let made = 0;
  const property = fc.asyncProperty(anyWorkbook(PRESETS.map(({ id }) => id)), async (given) => {
    made += 1;
    if (made % 100 === 0) say(`${made} workbooks`);
    const wrong = await faultsWith(given);
    if (wrong.length > 0) throw new Error(wrong.join("; "));
  });
  const found = await fc.check(property, { numRuns: runs, seed, endOnFailure: false });
  say(`seed ${seed}: ${found.numRuns} of ${runs} runs, ${found.numShrinks} steps of shrinking`);
  if (!found.failed) return 0;
  const [given] = found.counterexample as [AnyWorkbook];
  const file = `counter-example-${seed}.xlsx`;
  writeFileSync(file, (await bookOf(given)).save());
  say(`${JSON.stringify(given)}\n${found.errorInstance instanceof Error ? found.errorInstance.message : "It failed."}`);
  say(`The smallest workbook that fails is ${file}: npm run planproof -- check ${file} --as-at 2024-10-31`);
  return 1;
}

void main().then((status) => process.exit(status));
