/** One row of the plan with its rating and why; a click shows it in the sheet. */

import { Link, Text } from "@fluentui/react-components";

import type { Session } from "../../app/session";
import type { ReviewRow } from "../../domain/review-schema";
import { longDay } from "../words";
import { RATING_WORDS } from "./rating-words";
import { Tag } from "./Tag";
import { useLook } from "./use-look";

interface Props {
  readonly row: ReviewRow;
  readonly session: Session;
}

export function StatusRow({ row, session }: Props): React.JSX.Element {
  const look = useLook();
  const { reported, disagreement } = row;
  return (
    <li className={look.item}>
      <span className={look.line}>
        <Tag role={`rag.${reported.rating}`}>{`${RATING_WORDS[reported.rating]}: ${reported.label}`}</Tag>
        <Link as="button" onClick={() => void session.select(row.sheet, row.cell)}>
          {row.sheet} {row.cell}
        </Link>
      </span>
      <Text block weight="semibold">
        {row.ref ? `${row.ref} ` : ""}
        {row.action}
      </Text>
      {!says(disagreement, reported.because) && <Text block>{reported.because}</Text>}
      {disagreement && <Text block>{disagreement}</Text>}
      {reported.basis === "officer" && (
        <Text block className={look.small}>
          {reported.expires ? `Holds until ${longDay(reported.expires)}. ` : ""}
          <Link
            as="button"
            onClick={() => void session.keep(async (port) => (await deciding()).takeBackDecision(port, [row]))}
          >
            Take the decision back
          </Link>
        </Text>
      )}
      {row.ownerText && (
        <Text block className={look.muted}>
          {row.ownerText}
        </Text>
      )}
    </li>
  );
}

const deciding = () => import("../../app/decide-rating");

/** A disagreement mostly quotes the reason: it is not said twice. */
function says(sentence: string | null, reason: string): boolean {
  return sentence !== null && sentence.toLowerCase().includes(reason.toLowerCase());
}
