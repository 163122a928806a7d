/** A paper as plain text: for the clipboard beside the rich text, and for people and tests to read. */

import { paragraphNumbers } from "./numbering";
import { letterOf, wordsOf, type Paper, type PaperBlock, type PaperTable } from "./paper-model";

/** `appendices` false leaves them out, as where the pack's own sheets are the appendix. */
export function paperAsText(paper: Paper, { appendices }: { readonly appendices: boolean }): string {
  const numbers = paragraphNumbers(paper.blocks);
  const body = paper.blocks.map((block) => blockText(block, numbers.get(block)));
  const held = appendices
    ? paper.appendices.flatMap(({ title, blocks }) => [title, ...blocks.map((block) => blockText(block, undefined))])
    : [];
  return `${[...body, ...held].join("\n\n")}\n`;
}

function blockText(block: PaperBlock, number: number | undefined): string {
  switch (block.kind) {
    case "title":
    case "line":
    case "heading":
    case "note":
      return block.text;
    case "details":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "paragraph":
      return [
        `${number === undefined ? "" : `${number}. `}${wordsOf(block.runs)}`,
        ...block.items.map((item, index) => `   (${letterOf(index)}) ${wordsOf(item)}`),
      ].join("\n");
    case "table":
      return tableText(block);
  }
}

/** Cells apart by tabs, as a spreadsheet or Word takes them from the clipboard. */
function tableText({ title, columns, lines }: PaperTable): string {
  return [
    title,
    columns.map(({ heading }) => onOneLine(heading)).join("\t"),
    ...lines.map((line) =>
      line.kind === "across" ? onOneLine(line.text) : line.cells.map(({ text }) => onOneLine(text)).join("\t"),
    ),
  ].join("\n");
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
