/** How far something is, as a line that fills; where that cannot be said, a part of it wanders, and stands still for whoever wants less motion. */

import { makeStyles, mergeClasses } from "@fluentui/react-components";

const STILL = "@media (prefers-reduced-motion: reduce)";
/** A part of the page's own colour would be lost where colours are forced. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  line: {
    height: "4px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: "#D8DDE0",
    [FORCED]: { outline: "1px solid CanvasText" },
  },
  done: { height: "100%", backgroundColor: "#005EB8", [FORCED]: { backgroundColor: "Highlight" } },
  wanders: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "2.4s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    [STILL]: { animationName: "none", width: "100%", opacity: 0.5 },
  },
});

interface Props {
  /** What is being done, for those who hear it. */
  readonly label: string;
  /** 0 to 1; null where it cannot be said. */
  readonly share: number | null;
}

export function ProgressLine({ label, share }: Props): React.JSX.Element {
  const styles = useStyles();
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { "aria-valuenow": percent })}
      className={styles.line}
    >
      <div
        className={mergeClasses(styles.done, percent === null && styles.wanders)}
        {...(percent === null ? {} : { style: { width: `${percent}%` } })}
      />
    </div>
  );
}
