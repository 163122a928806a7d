/** Writes the sample workbooks into assets/samples: `npm run samples`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { SAMPLES } from "./index";
import { writeSample } from "./write-sample";

const FOLDER = resolve(__dirname, "../../../assets/samples");

async function makeSamples(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const make of SAMPLES) {
    const sample = make();
    const bytes = await writeSample(sample);
    writeFileSync(resolve(FOLDER, sample.file), bytes);
    process.stdout.write(`${sample.file}: ${bytes.length} bytes\n`);
  }
}

makeSamples().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
