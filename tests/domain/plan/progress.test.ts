/** Notes of published plans, each with the entries and days that come of them. */

import { splitProgress } from "../../../src/domain/plan/progress";

const brief = (text: string): string[] => splitProgress(text).map((entry) => `${entry.day ?? "-"}: ${entry.text}`);

test.each([
  [
    "the date behind the sentence",
    "A public survey is live. The poster has gone out and will be delivered shortly. (Dec-21) An infographic is in development (Dec-21)",
    [
      "-: A public survey is live.",
      "2021-12-31: The poster has gone out and will be delivered shortly. An infographic is in development",
    ],
  ],
  [
    "the date in the middle is no entry's",
    "We have launched (29th Nov) the campaign.",
    ["-: We have launched (29th Nov) the campaign."],
  ],
  [
    "a log, newest first",
    "29/11/21: Toolkit sent.\n15/10/21 - Toolkit drafted. Partners asked.",
    ["2021-11-29: Toolkit sent.", "2021-10-15: Toolkit drafted. Partners asked."],
  ],
  ["a month before the words", "May 2024 – two practices moved.", ["2024-05-31: two practices moved."]],
  [
    "formatting codes",
    "<ul> <li>Complete – Review of data is complete (Nov-21)</li> </ul>",
    ["2021-11-30: Complete – Review of data is complete"],
  ],
  ["no date at all", "Ongoing as this progresses", ["-: Ongoing as this progresses"]],
  ["nothing", "  ", []],
])("%s", (_name, text, entries) => {
  expect(brief(text)).toEqual(entries);
});
