/** Displayed text of a value under a number format, as Excel shows it in a column wide enough. */

import type { Value } from "./book";
import { dateText } from "./date-text";

interface Section {
  readonly code: string;
  readonly condition?: (value: number) => boolean;
}

const cache = new Map<string, Section[]>();

/** Splits at semicolons outside quotes, brackets and escapes, and takes colours and conditions out. */
function sections(format: string): Section[] {
  const known = cache.get(format);
  if (known) return known;
  const parts = [""];
  let quoted = false;
  for (let at = 0; at < format.length; at++) {
    const character = format.charAt(at);
    if (character === '"') quoted = !quoted;
    if (character === "\\" && !quoted) {
      parts.push(`${parts.pop() ?? ""}\\${format.charAt(++at)}`);
    } else if (character === ";" && !quoted) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  const made = parts.map(readSection);
  cache.set(format, made);
  return made;
}

const comparisons: Record<string, (value: number, than: number) => boolean> = {
  "<": (value, than) => value < than,
  ">": (value, than) => value > than,
  "<=": (value, than) => value <= than,
  ">=": (value, than) => value >= than,
  "=": (value, than) => value === than,
  "<>": (value, than) => value !== than,
};

function readSection(code: string): Section {
  let condition: Section["condition"];
  const rest = code.replace(/\[([^\][]*)\]/g, (whole, inside: string) => {
    if (/^(h+|m+|s+)$/i.test(inside)) return whole;
    const currency = /^\$([^-]*)/.exec(inside);
    if (currency) return currency[1] ? `"${currency[1]}"` : "";
    const test = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(inside);
    const compare = test && comparisons[test[1] ?? ""];
    if (compare) condition = (value) => compare(value, Number(test[2]));
    return "";
  });
  return condition ? { code: rest, condition } : { code: rest };
}

/** Up to 11 characters of digits, as General shows in a cell. */
export function generalText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "", power = "0"] = value.toExponential(5).split("e");
    const digits = mantissa.includes(".") ? mantissa.replace(/(?<!0)0+$/, "").replace(/\.$/, "") : mantissa;
    const exponent = Number(power);
    return `${digits}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const fixed = value.toFixed(Math.min(9, Math.max(0, 10 - whole)));
  return fixed.includes(".") ? fixed.replace(/(?<!0)0+$/, "").replace(/\.$/, "") : fixed;
}

/** Rounds half away from zero on the decimal digits a person sees, not on the binary ones. */
function fixed(value: number, places: number): string {
  const exact = Number(value.toPrecision(15));
  const [mantissa = "0", power = "0"] = exact.toExponential().split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(power) + places}`));
  return Number.isSafeInteger(scaled) && places <= 15
    ? Number(`${scaled}e-${places}`).toFixed(places)
    : value.toFixed(Math.min(places, 20));
}

function numberSection(code: string, size: number): string {
  const literal: string[] = [];
  const bare = code.replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/g, (_, quoted?: string, escaped?: string, space?: string) => {
    literal.push(quoted ?? escaped ?? (space !== undefined ? " " : ""));
    return "\u0001";
  });
  const percents = bare.split("%").length - 1;
  const found = /[#0?](?:[#0?,]|\u0001(?=[#0?]))*(?:\.[#0?]*,*)?|\.[#0?]+,*/.exec(bare);
  let index = 0;
  const restore = (text: string): string => text.replaceAll("\u0001", () => literal[index++] ?? "");
  if (!found) return restore(bare);
  const pattern = found[0].replaceAll("\u0001", "");
  const exponent = /^[eE]([+-])(0+)/.exec(bare.slice(found.index + found[0].length));
  const thousands = /(?<!,),+$/.exec(pattern)?.[0].length ?? 0;
  const decimals = pattern.split(".")[1]?.replaceAll(",", "") ?? "";
  const value = (size * 100 ** percents) / 1000 ** thousands;
  let digits: string;
  if (exponent) {
    const [mantissa = "0", power = "0"] = value.toExponential(decimals.length).split("e");
    const sign = Number(power) < 0 ? "-" : exponent[1] === "+" ? "+" : "";
    digits = `${mantissa}E${sign}${String(Math.abs(Number(power))).padStart(exponent[2]?.length ?? 2, "0")}`;
  } else digits = layDigits(pattern.replace(/(?<!,),+$/, ""), fixed(value, decimals.length));
  const after = found.index + found[0].length + (exponent?.[0].length ?? 0);
  return restore(bare.slice(0, found.index)) + digits + restore(bare.slice(after));
}

