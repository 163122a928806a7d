/**
 * Unpacks the zip that a workbook is, and believes nothing that it says of itself: what comes out is counted while it comes, and each
 * part is held against its check sum. The form is that of PKWARE's APPNOTE, sections 4.3 and 4.4.
 */

import { Inflate, strFromU8 } from "fflate";
import { BookFileError } from "./book-file-error";
import { crc32 } from "./crc32";

/** A sheet of two million cells, the most that is checked, unpacks to some 100 MB; a browser gives a page 2 GB or more. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Excel's own files unpack to some ten times their size, a sheet of one repeated row to a hundred times. */
const SUSPICIOUS_BYTES = 64 * 1024 * 1024;
const SUSPICIOUS_RATIO = 400;
/** A workbook of a thousand sheets, each with a drawing, a table and comments, has some six thousand. */
const MOST_PARTS = 10_000;
/** Deflate turns a byte into at most 1,032 (RFC 1951: 258 bytes for two bits), so that a slice stays under 17 MB whatever it holds. */
const SLICE = 16 * 1024;
const MOST_FROM_ONE_BYTE = 1032;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** Stands in a field of 32 bits where the number is in the extra field of 64. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Path -> bytes, folders left out. Throws BookFileError "broken", "too-large" or "not-a-workbook". */
export function unpack(file: Uint8Array): Map<string, Uint8Array> {
  const entries = directoryOf(file);
  refuseTooMuch(entries, file.length);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name)) throw damaged();
    parts.set(entry.name, contentOf(file, entry));
  }
  return parts;
}

function refuseTooMuch(entries: readonly Entry[], length: number): void {
  if (entries.some(({ isLocked }) => isLocked))
    throw new BookFileError("password", "The file is a zip with a password, not an Excel workbook (.xlsx).");
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  // Parts that lie over one another would be unpacked again and again.
  if (sum(entries.map(({ packed }) => packed)) > length) throw damaged();
  const unpacked = sum(entries.map(({ size }) => size));
  const isBomb = unpacked > SUSPICIOUS_BYTES && unpacked > SUSPICIOUS_RATIO * length;
  if (unpacked > MOST_BYTES || isBomb)
    throw new BookFileError("too-large", "The workbook unpacks to more than this program will read (512 MB).");
}

function contentOf(file: Uint8Array, { method, crc, packed, size, at }: Entry): Uint8Array {
  const view = viewOf(file);
  if (at + 30 > file.length || view.getUint32(at, true) !== HEADER) throw damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = file.subarray(from, from + packed);
  if (raw.length !== packed) throw damaged();
  const content = method === STORED ? raw.slice() : method === DEFLATED ? inflated(raw, size) : undefined;
  if (content?.length !== size || crc32(content) !== crc) throw damaged();
  return content;
}

/** Stops as soon as more comes out than was said. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  if (size > MOST_FROM_ONE_BYTE * raw.length) throw damaged();
  const content = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((piece) => {
    if (at + piece.length > size) throw damaged();
    content.set(piece, at);
    at += piece.length;
  });
  try {
    for (let from = 0; from < raw.length; from += SLICE)
      inflate.push(raw.subarray(from, from + SLICE), from + SLICE >= raw.length);
  } catch (error) {
    // The library throws errors of its own for bits that mean nothing.
    throw error instanceof BookFileError ? error : damaged();
  }
  if (at !== size) throw damaged();
  return content;
}

function directoryOf(file: Uint8Array): readonly Entry[] {
  const view = viewOf(file);
  let { count, at } = endOf(view);
  if (count > MOST_PARTS)
    throw new BookFileError(
      "too-large",
      `The workbook has more parts than this program will read (${MOST_PARTS.toLocaleString("en-GB")}).`,
    );
  const entries: Entry[] = [];
  for (; count > 0; count -= 1) {
    if (at + 46 > file.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const extra = at + 46 + nameLength;
    const end = extra + extraLength + commentLength;
    if (end > file.length) throw damaged();
    const [packed, size, place] = longNumbers(view, at, extra, extra + extraLength);
    entries.push({
      name: strFromU8(file.subarray(at + 46, extra), (flags & 0x800) === 0).replaceAll("\\", "/"),
      isLocked: (flags & 1) !== 0,
      method,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: place,
    });
    at = end;
  }
  return entries;
}

/** How many entries the directory has, and where it begins. */
function endOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const short = { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return short;
    const long = longAt(view, at - 12);
    if (long + 56 > view.byteLength || view.getUint32(long, true) !== END_64) throw damaged();
    return { count: longAt(view, long + 32), at: longAt(view, long + 48) };
  }
  throw damaged();
}

/** Packed size, size and place; from the extra field (4.5.3), in this order, where 32 bits are too few. */
function longNumbers(view: DataView, at: number, from: number, to: number): readonly [number, number, number] {
  const [size, packed, place] = [24, 20, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  if (![size, packed, place].includes(ELSEWHERE)) return [packed, size, place];
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const long = (short: number): number => {
      if (short !== ELSEWHERE) return short;
      if (next + 8 > to) throw damaged();
      next += 8;
      return longAt(view, next - 8);
    };
    const [longSize, longPacked, longPlace] = [long(size), long(packed), long(place)];
    return [longPacked, longSize, longPlace];
  }
  return [packed, size, place];
}

const longAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

const viewOf = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength);

const damaged = (): BookFileError =>
  new BookFileError("broken", "The file is damaged and cannot be unpacked as a workbook.");
