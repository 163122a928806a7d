/** Builds the static files into a folder: for release, and for whoever needs them afresh, the browser tests and the pictures. */

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/**
 * Takes some seconds, more where it makes the files as small as they ship; throws with webpack's own words where it fails.
 * `servedFrom` goes into the add-in's manifest.
 */
export function buildPages(
  what: "add-in" | "workbench",
  folder: string,
  how: "quickly" | "as it ships" = "quickly",
  servedFrom?: string,
): void {
  const webpack = createRequire(__filename).resolve("webpack-cli/bin/cli.js");
  const options = ["--mode", "production", "--output-path", folder];
  const quick = how === "quickly" ? ["--no-optimization-minimize"] : [];
  const page = what === "workbench" ? ["--env", "workbench"] : [];
  execFileSync(process.execPath, [webpack, ...options, ...quick, ...page], {
    cwd: resolve(__dirname, "../../.."),
    env: { ...process.env, ...(servedFrom ? { PLANPROOF_URL: servedFrom } : {}) },
    stdio: "pipe",
  });
}
