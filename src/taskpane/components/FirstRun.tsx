/** For whoever opens PlanProof for the first time, or where no plan was found: a tracker to try it on, or an empty one to begin. */

import { Button, Link, Text } from "@fluentui/react-components";

import { useLook } from "./use-look";
import type { ViewProps } from "./view";

export function FirstRun({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const isWithoutPlan = state.failure?.kind === "no-plan";
  return (
    <section aria-label={isWithoutPlan ? "Begin a plan" : "New here?"} className={look.card}>
      <Text as="h2" block weight="semibold" className={look.heading}>
        {isWithoutPlan ? "No plan yet? Begin one" : "New here?"}
      </Text>
      <ul className={look.bullets}>
        <li>Nothing leaves the workbook, and nothing in it changes until you click.</li>
        <li>What cannot be known is said to be unknown; it is never shown as green.</li>
        <li>
          Try it on{" "}
          <Link href="assets/samples/live-tracker.xlsx" target="_blank" rel="noopener" download="PlanProof sample.xlsx">
            a sample tracker of 34 actions
          </Link>
          : open it in Excel, rate it as at 31 October 2024.
        </li>
        <li>
          No plan yet? An empty tracker has the headings, lists and date rules that a plan needs, on sheets added after
          your own.
        </li>
      </ul>
      <Button
        appearance={isWithoutPlan ? "primary" : "secondary"}
        disabledFocusable={state.work !== null}
        onClick={() => void session.makeTracker("")}
      >
        Make an empty tracker
      </Button>
    </section>
  );
}
