/** The unit of a measure, and its bare figures taken in it: a 44 of a measure in per cent is 44%. */

import { withCommas, type Figure } from "./figure";
import type { FigureReading } from "./figure-reading";
import { PERCENT_UNITS, SIZES } from "./figure-words";
import { FIGURE_FIELDS, type Comparator, type FigureField } from "./measure";

export type MeasureUnit =
  | { readonly kind: "percent" }
  | { readonly kind: "money"; readonly currency: string; readonly scale: number; readonly scaleWord: string }
  | { readonly kind: "number" };

/** "%", "£m", "£000" and words for per cent; else per cent where the name itself begins with it; else plain figures. */
export function unitOf(text: string | null, name: string): MeasureUnit {
  const unit = (text ?? "").toLowerCase();
  if (PERCENT_UNITS.has(unit) || unit.startsWith("%")) return { kind: "percent" };
  if (unit === "" && /^(?:%|percentage\b|per ?cent\b)|\(%\)$/i.test(name)) return { kind: "percent" };
  const money = /^([£€$]) ?(0{3}s?|k|m|mn|bn|million|thousand|billion)?$/.exec(unit);
  if (!money) return { kind: "number" };
  const word = money[2]?.startsWith("0") ? "k" : (money[2] ?? "");
  const scale = SIZES[word] ?? 1;
  return { kind: "money", currency: money[1] ?? "£", scale, scaleWord: word.length > 2 ? ` ${word}` : word };
}

/** All figures of the line in its unit, with the note that says how bare ones were taken. */
export function intoUnit(
  raw: Record<FigureField, FigureReading>,
  others: readonly Comparator[],
  unit: MeasureUnit,
): { figures: Record<FigureField, FigureReading>; comparators: Comparator[]; note: string | null } {
  const all = [...Object.values(raw), ...others.map(({ figure }) => figure)];
  const bare = all.flatMap((each) => (each.kind === "figure" && isBare(each.figure) ? [each] : []));
  const sizes = bare.flatMap(({ figure }) => [Math.abs(figure.value), Math.abs(figure.upTo ?? 0)]);
  const hundreds = sizes.some((size) => size > 1) ? true : sizes.some((size) => size > 0 && size < 1) ? false : null;
  const entries = FIGURE_FIELDS.map((field) => [field, inUnit(raw[field], unit, hundreds)] as const);
  const figures = Object.fromEntries(entries) as Record<FigureField, FigureReading>;
  const comparators = others.map((each) => ({ ...each, figure: inUnit(each.figure, unit, hundreds) }));
  const shown = bare.find(({ figure }) => figure.value !== 0);
  const note =
    unit.kind === "percent" && shown && hundreds !== null
      ? `Figures without a per cent sign are read as ${hundreds ? "per cent" : "shares"}, since the measure is in per cent.`
      : null;
  return { figures, comparators, note };
}

/**
 * The reading in the unit of its measure: a bare 44 of a measure in per cent is 44%, a bare 1.2 of a measure in £m is £1.2m.
 * `hundreds` says whether the bare figures of the row count to a hundred or, as Excel's own percentages do, to one; null where
 * the row holds nothing that tells.
 */
function inUnit(reading: FigureReading, unit: MeasureUnit, hundreds: boolean | null): FigureReading {
  if (reading.kind !== "figure" || !isBare(reading.figure) || unit.kind === "number") return reading;
  const { figure } = reading;
  if (unit.kind === "money") {
    const { currency, scale, scaleWord } = unit;
    const look = { ...figure.look, currency, scale, scaleWord };
    const times = (value: number): number => Number((value * scale).toPrecision(15));
    return {
      ...reading,
      figure: {
        ...figure,
        kind: "money",
        value: times(figure.value),
        upTo: figure.upTo === null ? null : times(figure.upTo),
        look,
      },
    };
  }
  if (hundreds === null && figure.value !== 0) {
    return {
      kind: "unreadable",
      text: reading.text,
      why: `${reading.text} may be ${reading.text}% or ${withCommas(String(figure.value * 100))}%.`,
      cell: reading.cell,
    };
  }
  const share = (value: number): number => (hundreds ? Number((value / 100).toPrecision(15)) : value);
  const decimals = hundreds ? figure.look.decimals : Math.max(0, figure.look.decimals - 2);
  return {
    ...reading,
    figure: {
      ...figure,
      kind: "percent",
      value: share(figure.value),
      upTo: figure.upTo === null ? null : share(figure.upTo),
      look: { ...figure.look, decimals },
    },
  };
}

/** True for a figure that says nothing of its unit. */
function isBare({ kind, of, per, look }: Figure): boolean {
  return kind === "number" && of === null && per === null && look.scale === 1;
}
