/** Answers a read: the members that the client selected, nested as they were asked for. */

import type { Action } from "./message";
import type { HostObject } from "./host-type";
import { openChild, pascalCase, unknownMember } from "./members";

type Query = NonNullable<Action["QueryInfo"]>;

/** The answer's `Value`: PascalCase members, `_Items` for a collection, null for a null object. */
export function answerQuery(object: HostObject | null, query: Query): unknown {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/").map(pascalCase));
  return object.members.items ? readCollection(object, paths, query) : readObject(object, paths);
}

function readCollection(collection: HostObject, paths: string[][], query: Query): unknown {
  const own = paths.filter(([first = ""]) => collection.members.properties?.[first]);
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0] === "Items" ? path.slice(1) : path));
  const answer = own.length > 0 ? readObject(collection, own) : {};
  if (own.length > 0 && ofItems.length === 0) return answer;
  const from = query.Skip ?? 0;
  const items = (collection.members.items?.(collection.target) ?? []).slice(from, from + (query.Top ?? Infinity));
  return { ...answer, _Items: items.map((item) => readItem(item, ofItems)) };
}

function readItem(item: HostObject, paths: string[][]): unknown {
  return item.members.items ? readCollection(item, paths, {}) : readObject(item, paths);
}

function readObject(object: HostObject, paths: string[][]): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.members.id?.(object.target) };
  const wanted = paths.filter(([first]) => first !== undefined);
  if (wanted.length === 0) return { ...answer, ...readAll(object) };
  const below = new Map<string, string[][]>();
  for (const [first = "", ...rest] of wanted) {
    if (object.members.children?.[first]) below.set(first, [...(below.get(first) ?? []), rest]);
    else answer[first] = readOne(object, first);
  }
  for (const [name, inner] of below) {
    const child = openChild(object, name);
    answer[name] = child === null ? null : readItem(child, inner);
  }
  return answer;
}

function readOne(object: HostObject, name: string): unknown {
  const property = object.members.properties?.[name];
  if (!property?.read) throw unknownMember(object, name);
  return property.read(object.target);
}

/** `load()` without names asks for every plain member. */
function readAll(object: HostObject): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(object.members.properties ?? {})) {
    if (property.read) answer[name] = property.read(object.target);
  }
  return answer;
}
