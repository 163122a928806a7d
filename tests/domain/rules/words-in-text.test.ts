/** The small vocabularies behind the rules: owners alike, days in text, what must not be published, what measures say. */

import { alikeOwners } from "../../../src/domain/rules/alike-owners";
import { countSpoken, saysBaseline, saysOutput, saysSource, saysTarget } from "../../../src/domain/rules/measure-words";
import { daysInText, fundingEndIn } from "../../../src/domain/rules/note-days";
import { readsAsIdentifier, readsAsPlaceholder } from "../../../src/domain/rules/publishing";
import { rowOf } from "../../support/row-of";

describe("owners that look like one", () => {
  test.each([
    [["Primary Care", "Primary Care Team"], [["Primary Care", "Primary Care Team"]]],
    [["ICB", "NENC ICB"], [["ICB", "NENC ICB"]]],
    [["PCNs", "PCTH", "PCN"], [["PCNs", "PCN"]]],
    [["Digital team", "Digital Team", "Data team"], [["Digital team", "Digital Team"]]],
    [["Primary Care Training Hub", "PCTH"], [["Primary Care Training Hub", "PCTH"]]],
    [["HealthWatch Stockton", "Healthwatch Stockton"], [["HealthWatch Stockton", "Healthwatch Stockton"]]],
    [["Public Health", "SBC public health"], [["Public Health", "SBC public health"]]],
  ])("%j", (names, groups) => {
    expect(alikeOwners(names)).toEqual(groups);
  });

  test.each([
    [["ICB", "PCNs", "Practices", "CLMC", "H&SH"]],
    [["Practices", "Practice Manager lead"]],
    [["Communications", "Primary Care", "Primary Care Digital"]],
    [["HealthWatch Stockton", "HealthWatch South Tees"]],
    [["SBC", "SBC public health"]],
    [["ICB", "ICS", "LPC", "LMC"]],
  ])("not %j", (names) => {
    expect(alikeOwners(names)).toEqual([]);
  });
});

describe("days in text", () => {
  test.each([
    ["Webinar to take place in Autumn 2021", ["Autumn 2021 to 2021-11-30"]],
    ["Session held 1/12/21 with 14 practices", ["1/12/21 to 2021-12-01"]],
    ["Infographic in development (Dec-21)", ["Dec-21 to 2021-12-31"]],
    ["Issued on 31st March 2022.", ["31st March 2022 to 2022-03-31"]],
    ["112 responses received; 25 Engaged & 37 Ready", []],
    ["PCN Impact and Investment Fund", []],
  ])("%s", (text, expected) => {
    expect(daysInText(text).map((day) => `${day.text} to ${day.end}`)).toEqual(expected);
  });

  test.each([
    [{ due: "Funding end date – March 2025" }, "2025-03-31"],
    [{ action: "Run the clinics; funding runs out in June 2024" }, "2024-06-30"],
    [{ action: "Run the clinics; funding runs out June 2024" }, "2024-06-30"],
    [{ progress: "Funded until 31 March 2025 by the region" }, "2025-03-31"],
    [{ action: "Agree funding with the region by March 2025" }, undefined],
  ])("funding of %j ends on %s", (cells, day) => {
    expect(fundingEndIn(rowOf(cells))).toBe(day);
  });
});

describe("before a paper is published", () => {
  test.each(["Recruit xx staff", "Owner: TBC", "?? practices", "[insert name]", "xx% of practices", "TBC"])(
    "draft: %s",
    (text) => {
      expect(readsAsPlaceholder(text)).toBe(true);
    },
  );

  test.each(["Draft strategy published", "What next?", "GXX building", "Add the name to the list", "[workforce plan]"])(
    "no draft: %s",
    (text) => {
      expect(readsAsPlaceholder(text)).toBe(false);
    },
  );

  test.each([
    "Patient 943 476 5919",
    "NHS number: 943",
    "3 patients complained",
    "name@example.org",
    "Call 07700 900123",
    "two residents",
  ])("identifies: %s", (text) => {
    expect(readsAsIdentifier(text)).toBe(true);
  });

  test.each([
    "Reference 123 456 7890",
    "13 patients complained",
    "1/2 patients",
    "327 responders in 2024",
    "1 PCN in Stockton signed up",
    "0.4 patients a day",
    "14 PCNs",
    "Merge the two patient newsletters",
    "one patient story a month",
  ])("does not: %s", (text) => {
    expect(readsAsIdentifier(text)).toBe(false);
  });
});

describe("what a measure says", () => {
  test.each([
    ["Remaining 5 practices to achieve 95% target", { target: true, baseline: false, source: false, whole: "5" }],
    ["95% of registered patients", { target: true, baseline: false, source: false, whole: null }],
    ["From 81% in June 2024 to 95%", { target: true, baseline: true, source: false, whole: null }],
    [
      "Increase in headcount (June 2023 data: 61 HC/58.04 WTE)",
      { target: false, baseline: true, source: true, whole: null },
    ],
    [
      "Report highlights key successes achieved in 23/24",
      { target: false, baseline: false, source: true, whole: null },
    ],
    ["Share learning", { target: false, baseline: false, source: false, whole: null }],
  ])("%s", (text, says) => {
    const { target, baseline, source, whole } = says;
    expect({
      target: saysTarget(text),
      baseline: saysBaseline(text),
      source: saysSource(text),
      whole: countSpoken(text),
    }).toEqual({ target, baseline, source, whole });
  });

  test.each([
    ["Regular meetings established", true],
    ["Communications disseminated through key services", true],
    ["Reduction in DNA rates", false],
    ["CQC ratings of good or outstanding to be achieved", false],
  ])("an output: %s is %s", (text, output) => {
    expect(saysOutput(text)).toBe(output);
  });
});
