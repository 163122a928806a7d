/** Every kind of decision with each word it is known by, and what it does. */

import { DECISION_KINDS, decisionKindOf } from "../../../src/domain/decisions/decision-kinds";

test("each kind is known by its words, in capitals or not, and says what it does", () => {
  const told = DECISION_KINDS.map(({ id, word, also, until, asks, effect }) => {
    const known = [word, ...also].map((each) => `${each}${decisionKindOf(each.toUpperCase())?.id === id ? "" : "?"}`);
    return `${id}: ${known.join(", ")}. Day: ${until ?? "none"}.${asks ? " Asks." : ""} ${effect}`;
  });
  expect(told).toEqual([
    "noted: Noted, Received, Noted with thanks. Day: none. Kept for the record; nothing changes.",
    "extension: Extension agreed, Extension agreed to, New date agreed, New date approved, Extended to, Date change agreed. Day: new date. A date up to the one agreed is no longer an exception; that it moved is still said.",
    "closed: Closed, Closure agreed, Agreed to close, Close. Day: none. The action is closed without completion and not counted in percent complete.",
    "signed-off: Signed off, Sign-off agreed, Completion accepted, Assured. Day: none. An action that the plan records as complete is complete and assured.",
    "escalated: Escalated, Escalate, Referred. Day: wanted by. Asks. Stays among the exceptions until what was done is filled in.",
    "information: More information, More information by, Further information, Information requested, Update requested. Day: wanted by. Asks. Stays among the exceptions until what was done is filled in.",
  ]);
  expect(decisionKindOf("Discussed")).toBeNull();
  expect(decisionKindOf("")).toBeNull();
});
