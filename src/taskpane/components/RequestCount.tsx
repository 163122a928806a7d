/** The foot of the pane: how many requests this page has made to anywhere but its own files, as the browser itself has counted. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

import { plural } from "../words";

const useStyles = makeStyles({
  foot: {
    margin: 0,
    marginTop: "auto",
    padding: "8px 12px",
    fontSize: "12px",
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Where Microsoft's own library, which Excel demands, loads its parts and reports to. */
const MICROSOFT = /(^|\.)(microsoft\.com|office\.net|office\.com|aspnetcdn\.com|cdn\.office\.net)$/;

interface Counted {
  readonly ours: number;
  readonly microsoft: number;
}

let counted: Counted = { ours: 0, microsoft: 0 };
const listeners = new Set<() => void>();

/** "data:" and "blob:" addresses never leave the page. */
export function countRequests(addresses: readonly string[], from: Counted, own: string): Counted {
  const elsewhere = addresses.map((address) => new URL(address)).filter(({ origin }) => origin !== own);
  const outside = elsewhere.filter(({ protocol }) => protocol === "http:" || protocol === "https:");
  const microsoft = outside.filter(({ hostname }) => MICROSOFT.test(hostname)).length;
  return { ours: from.ours + outside.length - microsoft, microsoft: from.microsoft + microsoft };
}

/** Where the browser cannot count, nothing is claimed. */
const canCount = typeof PerformanceObserver !== "undefined";
let observer: PerformanceObserver | undefined;

/** Counts from the first that looks, and what was before. */
function watch(listener: () => void): () => void {
  listeners.add(listener);
  if (canCount && !observer) {
    observer = new PerformanceObserver((list) => {
      const addresses = list.getEntries().map(({ name }) => name);
      const now = countRequests(addresses, counted, location.origin);
      if (now.ours === counted.ours && now.microsoft === counted.microsoft) return;
      counted = now;
      for (const each of listeners) each();
    });
    observer.observe({ type: "resource", buffered: true });
  }
  return () => listeners.delete(listener);
}

export function RequestCount(): React.JSX.Element | null {
  const styles = useStyles();
  const { ours, microsoft } = useSyncExternalStore(watch, () => counted);
  if (!canCount) return null;
  return (
    <p className={styles.foot}>
      Nothing leaves the workbook: {plural(ours, "request")} to other addresses
      {microsoft > 0 && `, and ${microsoft} by Microsoft's Office library to Microsoft`}.
    </p>
  );
}
