/** A workbook with everything an officer's file may hold, made by Excelize and finished by hand where Excelize cannot. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startEngine } from "../../../src/host/book/engine";

/** One red dot. */
const picture = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const extended =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:cfRule type="expression" priority="9" id="{11111111-2222-3333-4444-555555555555}"><xm:f>Lists!$A$1="Red"</xm:f>' +
  "<x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>E2:E4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";

const custom =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<plan xmlns="urn:example:plan"><owner>Programme lead</owner></plan>';
const customProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="{0A0B0C0D-0000-4000-8000-000000000001}" ' +
  'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>';

type Texts = Record<string, (text: string) => string>;

/** Changes parts of a package as text; a part not there yet is changed from "". */
export function patchParts(bytes: Uint8Array, changes: Texts): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const before = parts[path] ? strFromU8(parts[path]) : "";
    const after = change(before);
    if (after === before) throw new Error(`the patch of ${path} changes nothing`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts);
}

export async function richWorkbook(dateSystem: "1900" | "1904" = "1900"): Promise<Uint8Array> {
  const x = await startEngine();
  const done = ({ error }: { error: string | null }): void => {
    if (error) throw new Error(error);
  };
  const file = x.NewFile();
  done(file.SetSheetName("Sheet1", "Plan"));
  const rows = [
    ["Ref", "Action", "Owner", "Due", "RAG"],
    ["1a", "Publish the leaflet", "Programme lead", 45565, "Red"],
    ["1b", "Review of _x0041_ wards & clinics", "Ward manager", 45600, "Amber"],
    ["2", "Train staff", "Programme lead", 45700, "Green"],
  ];
  rows.forEach((row, at) => done(file.SetSheetRow("Plan", `A${at + 1}`, row)));
  const heading = file.NewStyle({
    Font: { Bold: true, Color: "FFFFFF" },
    Fill: { Type: "pattern", Pattern: 1, Color: ["1F3864"] },
  });
  done(file.SetCellStyle("Plan", "A1", "E1", heading.style));
  const day = file.NewStyle({ CustomNumFmt: "d mmmm yyyy" });
  done(file.SetCellStyle("Plan", "D2", "D4", day.style));
  done(file.MergeCell("Plan", "A6", "C7"));
  done(file.SetCellStr("Plan", "A6", "Merged note"));
  done(file.SetCellFormula("Plan", "E6", 'COUNTIF(E2:E4,"Red")'));
  done(file.AddComment("Plan", { Author: "Committee officer", Cell: "B2", Paragraph: [{ Text: "Ask again in May" }] }));
  done(
    file.AddDataValidation("Plan", {
      Type: "list",
      Sqref: "E2:E4",
      Formula1: '"Red,Amber,Green"',
      ShowErrorMessage: true,
    }),
  );
  const red = file.NewConditionalStyle({ Fill: { Type: "pattern", Pattern: 1, Color: ["FFC7CE"] } });
  done(
    file.SetConditionalFormat("Plan", "E2:E4", [{ Type: "cell", Criteria: "==", Value: '"Red"', Format: red.style }]),
  );
  done(file.SetConditionalFormat("Plan", "D2:D4", [{ Type: "formula", Criteria: "$D2<45600", Format: red.style }]));
  done(file.SetCellHyperLink("Plan", "B2", "https://example.org/leaflet", "External"));
  done(file.SetPanes("Plan", { Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft" }));
  done(file.SetPageLayout("Plan", { Size: 9, Orientation: "landscape", FitToWidth: 1, FitToHeight: 0 }));
  done(file.SetSheetProps("Plan", { FitToPage: true }));
  done(file.SetPageMargins("Plan", { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6 }));
  done(file.SetHeaderFooter("Plan", { OddFooter: "&LAction plan&RPage &P of &N" }));
  done(file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: "Plan!$1:$1", Scope: "Plan" }));
  done(file.SetDefinedName({ Name: "_xlnm.Print_Area", RefersTo: "Plan!$A$1:$E$7", Scope: "Plan" }));
  done(file.SetDefinedName({ Name: "Owners", RefersTo: "Plan!$C$2:$C$4" }));
  done(
    file.AddPictureFromBytes("Plan", "H2", {
      Extension: ".png",
      File: picture,
      Format: {},
      InsertType: x.PictureInsertTypePlaceOverCells as never,
    }),
  );
  done(
    file.AddChart("Plan", "H10", {
      Type: x.Bar as never,
      Series: [{ Name: "Plan!$D$1", Categories: "Plan!$A$2:$A$4", Values: "Plan!$D$2:$D$4" }],
      Title: { Paragraph: [{ Text: "Due days" }] },
    }),
  );
  file.NewSheet("Lists");
  done(file.SetSheetRow("Lists", "A1", ["Rating", "Meaning"]));
  done(file.SetSheetRow("Lists", "A2", ["Red", "Late"]));
  done(file.AddTable("Lists", { Range: "A1:B2", Name: "Ratings", StyleName: "TableStyleLight9" }));
  done(file.SetSheetVisible("Lists", false));
  file.NewSheet("Secrets");
  done(file.SetCellStr("Secrets", "A1", "kept"));
  done(file.SetSheetVisible("Secrets", false));
  const { buffer } = file.WriteToBuffer();
  return patchParts(buffer as Uint8Array, {
    "xl/workbook.xml": (text) => {
      const hidden = text.replace(/(name="Secrets"[^>]*?)state="hidden"/, '$1state="veryHidden"');
      return dateSystem === "1904" ? hidden.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1">') : hidden;
    },
    "xl/worksheets/sheet1.xml": (text) =>
      text
        .replace("<worksheet ", '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ')
        .replace('<row r="1"', '<row r="1" x14ac:dyDescent="0.25"')
        .replace("</worksheet>", `${extended}</worksheet>`),
    "customXml/item1.xml": () => custom,
    "customXml/itemProps1.xml": () => customProperties,
    "customXml/_rels/item1.xml.rels": () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": (text) =>
      text.replace(
        "</Relationships>",
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
      ),
    "[Content_Types].xml": (text) =>
      text.replace(
        "</Types>",
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
  });
}