function layDigits(pattern: string, plain: string): string {
  const [wholePattern = "", decimalPattern] = pattern.split(".");
  const [whole = "0", decimals = ""] = plain.split(".");
  const least = wholePattern.replace(/[^0?]/g, "");
  let digits = whole === "0" && !least.includes("0") ? "" : whole;
  if (digits.length < least.length) {
    digits =
      [...least.slice(0, least.length - digits.length)].map((mark) => (mark === "?" ? " " : "0")).join("") + digits;
  }
  if (/[#0?],+[#0?]/.test(wholePattern)) digits = inThousands(digits);
  if (decimalPattern === undefined) return digits;
  let kept = decimals;
  for (let at = decimalPattern.length - 1; at >= 0 && kept[at] === "0" && decimalPattern[at] !== "0"; at--) {
    kept = kept.slice(0, at) + (decimalPattern[at] === "?" ? " ".repeat(decimalPattern.length - at) : "");
    if (decimalPattern[at] === "?") break;
  }
  return `${digits}.${kept}`;
}

function textSection(code: string, value: string): string {
  return code.replace(/"([^"]*)"|\\(.)|_(.)|\*(.)|@/g, (whole, quoted?: string, escaped?: string, space?: string) =>
    whole === "@" ? value : (quoted ?? escaped ?? (space !== undefined ? " " : "")),
  );
}

const isDate = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/general/gi, ""));

function numberText(value: number, format: string, system: "1900" | "1904"): string {
  const all = sections(format);
  const numeric = all.length > 3 ? all.slice(0, 3) : all;
  const conditional = numeric.some((one) => one.condition);
  const chosen = conditional
    ? numeric.find((one, index) => one.condition?.(value) ?? index === numeric.length - 1)
    : value < 0 && numeric.length > 1
      ? numeric[1]
      : value === 0 && numeric.length > 2
        ? numeric[2]
        : numeric[0];
  if (!chosen) return "#".repeat(8);
  const { code } = chosen;
  if (/^general$/i.test(code.trim()) || code === "@") return generalText(value);
  if (code === "") return "";
  if (isDate(code)) return dateText(value, code, system);
  const ownSign = !conditional && numeric.length > 1 && value < 0;
  const shown = /general/i.test(code)
    ? code.replace(/"([^"]*)"|general/gi, (_, quoted?: string) => quoted ?? generalText(Math.abs(value)))
    : numberSection(code, Math.abs(value));
  const vanished = !/[1-9]/.test(shown.replace(/"[^"]*"/g, ""));
  return value < 0 && !ownSign && !vanished ? `-${shown}` : shown;
}

/** `""` for an empty cell; errors and booleans as Excel spells them. */
export function displayText(value: Value, format: string, system: "1900" | "1904"): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value, format, system);
  if (value === "") return "";
  const all = sections(format);
  const last = all[all.length - 1];
  const forText = all.length > 3 ? all[3] : last?.code.includes("@") ? last : undefined;
  return forText ? textSection(forText.code, value) : value;
}

/** "1234567" as "1,234,567"; spaces that stand for digits stay before. */
function inThousands(shown: string): string {
  const digits = shown.trimStart();
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return shown.slice(0, shown.length - digits.length) + groups.join(",");
}
