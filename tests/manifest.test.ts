/** What Excel and the store would refuse a manifest for, checked without a network: order, references, lengths, pictures, names. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { DOMParser, type Element } from "@xmldom/xmldom";

import { registerButtons } from "../src/commands/ribbon";
import type { Session } from "../src/app/session";

const ROOT = resolve(__dirname, "..");
const PATH = resolve(ROOT, "manifest.xml");
const XML = readFileSync(PATH, "utf8");
const document = new DOMParser().parseFromString(XML, "text/xml");
const all = (name: string): Element[] => Array.from(document.getElementsByTagName(name));
const attribute = (name: string, key: string): string[] => all(name).map((element) => element.getAttribute(key) ?? "");

/** Where the page's files lie in the project. */
const SERVED = "https://localhost:3000/";
const PAGES: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "help.html": "src/taskpane/help.html",
};

/** In the order that Microsoft's schema wants them (Office docs: "How to find the proper order of manifest elements"). */
const ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

test("Microsoft's own reader reads it, and it names PlanProof for Excel", () => {
  const reader = resolve(ROOT, "node_modules/office-addin-manifest/cli.js");
  const said = execFileSync(process.execPath, [reader, "info", PATH], { encoding: "utf8" });
  expect(said).toContain("Name: PlanProof");
  expect(said).toContain("Hosts: Workbook");
  expect(said).toContain("Default Locale: en-GB");
  expect(said).toContain("Permissions: ReadWriteDocument");
});

test("its elements stand in the order that the schema wants", () => {
  const root = document.documentElement;
  const names = Array.from(root?.childNodes ?? []).flatMap((node) => (node.nodeType === 1 ? [node.nodeName] : []));
  expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
  expect(names.every((name) => ORDER.includes(name))).toBe(true);
});

test("it asks for ExcelApi 1.14 and a shared runtime, and for nothing newer", () => {
  const sets = all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
  expect(sets).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
});

test("every resource that is named exists, once, and every resource that exists is used", () => {
  const ids = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => attribute(name, "id").filter(Boolean));
  const used = Array.from(document.getElementsByTagName("*")).flatMap((element) => element.getAttribute("resid") ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(used)).toEqual(new Set(ids));
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("texts keep to the lengths that Office allows", () => {
  const texts = (group: string): string[] =>
    all(group).flatMap((element) =>
      Array.from(element.getElementsByTagName("bt:String")).map((each) => each.getAttribute("DefaultValue") ?? ""),
    );
  expect(texts("bt:ShortStrings").filter((text) => text === "" || text.length > 125)).toEqual([]);
  expect(texts("bt:LongStrings").filter((text) => text === "" || text.length > 250)).toEqual([]);
});

test("every address is https and names a file of the build", () => {
  const urls = [
    ...attribute("bt:Url", "DefaultValue"),
    ...attribute("SourceLocation", "DefaultValue"),
    ...attribute("SupportUrl", "DefaultValue"),
  ].filter((url) => url !== "");
  expect(urls.length).toBeGreaterThan(2);
  for (const url of urls) {
    expect(url.startsWith(SERVED)).toBe(true);
    expect(Object.keys(PAGES)).toContain(url.slice(SERVED.length));
    expect(readFileSync(resolve(ROOT, PAGES[url.slice(SERVED.length)] ?? ""), "utf8")).toContain("<title>");
  }
});

test("every icon is there, as a PNG of the size that the manifest says", () => {
  const icons = all("bt:Image").filter((image) => image.getAttribute("id") !== null);
  const wanted = new Map(
    all("bt:Image")
      .filter((image) => image.getAttribute("resid") !== null)
      .map((image) => [image.getAttribute("resid"), Number(image.getAttribute("size"))]),
  );
  expect(icons.length).toBe(40);
  for (const icon of icons) {
    expect(widthOf(icon.getAttribute("DefaultValue") ?? "")).toBe(wanted.get(icon.getAttribute("id")));
  }
  expect(attribute("IconUrl", "DefaultValue").map(widthOf)).toEqual([32]);
  expect(attribute("HighResolutionIconUrl", "DefaultValue").map(widthOf)).toEqual([64]);
});

test("every button's function is registered under the name that the manifest gives", () => {
  const registered: string[] = [];
  registerButtons({ associate: (name) => registered.push(name), showPane: () => Promise.resolve() }, {} as Session);
  expect(registered.sort()).toEqual(
    all("FunctionName")
      .map((element) => element.textContent ?? "")
      .sort(),
  );
});

test("runtime, function file and pane are one page, as a shared runtime wants", () => {
  const page = attribute("Runtime", "resid");
  expect(attribute("FunctionFile", "resid")).toEqual(page);
  expect(
    all("Action")
      .filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane")
      .map((action) => action.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid")),
  ).toEqual(page);
  expect(attribute("Runtime", "lifetime")).toEqual(["long"]);
  expect(all("TaskpaneId")).toEqual([]);
});

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as { version: string };
  expect(all("Version")[0]?.textContent).toBe(`${version}.0`);
});

/** A PNG says its width in bytes 16 to 19. */
function widthOf(url: string): number {
  const png = readFileSync(resolve(ROOT, url.slice(SERVED.length)));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}
