/** Zips as no honest program makes them: sizes that lie, parts that overlap, passwords, doubled names. */

import { deflateRawSync } from "node:zlib";

import { strToU8 } from "fflate";

export interface ZipPart {
  readonly name: string;
  /** What stands in the file, packed or not. */
  readonly stored: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** What the directory says that it unpacks to. */
  readonly size: number;
  /** Where the file says that it begins; where it is put, unless given. */
  readonly at?: number;
}

/** A part as an honest program packs it. */
export function part(name: string, content: string | Uint8Array, lies: Partial<ZipPart> = {}): ZipPart {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return {
    name,
    stored: deflateRawSync(bytes),
    method: 8,
    flags: 0x800,
    crc: lies.crc ?? crcOf(bytes),
    size: bytes.length,
    ...lies,
  };
}

/** The file; parts that say where they begin have no place of their own. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const each of parts) {
    places.push(each.at ?? length);
    if (each.at !== undefined) continue;
    put(bytesOf([[0x04034b50, 4], ...common(each), [strToU8(each.name).length, 2], [0, 2]]));
    put(strToU8(each.name));
    put(each.stored);
  }
  const directory = length;
  parts.forEach((each, index) => {
    put(
      bytesOf([
        [0x02014b50, 4],
        [20, 2],
        ...common(each),
        [strToU8(each.name).length, 2],
        ...[0, 0, 0, 0].map((zero): Field => [zero, 2]),
        [0, 4],
        [places[index] ?? 0, 4],
      ]),
    );
    put(strToU8(each.name));
  });
  const size = length - directory;
  const count: Field = [parts.length, 2];
  put(bytesOf([[0x06054b50, 4], [0, 2], [0, 2], count, count, [size, 4], [directory, 4], [0, 2]]));
  const file = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

/** A number and the bytes that it takes, the lowest first. */
type Field = readonly [number, number];

const common = ({ method, flags, crc, stored, size }: ZipPart): Field[] => [
  [20, 2],
  [flags, 2],
  [method, 2],
  [0, 2],
  [33, 2],
  [crc, 4],
  [stored.length, 4],
  [size, 4],
];

const bytesOf = (fields: readonly Field[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** at) % 256)),
  );

/** CRC-32, bit by bit, from its definition (RFC 1952, section 8). */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
