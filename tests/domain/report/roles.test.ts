/** The looks: readable in colour and in grey print, Arial in sizes that stay at 9 points on paper. */

import { LOOKS, type Look, type Role } from "../../../src/domain/report/roles";

const ROLES = Object.entries(LOOKS) as [Role, Look][];

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("contrast is reckoned as WCAG does", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
  expect(contrast("#FFFFFF", "#005EB8")).toBeCloseTo(6.4, 1);
});

test.each(ROLES)("%s has a contrast of at least 4.5", (_role, look) => {
  expect(contrast(look.colour, look.fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
});

test.each(ROLES)("%s is ten points or more, in colours written in full", (_role, look) => {
  expect(look.size).toBeGreaterThanOrEqual(10);
  expect([look.colour, look.fill ?? "#FFFFFF", look.border ?? "#FFFFFF"].join("")).toMatch(/^(#[0-9A-F]{6}){3}$/);
});

test.each(["blue", "green", "amber", "red", "grey"] as const)(
  "a bar in %s parts from the next one in grey print",
  (rating) => {
    const order = ["blue", "green", "amber", "red", "grey", "closed"] as const;
    const next = order[order.indexOf(rating) + 1] ?? "closed";
    const [one, other] = [LOOKS[`chart.${rating}`].fill ?? "", LOOKS[`chart.${next}`].fill ?? ""];
    expect(contrast(one, other)).toBeGreaterThan(1.25);
  },
);

test("only links are underlined, and data sheets have no fills", () => {
  expect(ROLES.filter(([, look]) => look.underline).map(([role]) => role)).toEqual(["link", "data.link"]);
  expect(ROLES.filter(([role, look]) => role.startsWith("data") && look.fill !== null)).toEqual([]);
});
