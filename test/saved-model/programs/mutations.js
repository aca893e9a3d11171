'use strict';

/** Ways to damage files and graphs; `random` decides everything. */

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Cuts the bytes, flips bits, repeats, removes or overwrites a stretch. */
function mutateBytes(bytes, random) {
  const kind = random();
  const at = () => Math.floor(random() * bytes.length);
  if (kind < 0.15) return bytes.subarray(0, at());
  if (kind < 0.65) {
    const copy = Buffer.from(bytes);
    const count = 1 + Math.floor(random() * 4);
    for (let i = 0; i < count; i++) copy[at()] ^= 1 << Math.floor(random() * 8);
    return copy;
  }
  const [from, to] = [at(), at()].sort((a, b) => a - b);
  const end = Math.min(to, from + 64);
  if (kind < 0.8) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
  if (kind < 0.9) return Buffer.concat([bytes.subarray(0, end), bytes.subarray(from)]);
  const copy = Buffer.from(bytes);
  copy.fill(random() < 0.5 ? 0xff : 0, from, end);
  return copy;
}

const names = ['', '/', '^x', 'x:-1', 'x:99999999999', 'ä ö', '__x', 'a'.repeat(5000), '../x', 'x\0y', '%d%s%n'];
const sizes = [-1, 0, 1, -5, 7, 2 ** 31 - 1, 2 ** 31, 2 ** 40, 2 ** 53];
const ops = [
  'Reshape',
  'MatMul',
  'Identity',
  'Add',
  'Concat',
  'Slice',
  'Transpose',
  'NoSuchOp',
  'VarHandleOp',
  'NextIteration',
  'Merge',
  'Switch',
  'Split',
  'Const',
  'Placeholder',
  'TensorListReserve',
  'Gather',
  'Fill',
  'Range',
  'While',
];

/** Changes one thing in a decoded GraphDef (nodes of the graph or of a function of its library). */
function mutateGraph(graph, random) {
  const functions = graph.library?.function ?? [];
  const body = functions.length > 0 && random() < 0.4 ? pick(random, functions) : null;
  const nodes = body === null ? graph.node : body.node_def;
  if (nodes.length === 0) return;
  const node = pick(random, nodes);
  const other = pick(random, nodes);
  const attr = pick(random, Object.values(node.attr));
  const changes = [
    // Cycles, missing nodes, odd names.
    () =>
      node.input.splice(
        Math.floor(random() * (node.input.length + 1)),
        random() < 0.5 ? 1 : 0,
        random() < 0.7 ? other.name : pick(random, names),
      ),
    () =>
      node.input.length > 0 &&
      (node.input[Math.floor(random() * node.input.length)] = `${other.name}:${pick(random, [0, 1, 99, -1])}`),
    () => node.input.push(`^${other.name}`),
    () => node.input.splice(0, 1),
    () => (node.name = random() < 0.5 ? other.name : pick(random, names)),
    () => (node.op = random() < 0.5 ? other.op : pick(random, ops)),
    () => (node.device = pick(random, ['/device:GPU:7', '/CPU:0', '/job:x/task:9', 'nonsense', '/device:CPU:99'])),
    () => delete node.attr[pick(random, Object.keys(node.attr))],
    () => Object.assign(node.attr, other.attr),
    // Element types, shapes, values that do not fit.
    () => attr !== undefined && 'type' in attr && (attr.type = Math.floor(random() * 140)),
    () => attr !== undefined && (attr.i = pick(random, sizes)),
    () => attr?.shape?.dim && attr.shape.dim.push({ size: pick(random, sizes), name: '' }),
    () => attr?.shape?.dim?.length > 0 && (pick(random, attr.shape.dim).size = pick(random, sizes)),
    () => attr?.tensor?.tensor_shape?.dim && attr.tensor.tensor_shape.dim.push({ size: pick(random, sizes), name: '' }),
    () => attr?.tensor && (attr.tensor.dtype = Math.floor(random() * 30)),
    () =>
      attr?.tensor?.tensor_content?.length > 0 &&
      (attr.tensor.tensor_content = mutateBytes(Buffer.from(attr.tensor.tensor_content), random)),
    () => attr?.func && (attr.func.name = functions.length > 0 ? pick(random, functions).signature.name : 'none'),
    () =>
      body !== null &&
      (body.ret[pick(random, Object.keys(body.ret))] =
        `${other.name}:${pick(random, ['output', 'z', 'y'])}:${pick(random, [0, 5])}`),
    () =>
      body !== null &&
      body.signature.input_arg.length > 0 &&
      (pick(random, body.signature.input_arg).type = Math.floor(random() * 30)),
    () => nodes.splice(nodes.indexOf(node), 1),
    () => nodes.push({ ...node, name: random() < 0.5 ? node.name : `${node.name}_copy` }),
    () => graph.versions && (graph.versions.min_consumer = pick(random, sizes.slice(0, 6))),
  ];
  pick(random, changes)();
}

const kinds = [
  ...ops,
  ...[
    'Shape',
    'Pack',
    'ConcatV2',
    'Identity',
    'StatelessIf',
    'StatelessCase',
    'Enter',
    'Exit',
    'LoopCond',
    'Less',
    'Equal',
  ],
  ...[
    'Squeeze',
    'ExpandDims',
    'StridedSlice',
    'Sum',
    'Tile',
    'Pad',
    'GatherV2',
    'Cast',
    'Conv2D',
    'BroadcastTo',
    'Where',
  ],
  ...['TensorListFromTensor', 'TensorListSetItem', 'TensorListStack', 'Unpack', 'Rank', 'Size', 'Prod', 'ReverseV2'],
];
const numbers = [-1, -2, 0, 1, 100, 2 ** 31 - 1, -(2 ** 31)];
const dtypes = [1, 2, 3, 4, 6, 7, 9, 10, 19];

/** Puts in place of a constant another that is right by itself, or of an operation another of some other kind. */
function mutateConstants(graph, random) {
  const functions = graph.library?.function ?? [];
  const body = functions.length > 0 && random() < 0.7 ? pick(random, functions) : null;
  const nodes = body === null ? graph.node : body.node_def;
  const constants = nodes.filter(({ op, attr }) => op === 'Const' && attr.value?.tensor);
  if (constants.length === 0) return;
  const constant = pick(random, constants);
  const { tensor } = constant.attr.value;
  const withShape = (...shape) => {
    tensor.tensor_shape = { dim: shape.map((size) => ({ size, name: '' })), unknown_rank: false };
    tensor.tensor_content = new Uint8Array(0);
  };
  const changes = [
    () => withShape(...Array.from({ length: Math.floor(random() * 4) }, () => pick(random, [0, 1, 2, 3, 5]))),
    () => withShape(pick(random, [0, 2])),
    () => {
      tensor.tensor_content = new Uint8Array(0);
      for (const field of ['int_val', 'int64_val', 'float_val', 'double_val']) tensor[field] = [pick(random, numbers)];
    },
    () => (pick(random, nodes).op = pick(random, kinds)),
    () => {
      const { input } = pick(random, nodes);
      if (input.length > 0)
        input[Math.floor(random() * input.length)] = constant.name + (body === null ? '' : ':output:0');
    },
    () => {
      tensor.dtype = constant.attr.dtype.type = pick(random, dtypes);
      tensor.tensor_content = new Uint8Array(0);
    },
  ];
  pick(random, changes)();
}

module.exports = { mutateBytes, mutateConstants, mutateGraph, pick };
