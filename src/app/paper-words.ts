/** The use case "Words for the paper": what the pack says as paragraphs, as plain and as rich text. */

import { PAPER_KINDS } from "../domain/report/paper/paper-kinds";
import { paperAsHtml } from "../domain/report/paper/paper-as-html";
import { paperAsText } from "../domain/report/paper/paper-as-text";
import type { Reviewed } from "./run-review";
import { reportChoices } from "./session/pack-jobs";
import type { Form } from "./session/state";
import { paperOf } from "./write-report";

export interface PaperWords {
  readonly text: string;
  readonly html: string;
  /** What nobody has said yet and stands in brackets. */
  readonly gaps: readonly string[];
}

export function paperKinds(): readonly { readonly id: string; readonly name: string }[] {
  return PAPER_KINDS.map(({ id, name }) => ({ id, name }));
}

export function wordsForPaper(
  { review, reading, settings }: Reviewed,
  form: Form,
  version: string,
  kind: string,
  appendices: boolean,
): PaperWords {
  const paper = paperOf(review, reading, { ...reportChoices(form, version), settings }, kind);
  return { text: paperAsText(paper, { appendices }), html: paperAsHtml(paper, { appendices }), gaps: paper.toWrite };
}
