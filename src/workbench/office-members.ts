/** The members of `Office` that Microsoft's `office.js` gives an add-in and the Excel client alone lacks; for Node and for the page. */

/** Requirement sets that the host says it has, by the highest version. The least that the manifest asks for. */
const sets: Record<string, string> = { ExcelApi: "1.14", SharedRuntime: "1.1" };

/** Says which requirement sets `isSetSupported` answers for, over what it answers already. */
export function supportSets(versions: Readonly<Record<string, string>>): void {
  Object.assign(sets, versions);
}

function isSetSupported(name: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = (sets[name] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The bundle's `Office` with the members that `office.js` gives to an add-in beside it. Its own `context` stays empty
 * and cannot be redefined, so the whole is a new object that has the bundle's behind it.
 */
export function officeOver(bundled: object): object {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const context = {
    ...info,
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
    diagnostics: { ...info, version: "16.0.0.0" },
    requirements: { isSetSupported },
  };
  const onReady = (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    callback?.(info);
    return Promise.resolve(info);
  };
  return Object.create(bundled, { context: { value: context }, onReady: { value: onReady } }) as object;
}
