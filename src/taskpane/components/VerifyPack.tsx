/** Is this pack still true? The verdict, and each cell that it rests on, a click away. Nothing is written. */

import { Button, Link, Text } from "@fluentui/react-components";

import type { VerifiedLine } from "../../app/say-verified";
import type { Session } from "../../app/session";
import { useLoaded } from "../use-loaded";
import { LongList } from "./LongList";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

/** The words are loaded with the use case. */
const words = () => Promise.all([import("../../app/say-verified"), import("../../app/verify-pack")]);

export default function VerifyPack({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { verified } = state;
  const told = useLoaded(async () => {
    if (!verified) return null;
    const [{ sayVerified }, { WHAT_IT_PROVES }] = await words();
    return { ...sayVerified(verified), remarks: verified.remarks, proves: WHAT_IT_PROVES };
  }, [verified]);
  return (
    <>
      <Text>
        Holds the pack in this workbook against the tracker beside it and against what PlanProof wrote. Nothing is
        written.
      </Text>
      <Button disabledFocusable={state.work !== null} onClick={() => void session.verifyPack()}>
        Verify this pack
      </Button>
      {verified && told && (
        <section aria-label="What verifying found" className={look.card}>
          <Text block weight="semibold">
            {told.verdict}
          </Text>
          <Text block className={look.small}>
            {told.made}
          </Text>
          {told.parts.map(({ heading, lines }) => (
            <div key={heading}>
              <Text block weight="semibold">
                {heading}
              </Text>
              <LongList label={heading} entries={[...lines.entries()]}>
                {([at, line]) => <Line key={at} line={line} session={session} />}
              </LongList>
            </div>
          ))}
          {told.remarks.map((remark) => (
            <Text block key={remark}>
              {remark}
            </Text>
          ))}
          <Text block className={look.small}>
            {told.proves}
          </Text>
        </section>
      )}
    </>
  );
}

interface LineProps {
  readonly line: VerifiedLine;
  readonly session: Session;
}

function Line({ line: { sheet, cell, place, said }, session }: LineProps): React.JSX.Element {
  return (
    <li>
      {cell === null ? (
        place
      ) : (
        <Link as="button" onClick={() => void session.select(sheet, cell)}>
          {place}
        </Link>
      )}
      {said}
    </li>
  );
}
