/** The sample workbooks in assets are what the script makes, byte for byte. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { SAMPLES } from "../../src/workbench/samples";
import { writeSample } from "../../src/workbench/samples/write-sample";

test.each(SAMPLES.map((make) => [make().file, make] as const))("%s is what the script makes", async (file, make) => {
  const kept = readFileSync(resolve(__dirname, "../../assets/samples", file));
  const made = await writeSample(make());
  expect(Buffer.compare(kept, Buffer.from(made))).toBe(0);
});
