/** What will be written, before it is: every sheet by name, what it holds, and whether it is new or filled anew. */

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

import type { PlannedSheet } from "../../app/write-report";
import { plural } from "../words";
import { followsOnly, type ViewProps } from "./view";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: "2px 0 8px", paddingLeft: "18px" },
  about: { color: "#425563", fontSize: "13px" },
});

const KINDS = [
  ["pack", "Printed for the committee"],
  ["working", "For you, not printed"],
  ["data", "Data behind them"],
] as const;

export const PlannedSheets = followsOnly(Planned, "planned", "reviewed", "work");

function Planned({ session, state }: ViewProps): React.JSX.Element {
  const styles = useStyles();
  const { planned } = state;
  if (!planned && state.reviewed) return <Text>One moment …</Text>;
  if (!planned) {
    return (
      <Button disabledFocusable={state.work !== null} onClick={() => void session.checkHere()}>
        Show what will be written
      </Button>
    );
  }
  const anew = planned.filter(({ refilled }) => refilled).length;
  return (
    <section aria-label="What will be written" className={styles.card}>
      <Text block weight="semibold">
        {plural(planned.length, "sheet")} will be written
        {anew > 0 ? `: ${anew} filled anew, ${planned.length - anew} added` : ""}
      </Text>
      {KINDS.map(([kind, title]) => (
        <Kind key={kind} title={title} sheets={planned.filter((sheet) => sheet.kind === kind)} />
      ))}
    </section>
  );
}

function Kind({
  title,
  sheets,
}: {
  readonly title: string;
  readonly sheets: readonly PlannedSheet[];
}): React.JSX.Element | null {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <>
      <Text block>{title}</Text>
      <ul className={styles.list}>
        {sheets.map(({ id, name, about }) => (
          <li key={id}>
            <Text weight="semibold">{name}</Text> <span className={styles.about}>{about}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
