/** Steps go together up to a number of bytes, in order, and none is lost. */

import fc from "fast-check";
import { sendSteps } from "../../src/excel/requests";

async function sent(sizes: readonly number[], limit: number): Promise<number[][]> {
  const requests: number[][] = [[]];
  const context = { sync: () => Promise.resolve(requests.push([])) } as unknown as Excel.RequestContext;
  const steps = sizes.map((bytes, index) => ({ bytes, act: () => void requests.at(-1)!.push(index) }));
  await sendSteps(context, {} as Excel.Worksheet, steps, limit);
  return requests.slice(0, -1);
}

test.each([
  [[10, 10, 10], 100, [[0, 1, 2]]],
  [[60, 60, 30], 100, [[0], [1, 2]]],
  [[500, 10, 500], 100, [[0], [1], [2]]],
  [[], 100, []],
])("%j in requests of %i", async (sizes, limit, expected) => {
  expect(await sent(sizes, limit)).toEqual(expected);
});

test("every step goes once and in order", async () => {
  const sizes = fc.array(fc.nat(50), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 80 }), async (bytes, limit) => {
      const requests = await sent(bytes, limit);
      expect(requests.flat()).toEqual(bytes.map((_, index) => index));
      for (const request of requests.filter(({ length }) => length > 1)) {
        expect(request.reduce((sum, index) => sum + bytes[index]!, 0)).toBeLessThanOrEqual(limit);
      }
    }),
  );
});
