/** What has changed since the last issue, row by row, with how each row was found again; a pairing that is wrong is put right here. */

import { Button, Field, Link, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import type { EarlierAction, PairedRow } from "../../app/pair-rows";
import type { ReviewChange, ReviewRow } from "../../domain/review-schema";
import { useLoaded } from "../use-loaded";
import { CompareIssues } from "./CompareIssues";
import { Fold } from "./Fold";
import { LongList } from "./LongList";
import { Tag } from "./Tag";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const pairing = () => import("../../app/pair-rows");
const words = () => Promise.all([import("../../domain/changes/movements"), import("../../domain/changes/match-row")]);

const MOST_LETTERS = 80;

export default function Changes({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const { reviewed } = state;
  const told = useLoaded(async () => {
    const [[{ CHANGE_KINDS }, { MATCHED_BY }], { earlierActions }] = await Promise.all([words(), pairing()]);
    return {
      kinds: CHANGE_KINDS as Readonly<Record<string, string>>,
      by: MATCHED_BY as Readonly<Record<string, string>>,
      earlier: reviewed ? earlierActions(reviewed) : [],
    };
  }, [reviewed]);
  if (!reviewed || !told) return <Text>One moment …</Text>;
  const { review, settings } = reviewed;
  const { changes } = review;
  if (!changes || changes.issues.length === 0) {
    return (
      <Text>Nothing was issued yet. Once a version is issued, what has moved since stands here and in the pack.</Text>
    );
  }
  const rowOf = new Map(review.rows.map((row) => [`${row.sheet} ${row.row}`, row]));
  const moved = changes.changes.filter(({ kinds, by }) => kinds.length > 0 || by === "hand");
  return (
    <>
      <Text>{changes.note}</Text>
      {changes.since && moved.length === 0 && <Text>No row has changed since.</Text>}
      <LongList label="Changes since then" entries={[...moved.entries()]}>
        {([at, change]) => (
          <Changed
            key={at}
            session={session}
            state={state}
            change={change}
            row={change.row ? (rowOf.get(`${change.row.sheet} ${change.row.row}`) ?? null) : null}
            rows={review.rows}
            told={told}
          />
        )}
      </LongList>
      <Fold title="Compare any two issues">{() => <CompareIssues reviewed={reviewed} />}</Fold>
      {settings.identities.length > 0 && (
        <>
          <Text weight="semibold">Paired by you</Text>
          <ul className={look.list} aria-label="Paired by you">
            {settings.identities.map((said) => (
              <li key={`${said.sheet} ${said.ref ?? ""} ${said.action}`} className={look.line}>
                <span>{saidOf(said, told.earlier)}</span>
                <Button
                  size="small"
                  aria-label={`Take back what was said of ${shortly(said)}`}
                  disabledFocusable={state.work !== null}
                  onClick={() => void session.keep(async (port) => (await pairing()).unpairRow(port, said))}
                >
                  Take back
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface Told {
  readonly kinds: Readonly<Record<string, string>>;
  readonly by: Readonly<Record<string, string>>;
  readonly earlier: readonly EarlierAction[];
}

interface ChangedProps extends ViewProps {
  readonly change: ReviewChange;
  /** The row as it is now; null where it is gone. */
  readonly row: ReviewRow | null;
  readonly rows: readonly ReviewRow[];
  readonly told: Told;
}

function Changed(props: ChangedProps): React.JSX.Element {
  const look = useLook();
  const [asking, setAsking] = useState(false);
  const { session, change, row, told } = props;
  const { was, kinds, said, by, sure } = change;
  const name = shortly(row ?? was ?? { ref: null, action: "" });
  return (
    <li className={look.item}>
      <span className={look.line}>
        {kinds.map((kind) => (
          <Tag key={kind} role="severity.advice">
            {told.kinds[kind] ?? kind}
          </Tag>
        ))}
        {row && (
          <Link as="button" onClick={() => void session.select(row.sheet, row.cell)}>
            {row.sheet} {row.cell}
          </Link>
        )}
      </span>
      <Text block weight="semibold">
        {name}
      </Text>
      <Text block>{said}</Text>
      {by !== null && (
        <Text block className={look.small}>
          Found again: {told.by[by] ?? by}
          {sure === null || by === "hand" ? "" : `, ${Math.round(sure * 100)}% sure`}.
        </Text>
      )}
      {asking ? (
        <PairForm {...props} onLeave={() => setAsking(false)} />
      ) : (
        <Button size="small" aria-label={`Not so: pair ${name} otherwise`} onClick={() => setAsking(true)}>
          Not so …
        </Button>
      )}
    </li>
  );
}

const NEW = "(new)";

/** Of a row: which earlier action it is. Of an action that seems gone: which row it is now. */
function PairForm({
  session,
  state,
  change,
  row,
  rows,
  told,
  onLeave,
}: ChangedProps & { readonly onLeave: () => void }): React.JSX.Element {
  const look = useLook();
  const [picked, setPicked] = useState("");
  const gone = row === null ? told.earlier.find((each) => isSame(each, change)) : undefined;
  const keep = (): void => {
    if (picked === "" || state.work) return;
    void session.keep(async (port) => {
      const { pairRow } = await pairing();
      if (row) return pairRow(port, row, told.earlier.find(({ key }) => key === picked) ?? null);
      const other = rows.find((each) => keyOf(each) === picked);
      if (!other || !gone) throw new Error("There is nothing to pair.");
      return pairRow(port, other, gone);
    });
  };
  if (row === null && !gone) {
    return <Text className={look.small}>It is not in the last issue, so no row can be paired with it.</Text>;
  }
  return (
    <form
      className={look.tight}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={row ? "In the last issue it was" : "In the plan it is now"}>
        <Select className={look.pick} value={picked} autoFocus onChange={(_event, { value }) => setPicked(value)}>
          <option value="">Choose</option>
          {row && <option value={NEW}>None of them: it is new</option>}
          {row
            ? told.earlier.map((each) => (
                <option key={each.key} value={each.key}>
                  {shortly(each)}
                </option>
              ))
            : rows.map((each) => (
                <option key={keyOf(each)} value={keyOf(each)}>
                  {shortly(each)}
                </option>
              ))}
        </Select>
      </Field>
      <div className={look.line}>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={state.work !== null || picked === ""}
        >
          Keep
        </Button>
        <Button size="small" type="button" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const keyOf = ({ sheet, cell }: ReviewRow): string => `${sheet} ${cell}`;

const isSame = ({ ref, action }: EarlierAction, { was }: ReviewChange): boolean =>
  was !== null && was.ref === ref && was.action === action;

function saidOf(said: PairedRow, earlier: readonly EarlierAction[]): string {
  const is = earlier.find(({ key }) => key === said.key);
  return `${shortly(said)}: ${said.key === null ? "new" : `was ${is ? shortly(is) : "an action that is no longer held"}`}`;
}

function shortly({ ref, action }: { readonly ref: string | null; readonly action: string }): string {
  const name = ref === null || ref === "" ? action : `${ref} ${action}`;
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
