/** Loads Microsoft's own Excel client, unmodified, into Node, and joins it to a host: the add-in's calls are then the real ones. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Host } from "../host/bridge";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The clients of the three platforms; one of them to a process. */
export type Bundle = "excel-web-16.00.js" | "excel-win32-16.01.js" | "excel-mac-16.00.js";

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

type Realm = Record<string, unknown>;

/** The little of a browser that the client looks for while it loads. What is there already stays. */
function lendBrowser(realm: Realm): void {
  const element = (): object => ({
    getAttribute: () => null,
    setAttribute: () => undefined,
    appendChild: () => undefined,
  });
  const href = "https://localhost/";
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const lent: Realm = {
    window: realm,
    self: realm,
    top: realm,
    parent: realm,
    location: {
      href,
      search: "",
      hash: "",
      pathname: "/",
      origin: href.slice(0, -1),
      protocol: "https:",
      host: "localhost",
    },
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: () => undefined,
      head: element(),
      body: element(),
      cookie: "",
      readyState: "complete",
    },
    navigator: { userAgent: "Node", platform: "Node" },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: () => undefined,
  };
  for (const [name, value] of Object.entries(lent)) {
    if (!isThere(realm, name)) Object.defineProperty(realm, name, { value, configurable: true, writable: true });
  }
}

/** Newer Nodes warn on the mere reading of `localStorage`, so the key is looked for and not the value. */
function isThere(realm: Realm, name: string): boolean {
  return name in realm && (name === "localStorage" || realm[name] !== undefined);
}

/**
 * The bundle's `Office` with the members that `office.js` gives to an add-in beside it. Its own `context` stays empty
 * and cannot be redefined, so the whole is a new object that has the bundle's behind it.
 */
function officeOver(bundled: object): object {
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

let loaded: OfficeClient | undefined;

/** Loads the client once; later calls give the same one, whatever they name. */
export function loadOfficeClient(bundle: Bundle = "excel-web-16.00.js"): OfficeClient {
  if (loaded) return loaded;
  const realm = globalThis as unknown as Realm;
  lendBrowser(realm);
  const path = createRequire(__filename).resolve(`@microsoft/office-js/dist/${bundle}`);
  // Indirect, so that it runs in this realm's global scope: objects of another realm fail the client's own checks.
  (0, eval)(readFileSync(path, "utf8"));
  realm["Office"] = officeOver(realm["Office"] as object);
  loaded = {
    Excel: realm["Excel"] as typeof Excel,
    OfficeExtension: realm["OfficeExtension"] as typeof OfficeExtension,
  };
  return loaded;
}

interface BridgeInit {
  readonly HostBridge: { init(bridge: object): void };
}

/**
 * Joins the client to a host; every `Excel.run` from now on goes to it. A host that was joined before is left:
 * answers that it still owes go to the bridge it had, never to the new one.
 */
export function connect(host: Host): OfficeClient {
  const client = loadOfficeClient();
  (client.OfficeExtension as unknown as BridgeInit).HostBridge.init(host.bridge);
  return client;
}
