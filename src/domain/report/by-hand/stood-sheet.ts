/** What stood on a sheet of memory before it is filled anew, as text to be kept until the filling has come to its end. */

import "../../zod-without-eval";
import * as z from "zod";

import type { StandingSheet } from "./standing-sheet";

/** The cells, as `StandingSheet` has them. */
export type Stood = Pick<StandingSheet, "firstRow" | "firstColumn" | "values" | "formulas" | "numberFormats">;

const rowsOf = <T extends z.ZodType>(cell: T) => z.array(z.array(cell));
const index = z.int().min(0);
const stoodSchema = z.object({
  firstRow: z.int().min(1),
  firstColumn: z.int().min(1),
  values: rowsOf(z.union([z.string(), z.number(), z.boolean()])),
  /** Formulas by place, since hardly a cell of memory has one. */
  formulas: z.array(z.tuple([index, index, z.string()])),
  /** Number formats, and which of them each cell has. */
  codes: z.array(z.string()),
  kinds: rowsOf(index),
});

export function printStood({ firstRow, firstColumn, values, formulas, numberFormats }: Stood): string {
  const codes = [...new Set(numberFormats.flat())];
  const places = new Map(codes.map((code, at) => [code, at]));
  const formulasHere = values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const formula = formulas[r]?.[c];
      return typeof formula === "string" && formula !== value ? [[r, c, formula] as [number, number, string]] : [];
    }),
  );
  const kinds = numberFormats.map((row) => row.map((code) => places.get(code) ?? 0));
  const stood: z.input<typeof stoodSchema> = {
    firstRow,
    firstColumn,
    values: values.map((row) => [...row]),
    formulas: formulasHere,
    codes,
    kinds,
  };
  return JSON.stringify(stood);
}

/** Null where the text is not what `printStood` made: somebody changed it, or part of it is gone. */
export function readStood(text: string): Stood | null {
  const read = stoodSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const { firstRow, firstColumn, values, codes, kinds } = read.data;
  const formulas: unknown[][] = values.map((row) => [...row]);
  for (const [r, c, formula] of read.data.formulas) {
    const row = formulas[r];
    if (row && c < row.length) row[c] = formula;
  }
  const numberFormats = values.map((row, r) => row.map((_, c) => codes[kinds[r]?.[c] ?? -1] ?? "General"));
  return { firstRow, firstColumn, values, formulas, numberFormats };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // As if nothing had been kept: whoever reads the sheet says so.
    return null;
  }
}
