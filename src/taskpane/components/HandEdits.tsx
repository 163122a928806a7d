/** What was typed on our sheets since they were written, and what filling them anew shall do with it: nothing is lost unsaid. */

import { Button, Field, Link, Select, Text } from "@fluentui/react-components";
import { useEffect } from "react";

import { editKey, HAND_EDIT_CHOICES, type HandEditChoice, type PlacedEdit } from "../../app/hand-edits";
import type { Session } from "../../app/session";
import { plural } from "../words";
import { LongList } from "./LongList";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

/** What each choice does, as the lists say it. */
const CHOICES: Readonly<Record<HandEditChoice, string>> = {
  keep: "Keep what was typed",
  merge: "Merge: PlanProof's text, then what was typed",
  drop: "Drop: PlanProof's text alone",
};

export default function HandEdits({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { handEdits, handEditChoices: choices } = state;
  useEffect(() => {
    if (!session.now().handEdits && !session.now().work) void session.findHandEdits();
    // Opening this part asks once; afterwards the officer does.
  }, [session]);
  const again = (
    <Button size="small" disabledFocusable={state.work !== null} onClick={() => void session.findHandEdits()}>
      Look for changes by hand
    </Button>
  );
  if (!handEdits) return again;
  const { edits, untold } = handEdits;
  return (
    <>
      {edits.length === 0 ? (
        <Text>Nothing was changed by hand on PlanProof&apos;s sheets.</Text>
      ) : (
        <>
          <Text>
            {plural(edits.length, "change")} by hand on PlanProof&apos;s sheets. Building the pack does with each what
            is chosen here, and says so; what is typed from now on is kept.
          </Text>
          <Field label="For all of them">
            <Choice value={choices.all} onPick={(all) => session.chooseHandEdits({ all })} />
          </Field>
          <LongList label="Changes by hand" entries={edits}>
            {(edit) => (
              <Edit key={`${editKey(edit)} ${edit.kind}`} edit={edit} session={session} look={look}>
                {edit.kind !== "row gone" && (
                  <Field label={`${edit.sheet} ${edit.cell}`}>
                    <Choice
                      value={choices.each?.[editKey(edit)] ?? choices.all}
                      onPick={(one) =>
                        session.chooseHandEdits({ ...choices, each: { ...choices.each, [editKey(edit)]: one } })
                      }
                    />
                  </Field>
                )}
              </Edit>
            )}
          </LongList>
        </>
      )}
      {untold.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {again}
    </>
  );
}

interface ChoiceProps {
  readonly value: HandEditChoice;
  readonly onPick: (choice: HandEditChoice) => void;
}

/** Passes on what a field gives the control that it labels. */
function Choice({ value, onPick, ...labelled }: ChoiceProps): React.JSX.Element {
  const look = useLook();
  return (
    <Select
      {...labelled}
      className={look.pick}
      size="small"
      value={value}
      onChange={(_event, { value: picked }) => {
        const choice = HAND_EDIT_CHOICES.find((each) => each === picked);
        if (choice) onPick(choice);
      }}
    >
      {HAND_EDIT_CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {CHOICES[choice]}
        </option>
      ))}
    </Select>
  );
}

interface EditProps {
  readonly edit: PlacedEdit;
  readonly session: Session;
  readonly look: ReturnType<typeof useLook>;
  readonly children: React.ReactNode;
}

function Edit({ edit, session, look, children }: EditProps): React.JSX.Element {
  const { sheet, cell, row, kind, now, formula, wouldBe, to, planChanged } = edit;
  return (
    <li className={look.item}>
      <Link as="button" onClick={() => void session.select(sheet, cell)}>
        {kind === "row gone" ? `${sheet} row ${row}` : `${sheet} ${cell}`}
      </Link>
      {kind === "row gone" ? (
        <Text block>Deleted by hand; it will be written again.</Text>
      ) : (
        <>
          <Text block>
            <span className={look.term}>Now stands</span> {formula ?? (now === "" ? "nothing" : String(now))}
          </Text>
          <Text block>
            <span className={look.term}>Would stand</span> {wouldStand(wouldBe)}
          </Text>
          {to !== null && to !== cell && <Text block>It will stand in {to}.</Text>}
          {planChanged && (
            <Text block className={look.small}>
              The plan has changed here as well since it was written.
            </Text>
          )}
        </>
      )}
      {children}
    </li>
  );
}

function wouldStand(wouldBe: string | null): string {
  if (wouldBe === null)
    return "nowhere: there is no such row or column any more, so the Notes will hold what was typed";
  return wouldBe === "" ? "nothing" : wouldBe;
}
