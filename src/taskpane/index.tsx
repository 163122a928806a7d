/** Where the page starts: joins the session to Excel, registers the ribbon's buttons, shows the pane. */

import { createRoot } from "react-dom/client";

import { today } from "../app/clock";
import { EditWatch } from "../app/edit-watch";
import { Session } from "../app/session";
import { registerButtons } from "../commands/ribbon";
import { hearEdits } from "../excel/hear-edits";
import { OfficeWorkbook } from "../excel/office-workbook";
import { App } from "./App";
import { NoExcel } from "./components/NoExcel";
import { PageTitle } from "./components/PageTitle";
import { judgeElsewhere } from "./judge-elsewhere";

declare const PLANPROOF_VERSION: string;

/** If any part of Microsoft's library is blocked, its `onReady` never settles: after this long the pane says so. */
const PATIENCE_MS = 15_000;

const startWorker = (): Worker => new Worker(new URL("./judge-worker.ts", import.meta.url));
const session = new Session(new OfficeWorkbook(), today, PLANPROOF_VERSION, judgeElsewhere(startWorker));
const place = document.getElementById("root");
if (!place) throw new Error("The page has no place for the pane.");
const root = createRoot(place);
const show = (pane: React.JSX.Element): void =>
  root.render(
    <>
      <PageTitle />
      {pane}
    </>,
  );

if (typeof Office === "undefined") {
  show(<NoExcel reason="blocked" />);
} else {
  registerButtons(
    { associate: (name, run) => Office.actions.associate(name, run), showPane: () => Office.addin.showAsTaskpane() },
    session,
  );
  const tooLong = setTimeout(() => show(<NoExcel reason="silent" />), PATIENCE_MS);
  void Office.onReady().then(({ host }) => {
    clearTimeout(tooLong);
    if (host !== Office.HostType.Excel) {
      show(<NoExcel reason="elsewhere" />);
      return;
    }
    const edits = new EditWatch(session);
    show(<App session={session} edits={edits} />);
    void hearEdits(edits.heard);
    if (typeof requestIdleCallback !== "undefined") requestIdleCallback(() => void session.getReady());
  });
}
