/** Abbreviations and their meaning: what the officer gave, and what the plan writes out itself. */

import { abbreviationsOf, type Abbreviation } from "../abbreviations";
import { headingLine, layOut, text, topLines } from "../blocks";
import { asAtLine, paper, reportTitle } from "../page";
import type { Review } from "../../review-schema";
import type { ReportOptions } from "../report-options";
import { plural } from "../words";
import type { SheetEntry } from "./sheet";

const WIDTHS = [24, 110];

export const glossary: SheetEntry = {
  id: "glossary",
  name: "Glossary",
  kind: "pack",
  about: "Abbreviations in the plan and what they stand for.",
  offered: (review, options) => termsOf(review, options).length > 0,
  build: (review, options) => {
    const terms = termsOf(review, options);
    const top = topLines(
      `Glossary – ${reportTitle(review, options)}`,
      `${plural(terms.length, "abbreviation")} and what ${terms.length === 1 ? "it stands" : "they stand"} for.`,
      [`${asAtLine(review)}. As the plan itself writes them out, or as the officer gave them.`],
    );
    const rows = terms.map(({ term, meaning }) => ({ cells: [text(term, "body.strong"), text(meaning)] }));
    const table = [headingLine([{ heading: "Abbreviation" }, { heading: "Meaning" }]), ...rows];
    const { block, heights } = layOut([...top, ...table], WIDTHS);
    const headingRow = top.length + 1;
    return {
      widths: WIDTHS,
      heights,
      blocks: [block],
      tables: [],
      charts: [],
      frozenRows: 0,
      print: paper(review, options, { titleRows: [headingRow, headingRow] }),
    };
  },
};

/** What the pack explains, in alphabetical order; the officer's words win over the plan's. */
export function termsOf(review: Review, options: ReportOptions): Abbreviation[] {
  const given = options.glossary ?? [];
  const own = abbreviationsOf(review).filter(({ term }) => !given.some((each) => each.term === term));
  return [...given, ...own].sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
}
