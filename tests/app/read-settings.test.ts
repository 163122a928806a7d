/** Settings kept in a workbook are used where they can be read; where not, the officer hears of it. */

import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { readSettings } from "../../src/app/read-settings";

test("a workbook without settings has the usual ones, and nothing is said", () => {
  expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, remarks: [] });
});

test("settings come back as they were saved", () => {
  const saved = { ...DEFAULT_SETTINGS, graceDays: 7, reportingBody: "Example ICB" };
  expect(readSettings(JSON.parse(JSON.stringify(saved)))).toEqual({ settings: saved, remarks: [] });
});

test("one setting that cannot be read costs only itself", () => {
  const { settings, remarks } = readSettings({ graceDays: "a week", dueSoonDays: 14, policy: "audit" });
  expect(settings).toMatchObject({ graceDays: 0, dueSoonDays: 14, policy: "audit" });
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toContain("graceDays");
});

test("a fault deep inside a setting is told by the setting's name", () => {
  const { settings, remarks } = readSettings({ meetings: [{ name: "Board", day: "soon" }], dueSoonDays: 7 });
  expect(settings).toMatchObject({ meetings: [], dueSoonDays: 7 });
  expect(remarks[0]).toContain("meetings");
});

test.each([["a text"], [17], [["policy"]], [true]])("something that is no settings at all: %j", (stored) => {
  const { settings, remarks } = readSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(remarks[0]).toContain("could not be read");
});
