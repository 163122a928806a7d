/** Every refusal of Excel's has its sentence; mistakes of ours come through as they are. */

import { failureOf } from "../../src/excel/office-failure";
import { loadOfficeClient } from "../../src/workbench/office-client";

const { OfficeExtension: client, Excel: excel } = loadOfficeClient();

/** As the client makes it: the class is the client's, so that the test is of what Excel throws. */
function refusal(code: string): Error {
  const error = Object.create(client.Error.prototype as object) as { code: string; debugInfo: object };
  error.code = code;
  error.debugInfo = { errorLocation: "Range.values" };
  return error as unknown as Error;
}

const OURS = ["InvalidArgument", "FormulaLengthExceedsLimit"];

test.each(Object.values(excel.ErrorCodes).filter((code) => !OURS.includes(code)))("%s has a sentence", (code) => {
  const { sentence, detail } = failureOf(refusal(code), "Nothing was changed.");
  expect(sentence).toMatch(/^[A-Z].*\. Nothing was changed\. [A-Z].*\.$/);
  expect(sentence).not.toContain(code);
  expect(detail).toBe(`${code} at Range.values`);
});

test.each(["InvalidArgument", "PropertyNotLoaded", "InvalidObjectPath"])(
  "%s is a mistake of ours and is thrown on",
  (code) => {
    const error = refusal(code);
    expect(() => failureOf(error, "")).toThrow();
  },
);

test("an error that is not Excel's is thrown on", () => {
  const error = new TypeError("undefined is not a function");
  expect(() => failureOf(error, "")).toThrow(error);
});
