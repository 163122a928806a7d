/** Two packages compared part by part, as sentences. */

import { strFromU8, unzipSync } from "fflate";

/** One line a part that is new, gone or changed; for a changed one, where and how it begins to differ. */
export function partDifferences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [old[path], now[path]];
    if (!was) return [`${path} is new`];
    if (!is) return [`${path} is gone`];
    const [a, b] = [strFromU8(was, true), strFromU8(is, true)];
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at++;
    return [
      `${path} differs: "${a.slice(Math.max(0, at - 30), at + 60)}" is now "${b.slice(Math.max(0, at - 30), at + 60)}"`,
    ];
  });
}

export const partText = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
