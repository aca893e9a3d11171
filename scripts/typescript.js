'use strict';

// node --require ./scripts/typescript.js PROGRAM.ts: runs TypeScript, its types taken off.

const { transformFileSync } = require('@swc/core');
const options = require('../swc.config');

require.extensions['.ts'] = (module, file) => {
  /** @type {any} */ (module)._compile(transformFileSync(file, options).code, file);
};
