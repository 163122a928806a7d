/** The stand-in's own list of what it answers, as a table for its README: made from the tables that the wire is answered from. */

import { DECLARED_TYPES, type DeclaredType } from "../../host/objects";

const EVENT = /^_Register(?:Data)?(\w+)Event$/;

/** A line a type: properties (those that can only be read in italics), child objects, methods, events. */
export function memberTable(): string {
  return [
    "| object | properties | objects and methods | events |",
    "| --- | --- | --- | --- |",
    ...DECLARED_TYPES.map(lineOf),
  ].join("\n");
}

/** How many members there are, those of the wire's own (`_KeepReference`) left out. */
export function memberCount(): number {
  return DECLARED_TYPES.reduce((sum, type) => sum + namesOf(type).length + eventsOf(type).length, 0);
}

function lineOf(type: DeclaredType): string {
  const properties = visible(type.properties).map(({ name, writable }) =>
    writable ? camel(name) : `_${camel(name)}_`,
  );
  const rest = [
    ...(type.isCollection ? ["items"] : []),
    ...visible(type.children).map(({ name }) => camel(name)),
    ...(type.hasIndexer ? ["getItem()"] : []),
    ...visible([...type.finders, ...type.methods]).map(({ name }) => `${camel(name)}()`),
  ];
  const cells = [type.name, properties, [...new Set(rest)], eventsOf(type).map((name) => `on${name}`)];
  return `| ${cells.map((cell) => (typeof cell === "string" ? cell : cell.join(", "))).join(" | ")} |`;
}

function namesOf({ properties, children, finders, methods }: DeclaredType): readonly { readonly name: string }[] {
  return visible([...properties, ...children, ...finders, ...methods]);
}

function eventsOf({ methods }: DeclaredType): string[] {
  return methods.flatMap(({ name }) => EVENT.exec(name)?.[1] ?? []);
}

function visible<T extends { readonly name: string }>(members: readonly T[]): T[] {
  return members.filter(({ name }) => !name.startsWith("_"));
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
