/** The pane: check the plan, see where it stands and what to mend, build the pack. */

import { FluentProvider, Tab, TabList, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useState } from "react";

import type { Session } from "../app/session";
import { CheckView } from "./components/CheckView";
import { FailureBar } from "./components/FailureBar";
import { PackView } from "./components/PackView";
import { StatusView } from "./components/StatusView";
import { WorkBar } from "./components/WorkBar";
import { useSession } from "./use-session";

const THEME = {
  ...webLightTheme,
  fontFamilyBase: "Arial, sans-serif",
  colorBrandBackground: "#005EB8",
  colorBrandBackgroundHover: "#003087",
};

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  view: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" },
});

/** Each view of the pane, one entry a tab. */
const VIEWS = [
  { id: "check", title: "Check", View: CheckView },
  { id: "status", title: "Status", View: StatusView },
  { id: "pack", title: "Pack", View: PackView },
] as const;

export function App({ session, version }: { readonly session: Session; readonly version: string }): React.JSX.Element {
  const styles = useStyles();
  const state = useSession(session);
  const [shown, setShown] = useState<string>(VIEWS[0].id);
  const [asAt, setAsAt] = useState<string>("");
  const { View } = VIEWS.find((view) => view.id === shown) ?? VIEWS[0];
  return (
    <FluentProvider theme={THEME} className={styles.pane}>
      <TabList
        selectedValue={shown}
        onTabSelect={(_event, { value }) => setShown(String(value))}
        aria-label="PlanProof"
      >
        {VIEWS.map(({ id, title }) => (
          <Tab key={id} value={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      <WorkBar work={state.work} />
      <FailureBar failure={state.failure} onDismiss={session.dismiss} />
      <main className={styles.view}>
        <View session={session} state={state} asAt={asAt} onAsAt={setAsAt} version={version} />
      </main>
    </FluentProvider>
  );
}
