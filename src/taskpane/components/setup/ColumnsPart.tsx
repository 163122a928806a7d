/** What each column was taken for, how surely, and a way to say otherwise; the layout can be remembered, so that what moves is said. */

import { Button, Field, Select, Text } from "@fluentui/react-components";

import type { NamedColumn } from "../../../app/override-column";
import { COLUMNS, isPlanField, type ColumnField } from "../../../domain/plan/columns";
import { columnNumber } from "../../../domain/grid";
import { useLook } from "../use-look";
import type { SetupProps } from "./setup-props";

const LEFT_OUT = "(left out)";
const BY_ITSELF = "(as PlanProof reads it)";

export function ColumnsPart({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const { review, settings } = reviewed;
  const plans = review.tables.filter(({ kind }) => kind === "actions" || kind === "checklist");
  const busy = state.work !== null;
  const say = (column: NamedColumn, meaning: string): void => {
    void session.keep(async (port) => {
      const { overrideColumn, takeBackColumn } = await import("../../../app/override-column");
      if (meaning === BY_ITSELF) return takeBackColumn(port, column);
      return overrideColumn(port, column, meaning === LEFT_OUT ? null : (meaning as ColumnField));
    });
  };
  return (
    <>
      {plans.map((table) => (
        <section
          key={`${table.sheet} ${table.address}`}
          aria-label={`Columns of ${table.sheet}`}
          className={look.stack}
        >
          <Text block weight="semibold">
            {table.sheet}, {table.address}
          </Text>
          {table.headings.map(({ column, heading, field, sure, from }) => {
            const named = { sheet: table.sheet, column, heading };
            const told = settings.columns.some(
              (each) =>
                each.sheet === table.sheet &&
                (each.heading || columnNumber(column) === each.column) &&
                (each.heading ?? heading) === heading,
            );
            return (
              <Field
                key={column}
                label={`${column}: ${heading === "" ? "no heading" : heading}`}
                hint={
                  told ? "Said by you" : field === null ? "Not used" : `${Math.round(sure * 100)}% sure, from ${from}`
                }
              >
                <Select
                  value={field ?? LEFT_OUT}
                  aria-disabled={busy}
                  onChange={(_event, { value }) => say(named, value)}
                >
                  {told && <option value={BY_ITSELF}>{BY_ITSELF}</option>}
                  <option value={LEFT_OUT}>{LEFT_OUT}</option>
                  {COLUMNS.filter((each) => isPlanField(each.field) || each.field === field).map((each) => (
                    <option key={each.field} value={each.field}>
                      {each.title}
                    </option>
                  ))}
                </Select>
              </Field>
            );
          })}
        </section>
      ))}
      <Layout session={session} state={state} reviewed={reviewed} />
    </>
  );
}

function Layout({ session, state, reviewed }: SetupProps): React.JSX.Element {
  const look = useLook();
  const kept = reviewed.settings.layout.length;
  return (
    <div className={look.tight}>
      <Text className={look.small}>
        {kept === 0
          ? "Remember where the columns stand, and PlanProof says when one has moved or gone."
          : `${kept} columns are remembered; one that moves or goes is said.`}
      </Text>
      <div className={look.line}>
        <Button
          size="small"
          disabledFocusable={state.work !== null}
          onClick={() => void session.keep(async (port, { review }) => (await layout()).rememberLayout(port, review))}
        >
          Remember this layout
        </Button>
        {kept > 0 && (
          <Button
            size="small"
            disabledFocusable={state.work !== null}
            onClick={() => void session.keep(async (port) => (await layout()).forgetLayout(port))}
          >
            Forget it
          </Button>
        )}
      </div>
    </div>
  );
}

const layout = () => import("../../../app/remember-layout");
