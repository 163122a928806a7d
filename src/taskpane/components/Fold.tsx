/** A part of a view under a heading that opens and shuts; what is inside is made when it is first opened. */

import { useState } from "react";

import { useLook } from "./use-look";

interface Props {
  readonly title: string;
  /** How many things are inside, where that is worth knowing before it is opened. */
  readonly count?: number;
  readonly startsOpen?: boolean;
  readonly children: () => React.ReactNode;
}

export function Fold({ title, count, startsOpen = false, children }: Props): React.JSX.Element {
  const look = useLook();
  const [open, setOpen] = useState(startsOpen);
  const [wasOpened, setWasOpened] = useState(startsOpen);
  return (
    <details
      className={look.fold}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={look.summary}>
        {title}
        {count === undefined ? "" : ` (${count})`}
      </summary>
      {wasOpened && <div className={look.inside}>{children()}</div>}
    </details>
  );
}
