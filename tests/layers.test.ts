/** Reads every import in src and checks it against the table of who may import whom. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

import ts from "typescript";

const SRC = resolve(__dirname, "../src");

/** Folder -> what its files may import: folders of src (longest match wins) and packages. */
const MAY: Record<string, { folders: string[]; packages: string[] }> = {
  domain: { folders: ["domain"], packages: ["zod"] },
  app: { folders: ["app", "domain"], packages: [] },
  excel: { folders: ["excel", "app/workbook-port", "app/outcome", "domain"], packages: [] },
  taskpane: {
    folders: ["taskpane", "app", "domain"],
    packages: ["react", "react-dom/client", "@fluentui/react-components", "@fluentui/react-icons"],
  },
  commands: { folders: ["commands", "app", "domain"], packages: [] },
  host: { folders: ["host"], packages: ["zod", "excelize-wasm", "fflate", "@xmldom/xmldom", "node:fs", "node:path"] },
};

/** The page's entry, which alone joins the pane and the ribbon to Excel: with a shared runtime they are one page. */
const ENTRIES = new Set(["taskpane/index.tsx"]);

/** Inside the domain each layer may import itself, the files at the top of the domain, and the layers named here. */
const DOMAIN: Record<string, string[]> = {
  dates: [],
  plan: ["dates"],
  figures: ["dates", "plan"],
  status: ["dates", "plan"],
  measures: ["dates", "plan", "figures"],
  changes: ["dates", "plan"],
  coverage: ["dates", "plan"],
  returns: ["dates", "plan", "changes"],
  decisions: ["dates", "plan", "changes", "status"],
  rules: ["dates", "plan", "figures", "measures", "status", "changes", "coverage"],
  report: ["dates", "plan", "figures", "measures", "status", "changes", "coverage", "decisions", "rules"],
  combine: ["plan", "status", "rules", "report"],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const file = relative(SRC, path).split(sep).join("/");
  return ts.preProcessFile(text).importedFiles.map(({ fileName: specifier }) => ({
    file,
    target: specifier.startsWith(".")
      ? relative(SRC, resolve(dirname(path), specifier))
          .split(sep)
          .join("/")
      : `package:${specifier}`,
  }));
}

function refusal({ file, target }: Import): string | undefined {
  const folder = file.split("/")[0] ?? "";
  if (folder === "workbench") return undefined;
  const rule = MAY[folder];
  if (!rule) return `${file}: no rule says what ${folder}/ may import`;
  if (target.startsWith("package:")) {
    const name = target.slice("package:".length);
    return rule.packages.includes(name) ? undefined : `${file} imports the package ${name}`;
  }
  if (ENTRIES.has(file) && /^(excel|commands)\//.test(target)) return undefined;
  const allowed = rule.folders.some((each) => target === each || target.startsWith(`${each}/`));
  if (!allowed) return `${file} imports ${target}`;
  return folder === "domain" ? domainRefusal(file, target) : undefined;
}

function domainRefusal(file: string, target: string): string | undefined {
  const from = file.split("/")[1] ?? "";
  const to = target.split("/")[1] ?? "";
  const mayReach = DOMAIN[from];
  if (!mayReach) return undefined;
  if (!(to in DOMAIN)) return target === "domain/review" ? `${file} imports review.ts, which imports it` : undefined;
  return to === from || mayReach.includes(to) ? undefined : `${file} imports ${target}`;
}

const imports = filesUnder(SRC).flatMap(importsOf);

test("every import keeps to the layers", () => {
  expect(imports.map(refusal).filter((each) => each !== undefined)).toEqual([]);
});

test("the reader of imports finds them", () => {
  expect(imports.length).toBeGreaterThan(10);
  expect(refusal({ file: "domain/plan/read-rows.ts", target: "domain/rules/rule" })).toContain("read-rows");
  expect(refusal({ file: "domain/grid.ts", target: "package:react" })).toContain("react");
  expect(refusal({ file: "taskpane/App.tsx", target: "excel/office-workbook" })).toContain("App.tsx");
  expect(refusal({ file: "taskpane/index.tsx", target: "excel/office-workbook" })).toBeUndefined();
});

test("zod is told not to build code before any schema is made", () => {
  const makers = new Set(
    imports
      .filter(({ file, target }) => file.startsWith("domain/") && target === "package:zod")
      .map(({ file }) => file),
  );
  makers.delete("domain/zod-without-eval.ts");
  expect(makers.size).toBeGreaterThan(0);
  for (const maker of makers) {
    expect(imports.find(({ file }) => file === maker)?.target).toBe("domain/zod-without-eval");
  }
});
