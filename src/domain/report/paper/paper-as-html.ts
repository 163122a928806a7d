/** A paper as rich text for the clipboard: headings, numbered lists and tables that Word and PowerPoint take over as their own. */

import { FONT, LOOKS } from "../roles";
import { paragraphNumbers } from "./numbering";
import type { Paper, PaperBlock, PaperCell, PaperTable, Run } from "./paper-model";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The one gate for text on its way into markup: no text of a plan can be more than text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** A whole HTML document; `appendices` false leaves them out, as where the pack's own sheets are the appendix. */
export function paperAsHtml(paper: Paper, { appendices }: { readonly appendices: boolean }): string {
  const numbers = paragraphNumbers(paper.blocks);
  const body = paper.blocks.map((block) => blockHtml(block, numbers.get(block)));
  const held = appendices
    ? paper.appendices.flatMap(({ title, blocks }) => [
        `<h1>${escapeHtml(title)}</h1>`,
        ...blocks.map((block) => blockHtml(block, undefined)),
      ])
    : [];
  return [
    `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(paper.title)}</title></head>`,
    `<body style="font-family:${FONT},sans-serif;font-size:12pt">`,
    ...body,
    ...held,
    "</body></html>",
  ].join("\n");
}

function blockHtml(block: PaperBlock, number: number | undefined): string {
  switch (block.kind) {
    case "title":
      return `<h1 style="font-size:20pt">${escapeHtml(block.text)}</h1>`;
    case "line":
      return `<p><strong>${escapeHtml(block.text)}</strong></p>`;
    case "heading":
      return `<h${block.level + 1}>${escapeHtml(block.text)}</h${block.level + 1}>`;
    case "note":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "details":
      return detailsHtml(block);
    case "paragraph": {
      const items = block.items.map((item) => `<li>${runsHtml(item)}</li>`).join("");
      const list = items === "" ? "" : `<ol type="a">${items}</ol>`;
      const words = `${runsHtml(block.runs)}${list}`;
      return number === undefined ? `<div>${words}</div>` : `<ol start="${number}"><li>${words}</li></ol>`;
    }
    case "table":
      return tableHtml(block);
  }
}

const runsHtml = (runs: readonly Run[]): string =>
  runs.map(({ text, strong }) => (strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text))).join("");

const GRID = "border-collapse:collapse;width:100%";
const CELL = "border:1px solid #AEB7BD;padding:4px;text-align:left;vertical-align:top;font-size:10pt";

function detailsHtml({ rows }: Extract<PaperBlock, { kind: "details" }>): string {
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="${CELL}">${escapeHtml(label)}</th><td style="${CELL}">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="${GRID}"><caption>About this paper</caption><tbody>${lines.join("")}</tbody></table>`;
}

function tableHtml({ title, columns, lines }: PaperTable): string {
  const look = LOOKS.heading;
  const headings = columns.map(
    ({ heading, numeric }) =>
      `<th scope="col" style="${CELL};color:${look.colour};background:${look.fill}${numeric ? ";text-align:right" : ""}">${escapeHtml(heading)}</th>`,
  );
  const rows = lines.map((line) =>
    line.kind === "across"
      ? `<tr><th scope="rowgroup" colspan="${columns.length}" style="${styleOf(line.role)}">${escapeHtml(line.text)}</th></tr>`
      : `<tr>${line.cells.map(cellHtml).join("")}</tr>`,
  );
  return `<table style="${GRID}"><caption>${escapeHtml(title)}</caption><thead><tr>${headings.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const cellHtml = ({ text, role }: PaperCell): string =>
  `<td style="${styleOf(role)}">${escapeHtml(text).replaceAll("\n", "<br>")}</td>`;

/** The look that the pack's sheets give the role. */
function styleOf(role: PaperCell["role"]): string {
  const { bold, colour, fill, align } = LOOKS[role];
  return [
    CELL,
    `color:${colour}`,
    ...(fill === null ? [] : [`background:${fill}`]),
    ...(bold ? ["font-weight:bold"] : []),
    ...(align === "right" ? ["text-align:right"] : []),
  ].join(";");
}
