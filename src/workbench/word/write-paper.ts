/** Writes a paper as a Word file, ready to edit: numbered by Word itself, with heading styles, tables that repeat their headings, page numbers. */

import type { Table } from "docx";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
} from "docx";

import type { Appendix, Paper, PaperBlock, Run } from "../../domain/report/paper/paper-model";
import { FONT, LOOKS } from "../../domain/report/roles";
import { describeTables } from "./describe-tables";
import { detailsTable, dataTable } from "./word-table";

/** A4 in millimetres, and the margin on all sides. */
const PAGE = { width: 210, height: 297 };
const MARGIN = 20;
/** A council's papers and the accessibility guidance for Word ask for 12 points; the appendix's tables have 9. */
const BODY_SIZE = 24;
const TABLE_SIZE = { body: 20, appendix: 18 };
const NUMBERS = "paragraphs";
/** The table that a board paper opens with, which bears no number. */
const DETAILS = "About this paper";
const INK = LOOKS.plain.colour.slice(1);
const BLUE = LOOKS.title.colour.slice(1);

/** The bytes of a .docx file. */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const titles: string[] = [];
  const document = new Document({
    title: paper.title,
    subject: paper.foot,
    creator: paper.author,
    description: paper.title,
    lastModifiedBy: paper.author,
    styles: STYLES,
    numbering: { config: [{ reference: NUMBERS, levels: LEVELS }] },
    sections: [
      section(paper, false, [...toWriteFirst(paper), ...paper.blocks.flatMap((block) => inWord(block, titles))]),
      ...(paper.appendices.length === 0
        ? []
        : [
            section(
              paper,
              true,
              paper.appendices.flatMap((each, index) => appendix(each, index > 0, titles)),
            ),
          ]),
    ],
  });
  return describeTables(new Uint8Array(await Packer.toBuffer(document)), titles);
}

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: BLUE },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

const STYLES = {
  default: {
    document: { run: { font: FONT, size: BODY_SIZE, color: INK, language: { value: "en-GB" } } },
    title: {
      run: { font: FONT, size: 36, bold: true, color: BLUE },
      paragraph: { spacing: { before: 120, after: 240 }, keepNext: true },
    },
    heading1: heading(28, 320),
    heading2: heading(24, 240),
    caption: {
      run: { font: FONT, size: 22, bold: true, italics: false, color: INK },
      paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
    },
  },
};

const hanging = (left: number, by: number) => ({ paragraph: { indent: { left, hanging: by } } });
const LEVELS = [
  { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, style: hanging(567, 567) },
  {
    level: 1,
    format: LevelFormat.LOWER_LETTER,
    text: "(%2)",
    alignment: AlignmentType.LEFT,
    style: hanging(1134, 567),
  },
];

function section(paper: Paper, landscape: boolean, children: (Paragraph | Table)[]) {
  const margin = convertMillimetersToTwip(MARGIN);
  const across = (landscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
  const right = { type: TabStopType.RIGHT, position: convertMillimetersToTwip(across) };
  const small = (text: string): TextRun => new TextRun({ text, size: 18 });
  const head = new Paragraph({ tabStops: [right], children: [small(`${paper.title}\t${paper.marking}`)] });
  const foot = new Paragraph({
    tabStops: [right],
    children: [
      small(`${paper.foot}\t`),
      new TextRun({ size: 18, children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  return {
    properties: {
      titlePage: !landscape && paper.marking === "",
      page: {
        size: {
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          width: convertMillimetersToTwip(PAGE.width),
          height: convertMillimetersToTwip(PAGE.height),
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: { default: new Header({ children: [head] }), first: new Header({ children: [new Paragraph("")] }) },
    footers: { default: new Footer({ children: [foot] }), first: new Footer({ children: [foot] }) },
    children,
  };
}

/** What is still to write stands first and marked, so that a paper does not go without it. */
function toWriteFirst({ toWrite }: Paper): Paragraph[] {
  if (toWrite.length === 0) return [];
  const text = `[Still to be written before this goes: ${toWrite.join("; ")}. Each stands in brackets below. Delete this line.]`;
  return [new Paragraph({ spacing: { after: 240 }, children: [marked(text)] })];
}

const marked = (text: string): TextRun => new TextRun({ text, highlight: "yellow" });
const runOf = ({ text, strong }: Run): TextRun => new TextRun({ text, bold: strong ?? false });

function inWord(block: PaperBlock, titles: string[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ style: "Title", children: [new TextRun(block.text)] })];
    case "line":
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: [block.toWrite === undefined ? new TextRun({ text: block.text, bold: true }) : marked(block.text)],
        }),
      ];
    case "heading":
      return [new Paragraph({ style: `Heading${block.level}`, children: [new TextRun(block.text)] })];
    case "note":
      return [new Paragraph({ spacing: { after: 120 }, children: [new TextRun(block.text)] })];
    case "details":
      titles.push(DETAILS);
      return [detailsTable(block, widthOf(false), BODY_SIZE), space()];
    case "paragraph":
      return numbered(block);
    case "table":
      return tableWithTitle(block, titles, false);
  }
}

function numbered({ runs, items, toWrite }: Extract<PaperBlock, { kind: "paragraph" }>): Paragraph[] {
  const spacing = { after: 160, line: 276 };
  const children = toWrite === undefined ? runs.map(runOf) : runs.map(({ text }) => marked(text));
  return [
    new Paragraph({ numbering: { reference: NUMBERS, level: 0 }, spacing, children, keepNext: items.length > 0 }),
    ...items.map(
      (item) => new Paragraph({ numbering: { reference: NUMBERS, level: 1 }, spacing, children: item.map(runOf) }),
    ),
  ];
}

function tableWithTitle(table: Extract<PaperBlock, { kind: "table" }>, titles: string[], landscape: boolean) {
  titles.push(table.title);
  const number = titles.filter((title) => title !== DETAILS).length;
  const size = landscape ? TABLE_SIZE.appendix : TABLE_SIZE.body;
  return [
    new Paragraph({ style: "Caption", children: [new TextRun(`Table ${number}: ${table.title}`)] }),
    dataTable(table, widthOf(landscape), size),
    space(),
  ];
}

/** Twentieths of a point that a table has across. */
const widthOf = (landscape: boolean): number =>
  convertMillimetersToTwip((landscape ? PAGE.height : PAGE.width) - 2 * MARGIN);

/** Word joins tables that nothing parts; a small line also keeps the next paragraph off the border. */
const space = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 80, line: 120 }, children: [] });

function appendix({ title, blocks }: Appendix, onNewPage: boolean, titles: string[]): (Paragraph | Table)[] {
  const head = new Paragraph({ style: "Heading1", pageBreakBefore: onNewPage, children: [new TextRun(title)] });
  return [
    head,
    ...blocks.flatMap((block) =>
      block.kind === "table" ? tableWithTitle(block, titles, true) : inWord(block, titles),
    ),
  ];
}
