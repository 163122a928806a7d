/** From a review to a committee paper: pure and total, so that an empty plan gives a paper that says so. */

import { oneLine } from "../../plan/cell-text";
import type { Review } from "../../review-schema";
import { withBriefing } from "../briefing/kept-answers";
import { asAtLine } from "../page";
import type { ReportOptions } from "../report-options";
import { termsOf } from "../sheets/glossary";
import { listOf } from "../words";
import { appendicesOf } from "./appendices";
import { printable } from "./printable";
import { contextOf } from "./paper-context";
import { paperKindOf } from "./paper-kinds";
import { toBeWritten, type Paper, type PaperBlock } from "./paper-model";
import { unexplained, writeOut } from "./write-out";

/** `kind` is the id of a kind of paper. */
export function buildPaper(review: Review, options: ReportOptions, kind: string): Paper {
  const { id, body, sections } = paperKindOf(kind);
  const told = withBriefing(review, options.kept);
  const appendices = appendicesOf(told, options);
  const context = contextOf(told, options, appendices, body);
  const terms = termsOf(told, options);
  const written = sections.flatMap((section) => section(context));
  const unsaid = unexplained(written, terms, context.title);
  const blocks = withUnexplained(writeOut(written, terms), unsaid);
  return printable({
    kind: id,
    title: oneLine(context.title),
    author: options.reportOf ?? "",
    foot: `${options.draft}. ${asAtLine(review)}`,
    marking: options.marking ?? "",
    blocks,
    appendices: appendices.map(({ title, blocks: held }) => ({ title, blocks: held })),
    toWrite: blocks.flatMap(toWriteIn),
  });
}

/** The line for abbreviations to explain stands at the end of the background, where a reader wants them. */
function withUnexplained(blocks: readonly PaperBlock[], unsaid: readonly string[]): readonly PaperBlock[] {
  if (unsaid.length === 0) return blocks;
  const start = blocks.findIndex((block) => block.kind === "heading" && block.text === "Background");
  const next = blocks.findIndex((block, index) => index > start && block.kind === "heading");
  const at = start < 0 || next < 0 ? blocks.length : next;
  const line = toBeWritten(`What ${listOf(unsaid)} ${unsaid.length === 1 ? "stands" : "stand"} for`);
  return [...blocks.slice(0, at), line, ...blocks.slice(at)];
}

function toWriteIn(block: PaperBlock): string[] {
  if (block.kind === "details") return block.rows.flatMap(({ toWrite }) => toWrite ?? []);
  return "toWrite" in block && block.toWrite !== undefined ? [block.toWrite] : [];
}
