/** Every claim form on its own examples: a text, a table beside it where it needs one, and what is said of it. */

import { checkFigures } from "../../../src/domain/figures/check-figures";
import { CLAIM_FORMS } from "../../../src/domain/figures/claims";
import type { ClaimExample } from "../../../src/domain/figures/claims/claim";
import { FORMS } from "../../../src/domain/figures/forms";
import { exactly } from "../../../src/domain/figures/interval";
import { findTables } from "../../../src/domain/plan/find-tables";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { gridOf } from "../../support/grid-of";

const FIRST_ROW_OF_TABLE = 12;

/** The text on top, its other passages right under it, the table further down. */
function verdictsOf({ text, then = [], table = "" }: ClaimExample): string[] {
  const words = [text, ...then].map((line) => [line]);
  const blank = Array.from({ length: FIRST_ROW_OF_TABLE - 1 - words.length }, () => [""]);
  const rows = table.split("\n").map((line) => line.split("|").map((cell) => valueOf(cell.trim())));
  const grid = gridOf("Sheet", "A1", [...words, ...blank, ...(table === "" ? [] : rows)]);
  return checkFigures([grid], findTables([grid], DEFAULT_SETTINGS).tables)
    .figures.filter(({ cell }) => cell === "A1" || (then.length > 0 && cell === "A2"))
    .map(({ verdict }) => verdict);
}

const valueOf = (text: string): string | number => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

describe("claim forms", () => {
  const cases = CLAIM_FORMS.flatMap(({ id, examples }) => examples.map((example) => ({ id, example })));

  test.each(cases)("$id: $example.text", ({ id, example }) => {
    expect(verdictsOf(example)).toEqual(example.gives);
    if (example.gives.length > 0) {
      const form = CLAIM_FORMS.find((each) => each.id === id);
      expect([example.text, ...(example.then ?? [])].some((text) => form?.hint.test(text))).toBe(true);
    }
  });

  test("have ids that are theirs alone, and each an example that finds something", () => {
    expect(new Set(CLAIM_FORMS.map(({ id }) => id)).size).toBe(CLAIM_FORMS.length);
    expect(CLAIM_FORMS.filter(({ examples }) => !examples.some(({ gives }) => gives.length > 0))).toEqual([]);
  });
});

describe("forms of derived figures", () => {
  test.each(
    FORMS.flatMap(({ id, work, estimate, examples }) =>
      examples.map((example) => ({ id, work, estimate, ...example })),
    ),
  )("$id of $inputs is $gives", ({ work, estimate, inputs, gives }) => {
    const worked = work(inputs.map(exactly));
    if (gives === null) {
      expect(worked).toBeUndefined();
      return;
    }
    expect(worked?.at).toBeCloseTo(gives, 3);
    expect(estimate(inputs)).toBeCloseTo(gives, 3);
  });
});
