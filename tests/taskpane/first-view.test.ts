/** What the pane's first view loads: no schemas, no rules, no sheets of the pack; those come with the first check. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import ts from "typescript";

const SRC = resolve(__dirname, "../../src");

/** Small lists and sums that the first view may use; the rest of the domain is loaded when it is first needed. */
const ALLOWED = new Set([
  "domain/calendar.ts",
  "domain/finding.ts",
  "domain/grid.ts",
  "domain/kept-sheets.ts",
  "domain/ratings.ts",
  "domain/report/arial-widths.ts",
  "domain/report/measure-text.ts",
  "domain/report/presets.ts",
  "domain/report/roles.ts",
]);

/** Files and packages that a file imports for their values when it is loaded: neither `import type` nor `import()`. */
function loadedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : specifier(statement.moduleSpecifier);
    if (!ts.isImportDeclaration(statement)) return [];
    const { importClause } = statement;
    if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const named = importClause?.namedBindings;
    const onlyTypes =
      importClause?.name === undefined &&
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.every(({ isTypeOnly }) => isTypeOnly);
    return onlyTypes ? [] : specifier(statement.moduleSpecifier);
  });
}

function specifier(node: ts.Expression | undefined): string[] {
  return node && ts.isStringLiteral(node) ? [node.text] : [];
}

function everythingFrom(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith(".json")) return;
    for (const name of loadedBy(file)) {
      if (!name.startsWith(".")) packages.add(name);
      else visit(fileOf(resolve(dirname(file), name)));
    }
  };
  visit(join(SRC, entry));
  return { files: [...files].map((file) => relative(SRC, file)), packages: [...packages] };
}

function fileOf(path: string): string {
  const found = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((each) => existsSync(each));
  if (!found) throw new Error(`No such module: ${path}`);
  return found;
}

test("the first view loads neither zod nor the domain", () => {
  const { files, packages } = everythingFrom("taskpane/index.tsx");
  expect(files).toContain("taskpane/components/Findings.tsx");
  expect(packages).not.toContain("zod");
  expect(files.filter((file) => file.startsWith("domain/") && !ALLOWED.has(file))).toEqual([]);
});

test("the stand-in is no part of the add-in", () => {
  const { files } = everythingFrom("taskpane/index.tsx");
  expect(files.filter((file) => file.startsWith("host/") || file.startsWith("workbench/"))).toEqual([]);
});

test("the walk sees what a use case loads", () => {
  expect(everythingFrom("app/run-review.ts").packages).toContain("zod");
});
