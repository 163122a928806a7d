/** Border lines: Office.js says style and weight, the file has one word for both (ECMA-376 part 1, 18.18.3). */

import { HostError } from "../../wire/host-error";

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const LINES: readonly { style: string; weight: string; file: string }[] = [
  { style: "None", weight: "Thin", file: "" },
  { style: "Continuous", weight: "Hairline", file: "hair" },
  { style: "Continuous", weight: "Thin", file: "thin" },
  { style: "Continuous", weight: "Medium", file: "medium" },
  { style: "Continuous", weight: "Thick", file: "thick" },
  { style: "Dash", weight: "Thin", file: "dashed" },
  { style: "Dash", weight: "Medium", file: "mediumDashed" },
  { style: "DashDot", weight: "Thin", file: "dashDot" },
  { style: "DashDot", weight: "Medium", file: "mediumDashDot" },
  { style: "DashDotDot", weight: "Thin", file: "dashDotDot" },
  { style: "DashDotDot", weight: "Medium", file: "mediumDashDotDot" },
  { style: "Dot", weight: "Thin", file: "dotted" },
  { style: "Double", weight: "Thick", file: "double" },
  { style: "SlantDashDot", weight: "Medium", file: "slantDashDot" },
];

export function officeLine(file: string): { style: string; weight: string } {
  const line = LINES.find((each) => each.file === file);
  if (!line) throw new HostError("NotImplemented", `The stand-in does not know the line "${file}".`);
  return line;
}

/** The line of that style nearest in weight: Excel too has no thick dots. */
export function fileLine(style: string, weight: string): string {
  const ofStyle = LINES.filter((each) => each.style === style);
  const line = ofStyle.find((each) => each.weight === weight) ?? ofStyle[ofStyle.length - 1];
  if (!line) throw new HostError("InvalidArgument", `"${style}" is no line.`);
  return line.file;
}
