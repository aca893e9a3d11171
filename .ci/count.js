'use strict';

// node .ci/count.js REPORT STATUS: prints how many tests of a Jest report passed, failed and were skipped.

const fs = require('node:fs');

const [, , file, status] = process.argv;
const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
const passed = report?.numPassedTests ?? 0;
// A test file that does not load, or a failure after the tests, is in no test's account.
const failures = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
const failed = status === '0' ? failures : Math.max(failures, 1);
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
console.log(passed, failed, skipped);
