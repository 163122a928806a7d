/** What must hold of anything that PlanProof writes or prints, whatever stands in the plan: each check gives what is wrong, as sentences. */

import { unzipSync } from "fflate";

import type { Content, SheetModel } from "../../src/domain/report/sheet-model";
import { toSerial } from "../../src/domain/calendar";
import { cellAddress } from "../../src/domain/grid";
import { MARK } from "../../src/excel/marks";
import { fitting } from "../../src/excel/text-gate";
import type { Book } from "../../src/host/book/book";
import { Package } from "../../src/host/book/package";
import { cleanText, parseXml } from "../../src/host/book/xml";

/** Each sheet holds what its model says and no formula beside the model's; texts as XML can hold them. */
export function sheetFaults(models: readonly SheetModel[], book: Book): string[] {
  return models.flatMap((model) => {
    const sheet = book.sheets().find(({ name }) => name === model.name);
    if (!sheet) return [`the sheet ${model.name} is not there`];
    const used = sheet.usedBox(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const box = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    const [values, formulas] = [sheet.values(box), sheet.formulas(box)];
    const wanted = new Map<string, Content>();
    for (const { top, left, cells } of model.blocks)
      cells.forEach((line, row) =>
        line.forEach(({ content }, column) => wanted.set(`${top + row - 1},${left + column - 1}`, content)),
      );
    const wrong: string[] = [];
    formulas.forEach((line, row) =>
      line.forEach((formula, column) => {
        const content = wanted.get(`${row},${column}`) ?? { kind: "empty" };
        const [value, place] = [
          values[row]?.[column],
          `${model.name}!${cellAddress({ row: row + 1, column: column + 1 })}`,
        ];
        if (content.kind === "formula") {
          if (formula !== content.formula) wrong.push(`${place}: the formula is ${String(formula)}`);
          // As Excelize computes it, where it can.
          if (value !== "#NAME?" && !Object.is(stored(value), stored(content.value)))
            wrong.push(`${place}: ${content.formula} gives ${shown(value)} and not ${shown(content.value)}`);
        } else if (formula !== value)
          wrong.push(`${place}: there is a formula that is not ours: ${String(formula).slice(0, 80)}`);
        else if (!Object.is(stored(value), stored(valueOf(content))))
          wrong.push(`${place}: ${shown(valueOf(content))} is stored as ${shown(value)}`);
      }),
    );
    return wrong;
  });
}

function valueOf(content: Content): string | number {
  if (content.kind === "text" || content.kind === "link") return cleanText(fitting(content.text));
  if (content.kind === "number") return content.number;
  if (content.kind === "day") return toSerial(content.day);
  return content.kind === "formula" ? String(content.value) : "";
}

/** Files keep fifteen digits of a number. */
const stored = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(15)) : value);
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 120) ?? "nothing";

/** The file is one that Excel opens without mending, calls nobody and runs nothing: its XML is whole, nothing in it is elsewhere. */
export function fileFaults(bytes: Uint8Array): string[] {
  const pack = Package.open(bytes);
  return pack.names().flatMap((name) => {
    if (/vbaProject|externalLinks|activeX|connections\.xml|embeddings/i.test(name)) return [`the file holds ${name}`];
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    const xml = pack.text(name);
    const wrong = wholeness(xml, name);
    if (name.endsWith(".rels") && /TargetMode="External"/.test(xml)) wrong.push(`${name} leads out of the file`);
    if (/<(?:ddeLink|oleLink|webPublishItem|customUI)\b/.test(xml)) wrong.push(`${name} holds a link that runs`);
    return wrong;
  });
}

function wholeness(xml: string, name: string): string[] {
  try {
    parseXml(xml, name);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*[0-8bcef]|x1[0-9a-f]|0*[0-8]|1[124-9]|2\d|3[01]);/i.test(
    xml,
  )
    ? [`${name} holds a character that XML has not`]
    : [];
}

/** A Word file: as above; and no field but the numbers of pages. */
export function wordFaults(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    const xml = new TextDecoder("utf-8", { fatal: true }).decode(data);
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => (code ?? "").trim());
    return [
      ...wholeness(xml, name),
      ...fields.filter((code) => !/^(?:PAGE|NUMPAGES)$/.test(code)).map((code) => `${name} has a field ${code}`),
      ...(/<w:fldSimple|<w:altChunk|TargetMode="External"/.test(xml) ? [`${name} leads out of the file`] : []),
    ];
  });
}

/** The elements that rich text is made of, as they are written; anything else in angle brackets came from a plan. */
const ELEMENT =
  /<!DOCTYPE html>|<meta charset="utf-8">|<html lang="en-GB">|<br>|<\/?(?:html|head|title|body|h[1-6]|p|div|ol|li|strong|table|caption|thead|tbody|tr|th|td)(?: (?:type="a"|start="\d+"|scope="\w+"|colspan="\d+"|style="[\w\s#:;,.%()-]*"))*>/g;

export function htmlFaults(html: string): string[] {
  const words = html.replace(ELEMENT, "");
  const at = words.search(/[<>"']/);
  const loose = /&(?!(?:amp|lt|gt|quot|#39);)/.exec(words);
  return [
    ...(at < 0
      ? []
      : [`a sign of markup stands among the words: ${shown(words.slice(Math.max(0, at - 20), at + 40))}`]),
    ...(loose ? [`an ampersand is not escaped: ${shown(words.slice(loose.index, loose.index + 20))}`] : []),
  ];
}

/** A line of CSV by RFC 4180: as many fields as headings, none of which a spreadsheet takes for a formula. */
export function csvFaults(headings: string, line: string): string[] {
  const [wanted, fields] = [fieldsOf(headings), fieldsOf(line)];
  return [
    ...(fields.length === wanted.length ? [] : [`a line has ${fields.length} fields of ${wanted.length}`]),
    ...fields
      .filter(
        (field) =>
          /^[\s\u0000-\u001f\u200b-\u200d\u2060\ufeff\u00ad]*[=+\-@＝＋－＠]/.test(field) &&
          !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/.test(field),
      )
      .map((field) => `a field begins as a formula does: ${shown(field)}`),
  ];
}

/** Fields of one line, line ends within quotation marks included. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let [field, quoted] = ["", false];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? "";
    if (sign === '"' && quoted && line[at + 1] === '"') field += line[(at += 1)] ?? "";
    else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) {
      fields.push(field);
      field = "";
    } else if (sign === "\n" && !quoted) return [...fields, field.replace(/\r$/, "")];
    else field += sign;
  }
  return [...fields, field];
}

/** What a terminal takes for a command, or turns the writing round with; line ends and tabs are neither. */
const COMMAND = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

export function terminalFaults(printed: readonly string[]): string[] {
  return printed.flatMap((text) => {
    const at = text.search(COMMAND);
    return at < 0 ? [] : [`a terminal is commanded: ${shown(text.slice(Math.max(0, at - 20), at + 20))}`];
  });
}

/** Sheets that bear our mark. */
export const oursIn = (book: Book): string[] =>
  book
    .sheets()
    .filter((sheet) => sheet.customProperty(MARK) !== undefined)
    .map(({ name }) => name);
