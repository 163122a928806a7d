/** `planproof`: the add-in's own code, run against the stand-in host. Exit status 0 it ran, 1 the world was wrong, 2 the call was. */

import { readArguments } from "./arguments";
import { startProgress } from "./progress";
import { runCall } from "./run-call";
import { terminalText } from "./terminal-text";

async function main(): Promise<number> {
  const typed = readArguments(process.argv.slice(2));
  if (!typed.ok) {
    process.stderr.write(`${terminalText(typed.sentence)}\n`);
    return 2;
  }
  const progress = startProgress(terminalText(typed.call.file ?? ""));
  const after = (write: (text: string) => void) => (text: string) => {
    progress.stop();
    write(`${text}\n`);
  };
  const status = await runCall(typed.call, {
    give: after((text) => process.stdout.write(text)),
    say: after((text) => process.stderr.write(text)),
  });
  return status;
}

main().then(
  (status) => flushAndExit(status),
  (error: unknown) => {
    process.stderr.write(
      terminalText(
        `PlanProof has made a mistake; nothing was written. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      ),
    );
    flushAndExit(1);
  },
);

/** The WebAssembly engine keeps the process alive, so the end is said; first what was printed must be out. */
function flushAndExit(status: number): void {
  process.stdout.write("", () => process.exit(status));
}
