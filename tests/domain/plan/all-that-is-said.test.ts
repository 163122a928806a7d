/**
 * All that is read of headings, of cells and of small sheets, and all that an empty tracker says, word for word. Kept in
 * `all-that-is-said.*.txt`: the headings of `more-headings.txt`, the cells of `more-cells.txt`, the sheets of `more-sheets.txt`.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { cellAddress, type CellValue } from "../../../src/domain/grid";
import { readOwnerCell, readPercent, readText, type RawCell } from "../../../src/domain/plan/cell-schemas";
import {
  comparable,
  hasMarkup,
  mendBrokenWords,
  oneLine,
  oneSpaced,
  plainText,
} from "../../../src/domain/plan/cell-text";
import { findAcronyms } from "../../../src/domain/plan/acronyms";
import { readBand, wordsOf } from "../../../src/domain/plan/bands";
import { COLUMNS } from "../../../src/domain/plan/columns";
import {
  guessField,
  isFigure,
  isRef,
  looksLikeDate,
  namesADay,
  profileColumn,
} from "../../../src/domain/plan/column-content";
import { findTables } from "../../../src/domain/plan/find-tables";
import { matchHeading, matchHeadingFirmly } from "../../../src/domain/plan/match-heading";
import { readOwners } from "../../../src/domain/plan/owners";
import { planYearOf } from "../../../src/domain/plan/plan-lines";
import type { Owner } from "../../../src/domain/plan/plan-row";
import { readRows } from "../../../src/domain/plan/read-rows";
import {
  innerPart,
  isHanging,
  isUnfinished,
  loneLetter,
  numberAndLetter,
  openingPart,
  partsOf,
  startsSmall,
} from "../../../src/domain/plan/recommendations";
import { continuationReason, isSectionLine, isTotal } from "../../../src/domain/plan/row-kinds";
import { isNoteLine, sectionName, withoutContinued } from "../../../src/domain/plan/sheet-lines";
import { HOW_TO } from "../../../src/domain/plan/template-how-to";
import { fitsInRule, templateFor } from "../../../src/domain/plan/template-model";
import { columnRule, isKeptAsText } from "../../../src/domain/plan/template-rules";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { goldenOf } from "../../support/golden";
import { gridOf } from "../../support/grid-of";

const textOf = (file: string): string => readFileSync(join(__dirname, file), "utf8").replace(/\n$/, "");

function expectKept(name: string, lines: readonly string[]): void {
  const all = `${lines.join("\n")}\n`;
  expect(all).toBe(goldenOf(__dirname, `all-that-is-said.${name}.txt`, all));
}

test("the columns, and what each heading means", () => {
  const meaningOf = (heading: string): string => {
    const [match, firm] = [matchHeading(heading), matchHeadingFirmly(heading)];
    const firmly =
      firm && (firm.field !== match?.field || firm.sure !== match.sure) ? ` | ${firm.field} ${firm.sure}` : "";
    return `${match ? `${match.field} ${match.sure}` : "none"}${match && !firm ? ", not firmly" : firmly}`;
  };
  expectKept("headings", [
    ...COLUMNS.map(
      ({ field, title, content, needed, examples }) =>
        `${field}: ${title}, ${content}${needed ? ", needed" : ""}: ${examples.join(" / ")}`,
    ),
    ...textOf("more-headings.txt")
      .split("\n")
      .map((heading) => `“${heading}” ${meaningOf(heading)}`),
  ]);
});

const rawOf = (value: CellValue, numberFormat = "General"): RawCell => ({
  value,
  numberFormat,
  shown: String(value),
  cell: { sheet: "Plan", row: 5, column: 3 },
});

/** What stands in the cell, told apart from how it was read. */
function told(reading: { readonly kind: string; readonly value?: unknown; readonly why?: string }): string {
  return reading.kind === "stated"
    ? JSON.stringify(reading.value)
    : `${reading.kind}${reading.why ? `: ${reading.why}` : ""}`;
}

