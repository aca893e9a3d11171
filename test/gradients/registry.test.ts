import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { opNames } from '../../lib/core/op-info';
import { GradientTape } from '../../lib/autodiff/tape';
import {
  gradientRule,
  hasGradient,
  missingGradientReasons,
  registerGradient,
  registeredGradients,
} from '../../lib/gradients/registry';
import * as raw from '../../lib/ops/generated';
import { families, readFamily } from './golden';
import { constant, expectGradients, gradientsOf } from './modes';

const python = JSON.parse(readFileSync(join(__dirname, '../fixtures/gradient-registry.json'), 'utf8')) as {
  differentiable: string[];
  nonDifferentiable: string[];
};

/** Registered where functions are called, not here. */
const controlFlow = ['Case', 'If', 'StatelessCase', 'StatelessIf', 'StatelessWhile', 'While'];

test('every operation that Python differentiates has a rule or a reason for having none', () => {
  const left = python.differentiable.filter(
    (type) => !hasGradient(type) && !missingGradientReasons().has(type) && !controlFlow.includes(type),
  );
  expect(left).toEqual([]);
});

test('every operation that Python calls non-differentiable is so here', () => {
  expect(python.nonDifferentiable.filter((type) => !hasGradient(type) || gradientRule(type) !== null)).toEqual([]);
});

test('no operation has both a rule and a reason for having none', () => {
  expect([...missingGradientReasons().keys()].filter(hasGradient)).toEqual([]);
});

test('rules are registered for operations that exist', () => {
  const known = new Set([...opNames(), ...python.differentiable, ...python.nonDifferentiable]);
  expect(registeredGradients().filter((type) => !known.has(type))).toEqual([]);
});

/** Rules that no row of the fixtures can show. */
const otherwise: Record<string, string[]> = {
  'no kernel on the CPU': [
    ...['AccumulateNV2', 'BatchNormWithGlobalNormalization', 'CTCLossV2', 'CudnnRNN', 'CudnnRNNV2', 'CudnnRNNV3'],
    ...['QuantizeAndDequantize', 'SparseMatrixAdd', 'SparseMatrixMul', 'SparseMatrixSoftmax', 'TopK', 'XlaSharding'],
    ...['DebugGradientIdentity', 'DebugGradientRefIdentity', 'RefIdentity', '_EagerConst'],
  ],
  'resource.test.ts': ['ReadVariableOp', 'ResourceGather', 'ResourceGatherNd'],
  'sparse-matrix.test.ts': [
    ...['DenseToCSRSparseMatrix', 'CSRSparseMatrixToDense', 'SparseTensorToCSRSparseMatrix'],
    ...['CSRSparseMatrixToSparseTensor', 'SparseMatrixTranspose', 'SparseMatrixMatMul', 'SparseMatrixSparseMatMul'],
    ...['RaggedTensorToVariant', 'RaggedTensorFromVariant'],
  ],
  'tensor-list.test.ts': [
    ...['TensorListPushBack', 'TensorListPopBack', 'TensorListStack', 'TensorListFromTensor', 'TensorListGetItem'],
    ...['TensorListSetItem', 'TensorListResize', 'TensorListGather', 'TensorListScatter', 'TensorListScatterV2'],
    ...['TensorListScatterIntoExistingList', 'TensorListConcat', 'TensorListConcatV2', 'TensorListSplit'],
    ...['OptionalFromValue', 'OptionalGetValue'],
  ],
  'this file': ['PreventGradient', 'Print', 'RandomGamma', 'SparseSparseMaximum', 'SparseSparseMinimum'],
};

test('every rule has been compared with TensorFlow, or is tested otherwise', () => {
  const compared = new Set([
    ...families.flatMap((family) => readFamily(family).map((row) => row.op)),
    ...Object.values(otherwise).flat(),
  ]);
  const left = registeredGradients().filter((type) => gradientRule(type) !== null && !compared.has(type));
  expect(left.filter((type) => !controlFlow.includes(type))).toEqual([]);
});

test('Print hands the gradient on', () => {
  expectGradients((a) => raw.square(raw.print(a, [a], { first_n: 0 })), [constant(2)], [4]);
});

test('a gamma draw grows with its shape parameter', () => {
  const alpha = constant([0.5, 2]);
  const [grad] = gradientsOf((a) => raw.randomGamma(constant([3], 'int32'), a, { seed: 1, seed2: 2 }), [alpha]);
  expect(grad.shape).toEqual([2]);
  expect((grad.arraySync() as number[]).every((slope) => slope > 0)).toBe(true);
});

test('operations that refuse say why', () => {
  const x = constant([1, 2]);
  expect(() => gradientsOf((a) => raw.preventGradient(a, { message: 'not here' }), [x])).toThrow(
    'the gradient of this value is explicitly prevented. Reason: not here',
  );
  const places = constant([[0], [1]], 'int64');
  const shape = constant([2], 'int64');
  expect(() => gradientsOf((a) => raw.sparseSparseMaximum(places, a, shape, places, a, shape)[1], [x])).toThrow(
    "gradient: 'SparseSparseMaximum' has none, in TensorFlow as here",
  );
});

test('a missing gradient names the operation and how to register one', () => {
  const x = constant([[0.5, 0.2, 0.1]], 'float32');
  expect(() =>
    gradientsOf((a) => raw.resizeArea(raw.reshape(a, constant([1, 1, 1, 3], 'int32')), constant([2, 2], 'int32')), [x]),
  ).toThrow("no gradient is registered for the operation 'ResizeArea'");
  expect(() => gradientRule('NoSuchOp')).toThrow(
    "gradient: no gradient is registered for the operation 'NoSuchOp'; register one with tf.registerGradient('NoSuchOp', " +
      "(op, grads) => […one gradient or null per input]), or tf.registerNonDifferentiable('NoSuchOp'), or wrap the computation in tf.customGradient",
  );
  expect(() => gradientRule('TensorArrayReadV3')).toThrow(
    /'TensorArrayReadV3' \(an array of TensorFlow 1; the TensorList/,
  );
});

test('a rule of the user takes the place of the one that is there', () => {
  const before = gradientRule('Square')!;
  registerGradient('Square', (_op, [grad]) => [raw.neg(grad)]);
  const x = constant([3], 'float64');
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() => raw.square(x));
  expect(tape.gradient(y, x)!.arraySync()).toEqual([-1]);
  registerGradient('Square', (op, grads) => before(op, grads));
});

test('an output that leads nowhere counts as zero', () => {
  const x = constant([1, 2, 3, 4], 'float64');
  const tape = new GradientTape();
  tape.watch(x);
  const first = tape.record(() => raw.split(constant(0, 'int32'), x, { num_split: 2 })[0]);
  expect(tape.gradient(first, x)!.arraySync()).toEqual([1, 1, 0, 0]);
});
