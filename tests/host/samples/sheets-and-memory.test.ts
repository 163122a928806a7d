/** Worksheets, names, settings, properties, events and page layout as Microsoft's reference has them. */

import { refused, SALES, sample, sheetWith } from "../../support/sample";

sample(
  "a sheet is added last, and is not activated",
  "worksheetcollection#add",
  async (context, log) => {
    const { worksheets } = context.workbook;
    worksheets.add("Second");
    const active = worksheets.getActiveWorksheet().load("name");
    worksheets.load("items/name,items/position");
    await context.sync();
    log(
      active.name,
      worksheets.items.map(({ name, position }) => [name, position]),
    );
  },
  [
    [
      "Sheet1",
      [
        ["Sheet1", 0],
        ["Second", 1],
      ],
    ],
  ],
);

refused(
  "two sheets cannot have one name, in any case",
  "worksheetcollection#add",
  async (context) => {
    context.workbook.worksheets.add("sheet1");
    await context.sync();
  },
  "ItemAlreadyExists",
);

refused(
  "a sheet that is not there is refused by getItem",
  "worksheetcollection#getitem",
  async (context) => {
    context.workbook.worksheets.getItem("None").activate();
    await context.sync();
  },
  "ItemNotFound",
  "WorksheetCollection.getItem",
);

sample(
  "a sheet that may be missing is asked for as such",
  "worksheetcollection#getitemornullobject",
  async (context, log) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("None");
    await context.sync();
    log(missing.isNullObject);
  },
  [true],
);

refused(
  "the last visible sheet cannot be deleted",
  "worksheet#delete",
  async (context) => {
    sheetWith(context).delete();
    await context.sync();
  },
  "InvalidOperation",
);

sample(
  "sheets are moved, hidden and coloured; the next visible one is found",
  "worksheet#getnextornullobject",
  async (context, log) => {
    const { worksheets } = context.workbook;
    const [two, three] = [worksheets.add("Two"), worksheets.add("Three")];
    two.visibility = "Hidden";
    three.tabColor = "#FF0000";
    const next = sheetWith(context).getNextOrNullObject(true).load("name,tabColor");
    await context.sync();
    log(next.name, next.tabColor);
    three.position = 0;
    three.load("position");
    await context.sync();
    log(three.position);
  },
  [["Three", "#FF0000"], 0],
);

sample(
  "rows and columns are frozen, and the frozen part told",
  "worksheetfreezepanes#getlocationornullobject",
  async (context, log) => {
    const { freezePanes } = sheetWith(context);
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    log(none.isNullObject);
    freezePanes.freezeAt("A1:B3");
    const frozen = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    log(frozen.address);
    freezePanes.freezeRows(1);
    const rows = freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    log(rows.address);
  },
  [true, "Sheet1!A1:B3", "Sheet1!1:1"],
);

sample(
  "a name stands for a range, and getRange finds it",
  "nameditemcollection#add",
  async (context, log) => {
    const sheet = sheetWith(context, SALES);
    context.workbook.names.add("Calls", sheet.getRange("C2:C5"));
    const named = context.workbook.names.getItem("calls").load("name,formula,type,scope");
    const range = named.getRange().load("address");
    const byName = sheet.getRange("Calls").load("address");
    await context.sync();
    log(named.name, named.formula, named.type, named.scope, range.address, byName.address);
  },
  [["Calls", "=Sheet1!$C$2:$C$5", "Range", "Workbook", "Sheet1!C2:C5", "Sheet1!C2:C5"]],
);

sample(
  "settings are kept by key; adding one again changes it",
  "settingcollection#add",
  async (context, log) => {
    const { settings } = context.workbook;
    settings.add("choice", { size: 1, on: [true] });
    settings.add("choice", { size: 2, on: [false] });
    const [kept, none] = [settings.getItem("choice").load("value"), settings.getItemOrNullObject("other")];
    const count = settings.getCount();
    await context.sync();
    log(kept.value, none.isNullObject, count.value);
  },
  [[{ size: 2, on: [false] }, true, 1]],
);

sample(
  "a sheet carries marks of its own",
  "worksheetcustompropertycollection#add",
  async (context, log) => {
    const { customProperties } = sheetWith(context);
    customProperties.add("kind", "notes");
    const kept = customProperties.getItemOrNullObject("KIND").load("key,value");
    await context.sync();
    log(kept.isNullObject ? null : kept.value);
    kept.delete();
    const count = customProperties.getCount();
    await context.sync();
    log(count.value);
  },
  ["notes", 0],
);

sample(
  "the workbook's properties are written and read",
  "documentproperties#title",
  async (context, log) => {
    const { properties } = context.workbook;
    properties.title = "Plan";
    properties.load("title,author");
    await context.sync();
    log(properties.title);
  },
  ["Plan"],
);

sample(
  "page layout: paper, margins, one page wide, print area, title rows, footer",
  "pagelayout#setprintarea",
  async (context, log) => {
    const { pageLayout } = sheetWith(context, SALES);
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
    pageLayout.setPrintArea("A1:C5");
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
    pageLayout.load("orientation,paperSize,zoom,topMargin");
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    const [area, rows] = [pageLayout.getPrintArea().load("address"), pageLayout.getPrintTitleRows().load("address")];
    await context.sync();
    const { orientation, paperSize, zoom, topMargin } = pageLayout;
    log(orientation, paperSize, zoom.horizontalFitToPages, Math.round(topMargin), area.address, rows.address);
    log(pageLayout.headersFooters.defaultForAllPages.centerFooter);
  },
  [["Landscape", "A4", 1, 72, "Sheet1!A1:C5", "Sheet1!1:1"], "&P of &N"],
);

refused(
  "title rows are whole rows",
  "pagelayout#setprinttitlerows",
  async (context) => {
    sheetWith(context).pageLayout.setPrintTitleRows("A1:C1");
    await context.sync();
  },
  "InvalidArgument",
);

sample(
  "page breaks stand above a row, and are taken away together",
  "pagebreakcollection#add",
  async (context, log) => {
    const { horizontalPageBreaks } = sheetWith(context, SALES);
    horizontalPageBreaks.add("A4");
    const before = horizontalPageBreaks.getCount();
    horizontalPageBreaks.removePageBreaks();
    const after = horizontalPageBreaks.getCount();
    await context.sync();
    log(before.value, after.value);
  },
  [[1, 0]],
);

sample(
  "a change raises an event with its address, kind and origin",
  "worksheet#onchanged",
  async (context, log) => {
    const heard: string[] = [];
    const sheet = sheetWith(context);
    sheet.onChanged.add(
      async ({ address, changeType, source }) => void heard.push(`${address} ${changeType} ${source}`),
    );
    await context.sync();
    sheet.getRange("B2").values = [["new"]];
    await context.sync();
    await new Promise((turn) => setTimeout(turn, 20));
    log(heard);
  },
  [["B2 RangeEdited Local"]],
);

sample(
  "with events off nothing is heard",
  "runtime#enableevents",
  async (context, log) => {
    const heard: string[] = [];
    const sheet = sheetWith(context);
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("B2").values = [["new"]];
    await context.sync();
    await new Promise((turn) => setTimeout(turn, 20));
    log(heard);
  },
  [[]],
);

refused(
  "a batch stops at the action that fails, and says where",
  "guide:excel-add-ins-error-handling",
  async (context) => {
    const sheet = sheetWith(context);
    sheet.getRange("A1").values = [["done"]];
    sheet.getRange("not an address").values = [["never"]];
    await context.sync();
  },
  "InvalidArgument",
  "Worksheet.getRange",
);
