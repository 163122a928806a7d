/** What Microsoft's client looks for of a browser's page while it loads, for Node and for workers, which have none. */

export type Realm = Record<string, unknown>;

/** The little of a browser that the client looks for while it loads. What is there already stays. */
export function lendBrowser(realm: Realm): void {
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
