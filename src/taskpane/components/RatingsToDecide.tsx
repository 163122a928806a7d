/** Ratings that only the officer can settle: each with why it waits and the answers to choose from; suggestions may be accepted all at once. */

import { Button, Field, Input, Link, Text } from "@fluentui/react-components";
import { useState } from "react";

import { readDay } from "../../domain/calendar";
import type { Rating } from "../../domain/ratings";
import type { RatingChoice, RatingToDecide } from "../../domain/status/to-decide";
import { longDay, plural } from "../words";
import { LongList } from "./LongList";
import { RATING_ORDER, RATING_WORDS } from "./rating-words";
import { Tag } from "./Tag";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const QUESTIONS: Readonly<Record<RatingToDecide["question"], string>> = {
  confirmation: "To confirm",
  disagreement: "Ratings differ",
  suggestion: "Suggested by notes",
  lapsed: "A decision has ended",
};

/** What is kept as the reason where an answer is taken as it is offered. */
const reasonOf = (choice: RatingChoice, { because }: RatingToDecide): string => `${choice.says}. ${because}`;

export default function RatingsToDecide({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [by, setBy] = useState("");
  const [expires, setExpires] = useState("");
  const { toDecide } = state;
  if (toDecide.length === 0) return <Text>Nothing waits for a decision.</Text>;
  const suggestions = toDecide.filter(({ question }) => question === "suggestion");
  const decide = (rows: readonly RatingToDecide[], rating: (row: RatingToDecide) => Rating, reason: string): void => {
    void session.keep(async (port) => {
      const { decideRating } = await import("../../app/decide-rating");
      const [first] = rows;
      if (!first) throw new Error("There is nothing to decide.");
      const whole = rows.flatMap((row) => [row, ...row.alsoIn.map((place) => ({ ...place, action: row.action }))]);
      return decideRating(port, whole, {
        rating: rating(first),
        reason,
        by: by.trim() || "the reporting officer",
        on: session.today(),
        expires: readDay(expires) ?? null,
      });
    });
  };
  return (
    <>
      <Text>
        Until they are decided they stand in the pack as they are now. What you decide is kept in this workbook with its
        reason and printed with the rating.
      </Text>
      <div className={look.ends}>
        <Field label="Decided by" className={look.grows}>
          <Input value={by} placeholder="Your role" onChange={(_event, { value }) => setBy(value)} />
        </Field>
        <Field
          label="Holds until"
          hint={expires === "" ? "Blank: until taken back" : longDay(expires)}
          className={look.grows}
        >
          <Input type="date" value={expires} onChange={(_event, { value }) => setExpires(value)} />
        </Field>
      </div>
      {suggestions.length > 1 && (
        <Button
          disabledFocusable={state.work !== null}
          onClick={() =>
            void session.keep(async (port) =>
              (await settling()).changeSettings(port, ACCEPTED_ALL, () => ({ acceptSuggestions: true })),
            )
          }
        >
          Accept all {plural(suggestions.length, "suggestion")}
        </Button>
      )}
      <LongList label="Ratings to decide" entries={toDecide}>
        {(row) => (
          <ToDecide
            key={`${row.sheet} ${row.cell}`}
            row={row}
            busy={state.work !== null}
            onSelect={() => void session.select(row.sheet, row.cell)}
            onDecide={(rating, reason) => decide([row], () => rating, reason)}
          />
        )}
      </LongList>
    </>
  );
}

const settling = () => import("../../app/change-settings");
const ACCEPTED_ALL = "Suggestions count as accepted in this workbook. Set-up can take that back.";

interface RowProps {
  readonly row: RatingToDecide;
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (rating: Rating, reason: string) => void;
}

function ToDecide({ row, busy, onSelect, onDecide }: RowProps): React.JSX.Element {
  const look = useLook();
  const [other, setOther] = useState(false);
  return (
    <li className={look.item}>
      <span className={look.line}>
        <Tag role="severity.advice">{QUESTIONS[row.question]}</Tag>
        <Link as="button" onClick={onSelect}>
          {row.sheet} {row.cell}
        </Link>
      </span>
      <Text block weight="semibold">
        {row.ref ? `${row.ref} ` : ""}
        {row.action}
      </Text>
      <Text block>{row.because}</Text>
      <Text block className={look.small}>
        {row.owner ? `${row.owner}. ` : ""}Now printed as {RATING_WORDS[row.reported.rating].toLowerCase()}:{" "}
        {row.reported.label}.
      </Text>
      {other ? (
        <OtherRating busy={busy} onDecide={onDecide} onLeave={() => setOther(false)} />
      ) : (
        <div className={look.line} role="group" aria-label={`Decide ${row.ref ?? row.cell}`}>
          {row.choices.map((choice) => (
            <Button
              key={`${choice.rating} ${choice.says}`}
              size="small"
              disabledFocusable={busy}
              onClick={() => onDecide(choice.rating, reasonOf(choice, row))}
            >
              {choice.says}: {RATING_WORDS[choice.rating].toLowerCase()}
            </Button>
          ))}
          <Button size="small" appearance="subtle" onClick={() => setOther(true)}>
            Another rating …
          </Button>
        </div>
      )}
    </li>
  );
}

function OtherRating({
  busy,
  onDecide,
  onLeave,
}: Pick<RowProps, "busy" | "onDecide"> & { readonly onLeave: () => void }): React.JSX.Element {
  const look = useLook();
  const [rating, setRating] = useState<Rating>("amber");
  const [reason, setReason] = useState("");
  return (
    <form
      className={look.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "" && !busy) onDecide(rating, reason.trim());
      }}
    >
      <fieldset className={look.line} style={{ border: "none", margin: 0, padding: 0 }}>
        <legend className={look.term}>Rating</legend>
        {RATING_ORDER.map((each) => (
          <label key={each} className={look.line} style={{ gap: "4px" }}>
            <input type="radio" name="rating" checked={rating === each} onChange={() => setRating(each)} />
            {RATING_WORDS[each]}
          </label>
        ))}
      </fieldset>
      <Field label="Reason" required>
        <Input autoFocus value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={look.line}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={busy || reason.trim() === ""}>
          Decide
        </Button>
        <Button size="small" type="button" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
