/**
 * The tests of the domain as one suite, for mutation testing alone: a mutant then costs one load of the modules rather than
 * sixty. Those that take long stand last, since the first test that fails ends the run.
 */

const { readdirSync } = require("node:fs");
const { join, relative } = require("node:path");

const TESTS = join(__dirname, "..");
const LONG = /properties|any-text|samples|near-duplicates|cases\.test|lists\.test/;

function testsUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsUnder(path);
    return /\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Folders of tests/domain, with commas, where only theirs are asked. */
const near = (process.env.MUTATION_TESTS_OF ?? "").split(",").filter(Boolean);
const files =
  near.length > 0
    ? near.flatMap((folder) => testsUnder(join(TESTS, "domain", folder)))
    : [...testsUnder(join(TESTS, "domain")), join(TESTS, "cases.test.ts"), join(TESTS, "lists.test.ts")];
const ordered = [...files.filter((file) => !LONG.test(file)), ...files.filter((file) => LONG.test(file))];

/** The names of the tests that reach a mutant, as jest was given them, with Stryker's escapes; a file with none of them is not loaded at all. */
const names = globalThis.testNamePattern ?? "";

for (const file of ordered) {
  const name = relative(TESTS, file);
  if (names !== "" && !names.includes(name.replace(/[.*+\-?^${}()|[\]\\]/g, "\\$&"))) continue;
  describe(name, () => {
    require(file);
  });
}
