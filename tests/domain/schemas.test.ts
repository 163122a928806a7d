/** What may be set and what a check ends in, as a JSON schema with its descriptions: kept whole, since files outlive the code. */

import { toJSONSchema } from "zod";

import { reviewSchema } from "../../src/domain/review-schema";
import { DEFAULT_SETTINGS, settingsSchema } from "../../src/domain/settings";
import { goldenOf } from "../support/golden";

test.each([
  ["settings", toJSONSchema(settingsSchema)],
  ["review", toJSONSchema(reviewSchema)],
  ["defaults", DEFAULT_SETTINGS],
])("%s", (name, schema) => {
  const all = `${JSON.stringify(schema, null, 1)}\n`;
  expect(all).toBe(goldenOf(__dirname, `schemas.${name}.txt`, all));
});
