/** Loads Microsoft's own Excel client, unmodified, into Node, and joins it to a host: the add-in's calls are then the real ones. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Host } from "../host/bridge";
import { officeOver } from "./office-members";

export { supportSets } from "./office-members";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The clients of the three platforms; one of them to a process. */
export type Bundle = "excel-web-16.00.js" | "excel-win32-16.01.js" | "excel-mac-16.00.js";

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
