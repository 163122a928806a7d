/** The accessibility check: every point finds the faults planted for it, and the packs of the small plans pass every point. */

import { accessibilityLines, accessibilityNotes } from "../../../src/domain/report/accessibility/say-accessibility";
import { checkAccessibility, resultOf } from "../../../src/domain/report/accessibility/check-accessibility";
import { ACCESS_CHECKS } from "../../../src/domain/report/accessibility/checks";
import { contrast } from "../../../src/domain/report/accessibility/contrast";
import { GOOD, withCells } from "../../../src/domain/report/accessibility/example-pack";
import { text } from "../../../src/domain/report/blocks";
import { buildSheets } from "../../../src/domain/report/build-sheets";
import { documentDetails } from "../../../src/domain/report/page";
import { PRESETS } from "../../../src/domain/report/presets";
import type { SheetModel } from "../../../src/domain/report/sheet-model";
import { dentalReview } from "./dental-plan";
import { OPTIONS, reviewOf } from "./review-of";

test("contrast is reckoned as WCAG does", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
  expect(contrast("#FFFFFF", "#005EB8")).toBeCloseTo(6.4, 1);
  expect(contrast("#009639", "#FFFFFF")).toBeCloseTo(3.9, 1);
});

describe.each(ACCESS_CHECKS.map((point) => [point.title, point] as const))("%s", (_title, point) => {
  test("holds of its good examples", () => {
    expect(point.examples.pass.flatMap((pack) => resultOf(point, pack).faults)).toEqual([]);
  });

  test("finds each fault planted for it, and says it in a sentence", () => {
    for (const [index, pack] of point.examples.fail.entries()) {
      const { passed, faults } = resultOf(point, pack);
      expect([index, passed]).toEqual([index, false]);
      for (const { said } of faults) expect(said).toMatch(/^[A-Z#[].*\.$/);
    }
  });
});

test("a point is not asked of sheets of another kind", () => {
  const result = (id: string) =>
    resultOf(
      ACCESS_CHECKS.find((point) => point.id === id)!,
      GOOD,
    );
  expect(result("no-fills").sheets).toBe(2);
  expect(result("no-frozen-panes").sheets).toBe(3);
  expect(result("title-in-a1").sheets).toBe(4);
  expect(result("charts-titled").sheets).toBe(1);
  expect(result("document-details").sheets).toBeNull();
});

test("a fault is said with its sheet and cell", () => {
  const { sheets, details } = withCells("Front sheet", { A6: text("", "rag.green") });
  const lines = accessibilityLines(checkAccessibility(sheets, details));
  expect(lines).toEqual([
    `Accessibility: ${ACCESS_CHECKS.length - 3} of ${ACCESS_CHECKS.length} points pass on 4 sheets.`,
    "  No cell of a table is blank: Front sheet A6: This cell of a table is blank.",
    "  Colour is never the only signal: Front sheet A6: Only the colour says what this cell means.",
    "  The numbers of a chart stand on its sheet, under headings: Front sheet A8: The chart here draws from a row or column without a heading.",
  ]);
});

test("many faults of one kind are counted", () => {
  const rows = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`A${index + 8}`, text("Below", "data")]));
  const { sheets, details } = withCells("Action data", rows);
  const note = accessibilityNotes(checkAccessibility(sheets, details)).find(({ said }) =>
    said.startsWith("Not passed"),
  );
  expect(note?.said).toMatch(/^Not passed\. Action data A8: This stands below the table\. .*A12: .* And 4 more\.$/);
});

const PACKS = PRESETS.flatMap(({ id: preset }) =>
  [dentalReview(), reviewOf([])].map((review) => {
    const options = { ...OPTIONS, preset, marking: "OFFICIAL" };
    return { preset, rows: review.rows.length, review, options, models: buildSheets(review, options) };
  }),
);

test.each(PACKS)("the pack $preset of a plan of $rows rows passes every point", ({ review, options, models }) => {
  const results = checkAccessibility(models, documentDetails(review, options));
  expect(results.filter(({ passed }) => !passed).map(({ point, faults }) => [point.id, faults])).toEqual([]);
});

test.each(PACKS)("its Notes ($preset, $rows rows) say of the whole pack what the check finds", (pack) => {
  const results = checkAccessibility(pack.models, documentDetails(pack.review, pack.options));
  const notes = pack.models.find(({ id }) => id === "notes") as SheetModel;
  const rows = (notes.blocks[0]?.cells ?? []).map((row) =>
    row.map(({ content }) => ("text" in content ? content.text : "")),
  );
  expect(rows.filter(([subject]) => subject === "Accessibility").map(([, item, said]) => ({ item, said }))).toEqual(
    accessibilityNotes(results).map(({ item, said }) => ({ item, said })),
  );
});
