/** The licences of what is served that others wrote, as their licences ask: names, versions and the texts. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readPackages, ROOT, type Package } from "./packages";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** One section a package; equal texts stand once, under all whose they are. */
export function thirdPartyNotices(): string {
  const byText = new Map<string, Package[]>();
  for (const each of readPackages().filter(({ isServed }) => isServed)) {
    const text = licenceTextOf(each);
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join("\n")}\n\n${text}`;
  });
  return [
    "PlanProof is made with the work of others. These are the packages that are, or may be in part, among the files served, with their licences.",
    ...sections,
  ].join(`\n\n${"-".repeat(80)}\n\n`);
}

/** Its own text; where a package brings none, what it says of itself. */
export function licenceTextOf({ path, licence }: Package): string {
  const folder = join(ROOT, path);
  const file = readdirSync(folder)
    .sort()
    .find((name) => LICENCE_FILE.test(name));
  if (file === undefined) return `The package brings no text of its licence, which it names: ${licence}.`;
  return readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim();
}
