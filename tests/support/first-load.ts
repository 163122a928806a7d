/** What the pane's page loads before anything is clicked, as a browser would fetch it compressed. */

import { gzipSync } from "node:zlib";

/** What Microsoft's bare React task pane template weighs with its polyfills: bytes, compressed. */
export const MOST_BYTES = 169_000;

export interface LoadedFile {
  readonly file: string;
  /** Bytes after gzip at level 9. */
  readonly bytes: number;
}

/** The page and the scripts and styles of ours that it names; `read` gives a built file. */
export function firstLoadOf(read: (file: string) => Uint8Array): readonly LoadedFile[] {
  const page = new TextDecoder().decode(read("taskpane.html"));
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)=["']?([^"'>\s:]+\.(?:js|css))["'>\s]/g)];
  return ["taskpane.html", ...named.map(([, file]) => file ?? "")].map((file) => ({
    file,
    bytes: gzipSync(read(file), { level: 9 }).length,
  }));
}

export const sumOf = (files: readonly LoadedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
