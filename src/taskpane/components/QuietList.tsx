/** What is not shown, and why: accepted findings and rules left out, each with its reason and a way back. */

import { Button } from "@fluentui/react-components";

import type { ViewProps } from "./view";
import { Fold } from "./Fold";
import { useLook } from "./use-look";

export function QuietList({ session, state }: ViewProps): React.JSX.Element | null {
  const look = useLook();
  const settings = state.reviewed?.settings;
  if (!settings || settings.accepted.length + settings.rulesOff.length === 0) return null;
  const busy = state.work !== null;
  return (
    <Fold title="Accepted findings and rules left out" count={settings.accepted.length + settings.rulesOff.length}>
      {() => (
        <ul className={look.list}>
          {settings.accepted.map((kept) => (
            <li key={`${kept.rule} ${kept.sheet} ${kept.cell}`} className={look.item}>
              <div className={look.line}>
                <Button size="small" appearance="subtle" onClick={() => void session.select(kept.sheet, kept.cell)}>
                  {kept.sheet} {kept.cell}
                </Button>
                <span>{kept.rule} accepted</span>
              </div>
              <p className={look.small}>Because: {kept.reason}</p>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => void session.keep(async (port) => (await accepting()).takeBackAcceptance(port, kept))}
              >
                Show it again
              </Button>
            </li>
          ))}
          {settings.rulesOff.map(({ rule, reason }) => (
            <li key={rule} className={look.item}>
              <span>Rule {rule} left out</span>
              <p className={look.small}>Because: {reason}</p>
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => void session.keep(async (port) => (await switching()).switchRuleOn(port, rule))}
              >
                Check it again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

const accepting = () => import("../../app/accept-finding");
const switching = () => import("../../app/switch-rule");
