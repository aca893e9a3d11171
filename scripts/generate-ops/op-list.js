'use strict';

const { resolve } = require('node:path');
const protobuf = require('protobufjs');

/**
 * @typedef {object} Arg one input or output of an operation
 * @property {string} name
 * @property {string} type dtype name, or the name of the attribute that holds the dtype or the list of dtypes
 * @property {boolean} fixed true when `type` is a dtype
 * @property {string} number name of the attribute that holds the length of a list of one dtype, or ''
 * @property {boolean} typeList true when `type` names an attribute that lists dtypes
 * @property {boolean} ref true for a reference to a TensorFlow 1 variable
 *
 * @typedef {object} Attr
 * @property {string} name
 * @property {string} kind 'int', 'list(int)', …
 * @property {boolean} inferred true when TensorFlow reads it off the inputs
 * @property {unknown} fallback default value as the wrappers spell it; undefined: required
 * @property {readonly (string | number)[] | null} allowed
 * @property {number | null} minimum
 *
 * @typedef {object} Op
 * @property {string} name
 * @property {boolean} stateful
 * @property {Arg[]} inputs
 * @property {Arg[]} outputs
 * @property {Attr[]} attrs
 */

const schema = protobuf.loadSync(resolve(__dirname, '../../lib/proto/op_def.proto'));
const OpList = schema.lookupType('tensorflow.OpList');
const dtypes = schema.lookupEnum('tensorflow.DataType');

const dtypeNames = { DT_HALF: 'float16', DT_FLOAT: 'float32', DT_DOUBLE: 'float64' };

/** @param {number} code a DataType @returns {string} its name in TypeScript, which is Python's: 'float32' */
function dtypeName(code) {
  const name = dtypes.valuesById[code];
  return dtypeNames[name] ?? name.slice('DT_'.length).toLowerCase();
}

/** @param {number} value a float32 @returns {number} the shortest decimal that is that float32 */
function shortest(value) {
  for (let digits = 1; digits <= 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

function shapeValue(shape) {
  return shape.unknownRank ? null : shape.dim.map((dim) => Number(dim.size));
}

const bytesToText = (bytes) => Buffer.from(bytes).toString('utf8');

/** One element of each kind of attribute, out of the AttrValue or AttrValue.ListValue that holds it. */
const decoders = {
  string: { field: 's', decode: bytesToText },
  int: { field: 'i', decode: Number },
  float: { field: 'f', decode: shortest },
  bool: { field: 'b', decode: Boolean },
  type: { field: 'type', decode: dtypeName },
  shape: { field: 'shape', decode: shapeValue },
  func: { field: 'func', decode: (func) => ({ name: func.name }) },
  // The one default of this kind in the registry (ImageSummary's bad_color) is left to TensorFlow.
  tensor: { field: 'tensor', decode: () => null },
};

/** @param {string} kind @param {object} value a decoded AttrValue */
function attrValue(kind, value) {
  const list = /^list\((.*)\)$/.exec(kind);
  const { field, decode } = decoders[list ? list[1] : kind];
  return list ? (value.list?.[field] ?? []).map(decode) : decode(value[field]);
}

function arg(def) {
  const type = def.typeAttr || def.typeListAttr || dtypeName(def.type);
  return {
    name: def.name,
    type,
    fixed: !def.typeAttr && !def.typeListAttr,
    number: def.numberAttr,
    typeList: def.typeListAttr !== '',
    ref: def.isRef,
  };
}

function attr(def, inferred) {
  const allowed = def.allowedValues && attrValue(listOf(def.type), def.allowedValues);
  return {
    name: def.name,
    kind: def.type,
    inferred: inferred.has(def.name),
    fallback: def.defaultValue ? attrValue(def.type, def.defaultValue) : undefined,
    allowed: allowed?.length ? allowed : null,
    minimum: def.hasMinimum ? Number(def.minimum) : null,
  };
}

const listOf = (kind) => (kind.startsWith('list(') ? kind : `list(${kind})`);

function op(def) {
  const inferred = new Set(def.inputArg.flatMap((input) => [input.typeAttr, input.typeListAttr, input.numberAttr]));
  return {
    name: def.name,
    stateful: def.isStateful,
    inputs: def.inputArg.map(arg),
    outputs: def.outputArg.map(arg),
    attrs: def.attr.map((each) => attr(each, inferred)),
  };
}

/**
 * The operations in a serialized OpList, sorted by name. Names that start with an underscore are left out: they are
 * TensorFlow's own rewrites (`_MklConv2D`), differ by platform, and are not for calling.
 *
 * @param {Uint8Array} bytes @returns {Op[]}
 */
function parseOpList(bytes) {
  const decoded = OpList.toObject(OpList.decode(bytes), { defaults: true, arrays: true, oneofs: true });
  return decoded.op
    .filter((def) => !def.name.startsWith('_'))
    .map(op)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

module.exports = { parseOpList };
