/** The stand-in's README lists what it answers: held against its own tables, so that it stays true. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { memberCount, memberTable } from "../../src/workbench/script/member-table";

const README = readFileSync(resolve(__dirname, "../../src/host/README.md"), "utf8");

test("the README has every object and member that the stand-in answers; `npm run host -- members` prints them", () => {
  expect(README).toContain(memberTable());
  expect(memberCount()).toBeGreaterThan(350);
});

test("what the stand-in says that it cannot do is among the differences", () => {
  const differences = README.slice(README.indexOf("## How it differs"));
  for (const subject of ["copying formulas", "sorting", "print area", "conditional formats", "charts", "names"])
    expect(differences).toContain(`| ${subject} |`);
});
