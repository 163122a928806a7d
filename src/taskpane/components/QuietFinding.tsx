/** The two ways to have a finding not shown again, each with a reason: this one accepted, or its rule left out for this workbook. */

import { Button } from "@fluentui/react-components";
import { useState } from "react";

import type { Session } from "../../app/session";
import type { ReviewFinding } from "../../domain/review-schema";
import { ReasonForm } from "./ReasonForm";
import { useLook } from "./use-look";

interface Props {
  readonly session: Session;
  readonly finding: ReviewFinding;
  readonly busy: boolean;
}

export function QuietFinding({ session, finding, busy }: Props): React.JSX.Element {
  const look = useLook();
  const [asking, setAsking] = useState<"accept" | "rule" | null>(null);
  const leave = (): void => setAsking(null);
  if (asking === "accept") {
    return (
      <ReasonForm
        does="Accept this finding"
        means="It is not shown again until its cell changes. It stays listed with its reason, and can be taken back."
        busy={busy}
        onLeave={leave}
        onDo={(reason) => void session.keep(async (port) => (await accepting()).acceptFinding(port, finding, reason))}
      />
    );
  }
  if (asking === "rule") {
    return (
      <ReasonForm
        does="Leave this rule out"
        means={`"${finding.title}" is not checked in this workbook from now on. It stays listed with its reason, and can be put back.`}
        busy={busy}
        onLeave={leave}
        onDo={(reason) =>
          void session.keep(async (port) => (await switching()).switchRuleOff(port, finding.rule, reason))
        }
      />
    );
  }
  return (
    <div className={look.line}>
      <Button size="small" onClick={() => setAsking("accept")}>
        Accept …
      </Button>
      <Button size="small" onClick={() => setAsking("rule")}>
        Leave this rule out …
      </Button>
    </div>
  );
}

const accepting = () => import("../../app/accept-finding");
const switching = () => import("../../app/switch-rule");
