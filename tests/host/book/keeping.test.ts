import { openBook } from "../../../src/host/book/open-book";
import { parseXml, writeXml } from "../../../src/host/book/xml";
import { partDifferences, partText } from "./part-differences";
import { richWorkbook } from "./rich-workbook";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe.each(["1900", "1904"] as const)("a rich workbook in the %s date system", (dateSystem) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await richWorkbook(dateSystem);
  });

  test("opened and saved has every part byte for byte", async () => {
    const book = await openBook(bytes);
    expect(book.dateSystem).toBe(dateSystem);
    expect(partDifferences(bytes, book.save())).toEqual([]);
  });

  test("read from end to end and saved has every part byte for byte", async () => {
    const book = await openBook(bytes);
    for (const sheet of book.sheets()) {
      const used = sheet.usedBox(false) ?? box(0, 0);
      sheet.values(used);
      sheet.text(used);
      sheet.formulas(used);
      for (let row = 0; row < used.rows; row++) {
        sheet.format(row, 0);
        sheet.rowHeight(row);
        sheet.link(row, 1);
      }
      sheet.pageSetup();
      sheet.charts();
      sheet.tables();
      sheet.conditionalFormats();
      sheet.customProperties();
      sheet.frozen();
      sheet.merges();
      sheet.columnWidth(0);
    }
    book.names();
    book.settings();
    book.property("title");
    expect(partDifferences(bytes, book.save())).toEqual([]);
  });

  test("saved twice gives the same bytes", async () => {
    const first = (await openBook(bytes)).save();
    const second = (await openBook(bytes)).save();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("with a sheet added and written to changes only the lists of sheets, strings and styles", async () => {
    const book = await openBook(bytes);
    const pack = book.addSheet("Front sheet");
    pack.setValues(box(0, 0, 2, 2), [
      ["Red actions", '=COUNTIFS(Plan!$E$2:$E$4,"Red")'],
      ["Owners", "=COUNTA(Owners)"],
    ]);
    pack.setFormat(box(0, 0, 1, 2), { bold: true, fill: "#1F3864", fontColour: "#FFFFFF" });
    const after = book.save();
    expect(partDifferences(bytes, after).map((line) => line.split(":")[0]!.replace(/ differs.*/, " differs"))).toEqual([
      "[Content_Types].xml differs",
      "xl/_rels/workbook.xml.rels differs",
      "xl/sharedStrings.xml differs",
      "xl/styles.xml differs",
      "xl/workbook.xml differs",
      "xl/worksheets/sheet4.xml is new",
    ]);
    expect(partText(after, "xl/worksheets/sheet4.xml")).toContain("</f><v>1</v>");
    expect(partText(after, "xl/workbook.xml")).toContain('state="veryHidden"');
    expect(partText(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(Buffer.compare(book.save(), after)).toBe(0);
    const again = await openBook(after);
    expect(partDifferences(after, again.save())).toEqual([]);
  });

  test("with one cell of the plan written keeps all else in that sheet", async () => {
    const book = await openBook(bytes);
    book.sheets()[0]!.setValues(box(1, 4), [["Amber"]]);
    const after = book.save();
    expect(partDifferences(bytes, after).map((line) => line.split(" ")[0])).toEqual(["xl/worksheets/sheet1.xml"]);
    const amber = /<c r="E3"[^>]*><v>(\d+)<\/v><\/c>/.exec(partText(bytes, "xl/worksheets/sheet1.xml"))![1]!;
    const normal = (text: string) => writeXml(parseXml(text, "a part")).replace(/<dimension[^>]*>/, "");
    const expected = partText(bytes, "xl/worksheets/sheet1.xml").replace(
      /<c r="E2"([^>]*)><v>\d+<\/v><\/c>/,
      `<c r="E2"$1><v>${amber}</v></c>`,
    );
    expect(normal(partText(after, "xl/worksheets/sheet1.xml"))).toBe(normal(expected));
  });

  test("a highlight laid on the plan and taken off again leaves the sheet as it was", async () => {
    const book = await openBook(bytes);
    const plan = book.sheets()[0]!;
    const { id } = plan.addConditionalFormat(box(1, 0, 3, 5), "Custom");
    plan.setConditionalFormat(id, { formula: '=$E2="Red"', fill: "#FFEB9C" });
    expect(plan.conditionalFormats()[0]).toMatchObject({ formula: '=$E2="Red"', fill: "#FFEB9C", type: "Custom" });
    plan.removeConditionalFormat(id);
    const normal = (text: string) => writeXml(parseXml(text, "a part")).replace(/<dimension[^>]*>/, "");
    const path = "xl/worksheets/sheet1.xml";
    expect(normal(partText(book.save(), path))).toBe(normal(partText(bytes, path)));
  });

  test("is read as Excel gives it", async () => {
    const book = await openBook(bytes);
    const [plan, lists, secrets] = book.sheets();
    expect(book.sheets().map((sheet) => `${sheet.name}: ${sheet.visibility}`)).toEqual([
      "Plan: Visible",
      "Lists: Hidden",
      "Secrets: VeryHidden",
    ]);
    expect(plan!.values(box(1, 0, 1, 5))).toEqual([["1a", "Publish the leaflet", "Programme lead", 45565, "Red"]]);
    expect(plan!.text(box(1, 3))).toEqual([[dateSystem === "1900" ? "30 September 2024" : "1 October 2028"]]);
    expect(plan!.values(box(5, 0, 2, 2))).toEqual([
      ["Merged note", ""],
      ["", ""],
    ]);
    expect(plan!.merges()).toEqual([box(5, 0, 2, 3)]);
    expect(plan!.frozen()).toEqual({ rows: 1, columns: 0 });
    expect(plan!.usedBox(true)).toEqual(box(0, 0, 6, 5));
    expect(plan!.link(1, 1)).toEqual({ address: "https://example.org/leaflet" });
    expect(plan!.pageSetup()).toMatchObject({
      orientation: "Landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: null,
      printArea: "$A$1:$E$7",
      titleRows: "$1:$1",
      footer: { left: "Action plan", centre: "", right: "Page &P of &N" },
    });
    expect(plan!.charts().map((chart) => [chart.type, chart.title, chart.data.box])).toEqual([
      ["BarClustered", "Due days", box(0, 0, 4, 4)],
    ]);
    expect(plan!.conditionalFormats().map((one) => [one.type, one.formula, one.fill])).toEqual([
      ["CellValue", '="Red"', "#FFC7CE"],
      ["Custom", "=$D2<45600", "#FFC7CE"],
      ["Custom", '=Lists!$A$1="Red"', ""],
    ]);
    expect(lists!.tables().map((table) => [table.name, table.box, table.style])).toEqual([
      ["Ratings", box(0, 0, 2, 2), "TableStyleLight9"],
    ]);
    expect(secrets!.values(box(0, 0))).toEqual([["kept"]]);
    expect(book.names()).toEqual([{ name: "Owners", formula: "=Plan!$C$2:$C$4", visible: true, sheetId: null }]);
    expect(plan!.format(0, 0)).toMatchObject({ bold: true, fill: "#1F3864", fontColour: "#FFFFFF" });
  });
});
