/** Serves a folder of built files on this machine, and nothing outside it. */

import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
};

/** A worker has no policy but that of its own response: the one that runs the workbook may compile WebAssembly, and no text. */
const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The file in `folder` that a request's address names, or undefined where it names none, or one outside. */
export function fileAt(folder: string, address: string): string | undefined {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? "");
  if (path === undefined || path.includes("\0")) return undefined;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path.endsWith("/") ? `${path}workbench.html` : path));
  if (!file.startsWith(root)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Listens on this machine alone; port 0 takes a free one. */
export function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const file = request.method === "GET" ? fileAt(folder, request.url ?? "/") : undefined;
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such page.");
      return;
    }
    const type = extname(file);
    response.writeHead(200, {
      "Content-Type": TYPES[type] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...(type === ".js" ? { "Content-Security-Policy": SCRIPT_POLICY } : {}),
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
