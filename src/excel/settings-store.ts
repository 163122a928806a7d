/** Keeps the settings in the workbook, under one key of its own; they travel with the file and hold no text of the plan's rows beyond what was decided. */

import type { SettingsChange } from "../app/workbook-port";
import { send } from "./in-excel";
import { MARK } from "./marks";
import { codeOf } from "./office-failure";

/** Where settings go that this version could not read, so that saving does not lose them. */
export const UNREAD = `${MARK} (not read)`;

/**
 * Saves settings. What another version stored beside the fields known here is kept; something under our key that is no settings
 * at all is put aside first. `begun` tells, where it breaks off, whether they may have been saved.
 */
export async function saveSettings(
  context: Excel.RequestContext,
  settings: unknown,
  begun: { sent: boolean } = { sent: false },
): Promise<void> {
  const stored = context.workbook.settings.getItemOrNullObject(MARK);
  stored.load("value");
  await context.sync();
  const before: unknown = stored.isNullObject ? null : stored.value;
  if (before !== null && !isRecord(before)) context.workbook.settings.add(UNREAD, before);
  const change = typeof settings === "function" ? (settings as SettingsChange)(before) : settings;
  const wanted = kept(before, change);
  context.workbook.settings.add(MARK, wanted);
  try {
    await send(context);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    begun.sent = true;
    if (await wasSaved(context, before, wanted, begun)) return;
    throw error;
  }
}

/** What the answer that was lost would have said: looks again at what stands there. */
async function wasSaved(
  context: Excel.RequestContext,
  before: unknown,
  wanted: unknown,
  begun: { sent: boolean },
): Promise<boolean> {
  const stored = context.workbook.settings.getItemOrNullObject(MARK);
  stored.load("value");
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
  const now = JSON.stringify(stored.isNullObject ? null : stored.value);
  begun.sent = now !== JSON.stringify(before);
  return now === JSON.stringify(wanted);
}

const kept = (before: unknown, change: unknown): unknown =>
  isRecord(before) && isRecord(change) ? { ...before, ...change } : change;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
