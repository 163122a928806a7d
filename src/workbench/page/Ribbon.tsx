/** The add-in's buttons as Excel's Home tab has them, running the same commands. */

import { Button, makeStyles } from "@fluentui/react-components";

import type { OpenedWorkbook } from "./use-workbook";

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "4px 12px",
    backgroundColor: "#F0F3F5",
    borderBottom: "1px solid #AEB7BD",
    flexShrink: 0,
  },
  group: { fontSize: "12px", color: "#425563", marginRight: "8px" },
});

/** The manifest's function names, with its labels and icons. */
const BUTTONS = [
  { name: "checkPlan", label: "Check plan", icon: "assets/icons/check-20.png" },
  { name: "buildPack", label: "Build pack", icon: "assets/icons/pack-20.png" },
  { name: "toggleHighlights", label: "Highlights", icon: "assets/icons/highlight-20.png" },
] as const;

export function Ribbon({ opened }: { readonly opened: OpenedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  return (
    <section aria-label="Ribbon" className={styles.ribbon}>
      <span className={styles.group}>Home: PlanProof</span>
      {BUTTONS.map(({ name, label, icon }) => (
        <Button
          key={name}
          appearance="subtle"
          icon={<img src={icon} alt="" width={20} height={20} />}
          onClick={() => opened.buttons.get(name)?.({ completed: () => undefined })}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
