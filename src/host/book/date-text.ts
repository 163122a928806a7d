/** Serial days under a date format ("d mmmm yyyy", "dd/mm/yyyy hh:mm", "[h]:mm"), in both date systems. */

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const tokens = /"[^"]*"|\\.|_.|\*.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gi;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

interface Moment {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Seconds into the day, thousandths kept. */
  seconds: number;
}

/** 60 is Excel's 29 February 1900, which never was; 0 its "0 January 1900". */
function momentOf(serial: number, system: "1900" | "1904"): Moment {
  let whole = Math.floor(serial);
  let seconds = Math.round((serial - whole) * 86_400_000) / 1000;
  if (seconds >= 86_400) {
    whole++;
    seconds = 0;
  }
  if (system === "1900" && whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3, seconds };
  if (system === "1900" && whole === 0) return { year: 1900, month: 1, day: 0, weekday: 6, seconds };
  const early = system === "1900" && whole < 60;
  const epoch = system === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, early ? 31 : 30);
  const date = new Date(epoch + whole * 86_400_000);
  const weekday = early ? (date.getUTCDay() + 6) % 7 : date.getUTCDay();
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, seconds };
}

/** Hash signs for what Excel cannot show as a date. */
export function dateText(serial: number, code: string, system: "1900" | "1904"): string {
  if (serial < 0 || serial >= 2_958_466) return "########";
  const parts = code.match(tokens) ?? [];
  const fraction = Math.max(
    0,
    ...parts.filter((part) => /^s+\.0+$/i.test(part)).map((part) => part.split(".")[1]?.length ?? 0),
  );
  const showsSeconds = parts.some((part) => /^\[?s/i.test(part));
  const unit = showsSeconds ? 10 ** -fraction : 0;
  const rounded = unit ? Math.round((serial * 86_400) / unit) * unit : Math.round(serial * 86_400_000) / 1000;
  const moment = momentOf(rounded / 86_400, system);
  const total = Math.floor(rounded + 1e-6);
  const twelve = parts.some((part) => /^(am\/pm|a\/p)$/i.test(part));
  const hour = Math.floor(moment.seconds / 3600);
  return parts
    .map((part, index) => {
      const lower = part.toLowerCase();
      const width = part.length;
      if (part.startsWith('"')) return part.slice(1, -1);
      if (part.startsWith("\\")) return part.slice(1);
      if (part.startsWith("_")) return " ";
      if (part.startsWith("*")) return "";
      if (lower.startsWith("[h")) return pad(Math.floor(total / 3600), width - 2);
      if (lower.startsWith("[m")) return pad(Math.floor(total / 60), width - 2);
      if (lower.startsWith("[s")) return pad(total, width - 2);
      if (lower === "am/pm") return hour < 12 ? "AM" : "PM";
      if (lower === "a/p") return hour < 12 ? "A" : "P";
      if (lower.startsWith("y")) return width > 2 ? pad(moment.year, 4) : pad(moment.year % 100, 2);
      if (lower.startsWith("d")) {
        const name = days[moment.weekday] ?? "";
        return width > 3 ? name : width === 3 ? name.slice(0, 3) : pad(moment.day, width);
      }
      if (lower.startsWith("h")) return pad(twelve ? hour % 12 || 12 : hour, Math.min(width, 2));
      if (lower.startsWith("s")) {
        const [whole = "s"] = lower.split(".");
        const seconds = (moment.seconds % 60).toFixed(fraction);
        return whole.length > 1 ? seconds.padStart(fraction ? fraction + 3 : 2, "0") : seconds;
      }
      if (!lower.startsWith("m")) return part;
      if (isMinutes(parts, index)) return pad(Math.floor(moment.seconds / 60) % 60, Math.min(width, 2));
      const name = months[moment.month - 1] ?? "";
      if (width === 5) return name.charAt(0);
      return width > 3 ? name : width === 3 ? name.slice(0, 3) : pad(moment.month, width);
    })
    .join("");
}

/** "m" and "mm" are minutes straight after an hour or straight before a second. */
function isMinutes(parts: readonly string[], index: number): boolean {
  if ((parts[index]?.length ?? 0) > 2) return false;
  const letters = (part: string): boolean => /^\[?[ymdhs]/i.test(part);
  const before = parts.slice(0, index).reverse().find(letters);
  const after = parts.slice(index + 1).find(letters);
  return /^\[?h/i.test(before ?? "") || /^\[?s/i.test(after ?? "");
}
