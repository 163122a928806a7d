/** Points about looks: type, contrast, colour, wrapping and the side that numbers stand on. */

import { number, text } from "../blocks";
import { EVERY_KIND, isBlank, onEachCell, onEachLook, faultOn, wordsOf, type AccessCheck } from "./check";
import { contrast, neededContrast } from "./contrast";
import { GOOD, withCells, withLook } from "./example-pack";

const WHITE = "#FFFFFF";
/** Points. */
const SMALLEST_TYPE = { pack: 10, working: 10, data: 11 } as const;
const BLANK_TAG = { content: { kind: "empty" }, role: "rag.red" } as const;

export const LOOK_CHECKS: readonly AccessCheck[] = [
  {
    id: "colour-with-words",
    title: "Colour is never the only signal",
    why: "A rating is a word in its cell; the tint only repeats it, and is lost in a grey print.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell }) =>
      /^(?:rag|severity)\./.test(cell.role) && !/\p{L}/u.test(wordsOf(cell.content))
        ? "Only the colour says what this cell means."
        : null,
    ),
    examples: {
      pass: [GOOD],
      fail: [
        withCells("Front sheet", { A5: BLANK_TAG }),
        withCells("Front sheet", { A5: number(1, "rag.red") }),
        withCells("Front sheet", { A5: text("●", "severity.error") }),
      ],
    },
  },
  {
    id: "contrast",
    title: "Text parts from its ground by a contrast of 4.5 at least (3 for large type)",
    why: "WCAG 2.2, success criterion 1.4.3.",
    appliesTo: EVERY_KIND,
    check: onEachLook((look) => {
      const found = contrast(look.colour, look.fill ?? WHITE);
      const needed = neededContrast(look);
      return found < needed
        ? `Text in ${look.colour} on ${look.fill ?? WHITE} has a contrast of ${found.toFixed(1)}, and needs ${needed}.`
        : null;
    }),
    examples: {
      pass: [GOOD, withLook("title", { colour: "#009639" })],
      fail: [
        withLook("body", { colour: "#009639" }),
        withLook("rag.green", { colour: "#FFFFFF", fill: "#009639" }),
        withLook("chart.red", { colour: "#FFFFFF", fill: "#ED8B00" }),
        withLook("title", { colour: "#FFB81C" }),
      ],
    },
  },
  {
    id: "type-size",
    title: "Type is Arial, of 10 points or more, on data sheets 11",
    why: "Arial is the NHS's font that every machine has; smaller type than this goes under 9 points on paper.",
    appliesTo: EVERY_KIND,
    check: (pack) => [
      ...pack.sheets.flatMap((sheet) =>
        pack.font === "Arial" ? [] : [faultOn(sheet, `It is set in ${pack.font} and not in Arial.`)],
      ),
      ...onEachLook(({ size }, { kind }) =>
        size < SMALLEST_TYPE[kind] ? `Type of ${size} points, where ${SMALLEST_TYPE[kind]} is the least.` : null,
      )(pack),
    ],
    examples: {
      pass: [GOOD],
      fail: [
        withLook("body", { size: 9 }),
        withLook("data", { size: 10 }),
        withCells("Action data", { A3: text("Source: plan.xlsx.", "note") }),
        { ...GOOD, font: "Frutiger" },
      ],
    },
  },
  {
    id: "underline",
    title: "Only links are underlined",
    why: "An underline that leads nowhere misleads.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell }, look) =>
      look.underline && cell.content.kind !== "link" && !isBlank(cell.content)
        ? "This is underlined, and is no link."
        : null,
    ),
    examples: {
      pass: [GOOD],
      fail: [withCells("Front sheet", { C5: text("Row 6", "link") }), withLook("body", { underline: true })],
    },
  },
  {
    id: "no-fills",
    title: "Data sheets have no fills",
    why: "Fills fight with the colours that a reader has set. Sheets for print have them, each with its word.",
    appliesTo: ["data"],
    check: onEachCell((_placed, look) => (look.fill === null ? null : "This cell has a fill.")),
    examples: {
      pass: [GOOD],
      fail: [withCells("Action data", { B6: text("Red", "rag.red") }), withLook("data.heading", { fill: "#E8EDEE" })],
    },
  },
  {
    id: "text-wraps",
    title: "Text in a table wraps",
    why: "What runs past its column is cut off by the next one. Titles and lines outside tables run over empty cells.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell }, look) =>
      look.border !== null && !look.wrap && cell.content.kind === "text" && cell.content.text.includes(" ")
        ? "This text does not wrap."
        : null,
    ),
    examples: {
      pass: [GOOD, withLook("number", { wrap: false })],
      fail: [withLook("data", { wrap: false }), withCells("Briefing", { A4: text("Is it done yet?", "bar") })],
    },
  },
  {
    id: "numbers-right",
    title: "Numbers stand at the right of their column",
    why: "Units stand under units, and a long number is seen to be long.",
    appliesTo: EVERY_KIND,
    check: onEachCell(({ cell: { content } }, look) => {
      const isNumber = content.kind === "number" || (content.kind === "formula" && typeof content.value === "number");
      return isNumber && look.align !== "right" ? "This number does not stand at the right." : null;
    }),
    examples: {
      pass: [GOOD],
      fail: [withCells("Action data", { D6: number(30, "data") }), withLook("number", { align: "left" })],
    },
  },
];
