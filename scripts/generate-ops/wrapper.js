'use strict';

const { functionName, parameterName } = require('./names');

/** @typedef {import('./op-list').Op} Op */

const elementTypes = {
  string: 'Bytes',
  int: 'Int',
  float: 'number',
  bool: 'boolean',
  type: 'DType',
  shape: 'NativeShape',
  func: 'FunctionRef',
  tensor: 'Tensor',
};

const isList = (arg) => arg.typeList || arg.number !== '';
const lengthAttr = (arg) => (arg.typeList ? arg.type : arg.number);
const union = (values) => values.map((value) => `'${value}'`).join(' | ');

/** The TypeScript type of an attribute. An int that gives the length of an output list is a plain number. */
function attrType(attr, lengths) {
  const [, list, single] = /^list\((.*)\)$|^(.*)$/.exec(attr.kind);
  const type = attr.allowed
    ? union(attr.allowed)
    : lengths.has(attr.name) && attr.kind === 'int'
      ? 'number'
      : elementTypes[list ?? single];
  if (list === undefined) return type;
  return type.includes(' ') ? `readonly (${type})[]` : `readonly ${type}[]`;
}

/** The number of tensors in a list output, as an expression of the wrapper's arguments. */
function lengthExpression(op, output, attrsOptional) {
  const name = lengthAttr(output);
  const input = op.inputs.find((each) => isList(each) && lengthAttr(each) === name);
  if (input) return `${parameterName(input.name)}.length`;
  const attr = op.attrs.find((each) => each.name === name);
  const given = `attrs${attrsOptional ? '?' : ''}.${name}`;
  if (output.typeList) {
    return attr.fallback === undefined ? `${given}.length` : `(${given}?.length ?? ${attr.fallback.length})`;
  }
  return attr.fallback === undefined ? given : `(${given} ?? ${attr.fallback})`;
}

/** 'a: T, b: T' */
function describe(args) {
  const text = (arg) => {
    const dtype = arg.ref ? `Ref(${arg.type})` : arg.type;
    return `${arg.name}: ${arg.number ? `${arg.number} * ${dtype}` : arg.typeList ? `...${dtype}` : dtype}`;
  };
  return args.length ? args.map(text).join(', ') : '()';
}

function docstring(op) {
  return `/** \`${op.name}\`: ${describe(op.inputs)} → ${describe(op.outputs)}${op.stateful ? '. Stateful' : ''}. */`;
}

/** Joins parts on one line, or one part a line where they do not fit. */
function wrap(open, parts, close, indent, separator = ', ') {
  const line = open + parts.join(separator) + close;
  if (parts.length === 0 || indent.length + line.length <= 118) return line;
  const inner = parts.map((part) => `${indent}  ${part}${separator.trimEnd()}\n`).join('');
  return `${open.trimEnd()}\n${inner}${indent}${close.trimStart()}`;
}

function attrsParameter(op) {
  const explicit = op.attrs.filter((attr) => !attr.inferred);
  if (explicit.length === 0) return null;
  const lengths = new Set(op.outputs.filter(isList).map(lengthAttr));
  const optional = explicit.every((attr) => attr.fallback !== undefined);
  const member = (attr) => `${attr.name}${attr.fallback === undefined ? '' : '?'}: ${attrType(attr, lengths)}`;
  const type = wrap('{ ', explicit.map(member), ' }', '  ', '; ');
  return { optional, text: `attrs${optional ? '?' : ''}: ${type}` };
}

function returnType(op) {
  const one = (output) => (isList(output) ? 'Tensor[]' : 'Tensor');
  if (op.outputs.length === 0) return 'void';
  if (op.outputs.length === 1) return one(op.outputs[0]);
  return `[${op.outputs.map((output) => `${parameterName(output.name)}: ${one(output)}`).join(', ')}]`;
}

function body(op, attrs) {
  const inputs = `[${op.inputs.map((input) => parameterName(input.name)).join(', ')}]`;
  const lists = op.outputs.filter(isList);
  const given = attrs ? ', attrs' : '';
  const length = (output) => lengthExpression(op, output, attrs?.optional);
  if (lists.length > 0 && op.outputs.length > 1) {
    const sizes = op.outputs.map((output) => (isList(output) ? length(output) : 'null'));
    return wrap(
      `return executeGrouped(`,
      [`'${op.name}'`, inputs, attrs ? 'attrs' : 'undefined', `[${sizes.join(', ')}]`],
      ')',
      '  ',
    );
  }
  if (lists.length === 1)
    return `return execute('${op.name}', ${inputs}${given || ', undefined'}, ${length(lists[0])})`;
  const call = `execute('${op.name}', ${inputs}${given})`;
  if (op.outputs.length === 0) return call;
  if (op.outputs.length === 1) return `return ${call}[0]`;
  return `return ${call} as [${op.outputs.map(() => 'Tensor').join(', ')}]`;
}

/** The wrapper of one operation. @param {Op} op @returns {string} */
function wrapper(op) {
  const attrs = attrsParameter(op);
  const parameters = op.inputs.map(
    (input) => `${parameterName(input.name)}: ${isList(input) ? 'readonly Tensor[]' : 'Tensor'}`,
  );
  if (attrs) parameters.push(attrs.text);
  const name = functionName(op.name);
  const head = wrap(`export function ${name}(`, parameters, `): ${returnType(op)} {`, '');
  return `${docstring(op)}\n${head}\n  ${body(op, attrs)};\n}\n`;
}

module.exports = { wrapper };
