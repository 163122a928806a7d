/** Builds the static files into a folder, unminified, for whoever needs them afresh: the browser tests, the pictures. */

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/** Takes some seconds; throws with webpack's own words where it fails. */
export function buildPages(what: "add-in" | "workbench", folder: string): void {
  const webpack = createRequire(__filename).resolve("webpack-cli/bin/cli.js");
  const options = ["--mode", "production", "--no-optimization-minimize", "--output-path", folder];
  execFileSync(process.execPath, [webpack, ...options, ...(what === "workbench" ? ["--env", "workbench"] : [])], {
    cwd: resolve(__dirname, "../../.."),
    stdio: "pipe",
  });
}
