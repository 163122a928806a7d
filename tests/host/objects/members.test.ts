/** Every member that the stand-in declares, held against the real client's own classes. */

import { DECLARED_TYPES } from "../../../src/host/objects";
import { loadOfficeClient } from "../../../src/workbench/office-client";

interface ClientClass {
  readonly prototype: object;
}

const client = loadOfficeClient().Excel as unknown as Record<string, ClientClass | undefined>;

/** The client's lists are on the prototype, one constant each. */
function listOn(type: string, list: string): readonly unknown[] {
  const found: unknown = client[type] ? Reflect.get(client[type].prototype, list) : undefined;
  return Array.isArray(found) ? found : [];
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Names on the wire that the client writes in place of its own: `showGridlines` goes out as `Gridlines`. */
const WRITTEN_AS: Readonly<Record<string, string>> = { "Worksheet.Gridlines": "ShowGridlines" };

describe.each(DECLARED_TYPES.map((type) => [type.name, type] as const))("%s", (name, type) => {
  const methodNames = [...type.finders, ...type.methods].map((member) => member.name);

  test("is a class of the client, and a collection where the client has one", () => {
    expect(client[name]).toBeDefined();
    expect(type.isCollection).toBe(Reflect.get(client[name]?.prototype ?? {}, "_isCollection") === true);
  });

  test("every plain property is one of the client's, and writable only where it is there", () => {
    const names = listOn(name, "_scalarPropertyOriginalNames");
    const updateable = listOn(name, "_scalarPropertyUpdateable");
    const wrong = type.properties.filter((property) => {
      const at = names.indexOf(WRITTEN_AS[`${name}.${property.name}`] ?? property.name);
      return at < 0 || (property.writable && updateable[at] !== true);
    });
    expect(wrong).toEqual([]);
  });

  test("every child is one of the client's, of a type that is declared too", () => {
    const names = listOn(name, "_navigationPropertyNames");
    const wrong = type.children.filter((child) => {
      // The client reaches the runtime through the workbook, under a name of its own.
      const own =
        names.includes(camel(child.name)) ||
        names.includes(child.name) ||
        child.name in (client[name]?.prototype ?? {});
      return !own || !DECLARED_TYPES.some((each) => each.name === child.type);
    });
    expect(wrong).toEqual([]);
  });

  test("every method is one of the client's", () => {
    const prototype = client[name]?.prototype ?? {};
    expect(methodNames.filter((member) => !(camel(member) in prototype) && !(member in prototype))).toEqual([]);
    expect(type.hasIndexer).toBe(type.hasIndexer && "getItem" in prototype);
  });

  test("what a method gives back is declared", () => {
    const types = type.finders.map((finder) => finder.type);
    expect(types.filter((each) => !DECLARED_TYPES.some((declared) => declared.name === each))).toEqual([]);
  });
});

test("what is read must be loaded by a name that the client knows, so no two members differ in case alone", () => {
  for (const type of DECLARED_TYPES) {
    const names = [...type.properties, ...type.children, ...type.finders, ...type.methods].map((member) =>
      camel(member.name),
    );
    expect(new Set(names).size).toBe(names.length);
  }
});
