/** What each thing that the officer does costs on the wire: every use case of the fault tests, once, without faults. */

import type { Counts } from "../../src/host/bridge";
import { dryRun } from "../faults/survive";
import { USE_CASES } from "../faults/use-cases";

export interface UseCaseTraffic {
  readonly name: string;
  readonly counts: Counts;
  /** Sheets of ours that stand there afterwards. */
  readonly sheets: number;
  /** True where it writes or refills a pack, which is counted by its sheets. */
  readonly writesPack: boolean;
}

/** On the small tracker that faults are tried on: eight actions on two sheets, and all that an officer's file may hold. */
export async function measureUseCases(): Promise<UseCaseTraffic[]> {
  const traffic: UseCaseTraffic[] = [];
  for (const useCase of USE_CASES) {
    const { counts, after } = await dryRun(useCase, "board");
    const { name } = useCase;
    traffic.push({ name, counts, sheets: after.ours.length, writesPack: /^(?:pack|issue)/.test(name) });
  }
  return traffic;
}
