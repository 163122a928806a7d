/** `planproof decide`: one decision of a committee, written under those that stand on the Decisions sheet. */

import type { Outcome } from "../../app/outcome";
import { recordDecision } from "../../app/record-decision";
import { decisionKindOf } from "../../domain/decisions/decision-kinds";
import { dayOption, textOption, type Call } from "./arguments";
import type { Check } from "./returns-command";
import { saveTo } from "./save-to";

export async function decide(call: Call, check: Check, version: string): Promise<Outcome<string>> {
  const said = (name: string): string => textOption(call.options, name) ?? "";
  const opened = await check(call);
  if (!opened.ok) return opened;
  const { workbook, reviewed } = opened.value;
  const decision = {
    date: dayOption(call.options, "date") ?? "",
    committee: said("committee"),
    minute: said("minute"),
    ref: said("ref"),
    action: said("action"),
    decision: decisionKindOf(said("decision"))?.word ?? said("decision"),
    until: dayOption(call.options, "until") ?? null,
    lead: said("lead"),
    done: said("done"),
  };
  const choices = { title: null, committee: null, meeting: null, preset: "council-scrutiny", version };
  const written = await recordDecision(workbook.port, reviewed, decision, choices);
  if (!written.ok) return written;
  const saved = saveTo(said("out"), workbook.save(), "The decision");
  if (!saved.ok) return saved;
  const names = written.value.sheets.map(({ name }) => name).join(", ");
  return { ok: true, value: `Wrote ${said("out")}: ${names}. The decision counts from the next check on.` };
}
