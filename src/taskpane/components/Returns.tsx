/** Copies of the plan that owners sent back: which they are, what they answer cell by cell, and one click that writes what is ticked. */

import { Button, Text } from "@fluentui/react-components";
import { useRef, useState } from "react";

import type { AnswerChoice, CopySheet, ReturnedSheets } from "../../app/read-returns";
import { textOf } from "../../domain/plan/plan-row";
import type { ReturnsReport } from "../../domain/returns/compare-returns";
import { useLoaded } from "../use-loaded";
import { plural } from "../words";
import { LongList } from "./LongList";
import { ReturnedRow } from "./ReturnedRow";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const returns = () => import("../../app/read-returns");

export default function Returns({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [files, setFiles] = useState<readonly ReturnedSheets[]>([]);
  const { reviewed } = state;
  const told = useLoaded(async () => {
    if (!reviewed) return null;
    const { copySheets, readReturns, returnedInWorkbook } = await returns();
    const copies = [...returnedInWorkbook(reviewed), ...files];
    return {
      sheets: copySheets(reviewed),
      report: copies.length === 0 ? null : readReturns(reviewed, copies),
    };
  }, [reviewed, files]);
  if (!told) return <Text>One moment …</Text>;
  return (
    <>
      <Text>
        Move or copy each returned sheet into this workbook (right-click its tab, Move or Copy), check the plan, and
        tick it here. It is then read as an answer, and no longer as part of the plan.
      </Text>
      <CopySheets session={session} state={state} sheets={told.sheets} />
      {session.readCopy && <CopyFiles session={session} state={state} files={files} onFiles={setFiles} />}
      {told.report ? (
        <Answers key={toldBy(told.report)} session={session} state={state} report={told.report} />
      ) : (
        <Text className={look.small}>No copy is named yet.</Text>
      )}
    </>
  );
}

/** New answers are ticked afresh; the same ones keep their ticks. */
const toldBy = ({ rows }: ReturnsReport): string =>
  rows
    .flatMap(({ cells }) =>
      cells.map(({ cell, settled }) => `${cell.sheet} ${cell.row} ${cell.column} ${settled.kind}`),
    )
    .join();

function CopySheets({
  session,
  state,
  sheets,
}: ViewProps & { readonly sheets: readonly CopySheet[] }): React.JSX.Element {
  const look = useLook();
  return (
    <fieldset className={look.group}>
      <legend className={look.term}>Sheets that came back</legend>
      {sheets.map(({ sheet, isReturned, why }) => (
        <label key={sheet} className={look.tick}>
          <input
            type="checkbox"
            checked={isReturned}
            disabled={why !== null && !isReturned}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              if (state.work) return;
              void session.keep(async (port) => (await returns()).nameReturned(port, sheet, checked));
            }}
          />
          <span>
            {sheet}
            {why && <span className={look.muted}> ({why})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CopyFilesProps extends ViewProps {
  readonly files: readonly ReturnedSheets[];
  readonly onFiles: (files: readonly ReturnedSheets[]) => void;
}

/** One copy that cannot be read is no reason to leave the others unread. */
function CopyFiles({ session, files, onFiles }: CopyFilesProps): React.JSX.Element {
  const look = useLook();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const read = async (chosen: FileList | null): Promise<void> => {
    const { readCopy } = session;
    if (!readCopy || !chosen) return;
    const copies: ReturnedSheets[] = [];
    const left: string[] = [];
    for (const file of [...chosen]) {
      const copy = await readCopy(file.name, await file.arrayBuffer());
      if (copy.ok) copies.push(copy.value);
      else left.push(`Left out: ${copy.failure.sentence}`);
    }
    const names = new Set(copies.map(({ name }) => name));
    onFiles([...files.filter(({ name }) => !names.has(name)), ...copies]);
    setSaid(left);
  };
  return (
    <div className={look.tight}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label="Returned files from this computer"
        onChange={(event) => void read(event.currentTarget.files)}
      />
      <div className={look.line}>
        <Button size="small" onClick={() => input.current?.click()}>
          Add returned files
        </Button>
        {files.length > 0 && (
          <Button size="small" onClick={() => onFiles([])}>
            Leave the files out
          </Button>
        )}
      </div>
      <span role="status">
        {files.length > 0 &&
          `${plural(files.length, "file")} beside the plan: ${files.map(({ name }) => name).join(", ")}. `}
        {said.join(" ")}
      </span>
    </div>
  );
}

function Answers({ session, state, report }: ViewProps & { readonly report: ReturnsReport }): React.JSX.Element {
  const look = useLook();
  const [choices, setChoices] = useState<ReadonlyMap<string, AnswerChoice>>(new Map());
  const fixes = useLoaded(async () => (await returns()).chosenFixes(report, choices), [report, choices]) ?? [];
  const cells = report.rows.flatMap((row) => row.cells);
  const conflicts = cells.filter(({ settled }) => settled.kind === "conflict").length;
  const owners = [...new Set(report.rows.map(({ owner }) => owner))];
  const busy = state.work !== null;
  return (
    <>
      <Text weight="semibold">
        {plural(cells.length - conflicts, "change")} and {plural(conflicts, "conflict")} came back.
      </Text>
      {owners.map((owner) => (
        <section key={owner} aria-label={`Answers of ${owner || "no owner"}`} className={look.tight}>
          <Text as="h3" block weight="semibold" className={look.heading}>
            {owner || "No owner"}
          </Text>
          <LongList label={`Rows of ${owner || "no owner"}`} entries={report.rows.filter((row) => row.owner === owner)}>
            {(row) => (
              <ReturnedRow
                key={`${row.row.sheet} ${row.row.row}`}
                session={session}
                answered={row}
                choices={choices}
                onChoose={(key, choice) => setChoices((now) => new Map([...now, [key, choice]]))}
              />
            )}
          </LongList>
        </section>
      ))}
      {cells.length > 0 && (
        <>
          <Text>
            Only the cells that are ticked change, while each still holds what is shown here. It can be taken back.
          </Text>
          <Button
            appearance="primary"
            disabledFocusable={busy || fixes.length === 0}
            onClick={() => fixes.length > 0 && void session.fix(fixes)}
          >
            Change {plural(fixes.length, "cell")}
          </Button>
        </>
      )}
      {report.replies.length > 0 && (
        <>
          <Text weight="semibold">In words, for you to read; nothing of it is applied</Text>
          <ul className={look.bullets}>
            {report.replies.map(({ copy, row, text }) => (
              <li key={`${copy} ${row.sheet} ${row.row}`}>
                Row {row.row}, {textOf(row.action)} {copy}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.added.length > 0 && (
        <>
          <Text weight="semibold">Rows that the plan does not have</Text>
          <ul className={look.bullets}>
            {report.added.map(({ copy, row }) => (
              <li key={`${copy} ${row.sheet} ${row.row}`}>
                {copy}, row {row.row}: {textOf(row.action)}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.unchanged.length > 0 && <Text>Came back as sent: {report.unchanged.join(", ")}.</Text>}
      <Text>
        {report.notReplied.length === 0
          ? "Every owner of an open action has answered."
          : `No answer yet: ${report.notReplied.map(({ owner, rows }) => `${owner} (${plural(rows, "open action")})`).join(", ")}.`}
      </Text>
    </>
  );
}
