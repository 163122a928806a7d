/** Paragraphs of a paper are numbered through, so that a member can speak of "paragraph 12". */

import type { PaperBlock } from "./paper-model";

/** Paragraph -> its number, from 1. */
export function paragraphNumbers(blocks: readonly PaperBlock[]): ReadonlyMap<PaperBlock, number> {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  return new Map(paragraphs.map((block, index) => [block, index + 1]));
}
