/** THE national checklists, one data file each, the newest first. A new year's list is one file beside this one and one line here. */

import type { Day } from "../../calendar";
import type { Checklist } from "../checklist";
import icbActions from "./icb-action-2023.json";
import practiceActions from "./practice-pcn-action-2023.json";
import recoveryAsks from "./recovery-ask-2024.json";
import supportOffers from "./support-offer-2023.json";
import planPrompts from "./system-plan-prompt-2023.json";

/** A file as its reader sees it: days are texts, and what `kind` may be is not known to the type. */
interface ListFile extends Omit<Checklist, "kind" | "first" | "last" | "items"> {
  readonly kind: string;
  readonly first: string;
  readonly last: string;
  readonly items: readonly (Omit<Checklist["items"][number], "dueDay"> & { readonly dueDay: string | null })[];
}

export const CHECKLISTS: readonly Checklist[] = [
  recoveryAsks,
  icbActions,
  practiceActions,
  supportOffers,
  planPrompts,
].map(listOf);

/** Throws where a file is no checklist: a mistake of ours. */
function listOf({ kind, first, last, items, ...rest }: ListFile): Checklist {
  if (kind !== "asks" && kind !== "prompts") throw new Error(`The checklist ${rest.id} is of no known kind: ${kind}`);
  return {
    ...rest,
    kind,
    first: first as Day,
    last: last as Day,
    items: items.map((item) => ({ ...item, dueDay: item.dueDay as Day | null })),
  };
}
