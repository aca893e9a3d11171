'use strict';

/**
 * `npm test` runs what needs nothing but the installed package. The other kinds run by a script of their own, which
 * sets TFN_TEST_KIND: interop needs Python, soak needs time.
 */
const kind = process.env.TFN_TEST_KIND;
const kinds = ['interop', 'soak'];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testMatch: [kind ? `<rootDir>/test/${kind}/**/*.test.ts` : '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: kind ? [] : kinds.map((name) => `<rootDir>/test/${name}/`),
  testEnvironment: '<rootDir>/test/support/environment.js',
  transform: { '(\\.ts|h5wasm.*\\.js)$': ['@swc/jest', require('./swc.config')] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build'],
  // h5wasm is an ES module only: jest is given its file, and swc makes it CommonJS.
  moduleNameMapper: { '^h5wasm/node$': '<rootDir>/node_modules/h5wasm/dist/node/hdf5_hl.js' },
  transformIgnorePatterns: ['/node_modules/(?!h5wasm/)'],
  maxWorkers: 2,
  testTimeout: kind ? 600_000 : 30_000,
};