test("what the words of a cell are, as a text, an owner and a share", () => {
  const lines = textOf("more-cells.txt")
    .split("\n")
    .flatMap((text) => {
      const plain = plainText(text);
      const readings: readonly (readonly [string, string])[] = [
        ["words", JSON.stringify(plain)],
        ["one line", JSON.stringify(oneLine(text))],
        ["spaced", JSON.stringify(oneSpaced(text))],
        ["mended", JSON.stringify(mendBrokenWords(text))],
        ["compared", JSON.stringify(comparable(text))],
        ["text", told(readText(rawOf(text)))],
        ["owners", told(readOwnerCell(rawOf(text)))],
        ["share", told(readPercent(rawOf(text)))],
        [
          "is",
          [
            hasMarkup(text) && "markup",
            looksLikeDate(text, "General") && "like a date",
            namesADay(text, "General") && "a day",
          ]
            .filter(Boolean)
            .join(", "),
        ],
      ];
      const same = new Set([JSON.stringify(text), "", "[]", "share unreadable: It is not a percentage."]);
      return [
        `“${text}”`,
        ...readings.flatMap(([name, said]) =>
          same.has(said) || same.has(`${name} ${said}`) ? [] : [`  ${name}: ${said}`],
        ),
      ];
    });
  const numbers = [0, 0.5, 1, 1.2, 75, 100, 101, -0.1].flatMap((value) =>
    ["General", "0%"].map((format) => `${value} under ${format}: ${told(readPercent(rawOf(value, format)))}`),
  );
  const dates = [29_999, 30_000, 30_001, 45_382, 45_382.5, 79_999, 80_000].map(
    (value) =>
      `${value}: ${looksLikeDate(value, "General")}, ${looksLikeDate(value, "dd/mm/yyyy")}, ${namesADay(value, "General")}`,
  );
  expectKept("cells", [...lines, ...numbers, ...dates]);
});

/** Cells of a band part by "|". */
const BANDS = `Communications|Com|munications|Com|Munications
Public / pat|ient feedback
Public|patients|and families
Access and|quality
Access of|the practices
Commun|nications
Communi|unications
Xyzab|cdefg
Xyz|def
Theme 1|two
•  Digi|tal <b>access</b>|
leaflet|s
lea|flets for all`;

test("the words of a band, put together where they stand broken over its cells", () => {
  const grid = gridOf("Plan", "A1", [
    ["12345678901234567890123456", "Print the leaflets for all patients"],
    ["two", `Xyzabcdefg ${"x".repeat(2000)}`],
    ["short xyzdef", "a sentence that is of just 24"],
  ]);
  const words = wordsOf(grid);
  const lines = BANDS.split("\n").map((band) => {
    const { value, text, broken } = readBand(band.split("|"), () => words);
    return `${band}: “${value}” of “${text}”${broken ? ", broken" : ""}`;
  });
  const known = ["leaflets", "patients", "xyzabcdefg", "short", "xyzdef", "sentence", "that", "just", "communications"];
  expectKept("bands", [...lines, ...known.map((word) => `${word}: ${words.has(word)}`)]);
});

test("the abbreviations of a text, and what they are written out as", () => {
  const texts = textOf("more-abbreviations.txt").split("\n");
  const placed = texts.map((text, index) => ({ text, cell: { sheet: "Plan", row: index + 1, column: 1 } }));
  const told = (found: ReturnType<typeof findAcronyms>): string[] =>
    found.map(
      ({ acronym, expansion, definedAt, cells }) =>
        `  ${acronym}: ${expansion ?? "?"}${definedAt ? ` in ${cellAddress(definedAt)}` : ""}, used in ${cells.map(cellAddress).join(" ")}`,
    );
  expectKept("abbreviations", [
    ...placed.flatMap((each) => [each.text, ...told(findAcronyms([each]))]),
    "all of them together",
    ...told(findAcronyms(placed)),
  ]);
});

