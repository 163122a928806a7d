/** Keeps the settings in the workbook, under one key of its own; they travel with the file and hold no text of the plan's rows beyond what was decided. */

import type { SettingsChange } from "../app/workbook-port";
import { send } from "./in-excel";
import { MARK } from "./marks";

/** Where settings go that this version could not read, so that saving does not lose them. */
export const UNREAD = `${MARK} (not read)`;

/**
 * Saves settings. What another version stored beside the fields known here is kept; something under our key that is no settings
 * at all is put aside first.
 */
export async function saveSettings(context: Excel.RequestContext, settings: unknown): Promise<void> {
  const stored = context.workbook.settings.getItemOrNullObject(MARK);
  stored.load("value");
  await context.sync();
  const before: unknown = stored.isNullObject ? null : stored.value;
  if (before !== null && !isRecord(before)) context.workbook.settings.add(UNREAD, before);
  const change = typeof settings === "function" ? (settings as SettingsChange)(before) : settings;
  context.workbook.settings.add(MARK, isRecord(before) && isRecord(change) ? { ...before, ...change } : change);
  await send(context);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
