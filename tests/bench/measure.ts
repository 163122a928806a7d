/** Times work in one process, so that what is compared ran on the same machine at the same moment. */

export interface Time {
  /** Milliseconds on the clock, and of processor time over all threads (collecting memory included). */
  readonly wall: number;
  readonly cpu: number;
}

/** Times one run and gives what it made. */
export function timed<T>(work: () => T): { readonly made: T; readonly time: Time } {
  const before = process.cpuUsage();
  const start = performance.now();
  const made = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { made, time: { wall, cpu: (user + system) / 1000 } };
}

/** The least disturbed of several runs: on a machine that others use, the shortest is nearest to what the work takes. */
export function best(times: readonly Time[]): Time {
  return { wall: Math.min(...times.map(({ wall }) => wall)), cpu: Math.min(...times.map(({ cpu }) => cpu)) };
}

/** Lines of cells in columns, the first to the left and the others to the right. */
export function printTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((cells) => `  ${cells.join("  ")}\n`)
    .join("");
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