test("what a line by itself is: a note, a section, a part, a total, a figure, a number, an owner", () => {
  const lines = textOf("more-lines.txt")
    .split("\n")
    .map((text) => {
      const divided = partsOf(text);
      const number = numberAndLetter(text);
      const guess = guessField(profileColumn(gridOf("Plan", "A1", [[text], [text]]), 1, 1, 2));
      const owners = readOwners(text).map(
        ({ name, kind, role }) => `${name} [${kind}${role === "unsaid" ? "" : `, ${role}`}]`,
      );
      const is = [
        isNoteLine(text) && "a note",
        isSectionLine(text) && "a section",
        isTotal(text, new Map()) && "a total",
        isUnfinished(text) && "unfinished",
        isHanging(text) && "hanging",
        startsSmall(text) && "small",
        isFigure(text, "General") && "a figure",
        isRef(text) && "a number",
        looksLikeDate(text, "General") && "like a date",
        namesADay(text, "General") && "a day",
        sectionName(text) !== undefined && `section “${sectionName(text)}”`,
        withoutContinued(text) !== undefined && `continues “${withoutContinued(text)}”`,
        openingPart(text) && `opens ${openingPart(text)}`,
        innerPart(text) && `inner ${innerPart(text)}`,
        loneLetter(text) && `letter ${loneLetter(text)}`,
        number && `number ${number.number} ${number.letter}`,
        divided &&
          `“${divided.leadIn}” + ${[...divided.parts].map(([letter, part]) => `${letter}: “${part}”`).join(", ")}`,
        guess && `column of ${guess.field} ${guess.sure}`,
      ];
      const goesOn = [
        continuationReason("Above it.", text, false),
        continuationReason("Above and", text, false),
        continuationReason("Above", text, true),
      ];
      return `“${text}” ${is.filter(Boolean).join("; ")} | ${owners.join(", ")} | ${goesOn.map((each) => each?.slice(0, 12) ?? "-").join(", ")}`;
    });
  expectKept("lines", lines);
});

test("the empty tracker", () => {
  const { title, tables, lists } = templateFor(DEFAULT_SETTINGS, "Access plan");
  const long = Array.from({ length: 40 }, (_, index) => `Recommendation ${index}`);
  expectKept("tracker", [
    title,
    ...HOW_TO,
    ...tables.flatMap(({ sheet, name, title: heading, guide, columns }) => [
      `${sheet} (${name}): ${heading}. ${guide}`,
      ...columns.map(({ column, width, folded, note }) => {
        const rule = columnRule(column);
        const about = [column.type, `${width} wide`, folded && "folded", isKeptAsText(column) && "kept as text"];
        const ruled = rule
          ? `\n    ${rule.holds}${rule.asks ? ", asks" : ""}${rule.fits ? "" : ", on a sheet"}: ${rule.says} ${rule.words.join(", ")}`
          : "";
        return `  ${column.heading} [${column.field}] ${about.filter(Boolean).join(", ")}: ${note.replace(/\n/g, " ⏎ ")}${ruled}`;
      }),
    ]),
    ...lists.map(({ heading, words }) => `list ${heading}: ${words.join(", ")}`),
    `fits: ${[["a"], ["a,b"], ['a"b'], long, ["x".repeat(255)], ["x".repeat(256)], ["x".repeat(127), "y".repeat(127)], ["x".repeat(127), "y".repeat(128)]].map(fitsInRule).join(", ")}`,
  ]);
});

const ownerOf = ({ name, role }: Owner): string => (role === "unsaid" ? name : `${name} (${role})`);

