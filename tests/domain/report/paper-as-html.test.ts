/** A paper as rich text, tag by tag: headings, numbered and lettered paragraphs, tables with the looks of the pack, and text that stays text. */

import { paperAsHtml } from "../../../src/domain/report/paper/paper-as-html";
import { paperAsText } from "../../../src/domain/report/paper/paper-as-text";
import { heading, paragraph, type Paper } from "../../../src/domain/report/paper/paper-model";
import { goldenOf } from "../../support/golden";

const PAPER: Paper = {
  kind: "board",
  title: 'Roads & "paths"',
  author: "",
  foot: "Draft",
  marking: "",
  blocks: [
    { kind: "title", text: "Roads & 'paths'" },
    { kind: "line", text: "Board, 17 October 2024" },
    {
      kind: "details",
      rows: [
        { label: "Agenda item", value: "6 <of> 7" },
        { label: "Report by", value: "Example ICB" },
      ],
    },
    heading("Where it stands"),
    paragraph("Two are done."),
    heading("By theme", 2),
    paragraph("Two are late:", [], [[{ text: "Hub", strong: true }, { text: " is < late." }], [{ text: "Lift." }]]),
    paragraph("One is late:", [], [[{ text: "Lift." }]]),
    {
      kind: "table",
      title: "Actions & ratings",
      columns: [
        { heading: "Rating\n of each", width: 10, numeric: false },
        { heading: "Days", width: 5, numeric: true },
      ],
      lines: [
        { kind: "across", text: "Access &\ncare", role: "band" },
        {
          kind: "cells",
          cells: [
            { text: "Red\nlate", role: "rag.red" },
            { text: "12", role: "number" },
          ],
        },
        {
          kind: "cells",
          cells: [
            { text: "All", role: "body.strong" },
            { text: "12", role: "number.strong" },
          ],
        },
        {
          kind: "cells",
          cells: [
            { text: "<b>", role: "body" },
            { text: "", role: "body.muted" },
          ],
        },
      ],
    },
    { kind: "note", text: "Days are counted <to> the day." },
  ],
  appendices: [
    { title: "Appendix 1: A & B", blocks: [paragraph("Not numbered."), { kind: "note", text: "The end." }] },
    { title: "Appendix 2", blocks: [] },
  ],
  toWrite: [],
};

test.each([true, false])("as rich text and as plain text, with its appendices: %s", (appendices) => {
  const text = `${paperAsHtml(PAPER, { appendices }).replaceAll("><", ">\n<")}\n\n${paperAsText(PAPER, { appendices })}`;
  const file = `paper-as-html.${appendices ? "with" : "without"}-appendices.txt`;
  expect(text).toBe(goldenOf(__dirname, file, text));
});
