/** What the checking of figures gives to the rules about numbers, in the words that they need. */

import type { CellRef } from "../grid";
import type { JudgedClaim } from "./claims/claim";
import type { JudgedFigure, Verdict } from "./figure";
import { isNumber, type FigureTable } from "./figure-table";
import type { Relation } from "./forms";
import type { TableVerdicts } from "./judge-table";
import { overlappingBands, type Impossible } from "./limits";

/** As `FigureFacts` of the rules, which may not be imported here: the arrow points the other way. */
export interface FigureFacts {
  readonly checked: readonly {
    readonly cell: CellRef;
    readonly relation: Relation;
    readonly verdict: Verdict;
    readonly printed: string;
    readonly recomputed: string;
    readonly part?: string;
    readonly whole?: string;
    readonly calledPercent?: boolean;
  }[];
  readonly claims: readonly {
    readonly cell: CellRef;
    readonly claim: string;
    readonly subject: string;
    readonly value: string;
    readonly holds: boolean;
  }[];
  readonly queries: readonly {
    readonly cell: CellRef;
    readonly relation: Relation | null;
    readonly printed: string;
    readonly because: string;
  }[];
  readonly shareSets: readonly { readonly cell: CellRef; readonly total: number }[];
  readonly columns: readonly { readonly heading: CellRef; readonly decimals: readonly number[] }[];
  readonly asText: readonly { readonly cell: CellRef; readonly text: string; readonly read: string }[];
  readonly bands: readonly { readonly cell: CellRef; readonly first: string; readonly second: string }[];
  readonly impossible: readonly Impossible[];
}

export interface FactSources {
  readonly squares: readonly FigureTable[];
  readonly judged: readonly TableVerdicts[];
  readonly figures: readonly JudgedFigure[];
  readonly claims: readonly JudgedClaim[];
  readonly impossible: readonly Impossible[];
}

export function factsOf({ squares, judged, figures, claims, impossible }: FactSources): FigureFacts {
  return {
    checked: [...figures, ...claims].flatMap((figure) => {
      const { cell, relation, verdict, shown, shownPrinted, part, whole, calledPercent } = figure;
      if (relation === null) return [];
      return [
        {
          cell,
          relation,
          verdict,
          printed: shownPrinted,
          recomputed: shown,
          ...(part !== undefined && whole !== undefined ? { part, whole } : {}),
          ...(calledPercent === undefined ? {} : { calledPercent }),
        },
      ];
    }),
    claims: claims.flatMap(({ cell, against, relation, verdict, printed, subject, shown }) => {
      if (against) return [{ cell, ...against }];
      return relation === null && verdict === "disagrees"
        ? [{ cell, claim: printed, subject, value: shown, holds: false }]
        : [];
    }),
    queries: [...figures, ...claims].flatMap(({ cell, relation, printed, verdict, because }) =>
      verdict === "query" ? [{ cell, relation, printed, because }] : [],
    ),
    shareSets: judged.flatMap(({ shareSets }) => shareSets),
    columns: squares.filter(({ kind }) => kind === "figures").flatMap(decimalsOf),
    asText: squares.flatMap(textNumbers),
    bands: squares.flatMap(overlappingBands),
    impossible,
  };
}

/** Per cents apart from plain numbers, and whole counts beside decimals are told apart only within per cents and decimals. */
function decimalsOf({ columns, cells, sheet, headerRow }: FigureTable): { heading: CellRef; decimals: number[] }[] {
  return columns.flatMap(({ column, heading }, index) => {
    const numbers = cells.flatMap((row) => row[index] ?? []).filter(isNumber);
    const called = /%|per ?cent/i.test(heading);
    const decimals = (called ? numbers : numbers.filter(({ percent }) => percent)).map(({ places }) => places);
    const kinds = called
      ? [decimals]
      : [decimals, numbers.filter(({ percent, places }) => !percent && places > 0).map(({ places }) => places)];
    return kinds
      .filter((kind) => kind.length > 1)
      .map((kind) => ({ heading: { sheet, row: headerRow, column }, decimals: kind }));
  });
}

function textNumbers({ cells }: FigureTable): { cell: CellRef; text: string; read: string }[] {
  return cells
    .flat()
    .flatMap((cell) =>
      isNumber(cell) && cell.fromText !== null ? [{ cell: cell.cell, text: cell.printed, read: cell.fromText }] : [],
    );
}
