/** What each role looks like: the one place for colours, fonts, number formats and alignment (domain conventions 4). */

/** What a cell is for. Sheets say roles, never looks. */
export type Role =
  | "title"
  | "subtitle"
  | "note"
  | "section"
  | "heading"
  | "heading.number"
  | "body"
  | "body.strong"
  | "body.muted"
  | "band"
  | "recommendation"
  | "number"
  | "share"
  | "decimal"
  | "day"
  | "link"
  | "rag.blue"
  | "rag.green"
  | "rag.amber"
  | "rag.red"
  | "rag.grey"
  | "rag.closed"
  | "severity.error"
  | "severity.warning"
  | "severity.advice"
  | "data"
  | "data.day"
  | "data.number";

export interface Look {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** "#RRGGBB". */
  readonly colour: string;
  /** "#RRGGBB", or null for no fill. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly align: "left" | "right" | "centre";
  readonly wrap: boolean;
  readonly underline: boolean;
  /** Thin lines around the cell, "#RRGGBB"; null for none. */
  readonly border: string | null;
  /** Indent steps. */
  readonly indent: number;
}

/** NHS identity: Frutiger and Arial only; Arial is what every machine has. */
export const FONT = "Arial";

const PLAIN: Look = {
  size: 10,
  bold: false,
  colour: "#231F20",
  fill: null,
  numberFormat: "@",
  align: "left",
  wrap: true,
  underline: false,
  border: "#AEB7BD",
  indent: 0,
};
const BARE: Look = { ...PLAIN, border: null, wrap: false };
const TAG: Look = { ...PLAIN, bold: true, align: "left" };

export const LOOKS: Readonly<Record<Role, Look>> = {
  title: { ...BARE, size: 16, bold: true, colour: "#003087" },
  subtitle: { ...BARE, size: 11, colour: "#231F20" },
  note: { ...BARE, size: 10, colour: "#425563" },
  section: { ...BARE, size: 12, bold: true, colour: "#003087" },
  heading: { ...PLAIN, bold: true, colour: "#FFFFFF", fill: "#003087" },
  "heading.number": { ...PLAIN, bold: true, colour: "#FFFFFF", fill: "#003087", align: "right" },
  body: PLAIN,
  "body.strong": { ...PLAIN, bold: true },
  "body.muted": { ...PLAIN, colour: "#425563" },
  band: { ...PLAIN, bold: true, colour: "#003087", fill: "#E8EDEE" },
  recommendation: { ...PLAIN, bold: true, fill: "#F4F6F7" },
  number: { ...PLAIN, numberFormat: "#,##0", align: "right" },
  share: { ...PLAIN, numberFormat: "0%", align: "right" },
  decimal: { ...PLAIN, numberFormat: "#,##0.0", align: "right" },
  day: { ...PLAIN, numberFormat: "d mmmm yyyy" },
  link: { ...PLAIN, colour: "#005EB8", underline: true },
  "rag.blue": { ...TAG, colour: "#004281", fill: "#CCDFF1" },
  "rag.green": { ...TAG, colour: "#004C23", fill: "#CCE5D8" },
  "rag.amber": { ...TAG, colour: "#4D3708", fill: "#FFDC8E" },
  "rag.red": { ...TAG, colour: "#6A140E", fill: "#F7D4D1" },
  "rag.grey": { ...TAG, colour: "#354550", fill: "#DBE0E3" },
  "rag.closed": { ...TAG, colour: "#354550", fill: "#FFFFFF" },
  "severity.error": { ...TAG, colour: "#6A140E", fill: "#F7D4D1" },
  "severity.warning": { ...TAG, colour: "#4D3708", fill: "#FFDC8E" },
  "severity.advice": { ...TAG, colour: "#354550", fill: "#DBE0E3" },
  data: { ...PLAIN, size: 11 },
  "data.day": { ...PLAIN, size: 11, numberFormat: "d mmmm yyyy" },
  "data.number": { ...PLAIN, size: 11, numberFormat: "General", align: "right" },
};
