/** How an Office.js type is declared here: a table of members, which is all that the far end knows of it. */

import type { Shape } from "./shapes";

/** An object on the far side of the wire: a sheet, a range, a collection, a font. */
export interface HostObject {
  readonly typeName: string;
  readonly members: MemberTable<unknown>;
  readonly target: unknown;
}

export interface Property<T> {
  readonly read: ((target: T) => unknown) | null;
  readonly takes: Shape<unknown> | null;
  readonly write: ((target: T, value: unknown) => void) | null;
}

export interface Child<T> {
  readonly type: string;
  readonly open: (target: T) => HostObject | null;
}

export interface Method<T> {
  readonly takes: readonly Shape<unknown>[];
  readonly run: (target: T, values: readonly unknown[]) => unknown;
}

export interface Finder<T> {
  readonly type: string;
  readonly takes: readonly Shape<unknown>[];
  readonly find: (target: T, values: readonly unknown[]) => HostObject | null;
}

/** Members by the names they have on the wire (PascalCase). */
export interface MemberTable<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that hold an object. */
  readonly children?: Readonly<Record<string, Child<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Methods that return an object; null is a missing item, or a null object where the name ends in OrNullObject. */
  readonly finders?: Readonly<Record<string, Finder<T>>>;
  /** `getItem(key)`, which the client sends as an indexer. */
  readonly item?: Finder<T>;
  /** A collection's items, in order. */
  readonly items?: (target: T) => readonly HostObject[];
  /** What instantiating the object answers: the id by which the client finds it again. */
  readonly id?: (target: T) => Readonly<Record<string, unknown>>;
}

export interface HostType<T> {
  readonly name: string;
  readonly members: MemberTable<T>;
  readonly of: (target: T) => HostObject;
  /** The target of an object that came back as an argument; throws where it is of another type. */
  readonly targetOf: (object: HostObject) => T;
}

export function hostType<T>(name: string, members: MemberTable<T>): HostType<T> {
  return {
    name,
    members,
    // The table is only ever run with a target that `of` was given: `HostObject` forgets the type, nothing else.
    of: (target) => ({ typeName: name, members: members as MemberTable<unknown>, target }),
    targetOf: (object) => {
      if (object.members !== members) throw new Error(`expected ${name}, was given ${object.typeName}`);
      return object.target as T;
    },
  };
}

type Shapes<A extends readonly unknown[]> = [...{ [K in keyof A]: Shape<A[K]> }];

export function readOnly<T>(read: (target: T) => unknown): Property<T> {
  return { read, takes: null, write: null };
}

export function property<T, V>(
  read: (target: T) => unknown,
  takes: Shape<V>,
  write: (target: T, value: V) => void,
): Property<T> {
  return { read, takes, write: (target, value) => write(target, value as V) };
}

/** Some members have a name on the wire that is only ever written (`Gridlines` for `showGridlines`). */
export function writeOnly<T, V>(takes: Shape<V>, write: (target: T, value: V) => void): Property<T> {
  return { read: null, takes, write: (target, value) => write(target, value as V) };
}

export function child<T>(type: string, open: (target: T) => HostObject | null): Child<T> {
  return { type, open };
}

export function method<T, A extends readonly unknown[]>(
  takes: Shapes<A>,
  run: (target: T, ...values: A) => unknown,
): Method<T> {
  return { takes, run: (target, values) => run(target, ...(values as unknown as A)) };
}

export function finder<T, A extends readonly unknown[]>(
  type: string,
  takes: Shapes<A>,
  find: (target: T, ...values: A) => HostObject | null,
): Finder<T> {
  return { type, takes, find: (target, values) => find(target, ...(values as unknown as A)) };
}
