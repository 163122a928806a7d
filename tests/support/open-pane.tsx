/** The real pane on the real client with a workbook behind it, for tests in the pane's environment. */

import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";

import { Session } from "../../src/app/session";
import { day } from "../../src/domain/calendar";
import { OfficeWorkbook } from "../../src/excel/office-workbook";
import { App } from "../../src/taskpane/App";
import { openHost, type OpenHost } from "./open-host";
import { sampleBytes } from "./sample-bytes";

/** The day it is in these tests: what the sample's position is as at. */
export const TODAY = day(2024, 10, 31);

export interface OpenPane extends OpenHost {
  readonly session: Session;
  /** Clicks a button by its name, or by the beginning of it. */
  readonly click: (name: string | RegExp) => void;
  /** Waits until nothing is being done. */
  readonly settled: () => Promise<void>;
  /** Clicks, and waits until what it began is done. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly go: (tab: "Check" | "Status" | "Pack" | "Set-up") => void;
  /** The text of a labelled part of the pane. */
  readonly textOf: (label: string) => string;
  readonly sheetNames: () => string[];
  /** "Action plan!N21". */
  readonly selected: () => string;
}

/** As `getByRole`, which takes a second on a long list: jsdom works out every element's style for it. */
function buttonNamed(name: string | RegExp): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>("button")].filter((each) => !each.closest("[hidden]"));
  const nameOf = (each: HTMLElement): string => each.getAttribute("aria-label") ?? each.textContent ?? "";
  const found = buttons.filter((each) => (typeof name === "string" ? nameOf(each) === name : name.test(nameOf(each))));
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(`${found.length} buttons are named ${String(name)}; there are: ${buttons.map(nameOf).join(" | ")}`);
  return first;
}

const opened = new Set<Session>();

/** What a test began and did not wait for would run on in another's, or in none. */
afterEach(async () => {
  await Promise.all([...opened].map((session) => session.close()));
  opened.clear();
});

export async function openPane(
  bytes: Uint8Array | undefined = sampleBytes("live-tracker.xlsx"),
  prepare: (book: OpenHost["book"]) => void = () => undefined,
): Promise<OpenPane> {
  const office = await openHost(bytes);
  prepare(office.book);
  const { host, book } = office;
  const session = new Session(new OfficeWorkbook({ pauseMs: 5, attempts: 2 }), () => TODAY, "0.1.0");
  opened.add(session);
  render(<App session={session} />);
  const settled = async (): Promise<void> => {
    await waitFor(
      () => {
        const [broken] = host.breakdowns;
        if (broken) throw broken;
        if (session.now().work) throw new Error(`Still ${session.now().work?.doing ?? ""}.`);
      },
      { timeout: 120_000 },
    );
  };
  const click = (name: string | RegExp): void => {
    fireEvent.click(buttonNamed(name));
  };
  return {
    ...office,
    session,
    click,
    settled,
    press: async (name) => {
      click(name);
      await settled();
    },
    go: (tab) => fireEvent.click(screen.getByRole("tab", { name: tab })),
    textOf: (label) => {
      const part = screen.getByLabelText(label);
      return within(part).queryAllByText(/./).length > 0 ? (part.textContent ?? "") : "";
    },
    sheetNames: () => book.sheets().map(({ name }) => name),
    selected: () => {
      const { sheetId, box } = book.selection();
      const letters = String.fromCharCode(65 + box.column);
      return `${book.sheets().find(({ id }) => id === sheetId)?.name ?? ""}!${letters}${box.row + 1}`;
    },
  };
}
