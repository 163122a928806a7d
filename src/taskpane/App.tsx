/** The pane: check the plan, see where it stands and what to mend, build the pack. */

import { lazy, memo, Suspense, useRef, useState } from "react";
import { FluentProvider, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";

import type { EditWatch } from "../app/edit-watch";
import type { Session, ViewId } from "../app/session";
import { CheckView } from "./components/CheckView";
import { EditedBar } from "./components/EditedBar";
import { FailureBar } from "./components/FailureBar";
import { PackView } from "./components/PackView";
import { RequestCount } from "./components/RequestCount";
import { StatusView } from "./components/StatusView";
import { SaidBar } from "./components/SaidBar";
import { panelId, tabId, Tabs } from "./components/Tabs";
import type { ViewProps } from "./components/view";
import { WorkBar } from "./components/WorkBar";
import { useKeptFocus } from "./use-kept-focus";
import { useSession } from "./use-session";

/** Used once in a while: loaded when first shown. */
const SetupView = lazy(() => import("./components/setup/SetupView"));

const THEME = {
  ...webLightTheme,
  fontFamilyBase: "Arial, sans-serif",
  colorBrandBackground: "#005EB8",
  colorBrandBackgroundHover: "#003087",
  colorBrandForegroundLink: "#005EB8",
};

const useStyles = makeStyles({
  pane: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** A refusal must not stand out of sight above a long list; on a screen enlarged so far that it would cover the list, it scrolls with it. */
  top: {
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (min-height: 480px)": { position: "sticky", top: 0 },
  },
  view: {
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    // What Tab reaches is never left beneath the part that stays at the top, with a message in it.
    "@media (min-height: 480px)": {
      "& button, & input, & select, & textarea, & summary, & a": { scrollMarginTop: "150px" },
    },
  },
});

/** Each view of the pane, one entry a tab. Once there is a review, one that was shown stays, hidden, so that a place in a list is kept. */
const VIEWS: readonly { id: ViewId; title: string; View: React.ComponentType<ViewProps> }[] = [
  { id: "check", title: "Check", View: CheckView },
  { id: "status", title: "Status", View: StatusView },
  { id: "pack", title: "Pack", View: PackView },
  { id: "setup", title: "Set-up", View: SetupView },
];

interface KeptProps extends ViewProps {
  readonly View: React.ComponentType<ViewProps>;
  readonly isShown: boolean;
}

/** A view that is out of sight stays as it was, and is drawn afresh when it is shown again: a key or a check is not held up by what nobody sees. */
const KeptView = memo(
  function KeptView({ View, session, state }: KeptProps): React.JSX.Element {
    return <View session={session} state={state} />;
  },
  (before, now) => !now.isShown && before.View === now.View && before.session === now.session,
);

interface AppProps {
  readonly session: Session;
  /** Absent where edits cannot be heard. */
  readonly edits?: EditWatch;
}

export function App({ session, edits }: AppProps): React.JSX.Element {
  const styles = useStyles();
  const state = useSession(session);
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const [seen, setSeen] = useState<readonly ViewId[]>([]);
  if (!seen.includes(state.view)) setSeen([...seen, state.view]);
  return (
    <FluentProvider ref={pane} theme={THEME} className={styles.pane}>
      <div className={styles.top}>
        <Tabs views={VIEWS} shown={state.view} onShow={session.show} />
        <WorkBar session={session} state={state} />
        <FailureBar failure={state.failure} onRetry={() => void session.retry()} onDismiss={session.dismiss} />
        {edits && <EditedBar session={session} state={state} edits={edits} />}
        <SaidBar session={session} state={state} />
      </div>
      {VIEWS.map(({ id, View }) => (
        <div
          key={id}
          id={panelId(id)}
          role="tabpanel"
          aria-labelledby={tabId(id)}
          hidden={state.view !== id}
          className={state.view === id ? styles.view : ""}
        >
          {(state.view === id || (state.reviewed && seen.includes(id) && id !== "setup")) && (
            <Suspense fallback="One moment …">
              <KeptView View={View} isShown={state.view === id} session={session} state={state} />
            </Suspense>
          )}
        </div>
      ))}
      <RequestCount />
    </FluentProvider>
  );
}
