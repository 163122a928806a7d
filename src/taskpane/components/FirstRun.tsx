/** For whoever opens PlanProof for the first time: a tracker to try it on, and what it will and will not do. */

import { Link, Text } from "@fluentui/react-components";

import { useLook } from "./use-look";

export function FirstRun(): React.JSX.Element {
  const look = useLook();
  return (
    <section aria-label="New here?" className={look.card}>
      <Text as="h2" block weight="semibold" className={look.heading}>
        New here?
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
      </ul>
    </section>
  );
}
