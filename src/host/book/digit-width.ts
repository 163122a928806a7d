/** How many pixels the widest digit of a font takes: the unit in which a workbook counts the widths of its columns. */

/** Advance of a digit in thousandths of the font's size, as the fonts' own tables have it; for others that of Calibri. */
const ADVANCES: Readonly<Record<string, number>> = {
  "aptos narrow": 490,
  aptos: 561,
  arial: 556,
  calibri: 507,
  "calibri light": 507,
  cambria: 554,
  "courier new": 600,
  "frutiger 55 roman": 556,
  helvetica: 556,
  "segoe ui": 539,
  tahoma: 546,
  "times new roman": 500,
  verdana: 636,
};
const CALIBRI = 507;
const PIXELS_TO_THE_POINT = 96 / 72;

/** ECMA-376 part 1, 18.3.1.13: the maximum digit width, in whole pixels of a screen of 96 dots an inch; size in points. */
export function digitPixels(font: string, size: number): number {
  const advance = ADVANCES[font.toLowerCase()] ?? CALIBRI;
  return Math.max(1, Math.round((advance / 1000) * size * PIXELS_TO_THE_POINT));
}
