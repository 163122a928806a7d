/** The use case "Accept this finding": keeps with a reason that a finding is known and stands, until its cell says something else. */

import type { ReviewFinding } from "../domain/review-schema";
import type { Settings } from "../domain/settings";
import { done, failed, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort } from "./workbook-port";

/** A finding as the review holds it: its rule, its cell and what stood there when it was found. */
export type FoundAt = Pick<ReviewFinding, "rule" | "sheet" | "cell" | "text">;

export interface AcceptedFindings {
  /** All findings that are accepted now. */
  readonly accepted: Settings["accepted"];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

/** Accepts a finding: it is not shown from the next check on, and asked about again once its cell changes. */
export async function acceptFinding(
  port: WorkbookPort,
  { rule, sheet, cell, text = "" }: FoundAt,
  reason: string,
): Promise<Outcome<AcceptedFindings>> {
  if (reason.trim() === "") {
    const sentence = "A finding is accepted with a reason, which is listed with how the plan was read.";
    return failed({ kind: "not-understood", sentence, detail: "no reason given", retry: false });
  }
  return save(
    port,
    (kept) => [
      ...kept.filter((each) => !isOf(each, { rule, sheet, cell })),
      { rule, sheet, cell, text, reason: reason.trim() },
    ],
    `The finding at ${sheet} ${cell} is accepted. It comes back when that cell changes.`,
  );
}

/** Takes it back: the finding is shown again where the plan still breaks the rule. */
export async function takeBackAcceptance(
  port: WorkbookPort,
  finding: Pick<FoundAt, "rule" | "sheet" | "cell">,
): Promise<Outcome<AcceptedFindings>> {
  return save(
    port,
    (kept) => kept.filter((each) => !isOf(each, finding)),
    `The finding at ${finding.sheet} ${finding.cell} is no longer accepted.`,
  );
}

type Place = Pick<FoundAt, "rule" | "sheet" | "cell">;

const isOf = (kept: Place, { rule, sheet, cell }: Place): boolean =>
  kept.rule === rule && kept.sheet === sheet && kept.cell === cell;

async function save(
  port: WorkbookPort,
  change: (kept: Settings["accepted"]) => Settings["accepted"],
  sentence: string,
): Promise<Outcome<AcceptedFindings>> {
  let accepted: Settings["accepted"] = [];
  const saved = await port.saveSettings((stored) => {
    accepted = change(readSettings(stored).settings.accepted);
    return { accepted };
  });
  return saved.ok ? done({ accepted, sentence }) : saved;
}
