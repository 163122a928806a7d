/** No pattern takes more than a step in proportion to its text, whatever stands there: counted, not timed, on texts grown from each pattern itself. */

import { worstGrowth } from "./patterns/attacks";
import { builtPatterns, literalPatterns, type FoundPattern } from "./patterns/find-patterns";

jest.setTimeout(600_000);

/** Twice the text, twice the steps; a quadratic takes four times as many. Between them lies what small numbers do. */
const MOST = 2.5;

/** Patterns that fail the count and are harmless all the same, each with the reason: THE list of those argued by hand. */
const ARGUED: readonly { readonly source: string; readonly because: string }[] = [];

const LITERALS = literalPatterns();

const isArgued = ({ source }: FoundPattern): boolean => ARGUED.some((each) => each.source === source);

function faultsOf(patterns: readonly FoundPattern[], what: string): string[] {
  const tried = { count: 0 };
  let growing = 0;
  const wrong = patterns.flatMap((pattern) => {
    if (isArgued(pattern)) return [];
    const worst = worstGrowth(pattern.source, pattern.flags, MOST, tried);
    if (worst) growing += 1;
    return worst && worst.factor >= MOST
      ? [
          `${pattern.place}: /${pattern.source}/${pattern.flags} grows ${worst.factor.toFixed(1)} fold on ${worst.attack}`,
        ]
      : [];
  });
  process.stdout.write(
    `${patterns.length} patterns ${what}, ${growing} of them with a repeat that could grow, ${tried.count} attacks: ${wrong.length} worse than linear\n`,
  );
  return wrong;
}

test("no pattern that is written in the sources is worse than linear", () => {
  expect(faultsOf(LITERALS, "written in src")).toEqual([]);
});

test("no pattern that is built while the domain is loaded is worse than linear", () => {
  const built = builtPatterns(["src/domain", "src/excel", "src/app"], (path) => jest.requireActual<object>(path));
  const once = [...new Map(built.map((each) => [`${each.source}/${each.flags}`, each])).values()];
  expect(once.length).toBeGreaterThan(10);
  expect(faultsOf(once, "built from lists")).toEqual([]);
});

test("every pattern argued by hand is still there, and still needs its reason", () => {
  const sources = new Set(LITERALS.map(({ source }) => source));
  for (const { source, because } of ARGUED) {
    expect([source, sources.has(source)]).toEqual([source, true]);
    expect(because.length).toBeGreaterThan(20);
  }
});

/** That the count finds what it is meant to find. */
test.each([
  ["(a+)+$", ""],
  ["(?:\\w+\\s?)*$", ""],
  ["(a|a)*b", ""],
  ["\\s+$", ""],
  ["\\d+%", ""],
  ["[a-z]*[a-z]*!", ""],
  ["x*y*x*!", ""],
  ["<[^>]*>", ""],
  ["(?<=a+)b", ""],
  ['"([^"]|"")*"x', ""],
  ["^(.*?),(.*?),(.*?);", ""],
  ["(\\w+)@\\1", ""],
  ["\\p{L}+\\d", "u"],
  ["(?=.*x)y", ""],
  ["[ab]{1,}[bc]{1,}d", ""],
])("/%s/%s is found to be worse than linear", (source, flags) => {
  expect(worstGrowth(source, flags, MOST)?.factor).toBeGreaterThanOrEqual(MOST);
});

test.each([
  ["^a+b", ""],
  ["(?<!a)a+b", ""],
  ["\\b[a-z]{1,40} [a-z]{1,40}\\b", "i"],
  ["^(?:ab)*$", ""],
  ["[^,]*,", "y"],
  ["<[^<>]*>", ""],
])("/%s/%s is found to be linear", (source, flags) => {
  expect(worstGrowth(source, flags, MOST)?.factor ?? 0).toBeLessThan(MOST);
});
