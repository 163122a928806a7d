/** `planproof returns`: copies of the plan that came back by mail, beside the tracker; with --apply, the answers that nobody disputes are written into it. */

import { basename } from "node:path";

import { applyFixes } from "../../app/apply-fixes";
import type { Outcome } from "../../app/outcome";
import { fixOfReturn, readReturns, type ReturnedSheets } from "../../app/read-returns";
import type { Reviewed } from "../../app/run-review";
import type { ReturnsReport } from "../../domain/returns/compare-returns";
import { textOption, type Call } from "./arguments";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { printReturns } from "./print-returns";
import { saveTo } from "./save-to";

/** Opens a tracker and checks it. */
export type Check = (call: Call) => Promise<Outcome<{ readonly workbook: OpenWorkbook; readonly reviewed: Reviewed }>>;

export async function returns(call: Call, say: (sentence: string) => void, check: Check): Promise<Outcome<string>> {
  const copies: ReturnedSheets[] = [];
  for (const file of call.more) {
    const copy = await sheetsOf(file);
    if (copy.ok) copies.push(copy.value);
    // One copy that cannot be read is no reason to leave the others unread.
    else say(`Left out: ${copy.failure.sentence}`);
  }
  const sentFile = textOption(call.options, "sent");
  const sent = sentFile === undefined ? null : await sheetsOf(sentFile);
  if (sent && !sent.ok) return sent;
  const opened = await check(call);
  if (!opened.ok) return opened;
  const { reviewed } = opened.value;
  const report = readReturns(reviewed, copies, sent?.value);
  const printed = printReturns(report);
  if (call.options["apply"] !== true) return { ok: true, value: printed };
  return apply(report, opened.value, textOption(call.options, "out") ?? "", printed);
}

async function apply(
  report: ReturnsReport,
  { workbook, reviewed }: { readonly workbook: OpenWorkbook; readonly reviewed: Reviewed },
  out: string,
  printed: string,
): Promise<Outcome<string>> {
  const fixes = report.rows.flatMap(({ cells }) => cells.flatMap((each) => fixOfReturn(each) ?? []));
  const applied = await applyFixes(workbook.port, fixes, reviewed);
  if (!applied.ok) return applied;
  const saved = saveTo(out, workbook.save(), "The tracker");
  if (!saved.ok) return saved;
  return {
    ok: true,
    value: `${printed}\n\n${applied.value.sentence} Wrote ${out}. What is in dispute was left as it was.`,
  };
}

async function sheetsOf(file: string): Promise<Outcome<ReturnedSheets>> {
  const opened = await openWorkbook(file);
  if (!opened.ok) return opened;
  const read = await opened.value.port.read();
  return read.ok ? { ok: true, value: { name: basename(file), grids: read.value.grids } } : read;
}
