/** Tells from Excel's number format code whether a number is a date, and how much of the date it shows. */

/** "day": the whole date; "month": month and year only; "year": the year only. null where the format shows no date. */
export type ShownDate = "day" | "month" | "year" | null;

/** True for m/d/yyyy, d mmmm yyyy, mmm-yy, [$-809]dd mmmm; false for General, @, 0% and plain times. */
export function isDateFormat(numberFormat: string): boolean {
  return shownDate(numberFormat) !== null;
}

/** Quoted and escaped characters and everything in square brackets are no codes; only the first section counts. */
export function shownDate(numberFormat: string): ShownDate {
  if (numberFormat === "General" || numberFormat === "@" || numberFormat === "") return null;
  const elapsed = /\[[hms]+\]/i.test(numberFormat);
  const codes = (numberFormat.split(";")[0] ?? "")
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[[^\]]*\]?/g, "")
    .replace(/AM\/PM|A\/P|General/gi, "")
    .toLowerCase();
  if (codes.includes("d")) return "day";
  const time = elapsed || /[hs]/.test(codes);
  if (codes.includes("m") && !time) return "month";
  return codes.includes("y") ? (codes.includes("m") ? "month" : "year") : null;
}
