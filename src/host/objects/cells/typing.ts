/** A person at the keyboard: what Excel makes of texts typed into cells where the region is the United Kingdom. */

import type { Box } from "../../book/book";
import type { Session } from "../../wire/session";
import { cellsOf, sheetOf } from "./area";
import { setContents } from "./contents";

const DAY_FIRST = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\s*$/;
const BRITISH_DATE = "dd/mm/yyyy";

/** Throws what Excel would refuse, as HostError or BookError; then nothing was typed. An empty text clears its cell. */
export function typeTexts(
  session: Session,
  sheetId: string,
  at: { readonly row: number; readonly column: number },
  texts: readonly (readonly string[])[],
): Box {
  const cells = cellsOf(session, sheetId, { ...at, rows: texts.length, columns: texts[0]?.length ?? 0 });
  const { box } = cells;
  const sheet = sheetOf(cells);
  const dates: { row: number; column: number }[] = [];
  const values = texts.map((line, down) =>
    line.map((text, across) => {
      const { numberFormat } = sheet.format(box.row + down, box.column + across);
      const iso = numberFormat === "@" ? undefined : isoOf(text);
      if (iso && numberFormat === "General") dates.push({ row: box.row + down, column: box.column + across });
      return iso ?? text;
    }),
  );
  setContents(cells, values, "typing");
  for (const { row, column } of dates) sheet.setNumberFormats({ row, column, rows: 1, columns: 1 }, [[BRITISH_DATE]]);
  return box;
}

/** "31/3/2025" -> "2025-03-31"; undefined for what is no day. Two digits of a year are read as Excel reads them. */
function isoOf(text: string): string | undefined {
  const match = DAY_FIRST.exec(text);
  if (!match) return undefined;
  const [day = 0, month = 0, given = 0] = match.slice(1).map(Number);
  const year = given >= 100 ? given : given < 30 ? 2000 + given : 1900 + given;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
