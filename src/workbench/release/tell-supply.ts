/** `npm run supply`: what PlanProof is made with, counted: packages, licences, scripts that would run on installing, packages that were given up. */

import { readPackages, type Package } from "./packages";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function byLicence(packages: readonly Package[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([licence, count]) => `${licence} ${count}`)
    .join(", ");
}

const named = (packages: readonly Package[]): string =>
  packages.length === 0 ? "none" : packages.map(({ name, version }) => `${name} ${version}`).join(", ");

const packages = readPackages();
const served = packages.filter(({ isServed }) => isServed);
say(
  `${packages.length} packages in the lock file, ${packages.filter(({ integrity }) => integrity !== "").length} with their hash`,
);
say(`  licences: ${byLicence(packages)}`);
say(`${served.length} of them may be part of what is served`);
say(`  licences: ${byLicence(served)}`);
say(
  `With a script for installing, which is never run: ${named(packages.filter(({ hasInstallScript }) => hasInstallScript))}`,
);
say(
  `Marked in the lock file as given up by their makers (where the registry tells): ${named(packages.filter(({ givenUp }) => givenUp !== null))}`,
);
