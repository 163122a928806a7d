/** Which of Microsoft's clients these tests run on: the one that the project names. */

import { loadOfficeClient } from "../../src/workbench/office-client";

test("it is the client that was asked for", () => {
  const { PLANPROOF_CLIENT: client = "web" } = globalThis as { PLANPROOF_CLIENT?: string };
  expect(loadOfficeClient().bundle).toContain(`excel-${client}-16`);
});
