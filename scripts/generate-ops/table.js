'use strict';

/** @typedef {import('./op-list').Op} Op @typedef {import('./op-list').Arg} Arg @typedef {import('./op-list').Attr} Attr */

/** @param {Arg} arg @returns {string} 'a:T', 'values:N*T', 'args:Tin[]', 'shape:=int32', 'ref:&T' */
function argText({ name, type, fixed, number, typeList, ref }) {
  return `${name}:${number ? `${number}*` : ''}${ref ? '&' : ''}${fixed ? '=' : ''}${type}${typeList ? '[]' : ''}`;
}

/** Infinity and NaN, which JSON lacks, become strings. */
const jsonNumber = (value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

/** @param {Attr} attr [name, kind, default or undefined → absent, allowed, minimum], trailing empty parts left out */
function attrEntry(attr) {
  const entry = [attr.inferred ? `${attr.name}*` : attr.name, attr.kind];
  const rest = [attr.fallback === undefined ? 0 : [jsonNumber(attr.fallback)], attr.allowed ?? 0, attr.minimum ?? 0];
  while (rest.length > 0 && rest.at(-1) === 0) rest.pop();
  return [...entry, ...rest];
}

/** One line of the table. @param {Op} op @returns {string} */
function row(op) {
  const rest = [Number(op.stateful), op.inputs.map(argText).join(' '), op.outputs.map(argText).join(' ')];
  return `${op.name} ${JSON.stringify([...rest, ...op.attrs.map(attrEntry)])}`;
}

/** @param {Op[]} ops @returns {string} the module that holds the table */
function table(ops) {
  const rows = ops.map(row).join('\n');
  if (/`|\$\{/.test(rows)) throw new Error('generate-ops: a row of the table would end its template literal');
  return `export const opTable = String.raw\`\n${rows}\n\`;\n`;
}

module.exports = { table };
