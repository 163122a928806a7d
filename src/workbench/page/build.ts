/** Builds the workbench into a folder, for whoever needs it afresh: the browser test, the pictures. */

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/** Takes some seconds; throws with webpack's own words where it fails. */
export function buildWorkbench(folder: string): void {
  const webpack = createRequire(__filename).resolve("webpack-cli/bin/cli.js");
  execFileSync(
    process.execPath,
    [webpack, "--mode", "development", "--devtool", "false", "--env", "workbench", "--output-path", folder],
    { cwd: resolve(__dirname, "../../.."), stdio: "pipe" },
  );
}
