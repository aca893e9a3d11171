'use strict';

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/environment.js',
  transform: { '\\.ts$': ['@swc/jest', require('./swc.config')] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
