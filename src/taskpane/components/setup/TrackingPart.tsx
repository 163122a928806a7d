/** Offers a plan the columns that tracking needs and it lacks: shown with where they would go, added by one click. */

import { Button, Text } from "@fluentui/react-components";

import { cellAddress } from "../../../domain/grid";
import { useLoaded } from "../../use-loaded";
import { useLook } from "../use-look";
import type { SetupProps } from "./setup-props";

const HOLDS = {
  status: "a list to choose from",
  day: "dates, dd/mm/yyyy",
  percent: "percentages from 0% to 100%",
  text: "any text",
} as const;

export function TrackingPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const offered = useLoaded(
    async () => (await import("../../../app/tracking-columns")).trackingColumns(reviewed),
    [reviewed],
  );
  if (!offered) return <Text>One moment …</Text>;
  const lacking = offered.filter(({ columns }) => columns.length > 0);
  if (lacking.length === 0) return <Text>The plan has all the columns that tracking needs.</Text>;
  return (
    <>
      {lacking.map(({ sheet, columns }, index) => (
        <section key={`${sheet} ${index}`} aria-label={`Columns for ${sheet}`} className={look.card}>
          <Text block>
            Without a status no action can be rated. These would stand to the right of the plan on &quot;{sheet}&quot;,
            in its own look:
          </Text>
          <ul className={look.bullets}>
            {columns.map((column) => (
              <li key={column.heading}>
                <strong>{column.heading}</strong> at {cellAddress({ row: column.headingRow, column: column.column })}:{" "}
                {HOLDS[column.holds]}
              </li>
            ))}
          </ul>
          <Text block className={look.small}>
            Nothing that stands there is written over, and Excel&apos;s Undo takes them away again.
          </Text>
          <Button disabledFocusable={state.work !== null} onClick={() => void session.addColumns(columns)}>
            Add tracking columns
          </Button>
        </section>
      ))}
    </>
  );
}