/** Sheets part by a blank line and two hyphens; an empty line in between is a blank row; "⏎" is a line break in a cell. */
test("small sheets", () => {
  const sheets = textOf("more-sheets.txt").split("\n--\n");
  const lines = sheets.flatMap((sheet) => {
    const [name = "", ...rows] = sheet.split("\n");
    const cells = rows.map((row) =>
      row.split("|").map((cell): CellValue => {
        const text = cell.trim().replaceAll("⏎", "\n");
        return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
      }),
    );
    const grid = gridOf("Plan", "A1", cells);
    const found = findTables([grid], DEFAULT_SETTINGS);
    const plan = readRows([grid], found.tables, DEFAULT_SETTINGS);
    return [
      `== ${name}`,
      ...found.tables.map(
        ({ kind, why, headerRow, headerRows, top, left, bottom, right, sure, titles, columns }) =>
          `${kind} ${top}:${bottom} columns ${left}:${right}, headings ${headerRow}+${headerRows}, sure ${sure}. ${why} titles ${JSON.stringify(titles)}\n${columns
            .map(
              ({ column, heading, field, sure: known, from }) => `  ${column} “${heading}” ${field} ${known} ${from}`,
            )
            .join("\n")}`,
      ),
      ...found.notes.map((note) => `note ${JSON.stringify(note)}`),
      ...plan.rows.map((row) => {
        const fields = Object.entries(row).flatMap(([field, reading]: [string, unknown]) => {
          if (typeof reading !== "object" || reading === null || !("kind" in reading) || reading.kind === "blank")
            return [];
          const { kind, text = "", value } = reading as { kind: string; text?: string; value?: unknown };
          const words = Array.isArray(value) ? (value as Owner[]).map(ownerOf).join(", ") : value;
          const read = typeof words === "string" && words !== text ? ` read “${words.replaceAll("\n", "⏎")}”` : "";
          return [`${field}${kind === "stated" ? "" : ` (${kind})`} “${text.replaceAll("\n", "⏎")}”${read}`];
        });
        return `row ${row.row}: ${fields.join(", ")}${row.part === null ? "" : ` part ${row.part}`}${row.measureOf === null ? "" : ` measure of ${row.measureOf}`}${row.joined.length > 0 ? ` joined ${row.joined.join(" ")}` : ""}${row.notes.map((note) => ` (${note})`).join("")}`;
      }),
      ...plan.skipped.map((each) => `skipped ${JSON.stringify(each)}`),
      ...plan.notes.map(
        (note) =>
          `read ${JSON.stringify({ ...note, cell: "cell" in note && note.cell ? cellAddress(note.cell as never) : undefined })}`,
      ),
      `stated ${JSON.stringify(plan.stated)}, title ${plan.title}, year ${JSON.stringify(planYearOf(found.tables))}`,
    ];
  });
  expectKept("sheets", lines);
});

/** What the officer says that a column is, as it is kept in the settings: by its number, and by its heading where it had one. */
const SAID: readonly (readonly [string, Settings["columns"]])[] = [
  ["the third column is the measure", [{ sheet: "Plan", column: 3, heading: "Person", field: "measure" }]],
  ["the third column is the owner", [{ sheet: "Plan", column: 3, heading: "person ", field: "owner" }]],
  ["a heading that has moved", [{ sheet: "Plan", column: 2, heading: "Moment", field: "due" }]],
  ["a heading that is gone", [{ sheet: "Plan", column: 2, heading: "Team", field: "owner" }]],
  ["another sheet", [{ sheet: "Other", column: 3, heading: "Person", field: "owner" }]],
  ["by number alone", [{ sheet: "Plan", column: 3, field: "owner" }]],
  ["the last column by number", [{ sheet: "Plan", column: 6, field: "progress" }]],
  ["a number beyond the sheet", [{ sheet: "Plan", column: 7, field: "owner" }]],
  ["a number before the sheet", [{ sheet: "Plan", column: 0, field: "owner" }]],
  ["a column without a heading", [{ sheet: "Plan", column: 6, heading: "", field: "status" }]],
  ["no heading said of a column that has one", [{ sheet: "Plan", column: 3, heading: "", field: "owner" }]],
  ["nothing at all", [{ sheet: "Plan", column: 1, heading: "Ref", field: null }]],
  ["a field that another column has", [{ sheet: "Plan", column: 4, heading: "Moment", field: "action" }]],
  ["a field that is none", [{ sheet: "Plan", column: 4, heading: "Moment", field: "nonsense" }]],
  [
    "two columns at once",
    [
      { sheet: "Plan", column: 3, heading: "Person", field: "owner" },
      { sheet: "Plan", column: 4, heading: "Moment", field: "due" },
    ],
  ],
];

test("what the officer says that a column is", () => {
  const grid = gridOf("Plan", "A1", [
    ["Ref", "Action", "Person", "Moment", "Status"],
    ["1", "Write to all the practices", "Digital lead", "31/03/2025", "Open", "sent"],
    ["2", "Print the leaflet for patients", "Hub lead", "30/06/2025", "Complete", "printed"],
  ]);
  expectKept(
    "overrides",
    SAID.flatMap(([name, columns]) => [
      `== ${name}`,
      ...findTables([grid], { ...DEFAULT_SETTINGS, columns }).tables.flatMap((table) => [
        `${table.kind} ${table.why}`,
        ...table.columns.map(
          ({ column, heading, field, sure, from }) => `  ${column} “${heading}” ${field} ${sure} ${from}`,
        ),
      ]),
    ]),
  );
});
