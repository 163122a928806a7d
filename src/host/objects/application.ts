/** Application: Excel itself. */

import { hostType, method, property, readOnly } from "../wire/host-type";
import type { HostType } from "../wire/host-type";
import type { Session } from "../wire/session";
import { oneOf } from "../wire/shapes";

export const applicationType: HostType<Session> = hostType<Session>("Application", {
  properties: {
    CalculationMode: property(
      (session) => session.calculationMode,
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      (session, mode) => {
        session.calculationMode = mode;
      },
    ),
    CalculationState: readOnly(() => "Done"),
    // Numbers and dates go over the wire in US English whatever the workbook's region.
    DecimalSeparator: readOnly(() => "."),
    ThousandsSeparator: readOnly(() => ","),
    UseSystemSeparators: readOnly(() => true),
  },
  methods: {
    // The book computes a formula when it is asked for it, so there is nothing to hold back or to set off.
    Calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], (_session, _kind) => undefined),
    SuspendApiCalculationUntilNextSync: method([], () => undefined),
    SuspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});
