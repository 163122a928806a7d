/** Every hostile cell in places of a plan in turn, through everything that PlanProof makes of one; each in every place by `npm run malice`. */

import { PRESETS } from "../../src/domain/report/presets";
import { FAMILIES, HOSTILE_CELLS, type Family } from "./hostile-cells";
import { surviveCells } from "./survive-cells";

jest.setTimeout(900_000);

/** Places in a row for each cell here; title, heading, sheet name and a row of nothing else come on top. */
const SHARE = 2;
/** Cells filled to Excel's limit take most of the time there is. */
const FILLED: readonly Family[] = ["length", "pattern"];
const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

test.each(FAMILY_NAMES.map((family, index) => [family, PRESETS[index % PRESETS.length]?.id ?? ""] as const))(
  "cells of the family %s, in a pack of the preset %s",
  async (family, preset) => {
    const cells = HOSTILE_CELLS.filter((cell) => cell.family === family);
    const tried = await surviveCells(cells, preset, FILLED.includes(family) ? 1 : SHARE);
    process.stdout.write(
      `${family}: ${cells.length} hostile cells, ${tried.places} places, ${tried.formulas} formulas of ours and no other\n`,
    );
    expect(tried.wrong).toEqual([]);
  },
);

test("every cell and every family has its entry once", () => {
  expect(new Set(HOSTILE_CELLS.map(({ name }) => name)).size).toBe(HOSTILE_CELLS.length);
  expect(new Set(HOSTILE_CELLS.map(({ family }) => family))).toEqual(new Set(FAMILY_NAMES));
});
