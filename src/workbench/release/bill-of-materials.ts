/** The software bill of materials of a release: npm's own, in CycloneDX, without what differs from one making to the next. */

import { execFileSync } from "node:child_process";

import { ROOT } from "./packages";

interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; tools?: unknown; readonly component: { name: string } };
  readonly components: { readonly "bom-ref": string }[];
}

/** Every package of the lock file with version, licence and hash, as JSON; the same sources give the same text. */
export function billOfMaterials(): string {
  const made = execFileSync(
    "npm",
    ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"],
    {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 64_000_000,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const bill = JSON.parse(made) as Bill;
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  bill.metadata.component.name = "planproof";
  bill.components.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  return `${JSON.stringify(bill, null, 1)}\n`;
}
