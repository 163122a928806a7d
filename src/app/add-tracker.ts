/** The use case "Make an empty tracker": sheets with the headings, lists and rules of `planproof template`, the officer's own from then on. */

import { templateFor } from "../domain/plan/template-model";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { done, type Outcome } from "./outcome";
import type { WorkbookPort } from "./workbook-port";

export interface AddedTracker {
  readonly sheets: readonly string[];
  /** What was done, in a sentence. */
  readonly sentence: string;
}

const USUAL_TITLE = "Action plan";

/** Adds the sheets; none that stands there is touched. `settings` say which columns are needed, and which words a list has. */
export async function addTracker(
  port: Pick<WorkbookPort, "addTracker">,
  title: string,
  settings: Settings = DEFAULT_SETTINGS,
): Promise<Outcome<AddedTracker>> {
  const added = await port.addTracker(templateFor(settings, title.trim() || USUAL_TITLE));
  if (!added.ok) return added;
  const sheets = added.value;
  const names = sheets.map((name) => `"${name}"`).join(", ");
  return done({
    sheets,
    sentence: `Made: the sheets ${names}. They are yours. Type the first action on "${sheets[0] ?? ""}", then check the plan.`,
  });
}
