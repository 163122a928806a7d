/** Every package that the lock file names: its version, its licence, and whether any of it is served to users. */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(__dirname, "../../..");

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package says: "MIT", "(MIT OR CC0-1.0)". */
  readonly licence: string;
  /** Where it lies, from the project's folder: "node_modules/zod". */
  readonly path: string;
  /** True where it may be part of what is served: the pane's or the workbench's, not the tools that make and test them. */
  readonly isServed: boolean;
  /** True where it brings a script that would run when it is installed; none is run. */
  readonly hasInstallScript: boolean;
  /** Its hash in the lock file; "" where there is none. */
  readonly integrity: string;
  /** What its makers say where they have given it up; null where they have not. */
  readonly givenUp: string | null;
}

interface LockedPackage {
  /** Where it stands under another name than its own. */
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
type Locked = Readonly<Record<string, LockedPackage>>;

/** What the workbench serves beside the add-in's own dependencies; for npm they are tools, since nothing is installed from us. */
const SERVED_BY_WORKBENCH = [
  "@fortune-sheet/react",
  "@microsoft/office-js",
  "@xmldom/xmldom",
  "docx",
  "excelize-wasm",
  "fflate",
];

/** In the order of their names. */
export function readPackages(
  lockFile: string = readFileSync(join(ROOT, "package-lock.json"), "utf8"),
): readonly Package[] {
  const { packages } = JSON.parse(lockFile) as { packages: Locked };
  const served = servedPaths(packages);
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, each]) => ({
      name: each.name ?? nameAt(path),
      version: each.version ?? "",
      licence: each.license ?? "not said",
      path,
      isServed: served.has(path),
      hasInstallScript: each.hasInstallScript === true,
      integrity: each.integrity ?? "",
      givenUp: each.deprecated ?? null,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const nameAt = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** From what is served on to everything that it needs; more than webpack takes into the files, never less. */
function servedPaths(packages: Locked): ReadonlySet<string> {
  const served = new Set<string>();
  const take = (name: string, from: string): void => {
    const path = pathOf(name, from, packages);
    if (path === undefined || served.has(path)) return;
    served.add(path);
    for (const need of Object.keys({ ...packages[path]?.dependencies, ...packages[path]?.peerDependencies })) {
      take(need, path);
    }
  };
  for (const name of [...Object.keys(packages[""]?.dependencies ?? {}), ...SERVED_BY_WORKBENCH]) take(name, "");
  return served;
}

/** As Node finds it: beside the package that asks, else in a folder above. */
function pathOf(name: string, from: string, packages: Locked): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === "") return undefined;
  }
}
