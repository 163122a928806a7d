/** Colours as Excel takes them: "#RRGGBB", or one of the colour words of HTML. */

import { invalidArgument } from "../../wire/host-error";

/** The sixteen colour words of HTML 4.01 and the one more that Microsoft's own samples use. */
const WORDS: Record<string, string> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};

/** "#RRGGBB" in capitals, "" for none. */
export function hexOf(value: string): string {
  if (value === "" || value.startsWith("#")) return value.toUpperCase();
  const word = WORDS[value.toLowerCase()];
  if (!word) throw invalidArgument(`"${value}" is no colour.`);
  return word;
}
