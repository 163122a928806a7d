/** Tables, charts, conditional formats, data validation and cell formats as Microsoft's reference has them. */

import { refused, SALES, sample, sheetWith } from "../../support/sample";

const salesTable = (context: Excel.RequestContext): Excel.Table => {
  const table = sheetWith(context, SALES).tables.add("A1:C5", true);
  table.name = "Sales";
  return table;
};

sample(
  "a table is added over cells, and knows its parts",
  "tablecollection#add",
  async (context, log) => {
    const table = salesTable(context);
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((each) =>
      each.load("address"),
    );
    table.load("name,showFilterButton");
    await context.sync();
    log(table.name, table.showFilterButton, ...parts.map(({ address }) => address));
  },
  [["Sales", true, "Sheet1!A1:C5", "Sheet1!A1:C1", "Sheet1!A2:C5"]],
);

refused(
  "tables do not overlap",
  "tablecollection#add",
  async (context) => {
    salesTable(context);
    sheetWith(context).tables.add("C3:D8", true);
    await context.sync();
  },
  "InvalidArgument",
);

sample(
  "a row is added below the last",
  "tablerowcollection#add",
  async (context, log) => {
    const table = salesTable(context);
    table.rows.add(undefined, [["East", "Q1", 3]]);
    const [count, range] = [table.rows.getCount(), table.getRange().load("address")];
    const last = table.rows.getItemAt(4).load("values,index");
    await context.sync();
    log(count.value, range.address, last.values, last.index);
  },
  [[5, "Sheet1!A1:C6", [["East", "Q1", 3]], 4]],
);

refused(
  "a row of another width is refused",
  "tablerowcollection#add",
  async (context) => {
    salesTable(context).rows.add(undefined, [["East", "Q1"]]);
    await context.sync();
  },
  "InvalidArgument",
);

sample(
  "a column is found by name, and gives its cells",
  "tablecolumncollection#getitem",
  async (context, log) => {
    const { columns } = salesTable(context);
    const column = columns.getItem("Calls").load("name,index,values");
    const body = column.getDataBodyRange().load("address");
    columns.load("items/name");
    const none = columns.getItemOrNullObject("Cost");
    await context.sync();
    log(column.name, column.index, column.values.flat(), body.address, columns.items.length, none.isNullObject);
  },
  [["Calls", 2, ["Calls", 12, 7, 15, 9], "Sheet1!C2:C5", 3, true]],
);

sample(
  "a table is sorted, its heading stays",
  "tablesort#apply",
  async (context, log) => {
    const table = salesTable(context);
    table.sort.apply([{ key: 0 }, { key: 2, ascending: false }]);
    const range = table.getRange().load("values");
    await context.sync();
    log(range.values.map((row: unknown[]) => `${row[0]} ${row[2]}`));
  },
  [["Team Calls", "North 15", "North 12", "South 9", "South 7"]],
);

sample(
  "a table becomes a range and keeps its cells; a deleted one takes them with it",
  "table#converttorange",
  async (context, log) => {
    const range = salesTable(context).convertToRange().load("values");
    const { tables } = sheetWith(context);
    const count = tables.getCount();
    await context.sync();
    log(count.value, range.values.length);
    tables.add("A1:C5", true).delete();
    const left = sheetWith(context).getUsedRangeOrNullObject(true);
    await context.sync();
    log(left.isNullObject);
  },
  [[0, 5], true],
);

sample(
  "a table is resized by its range",
  "table#resize",
  async (context, log) => {
    const table = salesTable(context);
    table.resize("A1:C3");
    const range = table.getRange().load("address");
    await context.sync();
    log(range.address);
  },
  ["Sheet1!A1:C3"],
);

sample(
  "a chart is added from a range, titled, placed and named",
  "chartcollection#add",
  async (context, log) => {
    const sheet = sheetWith(context, [
      ["Team", "Calls", "Visits"],
      ["North", 12, 3],
      ["South", 7, 4],
    ]);
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    chart.title.text = "Contacts";
    chart.setPosition("E2", "J12");
    chart.name = "Contacts chart";
    chart.load("name,chartType");
    chart.title.load("text,visible");
    chart.series.load("items/name");
    await context.sync();
    log(
      chart.name,
      chart.chartType,
      chart.title.text,
      chart.series.items.map(({ name }) => name),
    );
  },
  [["Contacts chart", "ColumnClustered", "Contacts", ["Calls", "Visits"]]],
);

sample(
  "charts are found by name or place, and deleted",
  "chartcollection#getitemornullobject",
  async (context, log) => {
    const sheet = sheetWith(context, SALES);
    sheet.charts.add("Line", sheet.getRange("B1:C5"), "Auto").name = "One";
    const [one, none] = [sheet.charts.getItemAt(0).load("name"), sheet.charts.getItemOrNullObject("Two")];
    await context.sync();
    log(one.name, none.isNullObject);
    one.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    log(count.value);
  },
  [["One", true], 0],
);

