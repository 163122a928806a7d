/**
 * `npm run realms`: the tests that touch Excel once more on Microsoft's clients for Windows and for the Mac. A client cannot be
 * unloaded, so each has a project of its own; the suite proper runs on the client for the web.
 */

const { resolve } = require("node:path");

const { jest } = require("../../package.json");

const { testTimeout, ...shared } = jest;

module.exports = {
  testTimeout,
  projects: ["win32", "mac"].map((client) => ({
    ...shared,
    displayName: client,
    rootDir: resolve(__dirname, "../.."),
    testMatch: ["<rootDir>/tests/excel/**/*.test.ts"],
    // It reads the sources, whatever the client.
    testPathIgnorePatterns: ["requirement-sets"],
    globals: { PLANPROOF_CLIENT: client },
  })),
};
