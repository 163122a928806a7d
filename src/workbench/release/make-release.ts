/**
 * `npm run release -- --host https://…`: everything that an organisation needs to serve one version, in one archive with the SHA-256 of
 * each file, and the archive's own beside it. `--twice` builds it again and ends with 1 where one byte differs.
 */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";

import { zipSync } from "fflate";

import { version } from "../../../package.json";
import { buildPages } from "../page/build";
import { billOfMaterials } from "./bill-of-materials";
import { buildFor } from "./build-add-in";
import { hostOf, readHost, versionedUrl } from "./host-address";
import { thirdPartyNotices } from "./notices";
import { ROOT } from "./packages";

/** The same files make the same archive, whatever the day. */
const STAMP = new Date(2024, 0, 1);

export interface Release {
  readonly archive: string;
  readonly hash: string;
  readonly files: number;
}

/** Builds for a host whose address ends in "/", and writes the archive and its hash into `into`. */
export function makeRelease(host: string, into: string): Release {
  const folder = mkdtempSync(join(tmpdir(), "planproof-release-"));
  try {
    const { files } = buildFor(host, folder);
    buildPages("workbench", join(files, "workbench"));
    for (const each of ["README.md", "LICENSE"]) copyFileSync(join(ROOT, each), join(folder, each));
    writeFileSync(join(folder, "THIRD-PARTY-LICENCES.txt"), thirdPartyNotices());
    writeFileSync(join(folder, "sbom.cdx.json"), billOfMaterials());
    const names = filesUnder(folder);
    const sums = names.map((name) => `${hashOf(readFileSync(join(folder, name)))}  ${name}\n`).join("");
    writeFileSync(join(folder, "SHA256SUMS"), sums);
    const entries = [...names, "SHA256SUMS"].map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]);
    const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: STAMP });
    mkdirSync(into, { recursive: true });
    const archive = join(into, `planproof-${version}.zip`);
    writeFileSync(archive, zip);
    const hash = hashOf(zip);
    writeFileSync(`${archive}.sha256`, `${hash}  planproof-${version}.zip\n`);
    return { archive, hash, files: names.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** In another folder, from the same sources. */
function again(url: string, hash: string): number {
  const folder = mkdtempSync(join(tmpdir(), "planproof-again-"));
  try {
    const second = makeRelease(url, folder);
    const isSame = second.hash === hash;
    process.stdout.write(isSame ? "Built twice: the same SHA-256\n" : `Built again: ${second.hash}, which differs\n`);
    return isSame ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(): number {
  const host = readHost(hostOf(process.argv.slice(2)) ?? "");
  if (!host.ok) {
    process.stderr.write(`${host.sentence}\nSay where it will be served from: npm run release -- --host https://…\n`);
    return 2;
  }
  const { archive, hash, files } = makeRelease(host.url, join(ROOT, "dist"));
  process.stdout.write(`${archive}\n${files} files, for ${versionedUrl(host.url, version)}\nSHA-256 ${hash}\n`);
  return process.argv.includes("--twice") ? again(host.url, hash) : 0;
}

if (require.main === module) process.exitCode = run();
