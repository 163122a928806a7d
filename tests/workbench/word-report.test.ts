/** The Word report opened again: well-formed, titled, in British English, with headings, marked heading rows and a landscape appendix. */

import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

import { buildPaper } from "../../src/domain/report/paper/build-paper";
import { wordsOf } from "../../src/domain/report/paper/paper-model";
import { writePaper } from "../../src/workbench/word/write-paper";
import { dentalReview } from "../domain/report/dental-plan";
import { OPTIONS, reviewOf } from "../domain/report/review-of";

function parsed(xml: string): Document {
  const wrong: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => wrong.push(message) });
  const document = parser.parseFromString(xml, "text/xml");
  expect(wrong).toEqual([]);
  return document;
}

const all = (of: Document | Element, name: string): Element[] => [...of.getElementsByTagName(name)];
const textOf = (element: Element): string =>
  all(element, "w:t")
    .map(({ textContent }) => textContent ?? "")
    .join("");

async function opened(paper: Parameters<typeof writePaper>[0]) {
  const parts = unzipSync(await writePaper(paper));
  const xml = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  return { xml, document: parsed(xml["word/document.xml"]!) };
}

describe.each(["scrutiny", "board"])("a %s paper", (kind) => {
  const paper = buildPaper(dentalReview(), OPTIONS, kind);

  test("has only parts that are well-formed, and says its title, language and page", async () => {
    const { xml } = await opened(paper);
    for (const part of Object.values(xml)) parsed(part);
    expect(xml["docProps/core.xml"]).toContain(`<dc:title>${paper.title}</dc:title>`);
    expect(xml["docProps/core.xml"]).toContain("Example Integrated Care Board");
    expect(xml["word/styles.xml"]).toMatch(/<w:lang w:val="en-GB"/);
    expect(xml["word/styles.xml"]).toMatch(/w:ascii="Arial"/);
    expect(JSON.stringify(xml)).toContain("NUMPAGES");
  });

  test("has its headings as headings, and its paragraphs numbered by Word", async () => {
    const { document } = await opened(paper);
    const styled = all(document, "w:p").filter((each) => all(each, "w:pStyle").length > 0);
    const headings = styled
      .filter((each) => /^Heading/.test(all(each, "w:pStyle")[0]!.getAttribute("w:val") ?? ""))
      .map(textOf);
    const wanted = paper.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings).toEqual([...wanted, ...paper.appendices.map(({ title }) => title)]);
    const text = textOf(document.documentElement!);
    for (const block of paper.blocks) if (block.kind === "paragraph") expect(text).toContain(wordsOf(block.runs));
    const numbered = all(document, "w:p").filter((each) => all(each, "w:ilvl")[0]?.getAttribute("w:val") === "0");
    expect(numbered).toHaveLength(paper.blocks.filter((block) => block.kind === "paragraph").length);
  });

  test("has tables with a title to hear, and a heading row that repeats", async () => {
    const { document } = await opened(paper);
    const tables = all(document, "w:tbl");
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(all(table, "w:tblCaption")[0]?.getAttribute("w:val")).toBeTruthy();
      expect(all(table, "w:tblDescription")).toHaveLength(1);
    }
    const data = tables.filter((table) => all(table, "w:tblCaption")[0]?.getAttribute("w:val") !== "About this paper");
    for (const table of data) expect(all(all(table, "w:tr")[0]!, "w:tblHeader")).toHaveLength(1);
  });

  test("has its appendices in landscape", async () => {
    const { document } = await opened(paper);
    expect(all(document, "w:pgSz").map((each) => each.getAttribute("w:orient"))).toEqual(["portrait", "landscape"]);
  });

  test("has what is still to write marked, where it stands and first of all", async () => {
    const { document } = await opened(paper);
    const marked = all(document, "w:p")
      .filter((each) => all(each, "w:highlight").length > 0)
      .map(textOf);
    for (const what of paper.toWrite) expect(marked.filter((text) => text.includes(what)).length).toBeGreaterThan(1);
  });
});

test("text of a plan that breaks XML in any other hands is text here", async () => {
  const hostile = '</w:t></w:r></w:p> & "\u0000\u000b\ud800 <w:sectPr/> ]]>';
  const review = reviewOf([
    { action: hostile, theme: hostile, rating: "red", because: hostile, status: hostile, basis: "declared" },
  ]);
  const { document, xml } = await opened(buildPaper(review, { ...OPTIONS, title: hostile }, "board"));
  for (const part of Object.values(xml)) parsed(part);
  expect(textOf(document.documentElement!)).toContain("<w:sectPr/> ]]>");
  expect(all(document, "w:sectPr")).toHaveLength(2);
});
