/** Every regular expression of the sources: literals as the parser finds them, and those that are built as the modules are loaded. */

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import * as ts from "typescript";

export interface FoundPattern {
  /** "src/domain/grid.ts:12"; "built" and the file for one that is built. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = resolve(__dirname, "../../..");
export const SOURCES = filesIn(join(ROOT, "src"));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? filesIn(path) : /\.tsx?$/.test(each.name) ? [path] : [];
  });
}

/** Literals, by the parser of TypeScript itself. */
export function literalPatterns(): FoundPattern[] {
  return SOURCES.flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const found: FoundPattern[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push({
          place: `${relative(ROOT, path)}:${line + 1}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
    return found;
  });
}

/** Those that modules of these folders build while they are loaded; `load` is the test's own `require`. */
export function builtPatterns(folders: readonly string[], load: (path: string) => unknown): FoundPattern[] {
  const found: FoundPattern[] = [];
  const Real = globalThis.RegExp;
  let place = "";
  const kept = (made: RegExp): RegExp => {
    found.push({ place, source: made.source, flags: made.flags });
    return made;
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, [pattern, flags]: [string | RegExp, string | undefined]) => kept(new target(pattern, flags)),
    apply: (target, _self, [pattern, flags]: [string | RegExp, string | undefined]) => kept(target(pattern, flags)),
  });
  try {
    for (const path of SOURCES.filter((each) => folders.some((folder) => each.startsWith(join(ROOT, folder))))) {
      place = `built in ${relative(ROOT, path)}`;
      load(path);
    }
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}
