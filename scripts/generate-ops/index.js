'use strict';

/**
 * Writes lib/ops/generated and lib/core/op-table.ts from the registry of the library that the addon loads:
 *
 *     npm run generate
 *
 * A file that holds a serialized OpList may be named instead.
 */

const { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { generate } = require('./files');
const { loadedOpList } = require('./loaded-op-list');

const root = resolve(__dirname, '../..');
const opList = process.argv[2] ? readFileSync(process.argv[2]) : loadedOpList();
const files = generate(opList);

const directory = join(root, 'lib/ops/generated');
mkdirSync(directory, { recursive: true });
for (const old of readdirSync(directory)) rmSync(join(directory, old));
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`generate-ops: ${files.size} files`);
