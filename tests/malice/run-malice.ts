/** `npm run malice`: every hostile cell in every place of a plan, in a pack of every preset; what was tried and what did not hold, in a table. */

import { PRESETS } from "../../src/domain/report/presets";
import { FAMILIES, HOSTILE_CELLS, type Family } from "./hostile-cells";
import { surviveCells } from "./survive-cells";

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = new RegExp(option("only") ?? ".");
const presets = PRESETS.filter(({ id }) => option("preset") === undefined || id === option("preset"));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  say("family | preset | cells | cells × places | formulas of ours | faults");
  const all = { places: 0, wrong: 0 };
  for (const family of (Object.keys(FAMILIES) as Family[]).filter((each) => only.test(each))) {
    const cells = HOSTILE_CELLS.filter((cell) => cell.family === family);
    for (const { id } of presets) {
      const { places, formulas, wrong } = await surviveCells(cells, id);
      say(`${family} | ${id} | ${cells.length} | ${places} | ${formulas} | ${wrong.length}`);
      [...new Set(wrong)].slice(0, 20).forEach((each) => say(`  ${each.slice(0, 400)}`));
      all.places += places;
      all.wrong += wrong.length;
    }
  }
  say(`${HOSTILE_CELLS.length} hostile cells, ${all.places} cells × places × presets tried, ${all.wrong} faults`);
  return all.wrong === 0 ? 0 : 1;
}

void main().then((status) => process.exit(status));
