/** The looks: readable in colour and in grey print, Arial in sizes that stay at 9 points on paper. */

import { contrast } from "../../../src/domain/report/accessibility/contrast";
import { LOOKS, type Look, type Role } from "../../../src/domain/report/roles";

const ROLES = Object.entries(LOOKS) as [Role, Look][];

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
