/** Loads Microsoft's own Excel client, unmodified, into Node, and joins it to a host: the add-in's calls are then the real ones. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Host } from "../host/bridge";
import { lendBrowser, type Realm } from "./lend-browser";
import { officeOver } from "./office-members";

export { supportSets } from "./office-members";

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The file that was loaded. */
  readonly bundle: Bundle;
}

/** The clients of the three platforms; one of them to a process. */
export type Bundle = "excel-web-16.00.js" | "excel-win32-16.01.js" | "excel-mac-16.00.js";

let loaded: OfficeClient | undefined;

const BUNDLE_OF: Readonly<Record<string, Bundle>> = {
  web: "excel-web-16.00.js",
  win32: "excel-win32-16.01.js",
  mac: "excel-mac-16.00.js",
};

/** The web's, unless this process was begun for another platform's (`npm run realms`). */
function chosenBundle(): Bundle {
  const { PLANPROOF_CLIENT: client = "web" } = globalThis as { PLANPROOF_CLIENT?: string };
  const bundle = BUNDLE_OF[client];
  if (!bundle) throw new Error(`There is no client for ${client}: ${Object.keys(BUNDLE_OF).join(", ")}`);
  return bundle;
}

/** Loads the client once; later calls give the same one, whatever they name. */
export function loadOfficeClient(bundle: Bundle = chosenBundle()): OfficeClient {
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
    bundle,
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
