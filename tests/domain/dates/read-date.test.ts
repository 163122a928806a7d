/** What date cells say: the wordings of real plans, the language around them, and what must never read as a date. */

import { readDate, createDateReader } from "../../../src/domain/dates/read-date";
import type { DateContext, DateReading } from "../../../src/domain/dates/date-reading";
import seedWordings from "./seed-wordings.json";
import notDates from "./not-dates.json";
import wordings from "./wordings.json";
import { contextOf, readText, saysDays } from "./read-text";

/** A wording and all that must come out; what is not named must be absent. */
interface Wording {
  readonly text: string;
  readonly class: string;
  readonly reads: string;
  readonly precision?: string;
  readonly ongoing?: boolean;
  readonly soft?: boolean;
  readonly condition?: string;
  readonly label?: string;
  readonly replaced?: string;
  readonly milestones?: readonly string[];
  readonly warnings?: readonly string[];
  readonly suggestion?: string;
  readonly done?: string;
}

function told(text: string, found: DateReading): Wording {
  return {
    text,
    class: found.class,
    reads: saysDays(found),
    ...(found.precision && { precision: found.precision }),
    ...(found.ongoing && { ongoing: true }),
    ...(found.soft && { soft: true }),
    ...(found.condition && { condition: found.condition }),
    ...(found.label && { label: found.label }),
    ...(found.replaced?.end && { replaced: found.replaced.end }),
    ...(found.milestones.length > 0 && {
      milestones: found.milestones.map((each) => `${each.day} ${each.label}`.trim()),
    }),
    ...(found.warnings.length > 0 && { warnings: [...new Set(found.warnings.map((each) => each.kind))] }),
    ...(found.suggestion && { suggestion: found.suggestion }),
    ...(found.done && { done: found.doneOn ?? "no day" }),
  };
}

const inPlan = contextOf({ planDate: "2024-06-10" });

test(`${seedWordings.length} of 62 wordings of the source plans, with no plan date known`, () => {
  const found = (seedWordings as Wording[]).map(({ text }) => told(text, readText(text)));
  expect(found).toEqual(seedWordings);
  expect(found).toHaveLength(62);
});

test.each((wordings as Wording[]).map((wording) => [wording.text, wording] as const))("“%s”", (text, wording) => {
  expect(told(text, readText(text, inPlan))).toEqual(wording);
});

describe.each([
  ["with no plan date", contextOf()],
  ["with a plan date", inPlan],
])("never a date, %s", (_name, context) => {
  test.each(notDates.map((text) => [text]))("“%s”", (text) => {
    const found = readText(text, context);
    expect([found.class, found.start, found.end]).toEqual(["unreadable", null, null]);
    expect(found.why).toMatch(/\.$/);
    expect(found.suggestion).toBeNull();
  });
});

test("a misspelt month is offered and never read: a date that somebody is held to is not ours to put right", () => {
  const found = readText("by Septmber 2024");
  expect(saysDays(found)).toBe("none");
  expect(found.why).toBe("“Septmber” is no month; it looks like September.");
  expect(found.suggestion).toBe("September 2024");
  expect(saysDays(readText("Sept 2024"))).toBe("2024-09-01 to 2024-09-30");
  expect(saysDays(readText("31 st March 2022"))).toBe("2022-03-31");
});

test("the text is kept as it was, marks and all", () => {
  expect(readText(" <p>31 March 2025</p> ").text).toBe(" <p>31 March 2025</p> ");
});

describe("numbers", () => {
  const none = contextOf();
  const read = (value: number, format: string, context: DateContext = none) =>
    saysDays(readDate(value, format, context));

  test("a serial under a date format is its day", () => {
    expect(read(45747, "dd/mm/yyyy")).toBe("2025-03-31");
    expect(read(45747.75, "[$-809]d mmmm yyyy;@")).toBe("2025-03-31");
    expect(readDate(45747, "dd/mm/yyyy", none)).toMatchObject({ class: "exact", text: "31 March 2025" });
  });
  test("the date system of an old Mac is heeded", () => {
    expect(read(44285, "d/m/yyyy", contextOf({ dateSystem: "1904" }))).toBe("2025-03-31");
  });
  test("a first of the month shown as “Mar-25” is the month that was typed", () => {
    const found = readDate(45717, "mmm-yy", none);
    expect([found.class, saysDays(found)]).toEqual(["month", "2025-03-01 to 2025-03-31"]);
    expect(found.assumed[0]).toContain("Excel holds 1 March 2025");
  });
  test("another day shown as “Mar-25” is that day", () => {
    expect(read(45747, "mmm-yy")).toBe("2025-03-31");
  });
  test("a bare year is a year", () => {
    expect(readDate(2025, "General", none)).toMatchObject({ class: "year", start: "2025-01-01", end: "2025-12-31" });
  });
  test("a plain number that could be a serial is refused, and the day offered", () => {
    const found = readDate(45747, "General", none);
    expect([found.class, found.end, found.suggestion]).toEqual(["unreadable", null, "31 March 2025"]);
  });
  test.each([111, 1550, 0.5, -3, 24.7, 1e9, Number.NaN, Number.POSITIVE_INFINITY])("%p is no date", (value) => {
    for (const format of ["General", "0%"]) {
      const found = readDate(value, format, none);
      expect([found.class, found.suggestion]).toEqual(["unreadable", null]);
    }
  });
  test("a number that no calendar holds is refused under a date format too", () => {
    expect(readDate(-1, "dd/mm/yyyy", none).why).toContain("not a day");
    expect(readDate(60, "dd/mm/yyyy", none).class).toBe("unreadable");
  });
});

