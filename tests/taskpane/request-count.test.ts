/** What counts as a request elsewhere: our own files do not, Microsoft's library is counted apart. */

import { countRequests } from "../../src/taskpane/components/RequestCount";

const OWN = "https://planproof.example.nhs.uk";
const none = { ours: 0, microsoft: 0 };

test.each([
  [`${OWN}/taskpane.abc.js`, none],
  ["blob:https://planproof.example.nhs.uk/1-2", none],
  ["data:image/svg+xml;charset=utf-8,%3Csvg%3E", none],
  ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", { ours: 0, microsoft: 1 }],
  ["https://browser.pipe.aria.microsoft.com/Collector/3.0/", { ours: 0, microsoft: 1 }],
  ["https://example.org/collect", { ours: 1, microsoft: 0 }],
  ["https://notmicrosoft.com/", { ours: 1, microsoft: 0 }],
  ["https://planproof.example.nhs.uk:8443/x", { ours: 1, microsoft: 0 }],
])("%s", (address, expected) => {
  expect(countRequests([address], none, OWN)).toEqual(expected);
});

test("counts add up", () => {
  const first = countRequests(["https://example.org/"], none, OWN);
  expect(countRequests(["https://example.org/", "https://example.org/"], first, OWN)).toEqual({
    ours: 3,
    microsoft: 0,
  });
});
