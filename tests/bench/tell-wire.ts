/** Tells what crosses the wire: a check and a pack of each sample, every use case, and the council pack of a long plan. */

import { hold, many, say } from "./ledger";
import { makeTracker } from "./make-tracker";
import { printTable } from "./measure";
import { measureCouncilPack, measureTraffic } from "./requests";
import { measureUseCases, type UseCaseTraffic } from "./use-case-traffic";

const ACTIONS = 2_000;

export async function tellTraffic(): Promise<void> {
  const traffic = await measureTraffic(ACTIONS);
  say("\nOn the wire, through the stand-in (kB out to Excel / back)");
  const kB = (bytes: number): string => many(Math.ceil(bytes / 1000));
  say(
    printTable([
      ["", "check", "kB", "pack", "sheets", "kB", "largest kB"],
      ...traffic.map(({ name, check, pack }) => [
        name,
        `${check.requests} requests`,
        `${kB(check.bytesIn)} / ${kB(check.bytesOut)}`,
        pack ? `${pack.counts.requests} requests` : "no plan",
        pack ? String(pack.sheets) : "",
        pack ? `${kB(pack.counts.bytesIn)} / ${kB(pack.counts.bytesOut)}` : "",
        kB(Math.max(check.largestResponse, pack?.counts.largestRequest ?? 0)),
      ]),
    ]),
  );
  const reads = Math.max(...traffic.map(({ check }) => check.requests));
  const writes = Math.max(...traffic.map(({ pack }) => (pack ? pack.counts.requests / pack.sheets : 0)));
  hold("requests to check", reads, "the most of any workbook above");
  hold("requests to write a sheet", writes, "the most of any workbook above");
  const longest = traffic.at(-1);
  if (longest) {
    const grid = JSON.stringify(makeTracker(ACTIONS)).length;
    hold("bytes to check, times the grid", longest.check.bytesOut / grid, `${longest.name}, ${kB(grid)} kB as JSON`);
  }
}

export async function tellUseCases(): Promise<void> {
  const each = await measureUseCases();
  say("\nEach use case on the wire, eight actions (kB out to Excel / back)");
  const kB = (bytes: number): string => many(Math.ceil(bytes / 1000));
  say(
    printTable([
      ["", "requests", "kB", "sheets of ours"],
      ...each.map(({ name, counts, sheets }) => [
        name,
        String(counts.requests),
        `${kB(counts.bytesIn)} / ${kB(counts.bytesOut)}`,
        String(sheets),
      ]),
    ]),
  );
  const most = (of: readonly UseCaseTraffic[]): UseCaseTraffic | undefined =>
    [...of].sort((a, b) => b.counts.requests - a.counts.requests)[0];
  const other = most(each.filter(({ writesPack }) => !writesPack));
  const pack = most(each.filter(({ writesPack }) => writesPack));
  if (other) hold("requests of a use case that writes no pack", other.counts.requests, other.name);
  if (pack) {
    const beyond = pack.counts.requests - 2 * pack.sheets;
    hold("requests of a pack or an issue, beyond two a sheet", Math.max(0, beyond), pack.name);
  }
}

export async function tellPack(): Promise<void> {
  const { bytesIn, requests } = await measureCouncilPack(ACTIONS);
  hold("megabytes to write the council pack of 2,000 actions", bytesIn / 1e6, `${requests} requests`);
}
