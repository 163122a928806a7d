/** Every sample in every preset passes the accessibility check, and a written file holds what no sheet model can say. */

import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

import { issueReport } from "../../src/app/issue-report";
import { runReview, type Reviewed } from "../../src/app/run-review";
import { reportOptionsFor, sheetBuilder } from "../../src/app/write-report";
import { day, type Day } from "../../src/domain/calendar";
import { checkAccessibility } from "../../src/domain/report/accessibility/check-accessibility";
import { documentDetails } from "../../src/domain/report/page";
import { PRESETS } from "../../src/domain/report/presets";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { saveDescribed } from "../../src/workbench/describe-charts";
import { openHost } from "../support/open-host";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(600_000);

const SAMPLES: readonly [file: string, asAt: Day][] = [
  ["live-tracker", day(2024, 10, 31)],
  ["stockton-action-plan", day(2024, 9, 30)],
  ["staffordshire-access-plan", day(2021, 12, 29)],
  ["llr-measures", day(2024, 9, 30)],
  ["pcarp-checklists", day(2023, 11, 30)],
];
const CHOICES = {
  title: null,
  committee: "Health Scrutiny Committee",
  meeting: day(2024, 11, 14),
  reportOf: "Example Integrated Care Board",
  marking: "OFFICIAL",
  version: "0.1.0",
};

async function check(file: string, asAt: Day): Promise<Reviewed> {
  const checked = await runReview(new OfficeWorkbook(), { today: asAt, asAt });
  if (!checked.ok) throw new Error(`${file}: ${checked.failure.sentence}`);
  return checked.value;
}

test.each(SAMPLES)("%s passes every point in every preset", async (file, asAt) => {
  await openHost(sampleBytes(`${file}.xlsx`));
  const { review, reading } = await check(file, asAt);
  for (const { id: preset } of PRESETS) {
    const choices = { ...CHOICES, preset };
    const models = sheetBuilder(review, reading, choices)([]);
    const results = checkAccessibility(models, documentDetails(review, reportOptionsFor(review, reading, choices)));
    const faults = results.flatMap(({ point, faults: found }) => found.map((fault) => ({ point: point.id, ...fault })));
    expect([preset, faults.slice(0, 10)]).toEqual([preset, []]);
  }
});

describe("an issued pack as a file", () => {
  const SAMPLE = sampleBytes("live-tracker.xlsx");
  const parts: Record<string, string> = {};
  const ours = new Map<string, { path: string; sheet: Element }>();
  const kinds = new Map<string, string>();

  beforeAll(async () => {
    const { book } = await openHost(SAMPLE);
    const { review, reading } = await check("live-tracker", day(2024, 10, 31));
    const choices = { ...CHOICES, preset: "delivery-group" };
    for (const { name, kind } of sheetBuilder(review, reading, { ...choices, issue: { version: "1.0" } })([]))
      kinds.set(name, kind);
    const written = await issueReport(new OfficeWorkbook(), review, reading, { ...choices, issueVersion: "1.0" });
    if (!written.ok) throw new Error(written.failure.sentence);
    expect(written.value.accessibility.filter(({ passed }) => !passed)).toEqual([]);
    for (const [path, bytes] of Object.entries(unzipSync(saveDescribed(book))))
      if (/\.(?:xml|rels)$/.test(path)) parts[path] = strFromU8(bytes);
    for (const [name, path] of sheetPaths())
      if (kinds.has(name)) ours.set(name, { path, sheet: xml(path).documentElement! });
  });

  const xml = (path: string): Document => new DOMParser().parseFromString(parts[path] ?? "", "text/xml");
  const all = (of: Document | Element, tag: string): Element[] =>
    Array.from(of.getElementsByTagNameNS("*", tag)) as Element[];
  const targets = (path: string): Map<string, string> =>
    new Map(
      all(xml(path), "Relationship").map((each) => [each.getAttribute("Id") ?? "", each.getAttribute("Target") ?? ""]),
    );
  const relsOf = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");
  const partAt = (target: string): string =>
    target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^(?:\.\.\/)+/, "")}`;

  function sheetPaths(): [string, string][] {
    const to = targets("xl/_rels/workbook.xml.rels");
    return all(xml("xl/workbook.xml"), "sheet").map((sheet) => [
      sheet.getAttribute("name") ?? "",
      partAt(to.get(sheet.getAttribute("r:id") ?? "") ?? ""),
    ]);
  }

  test("all of our sheets are in it", () => {
    expect([...ours.keys()].sort()).toEqual([...kinds.keys()].sort());
    expect(ours.size).toBeGreaterThan(10);
  });

  test("none of our sheets has merged cells, and all are read from A1", () => {
    for (const [name, { sheet }] of ours) {
      expect([name, all(sheet, "mergeCell").length]).toEqual([name, 0]);
      const cells = all(sheet, "selection").map((each) => each.getAttribute("activeCell") ?? "A1");
      expect([name, cells.filter((cell) => cell !== "A1")]).toEqual([name, []]);
    }
  });

  test("the pack opens on its first sheet", () => {
    const [view] = all(xml("xl/workbook.xml"), "workbookView");
    const shown = sheetPaths()[Number(view?.getAttribute("activeTab") ?? 0)];
    expect(shown?.[0]).toBe([...kinds.keys()][0]);
  });

  test("data sheets have no page head or foot and no frozen panes", () => {
    const data = [...ours].filter(([name]) => kinds.get(name) === "data");
    expect(data.length).toBeGreaterThan(2);
    for (const [name, { sheet }] of data) {
      const said = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]
        .flatMap((tag) => all(sheet, tag))
        .map((each) => each.textContent ?? "");
      expect([name, said.join("")]).toEqual([name, ""]);
      expect([name, all(sheet, "pane").length]).toEqual([name, 0]);
    }
  });

  test("every table has a row of headings and a name, and each data sheet has one", () => {
    for (const [name, { path }] of ours) {
      const tables = [...targets(relsOf(path)).values()].filter((target) => target.includes("tables/")).map(partAt);
      if (kinds.get(name) === "data") expect([name, tables.length]).toEqual([name, 1]);
      for (const table of tables) {
        const root = xml(table).documentElement!;
        expect(root.getAttribute("headerRowCount") ?? "1").toBe("1");
        expect(root.getAttribute("displayName")).toMatch(/^\w+$/);
        const headings = all(root, "tableColumn").map((each) => (each.getAttribute("name") ?? "").toLowerCase());
        expect(new Set(headings).size).toBe(headings.length);
        expect(headings).not.toContain("");
      }
    }
  });

  test("every chart is described", () => {
    const drawings = [...ours.values()]
      .flatMap(({ path }) => [...targets(relsOf(path)).values()])
      .filter((target) => target.includes("drawings/drawing"));
    const frames = drawings.map(partAt).flatMap((path) => all(xml(path), "graphicFrame"));
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) {
      const [about] = all(frame, "cNvPr");
      expect(about?.getAttribute("descr") ?? "").toMatch(/\p{L}{3}/u);
    }
  });

  test("the document has a title and an author", () => {
    const core = xml("docProps/core.xml");
    expect(all(core, "title")[0]?.textContent).toMatch(/\p{L}/u);
    // The officer's own, where the file has one.
    expect(all(core, "creator")[0]?.textContent).toBe("Scrutiny officer");
  });
});
