/** Set-up: how this workbook is read and rated. All of it is kept in the workbook, and every change is checked at once. */

import { Button, Text } from "@fluentui/react-components";

import { Fold } from "../Fold";
import { useLook } from "../use-look";
import type { ViewProps } from "../view";
import { ColumnsPart } from "./ColumnsPart";
import { LeavingPart } from "./LeavingPart";
import { MeetingsPart } from "./MeetingsPart";
import { NumbersPart } from "./NumbersPart";
import { OwnersPart } from "./OwnersPart";
import { PolicyPart } from "./PolicyPart";
import { SchemaPart } from "./SchemaPart";
import { StatusWordsPart } from "./StatusWordsPart";
import type { SetupProps } from "./setup-props";
import { TrackerPart } from "./TrackerPart";
import { TrackingPart } from "./TrackingPart";
import { TryExcelPart } from "./TryExcelPart";

/** Each part of the set-up, in the order in which an officer meets it. */
const PARTS: readonly { readonly title: string; readonly Part: (props: SetupProps) => React.JSX.Element }[] = [
  { title: "Columns as read", Part: ColumnsPart },
  { title: "Tracking columns", Part: TrackingPart },
  { title: "How actions are rated", Part: PolicyPart },
  { title: "Days and tolerances", Part: NumbersPart },
  { title: "Status words", Part: StatusWordsPart },
  { title: "Owners", Part: OwnersPart },
  { title: "Meetings named in dates", Part: MeetingsPart },
  { title: "What belongs in each column", Part: SchemaPart },
];

export default function SetupView({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { reviewed } = state;
  return (
    <div className={look.stack}>
      <Text>How this workbook is read and rated. It is kept in the workbook, so that next month needs no set-up.</Text>
      {reviewed ? (
        PARTS.map(({ title, Part }) => (
          <Fold key={title} title={title}>
            {() => <Part session={session} state={state} reviewed={reviewed} />}
          </Fold>
        ))
      ) : (
        <Button disabledFocusable={state.work !== null} onClick={() => void session.checkHere()}>
          Check the plan to set it up
        </Button>
      )}
      <Fold title="Make an empty tracker">{() => <TrackerPart session={session} state={state} />}</Fold>
      <Fold title="For testers: try this Excel">{() => <TryExcelPart session={session} state={state} />}</Fold>
      <Fold title="Remove PlanProof from this workbook">{() => <LeavingPart session={session} state={state} />}</Fold>
    </div>
  );
}
