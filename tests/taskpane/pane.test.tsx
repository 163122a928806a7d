/**
 * The pane as an officer uses it, on Microsoft's client with the stand-in behind it.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { sampleBytes } from "../support/sample-bytes";

jest.setTimeout(240_000);
afterEach(cleanup);

const FIRST = { row: 5, column: 7, rows: 1, columns: 1 };

test("before a check the pane says what it will do, and that it changes nothing", async () => {
  const { sheetNames } = await openPane();
  expect(screen.getByText(/It changes nothing/)).toBeTruthy();
  expect(sheetNames()).toEqual(["Action plan", "Measures"]);
});

test("one click on Check plan: rows read, findings in groups with their counts, nothing written", async () => {
  const { press, textOf, book, session } = await openPane();
  const before = book.sheets()[0]?.values({ row: 0, column: 0, rows: 39, columns: 18 });
  await press("Check plan");
  expect(textOf("How it was read")).toContain("34 action rows read, 5 other rows skipped");
  expect(textOf("How it was read")).toContain("Rated as at today, 31 October 2024.");
  const findings = session.now().reviewed?.review.findings ?? [];
  expect(textOf("Findings")).toContain(`${findings.length} findings`);
  const urgent = findings.filter(({ beforePaper }) => beforePaper).length;
  expect(screen.getByText(`Before the paper goes (${urgent})`)).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Before the paper goes" })).getAllByRole("listitem").length).toBe(
    urgent,
  );
  expect(screen.getByText("Checked: 34 action rows, " + `${findings.length} findings.`)).toBeTruthy();
  expect(book.sheets()[0]?.values({ row: 0, column: 0, rows: 39, columns: 18 })).toEqual(before);
});

test("a click on a finding selects its cell and says why it matters and how to mend it", async () => {
  const { press, click, selected } = await openPane();
  await press("Check plan");
  click(/Action plan F32.*Who is responsible/);
  await waitFor(() => expect(selected()).toBe("Action plan!F32"));
  expect(screen.getByText("Why it matters")).toBeTruthy();
  expect(screen.getByText("Name one person, post or team.")).toBeTruthy();
});

test("next and previous walk through the findings and round the ends", async () => {
  const { press, click, selected, session } = await openPane();
  await press("Check plan");
  const count = session.now().reviewed?.review.findings.length ?? 0;
  click("Next finding");
  await waitFor(() => expect(selected()).toBe("Action plan!N21"));
  expect(screen.getByText(`1 of ${count}`)).toBeTruthy();
  click("Previous finding");
  expect(screen.getByText(`${count} of ${count}`)).toBeTruthy();
  expect(screen.getAllByRole("button", { expanded: true }).length).toBe(1);
});

test("a severity shows its own findings alone, and they can stand by kind or by row", async () => {
  const { press, click, session } = await openPane();
  await press("Check plan");
  const errors = (session.now().reviewed?.review.findings ?? []).filter(({ severity }) => severity === "error");
  click(`Errors ${errors.length}`);
  expect(screen.getByText(`${errors.length} shown`)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Group"), { target: { value: "row" } });
  expect(screen.getByRole("list", { name: "Action plan, row 32" })).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Group"), { target: { value: "rule" } });
  const shown = screen.getAllByRole("button", { name: /^Error/ }).filter((each) => each.hasAttribute("aria-expanded"));
  expect(shown.length).toBe(errors.length);
});

test("Status shows counts by rating that add up, and a rating shows its own rows alone", async () => {
  const { press, go, click, session } = await openPane();
  await press("Check plan");
  go("Status");
  const all = session.now().reviewed?.review.rollup.all;
  expect(screen.getByText(/34 actions, as at 31 October 2024/)).toBeTruthy();
  const words = within(screen.getByRole("group", { name: "Actions by rating" })).getAllByRole("button");
  const total = words.reduce((sum, word) => sum + Number(/\d+$/.exec(word.textContent ?? "")?.[0]), 0);
  expect(total).toBe(34);
  click(`Red ${all?.red ?? 0}`);
  const rows = within(screen.getByRole("list", { name: "Rows with their ratings" })).getAllByRole("listitem");
  expect(rows.length).toBe(all?.red);
  expect(rows.every((row) => row.textContent?.startsWith("Red: "))).toBe(true);
});

test("the as-at day that is typed is the day it rates by", async () => {
  const { press, textOf } = await openPane();
  fireEvent.change(screen.getByLabelText("Rate as at"), { target: { value: "2025-01-15" } });
  await press("Check plan");
  expect(textOf("How it was read")).toContain("Rated as at 15 January 2025.");
});

test("Pack says what will be written, writes it, and says what was written", async () => {
  const { press, go, textOf, sheetNames, selected, click, session } = await openPane();
  go("Pack");
  fireEvent.change(screen.getByLabelText("For"), { target: { value: "board" } });
  fireEvent.change(screen.getByLabelText("Committee"), { target: { value: "Integrated Care Board" } });
  await press("Show what will be written");
  const planned = (session.now().planned ?? []).map(({ name }) => name);
  expect(planned).toContain("Front sheet");
  expect(planned.every((name) => textOf("What will be written").includes(name))).toBe(true);
  expect(sheetNames()).toEqual(["Action plan", "Measures"]);
  await press("Build draft");
  expect(new Set(sheetNames())).toEqual(new Set(["Action plan", "Measures", ...planned]));
  expect(textOf("What was written")).toContain(`${planned.length} sheets written`);
  click("Exceptions");
  await waitFor(() => expect(selected()).toBe("Exceptions!A1"));
  await press("Build draft");
  expect(textOf("What will be written")).toContain(`${planned.length} filled anew, 0 added`);
  expect(sheetNames().length).toBe(2 + planned.length);
});

test.each([
  ["ConnectionFailure", /Excel lost its connection to the workbook/],
  ["AccessDenied", /protected, or open for reading only/],
])("Excel refuses a check with %s: its sentence, and trying again works", async (code, sentence) => {
  const { host, press } = await openPane();
  host.injectFault({ request: 1, code });
  await press("Check plan");
  expect(screen.getByRole("alert").textContent).toMatch(sentence);
  expect(screen.getByRole("alert").textContent).toContain("Checking changed nothing.");
  await press("Try again");
  expect(screen.getByRole("alert").textContent).toBe("");
  expect(screen.getByText(/34 action rows read/)).toBeTruthy();
});

test("while a cell is being edited the pane says so, waits, and goes on by itself", async () => {
  const { host, session, click, settled } = await openPane();
  host.injectFault({ request: 1, code: "InvalidOperationInCellEditMode" });
  const waits: string[] = [];
  session.watch(() => waits.push(session.now().waiting ?? ""));
  click("Check plan");
  await settled();
  expect(waits).toContain("Finish typing in the cell (Enter or Esc) and PlanProof will go on.");
  expect(screen.getByRole("alert").textContent).toBe("");
  expect(screen.getByText(/34 action rows read/)).toBeTruthy();
});

test("Excel that never answers can be left: Stop, and the pane is ready again", async () => {
  const { host, click, settled } = await openPane();
  host.injectFault({ request: 1, silent: true });
  click("Check plan");
  await waitFor(() => expect(screen.getByRole("progressbar")).toBeTruthy());
  click("Stop");
  await settled();
  expect(screen.getByRole("alert").textContent).toMatch(/^Stopped\. Your own sheets are as they were/);
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("others have the workbook open: said before the pack is built, and once", async () => {
  const { book, press, go, sheetNames } = await openPane();
  book.isShared = true;
  go("Pack");
  await press("Build draft");
  expect(screen.getByRole("alert").textContent).toMatch(
    /Other people have this workbook open.*Nothing has been written yet/,
  );
  expect(sheetNames()).toEqual(["Action plan", "Measures"]);
  await press("Build it all the same");
  expect(sheetNames()).toContain("Front sheet");
});

test("Excel refuses half-way through a pack: what was kept is said, and trying again completes it", async () => {
  const { host, press, go, sheetNames, session } = await openPane();
  go("Pack");
  await press("Show what will be written");
  const planned = session.now().planned?.length ?? 0;
  // A sheet that breaks off once is filled again without a word; the second refusal is said.
  host.injectFault({ member: "TableCollection.add()", code: "AccessDenied" });
  host.injectFault({ member: "TableCollection.add()", code: "AccessDenied" });
  await press("Build draft");
  expect(screen.getByRole("alert").textContent).toMatch(/protected/);
  expect(screen.queryByLabelText("What was written")).toBeNull();
  await press("Try again");
  expect(sheetNames().length).toBe(2 + planned);
  expect(screen.getByText(`${planned} sheets written`)).toBeTruthy();
});

test("a message can be closed", async () => {
  const { host, press, click } = await openPane();
  host.injectFault({ request: 1, code: "AccessDenied" });
  await press("Check plan");
  click("Close this message");
  expect(screen.getByRole("alert").textContent).toBe("");
});

test("a change on offer shows old and new, changes the one cell, checks again, and can be taken back", async () => {
  const { press, click, book, session } = await openPane(undefined, (prepared) => {
    prepared.sheets()[0]?.setValues(FIRST, [["31 st March 2025"]]);
  });
  const plan = book.sheets()[0];
  const everything = { row: 0, column: 0, rows: 39, columns: 18 };
  const before = plan?.values(everything) ?? [];
  await press("Check plan");
  const offered = session.now().reviewed?.review.findings.find(({ fix }) => fix?.cell === "H6");
  click(/Action plan H6.*Change on offer/);
  expect(screen.getByText("31 st March 2025").tagName).toBe("DEL");
  expect(screen.getByText(offered?.fix?.new ?? "nothing").tagName).toBe("INS");
  await press("Change it");
  const after = plan?.values(everything) ?? [];
  const changed = after.flatMap((row, r) => row.flatMap((value, c) => (value === before[r]?.[c] ? [] : [`${r},${c}`])));
  expect(changed).toEqual(["5,7"]);
  expect(screen.queryByRole("button", { name: /Action plan H6.*Change on offer/ })).toBeNull();
  expect(screen.getAllByText(/1 cell was changed\. The plan was checked again\./).length).toBeGreaterThan(0);
  await press("Take it back");
  expect(plan?.values(everything)).toEqual(before);
});

test("a workbook without a plan: a sentence that says where it looked, and no button that cannot help", async () => {
  const { press } = await openPane(undefined, (book) => {
    book.removeSheet(book.sheets()[1]?.id ?? "");
    const rota = book.sheets()[0];
    rota?.clear({ row: 0, column: 0, rows: 60, columns: 20 }, "All");
    rota?.setValues({ row: 0, column: 0, rows: 2, columns: 3 }, [
      ["Name", "Monday", "Tuesday"],
      ["Reception", 2, 3],
    ]);
  });
  await press("Check plan");
  expect(screen.getByRole("alert").textContent).toMatch(/found none/);
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("a workbook of figures and no plan has its figures checked, and that is said", async () => {
  const { press } = await openPane(sampleBytes("llr-measures.xlsx"));
  await press("Check plan");
  expect(screen.getByText("No plan of actions was found here; its figures and measures were checked.")).toBeTruthy();
});

test("a plan with nothing wrong gets a card that says so, and what that rests on", async () => {
  const { press, textOf } = await openPane(undefined, (book) => {
    book.removeSheet(book.sheets()[1]?.id ?? "");
    const plan = book.sheets()[0];
    plan?.clear({ row: 0, column: 0, rows: 60, columns: 20 }, "All");
    const title = ["Senior responsible officer: Director of primary care", ...Array<string>(8).fill("")];
    const rows = [
      title,
      [
        "Ref",
        "Recommendation",
        "Action",
        "Success measure",
        "Lead",
        "Due date",
        "Status",
        "Latest update",
        "Updated on",
      ],
      [
        "1",
        "Improve access",
        "Move the practices to cloud telephony.",
        "19 of 19 practices by March 2025, from 13 in April 2024 (supplier return)",
        "Digital lead",
        "31 March 2025",
        "On track",
        "Contract signed.",
        "30 October 2024",
      ],
      [
        "2",
        "Improve access",
        "Train the reception staff in care navigation.",
        "38 staff trained by February 2025, from 24 in April 2024 (training records)",
        "Training manager",
        "28 February 2025",
        "On track",
        "Second course held.",
        "29 October 2024",
      ],
    ];
    plan?.setValues({ row: 0, column: 0, rows: 4, columns: 9 }, rows);
  });
  await press("Check plan");
  expect(screen.queryByLabelText("Findings")).toBeNull();
  expect(textOf("Nothing to mend")).toMatch(/2 action rows were checked against \d+ rules/);
});

test("a day typed after the check is not taken for the day that was rated by", async () => {
  const { press, textOf, settled } = await openPane();
  await press("Check plan");
  const [first] = screen.getAllByLabelText("Rate as at");
  if (first) fireEvent.change(first, { target: { value: "2025-01-15" } });
  await settled();
  expect(textOf("How it was read")).toContain("You have typed 15 January 2025 since: check again");
});

test("a finding on a sheet that was taken away since: a sentence, nothing else happens", async () => {
  const { press, click, book } = await openPane();
  await press("Check plan");
  book.addSheet("Other");
  book.renameSheet(book.sheets()[0]?.id ?? "", "Renamed");
  click(/Action plan F32/);
  await waitFor(() =>
    expect(screen.getByRole("alert").textContent).toMatch(/There is no sheet "Action plan" any more/),
  );
});
