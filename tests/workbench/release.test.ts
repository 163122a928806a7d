/** What an organisation is given to serve: built once as it ships, then looked at: manifest, folder, hashes, weight, policy. */

import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";

import { version } from "../../package.json";
import { hostOf, readHost, versionedUrl } from "../../src/workbench/release/host-address";
import { makeRelease, type Release } from "../../src/workbench/release/make-release";
import { firstLoadOf, MOST_BYTES, sumOf } from "../support/first-load";

jest.setTimeout(600_000);

test.each([
  ["https://files.example.nhs.uk/planproof", "https://files.example.nhs.uk/planproof/"],
  ["https://files.example.nhs.uk", "https://files.example.nhs.uk/"],
  ["https://files.example.nhs.uk/a//", "https://files.example.nhs.uk/a/"],
])("%s is served from %s", (given, url) => {
  expect(readHost(given)).toEqual({ ok: true, url });
});

test.each([
  "http://files.example.nhs.uk",
  "files.example.nhs.uk",
  "",
  "https://a.example/?x=1",
  "https://me@a.example/",
])("%s is refused in a sentence", (given) => {
  expect(readHost(given)).toMatchObject({ ok: false, sentence: expect.stringContaining(`"${given}"`) as unknown });
});

test("the host is named after --host, or with a sign between", () => {
  expect(hostOf(["--host", "https://a.example"])).toBe("https://a.example");
  expect(hostOf(["--host=https://a.example"])).toBe("https://a.example");
  expect(hostOf([])).toBeUndefined();
});

describe("a release", () => {
  const host = "https://files.example.nhs.uk/planproof/";
  let folder: string;
  let release: Release;
  let files: Record<string, Uint8Array>;
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "planproof-released-"));
    release = makeRelease(host, folder);
    files = unzipSync(new Uint8Array(readFileSync(release.archive)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the manifest names the folder of this version on that host, and this machine nowhere", () => {
    const manifest = text("manifest.xml");
    expect(manifest).toContain(`${versionedUrl(host, version)}taskpane.html`);
    expect(manifest).not.toContain("localhost");
    for (const [, name = ""] of manifest.matchAll(
      /DefaultValue="https:\/\/files\.example\.nhs\.uk\/planproof\/([^"]+)"/g,
    )) {
      expect(Object.keys(files)).toContain(name);
    }
  });

  test("each file has its hash, and the archive its own", () => {
    const sums = text("SHA256SUMS").trim().split("\n");
    expect(sums.length).toBe(release.files);
    expect(sums.length).toBe(Object.keys(files).length - 1);
    for (const line of sums) {
      const [hash, name = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(files[name] ?? "")
          .digest("hex"),
      ).toBe(hash);
    }
    const archive = createHash("sha256").update(readFileSync(release.archive)).digest("hex");
    expect(readFileSync(`${release.archive}.sha256`, "utf8")).toContain(archive);
    expect(release.hash).toBe(archive);
  });

  test("the pane's first load is no heavier than Microsoft's bare template", () => {
    const load = firstLoadOf((name) => files[`${version}/${name}`] ?? new Uint8Array());
    expect(load.length).toBeGreaterThan(1);
    expect(load.every(({ bytes }) => bytes > 100)).toBe(true);
    expect(sumOf(load)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test("the policy allows no evaluation and no inline script, and the workbench is there beside the pane", () => {
    for (const page of [`${version}/taskpane.html`, `${version}/workbench/workbench.html`]) {
      const policy = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(text(page))?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
    }
  });

  test("the stand-in and its grid are no part of the pane", () => {
    const pane = Object.keys(files).filter((name) => name.endsWith(".js") && !name.includes("/workbench/"));
    expect(pane.length).toBeGreaterThan(1);
    expect(pane.filter((name) => /luckysheet|excelize/i.test(text(name)))).toEqual([]);
  });
});
