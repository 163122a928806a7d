/** How well a text parts from its ground, as WCAG 2.2 reckons it (success criterion 1.4.3, with "relative luminance"). */

/** Between 1 (none) and 21 (black on white); colours are "#RRGGBB". */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast that a text of this size (points) needs: 3 where it is large, 4.5 where not. */
export function neededContrast({ size, bold }: { readonly size: number; readonly bold: boolean }): number {
  return size >= 18 || (bold && size >= 14) ? 3 : 4.5;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
