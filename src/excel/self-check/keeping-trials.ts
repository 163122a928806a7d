/** Trials of what PlanProof keeps and hears, and of what it adds to the officer's own sheets. */

import { addColumns } from "../add-columns";
import { colourStep, findHighlights } from "../highlight-cells";
import { LONGEST_PART } from "../keep-record";
import { MARK } from "../marks";
import { SCRATCH_ID } from "./scratch-model";
import { compare, type Trial } from "./trial";

const keeps: Trial = {
  holds: "What PlanProof keeps on a sheet and in the workbook comes back as it was",
  run: async ({ context, sheet }) => {
    const key = `${MARK} self-check`;
    const long = "é".repeat(LONGEST_PART);
    sheet.customProperties.add(key, long);
    context.workbook.settings.add(key, { graceDays: 7, words: ["Complete", "“Done”"] });
    await context.sync();
    const property = sheet.customProperties.getItemOrNullObject(key);
    property.load("value");
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    const mark = sheet.customProperties.getItemOrNullObject(MARK);
    mark.load("value");
    await context.sync();
    const got = {
      property: property.isNullObject ? "" : String(property.value),
      setting: setting.isNullObject ? null : (setting.value as unknown),
    };
    if (!property.isNullObject) property.delete();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
    return [
      ...compare("characters of a property", long.length, got.property.length),
      ...compare("the property is the same", true, got.property === long),
      ...compare("setting", { graceDays: 7, words: ["Complete", "“Done”"] }, got.setting),
      ...compare("mark", SCRATCH_ID, mark.isNullObject ? "none" : mark.value),
    ];
  },
};

const highlights: Trial = {
  holds: "A highlight is put on, known for ours, and taken off",
  run: async ({ context, sheet }) => {
    colourStep({ top: 2, left: 1, bottom: 3, right: 2 }, "error").act(sheet);
    await context.sync();
    const on = await findHighlights(context, [sheet]);
    for (const { format } of on) format.delete();
    await context.sync();
    const off = await findHighlights(context, [sheet]);
    return [...compare("highlights that are on", 1, on.length), ...compare("highlights that are left", 0, off.length)];
  },
};

const columns: Trial = {
  holds: "A column is added with its drop-down list, its date rule or its percent rule",
  run: async ({ context, sheet, name }) => {
    const place = { sheet: name, headingRow: 1, firstRow: 2, lastRow: 3 };
    await addColumns(context, [
      { ...place, column: 3, heading: "Status", holds: "status", words: ["On track", "Complete"] },
      { ...place, column: 4, heading: "Revised date", holds: "day" },
      { ...place, column: 5, heading: "% complete", holds: "percent" },
    ]);
    const read = ["C2", "D2", "E2"].map((address) => {
      const range = sheet.getRange(address);
      range.load("numberFormat");
      range.dataValidation.load("type,rule");
      return range;
    });
    const heading = sheet.getRange("C1:E1");
    heading.load("values");
    await context.sync();
    const [status, revised, percent] = read;
    return [
      ...compare("headings", ["Status", "Revised date", "% complete"], heading.values[0]),
      ...compare("kind of the drop-down", "List", status?.dataValidation.type),
      ...compare("words of the drop-down", "On track,Complete", status?.dataValidation.rule.list?.source),
      ...compare("kind of the date rule", "Date", revised?.dataValidation.type),
      ...compare("format of the dates", "dd/mm/yyyy", revised?.numberFormat[0]?.[0]),
      ...compare("kind of the percent rule", "Decimal", percent?.dataValidation.type),
    ];
  },
};

/** Milliseconds after which an edit counts as unheard. */
const PATIENCE = 3000;

const hears: Trial = {
  holds: "An edit is heard, and told from one that PlanProof made itself",
  run: async ({ context, sheet }) => {
    let hear: (by: string) => void = () => undefined;
    const heard = new Promise<string>((resolve) => {
      hear = resolve;
    });
    const given = setTimeout(() => hear("nothing heard"), PATIENCE);
    const listening = sheet.onChanged.add(({ triggerSource }) => {
      hear(triggerSource ?? "not told");
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A2").values = [["Write to every practice"]];
    await context.sync();
    const by = await heard;
    clearTimeout(given);
    listening.remove();
    await context.sync();
    return compare("who made the edit", "ThisLocalAddin", by);
  },
};

const hides: Trial = {
  holds: "Hidden rows are seen as hidden",
  run: async ({ context, sheet }) => {
    const row = sheet.getRangeByIndexes(2, 0, 1, 1);
    row.rowHidden = true;
    const properties = sheet.getRangeByIndexes(0, 0, 3, 1).getRowProperties({ rowHidden: true });
    await context.sync();
    row.rowHidden = false;
    await context.sync();
    return compare(
      "hidden rows",
      [false, false, true],
      properties.value.map(({ rowHidden }) => rowHidden === true),
    );
  },
};

export const KEEPING_TRIALS: readonly Trial[] = [keeps];
/** On the smaller sheet. */
export const LATER_KEEPING_TRIALS: readonly Trial[] = [highlights, columns, hides, hears];
