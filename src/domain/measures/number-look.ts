/** How Excel shows a number, as far as its format code tells: per cent, currency, decimals. */

export interface NumberLook {
  readonly percent: boolean;
  readonly currency: string;
  /** null where the format does not fix them (General). */
  readonly decimals: number | null;
}

const CURRENCY = /[£€$]/;

/** Reads the first section of a format code: "0.0%", "#,##0", "£#,##0.00", "[$£-809]#,##0". */
export function lookOfFormat(numberFormat: string): NumberLook {
  const section = numberFormat.split(";")[0] ?? "";
  const codes = section
    .replace(/"[^"]*"?/g, "")
    .replace(/\[[^\]]*\]?/g, "")
    .replace(/[\\_*]./g, "");
  /** "[$£-809]" holds a symbol and a language; "[$-809]" a language alone. */
  const currency = CURRENCY.exec(section.replace(/\[\$([^\][-]*)(?:-[^\][]*)?\]/g, "$1"))?.[0] ?? "";
  const match = /[0#?](?:\.([0#?]+))?(?:[^0#?.,]|$)/.exec(codes);
  const general = numberFormat === "General" || numberFormat === "@" || numberFormat === "" || !match;
  return { percent: codes.includes("%"), currency, decimals: general ? null : (match[1]?.length ?? 0) };
}

/** More than this nobody means to print; a quotient shows its first places. */
const MOST = 2;

/** Decimals that a number has when written out, two at most. */
export function decimalsOf(value: number): number {
  const [, fraction = ""] = String(Number(value.toPrecision(12))).split(".");
  return /e/i.test(fraction) ? MOST : Math.min(MOST, fraction.length);
}
