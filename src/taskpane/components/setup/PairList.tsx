/** A list of pairs that can be added to and taken from: a word and what it means, a meeting and its day. */

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";

import { useLook } from "../use-look";

export interface Pair {
  readonly name: string;
  readonly value: string;
  /** As it is shown, where that differs. */
  readonly shown?: string;
}

interface Props {
  readonly label: string;
  readonly none: string;
  readonly pairs: readonly Pair[];
  readonly nameLabel: string;
  readonly valueLabel: string;
  /** How the value is typed or picked. */
  readonly valueInput: (value: string, onValue: (value: string) => void) => React.ReactElement;
  readonly busy: boolean;
  readonly onAdd: (pair: Pair) => Promise<boolean>;
  readonly onRemove: (pair: Pair) => void;
}

export function PairList(props: Props): React.JSX.Element {
  const look = useLook();
  const { pairs, busy } = props;
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  return (
    <>
      {pairs.length === 0 && <Text className={look.small}>{props.none}</Text>}
      <ul className={look.list} aria-label={props.label}>
        {pairs.map((pair) => (
          <li key={`${pair.name} ${pair.value}`} className={look.line}>
            <span>
              <strong>{pair.name}</strong>: {pair.shown ?? pair.value}
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Take ${pair.name} away`}
              disabledFocusable={busy}
              onClick={() => props.onRemove(pair)}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={look.ends}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || name.trim() === "" || value.trim() === "") return;
          void props.onAdd({ name: name.trim(), value: value.trim() }).then((kept) => {
            if (!kept) return;
            setName("");
            setValue("");
          });
        }}
      >
        <Field label={props.nameLabel} className={look.grows}>
          <Input value={name} onChange={(_event, { value: typed }) => setName(typed)} />
        </Field>
        <Field label={props.valueLabel} className={look.grows}>
          {props.valueInput(value, setValue)}
        </Field>
        <Button type="submit" disabledFocusable={busy || name.trim() === "" || value.trim() === ""}>
          Add
        </Button>
      </form>
    </>
  );
}
