/** Pictures of the sample pack's first pages for the README: `npm run pictures:pack`. Needs LibreOffice (`soffice`) and `pdftoppm`. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { readArguments } from "../cli/arguments";
import { runCall } from "../cli/run-call";

const ROOT = resolve(__dirname, "../../..");
const SAMPLE = join(ROOT, "assets/samples/live-tracker.xlsx");
const PICTURES = join(ROOT, "assets/pictures");
const DOTS_PER_INCH = "80";

/** Which sheet's first page becomes which picture; the text is what the page says and no page before it. */
const PAGES = [
  { name: "front-sheet", says: "What the committee is asked to do" },
  { name: "exceptions", says: "Exceptions –" },
  { name: "by-theme", says: "By theme –" },
  { name: "due-next", says: "Due next –" },
  { name: "measures", says: "Measures –" },
  { name: "trends", says: "Trends –" },
  { name: "plan-appendix", says: "Appendix –" },
] as const;

async function picturePack(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "planproof-pictures-"));
  const pack = join(folder, "pack.xlsx");
  const typed = readArguments([
    ...["pack", SAMPLE, "--as-at", "2024-10-31", "--committee", "Health Scrutiny Committee", "--meeting", "2024-11-14"],
    ...["--preset", "delivery-group", "--out", pack],
  ]);
  if (!typed.ok) throw new Error(typed.sentence);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  if ((await runCall(typed.call, { give: say, say })) !== 0) throw new Error("The sample could not be packed.");
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, pack], { stdio: "ignore" });
  const pdf = join(folder, "pack.pdf");
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  for (const { name, says } of PAGES) {
    const page = pages.findIndex((text) => text.includes(says)) + 1;
    if (page === 0) throw new Error(`No page says "${says}".`);
    const stem = join(folder, name);
    execFileSync("pdftoppm", ["-r", DOTS_PER_INCH, "-png", "-f", String(page), "-l", String(page), pdf, stem]);
    const made = readdirSync(folder).find((file) => file.startsWith(`${name}-`) && file.endsWith(".png"));
    if (!made) throw new Error(`No picture was made of page ${page}.`);
    copyFileSync(join(folder, made), join(PICTURES, `${name}.png`));
  }
}

picturePack().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
