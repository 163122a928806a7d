/** Where the page starts: joins the session to Excel, registers the ribbon's buttons, shows the pane. */

import { createRoot } from "react-dom/client";

import { today } from "../app/clock";
import { Session } from "../app/session";
import { registerButtons } from "../commands/ribbon";
import { OfficeWorkbook } from "../excel/office-workbook";
import { App } from "./App";
import { NoExcel } from "./components/NoExcel";

declare const PLANPROOF_VERSION: string;

/** If any part of Microsoft's library is blocked, its `onReady` never settles: after this long the pane says so. */
const PATIENCE_MS = 15_000;

const session = new Session(new OfficeWorkbook(), today, PLANPROOF_VERSION);
const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the pane.");
const root = createRoot(place);

if (typeof Office === "undefined") {
  root.render(<NoExcel reason="blocked" />);
} else {
  registerButtons(
    { associate: (name, run) => Office.actions.associate(name, run), showPane: () => Office.addin.showAsTaskpane() },
    session,
  );
  const tooLong = setTimeout(() => root.render(<NoExcel reason="silent" />), PATIENCE_MS);
  void Office.onReady().then(({ host }) => {
    clearTimeout(tooLong);
    root.render(host === Office.HostType.Excel ? <App session={session} /> : <NoExcel reason="elsewhere" />);
  });
}
