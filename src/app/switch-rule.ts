/** The use case "Leave this rule out": keeps with a reason that a rule is not run on this workbook, and takes it back. */

import { RULES } from "../domain/rules";
import type { Settings } from "../domain/settings";
import { done, failed, type Failure, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort } from "./workbook-port";

export interface SwitchedRules {
  /** All rules that are switched off now, with their reasons. */
  readonly rulesOff: Settings["rulesOff"];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/** Switches a rule off by its id: it is neither run nor counted from the next check on. */
export async function switchRuleOff(port: WorkbookPort, rule: string, reason: string): Promise<Outcome<SwitchedRules>> {
  const title = titleOf(rule);
  if (title === undefined) return failed(refusal(`There is no rule ${rule}.`, "unknown rule"));
  if (reason.trim() === "") {
    return failed(
      refusal("A rule is switched off with a reason, which is listed with how the plan was read.", "no reason"),
    );
  }
  return save(
    port,
    (kept) => [...kept.filter((each) => each.rule !== rule), { rule, reason: reason.trim() }],
    `"${title}" is left out from the next check on.`,
  );
}

/** Switches it on again. One that this version does not have is forgotten. */
export async function switchRuleOn(port: WorkbookPort, rule: string): Promise<Outcome<SwitchedRules>> {
  return save(
    port,
    (kept) => kept.filter((each) => each.rule !== rule),
    `"${titleOf(rule) ?? rule}" is checked again from the next check on.`,
  );
}

const titleOf = (rule: string): string | undefined => RULES.find(({ id }) => id === rule)?.title;

function refusal(sentence: string, detail: string): Failure {
  return { kind: "not-understood", sentence, detail, retry: false };
}

async function save(
  port: WorkbookPort,
  change: (kept: Settings["rulesOff"]) => Settings["rulesOff"],
  sentence: string,
): Promise<Outcome<SwitchedRules>> {
  let rulesOff: Settings["rulesOff"] = [];
  const saved = await port.saveSettings((stored) => {
    rulesOff = change(readSettings(stored).settings.rulesOff);
    return { rulesOff };
  });
  return saved.ok ? done({ rulesOff, sentence }) : saved;
}
