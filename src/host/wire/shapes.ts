/** Shapes of arguments: what a member takes, by a name that a person can read, and the check of it. */

import type { HostObject } from "./host-type";

export interface Shape<T> {
  readonly name: string;
  readonly fits: (value: unknown) => value is T;
}

function shape<T>(name: string, fits: (value: unknown) => boolean): Shape<T> {
  return { name, fits: (value): value is T => fits(value) };
}

export const text = shape<string>("text", (value) => typeof value === "string");
export const number = shape<number>("number", (value) => typeof value === "number" && Number.isFinite(value));
export const whole = shape<number>("whole number", (value) => Number.isInteger(value));
/** A count or an index: 0 and up. */
export const index = shape<number>("whole number from 0", (value) => Number.isInteger(value) && Number(value) >= 0);
export const boolean = shape<boolean>("true or false", (value) => typeof value === "boolean");
export const anything = shape<unknown>("anything but nothing", (value) => value !== undefined && value !== null);
/** "#RRGGBB", or a colour word as HTML has it. */
export const colour = shape<string>(
  "colour",
  (value) =>
    typeof value === "string" && (/^#[0-9A-Fa-f]{6}$/.test(value) || /^[A-Za-z]+$/.test(value) || value === ""),
);

export function oneOf<const V extends string>(...values: V[]): Shape<V> {
  return shape(values.join(" or "), (value) => values.some((each) => each === value));
}

/** The client sends null for an argument that was left out. */
export function optional<T>(inner: Shape<T>): Shape<T | null | undefined> {
  return shape(`${inner.name}, or nothing`, (value) => value === null || value === undefined || inner.fits(value));
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return shape(`${one.name} or ${other.name}`, (value) => one.fits(value) || other.fits(value));
}

export function listOf<T>(inner: Shape<T>): Shape<T[]> {
  return shape(`list of ${inner.name}`, (value) => Array.isArray(value) && value.every((each) => inner.fits(each)));
}

/** Rows of cells, or one thing for every cell. Whether the rows fit the range is the range's own check. */
export function gridOr<T>(inner: Shape<T>): Shape<T[][] | T> {
  return either(listOf(listOf(inner)), inner);
}

/** Rows of cells where null leaves a cell alone, or one thing for every cell. */
export function gridWithGapsOr<T>(inner: Shape<T>): Shape<(T | null)[][] | T> {
  const orNull = shape<T | null>(`${inner.name} or null`, (value) => value === null || inner.fits(value));
  return either(listOf(listOf(orNull)), inner);
}

/** A plain object whose fields are all known here; a field that is not is refused, as Excel refuses it. */
export function fields<F extends Record<string, Shape<unknown>>>(
  known: F,
): Shape<{ [K in keyof F]?: F[K] extends Shape<infer T> ? T : never }> {
  const name = `{ ${Object.entries(known)
    .map(([key, inner]) => `${key}: ${inner.name}`)
    .join(", ")} }`;
  return shape(name, (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    return Object.entries(value).every(([key, inner]) => inner === undefined || (known[key]?.fits(inner) ?? false));
  });
}

/** An Office.js object of one of these types, given as an argument. */
export function objectOf(...types: string[]): Shape<HostObject> {
  return shape(types.join(" or "), (value) => {
    if (typeof value !== "object" || value === null || !("typeName" in value)) return false;
    return types.some((each) => each === value.typeName);
  });
}

/** A Range, or the address of one. */
export const rangeOrAddress = either(objectOf("Range"), text);
