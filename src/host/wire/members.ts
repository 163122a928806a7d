/** Runs one member of an object: finds it in the type's table, checks what it was given, and names what is refused. */

import { HostError } from "./host-error";
import type { HostObject } from "./host-type";
import type { Shape } from "./shapes";

/** "Range.values", as Excel names places in its errors. */
export function placeOf(typeName: string, member: string): string {
  return `${typeName}.${camelCase(member)}`;
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A member that no table here has: Excel may have it, the stand-in says so instead of guessing. */
export function unknownMember(object: HostObject, member: string): HostError {
  return new HostError("ApiNotFound", `The stand-in does not answer ${placeOf(object.typeName, member)}.`);
}

function checkArguments(place: string, takes: readonly Shape<unknown>[], values: readonly unknown[]): void {
  if (values.length > takes.length) {
    throw new HostError("InvalidArgument", `${place} takes ${takes.length} arguments, was given ${values.length}.`);
  }
  takes.forEach((shape, at) => {
    if (!shape.fits(values[at])) {
      throw new HostError(
        "InvalidArgument",
        `${place} takes ${shape.name} as argument ${at + 1}, was given ${said(values[at])}.`,
      );
    }
  });
}

/** Says what was given, briefly: a refusal should fit a line. */
function said(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function findObject(object: HostObject, name: string, values: readonly unknown[]): HostObject | null {
  const finder = object.members.finders?.[name];
  if (!finder) throw unknownMember(object, name);
  checkArguments(placeOf(object.typeName, name), finder.takes, values);
  const found = finder.find(object.target, values);
  if (found === null && !name.endsWith("OrNullObject")) throw new HostError("ItemNotFound", said(values[0] ?? ""));
  return found;
}

export function findItem(object: HostObject, values: readonly unknown[]): HostObject {
  const item = object.members.item;
  if (!item) throw unknownMember(object, "getItem");
  checkArguments(placeOf(object.typeName, "getItem"), item.takes, values);
  const found = item.find(object.target, values);
  if (found === null) throw new HostError("ItemNotFound", `There is no ${said(values[0])}.`);
  return found;
}

export function openChild(object: HostObject, name: string): HostObject | null {
  const child = object.members.children?.[name];
  if (!child) throw unknownMember(object, name);
  const opened = child.open(object.target);
  if (opened === null && !name.endsWith("OrNullObject"))
    throw new HostError("ItemNotFound", placeOf(object.typeName, name));
  return opened;
}

export function callMethod(object: HostObject, name: string, values: readonly unknown[]): unknown {
  const method = object.members.methods?.[name];
  if (!method) throw unknownMember(object, name);
  checkArguments(placeOf(object.typeName, name), method.takes, values);
  return method.run(object.target, values);
}

export function setProperty(object: HostObject, name: string, value: unknown): void {
  const property = object.members.properties?.[name];
  if (!property) throw unknownMember(object, name);
  const place = placeOf(object.typeName, name);
  if (!property.write || !property.takes) throw new HostError("InvalidOperation", `${place} can only be read.`);
  checkArguments(place, [property.takes], [value]);
  property.write(object.target, value);
}
