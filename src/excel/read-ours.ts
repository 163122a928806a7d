/** Reads the sheets that carry our mark, with what was remembered of writing them: two requests to look, one for each 100,000 cells. */

import type { CellValue } from "../domain/grid";
import type { StandingSheet } from "../domain/report/by-hand/standing-sheet";
import { readStash } from "./keep-memory";
import { readParts } from "./keep-record";
import { CELLS_IN_A_REQUEST } from "./read-blocks";
import { surveyWorkbook, type SurveyedSheet } from "./survey";

interface Piece {
  readonly surveyed: SurveyedSheet;
  /** Rows as Excel counts. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * All our sheets, those on which the officer is meant to type without a record; a sheet of memory that was left half filled as it
 * stood before. Writes nothing.
 */
export async function readOurs(context: Excel.RequestContext): Promise<readonly StandingSheet[]> {
  const survey = await surveyWorkbook(context);
  const ours = survey.sheets.filter(({ mark }) => mark !== null);
  const read = await readPieces(context, requestsOf(ours.flatMap(piecesOf)), ours);
  return ours.map((surveyed) => {
    const parts = read.filter(({ piece }) => piece.surveyed === surveyed).map(({ range }) => range);
    const properties = surveyed.sheet.customProperties.items.map(({ key, value }) => ({ key, value: String(value) }));
    const kept = readParts(properties);
    const stood = kept.unfinished ? readStash(properties) : null;
    return {
      id: surveyed.mark ?? "",
      name: surveyed.name,
      firstRow: surveyed.used?.top ?? 1,
      firstColumn: surveyed.used?.left ?? 1,
      values: parts.flatMap((range) => range.values as CellValue[][]),
      formulas: parts.flatMap((range) => range.formulas as unknown[][]),
      numberFormats: parts.flatMap((range) => range.numberFormat as string[][]),
      ...kept,
      ...(stood ? { ...stood, unfinished: false } : {}),
    };
  });
}

/** The records come with the first request of cells. */
async function readPieces(
  context: Excel.RequestContext,
  requests: readonly (readonly Piece[])[],
  ours: readonly SurveyedSheet[],
): Promise<readonly { piece: Piece; range: Excel.Range }[]> {
  for (const { sheet } of ours) sheet.customProperties.load("items/key,items/value");
  const [now = [], ...later] = requests;
  const asked = now.map((piece) => {
    const { left, right } = piece.surveyed.used ?? { left: 1, right: 1 };
    const rows = piece.bottom - piece.top + 1;
    const range = piece.surveyed.sheet.getRangeByIndexes(piece.top - 1, left - 1, rows, right - left + 1);
    range.load("values,formulas,numberFormat");
    return { piece, range };
  });
  await context.sync();
  return later.length === 0 ? asked : [...asked, ...(await readPieces(context, later, []))];
}

function piecesOf(surveyed: SurveyedSheet): Piece[] {
  if (!surveyed.used) return [];
  const { top, left, bottom, right } = surveyed.used;
  const rows = Math.max(1, Math.floor(CELLS_IN_A_REQUEST / (right - left + 1)));
  return Array.from({ length: Math.ceil((bottom - top + 1) / rows) }, (_, index) => ({
    surveyed,
    top: top + index * rows,
    bottom: Math.min(bottom, top + (index + 1) * rows - 1),
  }));
}

function requestsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let cells = 0;
  for (const piece of pieces) {
    const { left, right } = piece.surveyed.used ?? { left: 1, right: 1 };
    const size = (piece.bottom - piece.top + 1) * (right - left + 1);
    const current = requests.at(-1);
    if (current && cells + size <= CELLS_IN_A_REQUEST) {
      current.push(piece);
      cells += size;
    } else {
      requests.push([piece]);
      cells = size;
    }
  }
  return requests;
}
