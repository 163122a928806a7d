/** Colours of the file (theme with tint, palette, RGB) as "#RRGGBB". */

import type { Package } from "./package";
import type { Element } from "./xml";
import { attribute, childrenOf, find, flag, numberOf, rootOf } from "./xml";

/** Excel's palette of 64, ECMA-376 part 1, 18.8.27. */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** The theme lists dark 1, light 1, dark 2, light 2; cells count light 1, dark 1, light 2, dark 2. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function themeColours(pack: Package, workbookPath: string): string[] {
  const path = pack.relations(workbookPath).find((one) => one.kind === "theme")?.target;
  const scheme = path && pack.has(path) ? find(rootOf(pack.xml(path)), "themeElements", "clrScheme") : undefined;
  return themeOrder.map((name, index) => {
    const entry = scheme && childrenOf(scheme, name)[0];
    const colour = entry && childrenOf(entry)[0];
    return (colour && (attribute(colour, "lastClr") ?? attribute(colour, "val"))) ?? officeTheme[index] ?? "000000";
  });
}

/** Lightens or darkens by Excel's tint (-1 to 1) in HLS, ECMA-376 part 1, 18.8.19. */
function tinted(hex: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const sector = max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  const hue = range === 0 ? 0 : sector;
  const to = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * to - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const wheel = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (wheel[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round((part + to - chroma / 2) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** "#RRGGBB", or "" where the colour is automatic or absent. */
export function readColour(element: Element | undefined, theme: readonly string[]): string {
  if (!element || flag(element, "auto")) return "";
  const rgb = attribute(element, "rgb");
  const themed = numberOf(element, "theme");
  const indexed = numberOf(element, "indexed");
  const base = rgb
    ? rgb.slice(-6)
    : themed !== undefined
      ? theme[themed]
      : indexed !== undefined
        ? palette[indexed]
        : undefined;
  if (!base || base.length !== 6) return "";
  const tint = numberOf(element, "tint") ?? 0;
  return `#${(tint ? tinted(base, tint) : base).toUpperCase()}`;
}

/** ARGB as the file wants it, from "#RRGGBB". */
export const argb = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;
