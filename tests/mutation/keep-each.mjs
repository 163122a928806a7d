/** A reporter that keeps each mutant as it is tried, so that a run that is broken off has not been for nothing. */

import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

class KeepEach {
  static inject = [];

  constructor() {
    this.file = process.env.MUTANTS_TRIED;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, "");
  }

  onMutantTested(mutant) {
    if (mutant.status !== "Ignored") appendFileSync(this.file, `${JSON.stringify(mutant)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "keep-each", KeepEach)];
