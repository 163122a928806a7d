/** Trials of what stands in cells and how it looks. */

import { toSerial } from "../../domain/calendar";
import { cellAddress } from "../../domain/grid";
import { FONT, LOOKS } from "../../domain/report/roles";
import type { Content } from "../../domain/report/sheet-model";
import { cellsOf } from "../block-cells";
import { clearSteps } from "../clear-sheet";
import { fillSteps } from "../fill-steps";
import { recordSteps } from "../keep-record";
import { sendSteps } from "../requests";
import { surveySheet } from "../survey";
import { fitting, LONGEST_TEXT } from "../text-gate";
import { LINK_CELL, ROLES, ROLES_TOP, smallerModel } from "./scratch-model";
import { compare, type Trial } from "./trial";

/** As Excel should hold it. */
function heldAs(content: Content): { value: string | number; isFormula: boolean } {
  switch (content.kind) {
    case "text":
    case "link":
      return { value: fitting(content.text), isFormula: false };
    case "number":
      return { value: content.number, isFormula: false };
    case "day":
      return { value: toSerial(content.day, "1900"), isFormula: false };
    case "formula":
      return { value: content.value, isFormula: true };
    case "empty":
      return { value: "", isFormula: false };
  }
}

const fills: Trial = {
  holds: "A sheet is filled: texts, numbers, days, formulas, links, formats, a table, charts and page set-up",
  run: async ({ context, sheet, model }) => {
    await sendSteps(context, sheet, [...fillSteps(model), ...recordSteps("r".repeat(40_000), [])]);
    return [];
  },
};

const holdsValues: Trial = {
  holds: "What was written is what stands there: text stays text, and formulas give what PlanProof computed",
  run: async ({ context, sheet, model }) => {
    const used = sheet.getUsedRange();
    used.load("values,formulas,rowIndex,columnIndex");
    await context.sync();
    const { values, formulas, rowIndex, columnIndex } = used;
    return model.blocks.flatMap((block) =>
      [...cellsOf(block)].flatMap(({ row, column, cell }) => {
        const [r, c] = [row - 1 - rowIndex, column - 1 - columnIndex];
        const got: unknown = values[r]?.[c];
        const wanted = heldAs(cell.content);
        const where = cellAddress({ row, column });
        return [
          ...compare(where, wanted.value, got),
          ...compare(`${where}, is a formula`, wanted.isFormula, formulas[r]?.[c] !== got),
        ];
      }),
    );
  },
};

const showsNumbers: Trial = {
  holds: "Numbers, shares and days show as the pack prints them",
  run: async ({ context, sheet }) => {
    const roles = (["number", "share", "share.fine", "decimal", "day", "days"] as const).map((role) => {
      const range = sheet.getRange(cellAddress({ row: ROLES_TOP + ROLES.indexOf(role), column: 2 }));
      range.load("text");
      return { role, range };
    });
    await context.sync();
    const wanted = {
      number: "1,235",
      share: "58%",
      "share.fine": "57.5%",
      decimal: "1,234.5",
      day: "31 October 2024",
      days: "1,235 late",
    };
    return roles.flatMap(({ role, range }) => compare(`role ${role}`, wanted[role], range.text[0]?.[0]));
  },
};

const looksRight: Trial = {
  holds: "Every role has its font, size, weight, colours and alignment",
  run: async ({ context, sheet }) => {
    const cells = ROLES.map((role, index) => {
      const { format } = sheet.getRange(cellAddress({ row: ROLES_TOP + index, column: 2 }));
      format.load("wrapText,horizontalAlignment,verticalAlignment,indentLevel");
      format.font.load("name,size,bold,color,underline");
      format.fill.load("color");
      return { role, format };
    });
    await context.sync();
    const aligned = { left: "Left", right: "Right", centre: "Center" } as const;
    return cells.flatMap(({ role, format }) => {
      const look = LOOKS[role];
      const where = (what: string): string => `role ${role}, ${what}`;
      return [
        ...compare(where("font"), FONT, format.font.name),
        ...compare(where("size"), look.size, format.font.size),
        ...compare(where("bold"), look.bold, format.font.bold),
        ...compare(where("colour"), look.colour, format.font.color.toUpperCase()),
        ...compare(where("underline"), look.underline ? "Single" : "None", format.font.underline),
        ...compare(where("fill"), look.fill ?? "#FFFFFF", (format.fill.color || "#FFFFFF").toUpperCase()),
        ...compare(where("wrap"), look.wrap, format.wrapText),
        ...compare(where("across"), aligned[look.align], format.horizontalAlignment),
        ...compare(where("down"), look.vertical === "bottom" ? "Bottom" : "Top", format.verticalAlignment),
        ...compare(where("indent"), look.indent, format.indentLevel),
      ];
    });
  },
};

const links: Trial = {
  holds: "A link leads to its cell and keeps its words",
  run: async ({ context, sheet, name }) => {
    const range = sheet.getRange(cellAddress(LINK_CELL));
    range.load("hyperlink,values");
    await context.sync();
    const { hyperlink, values } = range;
    const target = hyperlink?.documentReference ?? "";
    return [
      ...compare("target of the link", `${name}!A1`, target.replaceAll("'", "").replaceAll("$", "").replace(/^#/, "")),
      ...compare("words of the link", "Row 1", values[0]?.[0]),
    ];
  },
};

const refills: Trial = {
  holds: "A sheet that is filled anew holds nothing of what stood there before",
  run: async ({ context, sheet, name }) => {
    const standing = await surveySheet(context, sheet);
    const model = smallerModel(name);
    await sendSteps(context, sheet, [
      ...clearSteps(standing),
      ...fillSteps(model),
      ...recordSteps(null, standing.recordKeys),
    ]);
    const used = sheet.getUsedRange(true);
    used.load("address");
    const { fill } = sheet.getRange("A5").format;
    fill.load("color");
    await context.sync();
    const left = (fill.color || "#FFFFFF").toUpperCase();
    const now = await surveySheet(context, sheet);
    return [
      ...compare("used cells", "A1:B3", used.address.split("!").at(-1)),
      ...compare("tables", 0, now.tables.length),
      ...compare("charts", 0, now.charts.length),
      ...compare("properties of what was written", [], now.recordKeys),
      ...compare("fill of a cell that was coloured", "#FFFFFF", left),
    ];
  },
};

/** Characters of one request: near the 2 MB that PlanProof allows itself. */
const MUCH = 55;

const carriesMuch: Trial = {
  holds: "A request of 1.8 MB and a text of 32,767 characters arrive whole",
  run: async ({ context, sheet }) => {
    const range = sheet.getRangeByIndexes(9, 0, MUCH, 1);
    range.numberFormat = "@" as unknown as string[][];
    range.values = Array.from({ length: MUCH }, () => ["x".repeat(LONGEST_TEXT)]);
    await context.sync();
    const last = sheet.getRangeByIndexes(9 + MUCH - 1, 0, 1, 1);
    last.load("values");
    await context.sync();
    const { values } = last;
    const got = String(values[0]?.[0] ?? "").length;
    range.clear("Contents");
    range.clear("Formats");
    await context.sync();
    return compare("characters in the last cell", LONGEST_TEXT, got);
  },
};

export const CELL_TRIALS: readonly Trial[] = [fills, holdsValues, showsNumbers, looksRight, links];
export const LATER_CELL_TRIALS: readonly Trial[] = [refills, carriesMuch];
