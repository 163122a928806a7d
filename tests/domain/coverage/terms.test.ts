/** Words and terms as they are compared: one form for a word and its plural, every spelling of a term, and what is found in pieces of text. */

import { indexTerms } from "../../../src/domain/coverage/term-index";
import { meaningsOf, termsOf, withoutInner, type Term } from "../../../src/domain/coverage/terms";
import { comparable, spaced, wordsOf } from "../../../src/domain/coverage/words";

test.each([
  ["Care-navigation training, 95% by 2025", ["care", "navigation", "training", "95%", "by", "2025"]],
  ["Practices’ patients and GP's lists", ["practice", "patient", "and", "gp", "list"]],
  [
    "policies ties bus gas access is as its this his us was has does plus less across",
    [
      "policy",
      "tie",
      "bus",
      "gas",
      "access",
      "is",
      "as",
      "its",
      "this",
      "his",
      "us",
      "was",
      "has",
      "does",
      "plus",
      "less",
      "across",
    ],
  ],
  ["% 5 % 50%off", ["5", "50%", "off"]],
  ["Café’s naïveté 7½%", ["café", "naïveté", "7½%"]],
  ["z a 0 9 {`/:@[", ["z", "a", "0", "9"]],
  ["", []],
])("the words of %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("words stand between single spaces", () => {
  expect([comparable("Care  navigators!"), comparable(" – "), spaced(["a", "b"]), spaced([])]).toEqual([
    " care navigator ",
    " ",
    " a b ",
    " ",
  ]);
});

test("a term has every spelling of its thing, each thing is one term, and a generic word is told", () => {
  const meanings = meaningsOf({ CIG: "Clinical interface groups", CBT: "cognitive therapy" });
  expect(
    termsOf(
      ["CIG", "clinical interface group", "call-back", "training", "PPG", "patient participation groups"],
      meanings,
    ),
  ).toEqual([
    {
      term: "CIG",
      id: " clinical interface group ",
      spellings: [" cig ", " clinical interface group "],
      generic: false,
    },
    { term: "call-back", id: " call back ", spellings: [" call back ", " callback "], generic: false },
    { term: "training", id: " training ", spellings: [" training "], generic: true },
    {
      term: "PPG",
      id: " patient participation group ",
      spellings: [" ppg ", " patient participation group "],
      generic: false,
    },
  ]);
  // What the plan itself writes out comes before the programme's meaning.
  expect(meanings.get(" cbt ")).toBe(" cognitive therapy ");
  expect(meaningsOf().get(" cbt ")).toBe(" cloud based telephony ");
});

const term = (text: string): Term => termsOf([text], meaningsOf())[0]!;

test.each([
  ["secure messaging", ["messaging", "secure messaging"], ["secure messaging"]],
  ["secure messaging and messaging", ["messaging", "secure messaging"], ["messaging", "secure messaging"]],
  ["messaging", ["messaging"], ["messaging"]],
  ["hub", [], []],
  ["digital telephony hub", ["digital telephony", "telephony hub", "hub"], ["digital telephony", "telephony hub"]],
])("in %j of %j there stand %j", (text, terms, standing) => {
  expect(withoutInner(() => comparable(text), terms.map(term)).map((each) => each.term)).toEqual(standing);
});

describe("terms are found", () => {
  const index = indexTerms([
    { key: "telephony", terms: ["digital telephony", "call-back", "telephony"].map(term) },
    { key: "hub", terms: ["access hub", "hub"].map(term) },
    { key: "none", terms: [{ term: "", id: "", spellings: [" "], generic: false }] },
  ]);
  const found = (...texts: string[]): string[] => {
    const { present } = index.find(texts);
    return present.map(({ key, terms }) => `${key}: ${terms.map((each) => each.term).join(", ")}`);
  };

  test.each([
    [["Move to digital telephony"], ["telephony: digital telephony"]],
    [["Telephony, then call back"], ["telephony: telephony, call-back"]],
    [["Callback"], ["telephony: call-back"]],
    [["Telephony that is digital"], ["telephony: telephony"]],
    [["digital", "telephony"], ["telephony: digital telephony"]],
    [["We go digital", "", "telephony next"], ["telephony: digital telephony"]],
    [["Open an access", "hub and hubs"], ["hub: access hub, hub"]],
    [["access", "for all", "hub"], ["hub: hub"]],
    [["back", "call"], []],
    [["telephony", "digital"], ["telephony: telephony"]],
    [["telephony digital", "telephony"], ["telephony: digital telephony, telephony"]],
    [[""], []],
    [[], []],
  ])("in %j", (texts, told) => {
    expect(
      found(...texts)
        .map((each) => each.split(", ").sort().join(", "))
        .sort(),
    ).toEqual(told.map((each) => each.split(", ").sort().join(", ")).sort());
  });

  test("the whole text is handed on as it is compared", () => {
    expect(index.find(["Digital lines", "GP's hub"]).said()).toBe(" digital line gp hub ");
  });
});
