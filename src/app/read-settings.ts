/** Reads settings as they were stored in a workbook: what can be read is used, what cannot falls back to its default and is said. */

import { DEFAULT_SETTINGS, settingsSchema, type Settings } from "../domain/settings";

export interface ReadSettings {
  readonly settings: Settings;
  readonly remarks: readonly string[];
}

/** Never fails. A workbook without settings has the defaults, silently; the stored settings themselves are not touched. */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, remarks: [] };
  if (typeof stored !== "object" || Array.isArray(stored)) {
    return {
      settings: DEFAULT_SETTINGS,
      remarks: [
        "The settings kept in this workbook could not be read, so the usual ones were used. They are kept as they are.",
      ],
    };
  }
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return { settings: whole.data, remarks: [] };
  const bad = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const good = Object.fromEntries(Object.entries(stored).filter(([name]) => !bad.has(name)));
  return {
    settings: settingsSchema.parse(good),
    remarks: [
      `Of the settings kept in this workbook these could not be read, so the usual ones were used for them: ${[...bad].join(", ")}. ` +
        "They stay in the workbook until settings are saved.",
    ],
  };
}
