/** What the benchmark prints, each line of a budget with what it holds, and how many lines were over. */

import { BUDGETS, type Budget } from "./budgets";

let over = 0;

/** How many lines were over so far. */
export const overBudget = (): number => over;

export const say = (text = ""): void => void process.stdout.write(`${text}\n`);
export const many = (number: number): string => number.toLocaleString("en-GB");

export function line(holds: boolean, text: string): void {
  if (!holds) over += 1;
  say(`  ${holds ? "PASS" : "OVER"}  ${text}`);
}

/** One line of the budget: what was measured, and the most it may be. */
export function hold(budget: Budget, measured: number, text: string): void {
  const { most } = BUDGETS[budget];
  line(measured <= most, `${budget}: ${measured.toFixed(measured < 100 ? 1 : 0)}, at most ${most} (${text})`);
}
