/** A sheet model as text that a person can read and a golden can hold: one line a row, role and content of every cell. */

import { printDay } from "../../src/domain/calendar";
import { columnLetter, rangeAddress } from "../../src/domain/grid";
import type { Content, SheetCell, SheetModel } from "../../src/domain/report/sheet-model";

/** `roles` "changes": a cell's role only where the cell above it in its column has another, which keeps long tables short. */
export function sheetText(model: SheetModel, roles: "all" | "changes" = "all"): string {
  const { print } = model;
  return [
    `${model.name} (${model.id}, ${model.kind})`,
    `columns: ${model.widths.map((width, index) => `${columnLetter(index + 1)} ${width}`).join(", ")}`,
    `print: ${print.orientation}` +
      (print.titleRows ? `, repeats rows ${print.titleRows.join(" to ")}` : "") +
      (print.columns === undefined ? "" : `, the first ${print.columns} columns`) +
      (print.onePage ? ", on one page" : "") +
      (print.breaksBefore.length > 0 ? `, breaks before rows ${print.breaksBefore.join(", ")}` : ""),
    `head: ${print.header.join(" | ")}`,
    `foot: ${print.footer.join(" | ")}`,
    ...(model.frozenRows > 0 ? [`frozen: ${model.frozenRows} rows`] : []),
    ...model.tables.map(
      (table) =>
        `table ${table.name}: ${rangeAddress(table.top, table.left, table.bottom, table.right)}` +
        (table.filters ? ", with filter buttons" : ""),
    ),
    ...model.charts.map(
      ({ kind, title, altText, data, place }) =>
        `chart "${title}" (${kind}) of ${rangeAddress(data.top, data.left, data.bottom, data.right)} at ` +
        `${rangeAddress(place.top, place.left, place.bottom, place.right)}: ${altText}`,
    ),
    "",
    ...model.blocks.flatMap((block) =>
      block.cells.map((row, index) => {
        const at = block.top + index;
        const last = row.reduce((found, cell, column) => (isBare(cell) ? found : column), -1);
        const above = roles === "changes" ? block.cells[index - 1] : undefined;
        return `${at} [${model.heights[at] ?? "auto"}] ${row
          .slice(0, last + 1)
          .map((cell, column) => cellText(cell, above?.[column]))
          .join(" | ")}`;
      }),
    ),
    "",
  ].join("\n");
}

const isBare = ({ content, role }: SheetCell): boolean => content.kind === "empty" && role === "plain";

function cellText({ content, role }: SheetCell, above: SheetCell | undefined): string {
  const said = above?.role === role ? "" : `(${role})`;
  return [said, content.kind === "empty" ? "" : contentText(content)].filter((part) => part !== "").join(" ");
}

export function contentText(content: Content): string {
  switch (content.kind) {
    case "text":
      return content.text.replaceAll("\n", "⏎");
    case "number":
      return String(content.number);
    case "day":
      return printDay(content.day);
    case "formula":
      return `${content.formula} -> ${content.value}`;
    case "link":
      return `${content.text} -> ${content.target}`;
    case "empty":
      return "";
  }
}
