/**
 * `npm run build`: the add-in's static files in dist/, for this machine. `npm run build -- --host https://…`: in dist/<version>/, with a
 * manifest in dist/ that names that folder on that host.
 */

import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

import { version } from "../../../package.json";
import { buildPages } from "../page/build";
import { DEVELOPMENT_URL, hostOf, readHost, versionedUrl } from "./host-address";

const DIST = resolve(__dirname, "../../../dist");

/** The folder and the manifest of one version, in `folder`, for a host whose address ends in "/". */
export function buildFor(host: string, folder: string): { readonly files: string; readonly manifest: string } {
  const files = join(folder, version);
  mkdirSync(files, { recursive: true });
  buildPages("add-in", files, "as it ships", versionedUrl(host, version));
  const manifest = join(folder, "manifest.xml");
  copyFileSync(join(files, "manifest.xml"), manifest);
  return { files, manifest };
}

function run(): number {
  const given = hostOf(process.argv.slice(2));
  if (given === undefined) {
    rmSync(DIST, { recursive: true, force: true });
    buildPages("add-in", DIST, "as it ships", DEVELOPMENT_URL);
    process.stdout.write(`The add-in's files are in dist/, for ${DEVELOPMENT_URL}\n`);
    return 0;
  }
  const host = readHost(given);
  if (!host.ok) {
    process.stderr.write(`${host.sentence}\n`);
    return 2;
  }
  rmSync(DIST, { recursive: true, force: true });
  buildFor(host.url, DIST);
  process.stdout.write(
    `Put the folder dist/${version} on the host as ${versionedUrl(host.url, version)}\nGive dist/manifest.xml to whoever deploys add-ins.\n`,
  );
  return 0;
}

if (require.main === module) process.exitCode = run();
