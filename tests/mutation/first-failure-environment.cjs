/** Node for a suite whose first failure settles it: once a mutant is found out, the tests that are left are passed over. */

const { TestEnvironment } = require("jest-environment-node");

module.exports = class FirstFailureEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.testNamePattern = config.globalConfig.testNamePattern;
    let failed = false;
    this.handleTestEvent = (event) => {
      if (event.name === "test_fn_failure" || event.name === "hook_failure") failed = true;
      if (event.name === "test_start" && failed) event.test.mode = "skip";
    };
  }
};
