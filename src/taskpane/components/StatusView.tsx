/** Status: counts by rating with what they rest on, what waits for a decision, then every row with its reason. */

import { Button, Text } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";

import { BASES, type Rating } from "../../domain/ratings";
import { longDay, plural } from "../words";
import { Bar } from "./Bar";
import { Fold } from "./Fold";
import { LongList } from "./LongList";
import { POSITIONS, RATING_ORDER, RATING_WORDS, RESTS_ON } from "./rating-words";
import { StatusRow } from "./StatusRow";
import { useLook } from "./use-look";
import type { ViewProps } from "./view";

const RatingsToDecide = lazy(() => import("./RatingsToDecide"));
const OtherDays = lazy(() => import("./OtherDays"));
const ChaseList = lazy(() => import("./ChaseList"));
const Changes = lazy(() => import("./Changes"));
const Returns = lazy(() => import("./Returns"));
const Decisions = lazy(() => import("./Decisions"));

export function StatusView({ session, state }: ViewProps): React.JSX.Element {
  const look = useLook();
  const [picked, setPicked] = useState<Rating | null>(null);
  const review = state.reviewed?.review;
  if (!review) {
    return (
      <>
        <Text>Once the plan is checked, the ratings stand here, each with its reason.</Text>
        <Button disabledFocusable={state.work !== null} onClick={() => void session.checkHere()}>
          Check now
        </Button>
      </>
    );
  }
  const { all, positions, bases } = review.rollup;
  const rows = review.rows.filter(({ reported }) => picked === null || reported.rating === picked);
  const waiting = <Text>One moment …</Text>;
  return (
    <div className={look.stack}>
      <Text as="h2" block className={look.heading}>
        {plural(all.total, "action")}, as at {longDay(review.asAt)}
      </Text>
      <Bar
        label="Actions by rating"
        parts={RATING_ORDER.map((rating) => ({
          id: rating,
          word: RATING_WORDS[rating],
          count: all[rating],
          role: `rag.${rating}` as const,
          barRole: `chart.${rating}` as const,
        }))}
        picked={picked}
        onPick={setPicked}
      />
      <Text block>Dates: {POSITIONS.map(([key, word]) => `${positions[key]} ${word}`).join(", ")}.</Text>
      <Text block className={look.muted}>
        Ratings rest on{" "}
        {BASES.filter((basis) => bases[basis] > 0)
          .map((basis) => `${RESTS_ON[basis]} (${bases[basis]})`)
          .join(", ")}
        .
      </Text>
      <Suspense fallback={waiting}>
        <Fold title="Ratings to decide" count={state.toDecide.length}>
          {() => <RatingsToDecide session={session} state={state} />}
        </Fold>
        <Fold title="Try other days">{() => <OtherDays session={session} state={state} />}</Fold>
        <Fold title="Ask owners for updates">{() => <ChaseList session={session} state={state} />}</Fold>
        <Fold title="Returns from owners">{() => <Returns session={session} state={state} />}</Fold>
        <Fold title="What has changed">{() => <Changes session={session} state={state} />}</Fold>
        <Fold title="Decisions of committees" count={state.reviewed?.review.decisions?.length ?? 0}>
          {() => <Decisions session={session} state={state} />}
        </Fold>
      </Suspense>
      <Text as="h2" block className={look.heading}>
        {picked === null ? "Every row" : `${RATING_WORDS[picked]}: ${plural(rows.length, "row")}`}
      </Text>
      <LongList key={picked ?? "all"} label="Rows with their ratings" entries={rows}>
        {(row) => <StatusRow key={`${row.sheet} ${row.cell}`} row={row} session={session} />}
      </LongList>
    </div>
  );
}
