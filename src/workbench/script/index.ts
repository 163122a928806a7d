/** `npm run host -- run SCRIPT.js`: any Office.js script against the stand-in. Exit status 0 it ran, 1 Excel or the script failed, 2 the call was wrong. */

import { runScriptCall } from "./run-call";

runScriptCall(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).then(
  // The WebAssembly engine keeps the process alive, so the end is said; first what was printed must be out.
  (status) => process.stdout.write("", () => process.exit(status)),
  (error: unknown) => {
    process.stderr.write(`The stand-in has broken down. ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
