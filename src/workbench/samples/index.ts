/** THE list of sample workbooks. */

import type { Sample } from "./sample";
import { stocktonSample } from "./stockton";
import { sampleFromText } from "./tagged-text";

/** Each makes its sample. The texts are public papers; where one names a person, a role stands instead. */
export const SAMPLES: readonly (() => Sample)[] = [
  stocktonSample,
  () =>
    sampleFromText("staffordshire-access-plan", "General practice access plan: Staffordshire and Stoke-on-Trent, 2021"),
  () =>
    sampleFromText(
      "pcarp-checklists",
      "Delivery plan for recovering access to primary care: support offers and checklists, 2023",
    ),
  () =>
    sampleFromText(
      "llr-measures",
      "Update on GP practice service improvements: Leicester, Leicestershire and Rutland, July 2024",
    ),
  () => sampleFromText("live-tracker", "Access to general practice: action plan 2024/25"),
];
