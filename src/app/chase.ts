/** The use case "Ask owners for updates": the texts to copy, and when each owner was last asked, kept in the workbook. */

import { printDay, type Day } from "../domain/calendar";
import { chaseTexts, type ChaseText } from "../domain/report/chase-texts";
import { changeSettings, type ChangedSettings } from "./change-settings";
import type { Outcome } from "./outcome";
import type { Reviewed } from "./run-review";
import type { WorkbookPort } from "./workbook-port";

export type { ChaseText } from "../domain/report/chase-texts";

/** One text for each owner with something to answer for; nothing is sent by PlanProof. */
export function textsToCopy({ review, settings }: Reviewed, replyBy: Day | null): ChaseText[] {
  return chaseTexts(review, { replyBy, settings });
}

/** Notes that an owner was asked on a day, in place of the day before. */
export function noteAsked(port: WorkbookPort, owner: string, on: Day): Promise<Outcome<ChangedSettings>> {
  return changeSettings(port, `${owner} was asked on ${printDay(on)}: that is kept in this workbook.`, ({ asked }) => ({
    asked: [...asked.filter((each) => each.owner !== owner), { owner, on }],
  }));
}

/** Names whom to ask for an owner that is no one person or post; blank takes the name away. */
export function nameContact(port: WorkbookPort, owner: string, ask: string): Promise<Outcome<ChangedSettings>> {
  const given = ask.trim();
  const sentence = given === "" ? `${owner} is asked directly.` : `For ${owner}, ${given} is asked.`;
  return changeSettings(port, sentence, ({ contacts }) => ({
    contacts: [...contacts.filter((each) => each.owner !== owner), ...(given === "" ? [] : [{ owner, ask: given }])],
  }));
}