test("true, false and Excel's errors are refused with a reason", () => {
  expect(readDate(true, "General", contextOf()).why).toContain("true or false");
  expect(readDate("#REF!", "General", contextOf()).why).toContain("#REF!");
  expect(readDate("#N/A", "General", contextOf()).class).toBe("unreadable");
});

describe("what the plan's own date lends", () => {
  test("“July” is the first July that ends after it", () => {
    expect(saysDays(readText("July", contextOf({ planDate: "2024-07-31" })))).toBe("2024-07-01 to 2024-07-31");
    expect(saysDays(readText("July", contextOf({ planDate: "2024-08-01" })))).toBe("2025-07-01 to 2025-07-31");
  });
  test("without it “July” is refused, and says what is missing", () => {
    expect(readText("July").why).toContain("No year");
  });
  test("“within 3 months” counts from it, kept inside the month", () => {
    expect(readText("within 3 months of approval", contextOf({ planDate: "2024-11-30" })).end).toBe("2025-02-28");
    expect(readText("within 3 months of approval").class).toBe("unreadable");
  });
  test("“Immediate” is that day, and open to question", () => {
    expect(readText("Immediate", inPlan)).toMatchObject({ class: "soft", end: "2024-06-10", soft: true });
    expect(readText("Immediate").class).toBe("unreadable");
  });
  test("an impossible plan date lends nothing and breaks nothing", () => {
    expect(readText("July", contextOf({ planDate: "9999-12-31" })).class).toBe("unreadable");
  });
});

describe("meetings", () => {
  const meetings = { "ICB Board": "2023-11-23", "Audit Committee": "2023-11-07" };
  test("a meeting in the calendar gives its day", () => {
    const found = readText("By October /November board 2023", contextOf({ meetings }));
    expect(found).toMatchObject({ class: "event", start: "2023-11-23", end: "2023-11-23", label: "ICB Board" });
  });
  test("one that is not gives the last day, and says so", () => {
    const found = readText("By October /November board 2023");
    expect([found.class, found.end]).toEqual(["event", "2023-11-30"]);
    expect(found.assumed.join(" ")).toContain("30 November 2023 is used");
  });
  test("the name decides between two", () => {
    expect(readText("November 2023 Audit Committee", contextOf({ meetings })).end).toBe("2023-11-07");
  });
  test("the next meeting is the first after the plan's date", () => {
    const context = contextOf({ meetings, planDate: "2023-10-01" });
    expect(readText("next ICB Board", context).end).toBe("2023-11-23");
    expect(readText("next ICB Board", contextOf({ meetings })).end).toBeNull();
  });
  test("a report to a board by a month is the month", () => {
    expect(readText("Report to Board by November 2023", contextOf({ meetings })).class).toBe("month");
  });
});

describe("what is said aloud", () => {
  test("a date that reads both ways names the other reading", () => {
    expect(readText("10/07/24").warnings).toEqual([
      { kind: "swap", sentence: "Day and month could be swapped: 7 October 2024. Read day first." },
    ]);
    expect(readText("31/07/24").warnings).toEqual([]);
  });
  test("a weekday that does not fit is named", () => {
    expect(readText("Thursday 28 March 2025").warnings[0]?.sentence).toBe("28 March 2025 is a Friday, not a Thursday.");
  });
  test("a quarter of one year names the other end", () => {
    expect(readText("Q1 2025").warnings[0]?.sentence).toContain("31 March 2025");
  });
  test("a lent year is named", () => {
    expect(readText("October – March 22").assumed).toContain(
      "Year taken as 2021, so that the start comes before the end.",
    );
  });
  test("a range that runs backwards is refused, with both ends", () => {
    const found = readText("March 2025 – January 2025");
    expect(found.warnings[0]?.kind).toBe("reversed");
    expect(found.why).toBe("The range ends before it starts: 1 March 2025 to 31 January 2025.");
  });
});

test("equal cells are read once in a run", () => {
  const read = createDateReader(contextOf());
  expect(read("March 2025", "General")).toBe(read("March 2025", "@"));
  expect(read(45747, "dd/mm/yyyy")).toBe(read(45747, "dd/mm/yyyy"));
  expect(read(45747, "dd/mm/yyyy")).not.toBe(read(45747, "General"));
  expect(read("45747", "General").class).not.toBe(read(45747, "dd/mm/yyyy").class);
});
