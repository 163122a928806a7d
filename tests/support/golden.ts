/** A text against the one that is kept beside a test: exact, so that nothing it says changes unseen. `GOLDENS=write npm run unit -- NAME` keeps what is there now, to be read as a diff. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const WRITES = process.env["GOLDENS"] === "write";

/** What stands in the file; where the text differs it is put beside it as actual.*, or in its place where that was asked for. */
export function goldenOf(folder: string, file: string, text: string): string {
  const path = join(folder, file);
  const actual = join(folder, `actual.${file}`);
  const wanted = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (text === wanted || WRITES) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  if (!WRITES) return wanted;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return text;
}

/** Texts that are kept and that nothing makes any more. */
export function leftOver(folder: string, made: readonly string[]): string[] {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => file.endsWith(".txt") && !file.startsWith("actual."),
  );
  const gone = files.filter((file) => !made.includes(file));
  if (!WRITES) return gone;
  gone.forEach((file) => rmSync(join(folder, file)));
  return [];
}
