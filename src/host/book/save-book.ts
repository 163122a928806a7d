/** Puts an open book back into a file: touched sheets written anew, everything else as it came. */

import { parseBox, splitReference } from "./address";
import type { Lookup } from "./chart-xml";
import type { Session } from "./session";
import type { Sheet } from "./sheet";
import { workbookOrder } from "./workbook-order";
import { ensureChild, flag, rootOf, setAttribute } from "./xml";

/** What a reference shows now, cell by cell. */
function lookupIn(session: Session): Lookup {
  return (reference) => {
    const { sheet, place } = splitReference(reference);
    const box = parseBox(place);
    const found = session.tabs.all().find((one) => one.name.toLowerCase() === sheet.toLowerCase());
    if (!box || !found) return [];
    const texts = found.text(box).flat();
    return found
      .values(box)
      .flat()
      .map((value, at) => ({ text: texts[at] ?? "", number: typeof value === "number" ? value : null }));
  };
}

/** The file as it stands, its pending formulas with what was last computed for them. */
function packBook(session: Session): Uint8Array {
  const replaced = new Map<string, string>();
  for (const { part } of session.tabs.opened()) if (part.touched) replaced.set(part.path, part.write());
  const strings = session.strings.write();
  if (strings) replaced.set(strings.path, strings.xml);
  return session.pack.zip(6, replaced);
}

/** Excel keeps the order of calculation in a part of its own, and takes a wrong one for damage; it makes a new one when it is gone. */
function dropCalculationChain(session: Session): void {
  const chain = session.pack.relations(session.path).find((one) => one.kind === "calcChain");
  if (!chain) return;
  session.pack.remove(chain.target);
  session.pack.unrelate(session.path, chain.id);
}

function askForCalculation(session: Session): void {
  const calculation = ensureChild(rootOf(session.pack.xml(session.path)), "calcPr", workbookOrder);
  if (flag(calculation, "fullCalcOnLoad")) return;
  setAttribute(calculation, "fullCalcOnLoad", 1);
  session.pack.touch(session.path);
}

export function saveBook(session: Session): Uint8Array {
  const touched = (): Sheet[] => session.tabs.opened().filter((sheet) => sheet.part.touched);
  for (const sheet of touched()) sheet.tablesHere.follow();
  if (session.formulasWereChanged) {
    dropCalculationChain(session);
    askForCalculation(session);
  }
  for (const sheet of touched()) sheet.access.computePending();
  for (const sheet of session.tabs.opened()) sheet.chartsHere.draw(lookupIn(session));
  return packBook(session);
}
