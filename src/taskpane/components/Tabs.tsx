/** The pane's tabs by the ARIA pattern, arrow keys and all; Fluent's own bring 20 KB and focus traps that axe rightly minds. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { ViewId } from "../../app/session";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    font: "inherit",
    padding: "11px 12px 9px",
    border: "none",
    borderBottom: "3px solid transparent",
    // Forced colours make a border that was transparent as plain as the others.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: "2px solid #003087", outlineOffset: "-3px" },
  },
  shown: {
    borderBottomColor: "#005EB8",
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    ":hover": { borderBottomColor: "#005EB8" },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface Props {
  readonly views: readonly { readonly id: ViewId; readonly title: string }[];
  readonly shown: ViewId;
  readonly onShow: (id: ViewId) => void;
}

export function Tabs({ views, shown, onShow }: Props): React.JSX.Element {
  const styles = useStyles();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = views.findIndex(({ id }) => id === shown);
    const goes: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const next = goes[event.key];
    const view = next === undefined ? undefined : views.at(next % views.length);
    if (!view) return;
    event.preventDefault();
    onShow(view.id);
    document.getElementById(tabId(view.id))?.focus();
  };
  return (
    <div role="tablist" aria-label="PlanProof" className={styles.tabs} onKeyDown={onKeyDown}>
      {views.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={id === shown}
          aria-controls={panelId(id)}
          tabIndex={id === shown ? 0 : -1}
          className={mergeClasses(styles.tab, id === shown && styles.shown)}
          onClick={() => onShow(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

export const tabId = (id: ViewId): string => `tab-${id}`;
export const panelId = (id: ViewId): string => `view-${id}`;
