'use strict';

/** @typedef {import('./op-list').Op} Op @typedef {import('./op-list').Arg} Arg @typedef {import('./op-list').Attr} Attr */

/** @param {Arg} arg @returns {string} 'a:T', 'values:N*T', 'args:Tin[]', 'shape:=int32', 'ref:&T' */
function argText({ name, type, fixed, number, typeList, ref }) {
  return `${name}:${number ? `${number}*` : ''}${ref ? '&' : ''}${fixed ? '=' : ''}${type}${typeList ? '[]' : ''}`;
}

/** Infinity and NaN, which JSON lacks, become strings. */
const jsonNumber = (value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

/** Lists of allowed values; many attributes share one, so a row holds a number: its place here, from 1. */
class AllowedLists {
  lists = [];
  places = new Map();

  place(allowed) {
    const key = JSON.stringify(allowed);
    if (!this.places.has(key)) this.places.set(key, this.lists.push(allowed));
    return this.places.get(key);
  }
}

/** @param {Attr} attr [name, kind, [default], place of the allowed values, minimum]: 0 for an absent part, trailing ones left out */
function attrEntry(attr, allowedLists) {
  const entry = [attr.inferred ? `${attr.name}*` : attr.name, attr.kind];
  const rest = [
    attr.fallback === undefined ? 0 : [jsonNumber(attr.fallback)],
    attr.allowed ? allowedLists.place(attr.allowed) : 0,
    attr.minimum ?? 0,
  ];
  while (rest.length > 0 && rest.at(-1) === 0) rest.pop();
  return [...entry, ...rest];
}

/** One line of the table. @param {Op} op @returns {string} */
function row(op, allowedLists) {
  const rest = [Number(op.stateful), op.inputs.map(argText).join(' '), op.outputs.map(argText).join(' ')];
  return `${op.name} ${JSON.stringify([...rest, ...op.attrs.map((attr) => attrEntry(attr, allowedLists))])}`;
}

/** @param {Op[]} ops @returns {string} the module that holds the table */
function table(ops) {
  const allowedLists = new AllowedLists();
  const rows = ops.map((op) => row(op, allowedLists));
  const text = [JSON.stringify(allowedLists.lists), ...rows].join('\n');
  if (/`|\$\{/.test(text)) throw new Error('generate-ops: a row of the table would end its template literal');
  return `/** Read by op-info.ts. First line: lists of allowed values; then one operation a line. */\nexport const opTable = String.raw\`${text}\`;\n`;
}

module.exports = { table };
