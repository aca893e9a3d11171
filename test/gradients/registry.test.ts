import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../lib/core/eager-context';
import { toTensor } from '../../lib/core/convert';
import { execute } from '../../lib/core/execute';
import { opNames } from '../../lib/core/op-info';
import { GradientTape } from '../../lib/autodiff/tape';
import '../../lib/gradients';
import {
  gradientRule,
  hasGradient,
  missingGradientReasons,
  registerGradient,
  registeredGradients,
} from '../../lib/gradients/registry';
import * as raw from '../../lib/ops/generated';
import { families, readFamily } from './golden';

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

test('every rule has been compared with TensorFlow, or says why not', () => {
  const compared = new Set(families.flatMap((family) => readFamily(family).map((row) => row.op)));
  const left = registeredGradients().filter(
    (type) => gradientRule(type) !== null && !compared.has(type) && !untested.has(type),
  );
  expect(left).toEqual([]);
});

const untested = new Set<string>();

test('a missing gradient names the operation and how to register one', () => {
  const x = toTensor([1, 2], 'float32');
  const tape = new GradientTape();
  tape.watch(x);
  // An operation that neither TensorFlow nor this library differentiates.
  const y = tape.record(() => execute('HSVToRGB', [toTensor([[0.1, 0.2, 0.3]], 'float32')], {})[0]);
  void y;
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
  const x = toTensor([3], 'float64');
  const tape = new GradientTape();
  tape.watch(x);
  const y = tape.record(() => raw.square(x));
  expect(tape.gradient(y, x)!.arraySync()).toEqual([-1]);
  registerGradient('Square', (op, grads) => before(op, grads));
});

test('an output that leads nowhere counts as zero', () => {
  const x = toTensor([1, 2, 3, 4], 'float64');
  const tape = new GradientTape();
  tape.watch(x);
  const first = tape.record(() => raw.split(toTensor(0, 'int32'), x, { num_split: 2 })[0]);
  expect(tape.gradient(first, x)!.arraySync()).toEqual([1, 1, 0, 0]);
});
