/** For testers: tries everything that PlanProof does to a sheet in the Excel that is open, and tells what this Excel does otherwise. */

import { Button, Link, Text } from "@fluentui/react-components";

import type { SelfChecked, TriedFeature } from "../../../app/workbook-port";
import { CopyBox } from "../CopyBox";
import { useLook } from "../use-look";
import type { ViewProps } from "../view";

export function TryExcelPart({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { selfChecked } = state;
  return (
    <>
      <Text>
        PlanProof was built against a stand-in for Excel. This tries what it does on a scratch sheet of its own, reads
        it back, lists what this Excel does otherwise, and takes the sheet away again. Your own sheets are not touched.{" "}
        <Link inline href="testing.html" target="_blank" rel="noreferrer">
          What else to try
        </Link>
      </Text>
      <Button disabledFocusable={state.work !== null} onClick={() => void session.selfCheck()}>
        Try this Excel
      </Button>
      {selfChecked && (
        <>
          <ul className={look.list}>
            {selfChecked.tried.map((each) => (
              <li key={each.holds}>
                <Text>{lineOf(each)}</Text>
              </li>
            ))}
          </ul>
          <CopyBox label="Result, to send to whoever asked for it" text={reportOf(selfChecked, session.version)} />
        </>
      )}
    </>
  );
}

function lineOf({ holds, differences, refused }: TriedFeature): string {
  if (refused !== null) return `REFUSED: ${holds}. Excel said: ${refused}`;
  return differences.length === 0 ? `Holds: ${holds}.` : `DIFFERS: ${holds}. But ${differences.join("; ")}.`;
}

function reportOf({ excel, tried }: SelfChecked, version: string): string {
  return [`PlanProof ${version}. ${excel || "This Excel does not say which it is."}`, ...tried.map(lineOf)].join("\n");
}
