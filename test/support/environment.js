'use strict';

const { TestEnvironment } = require('jest-environment-node');

// Jest runs each test file in a context with built-ins of its own. What the addon makes belongs to the process's
// first context, so `instanceof Float32Array` or `toThrow(TypeError)` would fail in tests alone.
const shared = [
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'Promise',
  'Error',
  'TypeError',
  'RangeError',
];

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of shared) this.global[name] = globalThis[name];
  }
};
