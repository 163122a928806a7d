/**
 * What was typed on the pack, shown in the pane before it is filled anew: one dropped, the other kept, and one typed since kept too.
 * @jest-environment ./tests/support/pane-environment.cjs
 */

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";

import { openPane } from "../support/open-pane";
import { smallPlan } from "../support/small-plan";

jest.setTimeout(240_000);
afterEach(cleanup);
const MOMENT = { timeout: 60_000 };

test("each change by hand is listed with what would stand there, and is treated as chosen", async () => {
  const { press, go, book, settled, session, textOf } = await openPane(await smallPlan());
  const cellOf = (sheet: string) => {
    const box = { row: 0, column: 0, rows: 1, columns: 1 };
    const found = () => book.sheets().find(({ name }) => name === sheet)!;
    return {
      said: () => found().values(box)[0]![0],
      type: (text: string) => found().setValues(box, [[text]]),
    };
  };
  const [front, exceptions, appendix] = ["Front sheet", "Exceptions", "Plan appendix"].map(cellOf);
  go("Pack");
  expect(screen.queryByText(/^What was changed by hand/)).toBeNull();
  await press("Build draft");
  const title = front!.said();
  const heading = exceptions!.said();
  front!.type("Our own title");
  exceptions!.type("Our own heading");
  fireEvent.click(screen.getByText(/^What was changed by hand/));
  await waitFor(() => expect(session.now().handEdits?.edits.length).toBe(2), MOMENT);
  await settled();
  await waitFor(() => screen.getByLabelText("For all of them"), MOMENT);
  expect(screen.getByText("What was changed by hand (2)")).toBeTruthy();
  expect(textOf("Changes by hand")).toContain(`Now stands Our own titleWould stand ${String(title)}`);
  expect(screen.getByLabelText<HTMLSelectElement>("For all of them").value).toBe("keep");
  fireEvent.change(screen.getByLabelText("For all of them"), { target: { value: "drop" } });
  expect(screen.getByLabelText<HTMLSelectElement>("Front sheet A1").value).toBe("drop");
  fireEvent.change(screen.getByLabelText("Front sheet A1"), { target: { value: "keep" } });
  appendix!.type("Typed after the list was made");
  await press("Build draft");
  expect(front!.said()).toBe("Our own title");
  expect(exceptions!.said()).toBe(heading);
  expect(appendix!.said()).toBe("Typed after the list was made");
  expect(textOf("What was written")).toContain('Exceptions A1 said "Our own heading": overwritten, as you chose.');
  expect(session.now().handEditChoices).toEqual({ all: "keep" });
});
