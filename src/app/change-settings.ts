/** The use case "Keep this in the workbook": changes settings as they stand there now, and no field but those that change. */

import { settingsSchema, type Settings } from "../domain/settings";
import { done, failed, type Failure, type Outcome } from "./outcome";
import { readSettings } from "./read-settings";
import type { WorkbookPort } from "./workbook-port";

/** What was kept, in a sentence for the officer. */
export interface ChangedSettings {
  readonly sentence: string;
}

/**
 * Changes, checks and saves. Fields that do not change are not written, so that a default stays one and what another version stored
 * stays as it is. A value that no settings may have is a failure with its reason, and nothing is saved.
 */
export async function changeSettings(
  port: Pick<WorkbookPort, "saveSettings">,
  sentence: string,
  change: (settings: Settings) => Partial<Settings>,
): Promise<Outcome<ChangedSettings>> {
  const unfit: string[] = [];
  const saved = await port.saveSettings((stored) => {
    const { settings } = readSettings(stored);
    const asked = change(settings);
    const checked = settingsSchema.safeParse({ ...settings, ...asked });
    if (!checked.success) {
      unfit.push(...checked.error.issues.map(({ path, message }) => `${path.join(" ")}: ${message}`));
      return {};
    }
    const after = checked.data;
    const fields = (Object.keys(asked) as (keyof Settings)[]).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(settings[field]),
    );
    return Object.fromEntries(fields.map((field) => [field, after[field]]));
  });
  if (!saved.ok) return saved;
  return unfit.length > 0 ? failed(refused(unfit)) : done({ sentence });
}

function refused(reasons: readonly string[]): Failure {
  return {
    kind: "not-understood",
    sentence: `That cannot be kept as a setting (${reasons.join("; ")}). Nothing was saved.`,
    detail: `${reasons.length} values refused`,
    retry: false,
  };
}
