/** Keeps a change of settings in the workbook; its use case is loaded when first used. */

import type { Session } from "../../../app/session";
import type { Settings } from "../../../domain/settings";

export function keepSettings(
  session: Session,
  sentence: string,
  change: (settings: Settings) => Partial<Settings>,
): Promise<boolean> {
  return session.keep(async (port) => {
    const { changeSettings } = await import("../../../app/change-settings");
    return changeSettings(port, sentence, change);
  });
}
