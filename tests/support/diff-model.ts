/** Where a written sheet is not what its model says: the cell, what was wanted, what stands there, and why that matters. */

import { toSerial } from "../../src/domain/calendar";
import { cellAddress } from "../../src/domain/grid";
import { LOOKS } from "../../src/domain/report/roles";
import type { Content, SheetModel } from "../../src/domain/report/sheet-model";
import { fitting } from "../../src/excel/text-gate";
import type { BookSheet } from "../../src/host/book/book";

export interface CellDifference {
  /** "Front sheet!C9". */
  readonly cell: string;
  readonly wanted: string;
  readonly got: string;
  readonly reason: string;
}

/** Value, formula, number format and link of every cell of the model, and what stands beyond it; [] where all is as wanted. */
export function diffModel(model: SheetModel, sheet: BookSheet | undefined): CellDifference[] {
  if (!sheet) return [{ cell: model.name, wanted: "a sheet", got: "none", reason: "The sheet was not written." }];
  const rows = Math.max(0, ...model.blocks.map(({ top, cells }) => top + cells.length - 1));
  const columns = Math.max(0, ...model.blocks.map(({ left, cells }) => left + (cells[0]?.length ?? 0) - 1));
  const box = { row: 0, column: 0, rows, columns };
  const [values, formulas] = [sheet.values(box), sheet.formulas(box)];
  const cells = model.blocks.flatMap(({ top, left, cells: lines }) =>
    lines.flatMap((line, r) =>
      line.flatMap(({ content, role }, c): CellDifference[] => {
        const [row, column] = [top + r, left + c];
        const cell = `${model.name}!${cellAddress({ row, column })}`;
        const told = (wanted: unknown, got: unknown, reason: string): CellDifference[] =>
          Object.is(wanted, got) ? [] : [{ cell, wanted: String(wanted), got: String(got), reason }];
        const formula = formulas[row - 1]?.[column - 1];
        return [
          ...told(stored(valueOf(content)), stored(values[row - 1]?.[column - 1]), "The value is not the model's."),
          ...(content.kind === "formula"
            ? told(content.formula, formula, "The formula is not the model's, so the count cannot be traced.")
            : told(
                false,
                typeof formula === "string" && formula.startsWith("=") && formula !== valueOf(content),
                "A formula stands where a value should.",
              )),
          // Words without a figure print alike whatever the form.
          ...(content.kind === "empty" || (content.kind === "text" && !/\d/.test(content.text))
            ? []
            : told(
                // "8b" and "2.1" of a link stay the words they are.
                content.kind === "link" ? "@" : LOOKS[role].numberFormat,
                sheet.format(row - 1, column - 1).numberFormat,
                "It would print in another form.",
              )),
          ...(content.kind === "link"
            ? told(content.target, sheet.link(row - 1, column - 1)?.documentReference, "The link leads elsewhere.")
            : []),
        ];
      }),
    ),
  );
  const used = sheet.usedBox(true);
  const beyond =
    used && (used.row + used.rows > rows || used.column + used.columns > columns)
      ? [
          {
            cell: model.name,
            wanted: `${rows} rows, ${columns} columns`,
            got: `${used.row + used.rows} rows, ${used.column + used.columns} columns`,
            reason: "Something stands beyond the model.",
          },
        ]
      : [];
  return [...cells, ...beyond];
}

/** Files keep fifteen digits of a number. */
const stored = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

/** What the cell must hold once Excel has it. */
function valueOf(content: Content): string | number {
  switch (content.kind) {
    case "text":
    case "link":
      return fitting(content.text);
    case "number":
      return content.number;
    case "day":
      return toSerial(content.day);
    case "formula":
      return content.value;
    case "empty":
      return "";
  }
}

export function printCellDifferences(differences: readonly CellDifference[]): string {
  return differences
    .map(({ cell, wanted, got, reason }) => `${cell}: wanted ${wanted}, got ${got}. ${reason}`)
    .join("\n");
}
