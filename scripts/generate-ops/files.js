'use strict';

const { functionName } = require('./names');
const { parseOpList } = require('./op-list');
const { table } = require('./table');
const { wrapper } = require('./wrapper');

const header = '// Written by scripts/generate-ops from the registry of the TensorFlow library. Do not edit.\n\n';

/** Import lines for the names that the text uses. */
function imports(text) {
  const uses = (name) => new RegExp(`\\b${name}\\b`).test(text.replace(/\/\*\*.*\*\//g, ''));
  const line = (names, from, type) => {
    const used = names.filter(uses);
    return used.length ? `import ${type ? 'type ' : ''}{ ${used.join(', ')} } from '${from}';\n` : '';
  };
  return (
    line(['FunctionRef'], '../../core/context', true) +
    line(['DType'], '../../core/dtype', true) +
    line(['execute'], '../../core/execute', false) +
    line(['Tensor'], '../../core/tensor', true) +
    line(['Bytes', 'Int', 'NativeShape'], '../attr-types', true) +
    line(['executeGrouped'], '../execute-grouped', false)
  );
}

/**
 * Every machine-written file, by its path from the root of the project.
 *
 * @param {Uint8Array} opList serialized OpList @returns {Map<string, string>}
 */
function generate(opList) {
  const ops = parseOpList(opList);
  const letters = new Map();
  for (const op of ops) {
    const letter = op.name[0].toLowerCase();
    letters.set(letter, [...(letters.get(letter) ?? []), op]);
  }
  const names = new Set(ops.map((op) => functionName(op.name)));
  if (names.size !== ops.length) throw new Error('generate-ops: two operations have one function name');

  const files = new Map();
  for (const [letter, group] of letters) {
    const text = group.map(wrapper).join('\n');
    files.set(`lib/ops/generated/${letter}.ts`, `${header}${imports(text)}\n${text}`);
  }
  const index = [...letters.keys()].map((letter) => `export * from './${letter}';\n`).join('');
  files.set('lib/ops/generated/index.ts', header + index);
  files.set('lib/core/op-table.ts', header + table(ops));
  return files;
}

module.exports = { generate };
