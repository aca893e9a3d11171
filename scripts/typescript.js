'use strict';

// node --require ./scripts/typescript.js PROGRAM.ts: runs TypeScript, its types taken off.

const { transformFileSync } = require('@swc/core');
const config = require('../swc.config');

// An import() stays one: ES modules can be loaded in no other way.
const options = { ...config, module: { ...config.module, ignoreDynamic: true } };

require.extensions['.ts'] = (module, file) => {
  /** @type {any} */ (module)._compile(transformFileSync(file, options).code, file);
};
