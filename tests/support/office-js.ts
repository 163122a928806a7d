/** What a page loads as office.js where there is no Excel: Microsoft's client with the few members beside it, and its wire led out of the page. */

import { readFileSync } from "node:fs";

/** Where the pane's page asks for the library. */
export const LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The page must have a function `toHost`, which takes a message and gives the host's answer. */
export const officeJs =
  (): string => `${readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8")}
;Office = Object.create(Office, {
  HostType: { value: { Excel: "Excel" } },
  onReady: { value: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }) },
  actions: { value: { associate: () => undefined } },
  addin: { value: { showAsTaskpane: () => Promise.resolve() } },
});
{
  const bridge = {
    sendMessageToHost: (text) => void toHost(text).then((answer) => bridge.onMessageFromHost(answer)),
    onMessageFromHost: () => undefined,
  };
  OfficeExtension.HostBridge.init(bridge);
}`;