sample(
  "legend, axes and labels of a chart",
  "chartlegend#position",
  async (context, log) => {
    const sheet = sheetWith(context, SALES);
    const chart = sheet.charts.add("BarStacked", sheet.getRange("B1:C5"), "Columns");
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.title.text = "Calls";
    chart.axes.valueAxis.majorGridlines.visible = false;
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    series.format.fill.setSolidColor("#4472C4");
    chart.legend.load("position");
    chart.axes.valueAxis.title.load("text");
    series.load("hasDataLabels");
    await context.sync();
    log(chart.legend.position, chart.axes.valueAxis.title.text, series.hasDataLabels);
  },
  [["Bottom", "Calls", true]],
);

sample(
  "a conditional format by formula; a new one goes first",
  "conditionalformatcollection#add",
  async (context, log) => {
    const range = sheetWith(context, SALES).getRange("C2:C5");
    const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    first.custom.rule.formula = "=$C2>10";
    first.custom.format.fill.color = "#C6EFCE";
    const second = range.conditionalFormats.add("Custom");
    second.custom.rule.formula = "=$C2<8";
    range.conditionalFormats.load("items/type,items/priority");
    await context.sync();
    const { items } = range.conditionalFormats;
    items.forEach((each) => each.custom.rule.load("formula"));
    await context.sync();
    log(items.map((each) => [each.type, each.priority, each.custom.rule.formula]));
    range.conditionalFormats.clearAll();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    log(count.value);
  },
  [
    [
      ["Custom", 0, "=$C2<8"],
      ["Custom", 1, "=$C2>10"],
    ],
    0,
  ],
);

sample(
  "a conditional format by value",
  "cellvalueconditionalformat#rule",
  async (context, log) => {
    const range = sheetWith(context, SALES).getRange("C2:C5");
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.format.font.color = "#FF0000";
    format.cellValue.rule = { formula1: "=8", formula2: "=12", operator: "Between" };
    format.load("type");
    format.cellValue.load("rule");
    const at = format.getRange().load("address");
    await context.sync();
    log(format.type, format.cellValue.rule, at.address);
  },
  [["CellValue", { formula1: "=8", formula2: "=12", operator: "Between" }, "Sheet1!C2:C5"]],
);

sample(
  "what may be typed: a list, a date, a number, text by its length, a formula",
  "datavalidation#rule",
  async (context, log) => {
    const sheet = sheetWith(context);
    const rules: [string, Excel.DataValidationRule][] = [
      ["A1", { list: { inCellDropDown: true, source: "Red,Amber,Green" } }],
      ["A2", { date: { formula1: "2024-04-01", operator: "GreaterThan" } }],
      ["A3", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }],
      ["A4", { textLength: { formula1: 20, operator: "LessThanOrEqualTo" } }],
      ["A5", { custom: { formula: "=LEN(A5)>2" } }],
    ];
    const asked = rules.map(([address, rule]) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.rule = rule;
      return dataValidation.load("type,rule");
    });
    await context.sync();
    log(asked.map(({ type }) => type));
    log(asked[0]?.rule.list?.source, asked[2]?.rule.wholeNumber, asked[4]?.rule.custom);
  },
  [
    ["List", "Date", "WholeNumber", "TextLength", "Custom"],
    ["Red,Amber,Green", { formula1: 1, formula2: 10, operator: "Between" }, { formula: "=LEN(A5)>2" }],
  ],
);

sample(
  "a prompt and an alert go with it, and clear takes all away",
  "datavalidation#prompt",
  async (context, log) => {
    const { dataValidation } = sheetWith(context).getRange("A1");
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    dataValidation.prompt = { title: "Calls", message: "A whole number", showPrompt: true };
    dataValidation.errorAlert = { title: "No", message: "Not a number", style: "Warning", showAlert: true };
    dataValidation.load("prompt,errorAlert,type");
    await context.sync();
    log(dataValidation.prompt, dataValidation.errorAlert.style);
    dataValidation.clear();
    dataValidation.load("type");
    await context.sync();
    log(dataValidation.type);
  },
  [[{ title: "Calls", message: "A whole number", showPrompt: true }, "Warning"], "None"],
);

sample(
  "fonts, fills, borders and alignment of a range",
  "rangeformat#font",
  async (context, log) => {
    const { format } = sheetWith(context, SALES).getRange("A1:C1");
    format.font.set({ bold: true, color: "#FFFFFF", name: "Arial", size: 12 });
    format.fill.color = "#1F3864";
    format.horizontalAlignment = "Center";
    format.borders.getItem("EdgeBottom").style = "Continuous";
    format.wrapText = true;
    format.load("horizontalAlignment,wrapText");
    format.font.load("bold,color,name,size");
    const edge = format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    const { bold, color, name, size } = format.font;
    log(format.horizontalAlignment, format.wrapText, bold, color, name, size, edge.style);
  },
  [["Center", true, true, "#FFFFFF", "Arial", 12, "Continuous"]],
);

sample(
  "widths and heights are points; hidden rows are told",
  "rangeformat#columnwidth",
  async (context, log) => {
    const sheet = sheetWith(context, SALES);
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("3:3").rowHidden = true;
    const [column, rows] = [sheet.getRange("A1").format.load("columnWidth"), sheet.getRange("2:3").load("rowHidden")];
    await context.sync();
    log(Math.round(column.columnWidth), rows.rowHidden);
  },
  [[120, null]],
);
