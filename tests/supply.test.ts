/** What PlanProof is made with: pinned, reasoned for, free to use, and installed without running anybody's script. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import project from "../package.json";
import { billOfMaterials } from "../src/workbench/release/bill-of-materials";
import { licenceTextOf, thirdPartyNotices } from "../src/workbench/release/notices";
import { readPackages } from "../src/workbench/release/packages";

jest.setTimeout(240_000);

const ROOT = resolve(__dirname, "..");
const README = readFileSync(resolve(ROOT, "README.md"), "utf8");
const packages = readPackages();
const direct = Object.entries({ ...project.dependencies, ...project.devDependencies });

/** Licences that let PlanProof be used, changed and passed on by anybody. */
const FREE = new Set(["MIT", "ISC", "0BSD", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);
/** Other licences, each with why it is no hindrance. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  "@microsoft/office-js":
    "Microsoft's own licence for the client library, which add-ins are made with; the workbench serves it unchanged",
  argparse: "Python-2.0: permissive; read by a tool",
  "axe-core": "MPL-2.0: a tool of the tests, used unchanged",
  "caniuse-lite": "CC-BY-4.0: data for tools, not passed on",
  jstat: "MIT by the text it brings, though its package.json does not say so",
};

test("every package that is asked for is pinned to one version, which is what the lock file holds", () => {
  for (const [name, version] of direct) {
    expect({ name, version }).toEqual({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown });
    expect(packages.find(({ path }) => path === `node_modules/${name}`)?.version).toBe(version);
  }
});

test("each of them has its reason in the README, which names no other", () => {
  const table = README.slice(README.indexOf("## Dependencies, each with its reason"), README.indexOf("## Licence"));
  const rows = table.split("\n").filter((line) => /^\| (?!package|---)/.test(line));
  const named = rows.flatMap((row) => (row.split("|")[1] ?? "").split(",").map((name) => name.trim()));
  const wanted = direct
    .map(([name]) => name)
    .filter((name) => name !== "@types/jest" && !/^@types\/(?:node|react)/.test(name));
  expect([...named].sort()).toEqual([...wanted].sort());
  for (const row of rows) expect((row.split("|")[2] ?? "").trim().length).toBeGreaterThan(15);
});

test("every package of the lock file has its hash, and no address of a registry", () => {
  expect(packages.filter(({ integrity }) => integrity === "").map(({ name }) => name)).toEqual([]);
  expect(readFileSync(resolve(ROOT, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});

test("no script runs on installing", () => {
  expect(readFileSync(resolve(ROOT, ".npmrc"), "utf8").split("\n")).toContain("ignore-scripts=true");
});

/** "(MIT OR CC0-1.0)" offers a choice; "Apache-2.0 AND MIT" asks for both. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((offered) => offered.split(" AND ").every((each) => FREE.has(each)));

test("every licence is one that lets anybody use, change and pass on, or was looked at", () => {
  const others = packages.filter(({ licence }) => !isFree(licence));
  expect(others.filter(({ name }) => !(name in LOOKED_AT)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual(
    [],
  );
  expect(Object.keys(LOOKED_AT).filter((name) => !others.some((each) => each.name === name))).toEqual([]);
});

test("what is served to users has only such licences, with their texts", () => {
  const served = packages.filter(({ isServed }) => isServed);
  expect(served.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["react", "zod", "excelize-wasm", "@microsoft/office-js", "tabster"]),
  );
  expect(served.map(({ name }) => name)).not.toContain("webpack");
  const notices = thirdPartyNotices();
  for (const each of served) {
    expect(notices).toContain(`${each.name} ${each.version} (${each.licence})`);
    if (existsSync(resolve(ROOT, each.path, "LICENSE"))) expect(notices).toContain(licenceTextOf(each));
  }
});

test("the bill of materials names every package, and is the same twice", () => {
  const bill = billOfMaterials();
  const { bomFormat, components } = JSON.parse(bill) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const nameInTree = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const isNamed = ({ name, path, version }: (typeof packages)[number]): boolean =>
    [name, nameInTree(path)].some((each) => named.has(`${each}@${version}`));
  expect(packages.filter((each) => !isNamed(each)).map(({ path }) => path)).toEqual([]);
  expect(bill).not.toMatch(/timestamp|serialNumber/);
  expect(billOfMaterials()).toBe(bill);
});
