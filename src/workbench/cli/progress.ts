/** Says on standard error that work goes on, when it takes longer than a second. */

const PATIENCE_MS = 1_000;

export function startProgress(file: string): { stop(): void } {
  let said = false;
  const timer = setInterval(() => {
    process.stderr.write(said ? "." : `Working on ${file} `);
    said = true;
  }, PATIENCE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      if (said) process.stderr.write("\n");
      said = false;
    },
  };
}
