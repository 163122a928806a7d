/** What each role looks like: the one place for colours, fonts, number formats and alignment (domain conventions 4). */

/** What a cell is for. Sheets say roles, never looks. */
export type Role =
  /** An empty cell outside any table. */
  | "plain"
  | "title"
  | "subtitle"
  | "note"
  | "section"
  /** Running text outside a table, and the word that stands before it. */
  | "message"
  | "label"
  | "heading"
  | "heading.number"
  | "body"
  | "body.strong"
  | "body.muted"
  | "band"
  | "recommendation"
  | "number"
  | "number.strong"
  | "share"
  | "share.strong"
  /** A share to one decimal, where whole percents would hide a difference. */
  | "share.fine"
  | "decimal"
  | "day"
  /** Days late or left, the direction in words. */
  | "days"
  /** Days since a date of which nobody has said whether it was met. */
  | "days.since"
  | "link"
  /** Room to write in, which a cell beside it or the lines above it name in words. */
  | "room"
  /** A row of blocks that draws a share. */
  | "bar"
  | "rag.blue"
  | "rag.green"
  | "rag.amber"
  | "rag.red"
  | "rag.grey"
  | "rag.closed"
  | "severity.error"
  | "severity.warning"
  | "severity.advice"
  | "data.heading"
  /** Source, day and shorthand above the table of a data sheet. */
  | "data.note"
  | "data"
  | "data.day"
  | "data.number"
  | "data.share"
  | "data.link"
  /** Bars of a chart: `fill` draws the bar, `colour` its label. Neighbours differ in lightness, so that they part in grey print. */
  | "chart.blue"
  | "chart.green"
  | "chart.amber"
  | "chart.later"
  | "chart.red"
  | "chart.grey"
  | "chart.closed"
  /** Lines of a chart: what was reached, which bears its numbers, and what it is held against. */
  | "chart.actual"
  | "chart.against";

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
  /** Where text stands in a row taller than itself: headings near what they head. */
  readonly vertical: "top" | "bottom";
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
  vertical: "top",
  wrap: true,
  underline: false,
  border: "#AEB7BD",
  indent: 0,
};
/** Figures never wrap; a step of indent keeps them off the text to their right. */
const FIGURE: Look = { ...PLAIN, align: "right", wrap: false, indent: 1 };
const BARE: Look = { ...PLAIN, border: null, wrap: false };
const TAG: Look = { ...PLAIN, bold: true };
/** A dark line round each bar; fills of five different lightnesses. */
const BAR: Look = { ...PLAIN, bold: true, border: "#231F20" };
/** Data sheets follow the accessible-spreadsheet checklist: no fills, larger type. */
const DATA: Look = { ...PLAIN, size: 11 };

export const LOOKS: Readonly<Record<Role, Look>> = {
  plain: BARE,
  title: { ...BARE, size: 16, bold: true, colour: "#003087" },
  subtitle: { ...BARE, size: 11, colour: "#231F20" },
  note: { ...BARE, size: 10, colour: "#425563" },
  section: { ...BARE, vertical: "bottom", size: 12, bold: true, colour: "#003087" },
  message: BARE,
  label: { ...BARE, bold: true },
  heading: { ...PLAIN, bold: true, colour: "#FFFFFF", fill: "#003087" },
  "heading.number": { ...PLAIN, bold: true, colour: "#FFFFFF", fill: "#003087", align: "right", indent: 1 },
  body: PLAIN,
  "body.strong": { ...PLAIN, bold: true },
  "body.muted": { ...PLAIN, colour: "#425563" },
  band: { ...BARE, size: 11, bold: true, colour: "#003087", fill: "#DCE4EC" },
  recommendation: { ...BARE, bold: true, fill: "#F0F3F5" },
  number: { ...FIGURE, numberFormat: "#,##0" },
  "number.strong": { ...FIGURE, bold: true, numberFormat: "#,##0" },
  share: { ...FIGURE, numberFormat: "0%" },
  "share.strong": { ...FIGURE, bold: true, numberFormat: "0%" },
  "share.fine": { ...FIGURE, numberFormat: "0.0%" },
  decimal: { ...FIGURE, numberFormat: "#,##0.0" },
  day: { ...PLAIN, numberFormat: "d mmmm yyyy" },
  days: { ...FIGURE, numberFormat: '#,##0" late";#,##0" left";"today"' },
  "days.since": { ...FIGURE, numberFormat: '#,##0" ago";#,##0" left";"today"' },
  link: { ...PLAIN, numberFormat: "General", colour: "#005EB8", underline: true },
  room: { ...PLAIN, fill: "#E8EDEE" },
  bar: { ...PLAIN, numberFormat: "General", colour: "#425563", wrap: false },
  "rag.blue": { ...TAG, colour: "#004281", fill: "#CCDFF1" },
  "rag.green": { ...TAG, colour: "#004C23", fill: "#CCE5D8" },
  "rag.amber": { ...TAG, colour: "#4D3708", fill: "#FFDC8E" },
  "rag.red": { ...TAG, colour: "#6A140E", fill: "#F7D4D1" },
  "rag.grey": { ...TAG, colour: "#354550", fill: "#DBE0E3" },
  "rag.closed": { ...TAG, colour: "#354550", fill: "#FFFFFF" },
  "severity.error": { ...TAG, colour: "#6A140E", fill: "#F7D4D1" },
  "severity.warning": { ...TAG, colour: "#4D3708", fill: "#FFDC8E" },
  "severity.advice": { ...TAG, colour: "#354550", fill: "#DBE0E3" },
  "data.heading": { ...DATA, bold: true },
  "data.note": { ...BARE, size: 11, colour: "#425563" },
  data: DATA,
  "data.day": { ...DATA, numberFormat: "d mmmm yyyy" },
  "data.number": { ...DATA, numberFormat: "General", align: "right" },
  "data.share": { ...DATA, numberFormat: "0%", align: "right" },
  "data.link": { ...DATA, numberFormat: "General", colour: "#005EB8", underline: true },
  "chart.blue": { ...BAR, colour: "#FFFFFF", fill: "#003087" },
  "chart.green": { ...BAR, fill: "#62B184" },
  "chart.amber": { ...BAR, fill: "#FFC94A" },
  "chart.later": { ...BAR, fill: "#8AB4DC" },
  "chart.red": { ...BAR, colour: "#FFFFFF", fill: "#B3243B" },
  "chart.grey": { ...BAR, fill: "#DDE3E6" },
  "chart.closed": { ...BAR, fill: "#FFFFFF" },
  "chart.actual": { ...BAR, colour: "#FFFFFF", fill: "#003087" },
  "chart.against": { ...BAR, fill: "#A0A9B0" },
};
