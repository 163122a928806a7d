/** No member of Office.js is used that an Excel which the manifest admits may lack, unless Excel was asked first whether it has it. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { compare, membersUsed, type MemberUse } from "../support/members-used";

const FOLDERS = ["src/excel/", "src/taskpane/", "src/commands/", "src/app/"];
const MANIFEST = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
const REQUIRED = new Map(
  [...MANIFEST.matchAll(/<(?:bt:)?Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set = "", version = ""]) => [
    set,
    version,
  ]),
);

/** Members that Microsoft puts in no requirement set: what every add-in starts with, and the client's own machinery. A new one is to be looked at before it stands here. */
const IN_NO_SET = new Set([
  "Office.onReady",
  "onReady.host",
  "Office.HostType",
  "HostType.Excel",
  "Office.context",
  "Context.requirements",
  "RequirementSetSupport.isSetSupported",
  "Office.actions",
  "Actions.associate",
  "Office.addin",
  "Excel.run",
  "EventHandlers.add",
  "EventHandlerResult.remove",
  "ContextInformation.host",
  "ContextInformation.platform",
  "ContextInformation.version",
  "RequestContext.workbook",
  "ClientRequestContext.sync",
  "ClientResult.value",
  "ClientObject.isNullObject",
  "OfficeExtension.Error",
  "Error.code",
  "Error.debugInfo",
  "DebugInfo.errorLocation",
]);

/** What is wrong with a use, or undefined. */
function faultOf({ member, needs, guards, place }: MemberUse): string | undefined {
  if (!needs) return IN_NO_SET.has(member) ? undefined : `${place}: ${member} is in no requirement set`;
  const has = (version: string | undefined): boolean => version !== undefined && compare(version, needs.version) >= 0;
  if (has(REQUIRED.get(needs.set))) return undefined;
  if (guards.some(({ set, version }) => set === needs.set && has(version))) return undefined;
  return `${place}: ${member} needs ${needs.set} ${needs.version}, and nothing asks for it`;
}

const UNGUARDED = `export function planted(range: Excel.Range): void {
  range.valuesAsJson;
  range.load("address,valuesAsJsonLocal");
  range.clear("ResetContents");
  range.conditionalFormats.getItemAt(0).changeRuleToCustom({ formula: "=1" });
  void Excel.run({ mergeUndoGroup: true }, async () => undefined);
}`;

const GUARDED = `export function planted(range: Excel.Range): unknown {
  return canRead() ? range.valuesAsJson : null;
}
function canRead(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.16");
}`;

const TOO_LATE = `export function planted(range: Excel.Range): unknown {
  const { valuesAsJson } = range;
  return Office.context.requirements.isSetSupported("ExcelApi", "1.16") ? valuesAsJson : null;
}`;

const TOO_LOW = GUARDED.replace('"1.16"', '"1.15"');

const PLANTED = {
  "src/excel/planted-unguarded.ts": UNGUARDED,
  "src/excel/planted-guarded.ts": GUARDED,
  "src/excel/planted-too-late.ts": TOO_LATE,
  "src/excel/planted-too-low.ts": TOO_LOW,
};

const uses = membersUsed((file) => FOLDERS.some((folder) => file.startsWith(folder)), PLANTED);
const ours = uses.filter(({ place }) => !place.includes("/planted-"));
const faultsIn = (file: string): string[] =>
  uses.filter(({ place }) => place.startsWith(`${file}:`)).flatMap((use) => faultOf(use) ?? []);

test("the manifest says what it requires", () => {
  expect(Object.fromEntries(REQUIRED)).toEqual({ ExcelApi: "1.14", SharedRuntime: "1.1" });
});

test("every member that is used is in what the manifest requires, or is asked for first", () => {
  const members = new Set(ours.map(({ member }) => member));
  const asked = ours.filter(({ needs }) => needs && compare(needs.version, REQUIRED.get(needs.set) ?? "0.0") > 0);
  process.stdout.write(
    `${members.size} members of Office.js checked in ${ours.length} places; ${asked.length} places above the manifest's sets, each asked for first: ` +
      `${[...new Set(asked.map(({ member, needs }) => `${member} (${needs?.set} ${needs?.version})`))].join(", ")}\n`,
  );
  expect(ours.flatMap((use) => faultOf(use) ?? [])).toEqual([]);
  expect(members.size).toBeGreaterThan(150);
});

test("members by every way of naming them are found", () => {
  const found = new Set(ours.map(({ member }) => member));
  for (const member of [
    "Range.values",
    "RangeFont.strikethrough",
    "ClearApplyTo.removeHyperlinks",
    "RunOptions.mergeUndoGroup",
    "WorksheetChangedEventArgs.triggerSource",
    "Addin.showAsTaskpane",
  ]) {
    expect([...found]).toContain(member);
  }
});

test("a member above the manifest's set that nothing asks for is found, by whatever way it is named", () => {
  const file = "src/excel/planted-unguarded.ts";
  expect(faultsIn(file)).toEqual([
    `${file}:2: Range.valuesAsJson needs ExcelApi 1.16, and nothing asks for it`,
    `${file}:3: Range.valuesAsJsonLocal needs ExcelApi 1.16, and nothing asks for it`,
    `${file}:4: ClearApplyTo.resetContents needs ExcelApi 1.18, and nothing asks for it`,
    `${file}:5: ConditionalFormat.changeRuleToCustom needs ExcelApi 1.17, and nothing asks for it`,
    `${file}:6: RunOptions.mergeUndoGroup needs ExcelApi 1.20, and nothing asks for it`,
  ]);
});

test("asking for the set is a guard; asking afterwards or for a lower set is none", () => {
  expect(faultsIn("src/excel/planted-guarded.ts")).toEqual([]);
  expect(faultsIn("src/excel/planted-too-late.ts")).toHaveLength(1);
  expect(faultsIn("src/excel/planted-too-low.ts")).toHaveLength(1);
});
