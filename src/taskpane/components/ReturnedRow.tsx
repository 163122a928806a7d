/** One row of the plan with what came back for it: old and new of each cell, to tick; of a conflict, every answer, to choose from. */

import { Link, Text } from "@fluentui/react-components";
import { useId } from "react";

import type { AnswerChoice } from "../../app/read-returns";
import type { Session } from "../../app/session";
import { cellAddress } from "../../domain/grid";
import { textOf } from "../../domain/plan/plan-row";
import type { CellReturn, RowReturn } from "../../domain/returns/compare-returns";
import { Tag } from "./Tag";
import { useLook } from "./use-look";

interface Props {
  readonly session: Session;
  readonly answered: RowReturn;
  readonly choices: ReadonlyMap<string, AnswerChoice>;
  readonly onChoose: (key: string, choice: AnswerChoice) => void;
}

const keyOf = ({ cell }: CellReturn): string => `${cell.sheet}!${cell.row},${cell.column}`;

export function ReturnedRow({ session, answered, choices, onChoose }: Props): React.JSX.Element {
  const look = useLook();
  const { row, cells } = answered;
  return (
    <li className={look.item}>
      <Text block weight="semibold">
        {textOf(row.ref)} {textOf(row.action)}
      </Text>
      {cells.map((each) => {
        const key = keyOf(each);
        const choose = (choice: AnswerChoice): void => onChoose(key, choice);
        const go = (): void => void session.select(each.cell.sheet, cellAddress(each.cell));
        return each.settled.kind === "change" ? (
          <Change key={key} answer={each} isTaken={choices.get(key) !== false} onGo={go} onChoose={choose} />
        ) : (
          <Conflict key={key} answer={each} choice={choices.get(key) ?? false} onGo={go} onChoose={choose} />
        );
      })}
    </li>
  );
}

interface CellProps {
  readonly answer: CellReturn;
  readonly onGo: () => void;
  readonly onChoose: (choice: AnswerChoice) => void;
}

const shown = (text: string): string => (text === "" ? "(blank)" : text);

function Change({ answer, isTaken, onGo, onChoose }: CellProps & { readonly isTaken: boolean }): React.JSX.Element {
  const look = useLook();
  const { settled, heading, old, cell } = answer;
  if (settled.kind !== "change") throw new Error("A conflict is no change.");
  return (
    <div className={look.tight}>
      <label className={look.tick}>
        <input type="checkbox" checked={isTaken} onChange={(event) => onChoose(event.currentTarget.checked)} />
        <span>
          {heading}: <del>{shown(old)}</del> <ins>{shown(settled.text)}</ins>
        </span>
      </label>
      <Where cell={cellAddress(cell)} from={settled.from} onGo={onGo} />
    </div>
  );
}

function Conflict({
  answer,
  choice,
  onGo,
  onChoose,
}: CellProps & { readonly choice: AnswerChoice }): React.JSX.Element {
  const look = useLook();
  const group = useId();
  const { settled, heading, old, cell } = answer;
  if (settled.kind !== "conflict") throw new Error("A change is no conflict.");
  const answers = settled.answers.filter(({ text }) => text !== old);
  return (
    <fieldset className={look.group}>
      <legend>
        <Tag role="severity.warning">Conflict</Tag> {heading}
      </legend>
      <Text block className={look.small}>
        {settled.why}
      </Text>
      <label className={look.tick}>
        <input type="radio" name={group} checked={choice === false} onChange={() => onChoose(false)} />
        <span>Leave it: {shown(old)}</span>
      </label>
      {answers.map(({ text, from }) => (
        <label key={text} className={look.tick}>
          <input type="radio" name={group} checked={choice === text} onChange={() => onChoose(text)} />
          <span>
            {shown(text)} <span className={look.muted}>({from.join(", ")})</span>
          </span>
        </label>
      ))}
      <Where cell={cellAddress(cell)} from={[]} onGo={onGo} />
    </fieldset>
  );
}

function Where({
  cell,
  from,
  onGo,
}: {
  readonly cell: string;
  readonly from: readonly string[];
  readonly onGo: () => void;
}): React.JSX.Element {
  const look = useLook();
  return (
    <span className={look.small}>
      <Link as="button" onClick={onGo}>
        {cell}
      </Link>
      {from.length > 0 && ` from ${from.join(", ")}`}
    </span>
  );
}
