'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { addon } = require('../../dist/native/load');

const resource = 20;

/**
 * Writes the traced step and all that it is called with.
 *
 * @param {import('./recorder').Recorder} recorder what fit was seen to do.
 * @param {string} directory where to.
 */
function exportStep({ context, functions, variables, step }, directory) {
  mkdirSync(directory, { recursive: true });
  const lines = [];
  const file = (bytes) => {
    const name = `${lines.length}.bin`;
    writeFileSync(join(directory, name), bytes);
    return name;
  };
  const array = (kind, handle) => {
    const shape = addon.tensorShape(handle);
    const bytes = new Uint8Array(addon.tensorBytesSync(handle));
    lines.push([kind, addon.tensorDtype(handle), shape.length, ...shape, file(bytes)].join(' '));
  };
  for (const proto of functions) lines.push(`function ${file(proto)}`);
  lines.push(`step ${step.functionName} ${step.batchSize} ${step.rows}`);
  for (const column of step.columns) array('column', column);
  for (const capture of step.captures) {
    if (addon.tensorDtype(capture) !== resource) {
      array('constant', capture);
      continue;
    }
    const attrs = variables.get(capture);
    const dtype = attrs[attrs.indexOf('dtype') + 1];
    const [value] = addon.execute(context, 'ReadVariableOp', '', [capture], ['dtype', dtype], 1);
    array('variable', value);
  }
  writeFileSync(join(directory, 'manifest.txt'), `${lines.join('\n')}\n`);
}

module.exports = { exportStep };
